import type { Manifest } from "./check-manifest.ts";

/** Everything that people read in a manifest, by the path that localisation files use. */
export function wordPaths(manifest: Manifest): readonly string[] {
  const tabs = (manifest.staticTabs ?? []).flatMap((tab, i) =>
    tab.name === undefined ? [] : [`staticTabs[${i}].name`],
  );
  const commands = (manifest.bots ?? []).flatMap((bot, b) =>
    (bot.commandLists ?? []).flatMap((list, l) =>
      list.commands.flatMap((_, c) => both(`bots[${b}].commandLists[${l}].commands[${c}]`)),
    ),
  );
  const actions = (manifest.composeExtensions ?? []).flatMap((extension, e) =>
    (extension.commands ?? []).flatMap((_, c) => both(`composeExtensions[${e}].commands[${c}]`)),
  );
  return [
    "name.short",
    "name.full",
    "description.short",
    "description.full",
    ...tabs,
    ...commands,
    ...actions,
  ];
}

const both = (path: string): string[] => [`${path}.title`, `${path}.description`];

/** What a localisation file leaves untranslated, translates without need, or leaves empty. */
export function checkWords(file: string, words: object, manifest: Manifest): readonly string[] {
  const { $schema, ...rest } = words as Record<string, unknown>;
  const paths = wordPaths(manifest);
  const faults = paths.filter((path) => !(path in rest)).map((path) => `${file} has no ${path}.`);
  for (const [path, text] of Object.entries(rest)) {
    if (!paths.includes(path)) faults.push(`${file} translates ${path}, which the manifest does not have.`);
    if (text === "") faults.push(`${file} leaves ${path} empty.`);
  }
  if (typeof $schema !== "string" || !$schema.includes(`/v${manifest.manifestVersion}/`))
    faults.push(`${file} is written for another version of the schema than the manifest.`);
  return faults;
}
