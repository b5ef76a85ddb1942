import { perObject } from "../../../model/per-object.ts";
import type { Style } from "../../../edits/print/style.ts";
import type { Condition } from "../../../model/condition.ts";
import type { QualifiedName } from "../../../model/qualified-name.ts";
import type { Site } from "../../../model/site.ts";
import type { Expression as Value } from "../../../model/value.ts";
import type { TextEdit } from "../../../edits/text/text-edit.ts";
import type {
  Access,
  Call,
  Flow,
  ExternalInstance,
  Instance,
  Library,
  SemanticModel,
  TypedValue,
  WrittenMap,
} from "../../language.ts";
import { endOfInstance } from "../evaluate/held-instance.ts";
import { accessesTo } from "../instances/accesses.ts";
import { areSame, isOlder, nodeAt } from "../instances/identity.ts";
import { renderCall } from "../instances/insert-call.ts";
import { PythonInstance } from "../instances/instance.ts";
import { isMadeWith, isOneAt } from "../instances/made-with.ts";
import { reaches } from "../instances/reaches.ts";
import { PythonCall } from "./python-call.ts";
import { PythonFile } from "./python-file.ts";
import { snakeCase } from "../spelling.ts";
import { python } from "../style.ts";
import { nameInScope } from "../symbols/names-in-scope.ts";
import { attributesOf } from "../syntax/attributes.ts";
import type * as syntax from "../syntax/nodes.ts";
import { constantsIn } from "../syntax/constants.ts";
import { nodesOfKind } from "../syntax/nodes-of-kind.ts";

/** A Python file as names, calls and values. Each part is computed on first use and cached. */
export class PythonModel implements SemanticModel {
  readonly style: Style = python;
  readonly spell = snakeCase;
  /** In Python, structures of a type are created by calling it. */
  readonly typedValues: readonly TypedValue[] = [];
  readonly #file: PythonFile;
  #calls: readonly Call[] | undefined;
  #modules: ReadonlySet<string> | undefined;
  #testedClasses: ReadonlySet<string> | undefined;
  #callsByEnd: ReadonlyMap<number, syntax.Call> | undefined;

  constructor(text: string, library: Library) {
    this.#file = new PythonFile(text, library);
  }

  get text(): string {
    return this.#file.text;
  }

  get calls(): readonly Call[] {
    this.#calls ??= this.#file.calls.map(call => this.#callAt(call));
    return this.#calls;
  }

  /** Creates one object for each call. */
  readonly #callAt = perObject((node: syntax.Call): Call => new PythonCall(node, this.#file, this.#callAt));

  /** Dictionaries are not searched: in Python, the call that takes one determines its meaning. */
  mapsWith(): readonly WrittenMap[] {
    return [];
  }

  get modules(): ReadonlySet<string> {
    this.#modules ??= new Set(
      nodesOfKind("Import", this.#file.module).flatMap(({ names, wildcard }) => [
        // What is imported from a package may be one of its modules.
        ...names.flatMap(({ module, submodule = module, member }) => [
          module,
          member === undefined ? submodule : `${module}.${member}`,
        ]),
        ...(wildcard === undefined ? [] : [wildcard]),
      ]),
    );
    return this.#modules;
  }

  mentions(name: string): boolean {
    return this.#mentions(name) || this.#mentions(snakeCase(name));
  }

  #mentions(name: string): boolean {
    const { module } = this.#file;
    return namesIn(module).has(name) || attributesOf(module).mentioned.has(name) || constantsIn(module).has(name);
  }

  get testedClasses(): ReadonlySet<string> {
    this.#testedClasses ??= new Set(this.#file.calls.filter(isInstanceTest).flatMap(testedClassesIn));
    return this.#testedClasses;
  }

  nameFor(name: QualifiedName, at: Site, preferred: readonly string[] = []): string | undefined {
    return nameInScope(name, at.range, preferred, this.#file);
  }

  insertCall(receiver: Instance, path: readonly string[], argument: Instance): readonly TextEdit[] | null {
    return isOfFile(receiver) && isOfFile(argument)
      ? renderCall(receiver.made, path, argument.made, this.#file.text)
      : null;
  }

  endOfChain({ range: [, end] }: Site): number | undefined {
    return this.#file.text[end - 1] === ")" ? end : undefined;
  }

  /** Parameters with a declared type are not judged here, but where the arguments come from. */
  externalInstances(): readonly ExternalInstance[] {
    return [];
  }

  instanceWithId(id: string): Instance | undefined {
    this.#callsByEnd ??= new Map(this.#file.calls.map(call => [call.range[1], call]));
    const made = this.#callsByEnd.get(endOfInstance(id));
    return made && this.#callAt(made).result;
  }

  reaches(from: Instance, to: Instance, flow: (call: Call, via: "receiver" | "argument") => Flow): boolean | "maybe" {
    return isOfFile(from) && isOfFile(to)
      ? reaches(from, to, { file: this.#file, flow, callAt: this.#callAt })
      : "maybe";
  }

  isMadeWith(one: Instance, other: Instance): Condition {
    return isOfFile(one) && isOfFile(other) && isMadeWith(one.made, other.made, this.#file);
  }

  isOneAt({ range }: Site, instance: Instance): boolean {
    const node = nodeAt(range, this.#file);
    return node !== undefined && isOfFile(instance) && isOneAt(node, instance.made, this.#file);
  }

  areSame(a: Value, b: Value): boolean {
    return areSame(a, b, this.#file);
  }

  isOlder(value: Value, than: Instance): boolean {
    return isOfFile(than) && isOlder(value, than.made, this.#file);
  }

  accessesTo(path: readonly string[]): readonly Access[] {
    return accessesTo(path.map(snakeCase), this.#file);
  }
}

function isOfFile(instance: Instance): instance is PythonInstance {
  return instance instanceof PythonInstance;
}

function isInstanceTest({ callee }: syntax.Call): boolean {
  return callee.kind === "Name" && callee.id === "isinstance";
}

/** The last names of the classes in `isinstance(x, Y)`. */
function testedClassesIn({ arguments: given }: syntax.Call): readonly string[] {
  const tested = given[1]?.value;
  const classes = tested?.kind === "Tuple" ? tested.items : tested ? [tested] : [];
  return classes.flatMap(of => (of.kind === "Name" ? [of.id] : of.kind === "Attribute" ? [of.name] : []));
}

const namesIn = perObject(
  (root: syntax.Node): ReadonlySet<string> => new Set(nodesOfKind("Name", root).map(({ id }) => id)),
);
