import { forEachChild } from "../syntax/children.ts";
import type {
  ClassDefinition,
  Comprehension,
  Expression,
  Import,
  Module,
  Name,
  Node,
  Parameter,
} from "../syntax/nodes.ts";
import type { Binding, Definition, Scope } from "./bindings.ts";

/** The resolved names of a module. */
export interface Scopes {
  readonly module: Scope;
  /** The binding that a name refers to or defines. `undefined`: it is a built-in, or comes from a wildcard import. */
  bindingOf(name: Name): Binding | undefined;
  /** The scope of a class, function or lambda. */
  scopeOf(node: Node): Scope | undefined;
  /** Every scope of the module. */
  readonly all: readonly Scope[];
  /** The modules of `from module import *`, in source order. */
  readonly wildcards: readonly string[];
}

/** Collects the bindings of a module in one pass, then resolves the references. */
export function analyzeScopes(module: Module): Scopes {
  return new Analysis(module);
}

class Analysis implements Scopes {
  readonly module: Scope;
  readonly all: Scope[] = [];
  readonly #bindings = new Map<Name, Binding>();
  readonly #scopes = new Map<Node, Scope>();
  /** The names that are read in each scope. */
  readonly #mentions = new Map<Scope, Name[]>();
  readonly #wildcards: Import[] = [];

  constructor(module: Module) {
    this.module = this.#open("module", module, undefined);
    this.#visit(module.body, this.module);
    this.#overwriteByWildcards();
    for (const [scope, names] of this.#mentions) {
      for (const name of names) {
        const binding = resolve(name.id, scope);
        binding?.references.push(name);
        if (binding) {
          this.#bindings.set(name, binding);
        }
      }
    }
    for (const { bindings } of this.all) {
      for (const { references, definitions } of bindings.values()) {
        references.sort((a, b) => a.range[0] - b.range[0]);
        definitions.sort((a, b) => a.name.range[0] - b.name.range[0]);
      }
    }
  }

  bindingOf(name: Name): Binding | undefined {
    return this.#bindings.get(name);
  }

  get wildcards(): readonly string[] {
    return this.#wildcards.flatMap(({ wildcard }) => wildcard ?? []);
  }

  scopeOf(node: Node): Scope | undefined {
    return this.#scopes.get(node);
  }

