import { absent } from "../../../../model/scenario.ts";
import type { Range } from "../../../../model/site.ts";
import {
  includes,
  itemsOf,
  stringOf,
  textParts,
  type HostValue,
  type List,
  type Literal,
  type Scalar,
  type Value,
} from "../../../../model/value.ts";
import { refreshAuthFlow } from "../../../../spec/auth-flows.ts";
import { redirectFlows } from "../../../../spec/oauth.ts";
import type { Property } from "../../../../spec/properties/app-client.ts";
import { adminScope, openIdScope, scopesThatNeedOpenId } from "../../../../spec/scopes.ts";
import { serviceDefault } from "../../../shared/table-client.ts";
import { unchanged } from "../../library/spelling.ts";
import type { Options } from "../options.ts";
import { truthinessOf } from "./truthiness.ts";
import { withoutDuplicates } from "./without-duplicates.ts";
import { writtenValue } from "./written.ts";

/** The effective value of a property: what is written, with what the construct adds to it, or the service's default. */
export function effectiveValue(property: Property, options: Options): Value {
  return withServiceDefault(property, emittedValue(property, options), options);
}

/**
 * The value that the construct emits for a property, with the length of times as emitted and their sites as written.
 */
export function emittedValue(property: Property, options: Options): Value {
  return emissions[property]?.(options) ?? writtenValue(property, options);
}

/** The service's default for a property that is not in the template. */
export function withServiceDefault(property: Property, value: Value, { client }: Options): Value {
  const byService = value.kind === "absent" ? serviceDefault(property, "create", client.range) : value;
  return byService.kind === "absent" ? value : byService;
}

type Emission = (options: Options) => Value;

/** What the construct emits, for properties where that is more than what is written. */
const emissions: { readonly [P in Property]?: Emission } = {
  ExplicitAuthFlows: authFlows,
  SupportedIdentityProviders: identityProviders,
  CallbackURLs: callbackUrls,
  AllowedOAuthFlows: oauthFlows,
  AllowedOAuthScopes: scopes,
  AllowedOAuthFlowsUserPoolClient: isOAuthClient,
};

function isOAuthClient(options: Options): Value {
  const value = writtenValue("AllowedOAuthFlowsUserPoolClient", options);
  return value.kind === "absent" ? defaultLiteral(true, options.client.range) : value;
}

function oauthFlows(options: Options): Value {
  const flows = writtenValue("AllowedOAuthFlows", options);
  if (flows.kind === "absent") {
    return unlessDisabled(options, () => defaultList(["implicit", "code"], options.keyOf("oAuth")));
  }
  return isEmpty(flows) ? absent(flows.site) : flows;
}

function callbackUrls(options: Options): Value {
  const urls = writtenValue("CallbackURLs", options);
  if (urls.kind !== "absent" && !isEmpty(urls)) {
    return urls;
  }
  const redirects = hasRedirectFlow(options);
  if (redirects === false) {
    return absent(urls.site);
  }
  if (urls.kind !== "absent") {
    return urls;
  }
  return redirects === "maybe"
    ? { kind: "unknown", site: urls.site, defaulted: true }
    : unlessDisabled(options, () => defaultList(["https://example.com"], options.keyOf("oAuth")));
}

function hasRedirectFlow(options: Options): boolean | "maybe" {
  const flows = oauthFlows(options);
  const answers = redirectFlows.map(flow => includes(flows, flow));
  return answers.includes(true) || (answers.includes("maybe") ? "maybe" : false);
}

function scopes(options: Options): Value {
  const written = writtenValue("AllowedOAuthScopes", options);
  switch (written.kind) {
    case "absent":
      return unlessDisabled(options, () => defaultList(defaultScopes, options.keyOf("oAuth")));
    case "list":
      return withOpenId(written, options.keyOf("oAuth", "scopes"));
    default:
      return written;
  }
}

const defaultScopes = ["profile", "phone", "email", openIdScope, adminScope];

function withOpenId(scopes: List, place: Range): List {
  const list = { ...scopes, items: withoutDuplicates(scopes.items) };
  const names = list.items.map(stringOf);
  if (names.includes(openIdScope)) {
    return list;
  }
  if (scopesThatNeedOpenId.some(scope => names.includes(scope))) {
    return { ...list, items: [...list.items, defaultLiteral(openIdScope, place)] };
  }
  const needsOpenId = list.items.some(item => scopesThatNeedOpenId.some(scope => couldBe(item, scope)));
  return needsOpenId ? { ...list, complete: false } : list;
}

/** Whether an unknown name may be this scope. One whose known part belongs to a resource server's scope is not. */
function couldBe(name: Value, scope: string): boolean {
  return textParts(name)?.every(part => part === undefined || scope.includes(part)) ?? true;
}

function authFlows(options: Options): Value {
  const flows = writtenValue("ExplicitAuthFlows", options);
  if (flows.kind !== "list") {
    return flows;
  }
  const refresh = defaultLiteral(refreshAuthFlow, options.keyOf("authFlows"));
  const withRefresh: List = { ...flows, items: [...flows.items, refresh] };
  if (options.version === 1) {
    return flows.items.length > 0 ? withRefresh : flows.complete ? absent(flows.site) : unknownFrom(flows);
  }
  if (!hasMembers(options.get("authFlows"), options)) {
    return flows.complete ? absent(flows.site) : unknownFrom(flows);
  }
  switch (truthinessOf(options.get("refreshTokenRotationGracePeriod"))) {
    case true:
      return flows;
    case false:
      return withRefresh;
    default:
      return { ...flows, complete: false };
  }
}

/** `{ userSrp: false }` is not `{}`: any member, whatever its value, replaces the service's default. */
function hasMembers(authFlows: HostValue, { client }: Options): boolean {
  // Languages without absent arguments write `None` for a member that is omitted.
  const isOmitted = (value: HostValue) =>
    client.spell !== unchanged && value.kind === "literal" && value.value === null;
  return authFlows.kind === "map" && authFlows.members.some(({ value }) => !isOmitted(value));
}

function identityProviders(options: Options): Value {
  const providers = writtenValue("SupportedIdentityProviders", options);
  if (providers.kind === "absent") {
    return { ...defaultList(["COGNITO"], options.client.range), complete: options.client.isWithoutProviders };
  }
  return isEmpty(providers) ? absent(providers.site) : providers;
}

/** A value that the construct emits only for OAuth clients. */
function unlessDisabled(options: Options, emitted: () => Value): Value {
  const { range } = options.client;
  switch (truthinessOf(options.get("disableOAuth"))) {
    case true:
      return absent({ range });
    case false:
      return emitted();
    default:
      return { kind: "unknown", site: { range }, defaulted: true };
  }
}

function isEmpty(value: Value): boolean {
  return value.kind === "list" && value.complete && itemsOf(value).length === 0;
}

function unknownFrom({ site }: Value): Value {
  return { kind: "unknown", site };
}

function defaultList(values: readonly string[], range: Range): List {
  const items = values.map(value => defaultLiteral(value, range));
  return { kind: "list", items, complete: true, site: { range }, defaulted: true };
}

function defaultLiteral(value: Scalar, range: Range): Literal {
  return { kind: "literal", value, site: { range }, defaulted: true };
}
