import type { Condition } from "../../../model/condition.ts";
import type { QualifiedName } from "../../../model/qualified-name.ts";
import type { Site } from "../../../model/site.ts";
import type { Arguments, Expression as Value } from "../../../model/value.ts";
import type { Call, Callee, Instance, Receiver } from "../../language.ts";
import { PythonInstance } from "../instances/instance.ts";
import { sourceOf } from "../scope/definition.ts";
import { nameAsGiven } from "../symbols/given-name.ts";
import { inheritedFrom, superclassAt } from "../symbols/super-calls.ts";
import { attributesOf } from "../syntax/attributes.ts";
import { constantsIn } from "../syntax/constants.ts";
import type * as syntax from "../syntax/nodes.ts";
import { rootOf } from "../syntax/parents.ts";
import type { PythonFile } from "./python-file.ts";
import { pushAll } from "../../../model/large-lists.ts";

/** A call in a Python file. Each part is computed on first use. */
export class PythonCall implements Call {
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
        pushAll(names, namesInChain(outer.callee));
      } else if (outer.kind === "With" && outer.body === inner) {
        pushAll(
          names,
          outer.items.flatMap(({ context }) => namesInChain(context)),
        );
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
