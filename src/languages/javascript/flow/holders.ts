import { perObject } from "../../../model/per-object.ts";
import { addTo } from "../../shared/multimap.ts";
import { valueDefinitionOf, type Variable } from "../scope/bindings.ts";
import { classFieldOf } from "../scope/class-fields.ts";
import { callsOf } from "../scope/local-functions.ts";
import { isFunction, methodNameOf, staticName, unwrap, type Node } from "../syntax/syntax-tree.ts";
import type { AccessPath } from "./access-path.ts";
import { functionsCalledBy, memberCallsOf, returnedBy } from "./called-functions.ts";
import type { EvaluatedTree } from "./evaluated-tree.ts";
import {
  globalReferences,
  referencesOf,
  referencesOfField,
  referencesOfParameter,
  referencesOfVariable,
  returnsArgument,
  type Reference,
} from "./references.ts";

/** Methods that put their arguments into the object that they are methods of. */
export const keepingMethods = new Set("push unshift splice set add".split(" "));

/** Methods whose result is the list or collection that they are called on. */
export const chainingMethods = new Set("add copyWithin fill reverse set sort".split(" "));

/** A list, object or other collection that holds values, as far as the file knows it. */
export interface Holder {
  /** Identifies it: what creates it, or the variable, field or parameter that has it. */
  readonly key: object;
  readonly references: () => readonly Reference[];
  /** The expressions that a variable, parameter or call gets it from, which are other names of it. */
  readonly sources: () => readonly Node[];
}

/** The holder that the base of an access path evaluates to. */
export function holderOf(base: Node, file: EvaluatedTree): Holder {
  const variable = base.type === "Identifier" ? file.variableOf(base) : undefined;
  if (variable) {
    const definition = valueDefinitionOf(variable);
    return {
      key: variable,
      references: () => referencesOfVariable(variable, file),
      sources: () =>
        definition?.type === "Parameter" ? argumentsFor(definition.name, file) : assignedTo(variable, file),
    };
  }
  const globals = globalReferences(base, file);
  if (globals.length > 0) {
    return {
      key: globals,
      references: () => globals.flatMap(node => referencesOf(node, file)),
      sources: () => [],
    };
  }
  const field = base.type === "MemberExpression" ? classFieldOf(base, file) : undefined;
  if (field) {
    const { declaration } = field;
    const initial = declaration?.type === "PropertyDefinition" ? declaration.value : null;
    return {
      key: field,
      references: () => referencesOfField(field, file),
      sources: () => (initial ? [initial] : []),
    };
  }
  const parent = file.parentOf(base);
  if (parent && isFunction(parent) && parent.body !== base) {
    return {
      key: base,
      references: () => referencesOfParameter(base, file),
      sources: () => argumentsFor(base, file),
    };
  }
  return {
    key: base,
    references: () => [base, ...ownThisOf(base, file)].flatMap(node => referencesOf(node, file)),
    sources: () => alternativesOf(base, file),
  };
}

/** The arguments that the calls of a function give to one of its parameters, and its default. */
function argumentsFor(binding: Node, file: EvaluatedTree): readonly Node[] {
  const outer = file.parentOf(binding);
  const parameter = outer?.type === "AssignmentPattern" ? outer : binding;
  const fn = file.parentOf(parameter);
  if (!fn || !isFunction(fn)) {
    return [];
  }
  const index = fn.params.findIndex(candidate => candidate === parameter);
  const given = [...callsOf(fn, file), ...memberCallsOf(fn, file)].flatMap(call => argumentsAt(index, call));
  return parameter.type === "AssignmentPattern" ? [parameter.right, ...given] : given;
}

/** The arguments that a parameter may be given: behind a spread, any of them. */
function argumentsAt(index: number, { arguments: given }: ReturnType<typeof callsOf>[number]): readonly Node[] {
  const isShifted = given.slice(0, index + 1).some(({ type }) => type === "SpreadElement");
  return given.filter((argument, position) => argument.type !== "SpreadElement" && (isShifted || position === index));
}

