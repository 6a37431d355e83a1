import assert from "node:assert/strict";
import type {
  SchoolChangeForm,
  SchoolChangePreview,
  SchoolSetup,
} from "../../bot/workflow/overview/shapes.ts";
import { type TabServer, startTabServer } from "../support/tab-server.ts";

describe("a school's day, terms and numbers, looked at in the tab before anything changes", () => {
  let server: TabServer;
  let inputs: Readonly<Record<string, string>>;
  before(async () => {
    server = await startTabServer();
    const form = (await server.get("adam", "/api/school/change?school=oakfield")).body as SchoolChangeForm;
    inputs = Object.fromEntries(form.flatMap((part) => part.inputs.map(({ id, value }) => [id, value])));
  });
  after(() => server.close());

  const preview = async (changed: Readonly<Record<string, string>>): Promise<SchoolChangePreview> => {
    const body = { school: "oakfield", inputs: { ...inputs, ...changed } };
    const got = await server.post("adam", "/api/school/preview", body);
    assert.equal(got.status, 200);
    return got.body as SchoolChangePreview;
  };

  it("changes nothing when the form comes back as it was", async () => {
    const { problems, changes, file, command } = await preview({});
    assert.deepEqual([problems, changes], [[], []]);
    assert.deepEqual([file, command], [undefined, undefined]);
  });

  it("says what would change, and gives out the file and the line to type, and nothing has changed", async () => {
    const { changes, file, command } = await preview({
      closes: "15:15",
      insetDays: "2 September 2026\n27/11/2026",
      "lado.phone": "01632 960123",
    });
    assert.deepEqual(
      changes.map(({ what, after }) => [what, after]),
      [
        ["School ends", "15:15"],
        ["Training days", "2 September 2026; 27 November 2026"],
        ["About an adult in school", "the council's Designated Officer, 01632 960123"],
      ],
    );
    assert.equal(
      command,
      'npm run school:change -- SCHOOL_FILE school-change.json --write --by "Adam Administrator"',
    );
    assert.match(file ?? "", /"school": "oakfield"/);
    assert.doesNotMatch(file ?? "", /Tess|aadObjectId/);
    const setup = (await server.get("adam", "/api/school?school=oakfield")).body as SchoolSetup;
    assert.ok(setup.hours.some(({ text }) => text === "08:30 to 15:30"));
  });

  it("keeps the hours of a line whose number changes, and leaves out a line that is emptied", async () => {
    const { file = "{}", changes } = await preview({
      ...{ "frontDoor.phone": "01632 960124", "dutyLine.name": "", "dutyLine.phone": "" },
    });
    const { contacts } = JSON.parse(file) as { contacts: Record<string, { hours?: { to: string } }> };
    assert.equal(contacts["frontDoor"]?.hours?.to, "17:00");
    assert.equal(contacts["dutyLine"], undefined);
    assert.equal(changes.length, 2);
  });

  for (const [what, changed, says] of [
    ["a day that is none", { closedDays: "next Monday" }, /“next Monday” is not read as a day/],
    ["no term", { terms: "" }, /at least one is needed/],
    ["a promise of no time", { minutes: "soon" }, /whole number of school minutes/],
    ["a number with letters", { "lado.phone": "ask the office" }, /About an adult in school: the number/],
    ["no name", { "frontDoor.name": "" }, /the name is missing/],
    ["school that ends before it begins", { closes: "08:00" }, /closes before it opens/],
    ["no time", { opens: "" }, /write a time/],
  ] as const)
    it(`refuses ${what} with a sentence`, async () => {
      const { problems, command } = await preview(changed);
      assert.match(problems.join(" "), says);
      assert.equal(command, undefined);
    });

  it("says what the school would then lack", async () => {
    const { findings } = await preview({
      "lado.phone": "01632 960123",
      terms: "2 September 2025 to 1 October 2025",
    });
    assert.ok(findings.length > 0);
  });
});
