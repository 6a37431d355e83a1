import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { openKeyFile } from "../../bot/keyfile/key-file.ts";
import { openSqliteStore } from "../../bot/sqlite/sqlite-store.ts";
import { type AnchorDoc, anchorId, createAnchorer } from "../../bot/workflow/audit/anchor.ts";
import { createChats } from "../../bot/workflow/chats.ts";
import { placeHold } from "../../bot/workflow/purge/legal-hold.ts";
import type { Doc } from "../../bot/workflow/ports.ts";
import { createPurger } from "../../bot/workflow/purge/purge.ts";
import { type PurgeDoc, purgeId } from "../../bot/workflow/purge/clock.ts";
import { actor } from "../audit/story.ts";
import { filedReferral, marker, withdrawnQuestion } from "../purge/given.ts";
import { createBoard } from "../support/board.ts";
import { readPdf } from "./read-pdf.ts";

type Ran = { readonly code: number | null; readonly said: string; readonly wrong: string };

/** One command as an operator types it. */
function command(name: string, ...options: readonly string[]): Ran {
  const file = new URL(`../../bot/commands/${name}.ts`, import.meta.url).pathname;
  const args = ["--disable-warning=ExperimentalWarning", file, ...options];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: "utf8", timeout: 30_000 });
  return { code: status, said: stdout, wrong: stderr };
}

