import type { TSESTree } from "@typescript-eslint/utils";
import { javascript } from "../../languages/javascript/style.ts";
import type { Expression } from "../../model/value.ts";
import { resourceClient } from "../cloudformation/resource-client.ts";
import { templateScope } from "../cloudformation/scope.ts";
import { appClientType } from "../cloudformation/template.ts";
import { isAmplifyTemplate } from "../amplify/override.ts";
import type { Candidate, CodeFile } from "../../languages/javascript/semantic-model.ts";
import type { CodeClient, CodeHost } from "../shared/code-host.ts";
import { mapCases } from "../../model/expressions.ts";
import { laterCalls, type LaterCall } from "../../languages/javascript/flow/later-calls.ts";
import { memberOf, withoutPart } from "../../model/members.ts";
import type { Origin } from "../../languages/javascript/symbols/qualified-name.ts";
import { staticName, unwrap, type Node } from "../../languages/javascript/syntax/syntax-tree.ts";

/** The CDK's `CfnResource`, and what Amplify's overrides make of one, whose properties are put into the template as they are. */
export const cfnResource: CodeHost = {
  name: "cloudformation",
  find(node: Candidate, file: CodeFile): CodeClient | undefined {
    const props = node.type === "ObjectExpression" ? undefined : propsOf(node, file);
    if (node.type === "ObjectExpression" || !props) {
      return undefined;
    }
    const resource = laterCalls(file.usesOf(node), file)
      .flatMap(overriddenBy)
      .reduce(withoutPart, inTermsOfTemplates(file.read(props)));
    if (!isAppClient(resource) || /\bcfnResourceType\b/u.test(file.text)) {
      return undefined;
    }
    const callee = unwrap(node.callee);
    const name = callee.type === "MemberExpression" ? callee.property : callee;
    const client = resourceClient(resource, {
      text: file.text,
      style: javascript,
      scope: templateScope({}),
      range: file.rangeOf(name),
    });
    return { ...client, exists: file.existenceOf(node, resource), definition: file.definitionOf(props) };
  },
};

/** The props of `new CfnResource(scope, id, props)`, and of `resources.addCfnResource(props, id)` in overrides of Amplify. */
function propsOf(node: TSESTree.NewExpression | TSESTree.CallExpression, file: CodeFile): Node | undefined {
  if (node.arguments.some(({ type }) => type === "SpreadElement")) {
    return undefined;
  }
  if (node.type === "NewExpression") {
    return isCfnResource(file.originOf(node.callee)) ? node.arguments[2] : undefined;
  }
  const callee = unwrap(node.callee);
  return callee.type === "MemberExpression" &&
    staticName(callee.property, callee.computed) === "addCfnResource" &&
    isAmplifyTemplate(file.instanceOriginOf(callee.object))
    ? node.arguments[0]
    : undefined;
}

const modules: ReadonlySet<string> = new Set(["aws-cdk-lib", "@aws-cdk/core", "monocdk"]);

function isCfnResource(origin: Origin | undefined): boolean {
  return origin !== undefined && modules.has(origin.module) && origin.path.join(".") === "CfnResource";
}

/** What a template calls the construct's `type` and `properties`. */
const attributes: ReadonlyMap<string, string> = new Map([
  ["type", "Type"],
  ["properties", "Properties"],
]);

function inTermsOfTemplates(props: Expression): Expression {
  return mapCases(props, value =>
    value.kind === "map"
      ? {
          ...value,
          members: value.members.map(member =>
            "key" in member ? { ...member, key: attributes.get(member.key) ?? member.key } : member,
          ),
        }
      : value,
  );
}

function isAppClient(resource: Expression): boolean {
  const type = memberOf(resource, "Type", resource.site);
  const properties = memberOf(resource, "Properties", resource.site);
  return type.kind === "literal" && type.value === appClientType && properties.kind === "map";
}

function overriddenBy({ method, target }: LaterCall): readonly (readonly string[])[] {
  const keys = target?.split(".") ?? [];
  switch (method) {
    case "addPropertyOverride":
    case "addPropertyDeletionOverride":
      return [["Properties", ...keys]];
    case "addOverride":
    case "addDeletionOverride":
      return [keys];
    case undefined:
    case "with":
      return [["Properties"]];
    default:
      return [];
  }
}
