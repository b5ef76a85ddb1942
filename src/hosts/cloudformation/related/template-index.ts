import { noRelatedResources, type RelatedResources } from "../../../model/related-resources.ts";
import type { Scenario } from "../../../model/scenario.ts";
import type { Expression } from "../../../model/value.ts";
import type { ResourceKind } from "../../../spec/resource-kinds.ts";
import type { FoundResource } from "../../shared/host.ts";
import { ResourceIndex } from "../../shared/resource-index.ts";
import type { Resource } from "../template/resources.ts";
import type { Surroundings } from "./surroundings.ts";
import { TemplateResources } from "./template-resources.ts";

/** The resources of a template, and those around each of its app clients. */
export class TemplateIndex {
  readonly #resources: TemplateResources;
  readonly #index: ResourceIndex<Resource>;

  constructor(around: Surroundings) {
    this.#resources = new TemplateResources(around);
    this.#index = new ResourceIndex(this.#resources);
  }

  /** The resources of a kind, to be checked and edited themselves. */
  ofKind<Kind extends ResourceKind>(kind: Kind): readonly FoundResource<Kind>[] {
    return this.#index.ofKind(kind);
  }

  /** The resources around the app client with this logical id. */
  around(logicalId: string): ResourcesAround {
    const resources = this.#resources;
    const index = this.#index;
    return {
      in(scenario) {
        const client = resources.find(logicalId);
        return client ? index.around(client, scenario) : noRelatedResources;
      },
      valueOf: name => resources.providerName(name),
      canDependOn: name => index.canDependOn(logicalId, name),
    };
  }
}

/** The resources around an app client. */
export interface ResourcesAround {
  in(scenario: Scenario): RelatedResources;
  /** The value of a `Ref` to a resource, if that is one of its properties: the name of an identity provider. */
  valueOf(logicalId: string): Expression | undefined;
  /** Whether the client can depend on a resource. */
  canDependOn(resource: string): boolean;
}
