import type { TSESTree } from "@typescript-eslint/utils";
import type { CodeFile } from "../../../languages/javascript/semantic-model.ts";
import { memberOf } from "../../../model/members.ts";
import type { Origin } from "../../../languages/javascript/symbols/qualified-name.ts";
import { unwrap } from "../../../languages/javascript/syntax/syntax-tree.ts";
import type { Use } from "../../../languages/javascript/flow/references.ts";
import type { UserPoolClient } from "./construct.ts";
import { cdkVocabulary } from "./vocabulary.ts";

/** A construct of another library that makes a `UserPoolClient` with the options it is given. */
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

/** The `UserPoolClient` that a construct of another library makes. */
export function wrappedClient(node: TSESTree.NewExpression, file: CodeFile): UserPoolClient | undefined {
  const wrapper = wrapperOf(file.originOf(node.callee));
  const props = wrapper && node.arguments[2];
  if (!props || node.arguments.some(({ type }) => type === "SpreadElement")) {
    return undefined;
  }
  if (file.usesOf(node).some(use => mayChange(use, wrapper.client))) {
    return undefined;
  }
  const site = file.siteOf(node);
  const options = wrapper.options.reduce((holder, key) => memberOf(holder, key, site), file.read(props, cdkVocabulary));
  if (options.kind !== "map") {
    return undefined;
  }
  const callee = unwrap(node.callee);
  return {
    node,
    // These libraries were there for both versions of the CDK.
    version: file.text.includes("@aws-cdk/core") ? 1 : 2,
    range: file.rangeOf(callee.type === "MemberExpression" ? callee.property : callee),
    options,
    userPool: { kind: "unknown", site },
    isWithoutProviders: false,
  };
}

function wrapperOf(origin: Origin | undefined): Wrapper | undefined {
  return origin && wrappers.find(({ module, name }) => module.test(origin.module) && name.test(origin.path.join(".")));
}

/** What can be asked of a client without changing it. */
const attribute = /^userPoolClient(?:Id|Name|Secret)$/u;

/** Whether a use gets hold of the client. */
function mayChange({ path, exact }: Use, client: readonly string[]): boolean {
  const isOnTheWay = client.every((key, index) => index >= path.length || key === path[index]);
  return isOnTheWay && (path.length < client.length ? !exact : !changesNothing(path.slice(client.length)));
}

/** Whether what is asked of a client leaves it as it is. What it waits for is none of its settings. */
function changesNothing([key, method]: readonly string[]): boolean {
  return key !== undefined && (attribute.test(key) || (key === "node" && method === "addDependency"));
}
