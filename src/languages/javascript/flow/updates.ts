import { addTo } from "../../shared/multimap.ts";
import { perObject } from "../../../model/per-object.ts";
import type { Condition } from "../../../model/condition.ts";
import type { Expression } from "../../../model/value.ts";
import { withChange, type Change } from "../../../model/updates.ts";
import { assignmentsBy, type Subject } from "./assignments.ts";
import { constantDeclaratorOf, type Variable } from "../scope/bindings.ts";
import type { EvaluatedTree } from "./evaluated-tree.ts";
import { unknown } from "../../../model/expressions.ts";
import { afterMutation, withoutDuplicates, type Mutation } from "./mutation.ts";
import { mutationsAt, mutationsOf } from "./mutations.ts";
import { functionAround, localFunctionOf } from "../scope/local-functions.ts";
import { isFunction, staticName, unwrap, type Node } from "../syntax/syntax-tree.ts";
import { referencesOf, referencesOfVariable, type Reference } from "./references.ts";
import { accessPathOf } from "./access-path.ts";
import { functionOf } from "./straight-line.ts";
import { isEscape, loopVariableOf, usesOf } from "./uses.ts";
import { covers } from "../../../model/site.ts";

/** How a file updates an object or list after creating it. */
export interface Updates {
  readonly subject: Subject;
  /** Strong updates: they certainly precede the read, or do so under a known condition. In order. */
  readonly strong: readonly StrongUpdate[];
  /** Weak updates: they may happen at any time. Without duplicates. */
  readonly weak: readonly Mutation[];
}

interface StrongUpdate {
  readonly reference: Reference;
  readonly when: Condition;
}

type Read = (node: Node) => Expression;

/** Expressions that create neither objects nor lists. */
const withoutParts: ReadonlySet<string> = new Set([
  ...["ArrowFunctionExpression", "BinaryExpression", "FunctionExpression"],
  ...["Literal", "TemplateLiteral", "UnaryExpression"],
]);

/** The updates of a value with more references are not put in order: each of its readers would visit all of them. */
const MAX_REFERENCES = 300;

/** The members of an object with more references to the whole are not told apart. */
const MAX_REFERENCES_TO_WHOLE = 30;

/**
 * The updates that lead from a constant's initial value to its value at a read.
 *
 * @param key - of the only member that is read; updates of others may be left out
 */
export function updatesBefore(
  reader: Node,
  variable: Variable,
  file: EvaluatedTree,
  key?: string,
): Updates | undefined {
  const declarator = constantDeclaratorOf(variable);
  if (!declarator || withoutParts.has(unwrap(declarator.init).type)) {
    return undefined;
  }
  const mutations = mutationsOf(variable, file);
  if (mutations.length === 0) {
    return undefined;
  }
  const { node: made } = accessPathOf(declarator.init, file);
  const subject: Subject = { made, reader };
  const isObject =
    declarator.id.type === "Identifier" && made.type === "ObjectExpression" && made === unwrap(declarator.init);
  const ofMember = isObject && key !== undefined ? referencesByMember(variable, file)?.(key) : undefined;
  const references = ofMember ?? referencesOfVariable(variable, file);
  const ordered =
    isLiteral(made) && references.length <= MAX_REFERENCES
      ? inOrder(made, references, subject, reference => reference.node.range[0] < reader.range[0], file)
      : undefined;
  const updates = ordered
    ? { ...ordered, weak: [...ordered.weak, ...mutationsThroughAliases(ordered, declarator.init, references, file)] }
    : { subject, strong: [], weak: withoutDuplicates(ofMember ? allMutationsAt(ofMember, file) : mutations) };
  // A function that reads it may be called again, after what follows.
  const runsOnce = functionOf(reader, file) === functionOf(declarator, file);
  return runsOnce && isConsumed(reader, file)
    ? { ...updates, weak: updates.weak.filter(({ passedAt }) => !passedAt || !isAfter(passedAt, reader, file)) }
    : updates;
}

/** The mutations that several references make together. Cached, because every reader asks. */
const allMutationsAt: (references: readonly Reference[], file: EvaluatedTree) => readonly Mutation[] =
  perObject(mutationsAt);

/**
 * For the name of each member of an object, the references through which that member may be updated: to itself, and to
 * the object as a whole. An object with many members, as of one that all constructs are put into, would otherwise be
 * put together again for each of its readers.
 *
 * `undefined`: too many references are to the whole.
 */
