import type { TSESTree } from "@typescript-eslint/utils";
import type { Operation } from "../../model/app-client.ts";
import type { Candidate, CodeFile } from "../../languages/javascript/semantic-model.ts";
import type { CodeClient, CodeHost } from "../shared/code-host.ts";
import type { Origin } from "../../languages/javascript/symbols/qualified-name.ts";
import { requestClient, requestMethods, typedRequestClient, type Sdk } from "./sdk-request.ts";
import { literalString, staticName, unwrap } from "../../languages/javascript/syntax/syntax-tree.ts";
import { typedObjectAt } from "../../languages/javascript/symbols/typed-objects.ts";

const service = "CognitoIdentityServiceProvider";

/** The modules of the SDK, with where in them the service's class is. */
const modules: ReadonlyMap<string, readonly string[]> = new Map([
  ["aws-sdk", [service]],
  ["aws-sdk/clients/all", [service]],
  ["aws-sdk/clients/cognitoidentityserviceprovider", []],
]);

const inputTypes: ReadonlyMap<string, Operation> = new Map([
  ["CreateUserPoolClientRequest", "create"],
  ["UpdateUserPoolClientRequest", "update"],
]);

const sdk: Sdk = {
  host: "sdk-v2",
  unknownMembers: new Set([
    "ClientSecret",
    "RefreshTokenRotation",
    "RefreshTokenRotation.Feature",
    "RefreshTokenRotation.RetryGracePeriodSeconds",
  ]),
};

/** The AWS SDK for JavaScript, version 2: methods of the service's class, and objects of their parameter types. */
export const sdkV2: CodeHost = {
  name: sdk.host,
  find(node: Candidate, file: CodeFile): CodeClient | undefined {
    if (node.type === "CallExpression") {
      return methodClient(node, file);
    }
    const typed = typedObjectAt(node, file);
    const path = typed && pathInService(typed.type);
    const operation = path && inputTypes.get(path.filter(name => name !== "Types").join("."));
    return operation && typedRequestClient(sdk, operation, typed, file);
  },
};

function methodClient(node: TSESTree.CallExpression, file: CodeFile): CodeClient | undefined {
  const callee = unwrap(node.callee);
  if (callee.type !== "MemberExpression") {
    return undefined;
  }
  const method = staticName(callee.property, callee.computed);
  const [name, ...rest] =
    method === "makeRequest"
      ? [literalString(node.arguments[0]), ...node.arguments.slice(1)]
      : [method, ...node.arguments];
  const operation = requestMethods.get(name ?? "");
  const isService = operation && pathInService(file.instanceOriginOf(callee.object))?.length === 0;
  return isService
    ? requestClient(sdk, { operation, range: file.rangeOf(callee.property), node }, rest[0], file)
    : undefined;
}

/** The path of a member of the service's class, empty for the class itself. */
function pathInService(origin: Origin | undefined): readonly string[] | undefined {
  const { module = "", path = [] } = origin ?? {};
  const start = modules.get(module.replace(/\.js$/u, ""));
  return start?.every((name, index) => name === path[index]) === true ? path.slice(start.length) : undefined;
}
