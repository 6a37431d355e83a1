import assert from "node:assert/strict";
import type { RegisterPreview } from "../../bot/workflow/overview/shapes.ts";
import { type Caller, type TabServer, startTabServer } from "../support/tab-server.ts";

const head = "tenantId,aadObjectId,name,school,role";
const row = (n: number, name: string, school: string, role: string): string =>
  `7b1c0000-0000-4000-8000-000000000001,7b1c0000-0000-4000-8000-0000000003${n},${name},${school},${role}`;

describe("a list of staff, looked at in the tab before anything changes", () => {
  let server: TabServer;
  before(async () => {
    server = await startTabServer();
  });
  after(() => server.close());

  const preview = async (
    text: string,
    who: Caller = "adam",
    wholeStaff = false,
  ): Promise<RegisterPreview> => {
    const got = await server.post(who, "/api/register/preview", { text, wholeStaff });
    assert.equal(got.status, 200);
    return got.body as RegisterPreview;
  };

  it("needs nobody else for a teacher, and says what the operator types", async () => {
    const { changes, refused, seconds, command } = await preview(
      `${head}\n${row(10, "Nina New", "oakfield", "teacher")}`,
    );
    assert.deepEqual(changes, [
      { words: "Nina New becomes teacher at Oakfield Primary.", needsSecond: false, line: 2 },
    ]);
    assert.deepEqual([refused, seconds], [[], []]);
    assert.match(command ?? "", /register\.csv --write --by "Adam Administrator"$/);
  });

  it("names who may agree to a change of those who see questions, and never whoever brings it", async () => {
    const { changes, seconds, command } = await preview(
      `${head}\n${row(11, "Cleo Cover", "oakfield", "cover")}`,
      "lena",
    );
    assert.ok(changes[0]?.needsSecond);
    assert.ok(seconds.includes("Dev Deputy") && !seconds.includes("Lena Lead"));
    assert.match(command ?? "", /--second/);
  });

  it("refuses rows of other schools and rows that make no sense, each with its line", async () => {
    const { changes, refused, command } = await preview(
      [head, row(12, "Bo Brook", "brook", "teacher"), row(13, "Olga Odd", "oakfield", "wizard")].join("\n"),
    );
    assert.deepEqual(changes, []);
    assert.deepEqual(refused.map(({ line }) => line).sort(), [2, 3]);
    assert.equal(command, undefined);
  });

  it("stops what would leave the school without a lead or a social worker", async () => {
    const { stops, command } = await preview(
      `${head}\n${row(14, "Nina New", "oakfield", "teacher")}`,
      "adam",
      true,
    );
    assert.match(stops.join(" "), /without a safeguarding lead/);
    assert.equal(command, undefined);
  });

  it("takes JSON as well, and says so when it is none", async () => {
    const post = { school: "oakfield", role: "teacher" };
    const person = { tenantId: "7b1c0000-0000-4000-8000-000000000001", name: "Jo Json", posts: [post] };
    const good = { staff: [{ ...person, aadObjectId: "7b1c0000-0000-4000-8000-000000000315" }] };
    assert.match((await preview(JSON.stringify(good))).command ?? "", /register\.json/);
    assert.match((await preview("{ nothing")).refused[0]?.reason ?? "", /cannot be read/);
  });

  it("changes nothing and shows nobody of another school", async () => {
    const { csv } = (await server.get("adam", "/api/register?school=oakfield")).body as { csv: string };
    assert.match(csv, /Sam Social,oakfield,socialWorker/);
    assert.doesNotMatch(csv, /brook|Bilal|Nina|Cleo/);
  });
});
