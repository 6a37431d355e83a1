import type { PagePerson, RawRequest } from "../wire.ts";
import { post, readRequests } from "./api.ts";
import { button, byId, element } from "./element.ts";
import { timeOfDay } from "./time-words.ts";

/** The drawer with the requests between the emulated Teams and the bot. */
export type RequestsDrawer = { add(request: RawRequest): void; reload(): Promise<void> };

const limit = 200;

function whatItIs({ request }: RawRequest): string {
  const { type, name, action, value, from } = (request ?? {}) as {
    type?: string;
    name?: string;
    action?: string;
    value?: { action?: { verb?: string } };
    from?: { name?: string };
  };
  const what = name ?? (typeof action === "string" ? action : undefined);
  return [type, what, value?.action?.verb, from?.name].filter(Boolean).join(" · ");
}

function json(title: string, value: unknown): HTMLElement[] {
  if (value === undefined) return [];
  const text = JSON.stringify(value, null, 2);
  return [
    element("h3", {}, title),
    element("pre", { tabindex: "0", "aria-label": `${title} as JSON` }, text),
  ];
}

function entry(request: RawRequest, timeZone: string): HTMLElement {
  const way = request.direction === "toBot" ? "Teams → bot" : "bot → Teams";
  const isFine = request.status < 400;
  const summary = element(
    "summary",
    {},
    element("span", { class: "way" }, way),
    element("span", { class: isFine ? "status" : "status error" }, String(request.status)),
    element("span", { class: "what" }, `${request.method} ${request.path}`),
    element("span", { class: "kind" }, whatItIs(request)),
    element("span", { class: "at" }, timeOfDay(request.at, timeZone)),
  );
  const item = element("details", { class: request.direction }, summary);
  // Two hundred pretty-printed cards are only worth building for those who open them.
  const fill = () => item.append(...json("Request", request.request), ...json("Response", request.response));
  item.addEventListener("toggle", fill, { once: true });
  return item;
}

/** Builds the drawer with its buttons; it fills itself when it is opened. */
export function createRequestsDrawer(people: readonly PagePerson[], timeZone: string): RequestsDrawer {
  const root = byId("requests", HTMLElement);
  const opener = byId("show-requests", HTMLButtonElement);
  const list = element("div", {
    class: "request-list",
    tabindex: "0",
    role: "region",
    "aria-label": "List of requests",
  });
  const said = element("p", { class: "notice", role: "status" });
  const whose = element("select", {}, ...people.map((p) => element("option", { value: p.key }, p.name)));

  async function sendAgain(sameId: boolean): Promise<void> {
    try {
      const { status } = await post("redeliver", { user: whose.value, sameId });
      said.textContent = `Sent once more; the bot answered ${status}.`;
    } catch (error) {
      said.textContent = error instanceof Error ? error.message : "That did not work.";
    }
  }

  function setOpen(isOpen: boolean): void {
    root.hidden = !isOpen;
    opener.setAttribute("aria-expanded", String(isOpen));
    if (isOpen) close.focus();
    else opener.focus();
  }

  const close = button("Close", () => setOpen(false), { class: "quiet" });
  root.append(
    element(
      "div",
      { class: "requests-head" },
      element("h2", {}, "Raw requests"),
      element("label", {}, "Last activity of ", whose),
      button("Send again, same id", () => void sendAgain(true)),
      button("Send again, new id", () => void sendAgain(false)),
      said,
      close,
    ),
    list,
  );
  opener.addEventListener("click", () => setOpen(root.hasAttribute("hidden")));
  root.addEventListener("keydown", (event) => {
    if (event.key === "Escape") setOpen(false);
  });

  return {
    add(request) {
      list.prepend(entry(request, timeZone));
      while (list.childElementCount > limit) list.lastElementChild?.remove();
    },
    async reload() {
      const requests = await readRequests();
      list.replaceChildren(...requests.map((request) => entry(request, timeZone)));
    },
  };
}
