import type { Scopes } from "../scope/analyze-scopes.ts";
import { frameOf, statementAround, type Binding, type Definition } from "../scope/bindings.ts";
import type { Call, Node, Statement } from "../syntax/nodes.ts";
import { mutationsBy, MAX_REFERENCES } from "./mutations.ts";
import { referencesOf, type Reference } from "./references.ts";

/** A place at which a name gets a value, or at which what it holds is or may be changed. */
export interface Write {
  readonly node: Node;
  /** The innermost statement that does it. */
  readonly statement: Statement | undefined;
  /** The function, lambda or module that does it. */
  readonly frame: Node;
  readonly definition?: Definition;
  readonly reference?: Reference;
  /** The paths to what may be changed. */
  readonly mutations: readonly (readonly string[])[];
}

/** Everything that happens to a name, in the order of the text. */
export function writesOf(binding: Binding, scopes: Scopes): readonly Write[] {
  const isFollowed = binding.references.length <= MAX_REFERENCES;
  const defined = binding.definitions.map((definition): Write => {
    const { node, name, kind } = definition;
    const statement = kind === "parameter" || !name.parent ? statementOf(node) : statementAround(name);
    // What is added to a list by `+=` is added to the list that other names hold, too.
    const mutations = kind === "augmented" || !isFollowed ? [[]] : [];
    return { node: name.parent ? name : node, statement, frame: frameOf(node), definition, mutations };
  });
  const changed = (isFollowed ? referencesOf(binding) : []).flatMap((reference): readonly Write[] => {
    const mutations = mutationsBy(reference, scopes).map(({ path }) => path);
    const { node } = reference;
    return mutations.length === 0
      ? []
      : [{ node, statement: statementAround(node), frame: frameOf(node), reference, mutations }];
  });
  return [...defined, ...changed].sort((a, b) => a.node.range[0] - b.node.range[0]);
}

function statementOf(node: Node): Statement | undefined {
  return node.kind === "FunctionDefinition" ? node : statementAround(node);
}

/** The call by which a method that stands alone as a statement changes what it is called on. */
export function callStatementOf({ node }: Reference): Call | undefined {
  const call = node.parent;
  return call?.kind === "Call" && call.callee === node && call.parent?.kind === "ExpressionStatement"
    ? call
    : undefined;
}

/** Whether a statement always leaves the block that it ends: what stands behind that is not reached then. */
export function alwaysExits(statement: Node | undefined): boolean {
  switch (statement?.kind) {
    case "Return":
      return true;
    case "OtherStatement":
      return statement.exits;
    case "Block":
      return alwaysExits(statement.statements.at(-1));
    case "With":
      return alwaysExits(statement.body);
    case "If":
      return (
        statement.otherwise !== undefined &&
        [...statement.branches.map(({ body }) => body), statement.otherwise].every(alwaysExits)
      );
    default:
      return false;
  }
}
