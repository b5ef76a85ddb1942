import type { Style } from "../../../edits/print/style.ts";
import type { TextEdit } from "../../../edits/text/text-edit.ts";
import { perObject } from "../../../model/per-object.ts";
import type { Condition } from "../../../model/condition.ts";
import type { QualifiedName } from "../../../model/qualified-name.ts";
import type { Site } from "../../../model/site.ts";
import type { Expression } from "../../../model/value.ts";
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
import type { CallNode } from "../instances/events.ts";
import { accessesTo, testedClassesIn } from "../instances/accesses.ts";
import { externalInstancesOf, firstParameterAt } from "../instances/external-instances.ts";
import { areSame, isOlder, nodeAt } from "../instances/identity.ts";
import { CodeInstance, Instances } from "../instances/instances.ts";
import { renderCall } from "../instances/insert-call.ts";
import { isMadeWith, isOneAt } from "../instances/made-with.ts";
import { reaches } from "../instances/reaches.ts";
import { CodeFile, type ParsedCode } from "./code-file.ts";
import { typedObjectAt } from "./typed-objects.ts";
import { javascript } from "../style.ts";
import { nameInScope } from "../symbols/names-in-scope.ts";
import { propertyOf, type Node } from "../syntax/syntax-tree.ts";
import { JavaScriptCall } from "./call.ts";
import { TypedLiteral } from "./typed-value.ts";
import { WrittenObject } from "./written-map.ts";
import { pushAll } from "../../../model/large-lists.ts";

/** A JavaScript or TypeScript file as names, calls and values. Each part is computed on first use and cached. */
export class JavaScriptModel implements SemanticModel {
  readonly instances: Instances;
  readonly #file: CodeFile;
  readonly #callsByNode = new Map<CallNode, Call>();
  readonly #maps = new Map<string, readonly WrittenMap[]>();
  #calls: readonly Call[] | undefined;
  #typedValues: readonly TypedValue[] | undefined;
  #names: ReadonlySet<string> | undefined;
  #modules: ReadonlySet<string> | undefined;
  #testedClasses: ReadonlySet<string> | undefined;

  constructor(file: CodeFile) {
    this.#file = file;
    this.instances = new Instances({ file, callAt: node => this.callAt(node) });
  }

  get text(): string {
    return this.#file.text;
  }

  get hasTypes(): boolean {
    return this.#file.hasTypes;
  }

  get style(): Style {
    return javascript;
  }

  get calls(): readonly Call[] {
    this.#calls ??= this.#file.candidates.flatMap(node =>
      node.type === "ObjectExpression" ? [] : [this.callAt(node)],
    );
    return this.#calls;
  }

  callAt(node: CallNode): Call {
    const call = this.#callsByNode.get(node) ?? new JavaScriptCall(node, this.#file, this.instances);
    this.#callsByNode.set(node, call);
    return call;
  }

  get typedValues(): readonly TypedValue[] {
    this.#typedValues ??= this.#file.candidates.flatMap(node => {
      const typed = typedObjectAt(node, this.#file);
      const type = typed && this.#file.library.canonical(typed.type);
      return type ? [new TypedLiteral(type, typed, this.#file)] : [];
    });
    return this.#typedValues;
  }

  mapsWith(key: string): readonly WrittenMap[] {
    let maps = this.#maps.get(key);
    if (!maps) {
      maps = this.#file.candidates.flatMap(node =>
        node.type === "ObjectExpression" && propertyOf(node, key) ? [new WrittenObject(node, this.#file)] : [],
      );
      this.#maps.set(key, maps);
    }
    return maps;
  }

  get modules(): ReadonlySet<string> {
    this.#modules ??= new Set([...this.#file.modules, ...referencesIn(this.#file.text)]);
    return this.#modules;
  }

  mentions(name: string): boolean {
    this.#names ??= namesUnder(this.#file.program, this.#file);
    return this.#names.has(name);
  }

  externalInstances(type: QualifiedName): readonly ExternalInstance[] {
    return externalInstancesOf(type, this.instances, this.#file);
  }

  firstParameterAt({ range }: Site): Instance | undefined {
    return firstParameterAt(range, this.instances, this.#file);
  }

  nameFor(name: QualifiedName, at: Site, preferred: readonly string[] = []): string | undefined {
    return nameInScope(name, at.range, preferred, this.#file);
  }

  endOfChain({ range: [, end] }: Site): number | undefined {
    // After `new X` without parentheses, a member access would continue the class name.
    return this.#file.text[end - 1] === ")" ? end : undefined;
  }

  insertCall(receiver: Instance, path: readonly string[], argument: Instance): readonly TextEdit[] | null {
    return isOfFile(receiver) && isOfFile(argument) ? renderCall(receiver, path, argument, this.#file) : null;
  }

  instanceWithId(id: string): Instance | undefined {
    return this.instances.withId(id);
  }

  get testedClasses(): ReadonlySet<string> {
    this.#testedClasses ??= testedClassesIn(this.#file);
    return this.#testedClasses;
  }

  accessesTo(path: readonly string[]): readonly Access[] {
    return accessesTo(path, this.#file);
  }

  reaches(from: Instance, to: Instance, flow: (call: Call, via: "receiver" | "argument") => Flow): boolean | "maybe" {
    return isOfFile(from) && isOfFile(to)
      ? reaches(from, to, (node, via) => flow(this.callAt(node), via), this.#file)
      : "maybe";
  }

  isMadeWith(one: Instance, other: Instance): Condition {
    return isOfFile(one) && isOfFile(other) && isMadeWith(one, other, this.#file);
  }

  isOneAt(place: Site, instance: Instance): boolean {
    const node = nodeAt(place.range, this.#file);
    return node !== undefined && isOfFile(instance) && isOneAt(node, instance, this.#file);
  }

  areSame(a: Expression, b: Expression): boolean {
    return areSame(a, b, this.#file);
  }

  isOlder(value: Expression, than: Instance): boolean {
    return isOfFile(than) && isOlder(value, than, this.#file);
  }
}

/** Opens a file that was parsed into an ESTree-shaped tree. */
export function openJavaScript(code: ParsedCode, library: Library): SemanticModel {
  return modelOf(new CodeFile(code, library));
}

/** The model of a file. */
export const modelOf = perObject((file: CodeFile) => new JavaScriptModel(file));

function isOfFile(instance: Instance): instance is CodeInstance {
  return instance instanceof CodeInstance;
}

/** The files that TypeScript's triple-slash directives refer to. */
function referencesIn(text: string): readonly string[] {
  return Array.from(
    text.matchAll(/^[\t ]*\/\/\/[\t ]*<reference\s+path=["']([^"'\n]+)["']/gmu),
    ([, path = ""]) => path,
  );
}

/** All names and strings in a tree, including those in types. */
function namesUnder(root: Node, file: CodeFile): ReadonlySet<string> {
  const names = new Set<string>();
  const open: Node[] = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === "Identifier" || node.type === "PrivateIdentifier") {
      names.add(node.name);
    } else if (node.type === "Literal" && typeof node.value === "string") {
      names.add(node.value);
    }
    pushAll(open, file.childrenOf(node));
  }
  return names;
}
