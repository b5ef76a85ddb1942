import type { Expression } from "../../model/value.ts";
import { memberPath, propertyNames, type Property } from "../../spec/properties.ts";
import { memberOf, ownMembers, stringOfExpression } from "../cloudformation/static-members.ts";
import type { DocumentHost } from "../shared/document-host.ts";
import { isBlank, nameRange } from "../shared/identity.ts";

const members = propertyNames.filter(property => !property.includes("."));
const membersInAnyCase: ReadonlySet<string> = new Set(members.map(property => property.toLowerCase()));

/** Members that other things than app clients have by the same name. */
const commonNames: ReadonlySet<Property> = new Set<Property>([
  "UserPoolId",
  "ClientId",
  "ClientName",
  "ClientSecret",
  "CallbackURLs",
  "LogoutURLs",
]);

/** What only app clients have. */
export const requestSettings = members.filter(property => !commonNames.has(property));

/**
 * The request of `aws cognito-idp create-user-pool-client` or `update-user-pool-client`, as `--cli-input-json` and
 * `--cli-input-yaml` take it and `--generate-cli-skeleton` prints it.
 *
 * Its members are all it is known by. So there must be nothing but members, in whatever case, at least three of them,
 * and among them the id of a pool beside something that only app clients have, or the one member that names both.
 */
export const requests: DocumentHost = {
  word: "UserPool",
  matches(keys) {
    return (
      keys.size >= 3 &&
      [...keys].every(key => membersInAnyCase.has(key.toLowerCase())) &&
      (keys.has("UserPoolId")
        ? requestSettings.some(name => keys.has(name))
        : keys.has("AllowedOAuthFlowsUserPoolClient"))
    );
  },

  clientsIn(document) {
    // What holds functions of CloudFormation is a part of a template, in which other rules of types hold.
    if (document.kind !== "map" || !document.complete || holdsFunction(document)) {
      return [];
    }
    const operation = memberOf(document, "ClientId").kind === "absent" ? "create" : "update";
    const pool = memberOf(document, "UserPoolId");
    // A skeleton that nobody has filled in.
    if (isBlank(pool)) {
      return [];
    }
    const name = memberOf(document, operation === "create" ? "ClientName" : "ClientId");
    return [
      {
        host: "aws-cli",
        operation,
        range: nameRange(document, "ClientName"),
        root: document,
        path: memberPath,
        required: ["RefreshTokenRotation.Feature"],
        // What gives one of these on the command line may give more there.
        isPartial: [pool, name].some(({ kind }) => kind === "absent"),
        // Without a pool's id written out, this may be for a tool that is not as strict as the AWS CLI.
        convertsStrings: !isPoolId(pool),
      },
    ];
  },
};

function isPoolId(value: Expression): boolean {
  return /^[\w-]+_[\dA-Za-z]+$/u.test(stringOfExpression(value) ?? "");
}

function holdsFunction(expression: Expression): boolean {
  return expression.kind === "list"
    ? expression.items.some(item => item.kind !== "spread" && holdsFunction(item))
    : ownMembers(expression).some(({ key, value }) => /^(?:Ref$|Fn::)/u.test(key) || holdsFunction(value));
}
