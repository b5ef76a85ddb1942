import type { Expression, Value } from "../../model/value.ts";
import type { Property } from "../../spec/properties/app-client.ts";
import { memberOf } from "../shared/static-members.ts";
import type { DocumentHost } from "../shared/documents/document-host.ts";
import { isBlank, nameRange } from "../shared/documents/identity.ts";

/**
 * The output of `aws cognito-idp describe-user-pool-client`, and of commands that create or update a client, with or
 * without `UserPoolClient` around the client. It is recognized by the dates, which cannot be set.
 *
 * Omitted members are not set, so that Cognito's defaults apply.
 */
export const describeResponses: DocumentHost = {
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
        path: pathInResponse,
        coerce: valueOfRequest,
        isResponse: true,
      },
    ];
  },
};

function isMissing(value: Expression): boolean {
  return value.kind === "absent" || isBlank(value);
}

/** A client with a secret was created with `GenerateSecret`. */
function pathInResponse(property: Property): readonly string[] | undefined {
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
  return property === "GenerateSecret" && value.kind === "literal" && value.value !== null
    ? { ...value, value: value.value !== "" }
    : value;
}
