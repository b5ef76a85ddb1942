import {
  MAX_RELATED_RESOURCES,
  type IdentityProvider,
  type RelatedResource,
  type RelatedResources,
  type PoolReference,
  type ResourceServer,
  type UserPool,
} from "../../../model/related-resources.ts";
import { memoizeUnconditional } from "../../../model/memoize.ts";
import type { Scenario } from "../../../model/scenario.ts";
import type { Value } from "../../../model/value.ts";
import { userPoolType } from "../../../spec/user-pools.ts";
import {
  attributesIn,
  identityProviderIn,
  inSnakeCase,
  mayAddAttributes,
  scopesIn,
  valueIn,
} from "../../shared/resource-values.ts";
import type { Configuration } from "../configuration.ts";
import type { Resource } from "../resource.ts";

/** The CloudFormation types of the resources of both Terraform providers, by the name without the provider's prefix. */
const cloudFormationTypes: ReadonlyMap<string, string> = new Map([
  ["cognito_identity_pool", "AWS::Cognito::IdentityPool"],
  ["cognito_identity_provider", "AWS::Cognito::UserPoolIdentityProvider"],
  ["cognito_resource_server", "AWS::Cognito::UserPoolResourceServer"],
  ["cognito_user", "AWS::Cognito::UserPoolUser"],
  ["cognito_user_group", "AWS::Cognito::UserPoolGroup"],
  ["cognito_user_pool", userPoolType],
  ["cognito_user_pool_client", "AWS::Cognito::UserPoolClient"],
  ["cognito_user_pool_domain", "AWS::Cognito::UserPoolDomain"],
  ["cognito_user_pool_group", "AWS::Cognito::UserPoolGroup"],
  ["cognito_user_pool_identity_provider", "AWS::Cognito::UserPoolIdentityProvider"],
  ["cognito_user_pool_resource_server", "AWS::Cognito::UserPoolResourceServer"],
  ["cognito_user_pool_user", "AWS::Cognito::UserPoolUser"],
]);

function cloudFormationType({ type }: Resource): string | undefined {
  return cloudFormationTypes.get(type.replace(/^aws(?:cc)?_/u, ""));
}

/** The attributes that return a pool's id in either provider. */
const idAttributes: ReadonlySet<string | undefined> = new Set(["id", "user_pool_id"]);

const poolTypes: ReadonlySet<string> = new Set(["aws_cognito_user_pool", "awscc_cognito_user_pool"]);
const providerTypes: ReadonlySet<string> = new Set([
  "aws_cognito_identity_provider",
  "awscc_cognito_user_pool_identity_provider",
]);
const serverTypes: ReadonlySet<string> = new Set([
  "aws_cognito_resource_server",
  "awscc_cognito_user_pool_resource_server",
]);

/** What `user_pool_id` refers to. */
export interface ReferredPool extends PoolReference {
  /** The id of the instance: `aws_cognito_user_pool.main[0]`. */
  readonly id: string;
}

type OfPool = Pick<RelatedResources, "identityProviders" | "resourceServers">;

