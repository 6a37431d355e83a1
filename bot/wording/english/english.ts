import { advice } from "./advice.ts";
import { answers, pageTitles } from "./answers.ts";
import { asked } from "./asked.ts";
import { asking } from "./asking.ts";
import { authority } from "./authority.ts";
import { board } from "./board.ts";
import { buttons } from "./buttons.ts";
import { chat } from "./chat.ts";
import { dialogs } from "./dialogs.ts";
import { everyCard } from "./every-card.ts";
import { exported } from "./export.ts";
import { figures } from "./figures.ts";
import { labels } from "./labels.ts";
import { lists } from "./lists.ts";
import { notes } from "./notes.ts";
import { panels } from "./panels.ts";
import { people } from "./people.ts";
import { pulse } from "./pulse.ts";
import { received } from "./received.ts";
import { recordCheck } from "./record-check.ts";
import { referral } from "./referral.ts";
import { referralForm } from "./referral-form.ts";
import { refusalSentences } from "./refusals.ts";
import { reports } from "./reports.ts";
import { savedReplies } from "./saved-replies.ts";
import { schoolChange } from "./school-change.ts";
import { schoolSetup } from "./school-setup.ts";
import { tab } from "./tab.ts";
import { thread } from "./thread.ts";
import { timeline } from "./timeline.ts";
import { whereabouts } from "./whereabouts.ts";

/** Everything that people read in English, by topic. */
export const english = {
  ...{ everyCard, buttons, labels, people, panels, refusals: refusalSentences, notes, chat, whereabouts },
  ...{ asked, received, thread, advice, asking, authority, savedReplies, dialogs, pulse, lists },
  ...{ referral, referralForm },
  ...{ timeline, board, schoolChange, schoolSetup, reports, figures, recordCheck },
  ...{ answers, pageTitles },
  ...{ exported, tab },
} as const;
