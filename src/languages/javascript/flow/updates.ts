import { perObject } from "../../../model/per-object.ts";
import type { Condition } from "../../../model/condition.ts";
import type { Expression } from "../../../model/value.ts";
import { withChange, type Change } from "../../../model/updates.ts";
import { assignCallInto } from "./assign-calls.ts";
import { assignmentsBy, type Subject } from "./assignments.ts";
import { constantDeclaratorOf, type Variable } from "../scope/bindings.ts";
import type { EvaluatedTree } from "./evaluated-tree.ts";
import { unknown } from "../../../model/expressions.ts";
import { afterMutation, mutationsAt, mutationsOf, type Mutation } from "./mutations.ts";
import { functionAround, localFunctionOf } from "../scope/local-functions.ts";
import { isFunction, staticName, unwrap, wrappedBy, type Node } from "../syntax/syntax-tree.ts";
import { referencesOf, referencesOfVariable, type Reference } from "./references.ts";
import { accessPathOf } from "./access-path.ts";

/** What a file does to an object or list once it is made. */
export interface Updates {
  readonly subject: Subject;
  /** Those that surely happen before it is read, or under a condition that is known, in this order. */
  readonly strong: readonly StrongUpdate[];
  /** What may happen at any time, each of it once. */
  readonly weak: readonly Mutation[];
}

interface StrongUpdate {
  readonly reference: Reference;
  /** When it happens. */
  readonly when: Condition;
}

type Read = (node: Node) => Expression;

/** What makes neither objects nor lists. */
const withoutParts: ReadonlySet<string> = new Set([
  ...["ArrowFunctionExpression", "BinaryExpression", "FunctionExpression"],
  ...["Literal", "TemplateLiteral", "UnaryExpression"],
]);

/** The updates of a value with more uses than this are not told apart: each of its readers would go through all of them. */
const MAX_REFERENCES = 300;

/** The updates by which a constant comes to the value that it has where it is read. */
export function updatesBefore(reader: Node, variable: Variable, file: EvaluatedTree): Updates | undefined {
  const declarator = constantDeclaratorOf(variable);
  if (!declarator || withoutParts.has(unwrap(declarator.init).type)) {
    return undefined;
  }
  const mutations = mutationsOf(variable, file);
  if (mutations.length === 0) {
    return undefined;
  }
  const { node: made, path } = accessPathOf(declarator.init, file);
  const subject: Subject = { made, reader };
  const references = referencesOfVariable(variable, file);
  const isOne = declarator.id.type === "Identifier" && path.length === 0 && isLiteral(made);
  const ordered =
    isOne && references.length <= MAX_REFERENCES
      ? inOrder(made, references, subject, reference => reference.node.range[0] < reader.range[0], file)
      : undefined;
  const updates = ordered
    ? { ...ordered, weak: [...ordered.weak, ...changesByOtherNames(ordered, declarator.init, references, file)] }
    : { subject, strong: [], weak: withoutDuplicates(mutations) };
  return isUsedUp(reader, file)
    ? { ...updates, weak: updates.weak.filter(({ passedAt }) => !passedAt || !isAfter(passedAt, reader, file)) }
    : updates;
}

/**
 * What happens by its older names to a value that is changed by a new one: `a.x = 1` after `const b = a; b.x = 2`. What
 * happens before it gets the new name is part of what that is given.
 */
function changesByOtherNames(
  { subject: { made }, strong }: Updates,
  init: Node,
  references: readonly Reference[],
  file: EvaluatedTree,
): readonly Mutation[] {
  if (made === unwrap(init) || strong.length === 0) {
    return [];
  }
  const own = new Set(references.map(({ node }) => node));
  const fn = functionAround(init, file);
  const others = referencesOf(made, file).filter(
    ({ node }) => !own.has(node) && (node.range[0] > init.range[1] || functionAround(node, file) !== fn),
  );
  return withoutDuplicates(mutationsAt(others, file));
}

/** The updates that an object or list literal goes through in the file, until it is first handed on. */
export function updatesAfter(literal: Node, file: EvaluatedTree): Updates {
  const references = referencesOf(literal, file);
  const subject: Subject = { made: literal };
  const escapes = references.filter(reference => isEscape(reference, file)).map(({ node }) => node.range[0]);
  const [first, last] = [Math.min(...escapes), Math.max(...escapes)];
  const ordered =
    references.length <= MAX_REFERENCES
      ? inOrder(literal, references, subject, reference => reference.node.range[0] < first, file)
      : undefined;
  const updates = ordered ?? { subject, strong: [], weak: withoutDuplicates(mutationsAt(references, file)) };
  // Whoever gets it last uses it.
  return { ...updates, weak: updates.weak.filter(({ passedAt }) => !passedAt || passedAt.range[0] < last) };
}

