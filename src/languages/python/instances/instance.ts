import type { Condition } from "../../../model/condition.ts";
import { all } from "../../../model/condition.ts";
import { unknown } from "../../../model/expressions.ts";
import type { QualifiedName } from "../../../model/qualified-name.ts";
import type { Site } from "../../../model/site.ts";
import { isUnder, type Change } from "../../../model/updates.ts";
import type { Call, Instance, InstanceEvent } from "../../language.ts";
import { isDiscarded } from "../flow/effects.ts";
import { strongUpdatesBy } from "../flow/strong-updates.ts";
import { instanceIdOf } from "../evaluate/held-instance.ts";
import { mutationsBy } from "../flow/mutations.ts";
import { conditionBetween, conditionOfBranch } from "../flow/path-condition.ts";
import type { ProgramFile } from "../evaluate/evaluated-file.ts";
import { frameOf, statementAround } from "../scope/bindings.ts";
import { isMutationTarget } from "../syntax/mutation-targets.ts";
import type * as syntax from "../syntax/nodes.ts";
import { superclassAt } from "../symbols/super-calls.ts";
import { isOptional } from "./made-with.ts";
import { referencesOfInstance, type InstanceReference } from "./instance-references.ts";

type EventBase = Pick<InstanceEvent, "path" | "exact" | "aliased" | "site">;

/** An object that a call of the file creates. */
export class PythonInstance implements Instance {
  /** The call that creates it. */
  readonly made: syntax.Call;
  readonly #file: ProgramFile;
  readonly #callAt: (node: syntax.Call) => Call;
  #references: readonly InstanceReference[] | undefined;
  #events: readonly InstanceEvent[] | undefined;

  constructor(made: syntax.Call, file: ProgramFile, callAt: (node: syntax.Call) => Call) {
    this.made = made;
    this.#file = file;
    this.#callAt = callAt;
  }

  get id(): string {
    return instanceIdOf(this.made);
  }

  get label(): string | undefined {
    const target = this.#target();
    return target?.kind === "Name" ? target.id : target?.kind === "Attribute" ? target.name : undefined;
  }

  /** Its name at a place: that of a variable of the same function, or of a field. */
  nameAt({ range }: Site): string | undefined {
    const target = this.#target();
    const binding = target?.kind === "Name" ? this.#file.scopes.bindingOf(target) : undefined;
    const isOne = binding?.definitions.length === 1 || target?.kind === "Attribute";
    return target && isOne && range[0] > this.made.range[1] ? this.#file.text.slice(...target.range) : undefined;
  }

  events(): readonly InstanceEvent[] {
    this.#events ??= this.references.flatMap(reference => this.#eventsAt(reference));
    return this.#events;
  }

