import { memoizeUnconditional } from "../../../model/memoize.ts";
import type { RelatedResource, UserPool } from "../../../model/related-resources.ts";
import { Resource as ResourceInScenario, type ResourceSource } from "../../../model/resource.ts";
import type { Scenario } from "../../../model/scenario.ts";
import type { Expression, Value } from "../../../model/value.ts";
import { resourceKinds, type ResourceKind } from "../../../spec/resource-kinds.ts";
import type { Dependencies } from "../../shared/dependencies.ts";
import type { FoundResource } from "../../shared/host.ts";
import type { FoundPoolReference, IndexedResources } from "../../shared/resource-index.ts";
import { attributesIn, mayAddAttributes, mayCreateBrandings, valueIn } from "../../shared/resource-values.ts";
import { tableResource, tableSource, type ResourceTable } from "../../shared/table-resource.ts";
import { existenceOf } from "../conditions/existence.ts";
import { resolveIntrinsics } from "../intrinsics/intrinsics.ts";
import { noValue, printReference } from "../intrinsics/print-reference.ts";
import type { Resource } from "../template/resources.ts";
import { memberOf } from "../../shared/static-members.ts";
import { clientOf, exists, nameOf, poolReferenceOf, type Surroundings } from "./surroundings.ts";

/** The kinds of resources that belong to a user pool. */
type PoolMember = "identity provider" | "resource server";

/** The Cognito resources of a template. */
export class TemplateResources implements IndexedResources<Resource> {
  readonly #around: Surroundings;
  readonly #properties = new Map<Resource, Expression>();
  #providers: ReadonlyMap<string, Resource> | undefined;
  /** Whether it is known which pool a resource belongs to, or that it is not created. */
  readonly #isPlaced = memoizeUnconditional(
    (resource: Resource, scenario) =>
      !this.exists(resource, scenario) || poolReferenceOf(resource, this.#around, scenario) !== undefined,
  );

  constructor(around: Surroundings) {
    this.#around = around;
  }

  get dependencies(): Dependencies {
    return this.#around.dependencies;
  }

  ofKind(kind: ResourceKind): readonly Resource[] {
    return this.#around.resources.ofType(resourceKinds[kind].type);
  }

  find(logicalId: string): Resource | undefined {
    return this.#around.resources.find(logicalId);
  }

  asRelated(resource: Resource): RelatedResource {
    return nameOf(resource);
  }

  exists(resource: Resource, scenario: Scenario): boolean {
    return exists(resource, this.#around, scenario);
  }

  source<Kind extends ResourceKind>(kind: Kind, resource: Resource): ResourceSource<Kind> {
    return tableSource(this.#table(kind, resource));
  }

  found<Kind extends ResourceKind>(kind: Kind, resource: Resource): FoundResource<Kind> {
    const { text, style } = this.#around;
    return tableResource({
      ...this.#table(kind, resource),
      host: "cloudformation",
      text,
      style,
      root: this.#propertiesOf(resource),
      printReference: ({ name }, place) => printReference(name, place, text, style),
      printAbsence: place => printReference(noValue, place, text, style),
    });
  }

  #table<Kind extends ResourceKind>(kind: Kind, resource: Resource): ResourceTable<Kind> {
    return {
      kind,
      range: resource.keyRange,
      exists: existenceOf(resource.value, this.#around.scope),
      spell: name => name,
      valueOf: (key, scenario) => valueIn(this.#propertiesOf(resource), key, scenario),
    };
  }

  poolReferenceOf(resource: Resource, scenario: Scenario): FoundPoolReference | undefined {
    const reference = poolReferenceOf(resource, this.#around, scenario);
    return reference && { ...reference, id: reference.target.name };
  }

  poolFacts(pool: Resource, scenario: Scenario): Omit<UserPool, keyof RelatedResource> {
    const { text } = this.#around;
    return {
      tier: this.#fixedValue(pool, "UserPoolTier", scenario),
      attributes: mayAddAttributes(text)
        ? undefined
        : attributesIn(new ResourceInScenario("user pool", this.source("user pool", pool), scenario)),
      hasAllProviders: this.#makesAll("identity provider", pool, scenario),
      hasAllServers: this.#makesAll("resource server", pool, scenario),
    };
  }

  managedLoginVersion(domain: Resource, scenario: Scenario): Value {
    return this.#fixedValue(domain, "ManagedLoginVersion", scenario);
  }

  clientOf(branding: Resource, scenario: Scenario): string | undefined {
    return clientOf(branding, this.#around, scenario);
  }

  mayBrandUnseen(pool: string): boolean {
    const { resources, text } = this.#around;
    return (
      !resources.hasReadAll(resourceKinds["managed login branding"].type) ||
      mayCreateBrandings(text) ||
      this.#mayBeGivenToCreator(pool)
    );
  }

  /** The name of an identity provider, which is what a `Ref` to it returns. */
  providerName(logicalId: string): Expression | undefined {
    this.#providers ??= new Map(this.ofKind("identity provider").map(provider => [provider.key, provider]));
    const provider = this.#providers.get(logicalId);
    return provider && memberOf(this.#propertiesOf(provider), "ProviderName");
  }

  /** The properties of a resource, with its intrinsic functions resolved. */
  #propertiesOf(resource: Resource): Expression {
    const known = this.#properties.get(resource);
    const properties = known ?? resolveIntrinsics(memberOf(resource.value, "Properties"), this.#around.scope);
    this.#properties.set(resource, properties);
    return properties;
  }

  /**
   * A property's value that is the same in every stack. One that a parameter determines is unknown: such a parameter
   * exists so that stacks can differ.
   */
  #fixedValue(resource: Resource, property: string, scenario: Scenario): Value {
    const withoutParameters = { ...this.#around.scope, parameter: () => undefined };
    const properties = resolveIntrinsics(memberOf(resource.value, "Properties"), withoutParameters);
    return valueIn(properties, property, scenario);
  }

  /** Whether a nested stack, custom resource or module may be given the pool. */
  #mayBeGivenToCreator(pool: string): boolean {
    const { resources, dependencies } = this.#around;
    return resources.creators.some(creator => dependencies.follows(creator.key, pool) !== false);
  }

  /** Whether nothing else in the file may create a resource of this kind for the pool. */
  #makesAll(kind: PoolMember, pool: Resource, scenario: Scenario): boolean {
    const { resources } = this.#around;
    const { type } = resourceKinds[kind];
    return (
      resources.hasReadAll(type) &&
      resources.ofType(type).every(resource => this.#isPlaced(resource, scenario)) &&
      !this.#mayBeGivenToCreator(pool.key)
    );
  }
}
