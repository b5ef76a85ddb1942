import type { Call, SemanticModel } from "../../languages/language.ts";
import { memberOf } from "../../model/members.ts";
import { isSameName, type QualifiedName, type Signature } from "../../model/qualified-name.ts";
import type { Expression } from "../../model/value.ts";
import type { Property } from "../../spec/properties/app-client.ts";
import { adminScope, openIdScope } from "../../spec/scopes.ts";
import type { ServiceDefaults } from "../../spec/service-defaults.ts";
import { terraformNames } from "../shared/camel-names.ts";
import { callsNamed } from "../shared/calls-named.ts";
import { semanticHost, type ProgramClient } from "../shared/program-host.ts";
import { tableClient, type ClientTable } from "../shared/table-client.ts";
import { isSstApp, transformsClients } from "./globals.ts";
import { withTransform } from "./transform.ts";

/**
 * What SST's component sends unless its transform changes it.
 *
 * @see https://github.com/sst/sst/blob/dev/platform/src/components/aws/cognito-user-pool-client.ts
 */
const defaults: ServiceDefaults = {
  SupportedIdentityProviders: ["COGNITO"],
  CallbackURLs: ["https://example.com"],
  AllowedOAuthFlows: ["implicit", "code"],
  AllowedOAuthScopes: ["profile", "phone", "email", openIdScope, adminScope],
  AllowedOAuthFlowsUserPoolClient: true,
};

/** The component, which is a global in SST. */
const component: QualifiedName = { module: "", path: ["sst", "aws", "CognitoUserPool"] };

/** Arguments of the component itself, which its transform can override. */
const ownArguments: ReadonlyMap<Property, string> = new Map<Property, string>([
  ["CallbackURLs", "callbackUrls"],
  ["SupportedIdentityProviders", "providers"],
]);

const signature: Signature = { parameters: ["name"], options: true };

/** `addClient` of SST's `sst.aws.CognitoUserPool`. */
export const sst = semanticHost(
  {
    canonical: name => (name.module === "" && name.path[0] === "sst" ? name : undefined),
    // A pool that is looked up: `sst.aws.CognitoUserPool.get("Pool", id)`.
    typeOf: ({ path }) => (path.join(".") === `${component.path.join(".")}.get` ? component : undefined),
  },
  model =>
    callsNamed(["addClient"], model).flatMap(call => (addsClient(call, model) ? (clientOf(call, model) ?? []) : [])),
);

function addsClient({ callee }: Call, program: SemanticModel): boolean {
  const type = callee.kind === "method" ? callee.receiver.type : undefined;
  return type !== undefined && isSameName(type, component) && isSstApp(program) && !transformsClients(program);
}

function clientOf(call: Call, model: SemanticModel): ProgramClient | undefined {
  const { text, style } = model;
  const root = withTransform(call.arguments.options(signature), ownArguments, model);
  const name = call.arguments.get(signature, "name");
  if (name.kind === "absent" || (root.kind !== "map" && root.kind !== "absent")) {
    return undefined;
  }
  const table: ClientTable = {
    host: "sst",
    operation: "create",
    range: call.nameSite.range,
    exists: call.exists(root),
    text,
    style,
    root,
    path: property => pathIn(root, property),
    dropsUnknownMembers: true,
    otherKeys: new Set(["region"]),
    defaults,
  };
  const client = { ...tableClient(table), at: call };
  return root.kind === "map"
    ? { ...client, identity: call.arguments.identity(signature) }
    : {
        ...client,
        render: edit =>
          call.renderOptions?.(signature, (edited, empty) =>
            tableClient({ ...table, text: edited, root: empty }).render(edit),
          ) ?? null,
      };
}

function pathIn(args: Expression, property: Property): readonly string[] | undefined {
  const own = ownArguments.get(property);
  const names = terraformNames(property);
  const path = names && ["transform", "client", ...names];
  const isOwn = own !== undefined && isWritten(args, [own]) && !(path && isWritten(args, path));
  return isOwn ? [own] : path;
}

/** Whether there may be a value at a path. */
function isWritten(expression: Expression, [key, ...rest]: readonly string[]): boolean {
  if (expression.kind === "absent" || key === undefined) {
    return expression.kind !== "absent";
  }
  return isWritten(memberOf(expression, key, expression.site), rest);
}
