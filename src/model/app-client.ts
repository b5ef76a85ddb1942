import { isMemberOf, propertyNames, type Operation, type Property } from "../spec/properties.ts";
import type { Condition } from "./condition.ts";
import { exploreEverything, isUsual, type Explored, type Scenario } from "./scenario.ts";
import { noRelatedResources, type RelatedResources } from "./related-resources.ts";
import type { Refusal } from "./refusal.ts";
import type { Range } from "./site.ts";
import { isTrue, type Value } from "./value.ts";

export type { Operation } from "../spec/properties.ts";

/** A member that is written, whether the API has it or not. */
export interface WrittenMember {
  readonly key: string;
  readonly keyRange: Range;
  /** The property that it stands for. `undefined`: there is none of that name here. */
  readonly property: Property | undefined;
  /** The structure whose member it is. `undefined`: it is a member of the client. */
  readonly structure: Property | undefined;
  readonly value: Value;
  /** The form in which the host has it, where it is written in the other one. */
  readonly form?: "attribute" | "block" | undefined;
}

/** An option that is written, in a host whose structures are not those of the API. */
export interface WrittenOption extends Pick<WrittenMember, "key" | "keyRange" | "value"> {
  /** What can be written there. */
  readonly names: readonly string[];
}

/** What is written so that the tool that reads it refuses or misreads it, whatever the service would say of it. */
export interface UsageError {
  readonly kind:
    /** A switch, which is on by its name alone, is given a value. */
    | "valued-switch"
    /** A word belongs to nothing in front of it. */
    | "stray-word"
    /** Version 1 of the AWS CLI would fetch the URL, and send what comes back. */
    | "fetched-url"
    /** A method of strings changes what stands for a value that is not known yet. */
    | "changed-token";
  /** What it was probably meant for. `undefined`: this cannot be told. */
  readonly property: Property | undefined;
  /** Of the word that is too much. */
  readonly range: Range;
  readonly text: string;
  /** What was probably meant to be written, and the value that the property has then. */
  readonly meant: { readonly text: string; readonly value: UsageValue } | undefined;
}

type UsageValue = string | boolean | Readonly<Record<string, string>>;

/** An app client as a host found it. */
export interface AppClientSource {
  readonly operation: Operation;
  /** What stands for the client as a whole in a report: the construct's or command's name, the logical id. */
  readonly range: Range;
  /** When the client exists at all. */
  readonly exists: Condition;
  /** The property by the name that this host's users write: `oAuth.callbackUrls`. */
  nameOf(property: Property): string;
  /** A value of a property as this host's users write it, where that differs: `authorizationCodeGrant` for `code`. */
  spell?(property: Property, value: string): string;
  /** What is written of a property. */
  written(property: Property, scenario: Scenario): Value;
  /** What holds for a property: what is written, else what the host or the service does by default. */
  effective(property: Property, scenario: Scenario): Value;
  /** Whether the property can be written here at all. Without it every one can. */
  takes?(property: Property): boolean;
  /** The properties without which this host refuses the client. */
  readonly required?: readonly Property[];
  /** Whether lists are sets in this host, in which nothing is there twice. */
  readonly hasSets?: boolean | undefined;
  /**
   * Set where the host itself refuses a value of another type, such as a number in quotes, with the word that its
   * language has for nothing, which it refuses, too.
   */
  readonly checksTypes?: { readonly nothing: string } | undefined;
  /** Whether the host itself refuses members that a request does not have. */
  readonly refusesMembers?: boolean | undefined;
  /**
   * Whether the host itself refuses a lifetime that the service would replace or nobody knows what it makes of: zero, and
   * parts of a minute. By default it hands everything on.
   */
  checksLifetime?(property: Property): boolean;
  /** Everything that is written, in a host whose users write the API's members one by one. */
  members?(scenario: Scenario): readonly WrittenMember[];
  /** Everything that is written, in a host whose users write options that stand for the API's members. */
  options?(scenario: Scenario): readonly WrittenOption[];
  /** What the tool that reads the client would refuse or misread. */
  usageErrors?(): readonly UsageError[];
  /** What stands around the client, in a host where pools and providers are written, too. */
  relatedResources?(scenario: Scenario): RelatedResources;
  /** Why the library with which the client is written refuses it, beyond what Cognito refuses. */
  refusals?(scenario: Scenario): readonly Refusal[];
}

/** An app client in one scenario, as rules see it. */
export class AppClient {
  readonly #source: AppClientSource;
  readonly #scenario: Scenario;

  constructor(source: AppClientSource, scenario: Scenario) {
    this.#source = source;
    this.#scenario = scenario;
  }

  get operation(): Operation {
    return this.#source.operation;
  }

  get range(): Range {
    return this.#source.range;
  }

  /** The property by the name that this host's users write. */
  nameOf(property: Property): string {
    return this.#source.nameOf(property);
  }