function assignedTo({ references }: Variable, file: EvaluatedTree): readonly Node[] {
  return references.flatMap(({ identifier }): readonly Node[] => {
    const parent = file.parentOf(identifier);
    if (parent?.type === "VariableDeclarator") {
      return parent.id === identifier && parent.init ? [parent.init] : [];
    }
    return parent?.type === "AssignmentExpression" && parent.left === identifier ? [parent.right] : [];
  });
}

/** The operands, results or receivers that an expression may evaluate to. */
function alternativesOf(expression: Node, file: EvaluatedTree): readonly Node[] {
  if (expression.type !== "CallExpression") {
    return operandsOf(expression);
  }
  const { callee: called, arguments: given } = expression;
  const callee = unwrap(called);
  return [
    ...functionsCalledBy(callee, file).flatMap(fn => returnedBy(fn, file)),
    ...given.slice(0, 1).filter(argument => returnsArgument(expression, argument, file)),
    ...(callee.type === "MemberExpression" && chainingMethods.has(methodNameOf(callee) ?? "") ? [callee.object] : []),
  ];
}

/** The operands that an operator may evaluate to. */
function operandsOf(expression: Node): readonly Node[] {
  switch (expression.type) {
    case "AssignmentExpression":
    case "LogicalExpression":
      return [expression.left, expression.right];
    case "ConditionalExpression":
      return [expression.consequent, expression.alternate];
    case "SequenceExpression":
      return expression.expressions.slice(-1);
    case "AwaitExpression":
      return [expression.argument];
    default:
      return [];
  }
}

/** The expressions without operators that an expression may evaluate to. */
export function choicesIn(expression: Node): readonly Node[] {
  const choices: Node[] = [];
  const open = [expression];
  for (let node = open.pop(); node; node = open.pop()) {
    const operands = operandsOf(unwrap(node));
    if (operands.length > 0) {
      open.push(...operands);
    } else {
      choices.push(node);
    }
  }
  return choices;
}

/** The expression that an object literal has at the beginning of a path, and the rest of the path. */
export function memberIn(object: Node, [key, ...rest]: readonly string[]): AccessPath | undefined {
  const members = object.type === "ObjectExpression" ? object.properties : [];
  const member = members.findLast(
    property => property.type === "Property" && staticName(property.key, property.computed) === key,
  );
  return member?.type === "Property" ? (memberIn(member.value, rest) ?? { node: member.value, path: rest }) : undefined;
}

/** Every `this` in the methods of an object literal, which is the object. */
const ownThisOf = perObject((object: Node, file: EvaluatedTree): readonly Node[] => {
  const found: Node[] = [];
  const open: Node[] =
    object.type === "ObjectExpression"
      ? object.properties.flatMap(property =>
          property.type === "Property" && property.value.type === "FunctionExpression" ? [property.value.body] : [],
        )
      : [];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === "ThisExpression") {
      found.push(node);
    }
    if (!hasOwnThis.has(node.type)) {
      open.push(...file.childrenOf(node));
    }
  }
  return found;
});

const hasOwnThis: ReadonlySet<string> = new Set([
  ...["ClassDeclaration", "ClassExpression", "FunctionDeclaration", "FunctionExpression"],
]);

/** The expressions of the file that create instances of a class of the file. */
export function instancesMadeOf(owner: Node, file: EvaluatedTree): readonly Node[] {
  return instancesIn(file).get(owner) ?? [];
}

const instancesIn = perObject((file: EvaluatedTree): ReadonlyMap<Node, readonly Node[]> => {
  const instances = new Map<Node, Node[]>();
  for (const made of file.candidates) {
    const owner = made.type === "NewExpression" ? classOf(unwrap(made.callee), file) : undefined;
    if (owner) {
      addTo(instances, owner, made);
    }
  }
  return instances;
});

function classOf(callee: Node, file: EvaluatedTree): Node | undefined {
  const variable = callee.type === "Identifier" ? file.variableOf(callee) : undefined;
  const declaration = variable && valueDefinitionOf(variable)?.node;
  switch (declaration?.type) {
    case "ClassDeclaration":
    case "ClassExpression":
      return declaration;
    case "VariableDeclarator":
      return declaration.init?.type === "ClassExpression" ? declaration.init : undefined;
    default:
      return callee.type === "ClassExpression" ? callee : undefined;
  }
}
