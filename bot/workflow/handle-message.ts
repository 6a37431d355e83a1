import { helpCard, noteCard, strangerCard, wayForwardCard } from "../cards/small-cards.ts";
import { nobodyPanel } from "../cards/words-around.ts";
import { usualWording, wordingOf } from "../wording/wording.ts";
import { decide } from "../consultation/decide.ts";
import type { Refusal } from "../consultation/refusals.ts";
import { decideReferral } from "../referral/decide.ts";
import {
  type PersonKey,
  type School,
  type Staff,
  capOf,
  askingSchools,
  isStaffNow,
  rolesAt,
} from "../school/register.ts";
import { askerId, authorityFor } from "./authority.ts";
import type { From, Press, Reply } from "./commands.ts";
import type { Deliverer } from "./deliver-pending.ts";
import { openList } from "./lists.ts";
import { noticedIn } from "./noticed.ts";
import { holderOf } from "../consultation/state.ts";
import type { Facts } from "../consultation/decision.ts";
import type { Authority } from "../consultation/state.ts";
import {
  type AskerDoc,
  type ConsultationDoc,
  type SubjectDoc,
  type TypedDoc,
  newSubjectId,
} from "./documents.ts";
import { typedId } from "./handle-edit.ts";
import { lineUp, linedUp } from "./pulse.ts";
import { handleVerb } from "./handle-verbs.ts";
import { tellOfStrangers } from "./alarms.ts";
import type { Kept, Op, Ports } from "./ports.ts";
import { type Step, consultationStep, referralStep } from "./record.ts";
import { again, inRounds } from "./rounds.ts";
import { actorAt, factsAt, refusalCard } from "./subjects.ts";
import type { EverydayVerb } from "./typed-verbs.ts";
import { type Said, readSaid } from "./typed-words.ts";

/** Teams re-sends within about a minute, under new ids; the same words later are a new question. */
const sameWordsMs = 120_000;

/** What somebody typed into their chat with the bot. */
export async function handleSaid(
  ports: Ports,
  deliverer: Deliverer,
  from: From,
  text: string,
  hasFiles: boolean,
): Promise<Reply> {
  const now = ports.clock.now();
  const staff = ports.register().staff.get(from.person);
  if (!staff || !isStaffNow(staff, now)) return stranger(ports, deliverer, from.tenantId);
  const said = readSaid(text, hasFiles);
  const schools = schoolsOf(ports, staff);
  if (said.kind === "help") return { reply: "say", card: helpCard(staff, schools, now) };
  if (said.kind === "verb") return handleVerb(ports, deliverer, staff, schools, said.verb);
  if (said.kind === "unclear") return { reply: "say", card: wayForwardCard(said.sentence) };
  if (said.kind === "numbers")
    return {
      reply: "say",
      card: noteCard(
        usualWording.chat.whoToCall,
        ...schools.map((s) => wordingOf(s).chat.atSchool(s.name, nobodyPanel(ports.register(), s, now))),
      ),
    };
  const asking = schoolsToAsk(ports, staff);
  if (asking.length === 0) return { reply: "say", card: wayForwardCard(usualWording.chat.typedByWorker) };
  const school = asking.length === 1 ? asking[0] : schoolNamed(asking, said.text);
  if (!school) return { reply: "say", card: wayForwardCard(whichSchool(asking)) };
  const taken = await takeWords(ports, deliverer, from, staff, school, said);
  return "refused" in taken
    ? { reply: "say", card: refusalCard(ports, taken, school) }
    : { reply: "nothing" };
}

/** The schools about which this person may ask now. */
export function schoolsToAsk(ports: Ports, staff: Staff): readonly School[] {
  const ids = askingSchools(staff, ports.clock.now());
  return ids.flatMap((id) => ports.register().schools.get(id) ?? []);
}

/** What words became: their subject, undefined where they were sent before in another way; or why they were not taken. */
export type Taken = { readonly subject: SubjectDoc | undefined } | Refusal;