  /** A value of a property as this host's users write it. */
  spell(property: Property, value: string): string {
    return this.#source.spell?.(property, value) ?? value;
  }

  /** Whether the property can be written here: this host and the operation have it. */
  takes(property: Property): boolean {
    return isMemberOf(this.operation, property) && (this.#source.takes?.(property) ?? true);
  }

  /** The properties without which the client is surely refused. One of a structure counts where that is written. */
  get required(): readonly Property[] {
    return this.#source.required ?? [];
  }

  /**
   * Whether anything is written of the client, or of one of its structures. As long as nothing is, nobody can have forgotten
   * a part of it.
   */
  isBegun(structure?: Property): boolean {
    if (structure !== undefined) {
      const value = this.get(structure);
      return value.kind === "map" && value.members.length > 0;
    }
    return this.members.length > 0 || propertyNames.some(property => this.has(property) !== false);
  }

  /** Whether nothing is in a list twice, however often it is written. */
  get hasSets(): boolean {
    return this.#source.hasSets === true;
  }

  /** Whether the host itself refuses values of other types, and what it calls nothing. */
  get checksTypes(): { readonly nothing: string } | undefined {
    return this.#source.checksTypes;
  }

  /** Whether the host itself refuses members that a request does not have. */
  get refusesMembers(): boolean {
    return this.#source.refusesMembers === true;
  }

  /** What is written of a property. */
  get(property: Property): Value {
    return this.#source.written(property, this.#scenario);
  }

  /** Whether a property is written: `"maybe"` when that cannot be told. A rule about absence needs a plain `false`. */
  has(property: Property): boolean | "maybe" {
    const { kind } = this.get(property);
    return kind === "unknown" ? "maybe" : kind !== "absent";
  }

  /** Whether a property is surely not written, however the conditions around it are decided. */
  neverHas(property: Property): boolean {
    return isEvery(exploreEverything(scenario => this.#source.written(property, scenario).kind === "absent"));
  }

  /** Whether something holds however the conditions around the client are decided. */
  always(test: (client: AppClient) => boolean): boolean {
    return isEvery(exploreEveryAppClient(this.#source, test));
  }

  /** Whether the client has a secret. An update cannot tell: the client it changes may have one. */
  hasSecret(): boolean | "maybe" {
    if (this.operation === "update") {
      return "maybe";
    }
    const generated = isTrue(this.effective("GenerateSecret"));
    const given = this.has("ClientSecret");
    return generated === true || given === true ? true : generated === "maybe" || given === "maybe" ? "maybe" : false;
  }

  /** Whether the host itself refuses zero and parts of a minute, before the service sees them. */
  checksLifetime(property: Property): boolean {
    return this.#source.checksLifetime?.(property) ?? false;
  }

  /** What holds for a property, the defaults of this host and of the service included. */
  effective(property: Property): Value {
    return this.#source.effective(property, this.#scenario);
  }

  /** Everything that is written, known to the API or not. Empty in hosts that check names themselves. */
  get members(): readonly WrittenMember[] {
    return this.#source.members?.(this.#scenario) ?? [];
  }

  /** The options that are written, known or not. Empty where they are checked before, or are the API's members. */
  get options(): readonly WrittenOption[] {
    return this.#source.options?.(this.#scenario) ?? [];
  }

  /** What the tool that reads the client would refuse or misread. */
  get usageErrors(): readonly UsageError[] {
    return this.#source.usageErrors?.() ?? [];
  }

  /** Why the library with which it is written refuses it, beyond what Cognito refuses. */
  get refusals(): readonly Refusal[] {
    return this.#source.refusals?.(this.#scenario) ?? [];
  }

  /** The pool, providers and resource servers in the same file. */
  get relatedResources(): RelatedResources {
    return this.#source.relatedResources?.(this.#scenario) ?? noRelatedResources;
  }
}

/**
 * Whether all answers are yes, without asking for more of them than it takes. Cases that nothing in the file names
 * count, too.
 */
function isEvery(answers: Iterable<Explored<boolean>>): boolean {
  for (const { found, scenario } of answers) {
    // Whoever must give several values may give any of them.
    if (!found && isUsual(scenario.supplied.filter(value => !value.isRequired))) {
      return false;
    }
  }
  return true;
}

/** What a look at the client finds, in every plausible scenario in which the client exists and that the look can tell apart. */
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

/** What a look at the client finds, in every scenario in which the client exists, plausible or not. */
export function* exploreEveryAppClient<T>(
  source: AppClientSource,
  look: (client: AppClient, scenario: Scenario) => T,
): Generator<Explored<T>> {
  const explored = exploreEverything(scenario =>
    scenario.requires(source.exists) === true ? { of: look(new AppClient(source, scenario), scenario) } : undefined,
  );
  for (const { found, ...rest } of explored) {
    if (found) {
      yield { found: found.of, ...rest };
    }
  }
}
