import { unknown } from "../../model/expressions.ts";
import type { QualifiedName } from "../../model/qualified-name.ts";
import { memberPath, propertyNames } from "../../spec/properties/app-client.ts";
import { resourceProperty } from "../cloudformation/class-names.ts";
import { camelNames } from "../shared/camel-names.ts";
import { constructHost } from "../shared/construct-host.ts";
import { withoutNull } from "../shared/table-client.ts";

const cloudControl = "alchemy/aws/control";
const effect = "alchemy/AWS";
const signature = { parameters: ["id"], options: true };

const unsupported = /^(?:AnalyticsConfiguration|Client(?:Id|Secret)|EnablePropagate|RefreshTokenRotation)/u;

/** Alchemy has two variants: one passes CloudFormation's properties to Cloud Control, one calls the API. */
export const alchemy = constructHost({ canonical }, [
  {
    host: "alchemy",
    name: { module: cloudControl, path: ["Cognito", "UserPoolClient"] },
    isFunction: true,
    signature,
    otherKeys: new Set(["adopt"]),
    path: property => resourceProperty(property) && memberPath(property),
    required: ["UserPoolId"],
  },
  {
    /** @see https://github.com/alchemy-run/alchemy-effect */
    host: "alchemy-effect",
    dropsUnknownMembers: true,
    name: { module: effect, path: ["Cognito", "UserPoolClient"] },
    types: [{ module: effect, path: ["Cognito", "UserPoolClientProps"] }],
    isFunction: true,
    signature,
    path: camelNames({
      ...Object.fromEntries(propertyNames.filter(name => unsupported.test(name)).map(name => [name, undefined])),
      CallbackURLs: "callbackUrls",
      LogoutURLs: "logoutUrls",
      DefaultRedirectURI: "defaultRedirectUri",
    }),
    required: ["UserPoolId"],
    // There it is a duration: a number of milliseconds, or a text such as "5 minutes".
    coerce: (property, value) =>
      property === "AuthSessionValidity" && value.kind !== "absent" ? unknown(value.site) : withoutNull(value),
  },
]);

function canonical({ module, path }: QualifiedName): QualifiedName | undefined {
  const file = module.replace(/(?:\/index)?(?:\.[jt]s)?$/u, "");
  if (file === cloudControl) {
    return { module: cloudControl, path: path[0] === "AWS" ? path.slice(1) : path };
  }
  if (!/^alchemy\/AWS(?:\/Cognito(?:\/UserPoolClient)?)?$/u.test(file)) {
    return undefined;
  }
  return { module: effect, path: file === effect || path[0] === "Cognito" ? path : ["Cognito", ...path] };
}
