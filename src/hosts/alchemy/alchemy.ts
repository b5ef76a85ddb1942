import { memberPath, propertyNames } from "../../spec/properties.ts";
import { camelNames } from "../shared/camel-names.ts";
import { withoutNull } from "../shared/table-client.ts";
import { resourceProperty } from "../cloudformation/class-names.ts";
import { constructHost } from "../shared/construct-host.ts";
import { unknown } from "../../model/expressions.ts";

/** `AWS.Cognito.UserPoolClient` of Alchemy, which gives CloudFormation's properties to Cloud Control. */
export const alchemy = constructHost({
  host: "alchemy",
  module: /^alchemy\/aws\/control(?:\/index)?(?:\.js)?$/u,
  names: ["Cognito.UserPoolClient", "AWS.Cognito.UserPoolClient"],
  isFunction: true,
  argument: 1,
  otherKeys: new Set(["adopt"]),
  path: property => resourceProperty(property) && memberPath(property),
  required: ["UserPoolId"],
});

const unsupported = /^(?:AnalyticsConfiguration|Client(?:Id|Secret)|EnablePropagate|RefreshTokenRotation)/u;

/**
 * `Cognito.UserPoolClient` of Alchemy for Effect, which calls the API.
 *
 * @see https://github.com/alchemy-run/alchemy-effect
 */
export const alchemyEffect = constructHost({
  host: "alchemy-effect",
  dropsUnknownMembers: true,
  module: /^alchemy\/AWS(?:\/Cognito(?:\/UserPoolClient)?)?(?:\/index)?(?:\.[jt]s)?$/u,
  names: ["Cognito.UserPoolClient", "UserPoolClient"],
  types: ["Cognito.UserPoolClientProps", "UserPoolClientProps"],
  isFunction: true,
  argument: 1,
  path: camelNames({
    ...Object.fromEntries(propertyNames.filter(name => unsupported.test(name)).map(name => [name, undefined])),
    CallbackURLs: "callbackUrls",
    LogoutURLs: "logoutUrls",
    DefaultRedirectURI: "defaultRedirectUri",
  }),
  required: ["UserPoolId"],
  // It is a duration there: a number of milliseconds, or a text such as "5 minutes".
  coerce: (property, value) =>
    property === "AuthSessionValidity" && value.kind !== "absent" ? unknown(value.site) : withoutNull(value),
});
