import type { Expression, Member } from "../../model/value.ts";
import { memberOf, stringOfExpression } from "./static-members.ts";

/** A resource under its logical id. */
export type Resource = Member<Expression>;

/** How the types of the resources that a client may stand beside begin, its own type included. */
const userPoolTypes = "AWS::Cognito::UserPool";

/** The resources of a template, each of which is read when it is asked for. */
export class Resources {
  readonly #members: ReadonlyMap<string, Resource>;
  readonly #text: string;
  readonly #readMember: (unread: Resource) => Expression;
  readonly #read = new Map<string, Resource>();
  #ofUserPools: readonly Resource[] | undefined;

  constructor(members: readonly Resource[], text: string, readMember?: (unread: Resource) => Expression) {
    this.#members = new Map(members.map(member => [member.key, member]));
    this.#text = text;
    this.#readMember = readMember ?? (({ value }) => value);
  }

  has(logicalId: string): boolean {
    return this.#members.has(logicalId);
  }

  /** `undefined`: there is none of that name, or it cannot be read. */
  find(logicalId: string): Resource | undefined {
    const member = this.#members.get(logicalId);
    if (!member) {
      return undefined;
    }
    const known = this.#read.get(logicalId);
    const resource =
      known ?? (member.value.kind === "unknown" ? { ...member, value: this.#readMember(member) } : member);
    this.#read.set(logicalId, resource);
    return resource.value.kind === "map" ? resource : undefined;
  }

  /** The resources of a type whose name begins with `AWS::Cognito::UserPool`. */
  ofType(type: `${typeof userPoolTypes}${string}`): readonly Resource[] {
    this.#ofUserPools ??= [...this.#members.values()]
      .filter(({ range }) => this.#text.slice(...range).includes(userPoolTypes))
      .flatMap(({ key }) => this.find(key) ?? []);
    return this.#ofUserPools.filter(resource => typeOf(resource) === type);
  }
}

export function typeOf({ value }: Resource): string | undefined {
  return stringOfExpression(memberOf(value, "Type"));
}