/** Calls whose results hold what they are given. */
const keeps = /^(?:assign|concat|entries|flat|freeze|from|of|push|seal|set|slice|toSpliced|unshift|values|with)$/u;

/** Whether whoever reads a value is done with it then, and does not hold it or a part of it by another name. */
function isUsedUp(reader: Node, file: EvaluatedTree): boolean {
  const parent = file.parentOf(reader);
  if (parent?.type === "NewExpression") {
    return true;
  }
  if (parent?.type !== "CallExpression" || parent.callee === reader) {
    return false;
  }
  const callee = unwrap(parent.callee);
  const method = callee.type === "MemberExpression" ? staticName(callee.property, callee.computed) : "";
  return method !== undefined && !keeps.test(method) && !localFunctionOf(callee, file);
}

/** Whether something happens only once another thing is over: behind it in the same function, and in no loop with it. */
function isAfter(later: Node, earlier: Node, file: EvaluatedTree): boolean {
  if (later.range[0] <= earlier.range[0] && earlier.range[1] <= later.range[1]) {
    // It is read to be given there.
    return true;
  }
  if (later.range[0] < earlier.range[1]) {
    return false;
  }
  for (const outer of file.ancestorsOf(later)) {
    if (outer.range[0] <= earlier.range[0] && earlier.range[1] <= outer.range[1]) {
      return !loopsAround(outer, file);
    }
    if (isFunction(outer)) {
      return false;
    }
  }
  return false;
}

function loopsAround(inner: Node, file: EvaluatedTree): boolean {
  for (const outer of [inner, ...file.ancestorsOf(inner)]) {
    if (isFunction(outer)) {
      return false;
    }
    if (/^(?:DoWhile|For|ForIn|ForOf|While)Statement$/u.test(outer.type)) {
      return true;
    }
  }
  return false;
}

/** `undefined`: a test of such an update asks for the value itself, so that nobody knows when it happens. */
function inOrder(
  made: Node,
  references: readonly Reference[],
  subject: Subject,
  isBefore: (reference: Reference) => boolean,
  file: EvaluatedTree,
): Updates | undefined {
  return file.evaluator.whileOrdering(made, () => {
    const notYet: Read = node => unknown(file.siteOf(node));
    const strong = references.flatMap((reference): readonly StrongUpdate[] => {
      const changes = isBefore(reference) ? assignmentsBy(reference, { ...subject, read: notYet }, file) : undefined;
      return changes ? [{ reference, when: changes[0]?.when ?? true }] : [];
    });
    const surely = new Set(strong.map(({ reference }) => reference));
    return {
      subject,
      strong: strong.toSorted((a, b) => a.reference.node.range[0] - b.reference.node.range[0]),
      weak: withoutDuplicates(
        mutationsAt(
          references.filter(reference => !surely.has(reference)),
          file,
        ),
      ),
    };
  });
}

const withoutDuplicates = perObject((mutations: readonly Mutation[]): readonly Mutation[] => [
  ...new Map(
    mutations.map(mutation => [JSON.stringify([mutation.path, mutation.kind, mutation.passedAt?.range]), mutation]),
  ).values(),
]);

/** The value after the updates. */
export function afterUpdates(
  value: Expression,
  { subject, strong, weak }: Updates,
  file: EvaluatedTree,
  read: Read,
): Expression {
  const changed = strong.reduce((before, { reference, when }) => {
    const changes: readonly Change[] = assignmentsBy(reference, { ...subject, when, read }, file) ?? [];
    return changes.reduce(withChange, before);
  }, value);
  return weak.reduce(afterMutation, changed);
}

function isLiteral({ type }: Node): boolean {
  return type === "ObjectExpression" || type === "ArrayExpression";
}

/** Whether others get hold of the whole at a use, and may read it there. */
function isEscape({ node, path }: Reference, file: EvaluatedTree): boolean {
  return (
    path.length === 0 &&
    !isHolder(node, file) &&
    !assignCallInto(node, file) &&
    file.parentOf(node)?.type !== "ExpressionStatement"
  );
}

/** Whether an expression only gives its value to a name. */
function isHolder(node: Node, file: EvaluatedTree): boolean {
  const parent = file.parentOf(node);
  return (
    parent?.type === "VariableDeclarator" ||
    (parent?.type === "AssignmentExpression" && parent.right === node) ||
    (parent !== undefined && wrappedBy(parent) === node && isHolder(parent, file))
  );
}
