import type { PagePerson } from "../wire.ts";
import type { ThemeName } from "./theme-names.ts";

/** The themes by the names that Teams has for them. */
const teamsThemes: Record<ThemeName, string> = { light: "default", dark: "dark", contrast: "contrast" };

/** Plays Teams for one frame: answers the requests that Microsoft's library posts to whatever is around it. */
export type TeamsHost = {
  show(person: PagePerson, item: string | undefined): void;
  changeTheme(theme: ThemeName): void;
};

type Request = { id?: number; uuidAsString?: string; func?: unknown; args?: unknown[] };

// What the library may use here; asking for anything else fails as it does in a Teams that lacks it.
const runtime = {
  apiVersion: 4,
  hostVersionsInfo: {},
  isLegacyTeams: false,
  supports: { pages: { tabs: {}, backStack: {} } },
};
const libraryVersion = "2.58.0";

/** Stands around this frame; `token` is asked for who is looking. */
export function createTeamsHost(
  frame: HTMLIFrameElement,
  firstTheme: ThemeName,
  token: (person: PagePerson) => Promise<string>,
): TeamsHost {
  let theme = firstTheme;
  let person: PagePerson | undefined;
  let item = "";

  function context(): object {
    return {
      ...{ theme: teamsThemes[theme], locale: "en-gb", hostName: "Teams", hostClientType: "web" },
      ...{ entityId: "board", subEntityId: item, frameContext: "content" },
      ...{ userObjectId: person?.aadObjectId ?? "", tid: person?.tenantId ?? "" },
      ...{ userPrincipalName: `${person?.key ?? ""}@school.example` },
      ...{ sessionId: "playground", appSessionId: "playground" },
    };
  }

  async function answer(func: string): Promise<unknown[] | undefined> {
    switch (func) {
      case "initialize":
        return ["content", "web", JSON.stringify(runtime), libraryVersion];
      case "getContext":
        return [context()];
      case "authentication.getAuthToken":
        return person ? [true, await token(person)] : [false, "nobody"];
      default:
        return undefined;
    }
  }

  window.addEventListener("message", (event: MessageEvent<Request | null>) => {
    if (event.source !== frame.contentWindow || event.origin !== location.origin) return;
    const { id, uuidAsString, func } = event.data ?? {};
    if (typeof func !== "string") return;
    void answer(func).then((args) => {
      if (args) frame.contentWindow?.postMessage({ id, uuidAsString, args }, location.origin);
    });
  });

  return {
    show(next, nextItem) {
      person = next;
      item = nextItem ?? "";
      frame.src = `/tab/?of=${next.key}`;
    },
    changeTheme(next) {
      theme = next;
      frame.contentWindow?.postMessage({ func: "themeChange", args: [teamsThemes[next]] }, location.origin);
    },
  };
}
