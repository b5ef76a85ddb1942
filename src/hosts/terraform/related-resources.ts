import type { Style } from "../../edits/print/style.ts";
import type { Printable, PrintableMap } from "../../edits/print/printable.ts";
import { unknown } from "../../model/expressions.ts";
import type { RelatedResource, UserPool } from "../../model/related-resources.ts";
import { Resource as ResourceInScenario, type ResourceSource } from "../../model/resource.ts";
import type { Scenario } from "../../model/scenario.ts";
import type { Value } from "../../model/value.ts";
import { resourceKinds, type ResourceKind } from "../../spec/resource-kinds.ts";
import type { FoundResource } from "../shared/host.ts";
import { Dependencies } from "../shared/dependencies.ts";
import { ResourceIndex, type FoundPoolReference, type IndexedResources } from "../shared/resource-index.ts";
import { attributesIn, inSnakeCase, mayAddAttributes, mayCreateBrandings, valueIn } from "../shared/resource-values.ts";
import { tableResource, tableSource, type ResourceTable } from "../shared/table-resource.ts";
import type { Configuration } from "./configuration.ts";
import { clientTypes } from "./resource-types.ts";
import type { Resource } from "./resource.ts";

/** The CloudFormation types of the resources of both Terraform providers, by the name without the provider's prefix. */
const cloudFormationTypes: ReadonlyMap<string, string> = new Map([
  ["cognito_identity_pool", "AWS::Cognito::IdentityPool"],
  ["cognito_identity_provider", resourceKinds["identity provider"].type],
  ["cognito_managed_login_branding", resourceKinds["managed login branding"].type],
  ["cognito_resource_server", resourceKinds["resource server"].type],
  ["cognito_user", "AWS::Cognito::UserPoolUser"],
  ["cognito_user_group", "AWS::Cognito::UserPoolGroup"],
  ["cognito_user_pool", resourceKinds["user pool"].type],
  ["cognito_user_pool_client", resourceKinds["app client"].type],
  ["cognito_user_pool_domain", resourceKinds["user pool domain"].type],
  ["cognito_user_pool_group", "AWS::Cognito::UserPoolGroup"],
  ["cognito_user_pool_identity_provider", resourceKinds["identity provider"].type],
  ["cognito_user_pool_resource_server", resourceKinds["resource server"].type],
  ["cognito_user_pool_user", "AWS::Cognito::UserPoolUser"],
]);

function cloudFormationType({ type }: Resource): string | undefined {
  return cloudFormationTypes.get(type.replace(/^aws(?:cc)?_/u, ""));
}

/** The types of resources of each kind, in both providers. */
const typesOf: Readonly<Record<ResourceKind, ReadonlySet<string>>> = {
  "app client": new Set(clientTypes.keys()),
  "user pool": new Set(["aws_cognito_user_pool", "awscc_cognito_user_pool"]),
  "identity provider": new Set(["aws_cognito_identity_provider", "awscc_cognito_user_pool_identity_provider"]),
  "resource server": new Set(["aws_cognito_resource_server", "awscc_cognito_user_pool_resource_server"]),
  "user pool domain": new Set(["aws_cognito_user_pool_domain", "awscc_cognito_user_pool_domain"]),
  "managed login branding": new Set(["aws_cognito_managed_login_branding", "awscc_cognito_managed_login_branding"]),
};

/** The types of resources that can create others that the file does not show. */
const creatorTypes: ReadonlySet<string> = new Set([
  "aws_cloudformation_stack",
  "aws_lambda_invocation",
  "awscc_cloudformation_stack",
  "null_resource",
  "terraform_data",
]);

/** The attributes that return a pool's id in either provider. */
const idAttributes: ReadonlySet<string | undefined> = new Set(["id", "user_pool_id"]);

/** How a configuration is written, in HCL or as JSON. */
export interface Notation {
  readonly style: Style;
  /** A reference to the id of a resource. */
  printReference(resource: RelatedResource): Printable;
}

/** The resources of a configuration, and those around each of its app clients. */
export function indexOf(configuration: Configuration, notation: Notation): ResourceIndex<Resource> {
  return new ResourceIndex(new ConfiguredResources(configuration, notation));
}

class ConfiguredResources implements IndexedResources<Resource> {
  readonly dependencies: Dependencies;
  readonly #configuration: Configuration;
  readonly #notation: Notation;

  constructor(configuration: Configuration, notation: Notation) {
    this.#configuration = configuration;
    this.#notation = notation;
    this.dependencies = new Dependencies(name => configuration.mentionsOf(name));
  }

