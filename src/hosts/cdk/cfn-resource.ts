import type { Call, InstanceEvent, SemanticModel } from "../../languages/language.ts";
import { mapCases } from "../../model/expressions.ts";
import { memberOf, withoutPart } from "../../model/members.ts";
import type { Signature } from "../../model/qualified-name.ts";
import { stringOf, type Expression } from "../../model/value.ts";
import { resourceClient } from "../cloudformation/resource-client.ts";
import { templateScope } from "../cloudformation/conditions/template-scope.ts";
import { appClientType } from "../cloudformation/template/template.ts";
import { callsNamed } from "../shared/calls-named.ts";
import { semanticHost, type ProgramClient, type ProgramHost } from "../shared/program-host.ts";
import { isApplied } from "./l1/changes.ts";
import { overriddenKeys, overriddenPath } from "./l1/overrides.ts";
import { signatures } from "./library/library.ts";
import { createsCfnResource } from "./related/generic-resource.ts";
import { withRelatedResources } from "./related/with-related-resources.ts";

/** The CDK's `CfnResource`. The properties are emitted unchanged. */
export const cfnResource: ProgramHost = semanticHost(undefined, model =>
  callsNamed(["CfnResource"], model).flatMap(call => {
    const created = createsCfnResource(call) ? genericClient(call, signatures.construct, model) : undefined;
    return created ? [withRelatedResources(created.client, call, model)] : [];
  }),
);

/** An app client that a call creates from the `type` and `properties` of any resource. */
export interface GenericClient {
  readonly client: ProgramClient;
  readonly properties: Expression;
}

/** The app client that a call creates. `undefined`: it creates something else, or the file may change it unseen. */
export function genericClient(call: Call, signature: Signature, model: SemanticModel): GenericClient | undefined {
  // Something looks for resources by their type and may change those it finds.
  if (model.mentions("cfnResourceType")) {
    return undefined;
  }
  const given = inTermsOfTemplates(call.arguments.options(signature));
  const resource = call.result.events().flatMap(overriddenBy).reduce(withoutPart, given);
  if (!isAppClient(resource)) {
    return undefined;
  }
  const { text, style } = model;
  const client = resourceClient(resource, { text, style, scope: templateScope({}), range: call.nameSite.range });
  return {
    client: { ...client, exists: call.exists(resource), at: call, identity: call.arguments.identity(signature) },
    properties: memberOf(resource, "Properties", resource.site),
  };
}

/** The template's names for the construct's `type` and `properties`. */
const attributes: ReadonlyMap<string, string> = new Map([
  ["type", "Type"],
  ["properties", "Properties"],
]);

function inTermsOfTemplates(props: Expression): Expression {
  return mapCases(props, value =>
    value.kind === "map"
      ? {
          ...value,
          members: value.members.map(member =>
            "key" in member ? { ...member, key: attributes.get(member.key) ?? member.key } : member,
          ),
        }
      : value,
  );
}

function isAppClient(resource: Expression): boolean {
  const type = memberOf(resource, "Type", resource.site);
  const properties = memberOf(resource, "Properties", resource.site);
  return stringOf(type) === appClientType && properties.kind === "map";
}

/** The path of the whole resource. */
const everything: readonly (readonly string[])[] = [[]];

/** The parts of the resource that an event changes after it is created. */
function overriddenBy(event: InstanceEvent): readonly (readonly string[])[] {
  switch (event.kind) {
    case "call":
      return overriddenByMethod(event.path.join("."), event.call);
    case "argument":
      return event.path.length === 0 && isApplied(event) ? everything : [];
    default:
      return [];
  }
}

function overriddenByMethod(method: string, call: Call): readonly (readonly string[])[] {
  const keys = overriddenKeys(overriddenPath(method, call)) ?? [];
  switch (method) {
    case "addPropertyOverride":
    case "addPropertyDeletionOverride":
      return [["Properties", ...keys]];
    case "addOverride":
    case "addDeletionOverride":
      return [keys];
    case "with":
      return everything;
    default:
      return [];
  }
}
