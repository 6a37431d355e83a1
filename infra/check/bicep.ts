/** What stands in a Bicep file, as the checks read it. `line` counts from 1. */
export type Value = { readonly line: number } &
  /** `parts` are the expressions put in; a whole string has none. */
  (
    | {
        readonly kind: "string";
        readonly text: string;
        readonly isWhole: boolean;
        readonly parts: readonly Value[];
      }
    | { readonly kind: "number"; readonly number: number }
    | { readonly kind: "boolean"; readonly isTrue: boolean }
    | { readonly kind: "null" }
    | { readonly kind: "object"; readonly properties: readonly Property[] }
    | { readonly kind: "array"; readonly items: readonly Value[] }
    | { readonly kind: "loop"; readonly over: Value; readonly body: Value }
    | { readonly kind: "if"; readonly condition: Value; readonly body: Value }
    | { readonly kind: "choice"; readonly condition: Value; readonly ways: readonly Value[] }
    | { readonly kind: "call"; readonly name: string; readonly arguments: readonly Value[] }
    /** A name and what is read from it: `account.properties.documentEndpoint`. */
    | { readonly kind: "name"; readonly path: readonly string[] }
    | { readonly kind: "other"; readonly text: string }
  );
export type Property = { readonly name: string; readonly value: Value; readonly line: number };

export type Decorator = { readonly name: string; readonly arguments: readonly Value[] };
export type Parameter = {
  readonly name: string;
  readonly type: string;
  readonly byDefault: Value | undefined;
  readonly decorators: readonly Decorator[];
  readonly line: number;
};
export type Resource = {
  readonly name: string;
  readonly type: string;
  readonly version: string;
  readonly isExisting: boolean;
  readonly body: Value;
  readonly line: number;
};
export type Module = {
  readonly name: string;
  readonly path: string;
  readonly body: Value;
  readonly line: number;
};
export type Named = { readonly name: string; readonly value: Value; readonly line: number };
export type Output = Named & { readonly type: string };

export type BicepFile = {
  readonly path: string;
  readonly using: string | undefined;
  readonly parameters: readonly Parameter[];
  readonly variables: readonly Named[];
  readonly resources: readonly Resource[];
  readonly modules: readonly Module[];
  readonly outputs: readonly Output[];
  /** Every name that is used somewhere, and names that are used and nowhere declared. */
  readonly used: ReadonlySet<string>;
  readonly faults: readonly Fault[];
};

/** One thing that is wrong, where it is. */
export type Fault = { readonly path: string; readonly line: number; readonly says: string };

/** The object inside conditions and loops; undefined when the value is no object. */
export function objectIn(value: Value): Extract<Value, { kind: "object" }> | undefined {
  if (value.kind === "object") return value;
  return value.kind === "if" || value.kind === "loop" ? objectIn(value.body) : undefined;
}

/** What stands at a path such as `properties.siteConfig.alwaysOn`, and undefined when nothing does. */
export function at(value: Value, path: string): Value | undefined {
  let here: Value | undefined = value;
  for (const step of path.split(".")) {
    const object: ReturnType<typeof objectIn> = here && objectIn(here);
    here = object?.properties.find(({ name }) => name === step)?.value;
  }
  return here;
}
