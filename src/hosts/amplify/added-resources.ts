import type { Call, Instance, InstanceEvent, SemanticModel } from "../../languages/language.ts";
import type { Condition } from "../../model/condition.ts";
import { memberOf } from "../../model/members.ts";
import type { Signature } from "../../model/qualified-name.ts";
import { noRelatedResources, type RelatedResource, type RelatedResources } from "../../model/related-resources.ts";
import { Resource } from "../../model/resource.ts";
import { isSameRange } from "../../model/site.ts";
import type { Scenario } from "../../model/scenario.ts";
import type { Expression } from "../../model/value.ts";
import type { ResourceKind } from "../../spec/resource-kinds.ts";
import { genericResourceIn, type GenericResource } from "../cdk/related/generic-resource.ts";
import { identityProviderIn, resourceServerIn, valueIn } from "../shared/resource-values.ts";
import { tableSource } from "../shared/table-resource.ts";

/** `resources.addCfnResource(props, logicalId)` */
export const additionSignature: Signature = { parameters: [], options: true };

/** A resource that an override adds to the stack. */
interface AddedResource extends GenericResource {
  readonly related: RelatedResource;
  /** The condition under which it is added once. `undefined`: unknown. */
  readonly when: Condition | undefined;
}

/** The resources that an override adds to the stack of Amplify's user pool. */
export class AddedResources {
  readonly #model: SemanticModel;
  readonly #events: readonly InstanceEvent[];
  readonly #providers: readonly AddedResource[];
  readonly #servers: readonly AddedResource[];

  /** @param resources - what the override is passed */
  constructor(resources: Instance, model: SemanticModel) {
    this.#model = model;
    this.#events = resources.events();
    const added = this.#events.flatMap(event => additionBy(event) ?? []);
    this.#providers = added.filter(({ cognitoClass }) => cognitoClass === "CfnUserPoolIdentityProvider");
    this.#servers = added.filter(({ cognitoClass }) => cognitoClass === "CfnUserPoolResourceServer");
  }

  /**
   * The resources around an app client of Amplify's user pool.
   *
   * @param read - reads what the client depends on, so that the scenario decides it
   */
  around(scenario: Scenario, read: () => void): RelatedResources {
    read();
    const isMember = ({ when, properties }: AddedResource) =>
      when !== undefined &&
      scenario.implies(when) &&
      this.isOwnPool(memberOf(properties, "UserPoolId", properties.site));
    const provider = (added: AddedResource) =>
      identityProviderIn(resourceOf("identity provider", added, scenario), added.related);
    const server = (added: AddedResource) =>
      resourceServerIn(resourceOf("resource server", added, scenario), added.related);
    return {
      ...noRelatedResources,
      madeProviders: this.#providers.map(provider),
      madeServers: this.#servers.map(server),
      identityProviders: this.#providers.filter(isMember).map(provider),
      resourceServers: this.#servers.filter(isMember).map(server),
      precedesClient: () => (this.#mayBeOrdered ? "maybe" : false),
    };
  }

  /** Whether a call adds one of the override's resources. */
  areAddedBy({ nameSite: { range } }: Call): boolean {
    return this.#events.some(event => event.kind === "call" && event.call.nameSite.range[0] === range[0]);
  }

  /** Whether a `UserPoolId` is that of Amplify's pool: `resources.userPool.ref`, or a reference by its logical id. */
  isOwnPool(id: Expression): boolean {
    const { site } = id;
    const name = memberOf(id, "Ref", site);
    return (
      (name.kind === "literal" && name.value === "UserPool") ||
      (id.kind === "unknown" &&
        this.#events.some(
          ({ path, exact, site: { range } }) =>
            exact && path.join(".") === "userPool.ref" && isSameRange(range, site.range),
        ))
    );
  }

  /** Whether the file may order resources, or pass them to code that may. */
  get #mayBeOrdered(): boolean {
    return (
      orderings.some(name => this.#model.mentions(name)) ||
      this.#events.some(
        ({ kind, path: [first] }) =>
          (kind === "argument" || kind === "escape" || kind === "publish") && first !== "userPool",
      )
    );
  }
}

/** Names that order resources or reach them by their logical ids. */
const orderings: readonly string[] = [
  ...["addDependency", "addDependsOn", "addResourceDependency", "Aspects", "DependsOn", "findAll", "findChild"],
  ...["getCfnResource", "tryFindChild"],
];

function additionBy(event: InstanceEvent): AddedResource | undefined {
  if (event.kind !== "call" || event.path.join(".") !== "addCfnResource") {
    return undefined;
  }
  const { call, when } = event;
  const id = call.arguments.get({ parameters: ["props", "logicalId"] }, "logicalId");
  const { range } = call.nameSite;
  const name = id.kind === "literal" ? String(id.value) : "addCfnResource";
  return { ...genericResourceIn(call.arguments.options(additionSignature)), related: { name, range }, when };
}

function resourceOf<Kind extends ResourceKind>(
  kind: Kind,
  { related, when, properties }: AddedResource,
  scenario: Scenario,
): Resource<Kind> {
  const source = tableSource({
    kind,
    range: related.range,
    exists: when ?? true,
    spell: name => name,
    valueOf: (key, at) => valueIn(properties, key, at),
  });
  return new Resource(kind, source, scenario);
}
