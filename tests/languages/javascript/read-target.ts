import type { CodeFile } from "../../../src/languages/javascript/semantic/code-file.ts";
import type { Node } from "../../../src/languages/javascript/syntax/syntax-tree.ts";
import { exploreEverything } from "../../../src/model/scenario.ts";
import type { Expression, Value } from "../../../src/model/value.ts";
import { codeFile, type Language } from "./parse-code.ts";

export const unknown = { unknown: true } as const;
export const absent = { absent: true } as const;
/** In a list: it may have more items. */
export const more = { more: true } as const;

export function text(...parts: readonly (string | undefined)[]): object {
  return { text: parts };
}

/** The argument of the call `target(…)` in a file. */
export function targetIn(file: CodeFile): Node {
  const call = file.candidates.find(
    node => node.type === "CallExpression" && node.callee.type === "Identifier" && node.callee.name === "target",
  );
  const argument = call?.type === "CallExpression" ? call.arguments[0] : undefined;
  if (!argument) {
    throw new Error("There is no target() in the file.");
  }
  return argument;
}

export function readTarget(source: string, language?: Language): Expression {
  const file = codeFile(source, language);
  return file.read(targetIn(file));
}

/** The value of the argument of `target(…)` in every scenario, without sites. */
export function valuesOf(source: string, language?: Language): readonly unknown[] {
  const expression = readTarget(source, language);
  return [...exploreEverything(scenario => plain(scenario.resolve(expression)))].map(({ found }) => found);
}

function plain(value: Value): unknown {
  switch (value.kind) {
    case "absent":
      return absent;
    case "literal":
      return value.value;
    case "text":
      return text(...value.parts);
    case "list":
      return [...value.items.map(plain), ...(value.complete ? [] : [more])];
    case "map": {
      const members = value.members.map(member => [member.key, plain(member.value)] as const);
      return Object.fromEntries([...members, ...(value.complete ? [] : [["…", more] as const])]);
    }
    case "unknown":
      return unknown;
  }
}
