import type { Condition } from "../../../model/condition.ts";
import { all, not } from "../../../model/condition.ts";
import { unknown } from "../../../model/expressions.ts";
import type { Site } from "../../../model/site.ts";
import { isUnder } from "../../../model/updates.ts";
import type { Call, Instance, InstanceEvent } from "../../language.ts";
import { changesBy } from "../flow/changes.ts";
import { isChange } from "../flow/changing.ts";
import type { PythonFile } from "../python-file.ts";
import { frameOf, statementAround } from "../scope/bindings.ts";
import type * as syntax from "../syntax/nodes.ts";
import { usesOfInstance, type InstanceUse } from "./uses.ts";

/** An object that a call of the file makes. */
export class PythonInstance implements Instance {
  readonly id: string;
  readonly #made: syntax.Call;
  readonly #file: PythonFile;
  readonly #callAt: (node: syntax.Call) => Call;
  #uses: readonly InstanceUse[] | undefined;

  constructor(made: syntax.Call, file: PythonFile, callAt: (node: syntax.Call) => Call) {
    this.id = `@${made.range[0]}-${made.range[1]}`;
    this.#made = made;
    this.#file = file;
    this.#callAt = callAt;
  }

  get label(): string | undefined {
    const target = this.#target();
    return target?.kind === "Name" ? target.id : target?.kind === "Attribute" ? target.name : undefined;
  }

  /** The name by which it is known at a place: that of a variable of the same function, or of a field. */
  nameAt({ range }: Site): string | undefined {
    const target = this.#target();
    const binding = target?.kind === "Name" ? this.#file.scopes.bindingOf(target) : undefined;
    const isOne = binding?.definitions.length === 1 || (target?.kind === "Attribute" && this.#usesOnce().length > 0);
    return target && isOne && range[0] > this.#made.range[1] ? this.#file.text.slice(...target.range) : undefined;
  }

  events(): readonly InstanceEvent[] {
    return this.#usesOnce().flatMap(use => this.#eventsAt(use));
  }

  mentionOf(path: readonly string[]): Site | undefined {
    const use = this.#usesOnce().find(candidate => isUnder(candidate.path, path));
    return use && { range: use.node.range };
  }

  #target(): syntax.Expression | undefined {
    const { parent } = this.#made;
    return parent?.kind === "Assign" && parent.value === this.#made ? parent.targets[0] : undefined;
  }

  #usesOnce(): readonly InstanceUse[] {
    this.#uses ??= usesOfInstance(this.#made, this.#file);
    return this.#uses;
  }

  #eventsAt(use: InstanceUse): readonly InstanceEvent[] {
    const { node, path, exact, aliased } = use;
    const base = { path, exact, aliased, site: { range: node.range } };
    const when = use.isSure ? this.#conditionAt(node) : undefined;
    const changes = when === undefined ? undefined : changesBy(use, when, this.#file);
    if (changes) {
      return changes.map(change =>
        change.kind === "set"
          ? {
              kind: "write",
              ...base,
              path: change.path,
              when: change.when,
              keyRange: change.keyRange,
              value: change.value,
            }
          : change.kind === "add"
            ? {
                kind: "add",
                ...base,
                path: change.path,
                when: change.when,
                at: change.at,
                items: change.items,
                isOptional: false,
              }
            : { kind: "write", ...base, when: undefined, keyRange: node.range, value: unknown(base.site) },
      );
    }
    if (isChange(node)) {
      const isCall = node.parent?.kind === "Call";
      const changed = isCall ? path.slice(0, -1) : path;
      const value = unknown(base.site);
      return [{ kind: "write", ...base, path: changed, when: undefined, keyRange: node.range, value }];
    }
    return [this.#handlingAt(use, base, when)];
  }

  #handlingAt(
    { node }: InstanceUse,
    base: Pick<InstanceEvent, "path" | "exact" | "aliased" | "site">,
    when: Condition | undefined,
  ): InstanceEvent {
    const { outer, inner } = holderOf(node);
    const isWhole = inner === node;
    switch (outer?.kind) {
      case "Call": {
        const call = this.#callAt(outer);
        if (outer.callee === inner) {
          return isWhole ? { kind: "call", ...base, when, call } : { kind: "read", ...base, when: undefined };
        }
        return { kind: "argument", ...base, when, call, isWhole, isDiscarded: isDiscarded(outer) };
      }
      case "Assign":
        return isWhole && outer.value === inner && outer.targets.every(({ kind }) => kind === "Name")
          ? { kind: "read", ...base, when: undefined }
          : { kind: "publish", ...base, when: undefined };
      case "Return":
        return { kind: "escape", ...base, when: undefined };
      case "ExpressionStatement":
      case "If":
      case "Comparison":
      case "UnaryOperation":
      case "FormattedString":
      case "Attribute":
      case "Subscript":
      case "With":
        return { kind: "read", ...base, when: undefined };
      default:
        return { kind: "escape", ...base, when: undefined };
    }
  }

  /** When a use happens, once for every time that the instance is made. */
  #conditionAt(node: syntax.Node): Condition | undefined {
    const home = statementAround(this.#made)?.parent;
    if (!home || frameOf(node) !== frameOf(this.#made) || node.range[0] < this.#made.range[0]) {
      return undefined;
    }
    const conditions: Condition[] = [];
    let inner = node;
    for (let outer = inner.parent; outer; outer = inner.parent) {
      if (outer === home) {
        return all(conditions);
      }
      if (outer.kind === "Loop" || outer.kind === "Try" || outer.kind === "Match" || outer.kind === "Comprehension") {
        return undefined;
      }
      if (outer.kind === "If") {
        const at = outer.branches.findIndex(({ body }) => body === inner);
        const failed = at === -1 ? outer.branches : outer.branches.slice(0, at);
        const tests = failed.map(({ test }) => this.#file.conditionOf(test));
        const held =
          at === -1 ? true : this.#file.conditionOf((outer.branches[at] as { test: syntax.Expression }).test);
        if (held === undefined || tests.includes(undefined)) {
          return undefined;
        }
        conditions.push(held, ...tests.filter(test => test !== undefined).map(not));
      }
      inner = outer;
    }
    return undefined;
  }
}

/** What stands around a value and all the structures that hold it, and the outermost of these. */
function holderOf(node: syntax.Node): { readonly outer: syntax.Node | undefined; readonly inner: syntax.Node } {
  let inner = node;
  for (let outer = inner.parent; outer; outer = inner.parent) {
    if (!structures.has(outer.kind)) {
      return { outer, inner };
    }
    inner = outer;
  }
  return { outer: undefined, inner };
}

const structures: ReadonlySet<syntax.Node["kind"]> = new Set<syntax.Node["kind"]>([
  "List",
  "Tuple",
  "Set",
  "Dict",
  "Starred",
  "Conditional",
  "BooleanOperation",
]);

function isDiscarded({ parent }: syntax.Node): boolean {
  return parent?.kind === "ExpressionStatement" || (parent?.kind === "Await" && isDiscarded(parent));
}
