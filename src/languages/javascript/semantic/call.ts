import type { TSESTree } from "@typescript-eslint/utils";
import type { QualifiedName } from "../../../model/qualified-name.ts";
import type { Site } from "../../../model/site.ts";
import type { Arguments, Expression } from "../../../model/value.ts";
import type { Call, Callee, Instance, Receiver } from "../../language.ts";
import { CallArguments } from "../evaluate/arguments.ts";
import type { CodeFile } from "../semantic-model.ts";
import { globalNameOf } from "../symbols/qualified-name.ts";
import { subclassAt } from "../symbols/super-calls.ts";
import { staticName, unwrap, type Node } from "../syntax/syntax-tree.ts";
import { MadeInstance } from "./instance.ts";
import { NodeOccurrence } from "./occurrence.ts";

export type CallNode = TSESTree.NewExpression | TSESTree.CallExpression;

/** A call or `new` of a program. */
export class JavaScriptCall extends NodeOccurrence<CallNode> implements Call {
  readonly isNew: boolean;
  #callee: Callee | undefined;
  #arguments: Arguments | undefined;
  #result: Instance | undefined;

  constructor(node: CallNode, file: CodeFile) {
    super(node, file);
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
    this.#result ??= new MadeInstance(this.node, this.file);
    return this.#result;
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
    const raw = file.originOf(callee) ?? globalNameOf(callee, file);
    return raw
      ? { kind: "name", name: raw }
      : { kind: "local", name: callee.type === "Identifier" ? callee.name : undefined };
  }

  /** A member of a module that the library does not know may still be an instance of its classes, by a declared type. */
  #readMethod(method: string, callee: TSESTree.MemberExpression): Callee {
    const receiver = new NodeReceiver(callee.object, this.file);
    const raw = this.file.originOf(callee) ?? globalNameOf(callee, this.file);
    return raw && !receiver.type ? { kind: "name", name: raw } : { kind: "method", method, receiver };
  }
}

class NodeReceiver implements Receiver {
  readonly #node: Node;
  readonly #file: CodeFile;

  constructor(node: Node, file: CodeFile) {
    this.#node = node;
    this.#file = file;
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
    const made = this.#file.definitionOf(this.#node);
    return made.type === "NewExpression" || made.type === "CallExpression"
      ? new MadeInstance(made, this.#file)
      : undefined;
  }
}
