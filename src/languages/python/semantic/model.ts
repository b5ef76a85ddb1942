import { perObject } from "../../../model/per-object.ts";
import type { Style } from "../../../edits/print/style.ts";
import type { Condition } from "../../../model/condition.ts";
import type { QualifiedName } from "../../../model/qualified-name.ts";
import type { Site } from "../../../model/site.ts";
import type { Arguments, Expression as Value } from "../../../model/value.ts";
import type { TextEdit } from "../../../edits/text/text-edit.ts";
import type {
  Access,
  Call,
  Callee,
  Flow,
  ExternalInstance,
  Instance,
  Library,
  Receiver,
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
import { PythonFile } from "./python-file.ts";
import { sourceOf } from "../scope/definition.ts";
import { snakeCase } from "../spelling.ts";
import { python } from "../style.ts";
import { nameAsGiven } from "../symbols/given-name.ts";
import { nameInScope } from "../symbols/names-in-scope.ts";
import { attributesOf } from "../syntax/attributes.ts";
import { rootOf } from "../syntax/parents.ts";
import type * as syntax from "../syntax/nodes.ts";
import { nodesOfKind } from "../syntax/nodes-of-kind.ts";
import { inheritedFrom, superclassAt } from "../symbols/super-calls.ts";

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
        ...names.flatMap(({ module, member }) => (member === undefined ? [module] : [module, `${module}.${member}`])),
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

class PythonCall implements Call {
  readonly isNew = undefined;
  readonly lastName: string | undefined;
  readonly #node: syntax.Call;
  readonly #file: PythonFile;
  readonly #callAt: (node: syntax.Call) => Call;
  #callee: Callee | undefined;
  #arguments: Arguments | undefined;
  #result: Instance | undefined;

  constructor(node: syntax.Call, file: PythonFile, callAt: (node: syntax.Call) => Call) {
    this.lastName = lastNameOf(node, file);
    this.#node = node;
    this.#file = file;
    this.#callAt = callAt;
  }

  get site(): Site {
    return { range: this.#node.range };
  }

  get nameSite(): Site {
    const { callee } = this.#node;
    return { range: callee.kind === "Attribute" ? callee.nameRange : callee.range };
  }

  get arguments(): Arguments {
    this.#arguments ??= this.#file.argumentsOf(this.#node);
    return this.#arguments;
  }

  get callee(): Callee {
    this.#callee ??= this.#readCallee();
    return this.#callee;
  }

  get result(): Instance {
    this.#result ??= new PythonInstance(this.#node, this.#file, this.#callAt);
    return this.#result;
  }

  /** The calls around it, including the context managers of an enclosing `with`: `pytest.raises`. */
  get enclosing(): readonly string[] {
    const names: string[] = [];
    let inner: syntax.Node = this.#node;
    for (let outer = inner.parent; outer; outer = inner.parent) {
      if (outer.kind === "Call") {
        names.push(...namesInChain(outer.callee));
      } else if (outer.kind === "With" && outer.body === inner) {
        names.push(...outer.items.flatMap(({ context }) => namesInChain(context)));
      }
      inner = outer;
    }
    return names;
  }

  /** Whether the file replaces the method: `client.create = Mock()`, `patch.object(client, "create")`. */
  get isTestDouble(): boolean {
    const { callee } = this;
    const root = rootOf(this.#node);
    return (
      callee.kind === "method" &&
      (attributesOf(root).assigned.has(callee.method) || constantsIn(root).has(callee.method))
    );
  }

  exists(expression: Value): Condition {
    return this.#file.existenceOf(this.#node, expression);
  }

  #readCallee(): Callee {
    const { callee } = this.#node;
    const superclass = superclassAt(this.#node, this.#file);
    if (superclass) {
      return { kind: "super", name: superclass };
    }
    const name = this.#file.canonicalNameOf(callee);
    if (name && (callee.kind === "Name" || this.#file.isKnown(name))) {
      return { kind: "name", name };
    }
    if (callee.kind === "Attribute") {
      const receiver = new PythonReceiver(callee, this.#file, this.#callAt);
      const method = this.#file.libraryNameOf(callee)?.path.at(-1) ?? callee.name;
      return name && !receiver.type ? { kind: "name", name } : { kind: "method", method, receiver };
    }
    return { kind: "local", name: callee.kind === "Name" ? callee.id : undefined };
  }
}

function lastNameOf(call: syntax.Call, file: PythonFile): string | undefined {
  const { callee } = call;
  const name = superclassAt(call, file) ?? file.canonicalNameOf(callee);
  return name?.path.at(-1) ?? (callee.kind === "Attribute" ? callee.name : undefined);
}

class PythonReceiver implements Receiver {
  readonly #method: syntax.Attribute;
  readonly #node: syntax.Expression;
  readonly #file: PythonFile;
  readonly #callAt: (node: syntax.Call) => Call;

  constructor(method: syntax.Attribute, file: PythonFile, callAt: (node: syntax.Call) => Call) {
    this.#method = method;
    this.#node = method.value;
    this.#file = file;
    this.#callAt = callAt;
  }

  get type(): QualifiedName | undefined {
    return this.#file.classOf(this.#node) ?? inheritedFrom(this.#method, this.#file);
  }

  get value(): Value {
    return this.#file.read(this.#node);
  }

  get givenAs(): string | undefined {
    return this.type || this.isOfOtherClass ? undefined : nameAsGiven(this.#node, this.#file);
  }

  get isOfOtherClass(): boolean {
    return this.#file.isOfOtherClass(this.#node);
  }

  get instance(): Instance | undefined {
    const made = sourceOf(this.#node, this.#file.scopes);
    return made?.kind === "Call" ? this.#callAt(made).result : undefined;
  }
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

/** The names in a callee or a chain of calls, last first. */
function namesInChain(node: syntax.Expression): readonly string[] {
  switch (node.kind) {
    case "Name":
      return [node.id];
    case "Attribute":
      return [node.name, ...namesInChain(node.value)];
    case "Call":
      return namesInChain(node.callee);
    default:
      return [];
  }
}

const namesIn = perObject(
  (root: syntax.Node): ReadonlySet<string> => new Set(nodesOfKind("Name", root).map(({ id }) => id)),
);

/** The values of the constants in a tree. */
const constantsIn = perObject(
  (root: syntax.Node): ReadonlySet<unknown> => new Set(nodesOfKind("Constant", root).map(({ value }) => value)),
);
