import { valueDefinitionOf } from "../scope/bindings.ts";
import { callsOf, functionAround, localFunctionOf } from "../scope/local-functions.ts";
import { methodNameOf, unwrap, type Node } from "../syntax/syntax-tree.ts";
import { accessPathOf, baseOf } from "./access-path.ts";
import { assignCallInto } from "./assign-calls.ts";
import { functionsCalledBy } from "./called-functions.ts";
import type { EvaluatedTree } from "./evaluated-tree.ts";
import { iteratingMethods, keepingMethods } from "./collection-methods.ts";
import { holderOf, type Holder } from "./holders.ts";
import { parametersFor, referencesOf, type Reference } from "./references.ts";
import { pushAll } from "../../../model/large-lists.ts";

/** Members of a list that do not give away its items. */
const withoutItems: ReadonlySet<string> = new Set(["length", "push", "unshift"]);

/** Whether a reference makes the whole value available elsewhere, where it may be read. */
export function isEscape({ node, path }: Reference, file: EvaluatedTree): boolean {
  return path.length === 0 && !isAssigned(node, file) && isRead(node, file);
}

/**
 * The references that use an object or list literal as a whole: it is passed to a function, stored or returned, by
 * itself or in another object or list.
 */
export function usesOf(literal: Node, file: EvaluatedTree): readonly Node[] {
  const uses: Node[] = [];
  const seen = new Set<object>();
  const open = referencesOf(literal, file).filter(({ path }) => path.length === 0);
  for (let reference = open.pop(); reference; reference = open.pop()) {
    for (const { key, references } of holdersAt(reference.node, file)) {
      if (!seen.has(key)) {
        seen.add(key);
        pushAll(open, references());
      }
    }
    if (!withoutItems.has(reference.path.at(-1) ?? "") && isUse(reference, file)) {
      uses.push(reference.node);
    }
  }
  return uses;
}

/** The name of the loop variable that an expression begins with, which has another item in each turn. */
export function loopVariableOf(expression: Node, file: EvaluatedTree): Node | undefined {
  const variable = file.variableOf(baseOf(expression, file));
  const definition = variable && valueDefinitionOf(variable);
  const declaration = definition?.node && file.parentOf(definition.node);
  return declaration && file.parentOf(declaration)?.type === "ForOfStatement" ? definition.name : undefined;
}

function isUse({ node, path }: Reference, file: EvaluatedTree): boolean {
  const parent = file.parentOf(node);
  switch (parent?.type) {
    case "VariableDeclarator":
      return false;
    case "AssignmentExpression":
      return parent.right === node && unwrap(parent.left).type === "MemberExpression";
    // There are other references to what follows.
    case "ArrayExpression":
      return false;
    case "Property":
    case "SpreadElement":
      return !literalAround(parent, file);
    case "ForOfStatement":
      return parent.right !== node;
    case "NewExpression":
      return !localFunctionOf(parent.callee, file);
    case "CallExpression":
      return parent.callee === node
        ? !isIteration(parent, path, file)
        : !localFunctionOf(parent.callee, file) && parametersGiven(parent, node, file).length === 0;
    case "ReturnStatement": {
      const fn = functionAround(parent, file);
      return !fn || callsOf(fn, file).length === 0;
    }
    case "ArrowFunctionExpression":
      return callsOf(parent, file).length === 0;
    default:
      return isRead(node, file);
  }
}

type Call = Extract<Node, { type: "CallExpression" }>;

/** Whether a call passes the items of a list to a function of the file. */
function isIteration({ arguments: [callback] }: Call, path: readonly string[], file: EvaluatedTree): boolean {
  return callback !== undefined && iteratingMethods.has(path.at(-1) ?? "") && !!localFunctionOf(callback, file);
}

/** What gets a value at a reference to it: an object or list, or a parameter of a method. */
function holdersAt(node: Node, file: EvaluatedTree): readonly Holder[] {
  const parent = file.parentOf(node);
  switch (parent?.type) {
    case "ArrayExpression":
      return [holderOf(parent, file)];
    case "Property":
    case "SpreadElement": {
      const literal = literalAround(parent, file);
      return literal ? [holderOf(literal, file)] : [];
    }
    case "AssignmentExpression":
      return holdersOfMember(parent.left, file);
    case "CallExpression": {
      const callee = unwrap(parent.callee);
      return parent.callee === node
        ? []
        : [
            ...parametersGiven(parent, node, file).map(parameter => holderOf(parameter, file)),
            ...(keepingMethods.has(methodNameOf(callee) ?? "") ? holdersOfMember(callee, file) : []),
          ];
    }
    default:
      return [];
  }
}

/** The object or list literal that a property or spread element is part of. */
function literalAround(element: Node, file: EvaluatedTree): Node | undefined {
  const outer = file.parentOf(element);
  return outer?.type === "ObjectExpression" || outer?.type === "ArrayExpression" ? outer : undefined;
}

function holdersOfMember(access: Node, file: EvaluatedTree): readonly Holder[] {
  const target = unwrap(access);
  return target.type === "MemberExpression" ? [holderOf(accessPathOf(target.object, file).node, file)] : [];
}

/** The parameters of the file's methods that a call may give an argument to. */
function parametersGiven(call: Call, argument: Node, file: EvaluatedTree): readonly Node[] {
  return localFunctionOf(call.callee, file)
    ? []
    : functionsCalledBy(call.callee, file).flatMap(fn => parametersFor(argument, call, fn));
}

function isRead(node: Node, file: EvaluatedTree): boolean {
  return file.parentOf(node)?.type !== "ExpressionStatement" && !assignCallInto(node, file);
}

/** Whether an expression is merely assigned, or assigned to. */
function isAssigned(node: Node, file: EvaluatedTree): boolean {
  const type = file.parentOf(node)?.type;
  return type === "VariableDeclarator" || type === "AssignmentExpression";
}
