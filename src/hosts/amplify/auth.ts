import type { Plain } from "../../edits/edit.ts";
import { type Printable, printableOf } from "../../edits/printable.ts";
import { javascript } from "../../languages/javascript/style.ts";
import { stringOf, type Expression, type List, type Value } from "../../model/value.ts";
import type { Property } from "../../spec/properties.ts";
import { openIdScope, scopesThatNeedOpenId } from "../../spec/scopes.ts";
import { tableClient, withoutNull } from "../shared/table-client.ts";
import { scopeConstants } from "../cdk/l2/option-names.ts";
import type { Candidate, CodeFile } from "../../languages/javascript/semantic-model.ts";
import type { CodeClient, CodeHost } from "../shared/code-host.ts";
import { memberOf } from "../../model/members.ts";
import type { Origin } from "../../languages/javascript/symbols/qualified-name.ts";
import { unwrap } from "../../languages/javascript/syntax/syntax-tree.ts";

const host = "amplify";

/**
 * The external providers of `defineAuth` of Amplify Gen 2, with which its app client gets its URLs and scopes. Everything
 * else of the client is Amplify's, or set in another file.
 */
export const amplifyAuth: CodeHost = {
  name: host,
  find(node: Candidate, file: CodeFile): CodeClient | undefined {
    if (node.type === "ObjectExpression") {
      return undefined;
    }
    const props = node.arguments[propsIndex(node.type, file.originOf(node.callee))];
    if (!props || node.arguments.some(({ type }) => type === "SpreadElement")) {
      return undefined;
    }
    const root = ["loginWith", "externalProviders"].reduce<Expression>(
      (holder, key) => memberOf(holder, key, holder.site),
      file.read(props),
    );
    if (root.kind !== "map") {
      return undefined;
    }
    const callee = unwrap(node.callee);
    const client = tableClient({
      host,
      operation: "create",
      range: file.rangeOf(callee.type === "MemberExpression" ? callee.property : callee),
      exists: file.existenceOf(node, root),
      text: file.text,
      style: javascript,
      root,
      path: property => paths.get(property),
      isPartial: true,
      coerce,
      print,
    });
    // The identity providers beside them are no members.
    return { ...client, members: () => [], definition: file.definitionOf(props) };
  },
};

const modules: ReadonlySet<string> = new Set([
  "@aws-amplify/auth-construct",
  "@aws-amplify/backend",
  "@aws-amplify/backend-auth",
]);

/** Which argument has the props of Amplify's function or construct. -1: it is another one. */
function propsIndex(type: "NewExpression" | "CallExpression", origin: Origin | undefined): number {
  const name = origin && modules.has(origin.module) ? origin.path.join(".") : undefined;
  if (type === "NewExpression") {
    return name === "AmplifyAuth" ? 2 : -1;
  }
  return name === "defineAuth" ? 0 : -1;
}

const paths: ReadonlyMap<Property, readonly string[]> = new Map<Property, readonly string[]>([
  ["CallbackURLs", ["callbackUrls"]],
  ["LogoutURLs", ["logoutUrls"]],
  ["AllowedOAuthScopes", ["scopes"]],
]);

/** Scopes are the names that the CDK has for them, which adds the one that others need. */
function coerce(property: Property, value: Value): Value {
  if (property !== "AllowedOAuthScopes" || value.kind !== "list") {
    return withoutNull(value);
  }
  const scopes: List = { ...value, items: value.items.map(scopeOf) };
  const names = scopes.items.map(stringOf);
  const addsOpenId = !names.includes(openIdScope) && scopesThatNeedOpenId.some(scope => names.includes(scope));
  return addsOpenId ? { ...scopes, complete: false } : scopes;
}

function scopeOf(item: Value): Value {
  const scope = scopeConstants.get(stringOf(item) ?? "");
  return scope === undefined
    ? { kind: "unknown", site: item.site }
    : { kind: "literal", value: scope, site: item.site };
}

const constants: ReadonlyMap<Plain, string> = new Map([...scopeConstants].map(([name, scope]) => [scope, name]));

function print(property: Property, value: Plain): Printable | undefined {
  if (property !== "AllowedOAuthScopes") {
    return printableOf(value);
  }
  if (!Array.isArray(value)) {
    return constants.get(value);
  }
  const names = value.map((scope: Plain) => constants.get(scope));
  return names.every(name => name !== undefined) ? names : undefined;
}
