import { Language, type Node, Parser } from "web-tree-sitter";
import type { BicepFile, Decorator, Fault, Module, Named, Output, Parameter, Resource } from "./bicep.ts";
import { namesIn } from "./names.ts";
import { plainText, valueOf } from "./values.ts";

let reader: Promise<Parser> | undefined;

async function openParser(): Promise<Parser> {
  await Parser.init();
  const grammar = await Language.load(
    new URL(import.meta.resolve("tree-sitter-bicep/tree-sitter-bicep.wasm")).pathname,
  );
  return new Parser().setLanguage(grammar);
}

/**
 * Reads one Bicep file. What the grammar cannot read is a fault with its line. The grammar does not know parameter
 * files, where `param` assigns: there it reads the same words as variables.
 */
export async function readBicep(path: string, text: string): Promise<BicepFile> {
  reader ??= openParser();
  const isParameterFile = path.endsWith(".bicepparam");
  const readable = isParameterFile ? text.replaceAll(/^param(?= )/gm, "var  ") : text;
  const tree = (await reader).parse(readable);
  if (tree === null) throw new Error(`${path} could not be read.`);
  const { rootNode } = tree;
  const parameters: Parameter[] = [];
  const variables: Named[] = [];
  const resources: Resource[] = [];
  const modules: Module[] = [];
  const outputs: Output[] = [];
  let using: string | undefined;
  let decorators: Decorator[] = [];

  for (const node of rootNode.namedChildren) {
    const line = node.startPosition.row + 1;
    const [first, second, third] = node.namedChildren.filter((child) => child.type !== "comment");
    const name = first?.text ?? "";
    switch (node.type) {
      case "decorators":
        decorators = node.namedChildren.map(decoratorOf);
        continue;
      case "using_statement":
        using = first && plainText(first);
        break;
      case "parameter_declaration": {
        const byDefault = third && valueOf(third);
        parameters.push({ name, type: second?.text ?? "", byDefault, decorators, line });
        break;
      }
      case "variable_declaration":
        if (second) variables.push({ name, value: valueOf(second), line });
        break;
      case "output_declaration":
        if (second && third) outputs.push({ name, type: second.text, value: valueOf(third), line });
        break;
      case "resource_declaration": {
        const [type = "", version = ""] = second ? plainText(second).split("@") : [];
        const isExisting = node.children.some((child) => child.type === "existing");
        if (third) resources.push({ name, type, version, isExisting, body: valueOf(third), line });
        break;
      }
      case "module_declaration":
        if (second && third) modules.push({ name, path: plainText(second), body: valueOf(third), line });
        break;
    }
    decorators = [];
  }
  const declared = [...parameters, ...variables, ...resources, ...modules].map(({ name }) => name);
  const names = namesIn(path, rootNode, new Set(declared));
  const faults = [
    ...syntaxFaults(path, rootNode),
    ...twice(path, [...parameters, ...variables, ...resources, ...modules]),
  ];
  // A file that could not be read whole would show names as unknown that are only unread.
  const unknown = faults.length === 0 ? names.faults : [];
  return {
    ...{ path, using, parameters, variables, resources, modules, outputs },
    used: names.used,
    faults: [...faults, ...unknown],
  };
}

function decoratorOf(node: Node): Decorator {
  const value = node.namedChildren[0] && valueOf(node.namedChildren[0]);
  return value?.kind === "call"
    ? { name: value.name, arguments: value.arguments }
    : { name: node.text, arguments: [] };
}

function syntaxFaults(path: string, node: Node): Fault[] {
  if (!node.hasError) return [];
  const line = node.startPosition.row + 1;
  if (node.isMissing) return [{ path, line, says: `Something is missing here: ${node.type}.` }];
  if (node.isError) return [{ path, line, says: "This is not Bicep that can be read." }];
  return node.children.flatMap((child) => syntaxFaults(path, child));
}

function twice(path: string, declared: readonly { name: string; line: number }[]): Fault[] {
  const seen = new Set<string>();
  return declared.flatMap(({ name, line }) => {
    const isTwice = seen.has(name);
    seen.add(name);
    return isTwice ? [{ path, line, says: `${name} is declared twice.` }] : [];
  });
}
