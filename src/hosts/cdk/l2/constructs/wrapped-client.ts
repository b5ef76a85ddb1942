import { memberOf } from "../../../../model/members.ts";
import type { QualifiedName } from "../../../../model/qualified-name.ts";
import type { Call, InstanceEvent, SemanticModel } from "../../../../languages/language.ts";
import { callsMatching } from "../../../shared/calls-named.ts";
import { signatures } from "../../library/library.ts";
import { unchanged } from "../../library/spelling.ts";
import type { UserPoolClient } from "../user-pool-client.ts";

/** A construct of another library that creates a `UserPoolClient` with the options it is passed. */
interface Wrapper {
  readonly module: RegExp;
  readonly name: RegExp;
  /** The keys that lead from its props to the options. */
  readonly options: readonly string[];
  /** The keys that lead from the construct to the client. */
  readonly client: readonly string[];
}

/**
 * SST before version 3, and AWS Solutions Constructs.
 *
 * @see https://v2.sst.dev/constructs/Cognito
 * @see https://docs.aws.amazon.com/solutions/latest/constructs/aws-cognito-apigateway-lambda.html
 */
const wrappers: readonly Wrapper[] = [
  {
    module: /^sst\/constructs$/u,
    name: /^Cognito$/u,
    options: ["cdk", "userPoolClient"],
    client: ["cdk", "userPoolClient"],
  },
  {
    module: /^@serverless-stack\/resources$/u,
    name: /^(?:Auth|Cognito)$/u,
    options: ["cdk", "userPoolClient"],
    client: ["cdk", "userPoolClient"],
  },
  {
    module: /^@aws-solutions-constructs\/aws-cognito-/u,
    name: /^CognitoTo\w+$/u,
    options: ["cognitoUserPoolClientProps"],
    client: ["userPoolClient"],
  },
];

/** The `UserPoolClient`s that constructs of other libraries create. */
export function wrappedClientsIn(model: SemanticModel): readonly UserPoolClient[] {
  return callsMatching(last => wrappers.some(({ name }) => name.test(last)), model).flatMap(
    call => wrappedClient(call, model) ?? [],
  );
}

function wrappedClient(call: Call, model: SemanticModel): UserPoolClient | undefined {
  const wrapper = call.callee.kind === "name" && call.isNew !== false ? wrapperOf(call.callee.name) : undefined;
  if (!wrapper || call.result.events().some(event => mayChange(event, wrapper.client))) {
    return undefined;
  }
  const { site } = call;
  const props = call.arguments.options(signatures.construct);
  const options = wrapper.options.reduce((holder, key) => memberOf(holder, key, site), props);
  return options.kind === "map"
    ? {
        at: call,
        call,
        // These libraries exist for both versions of the CDK.
        version: model.modules.has("@aws-cdk/core") ? 1 : 2,
        spell: model.spell ?? unchanged,
        range: call.nameSite.range,
        options,
        userPool: { kind: "unknown", site },
        isWithoutProviders: false,
      }
    : undefined;
}

function wrapperOf({ module, path }: QualifiedName): Wrapper | undefined {
  return wrappers.find(wrapper => wrapper.module.test(module) && wrapper.name.test(path.join(".")));
}

/** Attributes of a client; reading them does not change it. */
const attribute = /^userPoolClient(?:Id|Name|Secret)$/u;

/** Whether an event gives other code access to the client. */
function mayChange({ path, exact }: InstanceEvent, client: readonly string[]): boolean {
  const isOnTheWay = client.every((key, index) => index >= path.length || key === path[index]);
  return isOnTheWay && (path.length < client.length ? !exact : !changesNothing(path.slice(client.length)));
}

/** Whether a member of a client leaves it unchanged. Its dependencies are not settings. */
function changesNothing([key, method]: readonly string[]): boolean {
  return key !== undefined && (attribute.test(key) || (key === "node" && method === "addDependency"));
}
