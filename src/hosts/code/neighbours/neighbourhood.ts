import {
  noNeighbours,
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
import { constructsIn, type Construct, type Constructs } from "./constructs.ts";
import { factsOf, type Facts } from "./facts.ts";
import { isGivenAway, isReachableElsewhere } from "./given-away.ts";
import { isMadeWith } from "./made-with.ts";
import { nameOf } from "./names.ts";
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
  readonly order: Order;
  readonly #facts = new Map<Construct, Facts>();

  constructor(constructs: Constructs) {
    this.constructs = constructs;
    this.order = new Order(constructs);
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
    const { order } = this;
    const inOrder = (member: Construct) => ({
      ...this.neighbour(member),
      get precedesClient() {
        return order.follows(client, member);
      },
    });
    return {
      poolReference,
      userPool: this.#userPool(found.construct, together, scenario),
      identityProviders: together
        .filter(isProvider)
        .map(member => Object.assign(inOrder(member), identityProviderFacts(this.#factsOf(member), scenario))),
      resourceServers: together
        .filter(isServer)
        .map(member => Object.assign(inOrder(member), resourceServerFacts(this.#factsOf(member), scenario))),
    };
  }

  neighbour(construct: Construct): Neighbour {
    const { file } = this.constructs;
    return { name: nameOf(construct, this.constructs), range: file.rangeOf(construct.callee) };
  }

  /** The construct that is a neighbour. */
  find({ range }: Neighbour): Construct | undefined {
    const [start, end] = range;
    return [...this.constructs.all].find(({ callee }) => callee.range[0] === start && callee.range[1] === end);
  }

  #factsOf(construct: Construct): Facts {
    const facts = this.#facts.get(construct) ?? factsOf(construct, this.constructs);
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
      ? { construct: found.construct, reference: { target: this.neighbour(found.construct), ...deployed } }
      : undefined;
  }

  #membersOf(pool: Construct, scenario: Scenario): readonly Construct[] {
    return [...this.constructs.all].filter(construct => {
      const found = isProvider(construct) || isServer(construct) ? this.#poolOf(construct, scenario) : undefined;
      return found?.construct === pool && isPoolId(found.reference);
    });
  }

  #userPool(pool: Construct, members: readonly Construct[], scenario: Scenario): UserPool | undefined {
    if (isGivenAway(pool, this.constructs)) {
      return undefined;
    }
    const others = [...this.constructs.all].filter(
      construct =>
        isProvider(construct) && !members.includes(construct) && this.#mayBelongTo(pool, construct, scenario),
    );
    return {
      ...this.neighbour(pool),
      ...userPoolFacts(this.#factsOf(pool), scenario),
      hasAllProviders: others.length === 0 && !isReachableElsewhere(pool, this.constructs),
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
