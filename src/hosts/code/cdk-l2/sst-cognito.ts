import type { TSESTree } from "@typescript-eslint/utils";
import type { CodeFile } from "../code-file.ts";
import { memberOf } from "../members.ts";
import { unwrap } from "../syntax-tree.ts";
import type { UserPoolClient } from "./construct.ts";
import { cdkVocabulary } from "./vocabulary.ts";

/** The classes of SST before version 3 that make a `UserPoolClient` of the CDK, by their modules. */
const classes: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ["sst/constructs", new Set(["Cognito"])],
  ["@serverless-stack/resources", new Set(["Auth", "Cognito"])],
]);

/** `new Cognito(stack, id, { cdk: { userPoolClient: options } })` of SST. */
export function sstUserPoolClient(node: TSESTree.NewExpression, file: CodeFile): UserPoolClient | undefined {
  const { module = "", path = [] } = file.originOf(node.callee) ?? {};
  const props = classes.get(module)?.has(path.join(".")) === true ? node.arguments[2] : undefined;
  if (!props || node.arguments.some(({ type }) => type === "SpreadElement") || reachesClient(node, file)) {
    return undefined;
  }
  const site = file.siteOf(node);
  const options = memberOf(memberOf(file.read(props, cdkVocabulary), "cdk", site), "userPoolClient", site);
  if (options.kind !== "map") {
    return undefined;
  }
  const callee = unwrap(node.callee);
  const range = file.rangeOf(callee.type === "MemberExpression" ? callee.property : callee);
  return { node, version: 2, range, options, userPool: { kind: "unknown", site }, isWithoutProviders: false };
}

/** Whether the file gets hold of the client that is made, and may change it: `auth.cdk.userPoolClient`. */
function reachesClient(node: TSESTree.NewExpression, file: CodeFile): boolean {
  return file.usesOf(node).some(({ path: [cdk, client], exact }) => {
    const isWhole = cdk === undefined || (cdk === "cdk" && client === undefined);
    return (cdk === "cdk" && client === "userPoolClient") || (isWhole && !exact);
  });
}
