import { childrenOf } from "../syntax/children.ts";
import type { Call, Expression, Node } from "../syntax/nodes.ts";
import type { Scopes } from "./analyze-scopes.ts";
import type { Scope } from "./bindings.ts";
import { pushAll } from "../../../model/large-lists.ts";

/** Matches in every text that can write variables without naming them. */
const words = /\b(?:exec|eval|globals|locals|vars|import_module|__main__|__name__|f_globals|f_locals|__globals__)\b/u;

/**
 * The scopes whose variables may be written or mutated by code that does not name them: `exec(…)`, `globals()["name"] =
 * …`, `sys.modules[__name__].name = …`.
 */
export function scopesWithHiddenWrites(text: string, scopes: Scopes): ReadonlySet<Scope> {
  const found = new Set<Scope>();
  const open: Node[] = words.test(text) ? [scopes.module.node] : [];
  for (let node = open.pop(); node; node = open.pop()) {
    pushAll(open, childrenOf(node));
    if (mayWrite(node, scopes)) {
      for (const scope of scopesAround(node, scopes)) {
        found.add(scope);
      }
    }
  }
  return found;
}

function scopesAround(node: Node, scopes: Scopes): readonly Scope[] {
  const around: Scope[] = [];
  for (let outer: Node | undefined = node; outer; outer = outer.parent) {
    const scope = scopes.scopeOf(outer);
    if (scope) {
      around.push(scope);
    }
  }
  return around;
}

function mayWrite(node: Node, scopes: Scopes): boolean {
  switch (node.kind) {
    case "Name":
      return scopes.bindingOf(node) === undefined && mayWriteByBuiltin(node.id, node);
    case "Attribute":
      return (
        /^(?:f_globals|f_locals|__globals__)$/u.test(node.name) ||
        (node.value.kind === "Name" &&
          /^(?:builtins|__builtins__)$/u.test(node.value.id) &&
          mayWriteByBuiltin(node.name, node))
      );
    case "Subscript":
      return node.index?.kind === "Name" && node.index.id === "__name__";
    case "Call":
      return importsItself(node);
    case "Import":
      return node.names.some(({ module }) => module === "__main__");
    default:
      return false;
  }
}

function mayWriteByBuiltin(name: string, node: Expression): boolean {
  const call = node.parent?.kind === "Call" && node.parent.callee === node ? node.parent : undefined;
  switch (name) {
    case "exec":
    case "eval":
      return true;
    case "globals":
    case "locals":
    case "vars":
      // With an argument, `vars` returns the attributes of an object.
      return !call || (call.arguments.length === 0 && !isOnlyRead(call));
    default:
      return false;
  }
}

/** `"name" in globals()`, `"%(name)s" % locals()`, `locals() | others`, `text.format(**locals())`. */
function isOnlyRead(call: Call): boolean {
  const { parent } = call;
  switch (parent?.kind) {
    case "Comparison":
    case "BinaryOperation":
      return true;
    case "Call":
      return parent.arguments.some(({ kind, value }) => kind === "members" && value === call);
    default:
      return false;
  }
}

/** `importlib.import_module(__name__)` */
function importsItself({ callee, arguments: given }: Call): boolean {
  const name = callee.kind === "Name" ? callee.id : callee.kind === "Attribute" ? callee.name : "";
  return name === "import_module" && given.some(({ value }) => value.kind === "Name" && value.id === "__name__");
}
