import { withChange } from "../../../model/updates.ts";
import type { Expression } from "../../../model/value.ts";
import { requiredMembers } from "../../../spec/members.ts";
import type { Property } from "../../../spec/properties.ts";
import type { Call, Occurrence, SemanticModel, TypedValue } from "../../../languages/language.ts";
import { cfnPropertyPath } from "../../cloudformation/class-names.ts";
import { semanticHost, type ProgramClient } from "../../shared/program-host.ts";
import { tableClient } from "../../shared/table-client.ts";
import { typedClient } from "../../shared/typed-client.ts";
import { signatures } from "../library.ts";
import { cognitoMember, type CdkVersion } from "../names.ts";
import { withRelatedResources } from "../related/with-related-resources.ts";
import { inCanonicalNames, structures } from "../structures.ts";
import { asItIs } from "../spelling.ts";
import { cfnChangesBy, nameInChanges, type CfnChanges } from "./changes.ts";

/** The `CfnUserPoolClient` construct of the CDK, and objects of its properties' type. The library is that of L2. */
export const cdkL1 = semanticHost(undefined, model => [
  ...model.calls.flatMap(call => constructClient(call, model) ?? []),
  ...model.typedValues.flatMap(typed => propertiesClient(typed, model) ?? []),
]);

function constructClient(call: Call, model: SemanticModel): ProgramClient | undefined {
  const { callee, isNew, arguments: given } = call;
  const isMade = callee.kind === "super" || (callee.kind === "name" && isNew !== false);
  const member = isMade ? cognitoMember(callee.name) : undefined;
  if (member?.path.join(".") !== "CfnUserPoolClient") {
    return undefined;
  }
  const later = cfnChangesBy([{ events: call.result.events(), prefix: [], since: true }]);
  const root = later.changes.reduce(
    withChange,
    inCanonicalNames(given.options(signatures.construct), structures.cfnUserPoolClient, model.spell),
  );
  const client = clientOf(call, call.nameSite.range, root, member.version, model, later);
  const identity = given.identity(signatures.construct);
  return client && withRelatedResources({ ...client, identity, required: requiredMembers.resource }, call, model);
}

function propertiesClient(typed: TypedValue, model: SemanticModel): ProgramClient | undefined {
  const member = cognitoMember(typed.type);
  const client =
    member?.path.join(".") === "CfnUserPoolClientProps"
      ? clientOf(typed, typed.nameSite.range, typed.value, member.version, model)
      : undefined;
  return client && typedClient({ ...client, identity: typed.identity }, typed);
}

function clientOf(
  at: Occurrence,
  range: ProgramClient["range"],
  root: Expression,
  version: CdkVersion,
  { text, style, spell = asItIs }: SemanticModel,
  later?: CfnChanges,
): ProgramClient | undefined {
  if (root.kind !== "map" && root.kind !== "choice") {
    return undefined;
  }
  const path = (property: Property) => (isKnownTo(version, property) ? cfnPropertyPath(property) : undefined);
  const client = tableClient({
    host: "cdk-l1",
    operation: "create",
    range,
    exists: at.exists(root),
    text,
    style,
    root,
    path,
    dropsUnknownMembers: true,
    nameOf: property =>
      (later && nameInChanges(property, later, spell)) ?? path(property)?.map(spell).join(".") ?? property,
  });
  return { ...client, at };
}

/** Version 1 ended before refresh tokens could be rotated. */
function isKnownTo(version: CdkVersion, property: Property): boolean {
  return version === 2 || !property.startsWith("RefreshTokenRotation");
}
