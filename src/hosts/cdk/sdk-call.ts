import type { Operation } from "../../model/app-client.ts";
import { mapCases, unknown } from "../../model/expressions.ts";
import type { Expression, Value } from "../../model/value.ts";
import type { Call, Occurrence, Program } from "../../languages/language.ts";
import { requiredMembers } from "../../spec/members.ts";
import { memberPath, typeOf, type Property } from "../../spec/properties/app-client.ts";
import { coerceTo } from "../shared/coercion.ts";
import { callsNamed } from "../shared/calls-named.ts";
import type { ProgramClient, ProgramHost } from "../shared/program-host.ts";
import { memberOf } from "../shared/static-members.ts";
import { tableClient } from "../shared/table-client.ts";
import { signatures } from "./library/library.ts";
import { isCdkModule } from "./library/names.ts";
import { unchanged } from "./library/spelling.ts";

const host = "cdk-sdk-call";

/** Where `service`, `action` and `parameters` are written. */
interface SdkCall {
  readonly at: Occurrence;
  readonly member: (key: string) => Expression | undefined;
}

/**
 * An API call that is made when a CDK app is deployed or a state machine runs: `{ service, action, parameters }` in
 * `AwsCustomResource` and `CallAwsService`.
 */
export const cdkSdkCall: ProgramHost = {
  find: program => (makesSdkCalls(program) ? sdkCallsIn(program).flatMap(call => clientOf(call, program) ?? []) : []),
};

/**
 * Languages with keyword arguments call the type of such a structure, give its members to the construct, or give the
 * construct a dictionary of them.
 */
function sdkCallsIn(program: Program): readonly SdkCall[] {
  const typed = callsNamed(callers, program).filter(
    ({ callee }) => callee.kind === "name" && isCdkModule(callee.name.module),
  );
  return [
    ...program.mapsWith("action").map(map => ({ at: map, member: (key: string) => map.member(key) })),
    ...typed.map(call => ({ at: call, member: (key: string) => call.arguments.get(signatures.construct, key) })),
    ...typed.flatMap(call => givenCalls(call, program)),
  ];
}

/** The options of `AwsCustomResource` that are such a structure. */
const callOptions = ["onCreate", "onUpdate", "onDelete"];

/** The dictionaries that a construct is given. */
function givenCalls(call: Call, { spell = unchanged }: Program): readonly SdkCall[] {
  return callOptions.map(option => {
    const given = call.arguments.get(signatures.construct, spell(option));
    return { at: call, member: (key: string) => memberOf(given, key) };
  });
}

/** The CDK's classes for such calls, and the types of their options. */
const callers = ["AwsCustomResource", "AwsSdkCall", "CallAwsService", "CallAwsServiceCrossRegion"];
const callerNames = callers.flatMap(name => [name, `${name}Props`]);

function makesSdkCalls(program: Program): boolean {
  return (
    [...program.modules].some(module => /^(?:aws-cdk-lib|aws_cdk|@aws-cdk\/|monocdk)/u.test(module)) &&
    callerNames.some(name => program.mentions(name))
  );
}

/** The names of the service in the SDKs, the CDK and Step Functions. */
const services: ReadonlySet<string> = new Set([
  "@aws-sdk/client-cognito-identity-provider",
  "cognito-identity-provider",
  "cognitoidentityprovider",
  "cognitoidentityserviceprovider",
]);

const operations: ReadonlyMap<string, Operation> = new Map([
  ["createuserpoolclient", "create"],
  ["updateuserpoolclient", "update"],
]);

function operationOf(call: SdkCall): Operation | undefined {
  const [service = "", action = ""] = ["service", "action"].map(key => {
    const value = call.member(key);
    return value?.kind === "literal" && typeof value.value === "string" ? value.value.toLowerCase() : undefined;
  });
  return services.has(service) ? operations.get(action.replace(/command$/u, "")) : undefined;
}

function clientOf(call: SdkCall, { text, style }: Program): ProgramClient | undefined {
  const operation = operationOf(call);
  const action = operation && call.member("action");
  const parameters = action && call.member("parameters");
  const root = parameters && withoutPaths(parameters);
  if (!root || (root.kind !== "map" && root.kind !== "choice")) {
    return undefined;
  }
  const client = tableClient({
    host,
    operation,
    range: action.site.range,
    exists: call.at.exists(root),
    text,
    style,
    root,
    path: memberPath,
    required: requiredMembers[operation],
    coerce,
    dropsUnknownMembers: true,
  });
  return { ...client, at: call.at, identity: `@${root.site.range[0]}` };
}

/** Removes members that a state machine resolves at run time, by a path into its state: `"UserPoolId.$": "$.pool"`. */
function withoutPaths(parameters: Expression): Expression {
  return mapCases(parameters, value =>
    value.kind === "map"
      ? {
          ...value,
          members: value.members.map(member =>
            "key" in member && member.key.endsWith(".$")
              ? { ...member, key: member.key.slice(0, -2), value: unknown(member.value.site) }
              : member,
          ),
        }
      : value,
  );
}

/** The CDK's function converts numbers in strings; what else it converts differs between versions. */
function coerce(property: Property, value: Value): Value {
  if (value.kind === "list") {
    return { ...value, items: value.items.map(coerceItem) };
  }
  const type = typeOf(property);
  const isUnclear =
    value.kind === "literal" && (value.value === null || (typeof value.value === "string" && type === "boolean"));
  return isUnclear
    ? { kind: "unknown", site: value.site }
    : coerceItem(type === "integer" ? coerceTo(type, value) : value);
}

/** A state machine may have a JSONata expression instead of any value. */
function coerceItem(value: Value): Value {
  const isJsonata = value.kind === "literal" && typeof value.value === "string" && value.value.startsWith("{%");
  return isJsonata ? { kind: "unknown", site: value.site } : value;
}
