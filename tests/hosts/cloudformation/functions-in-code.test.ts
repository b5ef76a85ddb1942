import { describe, expect, it } from "vitest";
import { clientsIn, writtenIn } from "../found-clients.ts";

/** A template in code with one app client that has these properties. */
function templateWith(properties: string, definitions = ""): string {
  return `${definitions}
export const template = {
  Parameters: { Stage: { Type: "String", AllowedValues: ["dev", "prod"] } },
  Resources: { Web: { Type: "AWS::Cognito::UserPoolClient", Properties: { ${properties} } } },
};`;
}

describe("functions in code", () => {
  it.each([
    [
      "in a conditional expression",
      templateWith('ClientName: isProd ? { Ref: "Stage" } : { "Fn::Sub": "x" }'),
      [{ ClientName: "dev" }, { ClientName: "prod" }, { ClientName: "x" }],
    ],
    [
      "in nested conditional expressions",
      templateWith('ClientName: isProd ? { "Fn::Sub": "a" } : isTest ? { "Fn::Sub": "b" } : { "Fn::Sub": "c" }'),
      [{ ClientName: "a" }, { ClientName: "b" }, { ClientName: "c" }],
    ],
    [
      "in a list that is spread under a condition",
      templateWith('CallbackURLs: [...(isProd ? [{ "Fn::Sub": "https://a" }] : []), "https://b"]'),
      [{ CallbackURLs: ["https://a", "https://b"] }, { CallbackURLs: ["https://b"] }],
    ],
    [
      "in an object that is spread under a condition",
      templateWith('...(isProd ? { ClientName: { "Fn::Sub": "a" } } : {}), GenerateSecret: true'),
      [{ ClientName: "a", GenerateSecret: true }, { GenerateSecret: true }],
    ],
  ])("are evaluated %s", (_, source, expected) => {
    expect(writtenIn(source)).toEqual(expected);
  });

  it("have conditions of their own in each call of a function", () => {
    const source = templateWith(
      'ClientName: { "Fn::If": ["A", "a", "x"] }, UserPoolId: { "Fn::If": ["B", "b", "x"] }',
      'const isX = value => ({ "Fn::Equals": [value, "x"] });',
    ).replace("Resources:", "Conditions: { A: isX(process.env.A), B: isX(process.env.B) }, Resources:");
    expect(writtenIn(source)).toHaveLength(4);
  });

  it.each(["...choice", "...(isProd ? choice : {})"])("are none among other members: %s", spread => {
    const source = templateWith(
      `${spread}, GenerateSecret: true`,
      'const choice = { "Fn::If": ["IsProd", { ClientName: "a" }, { ClientName: "b" }] };',
    );
    const [found] = clientsIn(source);
    expect(found?.written[0]).toMatchObject({ ClientName: "unknown", GenerateSecret: true });
  });
});
