import type { Chats, Tell } from "./chats.ts";
import { BadRequest } from "./http-json.ts";
import type { Answer } from "./http-json.ts";
import { isPageRequest, pageRequests } from "./page-requests.ts";
import type { BodyOf, PageRequest } from "./page-requests.ts";
import { toPagePerson } from "./people.ts";
import type { Member } from "./people.ts";
import type { PersonActions } from "./person-actions.ts";
import type { PlaygroundClock } from "./playground-clock.ts";
import type { RawRequests } from "./raw-requests.ts";
import type { SendToBot } from "./send-to-bot.ts";
import type { TabTokens } from "./tab-tokens.ts";
import type { ClockReading, PlaygroundState } from "./wire.ts";

/** What the page calls. */
export type PageApi = {
  get(name: string, query: URLSearchParams): Answer;
  post(name: string, body: unknown): Promise<Answer>;
};

type Parts = {
  members: readonly Member[];
  chats: Chats;
  bot: SendToBot;
  actions: PersonActions;
  requests: RawRequests;
  tabTokens: TabTokens;
  clock: PlaygroundClock;
  timeZone: string;
  tell: Tell;
  onClockMoved: () => void;
  startAgain: () => Promise<void>;
};

type Handlers = { [R in PageRequest]: (body: BodyOf<R>) => Promise<unknown> | object };

/** Builds the page's side of the playground. */
export function createPageApi(parts: Parts): PageApi {
  const { members, chats, bot, actions, requests, clock, timeZone, tell } = parts;

  function memberOf(key: string | null): Member {
    const member = members.find((m) => m.key === key);
    if (member === undefined) throw new BadRequest(404, `Nobody here is called "${key ?? ""}".`);
    return member;
  }

  function reading(): ClockReading {
    return { now: clock.now(), timeZone };
  }

  function moveClock(to: number): ClockReading {
    if (to < clock.now()) throw new BadRequest(409, "The clock never goes backwards.");
    clock.moveTo(to);
    chats.noteMoment();
    tell("clock", reading());
    parts.onClockMoved();
    return reading();
  }

  async function startAgain(): Promise<ClockReading> {
    // Only here may the clock go back: nobody is left who remembers the later moment.
    clock.moveTo(chats.firstMoment);
    await parts.startAgain();
    // After the bot, so that nothing it still had to deliver lands in the empty chats.
    chats.clear();
    bot.forget();
    requests.clear();
    tell("cleared", {});
    tell("clock", reading());
    return reading();
  }

  const handlers: Handlers = {
    open: async ({ user }) => {
      const member = memberOf(user);
      await bot.install(member);
      return chats.read(member.key);
    },
    send: (body) => actions.send(memberOf(body.user), body),
    submit: (body) => actions.submit(memberOf(body.user), body),
    press: (body) => actions.press(memberOf(body.user), body),
    task: (body) => actions.task(memberOf(body.user), body),
    extension: (body) => actions.extension(memberOf(body.user), body),
    "app-removed": async ({ user }) => ({ status: (await bot.remove(memberOf(user))).status }),
    "app-added": async ({ user }) => {
      await bot.install(memberOf(user));
      return { status: 200 };
    },
    edit: (body) => actions.edit(memberOf(body.user), body),
    delete: (body) => actions.delete(memberOf(body.user), body),
    clock: (body) => moveClock("to" in body ? Date.parse(body.to) : clock.now() + body.minutes * 60_000),
    "start-again": startAgain,
    redeliver: async ({ user, sameId }) => {
      const member = memberOf(user);
      const answer = await bot.redeliver(member, sameId);
      if (answer === undefined) throw new BadRequest(404, `${member.name} has not done anything yet.`);
      return answer;
    },
  };

  async function run(name: PageRequest, body: unknown): Promise<unknown> {
    const checked = pageRequests[name].safeParse(body);
    if (!checked.success) throw new BadRequest(400, checked.error.issues.map((i) => i.message).join(" "));
    // The name has picked both the check and the handler, which the compiler cannot follow.
    const handler = handlers[name] as (body: unknown) => Promise<unknown> | object;
    return handler(checked.data);
  }

  return {
    get(name, query) {
      switch (name) {
        case "state": {
          const state: PlaygroundState = { ...reading(), people: members.map(toPagePerson) };
          return { status: 200, body: state };
        }
        case "chat":
          return { status: 200, body: chats.read(memberOf(query.get("user")).key) };
        case "tab-token":
          return { status: 200, body: { token: parts.tabTokens.token(memberOf(query.get("user"))) } };
        case "requests":
          return { status: 200, body: requests.list() };
        default:
          throw new BadRequest(404, "There is no such request.");
      }
    },
    async post(name, body) {
      if (!isPageRequest(name)) throw new BadRequest(404, "There is no such request.");
      return { status: 200, body: await run(name, body) };
    },
  };
}
