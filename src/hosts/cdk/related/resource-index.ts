import {
  MAX_RELATED_RESOURCES,
  noRelatedResources,
  type RelatedResource,
  type RelatedResources,
  type PoolReference,
  type UserPool,
} from "../../../model/related-resources.ts";
import { perObject } from "../../../model/per-object.ts";
import { memoizeUnconditional } from "../../../model/memoize.ts";
import { exploreScenarios, type Scenario } from "../../../model/scenario.ts";
import type { Range } from "../../../model/site.ts";
import { isPoolId, isToPool } from "../../shared/resource-index.ts";
import type { SemanticModel } from "../../../languages/language.ts";
import { isKept } from "./changes.ts";
import type { Construct } from "./construct.ts";
import { constructsIn, type ConstructReference, type Constructs } from "./constructs.ts";
import { deployedAs } from "./deployed-as.ts";
import { Facts } from "./facts.ts";
import { hasManagedLogin, isDomain, mayBeBranded } from "./managed-login.ts";
import { Order } from "./order.ts";
import { identityProviderOf, resourceServerOf } from "./pool-members.ts";
import { userPoolFacts } from "./user-pool.ts";

/** The Cognito constructs of a file and their relations. */
export const resourceIndexOf = perObject(
  (model: SemanticModel): ResourceIndex => new ResourceIndex(constructsIn(model)),
);

/** The pool that an option refers to. */
interface FoundReference {
  readonly construct: Construct;
  readonly reference: PoolReference;
}

