import type { TSESTree } from "@typescript-eslint/utils";
import type { Slot } from "../../../model/site.ts";
import type { Expression } from "../../../model/value.ts";
import { assignCallInto, membersAssignedBy } from "./assign-calls.ts";
import type { AddChange, SetChange } from "../../../model/updates.ts";
import type { EvaluatedTree } from "./evaluated-tree.ts";
import { argumentsForm } from "../style.ts";
import { isPathWithin, variablesIn, type Condition } from "../../../model/condition.ts";
import { absent, spread } from "../../../model/expressions.ts";
import { expressionKey } from "./expression-key.ts";
import { placedIn } from "../../../model/places.ts";
import { conditionSince, isOptionalChain, statementOf } from "./straight-line.ts";
import { methodNameOf, unwrap, type Node } from "../syntax/syntax-tree.ts";
import type { Reference } from "./references.ts";
import { baseOf, accessPathOf } from "./access-path.ts";

/** The value that is updated, identified by the expression that creates it. */
export interface Subject {
  readonly made: Node;
  /** The expression that reads it; later updates do not count. */
  readonly reader?: Node;
  /** When the update happens, if that has already been determined. */
  readonly when?: Condition;
  /** Evaluates an assigned expression. By default, the evaluator of the file. */
  readonly read?: (node: Node) => Expression;
  /**
   * Whether an alias of a part counts as that part, even though the part may have been replaced since. Only callers
   * that know which parts are never replaced may allow this.
   */
  readonly allowsAliases?: boolean;
}

/**
 * The strong updates that a reference makes to its subject: `x.a = value`, `delete x.a`, `x.list.push(value)`,
 * `Object.assign(x, { a: value })`. `undefined`: it makes none, or it is not certain whether or when.
 */
export function assignmentsBy(
  reference: Reference,
  subject: Subject,
  file: EvaluatedTree,
): readonly (SetChange | AddChange)[] | undefined {
  const parent = file.parentOf(reference.node);
  if (parent?.type === "AssignmentExpression" && parent.operator === "=" && parent.left === reference.node) {
    return asList(setBy(parent, reference, subject, file));
  }
  if (parent?.type === "UnaryExpression" && parent.operator === "delete") {
    return asList(deletedBy(parent, reference, subject, file));
  }
  if (parent?.type === "CallExpression" && parent.callee === reference.node && reference.path.length > 0) {
    return asList(addedBy(parent, reference, subject, file));
  }
  const call = assignCallInto(reference.node, file);
  return call && mergedBy(call, reference, subject, file);
}

function asList<Of>(change: Of | undefined): readonly Of[] | undefined {
  return change && [change];
}

/** The condition under which an expression statement certainly updates the subject. */
function whenChanged(change: Node, reference: Reference, subject: Subject, file: EvaluatedTree): Condition | undefined {
  if (subject.when !== undefined) {
    return subject.when;
  }
  const statement = statementOf(change, file);
  const when =
    statement && isSure(reference, subject, file)
      ? conditionSince(subject.made, statement, file, subject.reader)
      : undefined;
  return when !== undefined && dependsOnHolder(baseOf(reference.node, file), when, file) ? undefined : when;
}

/** Whether a condition depends on the object that is being updated, whose value at that time is unknown. */
function dependsOnHolder(holder: Node, condition: Condition, file: EvaluatedTree): boolean {
  const path = expressionKey(holder, file);
  return variablesIn(condition).some(({ about = [] }) =>
    about.some(other => isPathWithin(other, path) || isPathWithin(path, other)),
  );
}

/** Whether a reference is to this subject alone, and not through an alias of a part that may have been replaced. */
function isSure(reference: Reference, { made, allowsAliases = false }: Subject, file: EvaluatedTree): boolean {
  return isSurelyOf(reference, made, file) && (allowsAliases || aliasedKeys(reference, file) === 0);
}

