import type { Style } from "../../../edits/style.ts";
import type { Call, Program, TypedValue, WrittenMap } from "../../language.ts";
import type { CodeFile } from "../semantic-model.ts";
import { typedObjectAt } from "../symbols/typed-objects.ts";
import { javascript } from "../style.ts";
import { propertyOf, type Node } from "../syntax/syntax-tree.ts";
import { JavaScriptCall } from "./call.ts";
import { TypedLiteral } from "./typed-value.ts";
import { WrittenObject } from "./written-map.ts";

/** A JavaScript or TypeScript file in names, calls and values. Each part is worked out when it is asked for, once. */
export class JavaScriptModel implements Program {
  readonly #file: CodeFile;
  readonly #maps = new Map<string, readonly WrittenMap[]>();
  #calls: readonly Call[] | undefined;
  #typedValues: readonly TypedValue[] | undefined;
  #names: ReadonlySet<string> | undefined;
  #modules: ReadonlySet<string> | undefined;

  constructor(file: CodeFile) {
    this.#file = file;
  }

  get text(): string {
    return this.#file.text;
  }

  get style(): Style {
    return javascript;
  }

  get calls(): readonly Call[] {
    this.#calls ??= this.#file.candidates.flatMap(node =>
      node.type === "ObjectExpression" ? [] : [new JavaScriptCall(node, this.#file)],
    );
    return this.#calls;
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
}

/** The files to which TypeScript's directives at the top of a file refer. */
function referencesIn(text: string): readonly string[] {
  return Array.from(
    text.matchAll(/^[\t ]*\/\/\/[\t ]*<reference\s+path=["']([^"'\n]+)["']/gmu),
    ([, path = ""]) => path,
  );
}

/** The names in a tree, types included. */
function namesUnder(root: Node, file: CodeFile): ReadonlySet<string> {
  const names = new Set<string>();
  const open: Node[] = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === "Identifier" || node.type === "PrivateIdentifier") {
      names.add(node.name);
    }
    open.push(...file.childrenOf(node));
  }
  return names;
}
