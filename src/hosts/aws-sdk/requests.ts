import type { Expression } from "../../model/value.ts";
import { distinctiveMembers } from "../../spec/members.ts";
import { memberPath, propertyNames } from "../../spec/properties/app-client.ts";
import { memberOf, ownMembers, stringOfExpression } from "../shared/static-members.ts";
import type { DocumentHost } from "../shared/documents/document-host.ts";
import { isBlank, nameRange } from "../shared/documents/identity.ts";

const members = propertyNames.filter(property => !property.includes("."));
const membersInAnyCase: ReadonlySet<string> = new Set(members.map(property => property.toLowerCase()));

/**
 * The request of `aws cognito-idp create-user-pool-client` or `update-user-pool-client`, as `--cli-input-json` and
 * `--cli-input-yaml` accept it and `--generate-cli-skeleton` prints it.
 *
 * It is recognized by its members alone. So there must be nothing but members, in whatever case, at least three of
 * them, including the id of a pool together with something that only app clients have, or the one member whose name has
 * both.
 */
export const requests: DocumentHost = {
  word: "UserPool",
  matches(keys) {
    return (
      keys.size >= 3 &&
      [...keys].every(key => membersInAnyCase.has(key.toLowerCase())) &&
      (keys.has("UserPoolId")
        ? distinctiveMembers.some(name => keys.has(name))
        : keys.has("AllowedOAuthFlowsUserPoolClient"))
    );
  },

  clientsIn(document) {
    // A document with intrinsic functions is a fragment of a template, where types are converted differently.
    if (document.kind !== "map" || !document.complete || holdsFunction(document)) {
      return [];
    }
    const operation = memberOf(document, "ClientId").kind === "absent" ? "create" : "update";
    const pool = memberOf(document, "UserPoolId");
    // A skeleton that was not filled in.
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
        // If one of these is passed on the command line, others may be too.
        isPartial: [pool, name].some(({ kind }) => kind === "absent"),
        // Without a literal pool id, this may be meant for a tool that is less strict than the AWS CLI.
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
