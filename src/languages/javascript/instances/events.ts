import type { TSESTree } from "@typescript-eslint/utils";
import type { Condition } from "../../../model/condition.ts";
import { unknown } from "../../../model/expressions.ts";
import type { QualifiedName } from "../../../model/qualified-name.ts";
import type { AddChange, SetChange } from "../../../model/updates.ts";
import type { Call, InstanceEvent } from "../../language.ts";
import { aliasedKeys, assignmentsBy, isSurelyOf } from "../flow/assignments.ts";
import { isDiscarded } from "../flow/foreign-calls.ts";
import { givesItem, mutationsAt } from "../flow/mutations.ts";
import { returnsArgument, type Reference } from "../flow/references.ts";
import { conditionSince, statementAround } from "../flow/straight-line.ts";
import { isExported } from "../scope/bindings.ts";
import { callsOf, functionAround, localFunctionOf } from "../scope/local-functions.ts";
import type { EvaluatedTree } from "../flow/evaluated-tree.ts";
import { unwrap, wrappedBy, type Node } from "../syntax/syntax-tree.ts";
import { isWriteTarget } from "../syntax/write-targets.ts";

export type CallNode = TSESTree.NewExpression | TSESTree.CallExpression;

/** What is needed of the file to derive an instance's events. */
export interface EventContext {
  readonly file: EvaluatedTree;
  callAt(node: CallNode): Call;
}

/** The events that an instance's references amount to, in source order. */
export function eventsOf(
  references: readonly Reference[],
  made: Node,
  context: EventContext,
): readonly InstanceEvent[] {
  return references
    .toSorted((a, b) => a.node.range[0] - b.node.range[0])
    .flatMap(reference => [...updatesAt(reference, made, context), ...otherEventsAt(reference, made, context)]);
}

type EventBase = Pick<InstanceEvent, "path" | "exact" | "aliased" | "when" | "site">;

function eventBase(reference: Reference, file: EvaluatedTree): Omit<EventBase, "when"> {
  return {
    path: reference.path,
    exact: reference.exact,
    aliased: aliasedKeys(reference, file),
    site: file.siteOf(reference.node),
  };
}

/** The strong updates that a reference makes or, failing that, the weak ones. */
function updatesAt(reference: Reference, made: Node, { file }: EventContext): readonly InstanceEvent[] {
  const changes = assignmentsBy(reference, { made, allowsAliases: true }, file);
  if (changes) {
    return changes.map(change => strongUpdate(change, reference, file));
  }
  if (isWriteTarget(reference.node, file) && unwrap(reference.node).type === "Identifier") {
    // The variable is reassigned; its previous value stays as it is.
    return [];
  }
  if (givesItem(reference, file)) {
    // It is a call, whose result is an instance of its own.
    return [];
  }
  return mutationsAt([reference], file).map(({ path, kind }) => ({
    kind: "write",
    ...eventBase(reference, file),
    path,
    exact: reference.exact && kind !== "inside",
    when: undefined,
    keyRange: file.rangeOf(reference.node),
    value: unknown(file.siteOf(reference.node)),
  }));
}

function strongUpdate(change: SetChange | AddChange, reference: Reference, file: EvaluatedTree): InstanceEvent {
  const base = { ...eventBase(reference, file), path: change.path, when: change.when };
  return change.kind === "set"
    ? { kind: "write", ...base, keyRange: change.keyRange, value: change.value }
    : {
        kind: "add",
        ...base,
        at: change.at,
        items: change.items,
        isOptional: change.isOptional,
        site: { range: change.range },
      };
}

/** The events at a reference other than updates. */
function otherEventsAt(reference: Reference, made: Node, context: EventContext): readonly InstanceEvent[] {
  const { file } = context;
  if (isWriteTarget(reference.node, file)) {
    return [];
  }
  const assertedType = typeAsserted(reference.node, file);
  const read: readonly InstanceEvent[] = assertedType
    ? [{ kind: "read", ...eventBase(reference, file), when: undefined, assertedType }]
    : [];
  const event = eventAt(reference, made, context);
  return event ? [...read, event] : read;
}

function typeAsserted(node: Node, file: EvaluatedTree): QualifiedName | undefined {
  const type =
    node.type === "TSAsExpression" || node.type === "TSTypeAssertion"
      ? file.qualifiedTypeNameOf(node.typeAnnotation)
      : undefined;
  return type && (file.library.canonical(type) ?? type);
}

