import type { Chat, ChatMessage, PagePerson } from "../wire.ts";
import { post, readState } from "./api.ts";
import { ask } from "./ask-dialog.ts";
import { createClockPanel } from "./clock-panel.ts";
import { button, byId, element } from "./element.ts";
import { createGuide } from "./guide.ts";
import { progressOf, stepsFor } from "./guide-steps.ts";
import type { Cast } from "./guide-steps.ts";
import { listen } from "./live.ts";
import { createPane } from "./pane.ts";
import type { Pane } from "./pane.ts";
import { createRequestsDrawer } from "./requests-drawer.ts";
import { loadLook } from "./theme.ts";
import { rememberTheme, themeNames, wantedTheme } from "./theme-names.ts";
import type { ThemeName } from "./theme-names.ts";

const state = await readState();
let look = await loadLook(wantedTheme());
const panes = new Map<string, Pane>();
const chats = new Map<string, Chat>();
const main = byId("panes", HTMLElement);
const switcher = byId("switcher", HTMLElement);
const addPerson = byId("add-person", HTMLSelectElement);
const connection = byId("connection", HTMLDivElement);

function firstWith(role: string): PagePerson | undefined {
  return state.people.find((person) => person.roles.includes(role));
}

function castMember(role: string): { key: string; name: string } {
  const person = firstWith(role) ?? state.people[0];
  return { key: person?.key ?? "", name: person?.name.split(" ")[0] ?? "" };
}

function peopleToShow(): PagePerson[] {
  const asked = new URLSearchParams(location.search).get("user")?.split(",");
  const wanted = asked?.map((key) => state.people.find((p) => p.key === key.trim().toLowerCase()));
  const shown = wanted ?? ["teacher", "socialWorker", "lead"].map(firstWith);
  return [...new Set(shown.filter((person) => person !== undefined))];
}

function bringIntoView(key: string): void {
  for (const [user, pane] of panes) pane.element.classList.toggle("shown", user === key);
  for (const tab of switcher.querySelectorAll("button")) {
    tab.setAttribute("aria-pressed", String(tab.dataset["for"] === key));
  }
}

function listTheOthers(): void {
  const others = state.people.filter((person) => !panes.has(person.key));
  addPerson.replaceChildren(
    element("option", { value: "" }, "Choose…"),
    ...others.map((p) => element("option", { value: p.key }, `${p.name}, ${p.school}`)),
  );
  addPerson.disabled = others.length === 0;
}

async function loadChat(pane: Pane): Promise<void> {
  chats.set(pane.person.key, await pane.load());
}

async function addPane(person: PagePerson): Promise<void> {
  if (panes.has(person.key)) return;
  const pane = createPane(person, () => look, state.timeZone);
  panes.set(person.key, pane);
  main.append(pane.element);
  const tab = button(person.name.split(" ")[0] ?? person.name, () => bringIntoView(person.key));
  tab.dataset["for"] = person.key;
  switcher.append(tab);
  listTheOthers();
  await loadChat(pane);
}

const cast: Cast = {
  teacher: castMember("teacher"),
  socialWorker: castMember("socialWorker"),
  lead: castMember("lead"),
};
const guide = createGuide(byId("guide", HTMLElement), stepsFor(cast), {
  look: bringIntoView,
  fill(key, text) {
    const person = state.people.find((p) => p.key === key);
    if (person === undefined) return;
    void addPane(person).then(() => {
      bringIntoView(key);
      panes.get(key)?.fill(text);
    });
  },
});

function followStory(): void {
  guide.follow(progressOf(chats.values(), cast));
}

function keep(user: string, message: ChatMessage): void {
  const chat = chats.get(user);
  if (chat === undefined) return;
  const others = chat.messages.filter((m) => m.id !== message.id);
  chats.set(user, { ...chat, messages: [...others, message] });
}

async function reload(): Promise<void> {
  clock.set(await readState());
  await Promise.all([...panes.values()].map(loadChat));
  await requests.reload();
  followStory();
}

async function changeTheme(name: ThemeName): Promise<void> {
  look = await loadLook(name);
  rememberTheme(name);
  for (const pane of panes.values()) pane.redraw();
}

async function startAgain(): Promise<void> {
  const isSure = await ask({
    title: "Start again?",
    text: "All chats, questions and referrals of this playground are wiped, and the clock goes back to its start.",
    yes: "Wipe and start again",
    no: "Keep everything",
  });
  if (isSure) await post("start-again", {});
}

const clock = createClockPanel(state);
const requests = createRequestsDrawer(state.people, state.timeZone);

listen(
  {
    message({ user, message }) {
      keep(user, message);
      panes.get(user)?.update(message);
      followStory();
    },
    press({ user, verb }) {
      chats.get(user)?.presses.push(verb);
      followStory();
    },
    typing: ({ user }) => panes.get(user)?.showTyping(),
    clock: (reading) => clock.set(reading),
    request: (request) => requests.add(request),
    cleared() {
      chats.clear();
      guide.startAgain();
      void reload();
    },
  },
  {
    lost: () => (connection.textContent = "Connection lost – trying again"),
    back() {
      connection.textContent = "";
      void reload();
    },
  },
);

const themeSelect = byId("theme", HTMLSelectElement);
for (const [name, word] of Object.entries(themeNames)) {
  themeSelect.append(element("option", { value: name, selected: name === look.name }, word));
}
themeSelect.addEventListener("change", () => void changeTheme(themeSelect.value as ThemeName));
addPerson.addEventListener("change", () => {
  const person = state.people.find((p) => p.key === addPerson.value);
  if (person === undefined) return;
  void addPane(person).then(() => {
    bringIntoView(person.key);
    panes.get(person.key)?.fill("");
  });
});
byId("start-again", HTMLButtonElement).addEventListener("click", () => void startAgain());
const showControls = byId("show-controls", HTMLButtonElement);
showControls.addEventListener("click", () => {
  const isOpen = byId("controls", HTMLDivElement).classList.toggle("open");
  showControls.setAttribute("aria-expanded", String(isOpen));
});

for (const person of peopleToShow()) await addPane(person);
bringIntoView(peopleToShow()[0]?.key ?? "");
await requests.reload();
followStory();
document.body.dataset["ready"] = "yes";
