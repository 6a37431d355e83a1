import type { Node } from "web-tree-sitter";
import type { Fault } from "./bicep.ts";

/** The functions of Bicep that our files may call; whatever else is called is a misspelling or needs a decision. */
const functions: ReadonlySet<string> = new Set([
  ...["concat", "contains", "empty", "first", "guid", "join", "last", "length", "range", "replace", "split"],
  ...["resourceGroup", "resourceId", "subscription", "subscriptionResourceId", "take", "tenant", "toLower"],
  ...["uniqueString", "union"],
]);
const decorators: ReadonlySet<string> = new Set([
  ...["allowed", "description", "maxLength", "maxValue", "minLength", "minValue", "secure"],
]);
/** They return keys, which would then stand in the history of the deployment for everybody to read. */
const telling = /^(list[A-Z]\w*|reference|getSecret)$/;

/** Which names a file uses, and which of them it does not know. */
export function namesIn(
  path: string,
  root: Node,
  declared: ReadonlySet<string>,
): { readonly used: ReadonlySet<string>; readonly faults: readonly Fault[] } {
  const used = new Set<string>();
  const faults: Fault[] = [];
  const fault = (node: Node, says: string): unknown =>
    faults.push({ path, line: node.startPosition.row + 1, says });

  const visit = (node: Node, around: ReadonlySet<string>): void => {
    switch (node.type) {
      case "comment":
      case "type":
        return;
      case "identifier":
        used.add(node.text);
        if (!declared.has(node.text) && !around.has(node.text)) fault(node, `${node.text} is not declared.`);
        return;
      case "decorator": {
        const called = node.namedChildren[0]?.childForFieldName("function")?.text ?? "";
        if (!decorators.has(called)) fault(node, `@${called} is not a decorator that is used here.`);
        return;
      }
      case "call_expression": {
        const called = node.childForFieldName("function")?.text ?? "";
        const name = called.split(".").at(-1) ?? "";
        if (telling.test(name)) fault(node, `${name}() would put a key into the deployment's history.`);
        else if (!functions.has(called)) fault(node, `${called}() is not a function that is used here.`);
        const given = node.childForFieldName("arguments");
        if (given) visit(given, around);
        return;
      }
      case "for_statement": {
        const body = node.childForFieldName("body");
        const loop = node.childForFieldName("initializer");
        const pair = node.namedChildren.find((child) => child.type === "for_loop_parameters");
        const own = [...(loop ? [loop.text] : []), ...(pair?.namedChildren.map(({ text }) => text) ?? [])];
        for (const child of node.namedChildren)
          if (child.equals(body ?? node)) visit(child, new Set([...around, ...own]));
          else if (child.type !== "for_loop_parameters" && !(loop && child.equals(loop)))
            visit(child, around);
        return;
      }
      case "object_property":
        // The first child is the key; a key in quotes may have something put in.
        for (const [i, child] of node.namedChildren.entries())
          if (i > 0 || child.type === "string") visit(child, around);
        return;
      case "parameter_declaration":
      case "variable_declaration":
      case "output_declaration":
      case "resource_declaration":
      case "module_declaration":
        for (const child of node.namedChildren.slice(1)) visit(child, around);
        return;
      default:
        for (const child of node.namedChildren) visit(child, around);
    }
  };
  visit(root, new Set());
  return { used, faults };
}
