import type { Call, Program } from "../../languages/language.ts";
import { isSpread } from "../../model/expressions.ts";
import type { QualifiedName, Signature } from "../../model/qualified-name.ts";
import type { Arguments, Expression } from "../../model/value.ts";
import type { ProgramHost } from "../shared/program-host.ts";
import { responseOf } from "./responses.ts";
import { sdkHost, withOptions } from "./sdk-host.ts";

const named = (...path: readonly string[]): QualifiedName => ({ module: "boto3", path });

/** The class of the service's client. It is created at run time, so only the stubs for type checkers name it. */
const service = named("cognito-idp");
const session = named("Session");

/**
 * The classes and functions in the modules of boto3 and its asynchronous relatives, by their full names. A function that
 * only creates a session is the same as its class.
 */
const members: ReadonlyMap<string, QualifiedName> = new Map([
  ...["boto3", "aioboto3"].flatMap((module): (readonly [string, QualifiedName])[] => [
    [`${module}.client`, named("client")],
    [`${module}.Session`, session],
    [`${module}.session.Session`, session],
  ]),
  ...["botocore", "aiobotocore"].flatMap((module): (readonly [string, QualifiedName])[] => [
    [`${module}.session.get_session`, session],
    [`${module}.session.Session`, session],
    [`${module}.session.AioSession`, session],
  ]),
  ...["mypy_boto3_cognito_idp", "types_aiobotocore_cognito_idp", "types_boto3_cognito_idp"].flatMap(
    (module): (readonly [string, QualifiedName])[] =>
      [module, `${module}.client`].map(name => [`${name}.CognitoIdentityProviderClient`, service]),
  ),
]);

/** Methods of a session and other functions that create a client of the service named by their first argument. */
const clientFactories = new Set(["client", "Session.client", "Session.create_client"]);

const serviceName: Signature = { parameters: ["service_name"], options: true };

/** Methods whose responses describe an app client. */
const describingMethods = ["create_user_pool_client", "describe_user_pool_client", "update_user_pool_client"];

const requests = sdkHost({
  host: "boto3",
  library: { canonical, call: call => responseOf(call, service, describingMethods), typeOf },
  service,
  methods: [
    { name: "create_user_pool_client", operation: "create", signature: withOptions },
    { name: "update_user_pool_client", operation: "update", signature: withOptions },
  ],
  isRequest,
  validationOption: "parameter_validation",
  // botocore raises `ParamValidationError`.
  checksTypes: { nothing: "None" },
});

/** Modules with which tests answer requests themselves, so that these never reach Cognito. */
const testModules = ["moto", "botocore.stub", "mock", "placebo", "pytest_mock", "unittest.mock", "vcr"];

/** Fixtures of pytest and classes that replace boto3, its clients or their responses. */
const testNames = ["MagicMock", "mocker", "monkeypatch", "Stubber"];

/**
 * The AWS SDK for Python: methods of a client that `boto3.client("cognito-idp")` or a session creates, with keyword
 * arguments.
 *
 * @see
 *   https://boto3.amazonaws.com/v1/documentation/api/latest/reference/services/cognito-idp/client/create_user_pool_client.html
 */
export const boto3: ProgramHost = {
  ...requests,
  find: program => (isTest(program) ? [] : requests.find(program)),
};

function isTest(program: Program): boolean {
  const { modules } = program;
  return (
    imports(testModules, modules) ||
    testNames.some(name => program.mentions(name)) ||
    (modules.has("unittest") && program.mentions("mock"))
  );
}

/** Test frameworks, whose fixtures may pass anything for a client. */
const testFrameworks = ["pytest", "unittest"];

/** Packages that are imported where requests are made, if only for their exceptions. */
const sdkPackages = ["aioboto3", "aiobotocore", "boto3", "botocore"];

/**
 * Whether a call on a value of unknown class, such as a parameter, is a request. Python code names its own arguments
 * `user_pool_id`; arguments named `UserPoolId` are those of requests.
 */
function isRequest({ callee, arguments: given }: Call, { modules }: Program): boolean {
  const isOther =
    callee.kind === "method" && (callee.receiver.isOfOtherClass !== false || holdsInstance(callee.receiver.value));
  if (isOther || imports(testFrameworks, modules)) {
    return false;
  }
  const { keys, isOpen } = argumentNames(given.options(withOptions));
  return (
    keys.every(key => /^[A-Z]/u.test(key)) && (keys.includes("UserPoolId") || (isOpen && imports(sdkPackages, modules)))
  );
}

/** Whether a file imports one of some modules, or something from one. */
function imports(wanted: readonly string[], modules: ReadonlySet<string>): boolean {
  return [...modules].some(module => wanted.some(name => module === name || module.startsWith(`${name}.`)));
}

/** Whether a value is an instance of a class of another library in some case. */
function holdsInstance(value: Expression): boolean {
  return value.kind === "choice" ? value.options.some(({ then }) => holdsInstance(then)) : value.kind === "instance";
}

/** The names of keyword arguments, and whether there may be others. */
function argumentNames(options: Expression): { readonly keys: readonly string[]; readonly isOpen: boolean } {
  switch (options.kind) {
    case "choice": {
      const all = options.options.map(({ then }) => argumentNames(then));
      return { keys: all.flatMap(({ keys }) => keys), isOpen: all.some(({ isOpen }) => isOpen) };
    }
    case "map": {
      const all = options.members.map(member =>
        isSpread(member) ? argumentNames(member.of) : { keys: [member.key], isOpen: false },
      );
      return { keys: all.flatMap(({ keys }) => keys), isOpen: !options.complete || all.some(({ isOpen }) => isOpen) };
    }
    default:
      return { keys: [], isOpen: true };
  }
}

function canonical(name: QualifiedName): QualifiedName | undefined {
  const isOwn = name.module === "boto3" && (name.path[0] === "cognito-idp" || clientFactories.has(name.path.join(".")));
  return isOwn ? name : members.get([name.module, ...name.path].join("."));
}

function typeOf({ path }: QualifiedName, given?: Arguments): QualifiedName | undefined {
  const name = path.join(".");
  switch (name) {
    case "cognito-idp":
    case "cognito-idp.__aenter__":
      return service;
    case "Session":
      return session;
    default: {
      const wanted = clientFactories.has(name) ? given?.get(serviceName, "service_name") : undefined;
      return wanted?.kind === "literal" && wanted.value === "cognito-idp" ? service : undefined;
    }
  }
}
