import type { PlainValue } from "../../edits/edit.ts";
import type { Printable } from "../../edits/print/printable.ts";
import { printableOf } from "../../edits/printables.ts";
import type { Call, Program } from "../../languages/language.ts";
import { memberOf } from "../../model/members.ts";
import type { Signature } from "../../model/qualified-name.ts";
import { stringOf, type Expression, type List, type Value } from "../../model/value.ts";
import type { Property } from "../../spec/properties/app-client.ts";
import { openIdScope, scopesThatNeedOpenId } from "../../spec/scopes.ts";
import { scopeConstants } from "../cdk/library/option-names.ts";
import { callsNamed } from "../shared/calls-named.ts";
import type { ProgramClient, ProgramHost } from "../shared/program-host.ts";
import { tableClient, withoutNull } from "../shared/table-client.ts";
import { isAmplifyMember } from "./library.ts";

/**
 * The external providers of Amplify Gen 2's `defineAuth`, which set the app client's URLs and scopes. Everything else
 * about the client is Amplify's default, or set in another file.
 */
export const amplifyAuth: ProgramHost = {
  find: program => callsNamed(["defineAuth", "AmplifyAuth"], program).flatMap(call => clientOf(call, program) ?? []),
};

function clientOf(call: Call, { text, style }: Program): ProgramClient | undefined {
  const signature = signatureOf(call);
  const props = signature && call.arguments.options(signature);
  const root =
    props &&
    ["loginWith", "externalProviders"].reduce<Expression>((holder, key) => memberOf(holder, key, holder.site), props);
  if (root?.kind !== "map") {
    return undefined;
  }
  const client = tableClient({
    host: "amplify",
    operation: "create",
    range: call.nameSite.range,
    exists: call.exists(root),
    text,
    style,
    root,
    path: property => paths.get(property),
    isPartial: true,
    coerce,
    print,
  });
  // The identity providers next to them are not members.
  return { ...client, members: () => [], at: call, identity: signature && call.arguments.identity(signature) };
}

/** Where Amplify's function or construct takes its props. `undefined`: it is another one. */
function signatureOf({ callee, isNew }: Call): Signature | undefined {
  const name = callee.kind === "name" ? callee.name : undefined;
  if (name && isNew !== true && isAmplifyMember(name, "defineAuth")) {
    return { parameters: [], options: true };
  }
  return name && isNew !== false && isAmplifyMember(name, "AmplifyAuth")
    ? { parameters: ["scope", "id"], options: true }
    : undefined;
}

const paths: ReadonlyMap<Property, readonly string[]> = new Map<Property, readonly string[]>([
  ["CallbackURLs", ["callbackUrls"]],
  ["LogoutURLs", ["logoutUrls"]],
  ["AllowedOAuthScopes", ["scopes"]],
]);

/** Scopes are the CDK's names for them. The CDK adds the one that others require. */
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

const constants: ReadonlyMap<PlainValue, string> = new Map([...scopeConstants].map(([name, scope]) => [scope, name]));

function print(property: Property, value: PlainValue): Printable | undefined {
  if (property !== "AllowedOAuthScopes") {
    return printableOf(value);
  }
  if (!Array.isArray(value)) {
    return constants.get(value);
  }
  const names = value.map((scope: PlainValue) => constants.get(scope));
  return names.every(name => name !== undefined) ? names : undefined;
}
