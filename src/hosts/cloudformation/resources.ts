import type { Expression, Member } from "../../model/value.ts";
import { Occurrences } from "../../languages/document/occurrences.ts";
import { memberOf, stringOfExpression, withValue } from "./static-members.ts";

/** A resource under its logical id. */
export type Resource = Member<Expression>;

/** How the types of the resources that a client may stand beside begin, its own type included. */
const userPoolTypes = "AWS::Cognito::UserPool";

/** The resources of a template, each of which is read when it is asked for. */
export class Resources {
  readonly #members: ReadonlyMap<string, Resource>;
  readonly #text: string;
  readonly #isComplete: boolean;
  readonly #readMember: (unread: Resource) => Expression;
  readonly #read = new Map<string, Resource>();
  #ofUserPools: ReadonlyMap<string, readonly Resource[]> | undefined;

  /** @param isComplete - false when the template may have resources that are not among the members */
  constructor(
    members: ReadonlyMap<string, Resource>,
    text: string,
    readMember: (unread: Resource) => Expression = ({ value }) => value,
    isComplete = true,
  ) {
    this.#members = members;
    this.#text = text;
    this.#readMember = readMember;
    this.#isComplete = isComplete;
  }

  /** Whether a name may be that of a resource. */
  mayHave(name: string): boolean {
    return this.#members.has(name) || (!this.#isComplete && !name.startsWith("AWS::"));
  }

  /** `undefined`: there is none of that name, or it cannot be read. */
  find(logicalId: string): Resource | undefined {
    const member = this.#members.get(logicalId);
    if (!member) {
      return undefined;
    }
    const known = this.#read.get(logicalId);
    const resource = known ?? (member.value.kind === "unknown" ? withValue(member, this.#readMember(member)) : member);
    this.#read.set(logicalId, resource);
    return resource.value.kind === "map" ? resource : undefined;
  }

  /** The resources of a type whose name begins with `AWS::Cognito::UserPool`. */
  ofType(type: `${typeof userPoolTypes}${string}`): readonly Resource[] {
    this.#ofUserPools ??= this.#findOfUserPools();
    return this.#ofUserPools.get(type) ?? [];
  }

  #findOfUserPools(): ReadonlyMap<string, readonly Resource[]> {
    const places = new Occurrences(userPoolTypes, this.#text);
    const found = new Map<string, Resource[]>();
    for (const { key, range } of this.#members.values()) {
      const resource = places.isWithin(...range) ? this.find(key) : undefined;
      const type = resource && typeOf(resource);
      if (resource && type !== undefined) {
        const others = found.get(type) ?? [];
        others.push(resource);
        found.set(type, others);
      }
    }
    return found;
  }
}

export function typeOf({ value }: Resource): string | undefined {
  return stringOfExpression(memberOf(value, "Type"));
}
