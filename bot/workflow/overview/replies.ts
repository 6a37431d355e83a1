import { inert } from "../../cards/escape.ts";
import { excerptOf } from "../../cards/saved-replies.ts";
import type { ReplyCommand } from "../../consultation/saved-replies.ts";
import { type AdviceOutcome, adviceOutcomes, textLimits } from "../../consultation/state.ts";
import { type Council, councilOf, councilsOf } from "../../school/council.ts";
import { type School, type Staff, isAdvising } from "../../school/register.ts";
import type { Ports } from "../ports.ts";
import { type SavedReplyDoc, changeReplies, repliesOf } from "../saved-replies.ts";
import { actorAt, sentenceFor } from "../subjects.ts";
import { choiceInput, optionsOf, textInput } from "./inputs.ts";
import type { Fill, Input, Replies, ReplyKept } from "./shapes.ts";
import { usualWording } from "../../wording/wording.ts";

/** A council may have several schools. */
const { advice, labels, people, savedReplies } = usualWording;
const { outcomeChoices, outcomeLabels } = advice;

/** The saved replies of every council that this person works for; none for everybody who answers no questions. */
export async function savedRepliesOf(ports: Ports, staff: Staff): Promise<readonly Replies[]> {
  const councils = councilsOf(ports.register(), staff, ports.clock.now());
  return Promise.all(
    councils.map(async (council) => ({
      council: council.key,
      sharedWith: sharedWith(council),
      inputs: replyInputs(),
      replies: sorted(await repliesOf(ports, council.key)).map(({ state, words = "" }) => ({
        ...{ id: state.id, version: state.version, outcome: state.outcome },
        ...{ title: outcomeLabels[state.outcome], text: inert(words) },
      })),
    })),
  );
}

function sharedWith({ schools }: Council): string {
  const names = people.listed(schools.map((s) => s.name));
  const isShared = schools.some((s) => s.council !== undefined);
  return isShared ? savedReplies.sharedInCouncil(names) : savedReplies.sharedAt(names);
}

/** By outcome as on the answer form, and then the newest first. */
function sorted(replies: readonly SavedReplyDoc[]): readonly SavedReplyDoc[] {
  const place = (doc: SavedReplyDoc): number => adviceOutcomes.indexOf(doc.state.outcome);
  return [...replies].sort((a, b) => place(a) - place(b));
}

function replyInputs(): readonly Input[] {
  return [
    choiceInput("outcome", labels.outcome, optionsOf(adviceOutcomes, outcomeChoices)),
    textInput("text", labels.savedText, textLimits.other),
  ];
}

type Typed = {
  readonly council: string;
  readonly outcome: string;
  readonly text: string;
  readonly evenSo: boolean;
  readonly version?: number;
};

/** Saves a reply, or changes the one of this id. Undefined for everybody but a worker of that council. */
export function saveInTab(
  ports: Ports,
  staff: Staff,
  id: string | undefined,
  { council, outcome, text, evenSo, version = 0 }: Typed,
): Promise<ReplyKept | undefined> {
  const words = { outcome: adviceOutcomes.find((o) => o === outcome), text, evenSo };
  const command: ReplyCommand =
    id === undefined ? { type: "saveReply", ...words } : { type: "changeReply", version, ...words };
  return kept(ports, staff, council, id, command);
}

/** Removes a saved reply for good. Undefined for everybody but a worker of that council. */
export function removeInTab(
  ports: Ports,
  staff: Staff,
  id: string,
  council: string,
  version: number,
): Promise<ReplyKept | undefined> {
  return kept(ports, staff, council, id, { type: "removeReply", version });
}

async function kept(
  ports: Ports,
  staff: Staff,
  council: string,
  id: string | undefined,
  command: ReplyCommand,
): Promise<ReplyKept | undefined> {
  const done = await changeReplies(ports, staff, council, id, command);
  if (!("refused" in done)) return { kept: true, said: savedReplies.said[command.type] };
  if (done.refused === "notYours") return undefined;
  return {
    ...{ kept: false, said: sentenceFor(ports, done) },
    ...(done.refused === "mayName" ? { warns: true as const } : {}),
  };
}

/** What a worker may fill into an answer about a question of this school, by the verb that it goes with. */
export async function fillsFor(
  ports: Ports,
  staff: Staff,
  school: School,
): Promise<Readonly<Partial<Record<string, readonly Fill[]>>>> {
  if (!isAdvising(actorAt(ports, staff.key, school.id).roles)) return {};
  const fills = sorted(await repliesOf(ports, councilOf(school))).map(({ state, words = "" }) => ({
    verb: state.outcome === "need_more" ? "askBack" : "answer",
    title: savedReplies.choice(outcomeLabels[state.outcome], excerptOf(words)),
    values: valuesOf(state.outcome, words),
  }));
  return Object.groupBy(fills, ({ verb }) => verb);
}

function valuesOf(outcome: AdviceOutcome, text: string): Fill["values"] {
  return outcome === "need_more" ? { text } : { outcome, text };
}
