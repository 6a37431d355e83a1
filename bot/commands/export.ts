import { existsSync, writeFileSync } from "node:fs";
import { printPdf } from "../pdf/print-pdf.ts";
import { type EventDoc, type ReferralDoc, type SubjectDoc, schoolIn } from "../workflow/documents.ts";
import { type EnvelopeKey, type Identity, EnvelopeUnreadable } from "../workflow/envelope/envelope.ts";
import { openRecorded } from "../workflow/envelope/opening.ts";
import { exportDocument } from "../workflow/export/document.ts";
import { exportText } from "../workflow/export/text.ts";
import type { Ports } from "../workflow/ports.ts";
import { everything, recordView } from "../workflow/views.ts";
import { CommandProblem, readOptions, run } from "./command-line.ts";
import { openFile, operatorPorts } from "./export-ports.ts";
import { operatorKey } from "./operator-key.ts";

const usage =
  "npm run export -- --from FILE --id SUBJECT --as text|pdf --out FILE [--reason TEXT] [--school-file FILE] [--identity-reason TEXT [--key-file FILE]]";

await run(async () => {
  const options = readOptions(
    usage,
    ["from", "id", "as", "out"],
    ["reason", "school-file", "identity-reason", "key-file"],
  );
  const { from, id, as, out, reason } = options;
  if (as !== "text" && as !== "pdf") throw new CommandProblem(`--as is text or pdf. Use it so: ${usage}`);
  if (existsSync(out)) throw new CommandProblem(`${out} is there already; nothing was written.`);
  const store = openFile(from);
  try {
    const ports = await operatorPorts(store, options["school-file"]);
    const school = ports.register().schools.get(schoolIn(id) ?? "");
    const subject = school && ((await store.read(school.id, id))?.doc as SubjectDoc | undefined);
    if (!school || !subject)
      throw new CommandProblem(`${id} is not in this store, or its school not in the file.`);
    const lock = await lockOf(subject, options["identity-reason"], options["key-file"]);
    const events = (await everything(ports, school.id, `event.${id}.`)) as readonly EventDoc[];
    await recordView(ports, subject, {
      ...{ by: "operator", act: "exported" },
      ...(reason === undefined ? {} : { why: reason }),
    });
    const identity = lock && (await identityIn(ports, lock));
    const at = ports.clock.now();
    const around = { register: ports.register(), school, at, by: "the operator of Sounding Board" };
    const document = exportDocument(subject, events, around, identity);
    // For its owner only: it is a child's file now.
    const content = as === "pdf" ? await printPdf(document, at) : exportText(document);
    writeFileSync(out, content, { mode: 0o600, flag: "wx" });
    return `${id} is in ${out}. That it was copied is in the record.`;
  } finally {
    await store.close();
  }
});

type Lock = { readonly referral: ReferralDoc; readonly key: EnvelopeKey; readonly why: string };

/** What opens the child's identity, only when a reason for it was given; asked for before anything is recorded. */
async function lockOf(
  subject: SubjectDoc,
  why: string | undefined,
  keyFile: string | undefined,
): Promise<Lock | undefined> {
  if (why === undefined && keyFile === undefined) return undefined;
  if (why === undefined) throw new CommandProblem("The identity needs --identity-reason: why it is opened.");
  if (subject.kind !== "referral") throw new CommandProblem("A question has no identity envelope.");
  return { referral: subject, key: await operatorKey(keyFile), why };
}

async function identityIn(ports: Ports, { referral, key, why }: Lock): Promise<Identity> {
  const opened = await openRecorded(ports, key, referral, "operator", why, "exportedEnvelope").catch(
    (error: unknown) => {
      throw error instanceof EnvelopeUnreadable ? new CommandProblem(error.message) : error;
    },
  );
  if ("refused" in opened)
    throw new CommandProblem("There is no identity envelope for it, or no reason was given.");
  return opened;
}
