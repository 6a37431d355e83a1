import { createContext, useCallback, useContext, useEffect, useRef, useState } from "react";
import type { Me, News, Overview } from "../workflow/overview/shapes.ts";
import { ApiProblem, type Ask } from "./api.ts";
import { keepListening } from "./live.ts";
import type { Save } from "./save-file.ts";
import type { Token } from "./teams.ts";
import { tabProblems } from "./words.ts";

/** What every part of the tab may use. */
export type Board = {
  readonly ask: Ask;
  readonly save: Save;
  readonly me: Me;
  readonly overview: Overview | undefined;
  /** Looks again at everything that is on the screen. */
  readonly refresh: () => void;
  /** Rises when something that is on the screen may have changed; `news` says what, if that is known. */
  readonly changes: { readonly count: number; readonly news: News | undefined };
  readonly openItem: (id: string) => void;
};

export const BoardContext = createContext<Board | undefined>(undefined);

export function useBoard(): Board {
  const board = useContext(BoardContext);
  if (!board) throw new Error("Used outside the board.");
  return board;
}

/** What was asked for, while it is asked for again: the old stays on the screen. */
export type Loaded<T> = {
  readonly value: T | undefined;
  readonly problem: ApiProblem | undefined;
  readonly again: () => void;
};

/** Asks for something and asks again whenever `key` changes; answers that come too late are dropped. */
export function useLoaded<T>(load: () => Promise<T>, key: string): Loaded<T> {
  const [state, setState] = useState<{ key: string; value?: T; problem?: ApiProblem }>({ key });
  const [round, setRound] = useState(0);
  const latest = useRef(0);
  const loadNow = useRef(load);
  useEffect(() => {
    loadNow.current = load;
  });
  useEffect(() => {
    const mine = ++latest.current;
    loadNow.current().then(
      (value) => mine === latest.current && setState({ key, value }),
      (error: unknown) =>
        mine === latest.current && setState((old) => ({ ...old, key, problem: asProblem(error) })),
    );
  }, [key, round]);
  const again = useCallback(() => setRound((n) => n + 1), []);
  return { value: state.key === key ? state.value : undefined, problem: state.problem, again };
}

/** Whatever went wrong, as something to read. */
export function asProblem(error: unknown): ApiProblem {
  return error instanceof ApiProblem ? error : new ApiProblem(0, tabProblems.openAgain);
}

const settleMs = 250;
/** Rights and hours change without any news. */
const lookAgainEveryMs = 60_000;

/** Follows what changes, and says whether the line is open. */
export function useChanges(token: Token) {
  const [changes, setChanges] = useState<Board["changes"]>({ count: 0, news: undefined });
  const [isLost, setLost] = useState(false);
  useEffect(() => {
    let timer: number | undefined;
    let waiting: { readonly news: News | undefined } | undefined;
    const change = (latest: News | undefined): void => {
      window.clearTimeout(timer);
      // Where several things change at once, everything on the screen may have.
      const news = waiting && waiting.news?.id !== latest?.id ? undefined : latest;
      waiting = { news };
      timer = window.setTimeout(() => {
        waiting = undefined;
        setChanges((old) => ({ count: old.count + 1, news }));
      }, settleMs);
    };
    const stop = keepListening(token, {
      ready() {
        setLost(false);
        change(undefined);
      },
      changed: change,
      whereabouts: () => change(undefined),
      lost: () => setLost(true),
    });
    const looking = window.setInterval(() => change(undefined), lookAgainEveryMs);
    return () => {
      stop();
      window.clearTimeout(timer);
      window.clearInterval(looking);
    };
  }, [token]);
  return { changes, isLost };
}
