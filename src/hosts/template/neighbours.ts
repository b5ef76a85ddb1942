import {
  noNeighbours,
  type IdentityProvider,
  type Neighbour,
  type Neighbours,
  type PoolReference,
  type ResourceServer,
  type UserPool,
} from "../../model/neighbours.ts";
import type { Scenario } from "../../model/scenario.ts";
import type { Expression } from "../../model/value.ts";
import { userPoolType } from "../../spec/user-pools.ts";
import { attributesIn, mayAddAttributes, mappedAttributesIn, scopesIn, valueIn } from "../resource-values.ts";
import type { Dependencies } from "./dependencies.ts";
import { existenceOf } from "./existence.ts";
import { resolveIntrinsics } from "./intrinsics.ts";
import { referenceIn } from "./references.ts";
import { typeOf, type Resource, type Resources } from "./resources.ts";
import type { TemplateScope } from "./scope.ts";
import { memberOf } from "./static-members.ts";

const identityProviderType = "AWS::Cognito::UserPoolIdentityProvider";

const asInApi = (name: string) => name;

/** The template that an app client stands in. */
export interface Surroundings {
  readonly resources: Resources;
  readonly dependencies: Dependencies;
  readonly scope: TemplateScope;
  readonly text: string;
}

/** What stands around the app client with this logical id. */
export class Neighbourhood {
  readonly #logicalId: string;
  readonly #around: Surroundings;

  constructor(logicalId: string, around: Surroundings) {
    this.#logicalId = logicalId;
    this.#around = around;
  }

  in(scenario: Scenario): Neighbours {
    return neighboursOf(this.#logicalId, this.#around, scenario);
  }

  /** What a `Ref` to a resource gives, where that is a property of it: the name of an identity provider. */
  valueOf(logicalId: string): Expression | undefined {
    const providers = this.#around.resources.ofType(identityProviderType);
    const provider = providers.find(({ key }) => key === logicalId);
    return provider && memberOf(propertiesOf(provider, this.#around), "ProviderName");
  }

  /** Whether the client can be made to wait for a resource: if that waits for the client, both would wait for ever. */
  canDependOn(resource: string): boolean {
    return this.#around.dependencies.follows(resource, this.#logicalId) === false;
  }
}

function neighboursOf(logicalId: string, around: Surroundings, scenario: Scenario): Neighbours {
  const client = around.resources.find(logicalId);
  const poolReference = client && poolReferenceOf(client, around, scenario);
  if (!poolReference || !isPoolId(poolReference)) {
    const pools = around.resources.ofType(userPoolType).filter(pool => exists(pool, around, scenario));
    return { ...noNeighbours, poolReference, madePools: pools.map(nameOf) };
  }
  const { target } = poolReference;
  const pool = around.resources.find(target.name);
  const members = (type: `${typeof userPoolType}${string}`) =>
    around.resources
      .ofType(type)
      .filter(resource => exists(resource, around, scenario) && isOfPool(resource, target.name, around, scenario))
      .map(resource => ({
        ...nameOf(resource),
        properties: propertiesOf(resource, around),
        get precedesClient() {
          return around.dependencies.follows(logicalId, resource.key);
        },
      }));
  return {
    poolReference,
    userPool: pool && userPoolIn(pool, around, scenario),
    identityProviders: members(identityProviderType).map(provider => identityProvider(provider, scenario)),
    resourceServers: members("AWS::Cognito::UserPoolResourceServer").map(server => resourceServer(server, scenario)),
  };
}

function nameOf({ key, keyRange }: Resource): Neighbour {
  return { name: key, range: keyRange };
}

function exists({ value }: Resource, { scope }: Surroundings, scenario: Scenario): boolean {
  return scenario.holds(existenceOf(value, scope)) === true;
}

/** What `UserPoolId` refers to, when that is a resource of the file. */
function poolReferenceOf(resource: Resource, around: Surroundings, scenario: Scenario): PoolReference | undefined {
  const userPoolId = memberOf(memberOf(resource.value, "Properties"), "UserPoolId");
  const reference = referenceIn(userPoolId, scenario, around.scope);
  const target = reference && around.resources.find(reference.name);
  const type = target && typeOf(target);
  return reference && target && type !== undefined && exists(target, around, scenario)
    ? { target: nameOf(target), type, attribute: reference.attribute }
    : undefined;
}

function isPoolId({ type, attribute }: PoolReference): boolean {
  return type === userPoolType && (attribute === undefined || attribute === "UserPoolId");
}

function isOfPool(resource: Resource, pool: string, around: Surroundings, scenario: Scenario): boolean {
  const reference = poolReferenceOf(resource, around, scenario);
  return reference?.target.name === pool && isPoolId(reference);
}

function propertiesOf({ value }: Resource, { scope }: Surroundings): Expression {
  return resolveIntrinsics(memberOf(value, "Properties"), scope);
}

function withoutParameters(around: Surroundings): Surroundings {
  return { ...around, scope: { ...around.scope, parameter: () => undefined } };
}

/** A resource that belongs to the pool, with what its model has of it. */
interface Member extends Neighbour {
  readonly properties: Expression;
  readonly precedesClient: boolean | "maybe";
}

function identityProvider(member: Member, scenario: Scenario): IdentityProvider {
  return {
    name: member.name,
    range: member.range,
    providerName: valueIn(member.properties, "ProviderName", scenario),
    mappedAttributes: mappedAttributesIn(valueIn(member.properties, "AttributeMapping", scenario)),
    get precedesClient() {
      return member.precedesClient;
    },
  };
}

function resourceServer(member: Member, scenario: Scenario): ResourceServer {
  return {
    name: member.name,
    range: member.range,
    identifier: valueIn(member.properties, "Identifier", scenario),
    scopes: scopesIn(valueIn(member.properties, "Scopes", scenario), asInApi),
    get precedesClient() {
      return member.precedesClient;
    },
  };
}

function userPoolIn(pool: Resource, around: Surroundings, scenario: Scenario): UserPool {
  const properties = propertiesOf(pool, around);
  return {
    ...nameOf(pool),
    // What a parameter gives says nothing: it is there so that stacks have different tiers.
    tier: valueIn(propertiesOf(pool, withoutParameters(around)), "UserPoolTier", scenario),
    attributes: mayAddAttributes(around.text)
      ? undefined
      : attributesIn(valueIn(properties, "Schema", scenario), asInApi),
    hasAllProviders: true,
  };
}
