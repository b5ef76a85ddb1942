import type { Expression, Member } from "../../../model/value.ts";
import { Occurrences } from "./occurrences.ts";
import { memberOf, stringOfExpression, withValue } from "../../shared/static-members.ts";

/** A resource with its logical id as the key. */
export type Resource = Member<Expression>;

/** The prefix of the types of resources that relate to a client, including its own. */
const userPoolTypes = "AWS::Cognito::UserPool";

const brandingType = "AWS::Cognito::ManagedLoginBranding";

/** The type of a resource that relates to a client, or the client's own. */
type RelatedType = `${typeof userPoolTypes}${string}` | typeof brandingType;

/** Type prefixes of resources that can create others that the template does not show. */
const creatorTypes = ["AWS::CloudFormation::", "AWS::Serverless::Application", "Custom::"];

/** The suffix of a module's type, which stands for other resources. */
const moduleType = "::MODULE";

/** Matches the type of every resource that is looked for without knowing its logical id. */
const partsOfTypes = new RegExp([userPoolTypes, brandingType, ...creatorTypes, moduleType].join("|"), "gu");

/** Matches the type of a resource, which most begin with. */
const writtenType = /\bType["']?\s*:\s*["']?\w+::/u;

/** A resource that contains such a part of a type, and its positions. */
interface Mentioning {
  readonly key: string;
  readonly starts: readonly number[];
}

/** The resources of a template. Each is read on demand. */
export class Resources {
  readonly #members: ReadonlyMap<string, Resource>;
  readonly #text: string;
  readonly #isComplete: boolean;
  readonly #readMember: (unread: Resource) => Expression;
  readonly #read = new Map<string, Resource>();
  #related: ReadonlyMap<string, readonly Resource[]> | undefined;
  #creators: readonly Resource[] | undefined;
  #mentioning: readonly Mentioning[] | undefined;
  readonly #readAll = new Map<string, boolean>();
  #isAllHere: boolean | undefined;

  /** @param isComplete - false if the template may have resources that are not among the members */
  constructor(
    members: ReadonlyMap<string, Resource>,
    text: string,
    isComplete: boolean,
    readMember: (unread: Resource) => Expression = ({ value }) => value,
  ) {
    this.#members = members;
    this.#text = text;
    this.#isComplete = isComplete;
    this.#readMember = readMember;
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

  /** The resources of a type that relates to a client. */
  ofType(type: RelatedType): readonly Resource[] {
    this.#related ??= this.#findRelated();
    return this.#related.get(type) ?? [];
  }

  /** Whether {@link ofType} returns every resource of a type, so that none is generated, in another file, or unread. */
  hasReadAll(type: RelatedType): boolean {
    const known = this.#readAll.get(type);
    if (known !== undefined) {
      return known;
    }
    const found = new Set(this.ofType(type).map(({ key }) => key));
    this.#isAllHere ??= this.#isComplete && this.#haveTypes();
    const hasRead = this.#isAllHere && this.#thoseMentioning([type]).every(({ key }) => found.has(key));
    this.#readAll.set(type, hasRead);
    return hasRead;
  }

  /**
   * Whether all show their types here, so that none is included from another file, as by `${file(google.yml)}`. A key
   * without a value is being typed.
   */
  #haveTypes(): boolean {
    return [...this.#members.values()].every(({ range }) => {
      const written = this.#text.slice(...range);
      return writtenType.test(written) || written.trimEnd().endsWith(":");
    });
  }

  /** The resources that can create others that the template does not show: nested stacks, custom resources, modules. */
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

  #findRelated(): ReadonlyMap<string, readonly Resource[]> {
    const found = new Map<string, Resource[]>();
    for (const { key } of this.#thoseMentioning([userPoolTypes, brandingType])) {
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

  /** The resources that contain one of these words, each of which starts with a match of {@link partsOfTypes}. */
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