/** Takes a question, or begins a referral. The same words sent again within two minutes, or under the same message id, count once. */
export function takeWords(
  ports: Ports,
  deliverer: Deliverer,
  from: From,
  staff: Staff,
  school: School,
  said: ToKeep,
): Promise<Taken> {
  return inRounds(ports, from.person, () => keep(ports, deliverer, from, staff, school, said));
}

/** An everyday wish by a button: where somebody is today. The answer takes the place of the card. */
export async function handleWish(
  ports: Ports,
  deliverer: Deliverer,
  from: From,
  verb: EverydayVerb,
  answeredBy: Press["answeredBy"],
): Promise<Reply> {
  const now = ports.clock.now();
  const staff = ports.register().staff.get(from.person);
  if (!staff || !isStaffNow(staff, now)) return stranger(ports, deliverer, from.tenantId);
  const said = await handleVerb(ports, deliverer, staff, schoolsOf(ports, staff), verb);
  return answeredBy === "invoke" && said.reply === "say" ? { ...said, reply: "card" } : said;
}

function schoolsOf(ports: Ports, staff: Staff): readonly School[] {
  const now = ports.clock.now();
  return [...ports.register().schools.values()].filter((s) => rolesAt(staff, s.id, now).size > 0);
}

/** People who work at several schools begin with the name of the one that it is about. */
function schoolNamed(schools: readonly School[], text: string): School | undefined {
  const words = text.trim().toLowerCase();
  const named = schools.filter(({ id, name }) =>
    [id, name.toLowerCase()].some((n) => words.startsWith(`${n}:`) || words.startsWith(`${n},`)),
  );
  return named.length === 1 ? named[0] : undefined;
}

function whichSchool(schools: readonly School[]): string {
  const { chat, people } = usualWording;
  return chat.whichSchool(people.anyOf(schools.map((s) => s.name)));
}

/** Nothing is kept of a stranger but a count; the leads hear when it grows, because a pupil may have found the bot. */
export async function stranger(ports: Ports, deliverer: Deliverer, tenantId: string): Promise<Reply> {
  const pk = `tenant.${ports.secrets.seal("tenant", tenantId)}`;
  await ports.store.write(pk, [{ op: "add", id: "strangers", kind: "strangers", fields: { count: 1 } }]);
  const counted = (await ports.store.read(pk, "strangers"))?.doc as { count?: number } | undefined;
  await tellOfStrangers(ports, deliverer, tenantId, counted?.count ?? 0);
  return { reply: "say", card: strangerCard() };
}

/** Words that lead to something that is kept. */
export type ToKeep = Extract<Said, { kind: "question" | "startReferral" }>;

async function keep(
  ports: Ports,
  deliverer: Deliverer,
  from: From,
  staff: Staff,
  school: School,
  said: ToKeep,
): Promise<Taken | typeof again> {
  const saidSeal = ports.secrets.seal("said", from.person, said.text);
  const id = askerId(ports, staff.key);
  const kept = (await ports.store.read(school.id, id)) as Kept<AskerDoc> | undefined;
  const now = ports.clock.now();
  // Sent again by Teams: the receipt is on its way already, or on the screen.
  const recent = (kept?.doc.said ?? []).filter((s) => now - s.at < sameWordsMs);
  if (recent.some((s) => s.seal === saidSeal)) return takenBefore(ports, from, school);
  const { awaitingReply, mayRefer } = kept?.doc ?? {};
  const authority = said.kind === "question" ? authorityFor(ports, school, staff, kept?.doc) : undefined;
  const step =
    said.kind === "question"
      ? await ask(ports, school, staff, said.text, awaitingReply, authority)
      : refer(ports, school, staff);
  if ("refused" in step) return step;
  const asker: AskerDoc = {
    pk: school.id,
    id,
    kind: "asker",
    schemaVersion: 1,
    said: [...recent, { seal: saidSeal, at: now }],
    ...(awaitingReply === undefined ? {} : { awaitingReply }),
    ...(said.kind === "question" ? lineUp(kept?.doc, school, now) : linedUp(kept?.doc)),
    ...(mayRefer === undefined ? {} : { mayRefer }),
    ...((kept?.doc.referringAsked ?? authority === "asked") ? { referringAsked: "yes" } : {}),
  };
  const op: Op = kept ? { op: "replace", doc: asker, etag: kept.etag } : { op: "create", doc: asker };
  const typed = typedOps(ports, from, school, step);
  const written = await ports.store.write(school.id, [op, ...typed, ...step.ops]);
  if (written.ok) deliverer.deliver(step.deliveries);
  // This very message has been taken before, however long ago.
  const isTaken = !written.ok && written.why === "exists" && typed.some((t) => t.doc.id === written.id);
  if (isTaken) return takenBefore(ports, from, school);
  return written.ok ? { subject: step.subject } : again;
}

