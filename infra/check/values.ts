import type { Node } from "web-tree-sitter";
import type { Value } from "./bicep.ts";

/** A string node's text, with `${}` for whatever is put in. */
export function plainText(node: Node): string {
  return node.namedChildren
    .map((part) =>
      part.type === "interpolation"
        ? "${}"
        : part.type === "escape_sequence"
          ? part.text.slice(1)
          : part.text,
    )
    .join("");
}

/** An expression as the checks read it; what they do not look into becomes `other`. */
export function valueOf(node: Node): Value {
  const line = node.startPosition.row + 1;
  const parts = node.namedChildren.filter((child) => child.type !== "comment");
  const [first, second, third] = parts;
  switch (node.type) {
    case "string": {
      const put = parts.filter((part) => part.type === "interpolation").flatMap((part) => part.namedChildren);
      return {
        line,
        kind: "string",
        text: plainText(node),
        isWhole: put.length === 0,
        parts: put.map(valueOf),
      };
    }
    case "number":
      return { line, kind: "number", number: Number(node.text) };
    case "boolean":
      return { line, kind: "boolean", isTrue: node.text === "true" };
    case "null":
      return { line, kind: "null" };
    case "object":
      return {
        ...{ line, kind: "object" },
        properties: parts
          .filter((part) => part.type === "object_property")
          .flatMap((property) => {
            const [key, value] = property.namedChildren.filter((child) => child.type !== "comment");
            if (!key || !value) return [];
            const name = key.type === "string" ? plainText(key) : key.text;
            return [{ name, value: valueOf(value), line: property.startPosition.row + 1 }];
          }),
      };
    case "array":
      return { line, kind: "array", items: parts.map(valueOf) };
    case "for_statement": {
      const body = node.childForFieldName("body");
      const over = parts.at(-2);
      return body && over
        ? { line, kind: "loop", over: valueOf(over), body: valueOf(body) }
        : other(node, line);
    }
    case "if_statement":
      return first && second
        ? { line, kind: "if", condition: valueOf(first), body: valueOf(second) }
        : other(node, line);
    case "ternary_expression":
      return first && second && third
        ? { line, kind: "choice", condition: valueOf(first), ways: [valueOf(second), valueOf(third)] }
        : other(node, line);
    case "parenthesized_expression":
      return first ? valueOf(first) : other(node, line);
    case "call_expression": {
      const name = node.childForFieldName("function")?.text ?? "";
      const given = node.childForFieldName("arguments")?.namedChildren ?? [];
      return { line, kind: "call", name, arguments: given.map(valueOf) };
    }
    case "identifier":
      return { line, kind: "name", path: [node.text] };
    case "member_expression": {
      const object = node.childForFieldName("object");
      const property = node.childForFieldName("property")?.text ?? "";
      const from = object && valueOf(object);
      if (from?.kind === "name") return { line, kind: "name", path: [...from.path, property] };
      return other(node, line);
    }
    case "subscript_expression": {
      const object = node.childForFieldName("object");
      // One of many is read like the one it stands for.
      return object ? valueOf(object) : other(node, line);
    }
    default:
      return other(node, line);
  }
}

function other(node: Node, line: number): Value {
  return { line, kind: "other", text: node.text };
}
