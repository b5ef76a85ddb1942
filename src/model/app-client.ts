import { isMemberOf, propertyNames, type Operation, type Property } from "../spec/properties/app-client.ts";
import { exploreEveryScenario, isEvery, Resource, type ResourceSource } from "./resource.ts";
import type { Explored, Scenario } from "./scenario.ts";
import { noRelatedResources, type RelatedResources } from "./related-resources.ts";
import type { Refusal } from "./refusal.ts";
import type { Range, Site } from "./site.ts";
import { isEmptyText, isTrue, itemsOf, type Member, type Value } from "./value.ts";

export type { Operation } from "../spec/properties/app-client.ts";

/** A member as it is written, whether the API has it or not. */
export interface WrittenMember {
  readonly key: string;
  readonly keyRange: Range;
  /** The property that it sets. `undefined`: there is no property of that name here. */
  readonly property: Property | undefined;
  /** The structure that it is a member of. `undefined`: it is a member of the client. */
  readonly structure: Property | undefined;
  readonly value: Value;
  /** The form that the host requires, if it is written in the other one. */
  readonly form?: "attribute" | "block" | undefined;
}

/** An option as it is written, in a host whose options differ from the API's structures. */
export interface WrittenOption extends Pick<WrittenMember, "key" | "keyRange" | "value"> {
  /** The enclosing options, outermost first, under the library's names. */
  readonly path: readonly string[];
  /** The names that are valid there. */
  readonly names: readonly string[];
}

/** Something that the tool that reads the file refuses or misreads, regardless of the service. */
export interface UsageError {
  readonly kind:
    /** A switch, which takes no value, is given one. */
    | "valued-switch"
    /** A word that belongs to no option before it. */
    | "stray-word"
    /** Version 1 of the AWS CLI would fetch the URL and send the response. */
    | "fetched-url"
    /** A string method changes a token that stands for a value that is not known yet. */
    | "changed-token";
  /** The property that was probably meant. `undefined`: unknown. */
  readonly property: Property | undefined;
  /** The range of the superfluous word. */
  readonly range: Range;
  readonly text: string;
  /** What was probably meant, and the value that the property then has. */
  readonly meant: { readonly text: string; readonly value: UsageValue } | undefined;
}

type UsageValue = string | boolean | Readonly<Record<string, string>>;

/** The ranges of a member: of its key, and of the whole. */
export type Entry = Pick<Member<unknown>, "keyRange" | "range">;

/** An app client as a host found it. */
export interface AppClientSource extends ResourceSource<"app client"> {
  readonly operation: Operation;
  /** A property's value as this host's users write it, if that differs: `authorizationCodeGrant` for `code`. */
  spell?(property: Property, value: string): string;
  /** The member that sets a property, in a host whose clients are maps of members. */
  entryOf?(property: Property, scenario: Scenario): Entry | undefined;
  /** Whether the property can be written here. By default, every property can. */
  takes?(property: Property): boolean;
  /** The properties without which this host refuses the client. */
  readonly required?: readonly Property[];
  /** Whether this host's lists are sets, without duplicates. */
  readonly hasSets?: boolean | undefined;
  /**
   * Set if the host itself refuses values of another type, such as a number in quotes. `nothing` is the language's word
   * for null, which the host refuses too.
   */
  readonly checksTypes?: { readonly nothing: string } | undefined;
  /** Whether the host itself refuses members that the request does not have. */
  readonly refusesMembers?: boolean | undefined;
  /**
   * Whether the host itself refuses a lifetime that the service would replace, or treat in an unknown way: zero, and
   * fractions of a minute. By default, hosts pass everything on.
   */
  checksLifetime?(property: Property): boolean;
  /** All written members, in a host whose users write the API's members one by one. */
  members?(scenario: Scenario): readonly WrittenMember[];
  /** All written options, in a host whose users write options that set the API's members. */
  options?(scenario: Scenario): readonly WrittenOption[];
  /** What the tool that reads the client would refuse or misread. */
  usageErrors?(): readonly UsageError[];
  /** The resources around the client, in a host that also defines pools and providers. */
  relatedResources?(scenario: Scenario): RelatedResources;
  /** The reasons for which the host's library refuses the client, beyond those of Cognito. */
  refusals?(scenario: Scenario): readonly Refusal[];
}

/** An app client in one scenario, as rules see it. */
export class AppClient extends Resource<"app client"> {
  readonly #source: AppClientSource;
  readonly #scenario: Scenario;

  constructor(source: AppClientSource, scenario: Scenario) {
    super("app client", source, scenario);
    this.#source = source;
    this.#scenario = scenario;
  }

