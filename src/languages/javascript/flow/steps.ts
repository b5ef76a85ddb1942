import { perObject } from "../../../edits/per-object.ts";
import type { Expression } from "../../../model/value.ts";
import { assignCallInto } from "./assign-calls.ts";
import { assignmentsBy, type Subject } from "./assignments.ts";
import { constantDeclaratorOf, type Variable } from "../scope/bindings.ts";
import { withChange } from "../../../model/updates.ts";
import type { CodeFile } from "../semantic-model.ts";
import { unknown } from "../../../model/expressions.ts";
import { withoutPart } from "../../../model/members.ts";
import { mutationsAt, mutationsOf, type Mutation } from "./mutations.ts";
import { unwrap, wrappedBy, type Node } from "../syntax/syntax-tree.ts";
import { usesOf, usesOfVariable, type Use } from "./references.ts";
import { sourceOf } from "./value-source.ts";

/** What a file does to an object or list once it is made. */
export interface Steps {
  readonly subject: Subject;
  /** Where it is surely changed before it is read, in this order. */
  readonly sure: readonly Use[];
  /** The keys that lead to what may be changed at any time. */
  readonly lost: readonly (readonly string[])[];
}

type Read = (node: Node) => Expression;

/** What makes neither objects nor lists. */
const withoutParts: ReadonlySet<string> = new Set([
  ...["ArrowFunctionExpression", "BinaryExpression", "FunctionExpression"],
  ...["Literal", "TemplateLiteral", "UnaryExpression"],
]);

/** The steps of a value with more uses than this are not told apart: each of its readers would go through all of them. */
const MAX_STEPS = 300;

/** Files in which steps are being looked for: a test in between may ask for the steps before itself, and so on. */
const busy = new WeakSet<CodeFile>();

/** The steps by which a constant comes to the value that it has where it is read. */
export function stepsBefore(reader: Node, variable: Variable, file: CodeFile): Steps | undefined {
  const declarator = constantDeclaratorOf(variable);
  if (!declarator || withoutParts.has(unwrap(declarator.init).type)) {
    return undefined;
  }
  const mutations = mutationsOf(variable, file);
  if (mutations.length === 0) {
    return undefined;
  }
  const { node: made, path } = sourceOf(declarator.init, file);
  const subject: Subject = { made, reader };
  const uses = usesOfVariable(variable, file);
  const isOne = declarator.id.type === "Identifier" && path.length === 0 && isLiteral(made);
  if (!isOne || busy.has(file) || uses.length > MAX_STEPS) {
    return { subject, sure: [], lost: pathsOf(mutations) };
  }
  return sortOut(uses, subject, use => use.node.range[0] < reader.range[0], file);
}

/** The steps that an object or list literal goes through in the file, until it is first handed on. */
export function stepsAfter(literal: Node, file: CodeFile): Steps {
  const uses = usesOf(literal, file);
  const subject: Subject = { made: literal };
  if (busy.has(file) || uses.length > MAX_STEPS) {
    return { subject, sure: [], lost: pathsOf(mutationsAt(uses, file)) };
  }
  const handedOn = uses.filter(use => isHandedOn(use, file)).map(({ node }) => node.range[0]);
  const end = Math.min(...handedOn);
  return sortOut(uses, subject, use => use.node.range[0] < end, file);
}

function sortOut(uses: readonly Use[], subject: Subject, isBefore: (use: Use) => boolean, file: CodeFile): Steps {
  busy.add(file);
  const notYet: Read = node => unknown(file.siteOf(node));
  const sure = new Set(uses.filter(use => isBefore(use) && assignmentsBy(use, { ...subject, read: notYet }, file)));
  busy.delete(file);
  const others = uses.filter(use => !sure.has(use));
  return {
    subject,
    sure: [...sure].sort((a, b) => a.node.range[0] - b.node.range[0]),
    lost: pathsOf(mutationsAt(others, file)),
  };
}

/** The paths of mutations, each of them once. */
const pathsOf = perObject((mutations: readonly Mutation[]): Steps["lost"] => [
  ...new Map(mutations.map(({ path }) => [JSON.stringify(path), path])).values(),
]);

/** The value after the steps. */
export function afterSteps(value: Expression, { subject, sure, lost }: Steps, file: CodeFile, read: Read): Expression {
  const changed = sure.reduce((before, use) => {
    const changes = assignmentsBy(use, { ...subject, read }, file) ?? [];
    return changes.reduce(withChange, before);
  }, value);
  return lost.reduce(withoutPart, changed);
}

function isLiteral({ type }: Node): boolean {
  return type === "ObjectExpression" || type === "ArrayExpression";
}

/** Whether others get hold of the whole at a use, and may read it there. */
function isHandedOn({ node, path }: Use, file: CodeFile): boolean {
  return (
    path.length === 0 &&
    !isHolder(node, file) &&
    !assignCallInto(node, file) &&
    file.parentOf(node)?.type !== "ExpressionStatement"
  );
}

/** Whether an expression only gives its value to a name. */
function isHolder(node: Node, file: CodeFile): boolean {
  const parent = file.parentOf(node);
  return (
    parent?.type === "VariableDeclarator" ||
    (parent?.type === "AssignmentExpression" && parent.right === node) ||
    (parent !== undefined && wrappedBy(parent) === node && isHolder(parent, file))
  );
}
