import type { TSESTree } from "@typescript-eslint/utils";
import { javascript } from "../../languages/javascript/style.ts";
import type { Range } from "../../model/site.ts";
import type { Expression, Literal, MapExpression, Member } from "../../model/value.ts";
import { propertyNames, type Property } from "../../spec/properties.ts";
import { tableClient } from "../shared/table-client.ts";
import { modelOf } from "../../languages/javascript/semantic/model.ts";
import { cfnChangesBy, nameInChanges } from "../cdk/l1/changes.ts";
import { cfnPropertyPath } from "../cloudformation/class-names.ts";
import { waysToResource } from "../cdk/l1/ways.ts";
import { isUnder, withChange } from "../../model/updates.ts";
import type { Candidate, CodeFile } from "../../languages/javascript/semantic-model.ts";
import type { CodeClient, CodeHost } from "../shared/code-host.ts";
import { unknown } from "../../model/expressions.ts";
import { mentionOf } from "../../languages/javascript/flow/mentions.ts";
import type { Node } from "../../languages/javascript/syntax/syntax-tree.ts";
import { sourceOf } from "../../languages/javascript/flow/value-source.ts";

const host = "amplify-backend";

/**
 * What Amplify makes of every app client, as far as it does not depend on the arguments of `defineAuth`. It leaves out
 * all the rest.
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
export const amplifyBackend: CodeHost = {
  name: host,
  find(node: Candidate, file: CodeFile): CodeClient | undefined {
    return node.type === "CallExpression" && isBackend(node, file) ? changedClient(node, file) : undefined;
  },
};

/** Whether an expression makes the backend: `defineBackend({ auth, data })`. */
function isBackend(node: Node, file: CodeFile): boolean {
  const origin = node.type === "CallExpression" ? file.originOf(node.callee) : undefined;
  return origin?.module === "@aws-amplify/backend" && origin.path.join(".") === "defineBackend";
}

/** The path of a resource in those of a part of a backend: `["userPool"]` for `backend.auth.resources.userPool`. */
export function amplifyResource(node: Node, file: CodeFile): readonly string[] | undefined {
  const source = sourceOf(node, file);
  const [, resources, ...path] = source.path;
  return resources === "resources" && isBackend(source.node, file) ? path : undefined;
}

function changedClient(node: TSESTree.CallExpression, file: CodeFile): CodeClient | undefined {
  const uses = file.usesOf(node);
  const parts = uses.filter(({ path: [, ...path] }) => isUnder(path, ["resources"]));
  const [part = "auth"] =
    parts.find(({ path }) => path[2] === "cfnResources" || path[2] === "userPoolClient")?.path ?? [];
  const resource = [part, "resources", "cfnResources", "cfnUserPoolClient"];
  const construct = [part, "resources", "userPoolClient"];
  const events = modelOf(file).instances.madeAt(node).events();
  const later = cfnChangesBy([{ events, prefix: resource, since: true }, ...waysToResource(events, construct)]);
  const root = later.changes.reduce(withChange, untouched(file.rangeOf(node)));
  if (later.changes.every(({ kind }) => kind === "lose") || (root.kind !== "map" && root.kind !== "choice")) {
    return undefined;
  }
  return tableClient({
    host,
    operation: "create",
    range: file.rangeOf(mentionOf([resource, construct].map(prefix => ({ prefix, uses }))) ?? node.callee),
    exists: file.existenceOf(node, root),
    text: file.text,
    style: javascript,
    root,
    path: cfnPropertyPath,
    dropsUnknownMembers: true,
    nameOf: property => nameInChanges(property, later) ?? cfnPropertyPath(property)?.join(".") ?? property,
  });
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