  get operation(): Operation {
    return this.#source.operation;
  }

  /** A property's value as this host's users write it. */
  spell(property: Property, value: string): string {
    return this.#source.spell?.(property, value) ?? value;
  }

  /** Whether the property can be written here: both the host and the operation have it. */
  takes(property: Property): boolean {
    return isMemberOf(this.operation, property) && (this.#source.takes?.(property) ?? true);
  }

  /**
   * The properties without which the client is certainly refused. One that belongs to a structure counts only if the
   * structure is written.
   */
  get required(): readonly Property[] {
    return this.#source.required ?? [];
  }

  /**
   * Whether any part of the client, or of one of its structures, is written. If not, no part of it can have been
   * forgotten.
   */
  isBegun(structure?: Property): boolean {
    if (structure !== undefined) {
      const value = this.get(structure);
      return value.kind === "map" && value.members.length > 0;
    }
    return this.members.length > 0 || propertyNames.some(property => this.has(property) !== false);
  }

  /** Whether this host's lists are sets, without duplicates. */
  get hasSets(): boolean {
    return this.#source.hasSets === true;
  }

  /** Whether the host itself refuses values of other types, and its word for null. */
  get checksTypes(): { readonly nothing: string } | undefined {
    return this.#source.checksTypes;
  }

  /** Whether the host itself refuses members that the request does not have. */
  get refusesMembers(): boolean {
    return this.#source.refusesMembers === true;
  }

  /** Whether a test passes in every scenario in which the client exists. */
  always(test: (client: AppClient) => boolean): boolean {
    return isEvery(exploreEveryAppClient(this.#source, test));
  }

  /** Whether the client has a secret. For an update this is unknown: the existing client may have one. */
  hasSecret(): boolean | "maybe" {
    if (this.operation === "update") {
      return "maybe";
    }
    const generated = isTrue(this.effective("GenerateSecret"));
    const given = this.has("ClientSecret");
    return generated === true || given === true ? true : generated === "maybe" || given === "maybe" ? "maybe" : false;
  }

  /** Whether the host itself refuses zero and fractions of a minute before the service sees them. */
  checksLifetime(property: Property): boolean {
    return this.#source.checksLifetime?.(property) ?? false;
  }

  /**
   * Where to report a value of a property, or an item of it. An empty text has nothing to underline, so it is reported
   * at the property's key, provided that it is written there and is not one of several items.
   */
  placeOf(property: Property, value: Value): { readonly site: Site } | { readonly range: Range } {
    const { range } = value.site;
    const entry = isEmptyText(value) ? this.#source.entryOf?.(property, this.#scenario) : undefined;
    const isAtKey = entry && entry.keyRange[1] <= range[0] && range[1] <= entry.range[1];
    return isAtKey && itemsOf(this.get(property)).length <= 1 ? { range: entry.keyRange } : value;
  }

  /** All written members, known to the API or not. Empty in hosts that check names themselves. */
  get members(): readonly WrittenMember[] {
    return this.#source.members?.(this.#scenario) ?? [];
  }

  /** All written options, known or not. Empty if they are checked by other means, or are the API's members. */
  get options(): readonly WrittenOption[] {
    return this.#source.options?.(this.#scenario) ?? [];
  }

  /** What the tool that reads the client would refuse or misread. */
  get usageErrors(): readonly UsageError[] {
    return this.#source.usageErrors?.() ?? [];
  }

  /** The reasons for which the host's library refuses the client, beyond those of Cognito. */
  get refusals(): readonly Refusal[] {
    return this.#source.refusals?.(this.#scenario) ?? [];
  }

  /** The pool, providers and resource servers in the same file. */
  get relatedResources(): RelatedResources {
    return this.#source.relatedResources?.(this.#scenario) ?? noRelatedResources;
  }
}

/** The results of a visitor in every plausible scenario in which the client exists and that it distinguishes. */
export function* exploreAppClient<T>(
  source: AppClientSource,
  look: (client: AppClient, scenario: Scenario) => T,
): Iterable<T> {
  for (const { found, scenario } of exploreEveryAppClient(source, look)) {
    if (scenario.isPlausible) {
      yield found;
    }
  }
}

/** The results of a visitor in every scenario in which the client exists, plausible or not. */
export function* exploreEveryAppClient<T>(
  source: AppClientSource,
  look: (client: AppClient, scenario: Scenario) => T,
): Generator<Explored<T>> {
  yield* exploreEveryScenario(source, scenario => look(new AppClient(source, scenario), scenario));
}
