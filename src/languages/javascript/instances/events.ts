import type { TSESTree } from "@typescript-eslint/utils";
import type { Condition } from "../../../model/condition.ts";
import { unknown } from "../../../model/expressions.ts";
import type { QualifiedName } from "../../../model/qualified-name.ts";
import type { AddChange, SetChange } from "../../../model/updates.ts";
import type { Call, InstanceEvent } from "../../language.ts";
import { aliasedKeys, assignmentsBy, isSurelyOf } from "../flow/assignments.ts";
import { isDiscarded } from "../flow/foreign-calls.ts";
import { mutationsAt } from "../flow/mutations.ts";
import { givesBack, type Use } from "../flow/references.ts";
import { conditionSince, statementAround } from "../flow/straight-line.ts";
import { isExported } from "../scope/bindings.ts";
import { callsOf, functionAround, localFunctionOf } from "../scope/local-functions.ts";
import type { CodeFile } from "../code-file.ts";
import { unwrap, wrappedBy, type Node } from "../syntax/syntax-tree.ts";
import { isWriteTarget } from "../syntax/write-targets.ts";

export type CallNode = TSESTree.NewExpression | TSESTree.CallExpression;

/** What the events of an instance need of the file around it. */
export interface EventContext {
  readonly file: CodeFile;
  callAt(node: CallNode): Call;
}

/** The events that the uses of an instance are, in the order of the text. */
export function eventsOf(uses: readonly Use[], made: Node, context: EventContext): readonly InstanceEvent[] {
  return uses
    .toSorted((a, b) => a.node.range[0] - b.node.range[0])
    .flatMap(use => [...updatesAt(use, made, context), ...handlingsAt(use, made, context)]);
}

type EventBase = Pick<InstanceEvent, "path" | "exact" | "aliased" | "when" | "site">;

function baseOf(use: Use, file: CodeFile): Omit<EventBase, "when"> {
  return { path: use.path, exact: use.exact, aliased: aliasedKeys(use, file), site: file.siteOf(use.node) };
}

/** The strong updates that a use is, else the weak ones. */
function updatesAt(use: Use, made: Node, { file }: EventContext): readonly InstanceEvent[] {
  const changes = assignmentsBy(use, { made, allowsAliases: true }, file);
  if (changes) {
    return changes.map(change => strongUpdate(change, use, file));
  }
  if (isWriteTarget(use.node, file) && unwrap(use.node).type === "Identifier") {
    // The name gets another value, and what it stood for stays as it is.
    return [];
  }
  return mutationsAt([use], file).map(({ path, kind }) => ({
    kind: "write",
    ...baseOf(use, file),
    path,
    exact: kind !== "inside",
    when: undefined,
    keyRange: file.rangeOf(use.node),
    value: unknown(file.siteOf(use.node)),
  }));
}

function strongUpdate(change: SetChange | AddChange, use: Use, file: CodeFile): InstanceEvent {
  const base = { ...baseOf(use, file), path: change.path, when: change.when };
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

/** What becomes of the instance, or of the part of it, besides updates. */
function handlingsAt(use: Use, made: Node, context: EventContext): readonly InstanceEvent[] {
  const { file } = context;
  if (isWriteTarget(use.node, file)) {
    return [];
  }
  const assertedType = typeAsserted(use.node, file);
  const read: readonly InstanceEvent[] = assertedType
    ? [{ kind: "read", ...baseOf(use, file), when: undefined, assertedType }]
    : [];
  const handling = handlingAt(use, made, context);
  return handling ? [...read, handling] : read;
}

function typeAsserted(node: Node, file: CodeFile): QualifiedName | undefined {
  const type =
    node.type === "TSAsExpression" || node.type === "TSTypeAssertion"
      ? file.qualifiedTypeNameOf(node.typeAnnotation)
      : undefined;
  return type && (file.library.canonical(type) ?? type);
}

/**
 * Where a value goes, alone or in a structure. `undefined`: its uses are followed from there, or nothing comes of it.
 */
function handlingAt(use: Use, made: Node, context: EventContext): InstanceEvent | undefined {
  const { file } = context;
  const base = baseOf(use, file);
  const publish: InstanceEvent = { kind: "publish", ...base, when: undefined };
  const { outer, inner } = holderOf(use.node, file);
  const isWhole = inner === use.node;
  switch (outer?.type) {
    case "CallExpression":
      if (outer.callee === inner) {
        return isWhole ? callEvent(outer, use, made, context) : undefined;
      }
      return isWhole && (localFunctionOf(outer.callee, file) || givesBack(outer, inner, file))
        ? undefined
        : argumentEvent(outer, use, made, isWhole, context);
    case "NewExpression":
      return outer.callee === inner ? undefined : argumentEvent(outer, use, made, isWhole, context);
    case "VariableDeclarator":
      return isWhole ? (isExported(outer, file) ? publish : undefined) : escaping(use, made, file);
    case "PropertyDefinition":
      if (!isWhole) {
        return escaping(use, made, file);
      }
      return outer.accessibility === "private" || outer.key.type === "PrivateIdentifier" ? undefined : publish;
    case "AssignmentExpression":
      if (!isWhole || !isFollowed(outer, inner)) {
        return escaping(use, made, file);
      }
      return outer.right === inner && outer.left.type === "MemberExpression" ? publish : undefined;
    case "ArrowFunctionExpression":
    case "ReturnStatement":
      return isWhole && isReturnedToFile(inner, file) ? undefined : escaping(use, made, file);
    case "ExpressionStatement":
    case "IfStatement":
    case "UnaryExpression":
      return { kind: "read", ...base, when: whenReached(use.node, use, made, file) };
    default:
      return escaping(use, made, file);
  }
}

function escaping(use: Use, made: Node, file: CodeFile): InstanceEvent {
  return { kind: "escape", ...baseOf(use, file), when: whenReached(use.node, use, made, file) };
}

/** What stands around a value and all the structures that hold it, and the outermost of these. */
function holderOf(node: Node, file: CodeFile): { readonly outer: Node | undefined; readonly inner: Node } {
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

/** Whether what is assigned can be followed by the name that it is assigned to. */
function isFollowed({ left, right }: TSESTree.AssignmentExpression, inner: Node): boolean {
  const isField = left.type === "MemberExpression" && left.object.type === "ThisExpression";
  return inner === right ? left.type === "Identifier" || isField : true;
}

function isReturnedToFile(result: Node, file: CodeFile): boolean {
  const fn = functionAround(result, file);
  return fn !== undefined && callsOf(fn, file).length > 0;
}

function callEvent(node: CallNode, use: Use, made: Node, context: EventContext): InstanceEvent {
  const { file } = context;
  return {
    kind: "call",
    ...baseOf(use, file),
    call: context.callAt(node),
    get when() {
      return whenReached(node, use, made, file);
    },
  };
}

function argumentEvent(node: CallNode, use: Use, made: Node, isWhole: boolean, context: EventContext): InstanceEvent {
  const { file } = context;
  return {
    kind: "argument",
    ...baseOf(use, file),
    call: context.callAt(node),
    isWhole,
    isDiscarded: isDiscarded(node, file),
    get when() {
      return whenReached(node, use, made, file);
    },
  };
}

/** When an expression is evaluated, once for every time that the instance is made. */
function whenReached(node: Node, use: Use, made: Node, file: CodeFile): Condition | undefined {
  const statement = isSurelyOf(use, made, file) ? statementAround(node, file) : undefined;
  return statement && conditionSince(made, statement, file);
}
