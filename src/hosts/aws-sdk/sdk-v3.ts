import type { TSESTree } from "@typescript-eslint/utils";
import type { Operation } from "../../model/app-client.ts";
import type { Candidate, CodeFile } from "../../languages/javascript/semantic-model.ts";
import type { CodeClient, CodeHost } from "../shared/code-host.ts";
import type { Origin } from "../../languages/javascript/symbols/qualified-name.ts";
import { enumVocabulary, printLikeEnumMember } from "./sdk-enums.ts";
import { requestClient, requestMethods, typedRequestClient, type Sdk } from "./sdk-request.ts";
import { staticName, unwrap } from "../../languages/javascript/syntax/syntax-tree.ts";
import { typedObjectAt } from "../../languages/javascript/symbols/typed-objects.ts";

const module = "@aws-sdk/client-cognito-identity-provider";

const commands: ReadonlyMap<string, Operation> = new Map([
  ["CreateUserPoolClientCommand", "create"],
  ["UpdateUserPoolClientCommand", "update"],
]);

const inputTypes: ReadonlyMap<string, Operation> = new Map([
  ["CreateUserPoolClientCommandInput", "create"],
  ["CreateUserPoolClientRequest", "create"],
  ["UpdateUserPoolClientCommandInput", "update"],
  ["UpdateUserPoolClientRequest", "update"],
]);

const sdk: Sdk = {
  host: "sdk-v3",
  dropsUnknownMembers: true,
  unknownMembers: new Set(),
  vocabulary: (node, file) => enumVocabulary(node, memberName(file.originOf(node)), file),
  print: printLikeEnumMember,
};

/** The AWS SDK for JavaScript, version 3: commands, the aggregated client, and objects of their input types. */
export const sdkV3: CodeHost = {
  name: sdk.host,
  find(node: Candidate, file: CodeFile): CodeClient | undefined {
    switch (node.type) {
      case "NewExpression":
        return commandClient(node, file);
      case "CallExpression":
        return methodClient(node, file);
      case "ObjectExpression": {
        const typed = typedObjectAt(node, file);
        const operation = typed && inputTypes.get(memberName(typed.type) ?? "");
        return operation && typedRequestClient(sdk, operation, typed, file);
      }
    }
  },
};

function commandClient(node: TSESTree.NewExpression, file: CodeFile): CodeClient | undefined {
  const operation = commands.get(memberName(file.originOf(node.callee)) ?? "");
  const callee = unwrap(node.callee);
  const name = callee.type === "MemberExpression" ? callee.property : callee;
  return operation && requestClient(sdk, { operation, range: file.rangeOf(name), node }, node.arguments[0], file);
}

function methodClient(node: TSESTree.CallExpression, file: CodeFile): CodeClient | undefined {
  const callee = unwrap(node.callee);
  if (callee.type !== "MemberExpression") {
    return undefined;
  }
  const operation = requestMethods.get(staticName(callee.property, callee.computed) ?? "");
  const isClient = operation && memberName(file.instanceOriginOf(callee.object)) === "CognitoIdentityProvider";
  return isClient
    ? requestClient(sdk, { operation, range: file.rangeOf(callee.property), node }, node.arguments[0], file)
    : undefined;
}

/** The name of a member of the SDK's module. */
function memberName(origin: Origin | undefined): string | undefined {
  return origin?.module === module ? origin.path.join(".") : undefined;
}