const referencesByMember: (
  variable: Variable,
  file: EvaluatedTree,
) => ((key: string) => readonly Reference[]) | undefined = perObject((variable, file) => {
  const byKey = new Map<string | undefined, Reference[]>();
  for (const reference of referencesOfVariable(variable, file)) {
    const key = memberUpdatedBy(reference, file);
    addTo(byKey, key, reference);
  }
  const toWhole = byKey.get(undefined) ?? [];
  const known = new Map<string, readonly Reference[]>();
  return toWhole.length > MAX_REFERENCES_TO_WHOLE
    ? undefined
    : key => {
        let references = known.get(key);
        if (!references) {
          references = [...toWhole, ...(byKey.get(key) ?? [])];
          known.set(key, references);
        }
        return references;
      };
});

/** The name of the only member that a reference can update. `undefined`: it may be any. */
function memberUpdatedBy(reference: Reference, file: EvaluatedTree): string | undefined {
  const [key] = reference.path;
  return mutationsAt([reference], file).every(({ path }) => path[0] === key) ? key : undefined;
}

/**
 * Mutations of a value through its older names, when it is updated through a new one: `a.x = 1` after `const b = a; b.x
 * = 2`. Those before the new name's declaration are part of the value it is initialized with.
 */
function mutationsThroughAliases(
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

/** The updates of an object or list literal in the file, up to its first escape. */
export function updatesAfter(literal: Node, file: EvaluatedTree): Updates {
  const references = referencesOf(literal, file);
  const subject: Subject = { made: literal };
  const escapes = references.filter(reference => isEscape(reference, file)).map(({ node }) => node.range[0]);
  const first = escapes.reduce((earliest, other) => Math.min(earliest, other), Infinity);
  const ordered =
    references.length <= MAX_REFERENCES
      ? inOrder(literal, references, subject, reference => reference.node.range[0] < first, file)
      : undefined;
  const updates = ordered ?? { subject, strong: [], weak: withoutDuplicates(mutationsAt(references, file)) };
  if (updates.weak.every(({ passedAt }) => !passedAt)) {
    return updates;
  }
  const uses = usesOf(literal, file);
  // The last function that it is passed to is the one that uses it.
  const isLast = (passed: Node): boolean =>
    uses.every(use => use === passed || isAfter(passed, use, file, loopVariableOf(use, file) ?? literal));
  return { ...updates, weak: updates.weak.filter(({ passedAt }) => !passedAt || !isLast(passedAt)) };
}

/** Functions whose results contain their arguments. */
const returnsArguments =
  /^(?:assign|concat|entries|flat|freeze|from|of|push|seal|set|slice|toSpliced|unshift|values|with)$/u;

/** Whether the reader of a value consumes it, keeping no alias of it or of a part of it. */
function isConsumed(reader: Node, file: EvaluatedTree): boolean {
  const parent = file.parentOf(reader);
  if (parent?.type === "NewExpression") {
    return true;
  }
  if (parent?.type !== "CallExpression" || parent.callee === reader) {
    return false;
  }
  const callee = unwrap(parent.callee);
  const method = callee.type === "MemberExpression" ? staticName(callee.property, callee.computed) : "";
  return method !== undefined && !returnsArguments.test(method) && !localFunctionOf(callee, file);
}

/**
 * Whether one node certainly runs after another: it follows in the same function, and they share no loop.
 *
 * @param made - a node that each turn of the loops around it runs anew, so that those do not count
 */
function isAfter(later: Node, earlier: Node, file: EvaluatedTree, made?: Node): boolean {
  if (covers(later.range, earlier.range)) {
    // It is read in order to be passed here.
    return true;
  }
  if (later.range[0] < earlier.range[1]) {
    return false;
  }
  for (const outer of file.ancestorsOf(later)) {
    if (covers(outer.range, earlier.range)) {
      return !loopsAround(outer, file, made);
    }
    if (isFunction(outer)) {
      return false;
    }
  }
  return false;
}

function loopsAround(inner: Node, file: EvaluatedTree, made: Node | undefined): boolean {
  for (const outer of [inner, ...file.ancestorsOf(inner)]) {
    if (isFunction(outer) || (made && covers(outer.range, made.range))) {
      return false;
    }
    if (/^(?:DoWhile|For|ForIn|ForOf|While)Statement$/u.test(outer.type)) {
      return true;
    }
  }
  return false;
}

/** `undefined`: a condition of such an update depends on the value itself, so the order is unknown. */
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
