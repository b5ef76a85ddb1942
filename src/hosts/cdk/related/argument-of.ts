import type { TSESTree } from "@typescript-eslint/utils";
import { isExported, isWrittenOnce, valueDefinitionOf } from "../../../languages/javascript/scope/bindings.ts";
import type { CodeFile } from "../../../languages/javascript/semantic-model.ts";
import { callsOf, functionNameOf } from "../../../languages/javascript/scope/local-functions.ts";
import { isFunction, type FunctionNode, type Node } from "../../../languages/javascript/syntax/syntax-tree.ts";

/** What a parameter always is: the argument of the only call of a function that no other file can call. */
export function argumentOf(parameter: TSESTree.Identifier, file: CodeFile): Node | undefined {
  const variable = file.variableOf(parameter);
  const definition = variable && valueDefinitionOf(variable);
  if (!definition || !isFunction(definition.node) || !isWrittenOnce(variable)) {
    return undefined;
  }
  const fn = definition.node;
  const index = fn.params.findIndex(candidate => candidate === definition.name);
  const [call, ...others] = isOnlyCalledHere(fn, file) ? callsOf(fn, file) : [];
  if (index < 0 || call?.type !== "CallExpression" || others.length > 0) {
    return undefined;
  }
  const given = call.arguments.slice(0, index + 1);
  return given.some(({ type }) => type === "SpreadElement") ? undefined : given[index];
}

function isOnlyCalledHere(fn: FunctionNode, file: CodeFile): boolean {
  const parent = file.parentOf(fn);
  if (parent?.type === "MethodDefinition") {
    return parent.accessibility === "private" || parent.key.type === "PrivateIdentifier";
  }
  const name = functionNameOf(fn, file);
  const variable = name && file.variableOf(name);
  const mentions = variable?.references.filter(({ init }) => init !== true) ?? [];
  const isShared =
    parent?.type === "VariableDeclarator" ? isExported(parent, file) : parent?.type.startsWith("Export") === true;
  return mentions.length === 1 && !isShared;
}
