import dedent from "dedent";
import { describe, expect, it } from "vitest";
import { referTo, removeProperty } from "../../../src/edits/edit.ts";
import { applyTextEdits } from "../../../src/edits/text/text-edit.ts";
import type { FoundAppClient } from "../../../src/hosts/shared/host.ts";
import { exploreAppClient, type AppClient } from "../../../src/model/app-client.ts";
import { clientsIn } from "../found-clients.ts";
import { onlyClient, template } from "./outcomes.ts";

/** A text after an edit in the first scenario of its client. `null`: it is refused. */
function edited(
  text: string,
  client: FoundAppClient | undefined,
  editOf: (inScenario: AppClient) => Edit,
): string | null {
  const [edits] = client
    ? exploreAppClient(client, (inScenario, scenario) => client.render(editOf(inScenario), scenario))
    : [];
  return edits ? applyTextEdits(text, edits) : null;
}

type Edit = Parameters<FoundAppClient["render"]>[0];

/** Lets the client refer to another pool. */
function toOther(client: AppClient): Edit {
  return referTo("UserPoolId", client.get("UserPoolId"), { name: "Other", range: [0, 0] });
}

/** Removes what the client's name is in the first branch. */
function withoutName(client: AppClient): Edit {
  client.get("ClientName");
  return removeProperty("ClientName");
}

describe("a reference in YAML", () => {
  it.each([
    ["a value", "UserPoolId: Pool", "UserPoolId: { Ref: Other }"],
    ["an object", "UserPoolId: { Ref: Pool }", "UserPoolId: { Ref: Other }"],
    ["an object in a block", "UserPoolId:\n  Ref: Pool", "UserPoolId:\n  Ref: Other"],
    ["a longer function in a block", "UserPoolId:\n  Fn::ImportValue: Pool", "UserPoolId:\n  Ref: Other"],
    [
      "a value in short form",
      "UserPoolId: Pool\nClientName: !Ref Name",
      "UserPoolId: !Ref Other\nClientName: !Ref Name",
    ],
    [
      "a value beside a function in short form",
      "UserPoolId: Pool\nClientName: !ImportValue 'A'",
      "UserPoolId: { Ref: Other }\nClientName: !ImportValue 'A'",
    ],
  ])("replaces %s in the form of the file", (_, before, after) => {
    const text = template(before);
    expect(edited(text, onlyClient(text), toOther)).toBe(template(after));
  });

  it.each(["Ref", "Sub", "GetAtt", "If", "Join"])("has the short form in a file with !%s", name => {
    for (const list of [`!${name} [a]`, `[!${name} [a]]`, `[a,!${name} [a]]`]) {
      const text = template(`UserPoolId: Pool\nCallbackURLs: ${list}`);
      expect(edited(text, onlyClient(text), toOther)).toBe(text.replace("Pool\n      Call", "!Ref Other\n      Call"));
    }
  });

  it.each([
    ["in short form", "!If [IsProd, a, b]", "!If [IsProd, !Ref AWS::NoValue, b]"],
    ["in long form", "{ 'Fn::If': [IsProd, a, b] }", "{ 'Fn::If': [IsProd, { Ref: 'AWS::NoValue' }, b] }"],
    [
      "that is an object in a block",
      "\n  Fn::If:\n    - IsProd\n    - a: 5\n    - b",
      "\n  Fn::If:\n    - IsProd\n    - Ref: AWS::NoValue\n    - b",
    ],
    [
      "that is a list in a block",
      "\n  Fn::If:\n    - IsProd\n    - - a\n      - a\n    - b",
      "\n  Fn::If:\n    - IsProd\n    - Ref: AWS::NoValue\n    - b",
    ],
  ])("to nothing replaces a branch %s", (_, before, after) => {
    const text = template(`ClientName: ${before}`);
    expect(edited(text, onlyClient(text), withoutName)).toBe(template(`ClientName: ${after}`));
  });
});

it("to nothing replaces an object that a mapping falls back on", () => {
  const textWith = (fallback: string) =>
    template(
      `AnalyticsConfiguration:\n  Fn::FindInMap:\n    - M\n    - Ref: Stage\n    - Analytics\n    - DefaultValue:\n${fallback}`,
      "Parameters: { Stage: { Type: String, AllowedValues: [dev, prod] } }\nMappings: { M: { test: { Analytics: a } } }\n",
    );
  const text = textWith("        ApplicationId: a\n        RoleArn: b");
  const remove = (client: AppClient): Edit => {
    client.get("AnalyticsConfiguration");
    return removeProperty("AnalyticsConfiguration");
  };
  expect(edited(text, onlyClient(text), remove)).toBe(textWith("        Ref: AWS::NoValue"));
});

describe("a reference elsewhere", () => {
  const json = dedent`
    {
      "Description": "The pool is what !Ref Pool returns.",
      "Resources": {
        "Client": {
          "Type": "AWS::Cognito::UserPoolClient",
          "Properties": { "UserPoolId": "Pool" }
        }
      }
    }
  `;
  const code = dedent`
    // The pool is what !Ref Pool returns.
    export const template = {
      Resources: {
        Client: {
          Type: "AWS::Cognito::UserPoolClient",
          Properties: { UserPoolId: "Pool", ClientName: { "Fn::If": ["IsProd", "a", "b"] } },
        },
      },
    };
  `;

  it("is an object in JSON, whatever its strings are about", () => {
    const result = edited(json, onlyClient(json), toOther);
    expect(JSON.parse(result ?? "{}")).toMatchObject({
      Resources: { Client: { Properties: { UserPoolId: { Ref: "Other" } } } },
    });
  });

  it("is an object in code, whatever its comments are about", () => {
    const client = clientsIn(code)[0]?.client;
    expect(edited(code, client, toOther)).toBe(code.replace('UserPoolId: "Pool"', 'UserPoolId: { Ref: "Other" }'));
    expect(edited(code, client, withoutName)).toBe(code.replace('"a"', '{ Ref: "AWS::NoValue" }'));
  });
});
