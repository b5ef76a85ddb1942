import { named } from "../../edits/print/printable.ts";
import { printableOf } from "../../edits/printables.ts";
import type { Call, Occurrence } from "../../languages/language.ts";
import type { QualifiedName } from "../../model/qualified-name.ts";
import { isProperty, propertyNames } from "../../spec/properties/app-client.ts";
import type { ProgramHost } from "../shared/program-host.ts";
import { sentByPaws } from "./paws-values.ts";
import { sdkHost, withOptions } from "./sdk-host.ts";

const nameOf = (name: string): QualifiedName => ({ module: "paws", path: [name] });

const service = "cognitoidentityprovider";

const operations = [
  { method: "create_user_pool_client", operation: "create", signature: withOptions },
  { method: "update_user_pool_client", operation: "update", signature: withOptions },
] as const;

const functions = new Set([service, ...operations.map(({ method }) => `${service}_${method}`)]);

/** The packages that have the service; a name without a package may come from any that the file attaches. */
const packages = new Set(["", "paws", "paws.security.identity"]);

const requests = sdkHost({
  host: "paws",
  library: {
    canonical: ({ module, path }) => {
      const name = path.join("$");
      return packages.has(module) && functions.has(name) ? nameOf(name) : undefined;
    },
    typeOf: ({ path }) => (path[0] === service ? nameOf(service) : undefined),
  },
  commands: operations.map(({ method, ...row }) => ({ ...row, name: nameOf(`${service}_${method}`) })),
  service: nameOf(service),
  methods: operations.map(({ method, ...row }) => ({ ...row, name: method })),
  coerce: sentByPaws,
  print: (value, like) =>
    typeof value === "number" && like?.spelling?.type === "integer" ? named(`${value}L`) : printableOf(value),
});

/** Test packages and functions that replace others. With them, a request may never reach Cognito. */
const testPackages = ["mockery", "mockr", "mockthat"];
const mockingFunctions = ["local_mock", "local_mocked_bindings", "with_mock", "with_mocked_bindings"];

/**
 * The AWS SDK for R: methods of the result of `paws::cognitoidentityprovider()`, and the functions behind them.
 *
 * @see https://www.paws-r-sdk.com/docs/cognitoidentityprovider_create_user_pool_client/
 */
export const paws: ProgramHost = {
  ...requests,
  find: program => {
    if (testPackages.some(name => program.modules.has(name)) || mockingFunctions.some(name => program.mentions(name))) {
      return [];
    }
    const found = requests.find(program);
    const abbreviated = new Set<Occurrence>(found.length > 0 ? program.calls.filter(isAbbreviated) : []);
    return found.filter(({ at }) => !abbreviated.has(at));
  },
};

/** Whether an argument's name is abbreviated, which R completes: `ClientN` for `ClientName`. */
function isAbbreviated(call: Call): boolean {
  const given = call.arguments.options(withOptions);
  return given.kind === "map" && given.members.some(member => "key" in member && isBeginning(member.key));
}

function isBeginning(key: string): boolean {
  return !isProperty(key) && propertyNames.some(name => name.startsWith(key));
}
