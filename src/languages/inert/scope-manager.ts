/** A variable in the form that ESLint expects for each global of the config. */
interface GlobalVariable {
  readonly name: string;
  readonly scope: Globals;
  readonly identifiers: readonly [];
  readonly references: readonly [];
  readonly defs: readonly [];
}

/** The part of a global scope that contains its variables. */
export interface Globals {
  readonly variables: GlobalVariable[];
  readonly set: Map<string, GlobalVariable>;
}

interface GlobalScope extends Globals {
  readonly type: "global";
  readonly block: object;
  readonly isStrict: boolean;
  readonly upper: null;
  readonly functionExpressionScope: false;
  readonly childScopes: readonly [];
  readonly references: readonly [];
  through: readonly [];
  readonly implicit: object;
  variableScope: GlobalScope | null;
}

/**
 * A scope manager for a tree without code: a single global scope that contains only the config's globals. ESLint's own
 * scope analysis accepts no root other than `Program`.
 */
export function inertScopeManager(root: object) {
  const scope: GlobalScope = {
    type: "global",
    block: root,
    isStrict: true,
    upper: null,
    functionExpressionScope: false,
    childScopes: [],
    variables: [],
    set: new Map(),
    references: [],
    through: [],
    implicit: { variables: [], set: new Map<string, GlobalVariable>(), left: [] },
    variableScope: null,
  };
  scope.variableScope = scope;
  return {
    scopes: [scope],
    globalScope: scope,
    acquire: () => scope,
    acquireAll: () => [scope],
    getDeclaredVariables: () => [],
    addGlobals(names: readonly string[]) {
      addGlobals(scope, names);
    },
    isGlobalReturn: () => false,
    isModule: () => true,
    isImpliedStrict: () => true,
    isStrictModeSupported: () => true,
    isES6: () => true,
  };
}

/** Adds variables without references. */
export function addGlobals(scope: Globals, names: readonly string[]): void {
  for (const name of names) {
    if (!scope.set.has(name)) {
      const variable: GlobalVariable = { name, scope, identifiers: [], references: [], defs: [] };
      scope.variables.push(variable);
      scope.set.set(name, variable);
    }
  }
}