/** The user pools of a configuration and the resources that belong to them. Shared by all app clients. */
export class UserPools {
  readonly #configuration: Configuration;
  readonly #pool = memoizeUnconditional((pool: Resource, scenario): UserPool => this.#readPool(pool, scenario));
  readonly #members = memoizeUnconditional((pool: string, scenario): OfPool | undefined =>
    this.#findMembers(pool, scenario),
  );

  constructor(configuration: Configuration) {
    this.#configuration = configuration;
  }

  all(scenario: Scenario): readonly RelatedResource[] {
    const pools = this.#configuration.ofTypes(poolTypes);
    return pools.filter(pool => exists(pool, scenario)).map(({ asRelated }) => asRelated);
  }

  /** What a resource's `user_pool_id` refers to, if that is a resource of the file. */
  referenceOf(resource: Resource, scenario: Scenario): ReferredPool | undefined {
    const value = scenario.settle(scenario.member(resource.commonBody, ["user_pool_id"]));
    if (value.kind !== "instance" || value.id === undefined) {
      return undefined;
    }
    const target = this.#configuration.resource(value.name.path.join("."));
    const type = target && cloudFormationType(target);
    const [attribute] = value.path;
    return target && type !== undefined && exists(target, scenario)
      ? {
          id: value.id,
          target: target.asRelated,
          type,
          typeName: target.type,
          attribute: idAttributes.has(attribute) ? undefined : attribute,
        }
      : undefined;
  }

  find({ target }: PoolReference, scenario: Scenario): UserPool | undefined {
    const pool = this.#configuration.resource(target.name);
    return pool && this.#pool(pool, scenario);
  }

  /** The resources that the file defines for any pool, under any condition. */
  ofAny(scenario: Scenario): Pick<RelatedResources, "madeProviders" | "madeServers"> {
    const [providers, servers] = [this.#configuration.ofTypes(providerTypes), this.#configuration.ofTypes(serverTypes)];
    return providers.length + servers.length > MAX_RELATED_RESOURCES
      ? {}
      : {
          madeProviders: providers.map(provider => readProvider(provider, scenario)),
          madeServers: servers.map(server => readServer(server, scenario)),
        };
  }

  /** The resources of the pool with this id. `undefined`: there are too many. */
  membersOf(pool: string, scenario: Scenario): OfPool | undefined {
    return this.#members(pool, scenario);
  }

  #findMembers(pool: string, scenario: Scenario): OfPool | undefined {
    const [providers, servers] = [this.#configuration.ofTypes(providerTypes), this.#configuration.ofTypes(serverTypes)];
    if (providers.length + servers.length > MAX_RELATED_RESOURCES) {
      return undefined;
    }
    const isMember = (resource: Resource) => {
      const reference = exists(resource, scenario) ? this.referenceOf(resource, scenario) : undefined;
      return reference?.id === pool && isToPool(reference);
    };
    return {
      identityProviders: providers.filter(isMember).map(provider => readProvider(provider, scenario)),
      resourceServers: servers.filter(isMember).map(server => readServer(server, scenario)),
    };
  }

  #readPool(pool: Resource, scenario: Scenario): UserPool {
    const body = pool.commonBody;
    const schema = asList(valueIn(body, "schema", scenario));
    const mayHaveOthers = mayAddAttributes(this.#configuration.text) || isSchemaIgnored(pool);
    return {
      ...pool.asRelated,
      tier: valueIn(body, "user_pool_tier", scenario),
      attributes: mayHaveOthers ? undefined : attributesIn(schema, inSnakeCase),
      // Other files of the module may define some too.
      hasAllProviders: false,
    };
  }
}

/** Whether a reference is to a pool, to its id or, by mistake, to another attribute. */
export function isToPool({ type }: PoolReference): boolean {
  return type === userPoolType;
}

function exists({ instances }: Resource, scenario: Scenario): boolean {
  const { exist } = instances;
  return exist !== undefined && scenario.holds(exist) === true;
}

function readProvider({ commonBody, asRelated }: Resource, scenario: Scenario): IdentityProvider {
  return identityProviderIn(commonBody, asRelated, inSnakeCase, scenario);
}

function readServer({ commonBody, asRelated }: Resource, scenario: Scenario): ResourceServer {
  const key = commonBody.members.some(member => "key" in member && member.key === "scopes") ? "scopes" : "scope";
  return {
    ...asRelated,
    identifier: valueIn(commonBody, "identifier", scenario),
    scopes: scopesIn(asList(valueIn(commonBody, key, scenario)), inSnakeCase),
  };
}

/** A single nested block is a map, several are a list. */
function asList(value: Value): Value {
  return value.kind === "map" ? { kind: "list", items: [value], complete: true, site: value.site } : value;
}

/** Whether attributes are also managed elsewhere: `ignore_changes = [schema]`. */
function isSchemaIgnored({ block }: Resource): boolean {
  return block.references.some(
    ({ attribute, path: [name] }) => attribute === "ignore_changes" && (name === "schema" || name === "all"),
  );
}
