import { readFileSync } from "node:fs";
import AjvDraft04 from "ajv-draft-04";
import addFormats from "ajv-formats";
import { manifestVersion } from "./app-manifest.ts";

type Validate = ReturnType<InstanceType<typeof AjvDraft04.default>["compile"]>;

const names = { manifest: "MicrosoftTeams", localisation: "MicrosoftTeams.Localization" } as const;
const compiled = new Map<keyof typeof names, Validate>();

/** Where a value departs from Microsoft's schema (the files of `@microsoft/app-manifest`, no network). */
export function checkSchema(kind: keyof typeof names, value: object): readonly string[] {
  const validate = compiled.get(kind) ?? compile(kind);
  compiled.set(kind, validate);
  if (validate(value)) return [];
  const file = kind === "manifest" ? "manifest.json" : "The localisation file";
  return (validate.errors ?? []).map(({ instancePath, message, params }) => {
    const about = Object.values(params as Record<string, unknown>)
      .flat()
      .join(", ");
    return `${file}${instancePath}: ${message ?? "is wrong"} (${about}).`;
  });
}

function compile(kind: keyof typeof names): Validate {
  const path = `@microsoft/app-manifest/build/json-schemas/teams/v${manifestVersion}/${names[kind]}.schema.json`;
  // Patterns of the localisation schema are no patterns in Unicode mode.
  const ajv = new AjvDraft04.default({ strict: false, allErrors: true, unicodeRegExp: false });
  addFormats.default(ajv);
  return ajv.compile(JSON.parse(readFileSync(new URL(import.meta.resolve(path)), "utf8")) as object);
}
