import { isSpread } from "../../src/model/expressions.ts";
import type { Edit } from "../../src/edits/edit.ts";
import type { EditTarget } from "../../src/edits/edit-target.ts";
import { printableOf } from "../../src/edits/printables.ts";
import { renderEdit } from "../../src/edits/render.ts";
import { javascript } from "../../src/languages/javascript/style.ts";
import type { TextEdit } from "../../src/edits/text/text-edit.ts";
import { exploreScenarios, type Scenario } from "../../src/model/scenario.ts";
import type { Expression, Value } from "../../src/model/value.ts";
import { readTree } from "../../src/languages/document/tree.ts";
import type { Tree } from "../../src/languages/documents.ts";
import { propertyNames } from "../../src/spec/properties/app-client.ts";
import { readJavaScript } from "./javascript-tree.ts";

export type Language = "javascript" | "json" | "yaml";

/** A text in one of the languages. Throws if it is not valid. */
export function readText(text: string, language: Language): Tree {
  if (language === "javascript") {
    return { root: readJavaScript(text), style: javascript };
  }
  const tree = readTree(text, undefined, language);
  if (typeof tree !== "object") {
    throw new Error(`Not ${language}:\n${text}`);
  }
  return tree;
}

/** Edits of a client whose members have the API's names, in a host without any special abilities. */
export function editsOf(
  text: string,
  { root, style }: Tree,
  edit: Edit,
  host: Partial<EditTarget> = {},
  scenario?: Scenario,
): readonly TextEdit[] | null {
  const target: EditTarget = {
    text,
    style,
    root,
    path: property => property.split("."),
    keyOrder: keysUnder,
    print: (_property, value) => printableOf(value),
    ...host,
  };
  return renderEdit(edit, target, scenario);
}

/** The part of an expression at a path of keys and indices. */
export function expressionAt(expression: Expression, path: readonly (string | number)[]): Expression {
  return path.reduce((current, step) => {
    const next =
      current.kind === "map"
        ? current.members.find(member => !isSpread(member) && member.key === step)
        : current.kind === "list"
          ? current.items[Number(step)]
          : undefined;
    const value = next && "key" in next ? next.value : next;
    if (!value || value.kind === "spread") {
      throw new Error(`Nothing at ${path.join(".")}`);
    }
    return value;
  }, expression);
}

function keysUnder(path: readonly string[]): readonly string[] {
  const keys = propertyNames.map(name => name.split("."));
  const under = keys.filter(parts => parts.length > path.length && path.every((part, index) => part === parts[index]));
  return [...new Set(under.map(parts => parts[path.length] ?? ""))];
}

/** An expression's value in its first scenario. */
export function resolved(expression: Expression): Value {
  const [value] = exploreScenarios(scenario => scenario.resolve(expression));
  return value ?? { kind: "unknown", site: expression.site };
}

/** The value at a path of keys and indices. */
export function valueAt(root: Value, ...path: readonly (string | number)[]): Value {
  return path.reduce<Value>((value, step) => {
    const next =
      value.kind === "map"
        ? value.members.find(({ key }) => key === step)?.value
        : value.kind === "list"
          ? value.items[Number(step)]
          : undefined;
    if (!next) {
      throw new Error(`Nothing at ${path.join(".")}`);
    }
    return next;
  }, root);
}

/** A value as plain data. Unknown parts are `{ unknown: true }`. */
export function dataOf(value: Value): unknown {
  switch (value.kind) {
    case "absent":
      return undefined;
    case "literal":
      return value.value;
    case "list":
      return value.items.map(dataOf);
    case "map":
      return Object.fromEntries(value.members.map(member => [member.key, dataOf(member.value)]));
    default:
      return { unknown: true };
  }
}