  #open(kind: Scope["kind"], node: Node, around: Scope | undefined): Scope {
    const scope: Scope = { kind, node, around, bindings: new Map(), elsewhere: new Map() };
    this.all.push(scope);
    this.#scopes.set(node, scope);
    this.#mentions.set(scope, []);
    return scope;
  }

  #visit(node: Node, scope: Scope): void {
    switch (node.kind) {
      case "Name":
        this.#mentions.get(scope)?.push(node);
        break;
      case "Constant":
        break;
      case "Attribute":
      case "ExpressionStatement":
        this.#visit(node.value, scope);
        break;
      case "Call":
        this.#visit(node.callee, scope);
        for (const { value } of node.arguments) {
          this.#visit(value, scope);
        }
        break;
      case "Assign":
        this.#visitAll([node.annotation, node.value], scope);
        for (const target of node.targets) {
          // An annotation without a value does not assign the name, but declares it in this scope.
          this.#assign(target, node.value, node, scope, node.value ? "assign" : "annotated");
        }
        break;
      case "AugmentedAssign":
        this.#visit(node.value, scope);
        this.#assign(node.target, node.value, node, scope, "augmented");
        break;
      case "NamedExpression":
        this.#visit(node.value, scope);
        this.#assign(node.target, node.value, node, aroundComprehensions(scope), "assign");
        break;
      case "Delete":
        this.#assignAll(node.targets, node, scope);
        break;
      case "Loop":
        this.#visitAll(node.head, scope);
        this.#assignAll(node.targets, node, scope);
        this.#visitAll(node.blocks, scope);
        break;
      case "With":
        for (const { context, target } of node.items) {
          this.#visit(context, scope);
          if (target) {
            this.#assign(target, context, node, scope, "with");
          }
        }
        this.#visit(node.body, scope);
        break;
      case "Try":
      case "Match":
        this.#visitAll(node.head, scope);
        this.#assignAll(node.targets, node, scope);
        this.#visitAll(node.blocks, scope);
        break;
      case "OtherStatement":
        this.#visitAll(node.children, scope);
        this.#assignAll(node.targets, node, scope);
        break;
      case "Import":
        for (const imported of node.names) {
          this.#define({ kind: "import", name: imported.local, node, imported }, scope);
        }
        if (node.wildcard !== undefined) {
          this.#wildcards.push(node);
        }
        break;
      case "ScopeStatement":
        for (const name of node.names) {
          scope.elsewhere.set(name, node.isGlobal ? "global" : "nonlocal");
        }
        break;
      case "FunctionDefinition":
        this.#visitAll(node.decorators, scope);
        this.#define({ kind: "function", name: node.name, node }, scope);
        this.#visitAll([node.returns], scope);
        this.#visitFunction(node.parameters, node.body, node, scope);
        break;
      case "Lambda":
        this.#visitFunction(node.parameters, node.body, node, scope);
        break;
      case "ClassDefinition":
        this.#visitClass(node, scope);
        break;
      case "Comprehension":
        this.#visitComprehension(node, scope);
        break;
      default:
        forEachChild(node, child => {
          this.#visit(child, scope);
        });
    }
  }

  #visitAll(nodes: readonly (Node | undefined)[], scope: Scope): void {
    for (const node of nodes) {
      if (node) {
        this.#visit(node, scope);
      }
    }
  }

  #visitFunction(parameters: readonly Parameter[], body: Node, node: Node, around: Scope): void {
    const scope = this.#open("function", node, around);
    for (const { name, annotation, default: usual } of parameters) {
      this.#visitAll([annotation, usual], around);
      this.#define({ kind: "parameter", name, node, ...(usual && { value: usual }) }, scope);
    }
    this.#visit(body, scope);
  }

  #visitClass(node: ClassDefinition, around: Scope): void {
    this.#visitAll([...node.decorators, ...node.bases.map(({ value }) => value)], around);
    this.#define({ kind: "class", name: node.name, node }, around);
    this.#visit(node.body, this.#open("class", node, around));
  }

  #visitComprehension(node: Comprehension, around: Scope): void {
    const scope = this.#open("comprehension", node, around);
    this.#assignAll(node.targets, node, scope);
    for (const child of node.children) {
      this.#visit(child, child === node.first ? around : scope);
    }
  }

  #assignAll(targets: readonly Expression[], node: Node, scope: Scope): void {
    for (const target of targets) {
      this.#assign(target, undefined, node, scope, "other");
    }
  }

  #assign(
    target: Expression,
    value: Expression | undefined,
    node: Node,
    scope: Scope,
    kind: "assign" | "augmented" | "annotated" | "with" | "other",
  ): void {
    switch (target.kind) {
      case "Name":
        if (kind === "annotated") {
          this.#bindingIn(target.id, scope);
        } else {
          this.#define({ kind, name: target, node, ...(value && { value }) }, scope);
        }
        break;
      case "Tuple":
      case "List": {
        const parts = partsOf(value, target.items);
        for (const [index, item] of target.items.entries()) {
          const part = kind === "assign" ? parts?.[index] : undefined;
          this.#assign(item, part, node, scope, part ? "assign" : "other");
        }
        break;
      }
      case "Starred":
        this.#assign(target.value, undefined, node, scope, "other");
        break;
      default:
        this.#visit(target, scope);
    }
  }

  #define(definition: Definition, scope: Scope): void {
    const binding = this.#bindingIn(definition.name.id, scope);
    binding.definitions.push(definition);
    this.#bindings.set(definition.name, binding);
  }

  /** The binding that a name is assigned to in a scope. */
  #bindingIn(name: string, scope: Scope): Binding {
    const elsewhere = scope.elsewhere.get(name);
    const owner =
      elsewhere === "global"
        ? this.module
        : elsewhere === "nonlocal" && scope.around
          ? (resolve(name, scope.around)?.scope ?? scope)
          : scope;
    const binding = owner.bindings.get(name) ?? { name, scope: owner, definitions: [], references: [] };
    owner.bindings.set(name, binding);
    return binding;
  }

  /** A wildcard import may rebind any name that is bound before it. */
  #overwriteByWildcards(): void {
    for (const node of this.#wildcards) {
      for (const { definitions, name } of this.module.bindings.values()) {
        if (definitions.some(definition => definition.node.range[0] < node.range[0])) {
          definitions.push({ kind: "other", name: { kind: "Name", id: name, range: node.range }, node });
        }
      }
    }
  }
}

/** The items of a tuple or list, if there are as many as targets. */
function partsOf(value: Expression | undefined, targets: readonly Expression[]): readonly Expression[] | undefined {
  const items = value?.kind === "Tuple" || value?.kind === "List" ? value.items : undefined;
  return items?.length === targets.length && ![...items, ...targets].some(({ kind }) => kind === "Starred")
    ? items
    : undefined;
}

/** An assignment expression in a comprehension binds its name in the enclosing scope. */
function aroundComprehensions(scope: Scope): Scope {
  return scope.kind === "comprehension" && scope.around ? aroundComprehensions(scope.around) : scope;
}

/** Resolves a name from a scope. The names of a class are visible in its body, but not in the functions there. */
function resolve(name: string, from: Scope): Binding | undefined {
  for (let scope: Scope | undefined = from; scope; scope = scope.around) {
    const binding = scope === from || scope.kind !== "class" ? scope.bindings.get(name) : undefined;
    if (binding) {
      return binding;
    }
    if (scope.elsewhere.get(name) === "global") {
      return moduleAround(scope).bindings.get(name);
    }
  }
  return undefined;
}

function moduleAround(scope: Scope): Scope {
  return scope.around ? moduleAround(scope.around) : scope;
}
