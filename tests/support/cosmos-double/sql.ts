/** A stored document as the double keeps it. */
export type Item = { readonly [field: string]: unknown };

/** The double does not know this: it is outside the subset, and says so instead of guessing. */
export class OutsideTheSubset extends Error {}

type Value = string | number | boolean;
type Test = (item: Item) => boolean;
export type Query = {
  readonly where: Test;
  readonly order: readonly { field: string; falls: boolean }[];
  readonly top: number;
  /** Everything is asked for, in no order. */
  readonly isWhole: boolean;
};

const token = /\s*(>=|<=|<>|[()=<>,*]|@\w+|c\.\w+|[A-Za-z_]+|\d+)/y;

/**
 * Reads the subset of Cosmos SQL that is asked here: SELECT [TOP n] * FROM c [WHERE comparisons, ARRAY_CONTAINS, AND,
 * OR, brackets] [ORDER BY c.field [DESC], …]. Throws OutsideTheSubset for anything else.
 */
export function readQuery(text: string, parameters: ReadonlyMap<string, unknown>): Query {
  const tokens = [...split(text)];
  let at = 0;
  const peek = (): string => tokens[at] ?? "";
  const next = (): string => tokens[at++] ?? "";
  const isWord = (word: string): boolean => peek().toUpperCase() === word;
  const expect = (word: string): void => {
    if (next().toUpperCase() !== word) throw new OutsideTheSubset(`${word} expected in: ${text}`);
  };
  const field = (): string => {
    const name = next();
    if (!name.startsWith("c.")) throw new OutsideTheSubset(`a field expected in: ${text}`);
    return name.slice(2);
  };
  const value = (): Value => {
    const name = next();
    const found = name.startsWith("@") ? parameters.get(name) : Number(name);
    if (found === undefined || Number.isNaN(found)) throw new OutsideTheSubset(`no value for ${name}`);
    return found as Value;
  };
  const condition = (): Test => {
    if (isWord("(")) {
      next();
      const inner = any();
      expect(")");
      return inner;
    }
    if (isWord("ARRAY_CONTAINS")) {
      next();
      expect("(");
      const list = field();
      expect(",");
      const wanted = value();
      expect(")");
      return (item) => Array.isArray(item[list]) && (item[list] as unknown[]).includes(wanted);
    }
    const name = field();
    const compare = next();
    const wanted = value();
    return (item) => compares(item[name], compare, wanted, text);
  };
  const all = (): Test => {
    const parts = [condition()];
    while (isWord("AND")) {
      next();
      parts.push(condition());
    }
    return (item) => parts.every((test) => test(item));
  };
  const any = (): Test => {
    const parts = [all()];
    while (isWord("OR")) {
      next();
      parts.push(all());
    }
    return (item) => parts.some((test) => test(item));
  };

  expect("SELECT");
  let top = Infinity;
  if (isWord("TOP")) {
    next();
    top = Number(value());
  }
  expect("*");
  expect("FROM");
  expect("C");
  const isWhole = at === tokens.length && top === Infinity;
  let where: Test = () => true;
  if (isWord("WHERE")) {
    next();
    where = any();
  }
  const order: { field: string; falls: boolean }[] = [];
  if (isWord("ORDER")) {
    next();
    expect("BY");
    do {
      if (isWord(",")) next();
      const name = field();
      const falls = isWord("DESC");
      if (falls || isWord("ASC")) next();
      order.push({ field: name, falls });
    } while (isWord(","));
  }
  if (at < tokens.length) throw new OutsideTheSubset(`"${peek()}" is not understood in: ${text}`);
  return { where, order, top, isWhole };
}

function* split(text: string): Generator<string> {
  token.lastIndex = 0;
  while (token.lastIndex < text.trimEnd().length) {
    const from = token.lastIndex;
    const found = token.exec(text);
    if (!found?.[1]) throw new OutsideTheSubset(`"${text.slice(from, from + 20)}" is not understood`);
    yield found[1];
  }
}

/** Cosmos compares values of one type only; a missing field is undefined and matches nothing. */
function compares(found: unknown, how: string, wanted: Value, text: string): boolean {
  if (typeof found !== typeof wanted) return false;
  const is = found as Value;
  switch (how) {
    case "=":
      return is === wanted;
    case "<":
      return is < wanted;
    case "<=":
      return is <= wanted;
    case ">":
      return is > wanted;
    case ">=":
      return is >= wanted;
    default:
      throw new OutsideTheSubset(`"${how}" is not understood in: ${text}`);
  }
}

/** The items that a query finds, in its order. An item without the field it is ordered by is not found, as in Cosmos. */
export function answerQuery(query: Query, items: readonly Item[]): readonly Item[] {
  const found = items.filter(
    (item) => query.where(item) && query.order.every(({ field }) => item[field] !== undefined),
  );
  found.sort((a, b) => {
    for (const { field, falls } of query.order) {
      const [x, y] = [a[field] as Value, b[field] as Value];
      if (x !== y) return (x < y ? -1 : 1) * (falls ? -1 : 1);
    }
    return 0;
  });
  return found.slice(0, query.top);
}
