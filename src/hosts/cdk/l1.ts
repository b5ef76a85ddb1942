import type { PrintableMap } from "../../edits/print/printable.ts";
import { withChange, type Change } from "../../model/updates.ts";
import type { Expression } from "../../model/value.ts";
import { requiredMembers } from "../../spec/members.ts";
import { membersOf, type Property } from "../../spec/properties/app-client.ts";
import type { Call, Occurrence, SemanticModel, TypedValue } from "../../languages/language.ts";
import { cfnPropertyPath } from "../cloudformation/class-names.ts";
import { callsNamed } from "../shared/calls-named.ts";
import { semanticHost, type ProgramClient } from "../shared/program-host.ts";
import { tableClient, withoutNull } from "../shared/table-client.ts";
import { typedClient } from "../shared/typed-client.ts";
import { signatures } from "./library/library.ts";
import { nameInFile } from "./library/name-in-file.ts";
import { cognitoMember, nameOfClass, type CdkVersion } from "./library/names.ts";
import { cfnResources } from "./related/cfn-resources.ts";
import { withRelatedResources } from "./related/with-related-resources.ts";
import { eventsIn, versionIn, typeChecks, withoutUntypedStructures } from "./library/jsii.ts";
import { unchanged, type NameConversion } from "./library/spelling.ts";
import { cfnChangesBy, nameInChanges, type CfnChanges } from "./l1/changes.ts";

/**
 * The CDK's `CfnUserPoolClient` construct, objects typed as its properties, and the constructs of the other kinds of
 * resources. Shares its library with L2.
 */
export const cdkL1 = semanticHost(
  undefined,
  model => [
    ...callsNamed(["CfnUserPoolClient"], model).flatMap(call => constructClient(call, model) ?? []),
    ...model.typedValues.flatMap(typed => propertiesClient(typed, model) ?? []),
  ],
  cfnResources,
);

function constructClient(call: Call, model: SemanticModel): ProgramClient | undefined {
  const { callee, isNew, arguments: given } = call;
  const isMade = callee.kind === "super" || (callee.kind === "name" && isNew !== false);
  const member = isMade ? cognitoMember(callee.name) : undefined;
  if (member?.path.join(".") !== "CfnUserPoolClient") {
    return undefined;
  }
  const later = cfnChangesBy([{ events: eventsIn(call.result, model), prefix: [], since: true }]);
  const root = withChanges(given.options(signatures.construct), later, model);
  const version = versionIn(model, member.version);
  const client = clientOf(call, call.nameSite.range, root, version, model, later);
  const identity = given.identity(signatures.construct);
  return client && withRelatedResources({ ...client, identity, required: requiredMembers.resource }, call, model);
}

/** The properties after what the file does to the construct, in the language's spelling. */
function withChanges(properties: Expression, { changes, overrides }: CfnChanges, model: SemanticModel): Expression {
  const { spell = unchanged } = model;
  const spelled = (change: Change): Change => ({ ...change, path: change.path.map(spell) });
  const assigned = changes.filter(change => !overrides.includes(change)).map(spelled);
  return overrides
    .map(spelled)
    .reduce(withChange, withoutUntypedStructures(assigned.reduce(withChange, properties), spell));
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
  model: SemanticModel,
  later?: CfnChanges,
): ProgramClient | undefined {
  if (root.kind !== "map" && root.kind !== "choice") {
    return undefined;
  }
  const { text, style, spell = unchanged } = model;
  const path = (property: Property) =>
    isKnownTo(version, property) ? cfnPropertyPath(property)?.map(spell) : undefined;
  const client = tableClient({
    host: "cdk-l1",
    operation: "create",
    range,
    exists: at.exists(root),
    text,
    style,
    root,
    path,
    coerce: (_, value) => withoutNull(value),
    ...(typeChecks(model) ?? { dropsUnknownMembers: true }),
    nameOf: property => (later && nameInChanges(property, later, spell)) ?? path(property)?.join(".") ?? property,
    printStructure: structure => typedStructure(structure, version, spell),
    resolveName: name => nameInFile(name, at.site, model),
  });
  return { ...client, at };
}

/** The types of the class's structures, with their members. */
const structureTypes: readonly (readonly [type: string, members: readonly string[]])[] = [
  ["AnalyticsConfigurationProperty", cfnMembersOf("AnalyticsConfiguration")],
  ["RefreshTokenRotationProperty", cfnMembersOf("RefreshTokenRotation")],
  ["TokenValidityUnitsProperty", cfnMembersOf("TokenValidityUnits")],
];

function cfnMembersOf(structure: Property): readonly string[] {
  return membersOf(structure).flatMap(property => cfnPropertyPath(property)?.at(-1) ?? []);
}

/** A new structure with the name of its type, which some languages have to call. */
function typedStructure(structure: PrintableMap, version: CdkVersion, spell: NameConversion): PrintableMap {
  const [type] =
    structureTypes.find(([, members]) =>
      structure.members.every(([key]) => members.some(name => spell(name) === key)),
    ) ?? [];
  const { module, path } = nameOfClass("CfnUserPoolClient", version);
  return type === undefined ? structure : { ...structure, of: { module, path: [...path, type] } };
}

/** Version 1 reached its end of life before refresh token rotation existed. */
function isKnownTo(version: CdkVersion, property: Property): boolean {
  return version === 2 || !property.startsWith("RefreshTokenRotation");
}
