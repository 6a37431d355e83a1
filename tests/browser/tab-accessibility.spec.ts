import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import type { Browser } from "playwright-core";
import { ensureTabIsBuilt } from "../../bot/tab/build.ts";
import { launchBrowser } from "../support/browser.ts";
import { type BusySchool, startBusySchool } from "../support/busy-school.ts";
import { type OpenTab, type TabTheme, openTab } from "../support/open-tab.ts";

const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
/** Where pictures of every screen go, for people to look at. */
const pictures = process.env["TAB_PICTURES"];
const widths = [1280, 768, 390];
/** Every theme and every width; all of their pairs when pictures are taken, which takes minutes. */
const looks: readonly (readonly [TabTheme, readonly number[]])[] = pictures
  ? [
      ["light", widths],
      ["dark", widths],
      ["contrast", widths],
    ]
  : [
      ["light", [1280, 390]],
      ["dark", [768]],
      ["contrast", [1280]],
    ];

describe("the tab can be used by everybody (WCAG 2.2 AA), in every theme and width:", function () {
  this.timeout(60_000);
  let browser: Browser;
  let school: BusySchool;
  before(async () => {
    await ensureTabIsBuilt();
    [browser, school] = await Promise.all([launchBrowser(), startBusySchool()]);
  });
  after(async () => {
    await browser.close();
    await school.stop();
  });

  const nothing = (): Promise<void> => Promise.resolve();

  type Visit = {
    readonly user: string;
    readonly sees: string;
    readonly go?: (open: OpenTab) => Promise<void>;
  };
  const screens: Readonly<Record<string, Visit>> = {
    "a teacher's questions": { user: "tess", sees: "Your referral" },
    "a teacher's question with its answer": {
      user: "tess",
      sees: "What happened",
      async go({ tab }) {
        await tab.getByRole("button", { name: /Your question/ }).click();
        await tab.getByText("More", { exact: true }).click();
      },
    },
    "a social worker's inbox": { user: "sam", sees: "Caseload" },
    "a social worker's answer": {
      user: "sam",
      sees: "Pass to someone else",
      async go(open) {
        await open.tab.getByRole("button", { name: /A question from Hugh Head/ }).click();
        const take = open.tab.getByRole("button", { name: "Take this question" });
        const form = open.tab.getByRole("form", { name: "Send the answer" });
        await take.or(form).first().waitFor();
        if (await take.isVisible()) await take.click();
        await form.waitFor();
        await open.presses("Pass to someone else");
        await open.tab.getByRole("form", { name: "Pass to someone else" }).waitFor();
      },
    },
    "a social worker's saved replies": {
      user: "sam",
      sees: "cannot be brought back",
      async go(open) {
        await open.goesTo("Saved replies");
        await open.sees("Save a reply");
        if (await open.tab.getByText("No saved replies yet").isVisible()) {
          await open.chooses("Go ahead – say why it is right");
          await open.fills("In a sentence or two", "Yes, phone home today and say what you saw.");
          await open.presses("Save this reply");
        }
        await open.tab.getByRole("button", { name: "Remove", exact: true }).click();
      },
    },
    "a lead's first screen": { user: "lena", sees: "Waits for me (1)" },
    "a lead's referral": {
      user: "lena",
      sees: "Seen or heard",
      async go({ tab }) {
        await tab.getByRole("button", { name: /A referral from Tess Teacher/ }).click();
        await tab.getByText("The child's details").click();
      },
    },
    "what a lead opens with a reason": {
      user: "lena",
      sees: "Before you open the question",
      async go({ tab }) {
        await tab.getByText("Questions that you do not see").click();
        await tab
          .getByRole("button", { name: /Open with a reason/ })
          .first()
          .click();
      },
    },
    "a question that a lead has opened with a reason": {
      user: "lena",
      sees: "You opened this with a reason",
      async go(open) {
        await open.tab.getByText("Questions that you do not see").click();
        await open.tab
          .getByRole("button", { name: /Open with a reason/ })
          .first()
          .click();
        await open.fills(/Why you must open it now/, "The person who asked is ill.");
        await open.presses("Open it and record my reason");
      },
    },
    "who looked": {
      user: "lena",
      sees: "Person by person",
      async go(open) {
        await open.goesTo("Who looked");
        await open.tab.getByText("Question by question").click();
      },
    },
    "a referral that is being written": {
      user: "dev",
      sees: "What has happened",
      async go(open) {
        await open.goesTo("My questions");
        await open.presses("Start a referral");
      },
    },
    "the school": {
      user: "hugh",
      sees: "What is kept as proof",
      async go(open) {
        await open.goesTo("School");
        await open.presses("Check the record");
      },
    },
    "an administrator's list of staff": {
      user: "adam",
      sees: "No row is refused",
      async go(open) {
        await open.tab.getByText("Change who is in the register").click();
        await open.fills(/Or paste it here/, "tenantId,aadObjectId,name,school,role");
        await open.presses("Check it");
      },
    },
    "an administrator's change of terms and numbers": {
      user: "adam",
      sees: "To put it in",
      async go(open) {
        await open.tab.getByText("Change the school day, terms and numbers").click();
        await open.fills("School ends", "15:15");
        await open.presses("Check the changes");
      },
    },
    "who was consulted": {
      user: "lena",
      sees: "Sam Social answered",
      async go({ tab }) {
        await tab.getByText("Who was consulted").click();
      },
    },
    "where a worker is": {
      user: "sam",
      sees: "Until when?",
      async go(open) {
        await open.tab.getByText("The coming days").click();
        await open.presses("At the gate");
      },
    },
    "the figures": {
      user: "lena",
      sees: "How long an answer took",
      async go(open) {
        await open.goesTo("Figures");
        await open.tab.getByText("As a table").first().click();
      },
    },
    "what is not theirs": {
      user: "bilal",
      sees: "You have not asked anything yet",
    },
  };

  for (const [name, { user, sees, go = nothing }] of Object.entries(screens))
    it(name, async () => {
      const open = await openTab(browser, school.bot.url, { user });
      await go(open);
      await open.sees(sees);
      const found: string[] = [];
      for (const [theme, sizes] of looks) {
        await open.changeTheme(theme);
        for (const width of sizes) {
          await open.page.setViewportSize({ width, height: 900 });
          await takePicture(open, `${name} ${theme} ${width}`, width);
          found.push(...(await faultsOf(open)).map((fault) => `${theme} ${width}: ${fault}`));
          const scrolls = await open.tab
            .locator("html")
            .evaluate((html) => html.scrollWidth > html.clientWidth);
          if (width === 390)
            found.push(
              ...(await tooSmall(open)).map((what) => `${theme} ${width}: too small for a thumb: ${what}`),
            );
          if (scrolls) found.push(`${theme} ${width}: scrolls sideways`);
        }
      }
      assert.deepEqual(found, []);
      assert.deepEqual(open.complaints, []);
      await open.close();
    });

  it("and a fault inside the tab would be found", async () => {
    const open = await openTab(browser, school.bot.url, { user: "bilal" });
    await open.tab.locator("main").evaluate((main) => main.append(document.createElement("button")));
    assert.match((await faultsOf(open)).join(), /^button-name/);
    await open.page.setViewportSize({ width: 390, height: 900 });
    assert.equal((await tooSmall(open)).length, 1);
    await open.close();
  });

  async function faultsOf({ page }: OpenTab): Promise<readonly string[]> {
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().withTags(rules).analyze();
    return violations.map(({ id, nodes }) => `${id} ${nodes.map((n) => n.html.slice(0, 200)).join("\n  ")}`);
  }

  /** What has to be hit with a thumb and is less than 44 px high; a radio button counts with its words. */
  function tooSmall({ tab }: OpenTab): Promise<readonly string[]> {
    return tab
      .locator("button, a, select, summary, textarea, .fui-Input, .fui-Radio, .fui-Checkbox")
      .evaluateAll((parts) =>
        parts
          .filter((part) => part.checkVisibility() && part.getBoundingClientRect().height < 43.5)
          .map((part) => part.outerHTML.slice(0, 120)),
      );
  }

  /** The whole of a screen in one picture, however long it is. */
  async function takePicture({ page, tab }: OpenTab, name: string, width: number): Promise<void> {
    if (pictures === undefined) return;
    mkdirSync(pictures, { recursive: true });
    // Lists are measured again after the page has changed its width.
    await page.waitForTimeout(150);
    const height = await tab.locator("main").evaluate((main) => main.scrollHeight);
    await page.setViewportSize({ width, height: Math.max(900, height + 300) });
    await page.waitForTimeout(150);
    await page.screenshot({ path: join(pictures, `${name.replaceAll(/[^a-z0-9]+/gi, "-")}.png`) });
    await page.setViewportSize({ width, height: 900 });
  }
});