export class ResourceIndex {
  readonly constructs: Constructs;
  #order: Order | undefined;
  readonly #providers: ReadonlySet<Construct>;
  readonly #servers: ReadonlySet<Construct>;
  readonly #domains: ReadonlySet<Construct>;
  readonly #facts = new Map<Construct, Facts>();
  #byCallee: ReadonlyMap<string, Construct> | undefined;
  readonly #members = memoizeUnconditional((pool: Construct, scenario) => this.#findMembers(pool, scenario));
  readonly #providersOf = memoizeUnconditional((pool: Construct, scenario) =>
    this.#findPossible(this.#providers, pool, scenario),
  );
  readonly #serversOf = memoizeUnconditional((pool: Construct, scenario) =>
    this.#findPossible(this.#servers, pool, scenario),
  );
  readonly #managedLoginDomain = memoizeUnconditional((pool: Construct, scenario) =>
    this.#findManagedLoginDomain(pool, scenario),
  );
  readonly #ofAny = memoizeUnconditional((_: "all", scenario) => ({
    madeProviders: [...this.#providers].map(provider => this.#identityProvider(provider, scenario)),
    madeServers: [...this.#servers].map(server => this.#resourceServer(server, scenario)),
  }));
  readonly #poolFacts = memoizeUnconditional((pool: Construct, scenario) =>
    userPoolFacts(this.#factsOf(pool), scenario),
  );
  readonly #identityProvider = memoizeUnconditional((provider: Construct, scenario) =>
    identityProviderOf(this.#factsOf(provider), scenario),
  );
  readonly #resourceServer = memoizeUnconditional((server: Construct, scenario) =>
    resourceServerOf(this.#factsOf(server), scenario),
  );

  constructor(constructs: Constructs) {
    this.constructs = constructs;
    const ofCognito = constructs.all.filter(({ cognitoClass }) => cognitoClass !== undefined);
    this.#providers = new Set(ofCognito.filter(isProvider));
    this.#servers = new Set(ofCognito.filter(isServer));
    this.#domains = new Set(ofCognito.filter(isDomain));
  }

  get order(): Order {
    this.#order ??= new Order(this.constructs);
    return this.#order;
  }

  /**
   * The resources around an app client in a scenario.
   *
   * @param read - reads what the client depends on, so that the scenario decides it: resources created under the same
   *   conditions exist then
   */
  of(client: Construct, scenario: Scenario, read: () => void): RelatedResources {
    const found = this.#poolOf(client, scenario);
    const poolReference = found?.reference;
    if (this.#providers.size + this.#servers.size > MAX_RELATED_RESOURCES) {
      return { ...noRelatedResources, poolReference };
    }
    const made = this.#ofAny("all", scenario);
    if (!found || !isToPool(found.reference)) {
      return { ...noRelatedResources, ...made, poolReference };
    }
    const members = this.#members(found.construct, scenario);
    const existence = members.map(({ instance }) => this.constructs.model.isMadeWith(instance, client.instance));
    if (existence.some(condition => typeof condition !== "boolean")) {
      read();
    }
    const together = members.filter((_, index) => scenario.implies(existence[index] ?? false));
    return {
      ...made,
      poolReference,
      userPool: this.#userPool(found.construct, new Set(together), scenario),
      identityProviders: together
        .filter(member => this.#providers.has(member))
        .map(provider => this.#identityProvider(provider, scenario)),
      resourceServers: together
        .filter(member => this.#servers.has(member))
        .map(server => this.#resourceServer(server, scenario)),
      ...this.#managedLoginFor(client, found.construct, scenario),
      // Computed only when a rule needs it.
      precedesClient: member => {
        const construct = this.find(member);
        return construct ? this.order.follows(client, construct) : "maybe";
      },
    };
  }

  /** The construct that creates a related resource. */
  find({ range }: RelatedResource): Construct | undefined {
    this.#byCallee ??= new Map(
      this.constructs.all.map(construct => [construct.call.nameSite.range.join(":"), construct]),
    );
    return this.#byCallee.get(range.join(":"));
  }

  #factsOf(construct: Construct): Facts {
    const facts = this.#facts.get(construct) ?? new Facts(construct, this.constructs);
    this.#facts.set(construct, facts);
    return facts;
  }

  /** A construct's reference to its pool, if it is at this place, whatever it depends on. */
  referenceAt(construct: Construct, [start, end]: Range): ConstructReference | undefined {
    const references = exploreScenarios(scenario => this.#poolReferenceOf(construct, scenario));
    return [...references].find(found => found?.site.range[0] === start && found.site.range[1] === end);
  }

  /** The pool of a construct. */
  #poolOf(construct: Construct, scenario: Scenario): FoundReference | undefined {
    const found = this.#poolReferenceOf(construct, scenario);
    const deployed = found && deployedAs(found.construct, found.member);
    return found && deployed
      ? { construct: found.construct, reference: { target: this.#factsOf(found.construct).asRelated, ...deployed } }
      : undefined;
  }

  /** The value of a construct's pool option. */
  #poolReferenceOf(construct: Construct, scenario: Scenario): ConstructReference | undefined {
    const { pool, call } = construct;
    const { options, isOfL1, changes, spell } = this.#factsOf(construct);
    if (!isKept("userPoolId", changes)) {
      return undefined;
    }
    const given = pool ?? scenario.member(options, [isOfL1 ? spell("UserPoolId") : "userPool"]);
    return this.constructs.referenceIn(scenario.resolveForHost(given), call.site);
  }

  #findMembers(pool: Construct, scenario: Scenario): readonly Construct[] {
    return [...this.#providers, ...this.#servers].filter(construct => {
      const found = this.#poolOf(construct, scenario);
      return found?.construct === pool && isPoolId(found.reference);
    });
  }

  /** The constructs that belong to the pool, or may. */
  #findPossible(constructs: ReadonlySet<Construct>, pool: Construct, scenario: Scenario): readonly Construct[] {
    return [...constructs].filter(construct => {
      const found = this.#poolOf(construct, scenario);
      return found === undefined || found.construct === pool;
    });
  }

  #managedLoginFor(
    client: Construct,
    pool: Construct,
    scenario: Scenario,
  ): Pick<RelatedResources, "managedLoginDomain" | "mayBeBranded"> {
    const domain = this.#domains.size === 0 ? undefined : this.#managedLoginDomain(pool, scenario);
    return domain && this.constructs.model.isMadeWith(domain.instance, client.instance) === true
      ? {
          managedLoginDomain: this.#factsOf(domain).asRelated,
          mayBeBranded: mayBeBranded(this.#factsOf(client), this.#factsOf(pool), this.order),
        }
      : {};
  }

  /** A domain of the pool with managed login, if no domain that may be the pool's has the classic hosted UI. */
  #findManagedLoginDomain(pool: Construct, scenario: Scenario): Construct | undefined {
    const domains = this.#findPossible(this.#domains, pool, scenario);
    const domain = domains.find(construct => {
      const found = this.#poolOf(construct, scenario);
      return found && isPoolId(found.reference);
    });
    return domains.length <= MAX_RELATED_RESOURCES &&
      domains.every(construct => hasManagedLogin(this.#factsOf(construct), scenario))
      ? domain
      : undefined;
  }

  #userPool(pool: Construct, members: ReadonlySet<Construct>, scenario: Scenario): UserPool | undefined {
    const facts = this.#factsOf(pool);
    return facts.escapes
      ? undefined
      : {
          ...facts.asRelated,
          ...this.#poolFacts(pool, scenario),
          hasAllProviders:
            !facts.isExtensible && this.#providersOf(pool, scenario).every(provider => members.has(provider)),
          hasAllServers: !facts.isExtensible && this.#serversOf(pool, scenario).every(server => members.has(server)),
        };
  }
}

function isProvider({ cognitoClass = "" }: Construct): boolean {
  return /^(?:Cfn)?UserPoolIdentityProvider/u.test(cognitoClass);
}

function isServer({ cognitoClass = "" }: Construct): boolean {
  return /^(?:Cfn)?UserPoolResourceServer$/u.test(cognitoClass);
}
