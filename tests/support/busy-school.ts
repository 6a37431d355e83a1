import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openSqliteStore } from "../../bot/sqlite/sqlite-store.ts";
import { countId, countKind } from "../../bot/workflow/overview/counts.ts";
import { type RunningBot, startBot } from "./running-bot.ts";

const question =
  "Y4 boy hungry on Mondays, same jumper since September. I plan to talk with mum on Friday. Is that OK?";

/** What the counters of Oakfield hold of the days before, invented. */
const counts: Readonly<Record<string, number>> = {
  ...{ asked: 64, answered: 58, toldNotToWait: 14, unanswered: 7, asked_out_of_hours: 8 },
  ...{ asked_weekday_1: 18, asked_weekday_2: 12, asked_weekday_3: 9, asked_weekday_4: 9, asked_weekday_5: 8 },
  ...{ asked_at_0800: 9, asked_at_1000: 16, asked_at_1200: 12, asked_at_1300: 11, asked_at_1500: 8 },
  ...{ minutes_0_10: 14, minutes_10_30: 26, minutes_30_60: 11, minutes_60_120: 4, minutes_120_390: 3 },
  ...{ outcome_go_ahead: 21, outcome_adjust: 18, outcome_pause: 3, outcome_escalate: 9, outcome_signpost: 7 },
  ...{ referralsStarted: 12, referralsSubmitted: 10, approved: 8, referralsSent: 8, sentWithoutWaiting: 2 },
};

/** A school in the middle of a morning: questions in several states, a referral with the leads, and a month of figures. */
export type BusySchool = { readonly bot: RunningBot; stop(): Promise<void> };

/** Starts the product with all of that in it. */
export async function startBusySchool(): Promise<BusySchool> {
  const folder = mkdtempSync(join(tmpdir(), "sounding-board-busy-"));
  const file = join(folder, "board.sqlite");
  const store = openSqliteStore(file);
  await store.write("oakfield", [{ op: "add", id: countId("2026-11-23"), kind: countKind, fields: counts }]);
  await store.close();
  const bot = await startBot({ DATA_FILE: file });
  await bot.say("tess", question);
  await bot.press("sam", "take");
  await bot.press("sam", "answer", {
    ...{ outcome: "adjust", text: "Talk to her today, and warmly: ask first how the weekend was." },
    ...{ who: "asker", byWhen: "today", phoneFirst: "false" },
  });
  await bot.say(
    "hugh",
    "Girl in Y2 says her stepdad shouts at night. I want to ask her about it tomorrow. Right?",
  );
  await bot.say("tess", "start a referral");
  await bot.press("tess", "saveReferral", {
    ...{ dangerNow: "no", aboutAdultInSchool: "no", childRef: "OAK-0412", concernTypes: "neglect" },
    ...{ whatSeen: "He came without lunch for the third week, and slept in two lessons." },
  });
  await bot.press("tess", "saveReferral", { parentsInformed: "not_yet", consentStatus: "not_asked_yet" });
  await bot.press("tess", "submitReferral");
  return {
    bot,
    async stop() {
      await bot.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
