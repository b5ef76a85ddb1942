import type { TSESTree } from "@typescript-eslint/utils";
import type { QualifiedName } from "../../../model/qualified-name.ts";
import { covers, type Site } from "../../../model/site.ts";
import type { Expression } from "../../../model/value.ts";
import type { TypedValue } from "../../language.ts";
import { referencesOf } from "../flow/references.ts";
import type { CodeFile } from "./code-file.ts";
import { readTyped, type TypedObject } from "./typed-objects.ts";
import type { Node } from "../syntax/syntax-tree.ts";
import { NodeOccurrence } from "./occurrence.ts";

/** An object literal whose declared type is a library's. */
export class TypedLiteral extends NodeOccurrence<TSESTree.ObjectExpression> implements TypedValue {
  readonly type: QualifiedName;
  readonly #typed: TypedObject;
  #value: Expression | undefined;

  constructor(type: QualifiedName, typed: TypedObject, file: CodeFile) {
    super(typed.node, file);
    this.type = type;
    this.#typed = typed;
  }

  get value(): Expression {
    this.#value ??= readTyped(this.#typed, this.file);
    return this.#value;
  }

  get nameSite(): Site {
    return { range: this.#typed.range };
  }

  get isPart(): boolean {
    return this.#typed.kind.isPart;
  }

  get isExtended(): boolean {
    return this.#typed.kind.isExtended;
  }

  get identity(): string {
    return `@${this.node.range[0]}`;
  }

  isTakenBy(passes: (name: string) => boolean): boolean {
    const { within } = this.#typed;
    const isOwnPlace = ({ range }: Node) => within !== undefined && covers(within.range, range);
    return referencesOf(this.node, this.file).some(({ node, path }) => {
      const parent = path.length === 0 ? this.file.parentOf(node) : undefined;
      switch (parent?.type) {
        case "NewExpression":
          return true;
        case "Property":
          return !isOwnPlace(parent);
        case "CallExpression":
          return parent.callee.type === "Super" || passes(lastNameOf(parent.callee));
        default:
          return false;
      }
    });
  }
}

function lastNameOf(callee: Node): string {
  return callee.type === "MemberExpression" && callee.property.type === "Identifier" ? callee.property.name : "";
}