/**
 * The event for a value that is used on its own or in a structure. `undefined`: its references are followed from there,
 * or the use has no effect.
 */
function eventAt(reference: Reference, made: Node, context: EventContext): InstanceEvent | undefined {
  const { file } = context;
  const base = eventBase(reference, file);
  const publish: InstanceEvent = { kind: "publish", ...base, when: undefined };
  const { outer, inner } = holderOf(reference.node, file);
  const isWhole = inner === reference.node;
  switch (outer?.type) {
    case "CallExpression":
      if (outer.callee === inner) {
        return isWhole ? callEvent(outer, reference, made, context) : undefined;
      }
      return isWhole && (localFunctionOf(outer.callee, file) || returnsArgument(outer, inner, file))
        ? undefined
        : argumentEvent(outer, reference, made, isWhole, context);
    case "NewExpression":
      return outer.callee === inner ? undefined : argumentEvent(outer, reference, made, isWhole, context);
    case "VariableDeclarator":
      if (!isWhole) {
        return escaping(reference, made, file);
      }
      if (isExported(outer, file)) {
        return publish;
      }
      return base.path.length > 0 ? reading(reference, made, file) : undefined;
    case "PropertyDefinition":
      if (!isWhole) {
        return escaping(reference, made, file);
      }
      return outer.accessibility === "private" || outer.key.type === "PrivateIdentifier" ? undefined : publish;
    case "AssignmentExpression":
      if (!isWhole || !isFollowed(outer.left)) {
        return escaping(reference, made, file);
      }
      return outer.left.type === "MemberExpression" ? publish : undefined;
    case "ArrowFunctionExpression":
    case "ReturnStatement":
      return isWhole && isReturnedToFile(inner, file) ? undefined : escaping(reference, made, file);
    case "ExpressionStatement":
    case "IfStatement":
    case "UnaryExpression":
      return reading(reference, made, file);
    default:
      return escaping(reference, made, file);
  }
}

function reading(reference: Reference, made: Node, file: EvaluatedTree): InstanceEvent {
  return { kind: "read", ...eventBase(reference, file), when: whenReached(reference.node, reference, made, file) };
}

function escaping(reference: Reference, made: Node, file: EvaluatedTree): InstanceEvent {
  return { kind: "escape", ...eventBase(reference, file), when: whenReached(reference.node, reference, made, file) };
}

/** The outermost structure that contains a value, and the node around that. */
function holderOf(node: Node, file: EvaluatedTree): { readonly outer: Node | undefined; readonly inner: Node } {
  let inner = node;
  for (const outer of file.ancestorsOf(node)) {
    if (!structures.has(outer.type) && wrappedBy(outer) !== inner) {
      return { outer, inner };
    }
    inner = outer;
  }
  return { outer: undefined, inner };
}

const structures: ReadonlySet<string> = new Set([
  ...["ArrayExpression", "ConditionalExpression", "LogicalExpression", "ObjectExpression", "Property"],
]);

/** Whether an assigned value is followed through the target's name. */
function isFollowed(target: Node): boolean {
  return (
    target.type === "Identifier" || (target.type === "MemberExpression" && target.object.type === "ThisExpression")
  );
}

function isReturnedToFile(result: Node, file: EvaluatedTree): boolean {
  const fn = functionAround(result, file);
  return fn !== undefined && callsOf(fn, file).length > 0;
}

function callEvent(node: CallNode, reference: Reference, made: Node, context: EventContext): InstanceEvent {
  const { file } = context;
  return {
    kind: "call",
    ...eventBase(reference, file),
    call: context.callAt(node),
    get when() {
      return whenReached(node, reference, made, file);
    },
  };
}

function argumentEvent(
  node: CallNode,
  reference: Reference,
  made: Node,
  isWhole: boolean,
  context: EventContext,
): InstanceEvent {
  const { file } = context;
  return {
    kind: "argument",
    ...eventBase(reference, file),
    call: context.callAt(node),
    isWhole,
    isDiscarded: isDiscarded(node, file),
    get when() {
      return whenReached(node, reference, made, file);
    },
  };
}

/** The condition under which an expression is evaluated exactly once for each instance that is created. */
function whenReached(node: Node, reference: Reference, made: Node, file: EvaluatedTree): Condition | undefined {
  const statement = isSurelyOf(reference, made, file) ? statementAround(node, file) : undefined;
  return statement && conditionSince(made, statement, file);
}
