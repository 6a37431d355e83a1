export type Json = string | number | boolean | null | undefined | Json[] | { [key: string]: Json };
export type JsonObject = { [key: string]: Json };

/** What a template binds: the whole view, and the entry of a list that is being repeated. */
type Scope = { readonly root: JsonObject; readonly data: Json };
/** Makes its part of the card. */
type Part = (scope: Scope) => Json;
type Row = { readonly list: Part | undefined; readonly when: Part | undefined; readonly part: Part };

/**
 * A card's template, read once. It knows what our templates use of Adaptive Cards' template language and refuses
 * everything else when it is read: `${path}` as a whole value, `$when` with a path or one comparison, and `$data` with a
 * list. What is bound is put in as it is and never read as an expression, whoever wrote it.
 */
export class Template {
  readonly #part: Part;

  constructor(template: object) {
    this.#part = partOf(template as JsonObject);
  }

  /** The card for a view. */
  expand(view: object): JsonObject {
    return this.#part({ root: view as JsonObject, data: undefined }) as JsonObject;
  }
}

function partOf(json: Json): Part {
  if (typeof json === "string") return valueOf(json);
  if (Array.isArray(json)) return rowsOf(json);
  if (typeof json !== "object" || json === null) return () => json;
  if ("$data" in json) throw new Error("A list is repeated in an array only.");
  return objectOf(json);
}

function objectOf({ $when: _when, $data: _data, ...rest }: JsonObject): Part {
  const fields = Object.entries(rest).map(
    ([key, value]) => [key, partOf(value), whenOf(value) ?? always] as const,
  );
  const isPressed = rest["type"] === "Action.Execute";
  return (scope) => {
    const made: JsonObject = {};
    for (const [key, part, isShown] of fields) if (isShown(scope) === true) made[key] = part(scope);
    if (isPressed) made["fallback"] = fallbackOf(made);
    return made;
  };
}

const always: Part = () => true;

/** Clients that do not know Action.Execute press the same verb as a message. */
function fallbackOf({ title, verb, data, style, associatedInputs }: JsonObject): JsonObject {
  return {
    type: "Action.Submit",
    title: title ?? "",
    ...(style === undefined ? {} : { style }),
    ...(associatedInputs === undefined ? {} : { associatedInputs }),
    data: { ...(data as JsonObject), verb: verb ?? "" },
  };
}

function rowsOf(json: readonly Json[]): Part {
  const rows: readonly Row[] = json.map((entry) => {
    const isObject = typeof entry === "object" && entry !== null && !Array.isArray(entry);
    if (!isObject) return { list: undefined, when: undefined, part: partOf(entry) };
    const list = entry["$data"] === undefined ? undefined : valueOf(entry["$data"] as string);
    return { list, when: whenOf(entry), part: objectOf(entry) };
  });
  return (scope) => {
    const made: Json[] = [];
    const add = ({ when, part }: Row, inside: Scope): void => {
      if (when === undefined || when(inside) === true) made.push(part(inside));
    };
    for (const row of rows)
      if (!row.list) add(row, scope);
      else for (const data of row.list(scope) as Json[]) add(row, { root: scope.root, data });
    return made;
  };
}

function whenOf(json: Json): Part | undefined {
  if (typeof json !== "object" || json === null || Array.isArray(json)) return undefined;
  return json["$when"] === undefined ? undefined : valueOf(json["$when"] as string);
}

const binding = /^\$\{(\$root\.)?([\w.]+)(?: (!=|==|<|>) (?:'(\w*)'|(\d+)))?\}$/;

/** A whole value: bound, or the text itself. */
function valueOf(text: string): Part {
  if (!text.includes("${")) return () => text;
  const [, atRoot, path, compare, word, number] = binding.exec(text) ?? [];
  if (path === undefined) throw new Error(`A template may not hold ${text}.`);
  const get = pathOf(path.split("."), atRoot !== undefined);
  if (compare === undefined) return get;
  const other = number === undefined ? (word ?? "") : Number(number);
  return (scope) => comparisons[compare as keyof typeof comparisons](get(scope), other);
}

const comparisons = {
  "!=": (a: Json, b: string | number): boolean => a !== b,
  "==": (a: Json, b: string | number): boolean => a === b,
  "<": (a: Json, b: string | number): boolean => Number(a) < Number(b),
  ">": (a: Json, b: string | number): boolean => Number(a) > Number(b),
};

/** Looks in the entry of the list first, then in the whole view. */
function pathOf([first = "", ...rest]: readonly string[], atRoot: boolean): Part {
  return ({ root, data }) => {
    const isInside = !atRoot && typeof data === "object" && data !== null && first in data;
    let value = (isInside ? (data as JsonObject) : root)[first];
    for (const key of rest) value = (value as JsonObject | undefined)?.[key];
    if (value === undefined) throw new Error(`A view lacks ${[first, ...rest].join(".")}.`);
    return value;
  };
}
