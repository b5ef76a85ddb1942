import type { Expression, Value } from "../../model/value.ts";
import type { Property } from "../../spec/properties.ts";
import { memberOf } from "../cloudformation/static-members.ts";
import type { DocumentHost } from "../shared/document-host.ts";
import { isBlank, nameRange } from "../shared/identity.ts";

/**
 * What `aws cognito-idp describe-user-pool-client` prints, and what creating and updating a client answer, too, with or
 * without the `UserPoolClient` around the client. It is known by the dates that nobody can set.
 *
 * What it leaves out is not set, and Cognito does what it does by default.
 */
export const answers: DocumentHost = {
  word: "ClientId",
  matches: keys => keys.has("UserPoolClient") || keys.has("ClientId"),

  clientsIn(document) {
    const inside = memberOf(document, "UserPoolClient");
    const client = inside.kind === "map" ? inside : document;
    const has = (key: string) => !isMissing(memberOf(client, key));
    const isClient = has("UserPoolId") && has("ClientId") && (has("LastModifiedDate") || has("CreationDate"));
    if (client.kind !== "map" || !isClient) {
      return [];
    }
    return [
      {
        host: "aws-cli-output",
        operation: "create",
        range: nameRange(client, "ClientName"),
        root: client,
        path: pathInAnswer,
        coerce: valueOfRequest,
        isAnswer: true,
      },
    ];
  },
};

function isMissing(value: Expression): boolean {
  return value.kind === "absent" || isBlank(value);
}

/** A client with a secret is one that was made with `GenerateSecret`. */
function pathInAnswer(property: Property): readonly string[] | undefined {
  switch (property) {
    case "GenerateSecret":
      return ["ClientSecret"];
    case "ClientSecret":
      return undefined;
    default:
      return property.split(".");
  }
}

function valueOfRequest(property: Property, value: Value): Value {
  return property === "GenerateSecret" && value.kind === "literal" ? { ...value, value: value.value !== "" } : value;
}