  ofKind(kind: ResourceKind): readonly Resource[] {
    return this.#configuration.ofTypes(typesOf[kind]);
  }

  find(address: string): Resource | undefined {
    return this.#configuration.resource(address);
  }

  asRelated({ asRelated }: Resource): RelatedResource {
    return asRelated;
  }

  exists({ instances }: Resource, scenario: Scenario): boolean {
    const { exist } = instances;
    return exist !== undefined && scenario.holds(exist) === true;
  }

  source<Kind extends ResourceKind>(kind: Kind, resource: Resource): ResourceSource<Kind> {
    return tableSource(this.#table(kind, resource));
  }

  #table<Kind extends ResourceKind>(kind: Kind, { commonBody, asRelated, instances }: Resource): ResourceTable<Kind> {
    // In one provider, each scope is a separate block; in the other, they form a list.
    const hasScopes = commonBody.members.some(member => "key" in member && member.key === "scopes");
    return {
      kind,
      range: asRelated.range,
      exists: instances.exist ?? true,
      spell: name => (name === "Scopes" && !hasScopes ? "scope" : inSnakeCase(name)),
      valueOf: (key, scenario) => valueIn(commonBody, key, scenario),
    };
  }

  found<Kind extends ResourceKind>(kind: Kind, resource: Resource): FoundResource<Kind> {
    const isOfAws = resource.type.startsWith("aws_");
    // In one provider, structures are nested blocks. Maps never are, and no kind of resource has both.
    const hasBlocks = isOfAws && kind !== "identity provider";
    const { text } = this.#configuration;
    return tableResource({
      ...this.#table(kind, resource),
      host: isOfAws ? "terraform" : "terraform-awscc",
      text,
      ...this.#notation,
      root: resource.body,
      ...(!hasBlocks && { printStructure: (structure: PrintableMap) => ({ ...structure, kind: "map" }) }),
    });
  }

  /** What a resource's `user_pool_id` refers to, if that is a resource of the file. */
  poolReferenceOf(resource: Resource, scenario: Scenario): FoundPoolReference | undefined {
    const value = scenario.settle(scenario.member(resource.commonBody, ["user_pool_id"]));
    if (value.kind !== "instance" || value.id === undefined) {
      return undefined;
    }
    const target = this.#configuration.resource(value.name.path.join("."));
    const type = target && cloudFormationType(target);
    const [attribute] = value.path;
    return target && type !== undefined && this.exists(target, scenario)
      ? {
          id: value.id,
          target: target.asRelated,
          type,
          typeName: target.type,
          attribute: idAttributes.has(attribute) ? undefined : attribute,
        }
      : undefined;
  }

  poolFacts(pool: Resource, scenario: Scenario): Omit<UserPool, keyof RelatedResource> {
    const inScenario = new ResourceInScenario("user pool", this.source("user pool", pool), scenario);
    const mayHaveOthers = mayAddAttributes(this.#configuration.text) || isSchemaIgnored(pool);
    return {
      tier: inScenario.get("UserPoolTier"),
      attributes: mayHaveOthers ? undefined : attributesIn(inScenario),
      // Other files of the module may define some too.
      hasAllProviders: false,
    };
  }

  managedLoginVersion(domain: Resource, scenario: Scenario): Value {
    const property = "managed_login_version";
    const value = valueIn(domain.commonBody, property, scenario);
    // An input variable exists so that deployments can differ.
    const isFixed = domain.attribute(property)?.references.every(({ path: [root] }) => root !== "var") === true;
    return isFixed ? value : unknown(value.site);
  }

  clientOf(branding: Resource, scenario: Scenario): string | undefined {
    const value = scenario.settle(scenario.member(branding.commonBody, ["client_id"]));
    const target = value.kind === "instance" ? this.#configuration.resource(value.name.path.join(".")) : undefined;
    return target && clientTypes.has(target.type) ? target.address : undefined;
  }

  mayBrandUnseen(pool: string): boolean {
    const creators = [
      ...this.#configuration.modules,
      ...this.#configuration.ofTypes(creatorTypes).map(of => of.address),
    ];
    return (
      mayCreateBrandings(this.#configuration.text) ||
      creators.some(creator => this.dependencies.follows(creator, pool) === true)
    );
  }
}

/** Whether attributes are also managed elsewhere: `ignore_changes = [schema]`. */
function isSchemaIgnored({ block }: Resource): boolean {
  return block.references.some(
    ({ attribute, path: [name] }) => attribute === "ignore_changes" && (name === "schema" || name === "all"),
  );
}
