import { perObject } from "../../../model/per-object.ts";
import { valueDefinitionOf, type Variable } from "../scope/bindings.ts";
import { classFieldOf } from "../scope/class-fields.ts";
import { callsOf } from "../scope/local-functions.ts";
import { isFunction, unwrap, type Node } from "../syntax/syntax-tree.ts";
import { functionsCalledBy, memberCallsOf, returnedBy } from "./called-functions.ts";
import type { EvaluatedTree } from "./evaluated-tree.ts";
import {
  referencesOf,
  referencesOfField,
  referencesOfParameter,
  referencesOfVariable,
  type Reference,
} from "./references.ts";

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

/** The arguments that the calls of a function give to one of its parameters. */
function argumentsFor(parameter: Node, file: EvaluatedTree): readonly Node[] {
  const fn = file.parentOf(parameter);
  if (!fn || !isFunction(fn)) {
    return [];
  }
  const index = fn.params.findIndex(candidate => candidate === parameter);
  return [...callsOf(fn, file), ...memberCallsOf(fn, file)].flatMap(({ arguments: given }) => {
    const value = given[index];
    return value && !given.slice(0, index + 1).some(({ type }) => type === "SpreadElement") ? [value] : [];
  });
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

/** The operands or results that an expression may evaluate to. */
function alternativesOf(expression: Node, file: EvaluatedTree): readonly Node[] {
  switch (expression.type) {
    case "AssignmentExpression":
    case "LogicalExpression":
      return [expression.left, expression.right];
    case "ConditionalExpression":
      return [expression.consequent, expression.alternate];
    case "CallExpression":
      return functionsCalledBy(expression.callee, file).flatMap(fn => returnedBy(fn, file));
    default:
      return [];
  }
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
      const others = instances.get(owner) ?? [];
      others.push(made);
      instances.set(owner, others);
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
