import type { TSESTree } from "@typescript-eslint/utils";
import type { Expression } from "../../model/value.ts";
import type { CodeFile } from "../../languages/javascript/semantic-model.ts";
import { combine } from "../../model/expressions.ts";
import { concatenate } from "../../model/text.ts";
import { withoutPlaces } from "../../model/places.ts";
import type { Node } from "../../languages/javascript/syntax/syntax-tree.ts";

/** Reads Pulumi's outputs that are made of what the file itself says: `pulumi.interpolate`, `pulumi.concat`. */
export function pulumiVocabulary(node: Node, file: CodeFile): Expression | undefined {
  switch (node.type) {
    case "TaggedTemplateExpression":
      return functionName(node.tag, file) === "interpolate" ? file.read(node.quasi, pulumiVocabulary) : undefined;
    case "CallExpression":
      return readCall(node, file);
    default:
      return undefined;
  }
}

function readCall(node: TSESTree.CallExpression, file: CodeFile): Expression | undefined {
  const name = functionName(node.callee, file);
  if (name === undefined || node.arguments.some(({ type }) => type === "SpreadElement")) {
    return undefined;
  }
  const values = node.arguments.map(argument => file.read(argument, pulumiVocabulary));
  const [value] = values;
  const site = file.siteOf(node);
  switch (name) {
    case "concat":
      return combine(values, site, parts => concatenate(parts, site));
    case "output":
    case "secret":
      return value && withoutPlaces(value);
    default:
      return undefined;
  }
}

const modules: ReadonlySet<string> = new Set(["@pulumi/pulumi", "@pulumi/pulumi/output"]);

/** The same functions as globals of SST. */
const sstNames: ReadonlyMap<string, string> = new Map([
  ["$concat", "concat"],
  ["$interpolate", "interpolate"],
  ["$output", "output"],
]);

function functionName(callee: Node, file: CodeFile): string | undefined {
  const origin = file.originOf(callee);
  if (origin) {
    return modules.has(origin.module) ? origin.path.join(".") : undefined;
  }
  return callee.type === "Identifier" && !file.variableOf(callee) ? sstNames.get(callee.name) : undefined;
}

/** Members of `types.enums.cognito.UserPoolClientRefreshTokenRotationFeature` of `@pulumi/aws-native`. */
const features: ReadonlyMap<string, string> = new Map([
  ["Disabled", "DISABLED"],
  ["Enabled", "ENABLED"],
]);

/** As {@link pulumiVocabulary}, with the enums of `@pulumi/aws-native`. */
export function pulumiNativeVocabulary(node: Node, file: CodeFile): Expression | undefined {
  const { module = "", path = [] } = file.originOf(node) ?? {};
  const [type, member = ""] = path.slice(-2);
  const isFeature = module.startsWith("@pulumi/aws-native") && type === "UserPoolClientRefreshTokenRotationFeature";
  const value = isFeature ? features.get(member) : undefined;
  return value === undefined ? pulumiVocabulary(node, file) : { kind: "literal", value, site: file.siteOf(node) };
}
