import { exploreScenarios } from "../../../src/model/scenario.ts";
import type { Expression, Value } from "../../../src/model/value.ts";
import type { Library } from "../../../src/languages/language.ts";
import { PythonFile } from "../../../src/languages/python/semantic/python-file.ts";
import { childrenOf } from "../../../src/languages/python/syntax/children.ts";
import type { Call, Node } from "../../../src/languages/python/syntax/nodes.ts";

/** A library that knows no names. */
const noLibrary: Library = {
  canonical: () => undefined,
  constant: () => undefined,
  call: () => undefined,
  typeOf: () => undefined,
};

/** A value as JSON, where `"?"` stands for unknown parts and `"…"` for possible further items or members. */
export type Plain = string | number | boolean | null | readonly Plain[] | { readonly [key: string]: Plain };

/** The argument of the first call of `target`, with its sites. */
export function readExpression(text: string, library = noLibrary): Expression {
  const file = new PythonFile(text, library);
  const call = callsIn(file.module).find(({ callee }) => callee.kind === "Name" && callee.id === "target");
  const argument = call?.arguments[0];
  if (!call || !argument) {
    throw new Error("There is no target() in the file.");
  }
  return file.read(argument.value, call);
}

/** The value of the argument of `target`, or its values in different scenarios. */
export function readTarget(text: string, library = noLibrary): Plain | undefined {
  const expression = readExpression(text, library);
  const found = [...exploreScenarios(scenario => plain(scenario.resolve(expression)))];
  const values = [...new Map(found.map(value => [JSON.stringify(value), value])).values()];
  return values.length === 1 ? values[0] : values;
}

function callsIn(root: Node): readonly Call[] {
  const inner = childrenOf(root).flatMap(callsIn);
  return root.kind === "Call" ? [root, ...inner] : inner;
}

function plain(value: Value): Plain {
  switch (value.kind) {
    case "literal":
      return value.value;
    case "text":
      return value.parts.map(part => part ?? "{?}").join("");
    case "list":
      return [...value.items.map(plain), ...(value.complete ? [] : ["…"])];
    case "map": {
      const members = value.members
        .filter(member => member.value.kind !== "absent")
        .map(member => [member.key, plain(member.value)] as const);
      return Object.fromEntries([...members, ...(value.complete ? [] : [["…", "…"] as const])]);
    }
    default:
      return "?";
  }
}
