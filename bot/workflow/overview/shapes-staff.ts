import type { Input, SchoolSetup } from "./shapes.ts";

/** What a list of staff would change, before anybody changes it. */
export type RegisterPreview = {
  readonly changes: readonly {
    readonly words: string;
    readonly needsSecond: boolean;
    readonly line?: number;
  }[];
  readonly refused: readonly { readonly line: number; readonly reason: string }[];
  readonly withheld: readonly string[];
  readonly stops: readonly string[];
  /** Who could be the second person, by name. */
  readonly seconds: readonly string[];
  /** What the operator types to put it in; missing when it cannot be put in, or there is nothing to do. */
  readonly command?: string;
};

/** The saved replies of one council, for one of its workers. */
export type Replies = {
  readonly council: string;
  readonly sharedWith: string;
  readonly inputs: readonly Input[];
  readonly replies: readonly {
    readonly id: string;
    readonly version: number;
    readonly outcome: string;
    readonly title: string;
    readonly text: string;
  }[];
};

/** What became of saving a reply; `warns` means that it may be saved even so, by a second press. */
export type ReplyKept = { readonly kept: boolean; readonly said: string; readonly warns?: true };

/** What a school may change of itself, in groups, filled in as it stands. */
export type SchoolChangeForm = readonly { readonly title: string; readonly inputs: readonly Input[] }[];

/** What a changed form would change, before anybody changes it. */
export type SchoolChangePreview = {
  /** Why it cannot be put in. */
  readonly problems: readonly string[];
  readonly changes: readonly { readonly what: string; readonly before: string; readonly after: string }[];
  /** What the school would then lack, and nobody has accepted. */
  readonly findings: SchoolSetup["findings"];
  /** The checked change, and what the operator types to put it in; missing when there is nothing to put in. */
  readonly file?: string;
  readonly command?: string;
};
