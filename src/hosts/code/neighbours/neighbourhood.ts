import {
  noNeighbours,
  type IdentityProvider,
  type Neighbour,
  type Neighbours,
  type PoolReference,
  type UserPool,
} from "../../../model/neighbours.ts";
import type { Scenario } from "../../../model/scenario.ts";
import { userPoolType } from "../../../spec/user-pools.ts";
import { valueIn } from "../../resource-values.ts";
import type { CodeFile } from "../code-file.ts";
import { isKept } from "./changes.ts";
import { deployedAs } from "./construct-reference.ts";
import type { Construct } from "./construct.ts";
import { constructsIn, type Constructs } from "./constructs.ts";
import { Facts } from "./facts.ts";
import { isMadeWith } from "./made-with.ts";
import { Order } from "./order.ts";
import { identityProviderFacts, resourceServerFacts } from "./pool-members.ts";
import { userPoolFacts } from "./user-pool.ts";

const neighbourhoods = new WeakMap<CodeFile, Neighbourhood>();

/** The Cognito constructs of a file and what stands around whom. */
export function neighbourhoodIn(file: CodeFile): Neighbourhood {
  const known = neighbourhoods.get(file);
  const neighbourhood = known ?? new Neighbourhood(constructsIn(file));
  neighbourhoods.set(file, neighbourhood);
  return neighbourhood;
}

/** The pool that an option refers to. */
interface FoundReference {
  readonly construct: Construct;
  readonly reference: PoolReference;
}

export class Neighbourhood {
  readonly constructs: Constructs;
  #order: Order | undefined;
  readonly #providers: readonly Construct[];
  readonly #servers: readonly Construct[];
  readonly #facts = new Map<Construct, Facts>();

  constructor(constructs: Constructs) {
    this.constructs = constructs;
    this.#providers = constructs.all.filter(isProvider);
    this.#servers = constructs.all.filter(isServer);
  }

  get order(): Order {
    this.#order ??= new Order(this.constructs);
    return this.#order;
  }

  /** What stands around an app client in a scenario. */
  of(client: Construct, scenario: Scenario): Neighbours {
    const found = this.#poolOf(client, scenario);
    const poolReference = found?.reference;
    if (!found || !isPoolId(found.reference)) {
      return { ...noNeighbours, poolReference };
    }
    const members = this.#membersOf(found.construct, scenario);
    const together = members.filter(member => isMadeWith(member, client, this.constructs.file));
    const known = <T>(member: Construct, factsIn: (facts: Facts, scenario: Scenario) => T) =>
      this.#member(member, client, factsIn(this.#factsOf(member), scenario));
    return {
      poolReference,
      userPool: this.#userPool(found.construct, together, scenario),
      identityProviders: together.filter(isProvider).map(member => known(member, identityProviderFacts)),
      resourceServers: together.filter(isServer).map(member => known(member, resourceServerFacts)),
    };
  }

  /** Something of the client's pool. What it is ordered by is looked for when a rule asks. */
  #member<T>(member: Construct, client: Construct, known: T): Neighbour & T & Pick<IdentityProvider, "precedesClient"> {
    const precedes = () => this.order.follows(client, member);
    return {
      ...this.#factsOf(member).neighbour,
      ...known,
      get precedesClient() {
        return precedes();
      },
    };
  }

  /** The construct that is a neighbour. */
  find({ range }: Neighbour): Construct | undefined {
    const [start, end] = range;
    return this.constructs.all.find(({ callee }) => callee.range[0] === start && callee.range[1] === end);
  }

  #factsOf(construct: Construct): Facts {
    const facts = this.#facts.get(construct) ?? new Facts(construct, this.constructs);
    this.#facts.set(construct, facts);
    return facts;
  }

  /** What the pool of a construct refers to. */
  #poolOf(construct: Construct, scenario: Scenario): FoundReference | undefined {
    const { receiver } = construct;
    const { options, isOfL1, changes } = this.#factsOf(construct);
    if (!isKept("userPoolId", changes)) {
      return undefined;
    }
    const value = receiver
      ? scenario.resolve(this.constructs.read(receiver))
      : valueIn(options, isOfL1 ? "userPoolId" : "userPool", scenario);
    const found = this.constructs.referenceIn(value);
    const deployed = found?.construct.cognitoClass && deployedAs(found.construct.cognitoClass, found.member);
    return found && deployed
      ? { construct: found.construct, reference: { target: this.#factsOf(found.construct).neighbour, ...deployed } }
      : undefined;
  }

  #membersOf(pool: Construct, scenario: Scenario): readonly Construct[] {
    return [...this.#providers, ...this.#servers].filter(construct => {
      const found = this.#poolOf(construct, scenario);
      return found?.construct === pool && isPoolId(found.reference);
    });
  }

  #userPool(pool: Construct, members: readonly Construct[], scenario: Scenario): UserPool | undefined {
    const facts = this.#factsOf(pool);
    const hasOthers = () =>
      this.#providers.some(provider => !members.includes(provider) && this.#mayBelongTo(pool, provider, scenario));
    return facts.isGivenAway
      ? undefined
      : {
          ...facts.neighbour,
          ...userPoolFacts(facts, scenario),
          hasAllProviders: !facts.isReachableElsewhere && !hasOthers(),
        };
  }

  #mayBelongTo(pool: Construct, provider: Construct, scenario: Scenario): boolean {
    const found = this.#poolOf(provider, scenario);
    return found === undefined || found.construct === pool;
  }
}

function isPoolId({ type, attribute }: PoolReference): boolean {
  return type === userPoolType && (attribute === undefined || attribute === "UserPoolId");
}

function isProvider({ cognitoClass = "" }: Construct): boolean {
  return /^(?:Cfn)?UserPoolIdentityProvider/u.test(cognitoClass);
}

function isServer({ cognitoClass = "" }: Construct): boolean {
  return /^(?:Cfn)?UserPoolResourceServer$/u.test(cognitoClass);
}
