import { isSameName, type QualifiedName } from "../../model/qualified-name.ts";
import { responseOf } from "./responses.ts";
import { sdkHost, withOptions } from "./sdk-host.ts";

const service = "CognitoIdentityServiceProvider";

/** The SDK's modules, with the path of the service's class in each. */
const modules: ReadonlyMap<string, readonly string[]> = new Map([
  ["aws-sdk", [service]],
  ["aws-sdk/clients/all", [service]],
  ["aws-sdk/clients/cognitoidentityserviceprovider", []],
]);

const named = (...path: readonly string[]): QualifiedName => ({ module: "aws-sdk", path: [service, ...path] });

const describe = "describeUserPoolClient";

/** The AWS SDK for JavaScript, version 2: methods of the service's class, and objects of their parameter types. */
export const sdkV2 = sdkHost({
  host: "sdk-v2",
  library: {
    canonical,
    call: call => responseOf(call, named(), [describe]),
    // Returns a request, whose promise resolves to the response.
    typeOf: name => (isSameName(name, named(describe)) ? name : undefined),
  },
  service: named(),
  methods: [
    { name: "createUserPoolClient", operation: "create", signature: withOptions },
    { name: "updateUserPoolClient", operation: "update", signature: withOptions },
  ],
  dispatcher: { name: "makeRequest", signature: { parameters: ["operation"], options: true } },
  types: [
    { name: named("CreateUserPoolClientRequest"), operation: "create" },
    { name: named("UpdateUserPoolClientRequest"), operation: "update" },
  ],
  validationOption: "paramValidation",
  unknownMembers: [
    "ClientSecret",
    "RefreshTokenRotation",
    "RefreshTokenRotation.Feature",
    "RefreshTokenRotation.RetryGracePeriodSeconds",
  ],
});

/** Members of the service's class, at its path in a module; types are in it or in its namespace `Types`. */
function canonical({ module, path }: QualifiedName): QualifiedName | undefined {
  const start = modules.get(module.replace(/\.js$/u, ""));
  return start?.every((name, index) => name === path[index])
    ? named(...path.slice(start.length).filter(name => name !== "Types"))
    : undefined;
}
