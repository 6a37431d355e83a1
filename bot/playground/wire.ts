/** A JSON object whose fields nobody has looked at yet. */
export type JsonObject = Record<string, unknown>;

/** A sentence that Teams prints under a message: the answer to a press, or why it failed. */
export type Line = { text: string; isError: boolean };

/** One message in a person's chat with the bot, as the page draws it. */
export type ChatMessage = {
  id: string;
  from: "person" | "bot";
  /** Playground time, in ms. */
  sentAt: number;
  text: string;
  isMarkdown: boolean;
  cards: JsonObject[];
  /** Content types of attachments that the playground does not draw. */
  otherAttachments: string[];
  /** The card that only this person sees since their last press or refresh. */
  view?: JsonObject;
  line?: Line;
  isEdited: boolean;
  isDeleted: boolean;
  /** Rises when the sender changes the message; an automatic refresh happens once for each. */
  version: number;
  /** Rises with every change, so that a late answer never overwrites a newer picture. */
  revision: number;
};

/** A person as the page knows them. */
export type PagePerson = {
  key: string;
  name: string;
  roles: string[];
  school: string;
  tenantId: string;
  aadObjectId: string;
  memberId: string;
};

/** One person's chat. `presses` holds the verbs this person has pressed with success. */
export type Chat = { user: string; messages: ChatMessage[]; presses: string[] };

/** The playground's clock at the moment of the answer. */
export type ClockReading = { now: number; timeZone: string };

/** What the page needs to start. */
export type PlaygroundState = ClockReading & { people: PagePerson[] };

/** One request between the emulated Teams and the bot. */
export type RawRequest = {
  number: number;
  at: number;
  direction: "toBot" | "fromBot";
  method: string;
  path: string;
  status: number;
  request: unknown;
  response: unknown;
};

/** What an adaptive card's button carries to the bot. */
export type ExecuteAction = {
  type: "Action.Execute";
  id?: string | undefined;
  title?: string | undefined;
  verb: string;
  data: JsonObject;
};

/** What a dialog request did: opened or replaced it, said a sentence, closed it, or failed. */
export type TaskOutcome =
  | { kind: "continue"; title: string; card: JsonObject }
  | { kind: "message"; text: string }
  | { kind: "closed" }
  | { kind: "failed"; text: string };

/** The names of the server-sent events, with what each carries. */
export type LiveEvents = {
  message: { user: string; message: ChatMessage };
  press: { user: string; verb: string };
  typing: { user: string };
  clock: ClockReading;
  request: RawRequest;
  cleared: Record<string, never>;
};
