import type { Call, Program } from "../../languages/language.ts";
import { unknown } from "../../model/expressions.ts";
import { noRelatedResources, type RelatedResources, type UserPool } from "../../model/related-resources.ts";
import type { Scenario } from "../../model/scenario.ts";
import type { Range } from "../../model/site.ts";
import { withChange } from "../../model/updates.ts";
import type { Expression, Literal, MapExpression, Member } from "../../model/value.ts";
import { propertyNames, type Property } from "../../spec/properties/app-client.ts";
import { cfnChangesBy, nameInChanges } from "../cdk/l1/changes.ts";
import { pathsToResource } from "../cdk/l1/resource-paths.ts";
import { changedValue } from "../cdk/related/changes.ts";
import { cfnPropertyPath } from "../cloudformation/class-names.ts";
import { callsNamed } from "../shared/calls-named.ts";
import type { ProgramClient, ProgramHost } from "../shared/program-host.ts";
import { tableClient } from "../shared/table-client.ts";
import { amplifyLibrary, isAmplifyMember } from "./library.ts";

/**
 * The properties that Amplify gives every app client regardless of the arguments of `defineAuth`. It omits all others.
 *
 * @see https://github.com/aws-amplify/amplify-backend/blob/main/packages/auth-construct/src/construct.ts
 */
const madeByAmplify: { readonly [P in Property]?: string | boolean | readonly string[] | undefined } = {
  UserPoolId: undefined,
  ExplicitAuthFlows: undefined,
  SupportedIdentityProviders: undefined,
  CallbackURLs: undefined,
  LogoutURLs: undefined,
  AllowedOAuthFlows: ["code"],
  AllowedOAuthScopes: undefined,
  AllowedOAuthFlowsUserPoolClient: true,
  PreventUserExistenceErrors: "ENABLED",
};

/** The app client of an Amplify Gen 2 backend, where the file changes it: `backend.auth.resources.cfnResources`. */
export const amplifyBackend: ProgramHost = {
  library: amplifyLibrary,
  find: program =>
    callsNamed(["defineBackend"], program).flatMap(call =>
      call.callee.kind === "name" && isAmplifyMember(call.callee.name, "defineBackend")
        ? (changedClient(call, program) ?? [])
        : [],
    ),
};

function changedClient(call: Call, { text, style }: Program): ProgramClient | undefined {
  const events = call.result.events();
  const [part = "auth"] =
    events.find(({ path }) => path[2] === "cfnResources" || path[2] === "userPoolClient")?.path ?? [];
  const resource = [part, "resources", "cfnResources", "cfnUserPoolClient"];
  const construct = [part, "resources", "userPoolClient"];
  const later = cfnChangesBy([{ events, prefix: resource, since: true }, ...pathsToResource(events, construct)]);
  const root = later.changes.reduce(withChange, untouched(call.site.range));
  if (root.kind !== "map" || later.changes.every(({ kind }) => kind === "havoc")) {
    return undefined;
  }
  const [mention = call.nameSite] = [resource, construct]
    .flatMap(path => call.result.mentionOf(path) ?? [])
    .sort((a, b) => a.range[0] - b.range[0]);
  const client = tableClient({
    host: "amplify-backend",
    operation: "create",
    range: mention.range,
    exists: call.exists(root),
    text,
    style,
    root,
    path: cfnPropertyPath,
    dropsUnknownMembers: true,
    nameOf: property => nameInChanges(property, later),
  });
  const relatedResources = (scenario: Scenario): RelatedResources => ({
    ...noRelatedResources,
    userPool: userPoolIn(part, call, scenario),
  });
  return { ...client, at: call, relatedResources };
}

/** The user pool of a backend. Only the file's changes to it are known. */
function userPoolIn(part: string, call: Call, scenario: Scenario): UserPool | undefined {
  const events = call.result.events();
  const resource = [part, "resources", "cfnResources", "cfnUserPool"];
  const construct = [part, "resources", "userPool"];
  const [mention] = [resource, construct].flatMap(path => call.result.mentionOf(path) ?? []);
  if (!mention || events.some(({ kind, path }) => kind === "argument" || (kind === "call" && path.at(-1) === "with"))) {
    return undefined;
  }
  const resourcePaths = [{ events, prefix: resource, since: true }, ...pathsToResource(events, construct)];
  return {
    name: "cfnUserPool",
    range: mention.range,
    tier: scenario.resolve(changedValue("userPoolTier", unknown(mention), resourcePaths)),
    attributes: undefined,
    hasAllProviders: false,
  };
}

/** The client before the file changes it. */
function untouched(range: Range): MapExpression {
  const site = { range };
  const of = (value: string | boolean): Literal => ({ kind: "literal", value, site });
  const members = propertyNames.flatMap((property): Member<Expression>[] => {
    const [key] = cfnPropertyPath(property) ?? [];
    if (key === undefined || !(property in madeByAmplify)) {
      return [];
    }
    const made = madeByAmplify[property];
    const value: Expression =
      made === undefined
        ? unknown(site)
        : typeof made === "object"
          ? { kind: "list", items: made.map(of), complete: true, site }
          : of(made);
    return [{ key, keyRange: range, range, value }];
  });
  return { kind: "map", members, complete: true, site };
}
