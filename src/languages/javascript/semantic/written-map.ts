import type { TSESTree } from "@typescript-eslint/utils";
import { memberOf } from "../../../model/members.ts";
import type { Expression } from "../../../model/value.ts";
import type { WrittenMap } from "../../language.ts";
import { propertyOf, staticName, unwrap } from "../syntax/syntax-tree.ts";
import { NodeOccurrence } from "./occurrence.ts";

/** An object literal as it is written. */
export class WrittenObject extends NodeOccurrence<TSESTree.ObjectExpression> implements WrittenMap {
  get value(): Expression {
    return this.file.readDefinition(this.node);
  }

  member(key: string): Expression | undefined {
    const property = propertyOf(this.node, key);
    if (property || !this.node.properties.some(({ type }) => type === "SpreadElement")) {
      return property && this.file.read(property.value);
    }
    const value = memberOf(this.file.read(this.node), key, this.site);
    return value.kind === "absent" ? undefined : value;
  }

  mapAt(key: string): WrittenMap | undefined {
    const property = propertyOf(this.node, key);
    const definition = property && this.file.definitionOf(property.value);
    return definition?.type === "ObjectExpression" ? new WrittenObject(definition, this.file) : undefined;
  }

  get isEmpty(): boolean {
    return this.node.properties.length === 0;
  }

  get keys(): readonly string[] {
    return this.node.properties.flatMap(member =>
      member.type === "Property" ? (staticName(member.key, member.computed) ?? []) : [],
    );
  }

  get key(): WrittenMap["key"] {
    const property = this.#property;
    return property && { name: staticName(property.key, property.computed), range: this.file.rangeOf(property.key) };
  }

  get around(): readonly WrittenMap[] {
    return [...this.file.ancestorsOf(this.node)].flatMap(ancestor =>
      ancestor.type === "ObjectExpression" ? [new WrittenObject(ancestor, this.file)] : [],
    );
  }

  get identity(): string {
    return `@${this.node.range[0]}`;
  }

  /** The property that it is the value of. */
  get #property(): TSESTree.Property | undefined {
    for (const ancestor of this.file.ancestorsOf(this.node)) {
      if (ancestor.type === "Property") {
        return unwrap(ancestor.value) === this.node ? ancestor : undefined;
      }
    }
    return undefined;
  }
}