/** The subject that this very message became when it came the first time. */
async function takenBefore(ports: Ports, { person, messageId }: From, school: School): Promise<Taken> {
  const typed =
    messageId === undefined
      ? undefined
      : await ports.store.read(school.id, typedId(ports, person, messageId));
  const kept = typed && (await ports.store.read(school.id, (typed.doc as TypedDoc).subjectId));
  return { subject: kept?.doc as SubjectDoc | undefined };
}

async function ask(
  ports: Ports,
  school: School,
  staff: Staff,
  text: string,
  awaitingReply: string | undefined,
  authority: Authority | undefined,
): Promise<Step | Refusal> {
  const actor = actorAt(ports, staff.key, school.id);
  const id = newSubjectId(school.id, "consultation", ports.secrets.random());
  const decision = decide(
    undefined,
    {
      ...{ type: "ask", text, awaitingReply, noticed: noticedIn(text, ports.clock.now()) },
      ...(authority === undefined ? {} : { authority }),
    },
    actor,
    await factsForNew(ports, school, staff.key),
  );
  if ("refused" in decision) return decision;
  return consultationStep(ports, {
    id,
    schoolId: school.id,
    before: undefined,
    decision,
    by: staff.key,
    tellPresser: true,
  });
}

/** What stands around a new question of this asker: above all who would get it. */
export async function factsForNew(ports: Ports, school: School, asker: PersonKey): Promise<Facts> {
  return withinCaps(ports, school, await factsAt(ports, school, asker));
}

/** A worker who has as many open questions as they can carry is not asked; whoever covers is, if there is anybody. */
async function withinCaps(ports: Ports, school: School, facts: Facts): Promise<Facts> {
  const now = ports.clock.now();
  const caps = new Map(
    facts.askFirst.map((key) => [key, capOf(ports.register().staff.get(key), school.id, now)] as const),
  );
  if ([...caps.values()].every((cap) => cap === undefined)) return facts;
  const open = await ports.store.page(school.id, openList, undefined, 500);
  const held = (key: PersonKey): number =>
    open.filter(({ doc }) => doc.kind === "consultation" && holderOf((doc as ConsultationDoc).state) === key)
      .length;
  const free = facts.askFirst.filter((key) => held(key) < (caps.get(key) ?? Infinity));
  // Somebody who is full is still better than nobody.
  const instead = facts.cover.length > 0 ? facts.cover : facts.askFirst;
  return { ...facts, askFirst: free.length > 0 ? free : instead };
}

function refer(ports: Ports, school: School, staff: Staff): Step | Refusal {
  const actor = actorAt(ports, staff.key, school.id);
  const id = newSubjectId(school.id, "referral", ports.secrets.random());
  const command = { type: "draftReferral", proposedBy: staff.key, texts: {} } as const;
  const decision = decideReferral(undefined, command, actor, school);
  if ("refused" in decision) return decision;
  return referralStep(ports, {
    id,
    schoolId: school.id,
    before: undefined,
    decision,
    by: staff.key,
    tellPresser: true,
  });
}

function typedOps(ports: Ports, { person, messageId }: From, school: School, step: Step) {
  if (messageId === undefined) return [];
  const doc: TypedDoc = {
    pk: school.id,
    id: typedId(ports, person, messageId),
    kind: "typed",
    schemaVersion: 1,
    subjectId: step.subject.id,
  };
  return [{ op: "create", doc } as const];
}
