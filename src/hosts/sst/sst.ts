import type { TSESTree } from "@typescript-eslint/utils";
import { javascript } from "../../languages/javascript/style.ts";
import type { Expression } from "../../model/value.ts";
import type { Property } from "../../spec/properties.ts";
import { adminScope, openIdScope } from "../../spec/scopes.ts";
import type { ServiceDefaults } from "../../spec/service-defaults.ts";
import { terraformNames } from "../shared/camel-names.ts";
import { tableClient, type ClientTable } from "../shared/table-client.ts";
import type { Candidate, CodeFile } from "../../languages/javascript/semantic-model.ts";
import type { CodeClient, CodeHost } from "../shared/code-host.ts";
import { absent } from "../../model/expressions.ts";
import { memberOf } from "../../model/members.ts";
import { renderNewArgument } from "../../languages/javascript/new-argument.ts";
import { pulumiVocabulary } from "../pulumi/values.ts";
import { sstGlobal, transformsClients } from "./globals.ts";
import { staticName, unwrap, type Node } from "../../languages/javascript/syntax/syntax-tree.ts";

const host = "sst";

/**
 * What SST's component sends unless its transform says otherwise.
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

/** `addClient` of SST's `sst.aws.CognitoUserPool`. */
export const sst: CodeHost = {
  name: host,
  find(node: Candidate, file: CodeFile): CodeClient | undefined {
    const callee = node.type === "CallExpression" ? unwrap(node.callee) : undefined;
    return node.type === "CallExpression" &&
      callee?.type === "MemberExpression" &&
      staticName(callee.property, callee.computed) === "addClient" &&
      isUserPool(callee.object, file) &&
      !transformsClients(file)
      ? clientOf(node, callee.property, file)
      : undefined;
  },
};

/** Whether an expression is a pool that the file makes or looks up. */
function isUserPool(node: Node, file: CodeFile): boolean {
  const pool = file.definitionOf(node);
  if (pool.type !== "NewExpression" && pool.type !== "CallExpression") {
    return false;
  }
  const { module, path = [] } = sstGlobal(pool.callee, file) ?? {};
  return module === "sst" && path.join(".") === (pool.type === "NewExpression" ? component : `${component}.get`);
}

const component = "aws.CognitoUserPool";

function clientOf(node: TSESTree.CallExpression, method: Node, file: CodeFile): CodeClient | undefined {
  const args = node.arguments[1];
  if (node.arguments.length === 0 || node.arguments.some(({ type }) => type === "SpreadElement")) {
    return undefined;
  }
  const root = args ? file.read(args, pulumiVocabulary) : absent(file.siteOf(node));
  if (root.kind !== "map" && root.kind !== "absent") {
    return undefined;
  }
  const table: ClientTable = {
    host,
    operation: "create",
    range: file.rangeOf(method),
    exists: file.existenceOf(node, root),
    text: file.text,
    style: javascript,
    root,
    path: property => pathIn(root, property),
    dropsUnknownMembers: true,
    otherKeys: new Set(["region"]),
    defaults,
  };
  const client = tableClient(table);
  return args
    ? { ...client, definition: file.definitionOf(args) }
    : {
        ...client,
        render: edit =>
          renderNewArgument(node, file, (text, empty) => tableClient({ ...table, text, root: empty }).render(edit)),
      };
}

/** Arguments of the component itself, which its transform can replace. */
const ownArguments: ReadonlyMap<Property, string> = new Map<Property, string>([
  ["CallbackURLs", "callbackUrls"],
  ["SupportedIdentityProviders", "providers"],
]);

function pathIn(args: Expression, property: Property): readonly string[] | undefined {
  const own = ownArguments.get(property);
  const names = terraformNames(property);
  const path = names && ["transform", "client", ...names];
  const isOwn = own !== undefined && isWritten(args, [own]) && !(path && isWritten(args, path));
  return isOwn ? [own] : path;
}

/** Whether there may be something at a path. */
function isWritten(expression: Expression, [key, ...rest]: readonly string[]): boolean {
  if (expression.kind === "absent" || key === undefined) {
    return expression.kind !== "absent";
  }
  return isWritten(memberOf(expression, key, expression.site), rest);
}
