import type { TSESTree } from "@typescript-eslint/utils";
import type { TextEdit } from "../../../edits/text/text-edit.ts";
import type { QualifiedName, Signature } from "../../../model/qualified-name.ts";
import type { Site } from "../../../model/site.ts";
import type { Arguments, Expression } from "../../../model/value.ts";
import type { Call, Callee, Instance, Receiver } from "../../language.ts";
import { renderNewArgument, type RenderOptions } from "./new-argument.ts";
import { CallArguments } from "../evaluate/arguments.ts";
import type { CodeFile } from "./code-file.ts";
import { hasOwnMember, localClassOf } from "../symbols/class-inference.ts";
import { globalNameOf } from "../symbols/qualified-name.ts";
import { subclassAt } from "../flow/super-calls.ts";
import { staticName, unwrap, type Node } from "../syntax/syntax-tree.ts";
import type { CallNode } from "../instances/events.ts";
import { nameAsGiven } from "./given-name.ts";
import { NodeOccurrence } from "./occurrence.ts";

/** What calls need to know about the instances of their file. */
export interface InstanceSource {
  madeAt(node: CallNode): Instance;
  withId(id: string): Instance | undefined;
}

/** A call or `new` of a program. */
export class JavaScriptCall extends NodeOccurrence<CallNode> implements Call {
  readonly isNew: boolean;
  #callee: Callee | undefined;
  readonly #instances: InstanceSource;
  #arguments: Arguments | undefined;

  constructor(node: CallNode, file: CodeFile, instances: InstanceSource) {
    super(node, file);
    this.#instances = instances;
    this.isNew = node.type === "NewExpression";
  }

  get callee(): Callee {
    this.#callee ??= this.#readCallee();
    return this.#callee;
  }

  get arguments(): Arguments {
    this.#arguments ??= new CallArguments(this.node, this.file);
    return this.#arguments;
  }

  get nameSite(): Site {
    const callee = unwrap(this.node.callee);
    return this.file.siteOf(callee.type === "MemberExpression" ? callee.property : callee);
  }

  get result(): Instance {
    return this.#instances.madeAt(this.node);
  }

  renderOptions(signature: Signature, render: RenderOptions): readonly TextEdit[] | null {
    return this.node.arguments.length === signature.parameters.length
      ? renderNewArgument(this.node, this.file, render)
      : null;
  }

  #readCallee(): Callee {
    const { node, file } = this;
    const callee = unwrap(node.callee);
    if (node.type === "CallExpression" && callee.type === "Super") {
      const superclass = subclassAt(node, file)?.superclass;
      return superclass
        ? { kind: "super", name: file.library.canonical(superclass) ?? superclass }
        : { kind: "local", name: undefined };
    }
    const name = file.nameOf(callee);
    if (name) {
      return { kind: "name", name };
    }
    const method =
      node.type === "CallExpression" && callee.type === "MemberExpression"
        ? staticName(callee.property, callee.computed)
        : undefined;
    if (callee.type === "MemberExpression" && method !== undefined) {
      return this.#readMethod(method, callee);
    }
    const raw = file.qualifiedNameOf(callee) ?? globalNameOf(callee, file);
    return raw
      ? { kind: "name", name: raw }
      : { kind: "local", name: callee.type === "Identifier" ? callee.name : undefined };
  }

  /**
   * A member of a module that the library does not know may still be a method of one of its classes, by a declared
   * type.
   */
  #readMethod(method: string, callee: TSESTree.MemberExpression): Callee {
    const own = localClassOf(callee.object, this.file);
    if (own && hasOwnMember(own, method)) {
      return { kind: "local", name: method };
    }
    const receiver = new NodeReceiver(callee.object, this.file, this.#instances);
    const raw = this.file.qualifiedNameOf(callee) ?? globalNameOf(callee, this.file);
    return raw && !receiver.type ? { kind: "name", name: raw } : { kind: "method", method, receiver };
  }
}

class NodeReceiver implements Receiver {
  readonly #node: Node;
  readonly #file: CodeFile;
  readonly #instances: InstanceSource;

  constructor(node: Node, file: CodeFile, instances: InstanceSource) {
    this.#node = node;
    this.#file = file;
    this.#instances = instances;
  }

  get type(): QualifiedName | undefined {
    const { types, library } = this.#file;
    const declared = this.#file.classNameOf(this.#node) ?? types?.classOf(this.#node);
    return declared && (library.canonical(declared) ?? declared);
  }

  get value(): Expression {
    return this.#file.read(this.#node);
  }

  get instance(): Instance | undefined {
    const { value } = this;
    return value.kind === "instance" && value.id !== undefined && value.path.length === 0
      ? this.#instances.withId(value.id)
      : undefined;
  }

  get givenAs(): string | undefined {
    return nameAsGiven(this.#node, this.#file);
  }
}
