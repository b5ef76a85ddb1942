import type { Scopes } from "../scope/analyze-scopes.ts";
import { frameOf, statementAround, type Binding, type Definition } from "../scope/bindings.ts";
import type { Call, Node, Statement } from "../syntax/nodes.ts";
import { MAX_REFERENCES, mutationsBy, mutationsByDefinition } from "./mutations.ts";
import { referencesOf, type Reference } from "./references.ts";

/** A write: a definition of a variable, or a possible mutation of its value. */
export interface Write {
  readonly node: Node;
  /** The innermost statement that contains it. */
  readonly statement: Statement | undefined;
  /** The function, lambda or module in whose frame it runs. */
  readonly frame: Node;
  readonly definition?: Definition;
  readonly reference?: Reference;
  /** The paths that may be mutated. */
  readonly mutations: readonly (readonly string[])[];
}

/** Whether the mutations by a variable's references are known one by one. Otherwise its value may change anywhere. */
export function isFollowed({ references }: Binding): boolean {
  return references.length <= MAX_REFERENCES;
}

/** The writes to a variable, in source order. */
export function writesOf(binding: Binding, scopes: Scopes): readonly Write[] {
  const defined = binding.definitions.map((definition): Write => {
    const { node, name, kind } = definition;
    // `+=` mutates a list in place, which is visible through its aliases.
    const mutations = kind === "augmented" || !isFollowed(binding) ? [[]] : [];
    const statement = statementAround(node);
    return { node: name.parent ? name : node, statement, frame: frameOf(node), definition, mutations };
  });
  const aliased = binding.definitions.flatMap((definition): readonly Write[] => {
    const mutations = mutationsByDefinition(definition, scopes).map(({ path }) => path);
    const { name: node } = definition;
    return mutations.length === 0 ? [] : [{ node, statement: statementAround(node), frame: frameOf(node), mutations }];
  });
  const changed = (isFollowed(binding) ? referencesOf(binding) : []).flatMap((reference): readonly Write[] => {
    const mutations = mutationsBy(reference, scopes).map(({ path }) => path);
    const { node } = reference;
    return mutations.length === 0
      ? []
      : [{ node, statement: statementAround(node), frame: frameOf(node), reference, mutations }];
  });
  return [...defined, ...aliased, ...changed].sort((a, b) => a.node.range[0] - b.node.range[0]);
}

/** The call in an expression statement that mutates its receiver. */
export function callStatementOf({ node }: Reference): Call | undefined {
  const call = node.parent;
  return call?.kind === "Call" && call.callee === node && call.parent?.kind === "ExpressionStatement"
    ? call
    : undefined;
}

/** Whether a statement always exits its block, so that those after it are unreachable. */
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
      return [...statement.branches.map(({ body }) => body), statement.otherwise].every(alwaysExits);
    default:
      return false;
  }
}