describe("the operator's commands", function () {
  this.timeout(60_000);
  let folder: string;
  let file: string;
  let keyFile: string;
  let referralId: string;
  let questionId: string;
  let anchor: AnchorDoc;
  const out = (name: string): string => join(folder, name);

  /** How many exports the record knows of. */
  const exported = (): number => {
    const store = new DatabaseSync(file);
    const count = `SELECT count(*) AS n FROM documents WHERE id LIKE 'view.%' AND body LIKE '%"exported"%'`;
    const [row] = store.prepare(count).all();
    store.close();
    return Number(row?.["n"]);
  };

  // One store for all of them: a filed referral under a legal hold, a question that was purged, one day anchored.
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), "sounding-board-commands-"));
    file = out("board.sqlite");
    keyFile = out("envelope.key.json");
    const store = openSqliteStore(file);
    const board = createBoard(store);
    const cardKey: Doc & { key: string } = {
      ...{ pk: "deployment", id: "cardKey", kind: "cardKey", key: Buffer.alloc(32, 7).toString("hex") },
    };
    await store.write("deployment", [{ op: "create", doc: cardKey }]);
    questionId = (await withdrawnQuestion(board)).id;
    const { purgeAt } = (await store.read("oakfield", purgeId(questionId)))?.doc as PurgeDoc;
    board.at.now = purgeAt;
    await createPurger(board.ports, createChats(board.ports), () => Promise.resolve()).purge();
    const referral = await filedReferral(board, openKeyFile(keyFile));
    referralId = referral.id;
    await placeHold(board.ports, referral, actor(board, "lena"), "An inquiry asked for it.");
    const date = new Date(board.at.now).toISOString().slice(0, 10);
    board.at.now += 24 * 3_600_000;
    await createAnchorer(board.ports).anchor();
    anchor = (await store.read("oakfield", anchorId(date)))?.doc as AnchorDoc;
    await store.close();
  });
  after(() => rmSync(folder, { recursive: true }));

  describe("audit:verify", () => {
    it("says how much it looked at and that nothing is wrong", () => {
      const { code, said } = command("audit-verify", "--from", file);
      assert.match(
        said,
        /2 subjects of 2 schools .* the words of 1 were purged\.\nNothing is altered, missing or swapped\./,
      );
      assert.equal(code, 0);
    });

    it("names what was altered in the file, and ends with 1", () => {
      const altered = out("altered.sqlite");
      writeFileSync(altered, readFileSync(file));
      const db = new DatabaseSync(altered);
      db.prepare(
        "UPDATE documents SET body = replace(body, '\"early_help\"', '\"assessment\"') WHERE id LIKE ?",
      ).run(`event.${referralId}.%`);
      db.close();
      const { code, said } = command("audit-verify", "--from", altered);
      assert.match(said, new RegExp(`${referralId}: entry \\d+ has been altered`));
      assert.equal(code, 1);
    });

    it("compares the anchors with those that the log has", () => {
      const log = out("log.jsonl");
      const line = { msg: "record.anchored", school: "oakfield", date: anchor.date, hash: anchor.hash };
      writeFileSync(log, `not json\n${JSON.stringify({ msg: "other" })}\n${JSON.stringify(line)}\n`);
      assert.equal(command("audit-verify", "--from", file, "--log", log).code, 0);
      writeFileSync(log, JSON.stringify({ ...line, hash: "another" }));
      const { code, said } = command("audit-verify", "--from", file, "--log", log);
      assert.ok(said.includes(`oakfield: the anchor of ${anchor.date} is not the one that the log has`));
      assert.equal(code, 1);
    });

    it("says in a sentence when there is no such file", () => {
      const { code, wrong } = command("audit-verify", "--from", out("none.sqlite"));
      assert.equal(wrong, `There is no file ${out("none.sqlite")}.\n`);
      assert.equal(code, 1);
      assert.ok(!existsSync(out("none.sqlite")));
    });
  });

  describe("export", () => {
    it("writes text and PDF for their owner only, and the record says that it did", () => {
      const before = exported();
      for (const as of ["text", "pdf"]) {
        const target = out(`export.${as}`);
        const ran = command("export", "--from", file, "--id", referralId, "--as", as, "--out", target);
        assert.deepEqual([ran.code, ran.wrong], [0, ""]);
        const content = as === "pdf" ? readPdf(readFileSync(target)) : readFileSync(target, "utf8");
        assert.ok(content.includes(marker));
        assert.ok(!content.includes("Robin"));
        if (process.platform !== "win32") assert.equal(statSync(target).mode & 0o777, 0o600);
      }
      assert.equal(exported(), before + 2);
    });

    it("holds the identity only with a reason and the key", () => {
      const target = out("identity.txt");
      const options = ["--from", file, "--id", referralId, "--as", "text", "--out", target];
      const without = command("export", ...options, "--identity-reason", "A court asked.");
      assert.match(without.wrong, /The identity needs --identity-reason and --key-file/);
      assert.equal(
        command("export", ...options, "--identity-reason", "A court asked.", "--key-file", keyFile).code,
        0,
      );
      assert.ok(readFileSync(target, "utf8").includes(`Child: Robin ${marker}`));
    });

    it("writes over nothing, and says so when there is no such subject", () => {
      const options = ["--from", file, "--as", "text", "--out"];
      writeFileSync(out("there.txt"), "kept");
      assert.match(
        command("export", ...options, out("there.txt"), "--id", referralId).wrong,
        /is there already/,
      );
      assert.equal(readFileSync(out("there.txt"), "utf8"), "kept");
      const unknown = command("export", ...options, out("new.txt"), "--id", `oakfield.c.${"0".repeat(32)}`);
      assert.match(unknown.wrong, /is not in this store/);
      assert.ok(!existsSync(out("new.txt")));
    });
  });

  it("export:subject-access writes redacted and whole documents, the rules, and what was removed", () => {
    const target = out("access");
    const ran = command(
      "export-subject-access",
      ...["--from", file, "--school", "oakfield", "--child-ref", marker.toLowerCase(), "--out", target],
    );
    assert.deepEqual([ran.code, ran.wrong], [0, ""]);
    assert.deepEqual(readdirSync(target).sort(), [
      "01-referral-redacted.pdf",
      "01-referral-redacted.txt",
      "01-referral-whole-not-for-disclosure.txt",
      "READ-FIRST.txt",
      "index.csv",
      "removed.csv",
    ]);
    assert.match(
      readFileSync(join(target, "READ-FIRST.txt"), "utf8"),
      /Read every page before anything is given out/,
    );
    assert.match(readFileSync(join(target, "index.csv"), "utf8"), new RegExp(`${referralId},referral,filed`));
    const again = command(
      "export-subject-access",
      ...["--from", file, "--school", "oakfield", "--child-ref", marker, "--out", target],
    );
    assert.match(again.wrong, /is not empty/);
  });

  it("export:list writes a list that a spreadsheet takes for no formula", () => {
    const schools = JSON.parse(
      readFileSync(new URL("../../bot/playground/invented-school.json", import.meta.url), "utf8"),
    ) as { staff: { name: string }[] };
    const named = {
      ...schools,
      staff: schools.staff.map((s) => (s.name === "Tess Teacher" ? { ...s, name: "=1+1" } : s)),
    };
    writeFileSync(out("schools.json"), JSON.stringify(named));
    const options = ["--from", file, "--school", "oakfield", "--school-file", out("schools.json")];
    const ran = command("export-list", ...options, "--out", out("list.csv"));
    assert.deepEqual([ran.code, ran.wrong], [0, ""]);
    const [header, ...rows] = readFileSync(out("list.csv"), "utf8")
      .replace("\uFEFF", "")
      .trimEnd()
      .split("\n");
    assert.match(header ?? "", /^record,kind,state,began,by/);
    assert.equal(rows.length, 2);
    assert.ok(rows.every((row) => row.includes(`"'=1+1, member of staff"`)));
    assert.ok(!rows.join("\n").includes(marker));
  });

  it("retention:report tells what was forgotten with its proof, what is held and why", () => {
    const { code, said } = command("retention-report", "--from", file, "--school", "oakfield");
    assert.match(said, new RegExp(`Forgotten: 1\n {2}${questionId} \\(advice only\\): .* nothing is left`));
    assert.match(
      said,
      new RegExp(`Held: 1\n {2}${referralId}: since .*, by Lena Lead, .*: An inquiry asked for it\\.`),
    );
    assert.match(said, /Wrong: 0/);
    assert.equal(code, 0);
  });

  describe("access:report", () => {
    const since = ["--since", "2026-09-01", "--school", "oakfield"];

    it("says who looked and how often, in counts, and no word of anybody", () => {
      const { code, said } = command("access-report", "--from", file, ...since);
      assert.equal(code, 0);
      assert.match(said, /Oakfield Primary, since 1 September 2026/);
      assert.match(said, /Child's details opened: [1-9]/);
      assert.match(said, /Lena Lead, .*lead: \d+ record\(s\)/);
      assert.ok(!said.includes(marker) && !said.includes("An inquiry asked"));
    });

    it("writes every look as a row without reasons, unless they are asked for, and no cell is a formula", () => {
      const file1 = out("access.csv");
      const { wrong } = command("access-report", "--from", file, ...since, "--out", file1);
      assert.equal(wrong, "");
      const rows = readFileSync(file1, "utf8");
      assert.match(rows, new RegExp(`oakfield,"Lena Lead, .*",${referralId},openedEnvelope,1,`));
      assert.ok(!rows.includes(marker) && !rows.includes("An inquiry asked"));
      assert.equal(statSync(file1).mode & 0o777, 0o600);
      const school = out("formula.json");
      const text = readFileSync("bot/playground/invented-school.json", "utf8").replaceAll(
        "Lena Lead",
        "=1+1",
      );
      writeFileSync(school, text);
      const file2 = out("access-reasons.csv");
      const more = ["--out", file2, "--reasons", "yes", "--school-file", school];
      assert.equal(command("access-report", "--from", file, ...since, ...more).code, 0);
      const withReasons = readFileSync(file2, "utf8");
      assert.match(withReasons, /An inquiry asked for it\./);
      assert.match(withReasons, /"'=1\+1, designated safeguarding lead"/);
    });

    it("writes reasons into a file only, never over one, and says how it is used", () => {
      const refused = [
        command("access-report", "--from", file, "--reasons", "yes"),
        command("access-report", "--from", file, "--since", "2026-13-45"),
        command("access-report", "--from", file, "--until", "2026-12-01"),
        command("access-report", "--from", file, "--school", "nowhere"),
        command("access-report", "--from", file, "--out", file),
      ];
      assert.deepEqual(
        refused.map(({ code }) => code),
        [1, 1, 1, 1, 1],
      );
      assert.match(refused[0]?.wrong ?? "", /only into a file/);
    });
  });
});
