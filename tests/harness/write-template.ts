import { stringify } from "yaml";
import { isList, isPartlyKnown, nested, unknown, type TestClient, type TestValue } from "./client.ts";

/** CloudFormation's long form of a value. Unknown values come from another stack. */
function templateValue(value: TestValue): unknown {
  if (value === unknown) {
    return { "Fn::ImportValue": "other-stack-output" };
  }
  if (isList(value)) {
    return value.map(templateValue);
  }
  if (isPartlyKnown(value)) {
    return { "Fn::Join": ["", [value.before, { "Fn::ImportValue": "other-stack-output" }, value.after]] };
  }
  return value;
}

/** A template with one app client. */
export function templateOf(client: TestClient): object {
  return {
    Resources: {
      Pool: { Type: "AWS::Cognito::UserPool" },
      Client: {
        Type: "AWS::Cognito::UserPoolClient",
        Properties: { UserPoolId: { Ref: "Pool" }, ...templateProperties(client) },
      },
    },
  };
}

function templateProperties(client: TestClient): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(nested(client)).map(([name, value]) => [
      name,
      typeof value === "object" && !Array.isArray(value) && !("before" in value)
        ? Object.fromEntries(Object.entries(value).map(([member, of]) => [member, templateValue(of)]))
        : templateValue(value as TestValue),
    ]),
  );
}

export function blockYaml(template: object): string {
  return stringify(template, { lineWidth: 0 });
}

export function flowYaml(template: object): string {
  return stringify(template, { lineWidth: 0, collectionStyle: "flow" });
}

export function json(template: object): string {
  return `${JSON.stringify(template, null, 2)}\n`;
}
