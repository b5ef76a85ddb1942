import type { Expression, Member } from "../../model/value.ts";
import { Occurrences } from "./occurrences.ts";
import { memberOf, stringOfExpression, withValue } from "./static-members.ts";

/** A resource under its logical id. */
export type Resource = Member<Expression>;

/** How the types of the resources that a client may stand beside begin, its own type included. */
const userPoolTypes = "AWS::Cognito::UserPool";

/** The types of what can make resources that the template does not show, as their names begin. */
const creatorTypes = ["AWS::CloudFormation::", "AWS::Serverless::Application", "Custom::"];

/** How the type of a module ends, which stands for resources of its own. */
const moduleType = "::MODULE";

/** What is in the type of every resource that is looked for without knowing its logical id. */
const partsOfTypes = new RegExp([userPoolTypes, ...creatorTypes, moduleType].join("|"), "gu");

/** A resource in which such a part of a type stands, and where. */
interface Mentioning {
  readonly key: string;
  readonly starts: readonly number[];
}

/** The resources of a template, each of which is read when it is asked for. */
export class Resources {
  readonly #members: ReadonlyMap<string, Resource>;
  readonly #text: string;
  readonly #isComplete: boolean;
  readonly #readMember: (unread: Resource) => Expression;
  readonly #read = new Map<string, Resource>();
  #ofUserPools: ReadonlyMap<string, readonly Resource[]> | undefined;
  #creators: readonly Resource[] | undefined;
  #mentioning: readonly Mentioning[] | undefined;
  readonly #readAll = new Map<string, boolean>();

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

  /** Whether every resource of a type is among those that {@link ofType} gives, and none is made by a loop or unread. */
  hasReadAll(type: `${typeof userPoolTypes}${string}`): boolean {
    const known = this.#readAll.get(type);
    if (known !== undefined) {
      return known;
    }
    const found = new Set(this.ofType(type).map(({ key }) => key));
    const hasRead = this.#isComplete && this.#thoseMentioning([type]).every(({ key }) => found.has(key));
    this.#readAll.set(type, hasRead);
    return hasRead;
  }

  /** The resources that can make others, which the template does not show: nested stacks, custom resources, modules. */
  get creators(): readonly Resource[] {
    this.#creators ??= this.#findCreators();
    return this.#creators;
  }

  #findCreators(): readonly Resource[] {
    return this.#thoseMentioning([...creatorTypes, moduleType]).flatMap(({ key }) => {
      const resource = this.find(key);
      const type = resource && typeOf(resource);
      const isCreator =
        type === undefined || type.endsWith(moduleType) || creatorTypes.some(name => type.startsWith(name));
      return resource && isCreator ? [resource] : [];
    });
  }

  #findOfUserPools(): ReadonlyMap<string, readonly Resource[]> {
    const found = new Map<string, Resource[]>();
    for (const { key } of this.#thoseMentioning([userPoolTypes])) {
      const resource = this.find(key);
      const type = resource && typeOf(resource);
      if (resource && type !== undefined) {
        const others = found.get(type) ?? [];
        others.push(resource);
        found.set(type, others);
      }
    }
    return found;
  }

  /** The resources in which one of these words stands, each of which begins with one of {@link partsOfTypes}. */
  #thoseMentioning(words: readonly string[]): readonly Mentioning[] {
    this.#mentioning ??= this.#findMentioning();
    return this.#mentioning.filter(({ starts }) =>
      starts.some(start => words.some(word => this.#text.startsWith(word, start))),
    );
  }

  #findMentioning(): readonly Mentioning[] {
    const places = new Occurrences(partsOfTypes, this.#text);
    const mentioning: Mentioning[] = [];
    for (const { key, range } of this.#members.values()) {
      const starts = places.startsWithin(range[0], range[1]);
      if (starts.length > 0) {
        mentioning.push({ key, starts });
      }
    }
    return mentioning;
  }
}

export function typeOf({ value }: Resource): string | undefined {
  return stringOfExpression(memberOf(value, "Type"));
}
