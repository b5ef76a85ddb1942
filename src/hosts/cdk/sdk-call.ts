import { javascript } from "../../languages/javascript/style.ts";
import type { Operation } from "../../model/app-client.ts";
import type { Expression, Value } from "../../model/value.ts";
import { requiredMembers } from "../../spec/members.ts";
import { memberPath, typeOf, type Property } from "../../spec/properties.ts";
import { tableClient } from "../shared/table-client.ts";
import { coerceTo } from "../cloudformation/intrinsics/coercion.ts";
import type { Candidate, CodeFile } from "../../languages/javascript/semantic-model.ts";
import type { CodeClient, CodeHost } from "../shared/code-host.ts";
import { mapCases, unknown } from "../../model/expressions.ts";
import { memberOf } from "../../model/members.ts";
import { enumVocabulary } from "../aws-sdk/sdk-enums.ts";
import { propertyOf, type Node } from "../../languages/javascript/syntax/syntax-tree.ts";

const host = "cdk-sdk-call";

/**
 * A call of the API that is made when a CDK app is deployed or a state machine runs: `{ service, action, parameters }`
 * of `AwsCustomResource` and of `CallAwsService`.
 */
export const cdkSdkCall: CodeHost = {
  name: host,
  find(node: Candidate, file: CodeFile): CodeClient | undefined {
    if (node.type !== "ObjectExpression") {
      return undefined;
    }
    const action = propertyOf(node, "action")?.value;
    const parameters = action && propertyOf(node, "parameters")?.value;
    if (!parameters || !makesSdkCalls(file.text)) {
      return undefined;
    }
    const operation = operationOf(file.read(node), file.siteOf(node));
    return operation && clientOf(node, operation, action, parameters, file);
  },
};

/** Whether a file has the CDK's classes for such calls, or the type of their options. */
function makesSdkCalls(text: string): boolean {
  return (
    /\b(?:AwsCustomResource|AwsSdkCall|CallAwsService)/u.test(text) &&
    /["'](?:aws-cdk-lib|@aws-cdk\/|monocdk)/u.test(text)
  );
}

/** The service by its names in the SDKs, the CDK and Step Functions. */
const services: ReadonlySet<string> = new Set([
  "@aws-sdk/client-cognito-identity-provider",
  "cognito-identity-provider",
  "cognitoidentityprovider",
  "cognitoidentityserviceprovider",
]);

const operations: ReadonlyMap<string, Operation> = new Map([
  ["createuserpoolclient", "create"],
  ["updateuserpoolclient", "update"],
]);

function operationOf(call: Expression, site: Expression["site"]): Operation | undefined {
  const [service = "", action = ""] = ["service", "action"].map(key => {
    const value = memberOf(call, key, site);
    return value.kind === "literal" && typeof value.value === "string" ? value.value.toLowerCase() : undefined;
  });
  return services.has(service) ? operations.get(action.replace(/command$/u, "")) : undefined;
}

function clientOf(
  node: Node,
  operation: Operation,
  action: Node,
  parameters: Node,
  file: CodeFile,
): CodeClient | undefined {
  const root = withoutPaths(file.read(parameters, sdkVocabulary));
  if (root.kind !== "map" && root.kind !== "choice") {
    return undefined;
  }
  const client = tableClient({
    host,
    operation,
    range: file.rangeOf(action),
    exists: file.existenceOf(node, root),
    text: file.text,
    style: javascript,
    root,
    path: memberPath,
    dropsUnknownMembers: true,
    required: requiredMembers[operation],
    coerce,
  });
  return { ...client, definition: file.definitionOf(parameters) };
}

function sdkVocabulary(node: Node, file: CodeFile): Expression | undefined {
  const { module, path = [] } = file.originOf(node) ?? {};
  return module === "@aws-sdk/client-cognito-identity-provider"
    ? enumVocabulary(node, path.join("."), file)
    : undefined;
}

/** Members that a state machine finds when it runs, by a path in its state: `"UserPoolId.$": "$.pool"`. */
function withoutPaths(parameters: Expression): Expression {
  return mapCases(parameters, value =>
    value.kind === "map"
      ? {
          ...value,
          members: value.members.map(member =>
            "key" in member && member.key.endsWith(".$")
              ? { ...member, key: member.key.slice(0, -2), value: unknown(member.value.site) }
              : member,
          ),
        }
      : value,
  );
}

/** The CDK's own function converts numbers in strings; what else it makes of a string was not the same in every version. */
function coerce(property: Property, value: Value): Value {
  if (value.kind === "list") {
    return { ...value, items: value.items.map(coerceItem) };
  }
  const type = typeOf(property);
  const isUnclear =
    value.kind === "literal" && (value.value === null || (typeof value.value === "string" && type === "boolean"));
  return isUnclear
    ? { kind: "unknown", site: value.site }
    : coerceItem(type === "integer" ? coerceTo(type, value) : value);
}

/** A state machine may have JSONata in the place of any value. */
function coerceItem(value: Value): Value {
  const isJsonata = value.kind === "literal" && typeof value.value === "string" && value.value.startsWith("{%");
  return isJsonata ? { kind: "unknown", site: value.site } : value;
}
