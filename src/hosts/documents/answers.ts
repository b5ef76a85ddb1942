import type { Expression, Value } from "../../model/value.ts";
import type { Property } from "../../spec/properties.ts";
import { memberOf } from "../template/static-members.ts";
import type { DocumentHost } from "./document-host.ts";
import { isBlank, nameRange } from "./identity.ts";

/**
 * What `aws cognito-idp describe-user-pool-client` prints, and what creating and updating a client answer, too. The
 * client alone, without the `UserPoolClient` around it, is known by the dates that nobody can set.
 *
 * What it leaves out is not set, and Cognito does what it does by default.
 */
export const answers: DocumentHost = {
  word: "ClientId",
  matches: keys => keys.has("UserPoolClient") || isDescribed(keys),

  clientsIn(document) {
    const described = memberOf(document, "UserPoolClient");
    const client = described.kind === "map" ? described : document;
    if (client.kind !== "map" || ["UserPoolId", "ClientId"].some(key => isMissing(memberOf(client, key)))) {
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

function isDescribed(keys: ReadonlySet<string>): boolean {
  return keys.has("ClientId") && (keys.has("LastModifiedDate") || keys.has("CreationDate"));
}

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
