import type { PagePerson } from "../wire.ts";
import { readState, readTabToken } from "./api.ts";
import { byId, element } from "./element.ts";
import { rolesInWords } from "./role-words.ts";
import { createTeamsHost } from "./teams-host.ts";
import { isTheme, rememberTheme, themeNames, wantedTheme } from "./theme-names.ts";
import type { ThemeName } from "./theme-names.ts";

const { people } = await readState();
const query = new URLSearchParams(location.search);
const frame = byId("tab", HTMLIFrameElement);
const personSelect = byId("person", HTMLSelectElement);
const themeSelect = byId("theme", HTMLSelectElement);

function wantedPerson(): PagePerson | undefined {
  return people.find((p) => p.key === query.get("user")) ?? people[0];
}

function rememberPerson(key: string): void {
  const url = new URL(location.href);
  url.searchParams.set("user", key);
  url.searchParams.delete("item");
  history.replaceState(null, "", url);
}

const first = wantedTheme();
const host = createTeamsHost(frame, first, (person) => readTabToken(person.key));

function dress(theme: ThemeName): void {
  document.documentElement.dataset["theme"] = theme;
  host.changeTheme(theme);
}

for (const { key, name, roles, school } of people)
  personSelect.append(element("option", { value: key }, `${name}, ${rolesInWords(roles)}, ${school}`));
for (const [name, word] of Object.entries(themeNames))
  themeSelect.append(element("option", { value: name, selected: name === first }, word));
personSelect.addEventListener("change", () => {
  const person = people.find((p) => p.key === personSelect.value);
  if (!person) return;
  rememberPerson(person.key);
  host.show(person, undefined);
});
themeSelect.addEventListener("change", () => {
  if (!isTheme(themeSelect.value)) return;
  rememberTheme(themeSelect.value);
  dress(themeSelect.value);
});

dress(first);
const person = wantedPerson();
if (person) {
  personSelect.value = person.key;
  host.show(person, query.get("item") ?? undefined);
}
document.body.dataset["ready"] = "yes";
