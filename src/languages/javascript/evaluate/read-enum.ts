import type { TSESTree } from "@typescript-eslint/utils";
import type { Site } from "../../../model/site.ts";
import type { Expression, MapExpression, Member } from "../../../model/value.ts";
import type { ProgramTree } from "./program-tree.ts";
import { literal, mapCases, unknown } from "../../../model/expressions.ts";
import { calculate } from "./operators.ts";
import { usedAt } from "../../../model/places.ts";
import type { Reader } from "./reader.ts";
import { staticName, type Node } from "../syntax/syntax-tree.ts";

/** Evaluates the enums of a file. */
export class EnumReader {
  readonly #reader: Reader;
  readonly #started = new Map<Node, readonly Member<Expression>[]>();

  constructor(reader: Reader) {
    this.#reader = reader;
  }

  /** An enum as an object. */
  mapOf(declaration: TSESTree.TSEnumDeclaration): MapExpression {
    const { name } = declaration.id;
    const spelling = { type: name, qualifier: name };
    const members = this.#membersOf(declaration).map(member => ({
      ...member,
      value: { ...member.value, site: { range: member.value.site.range, spelling } },
    }));
    return { kind: "map", site: this.#reader.file.siteOf(declaration), members, complete: false };
  }

  /** The members of an enum. While it is being evaluated, only those evaluated so far. */
  #membersOf(declaration: TSESTree.TSEnumDeclaration): readonly Member<Expression>[] {
    const started = this.#started.get(declaration);
    if (started) {
      return started;
    }
    const members: Member<Expression>[] = [];
    this.#started.set(declaration, members);
    if (declaration.declare) {
      // Its members are declared elsewhere.
      return members;
    }
    let next: Expression = literal(0, this.#reader.file.siteOf(declaration));
    for (const member of memberNodes(declaration, this.#reader.file)) {
      const site = this.#reader.file.siteOf(member);
      const value = member.initializer ? this.#reader.read(member.initializer) : usedAt(next, site.range);
      next = mapCases(value, plain => calculate("-", plain, literal(-1, site), site));
      const key = staticName(member.id, false);
      if (key !== undefined) {
        members.push({ key, keyRange: this.#reader.file.rangeOf(member.id), range: site.range, value });
      }
    }
    return members;
  }

  /** A member of the enclosing enum, referenced by its bare name. */
  memberValue(member: TSESTree.TSEnumMember, site: Site): Expression {
    const declaration = [...this.#reader.file.ancestorsOf(member)].find(outer => outer.type === "TSEnumDeclaration");
    const key = staticName(member.id, false);
    const known = declaration && this.#membersOf(declaration).find(candidate => candidate.key === key);
    return usedAt(known?.value ?? unknown(site), site.range);
  }
}

function memberNodes(declaration: TSESTree.TSEnumDeclaration, file: ProgramTree): readonly TSESTree.TSEnumMember[] {
  const children = file.childrenOf(declaration);
  return [...children, ...children.flatMap(child => file.childrenOf(child))].filter(
    child => child.type === "TSEnumMember",
  );
}