/** How many keys of a reference's path precede an alias: 1 for `x.b` after `const x = value.a`. */
export function aliasedKeys({ node }: Reference, file: EvaluatedTree): number {
  return accessPathOf(baseOf(node, file), file).path.length;
}

/** Whether a reference is to the value of one expression and no other. */
export function isSurelyOf({ node, path, exact }: Reference, made: Node, file: EvaluatedTree): boolean {
  const source = accessPathOf(node, file);
  return exact && source.node === made && source.path.join(".") === path.join(".");
}

function setBy(
  assignment: TSESTree.AssignmentExpression,
  reference: Reference,
  subject: Subject,
  file: EvaluatedTree,
): SetChange | undefined {
  const when = whenChanged(assignment, reference, subject, file);
  const target = unwrap(assignment.left);
  return when === undefined || target.type !== "MemberExpression"
    ? undefined
    : {
        kind: "set",
        path: reference.path,
        when,
        value: readPlaced(assignment.right, assignment, subject, file),
        keyRange: file.rangeOf(target.property),
        ...(target.computed && target.property.type !== "Literal" && { computed: true }),
      };
}

function deletedBy(
  deletion: TSESTree.UnaryExpression,
  reference: Reference,
  subject: Subject,
  file: EvaluatedTree,
): SetChange | undefined {
  const when = whenChanged(deletion, reference, subject, file);
  const target = unwrap(deletion.argument);
  return when === undefined || target.type !== "MemberExpression"
    ? undefined
    : {
        kind: "set",
        path: reference.path,
        when,
        value: absent(file.siteOf(deletion)),
        keyRange: file.rangeOf(target.property),
        isDeletion: true,
      };
}

const addingMethods: ReadonlyMap<string, AddChange["at"]> = new Map([
  ["push", "back"],
  ["unshift", "front"],
]);

function addedBy(
  call: TSESTree.CallExpression,
  reference: Reference,
  subject: Subject,
  file: EvaluatedTree,
): AddChange | undefined {
  const callee = unwrap(call.callee);
  const at = addingMethods.get(methodNameOf(callee) ?? "");
  if (at === undefined) {
    return undefined;
  }
  const when = whenChanged(call, reference, subject, file);
  return when === undefined
    ? undefined
    : {
        kind: "add",
        path: reference.path.slice(0, -1),
        when,
        at,
        isOptional: isOptionalChain(callee),
        items: call.arguments.map(argument =>
          argument.type === "SpreadElement"
            ? spread(readValue(argument.argument, subject, file))
            : readPlaced(argument, call, subject, file),
        ),
        range: file.rangeOf(call),
      };
}

function mergedBy(
  call: TSESTree.CallExpression,
  reference: Reference,
  subject: Subject,
  file: EvaluatedTree,
): readonly SetChange[] | undefined {
  const members = membersAssignedBy(call);
  if (members === undefined) {
    return undefined;
  }
  const when = whenChanged(call, reference, subject, file);
  return when === undefined
    ? undefined
    : members.map(({ key, property }) => ({
        kind: "set",
        path: [...reference.path, key],
        when,
        value: property.shorthand
          ? readValue(property.value, subject, file)
          : readPlaced(property.value, property, subject, file),
        keyRange: file.rangeOf(property.key),
        ...(property.shorthand && { shorthand: true }),
        ...(property.computed && property.key.type !== "Literal" && { computed: true }),
      }));
}

/** A value that can be replaced but not removed. */
function readPlaced(node: Node, around: Node, subject: Subject, file: EvaluatedTree): Expression {
  const range = file.rangeOf(node);
  const slot: Slot = {
    container: { layout: "delimited", form: argumentsForm, range: file.rangeOf(around), items: [range] },
    index: 0,
    fixed: true,
  };
  return placedIn(slot, readValue(node, subject, file), range);
}

function readValue(node: Node, { read }: Subject, file: EvaluatedTree): Expression {
  return read ? read(node) : file.read(node);
}
