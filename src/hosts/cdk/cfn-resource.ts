import type { Call, InstanceEvent, Program } from "../../languages/language.ts";
import { mapCases } from "../../model/expressions.ts";
import { memberOf, withoutPart } from "../../model/members.ts";
import type { Signature } from "../../model/qualified-name.ts";
import type { Expression } from "../../model/value.ts";
import { isAmplifyTemplate } from "../amplify/override.ts";
import { resourceClient } from "../cloudformation/resource-client.ts";
import { templateScope } from "../cloudformation/template-scope.ts";
import { appClientType } from "../cloudformation/template.ts";
import type { ProgramClient, ProgramHost } from "../shared/program-host.ts";
import { isApplied } from "./l1/changes.ts";
import { isCfnResource } from "./names.ts";

/** The CDK's `CfnResource`, and `addCfnResource` in Amplify's overrides. The properties are emitted unchanged. */
export const cfnResource: ProgramHost = {
  find: program => program.calls.flatMap(call => clientOf(call, program) ?? []),
};

function clientOf(call: Call, program: Program): ProgramClient | undefined {
  const signature = signatureOf(call);
  // Something looks for resources by their type and may change those it finds.
  if (!signature || program.mentions("cfnResourceType")) {
    return undefined;
  }
  const given = inTermsOfTemplates(call.arguments.options(signature));
  if (!isAppClient(given)) {
    return undefined;
  }
  const resource = call.result.events().flatMap(overriddenBy).reduce(withoutPart, given);
  if (!isAppClient(resource)) {
    return undefined;
  }
  const { text, style } = program;
  const client = resourceClient(resource, { text, style, scope: templateScope({}), range: call.nameSite.range });
  return { ...client, exists: call.exists(resource), at: call, identity: call.arguments.identity(signature) };
}

/** `new CfnResource(scope, id, props)`, and `resources.addCfnResource(props, id)` in Amplify's overrides. */
function signatureOf({ callee, isNew }: Call): Signature | undefined {
  switch (callee.kind) {
    case "name":
      return isNew !== false && isCfnResource(callee.name) ? { parameters: ["scope", "id"], options: true } : undefined;
    case "method":
      return callee.method === "addCfnResource" && isAmplifyTemplate(callee.receiver.type)
        ? { parameters: [], options: true }
        : undefined;
    default:
      return undefined;
  }
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
  return type.kind === "literal" && type.value === appClientType && properties.kind === "map";
}

/** The parts of the resource that an event changes after it is created. */
function overriddenBy(event: InstanceEvent): readonly (readonly string[])[] {
  switch (event.kind) {
    case "call":
      return event.path.length === 1 ? overriddenByMethod(event.path[0] ?? "", event.call) : [];
    case "argument":
      return event.path.length === 0 && isApplied(event) ? [["Properties"]] : [];
    default:
      return [];
  }
}

function overriddenByMethod(method: string, { arguments: given }: Call): readonly (readonly string[])[] {
  const target = given.get({ parameters: ["path"] }, "path");
  const keys = target.kind === "literal" && typeof target.value === "string" ? target.value.split(".") : [];
  switch (method) {
    case "addPropertyOverride":
    case "addPropertyDeletionOverride":
      return [["Properties", ...keys]];
    case "addOverride":
    case "addDeletionOverride":
      return [keys];
    case "with":
      return [["Properties"]];
    default:
      return [];
  }
}