  mentionOf(path: readonly string[]): Site | undefined {
    const reference = this.references.find(candidate => isUnder(this.#canonical(candidate.path), path));
    return reference && { range: reference.node.range };
  }

  #target(): syntax.Expression | undefined {
    const { parent } = this.made;
    return parent?.kind === "Assign" && parent.value === this.made ? parent.targets[0] : undefined;
  }

  /** The references to it, under any name. */
  get references(): readonly InstanceReference[] {
    this.#references ??= referencesOfInstance(this.made, this.#file);
    return this.#references;
  }

  #eventsAt(reference: InstanceReference): readonly InstanceEvent[] {
    const { node, exact, aliased } = reference;
    const base = { path: this.#canonical(reference.path), exact, aliased, site: { range: node.range } };
    const when = reference.isSure ? this.#conditionAt(node) : undefined;
    const changes = when === undefined ? undefined : strongUpdatesBy(reference, when, this.#file);
    if (changes) {
      return changes.map(change => this.#update(change, base));
    }
    if (isMutationTarget(node)) {
      return [this.#weakUpdate(node.parent?.kind === "Call" ? reference.path.slice(0, -1) : reference.path, base)];
    }
    const mutations =
      reference.isFollowed || this.#isLibraryArgument(node) ? [] : mutationsBy(reference, this.#file.scopes);
    return [
      ...mutations.map(({ path }) => this.#weakUpdate(path, base)),
      ...this.#otherEventsAt(reference, base, when),
    ];
  }

  #update(change: Change, base: EventBase): InstanceEvent {
    const common = { ...base, path: this.#canonical(change.path) };
    switch (change.kind) {
      case "set":
        return { kind: "write", ...common, when: change.when, keyRange: change.keyRange, value: change.value };
      case "add":
        return { kind: "add", ...common, when: change.when, at: change.at, items: change.items, isOptional: false };
      case "merge":
      case "havoc":
        return this.#weakUpdate(change.path, base);
    }
  }

  #weakUpdate(path: readonly string[], base: EventBase): InstanceEvent {
    const { range } = base.site;
    return {
      kind: "write",
      ...base,
      path: this.#canonical(path),
      when: undefined,
      keyRange: range,
      value: unknown(base.site),
    };
  }

  /**
   * Whether an expression is an argument of a function that the library knows, so that all of its effects are known.
   */
  #isLibraryArgument(node: syntax.Expression): boolean {
    const { outer } = holderOf(node);
    return outer?.kind === "Call" && this.#file.libraryNameOf(outer.callee) !== undefined;
  }

  /** The path with the library's canonical keys. */
  #canonical(path: readonly string[]): readonly string[] {
    const name = this.#name();
    const whole = name && this.#file.library.canonical({ module: name.module, path: [...name.path, ...path] });
    const keys = path.length > 0 && whole ? whole.path.slice(-path.length) : path;
    return keys.length === path.length ? keys : path;
  }

  #name(): QualifiedName | undefined {
    return superclassAt(this.made, this.#file) ?? this.#file.libraryNameOf(this.made.callee);
  }

  #otherEventsAt(
    { node, isFollowed, path }: InstanceReference,
    base: EventBase,
    when: Condition | undefined,
  ): readonly InstanceEvent[] {
    const { outer, inner } = holderOf(node);
    const isWhole = inner === node;
    const read: InstanceEvent = { kind: "read", ...base, when };
    switch (outer?.kind) {
      case "Call": {
        const call = this.#callAt(outer);
        if (outer.callee === inner) {
          return [isWhole ? { kind: "call", ...base, when, call } : read];
        }
        return isWhole && isFollowed
          ? [read]
          : [{ kind: "argument", ...base, when, call, isWhole, isDiscarded: isDiscarded(outer) }];
      }
      case "Assign": {
        const visible = outer.targets.filter(target => !isPrivate(target));
        return outer.value !== inner || visible.length === 0 || path.length > 0
          ? [read]
          : [{ kind: "publish", ...base, when: undefined, isByDefault: this.#areVisibleByDefault(visible) }];
      }
      case "Return":
        return isWhole && isFollowed ? [read] : [{ kind: "escape", ...base, when: undefined }];
      case "ExpressionStatement":
      case "If":
      case "Comparison":
      case "UnaryOperation":
      case "FormattedString":
      case "Attribute":
      case "Subscript":
      case "With":
        return [read];
      default:
        return isFollowed ? [read] : [{ kind: "escape", ...base, when: undefined }];
    }
  }

  /** Whether targets are variables of a module that does not say what it exports. */
  #areVisibleByDefault(targets: readonly syntax.Expression[]): boolean {
    return targets.every(({ kind }) => kind === "Name") && !this.#file.scopes.module.bindings.has("__all__");
  }

  /** The condition under which a node is evaluated exactly once for each instance that is created. */
  #conditionAt(node: syntax.Node): Condition | undefined {
    const making = statementAround(this.made);
    if (!making || node.range[0] < this.made.range[0]) {
      return undefined;
    }
    const conditions: Condition[] = [];
    let inner = node;
    for (let outer = inner.parent; outer; outer = inner.parent) {
      const condition = this.#conditionWithin(outer, inner, making);
      if (condition === undefined) {
        return undefined;
      }
      conditions.push(condition);
      if (outer === making.parent) {
        return all(conditions);
      }
      inner = outer;
    }
    return undefined;
  }

  /** The condition under which a node evaluates one of its parts once, after the statement that creates the instance. */
  #conditionWithin(outer: syntax.Node, inner: syntax.Node, making: syntax.Statement): Condition | undefined {
    const conditionOf = (test: syntax.Expression) => this.#file.conditionOf(test);
    if (outer.kind === "Block") {
      return conditionBetween(making.range[1], inner, outer, conditionOf);
    }
    if (outer.kind === "If" && inner.kind === "Block") {
      return conditionOfBranch(outer, inner, conditionOf);
    }
    return isOptional(outer, inner) ? undefined : true;
  }
}

/** Whether no other file is expected to read a target. */
function isPrivate(target: syntax.Expression): boolean {
  switch (target.kind) {
    case "Name":
      return target.id.startsWith("_") || frameOf(target).kind !== "Module";
    case "Attribute":
      return target.name.startsWith("_");
    default:
      return false;
  }
}

/** The outermost structure that contains a value, and the node around that. */
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
