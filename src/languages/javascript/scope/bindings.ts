import type { TSESLint, TSESTree } from "@typescript-eslint/utils";
import { addTo } from "../../shared/multimap.ts";
import { perObject } from "../../../model/per-object.ts";
import type { ScopedTree } from "./scoped-tree.ts";
import { bindingPath } from "../syntax/patterns.ts";
import type { Node } from "../syntax/syntax-tree.ts";

export type Variable = TSESLint.Scope.Variable;
export type Definition = TSESLint.Scope.Definition;

/** The variables of a file and their references, from the parser's scope manager. */
export class Bindings {
  readonly #scopeManager: TSESLint.Scope.ScopeManager | null;
  readonly #numbers = new Map<Variable, number>();
  readonly #globals = new Map<string, Node[]>();
  #byIdentifier: Map<Node, Variable> | undefined;

  constructor(scopeManager: object | null) {
    this.#scopeManager = scopeManager as TSESLint.Scope.ScopeManager | null;
  }

  /** The variable that an identifier refers to or declares. `undefined` for globals that the file does not declare. */
  variableOf(identifier: Node): Variable | undefined {
    this.#byIdentifier ??= this.#index();
    return this.#byIdentifier.get(identifier);
  }

  /** The identifiers that refer to a global of that name, which the file does not declare. */
  referencesToGlobal(name: string): readonly Node[] {
    this.#byIdentifier ??= this.#index();
    return this.#globals.get(name) ?? [];
  }

  /**
   * The variables that a declaration creates. A class creates two of the same name, one for its inside and one for its
   * outside.
   */
  declaredBy(node: Node): readonly Variable[] {
    return this.#scopeManager?.getDeclaredVariables(node) ?? [];
  }

  /** A number that distinguishes a variable from others of the same name. */
  numberOf(variable: Variable): number {
    const number = this.#numbers.get(variable) ?? this.#numbers.size;
    this.#numbers.set(variable, number);
    return number;
  }

  #index(): Map<Node, Variable> {
    const index = new Map<Node, Variable>();
    const globals = this.#scopeManager?.scopes[0]?.set;
    for (const scope of this.#scopeManager?.scopes ?? []) {
      for (const variable of scope.variables) {
        for (const identifier of variable.identifiers) {
          index.set(identifier, variable);
        }
      }
      for (const { identifier, resolved } of scope.references) {
        // A scope manager resolves only some of a script's own globals; ESLint adds the rest when it runs.
        const variable = resolved ?? globals?.get(identifier.name);
        if (variable && variable.defs.length > 0) {
          index.set(identifier, variable);
        } else {
          addTo(this.#globals, identifier.name, identifier);
        }
      }
    }
    return index;
  }
}

/** The only definition that gives a variable its value. Types and interfaces of the same name do not count. */
export function valueDefinitionOf(variable: Variable): Definition | undefined {
  const definitions = variable.defs.filter(({ type }) => type !== "Type");
  return definitions.length === 1 ? definitions[0] : undefined;
}

/** Whether a variable is assigned only where it is declared. Cached, because every reference asks. */
export const isWrittenOnce: (variable: Variable) => boolean = perObject(({ references }) =>
  references.every(reference => !reference.isWrite() || reference.init === true),
);

/** The declarator of a variable that is never reassigned. */
export function constantDeclaratorOf(variable: Variable): InitializedDeclarator | undefined {
  const node = valueDefinitionOf(variable)?.node;
  return node?.type === "VariableDeclarator" && isInitialized(node) && isWrittenOnce(variable) ? node : undefined;
}

/** The initializer of a constant that an identifier refers to. `undefined`: it is destructured, or no constant. */
export function initializerOf(node: Node, file: ScopedTree): Node | undefined {
  const variable = file.variableOf(node);
  const declarator = variable && constantDeclaratorOf(variable);
  return declarator?.id.type === "Identifier" ? declarator.init : undefined;
}

/** The initializer of a constant, and the keys that lead from there to the constant's value. */
export interface BoundValue {
  readonly init: TSESTree.Expression;
  readonly path: readonly string[];
}

/** What a constant is bound to. `undefined`: it is no constant, or destructured by keys that are unknown. */
export function boundValueOf(variable: Variable): BoundValue | undefined {
  const declarator = constantDeclaratorOf(variable);
  const name = declarator && valueDefinitionOf(variable)?.name;
  const path = name && bindingPath(declarator.id, name);
  return path && { init: declarator.init, path };
}

/** The only declaration of a name, of a value or of a type. */
export function onlyDeclarationOf({ defs: [first, ...others] }: Variable): Node | undefined {
  return others.length === 0 ? first?.node : undefined;
}

type InitializedDeclarator = TSESTree.VariableDeclarator & { readonly init: TSESTree.Expression };

/** The variable of `for (const x of xs)` has no initializer, nor has `declare const x`. */
function isInitialized(node: TSESTree.VariableDeclarator): node is InitializedDeclarator {
  return node.init !== null;
}

/** Whether a variable's declaration is exported. */
export function isExported(declarator: Node, file: ScopedTree): boolean {
  const declaration = file.parentOf(declarator);
  return declaration !== undefined && file.parentOf(declaration)?.type === "ExportNamedDeclaration";
}

/** Whether a node refers to a global by this name, rather than to a variable of the file. */
export function isGlobal(node: Node, name: string, file: ScopedTree): boolean {
  return node.type === "Identifier" && node.name === name && !file.variableOf(node);
}
