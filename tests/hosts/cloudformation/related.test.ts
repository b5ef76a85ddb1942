import { describe, expect, it } from "vitest";
import { dependOn } from "../../../src/edits/edit.ts";
import { applyTextEdits } from "../../../src/edits/text/text-edit.ts";
import type { AppClient } from "../../../src/model/app-client.ts";
import { lookAt, onlyClient, outcomes, show } from "./outcomes.ts";

const pool = `  Pool:
    Type: AWS::Cognito::UserPool
`;
const google = `  Google:
    Type: AWS::Cognito::UserPoolIdentityProvider
    Properties:
      UserPoolId: !Ref Pool
      ProviderName: Google
`;
const orders = `  Orders:
    Type: AWS::Cognito::UserPoolResourceServer
    Properties:
      UserPoolId: !GetAtt Pool.UserPoolId
      Identifier: orders
      Scopes:
        - ScopeName: read
        - ScopeName: write
`;
const client = (properties = "", attributes = "", userPoolId = "!Ref Pool") => `  Client:
    Type: AWS::Cognito::UserPoolClient
${attributes}    Properties:
      UserPoolId: ${userPoolId}
${properties}`;
const template = (...parts: readonly string[]) => `Resources:\n${parts.join("")}`;

function providersOf({ relatedResources }: AppClient): string {
  return relatedResources.identityProviders
    .map(provider => `${provider.name}=${show(provider.providerName)} ${relatedResources.precedesClient(provider)}`)
    .join(", ");
}

function serversOf({ relatedResources }: AppClient): string {
  return relatedResources.resourceServers
    .map(server => `${show(server.identifier)} ${server.scopes?.join("+")} ${relatedResources.precedesClient(server)}`)
    .join(", ");
}

function attributesOf({ relatedResources }: AppClient): string {
  const attributes = relatedResources.userPool?.attributes;
  return attributes?.map(({ name, required, mutable }) => `${name} ${required} ${mutable}`).join(", ") ?? "?";
}

function poolWith(...lines: readonly string[]): string {
  return `${pool}    Properties:\n${lines.map(line => `      ${line}\n`).join("")}`;
}

describe("the pool of a client in a template", () => {
  const reference = (userPoolId: string, ...others: readonly string[]) =>
    lookAt(onlyClient(template(...others, client("", "", userPoolId))), ({ relatedResources: { poolReference } }) =>
      poolReference ? `${poolReference.type} ${poolReference.target.name} ${poolReference.attribute ?? "Ref"}` : "-",
    );

  it.each([
    ["!Ref Pool", "AWS::Cognito::UserPool Pool Ref"],
    ["!GetAtt Pool.UserPoolId", "AWS::Cognito::UserPool Pool UserPoolId"],
    ["!GetAtt [Pool, Arn]", "AWS::Cognito::UserPool Pool Arn"],
    ["{ 'Fn::GetAtt': Pool.Arn }", "AWS::Cognito::UserPool Pool Arn"],
    ["!Sub ${Pool}", "AWS::Cognito::UserPool Pool Ref"],
    ["!Sub ${Pool.Arn}", "AWS::Cognito::UserPool Pool Arn"],
    ["!Sub a${Pool}", "-"],
    ["!Sub ${Pool}a", "-"],
    ["!Sub ${!Pool}", "-"],
    ["!Sub ''", "-"],
    ["!Sub ['${Pool}', { Pool: a }]", "-"],
    ["!Ref Other", "-"],
    ["!Ref the-Pool", "-"],
    ["!Ref Pool-id", "-"],
    ["{ Ref: [Pool, Arn] }", "-"],
    ["{ Ref: Pool, Other: a }", "-"],
    ["{ Ref: Pool, ? [a] : b }", "-"],
    ["{ <<: { Ref: Pool } }", "-"],
    ["[!Ref Pool]", "-"],
    ["!GetAtt [Pool, !Ref Attribute]", "-"],
    ["!If [!Ref Own, !Ref Pool, !ImportValue Other]", "-"],
    ["!If [!Ref Own, !ImportValue Other, !Ref Pool]", "-"],
    ["{ 'Fn::If': Own }", "-"],
    ["!ImportValue Pool", "-"],
    ["us-east-1_Example1", "-"],
  ])("is known by %s", (userPoolId, expected) => {
    expect(reference(userPoolId, pool)).toEqual([expected]);
  });

  it("is not known if the type of the resource is not", () => {
    expect(reference("!Ref Pool", pool.replace("AWS::Cognito::UserPool", "!Ref Type"))).toEqual(["-"]);
  });

  it("depends on conditions", () => {
    expect(reference("!If [Own, !Ref Pool, !ImportValue Other]", pool)).toEqual([
      "AWS::Cognito::UserPool Pool Ref",
      "-",
    ]);
  });

  it("has attributes by the names that a client uses", () => {
    const schema = poolWith(
      "Schema:",
      "  - { Name: email, Required: 'true' }",
      "  - { Name: tenant, Mutable: false }",
      "  - { Name: plan, DeveloperOnlyAttribute: true, Required: !Ref R }",
    );
    expect(lookAt(onlyClient(template(schema, client())), attributesOf)).toEqual([
      "email true false, custom:tenant false false, dev:custom:plan maybe false",
    ]);
    expect(lookAt(onlyClient(template(pool, client())), attributesOf)).toEqual([""]);
  });

  it.each([
    ["the schema is not known", "Schema: !Ref Schema"],
    ["an attribute is not known", "Schema: [{ Name: email }, !FindInMap [A, B, C]]"],
    ["a name is not known", "Schema: [{ Name: !Ref Name }]"],
    ["a name is incomplete", "Schema: [{ Name: !Sub 'a${Name}' }]"],
    ["a name has a prefix", "Schema: [{ Name: 'custom:a' }]"],
    ["an attribute has no name", "Schema: [{ Required: true }]"],
  ])("has unknown attributes where %s", (_, line) => {
    expect(lookAt(onlyClient(template(poolWith(line), client())), attributesOf)).toEqual(["?"]);
  });
});

describe("the identity providers and resource servers of a client in a template", () => {
  it("are those of its pool", () => {
    const text = template(pool, google, orders, client());
    expect(lookAt(onlyClient(text), providersOf)).toEqual(['Google="Google" false']);
    expect(lookAt(onlyClient(text), serversOf)).toEqual(['"orders" read+write false']);
  });

  it.each([
    [
      "another pool",
      template(pool, pool.replace("Pool:", "Second:"), google.replace("!Ref Pool", "!Ref Second"), client()),
    ],
    ["an imported pool", template(google.replace("!Ref Pool", "!ImportValue P"), client("", "", "!ImportValue P"))],
    ["the ARN of the pool", template(pool, google.replace("!Ref Pool", "!GetAtt Pool.Arn"), client())],
    [
      "a parameter",
      `Parameters: { P: { Type: String } }\n${template(google.replace("!Ref Pool", "!Ref P"), client("", "", "!Ref P"))}`,
    ],
    ["a template that a macro changes", `Transform: Custom\n${template(pool, google, client())}`],
    [
      "several parts of a Serverless Framework file",
      `resources:\n  - Resources:\n${pool.replaceAll(/^/gmu, "    ")}\n  - Resources:\n${(google + client()).replaceAll(/^/gmu, "    ")}`,
    ],
  ])("are not known with %s", (_, text) => {
    expect(lookAt(onlyClient(text), providersOf)).toEqual([""]);
  });

  it("are there only where their conditions hold", () => {
    const conditional = google.replace("    Properties", "    Condition: Social\n    Properties");
    expect(lookAt(onlyClient(template(pool, conditional, client())), providersOf)).toEqual([
      'Google="Google" false',
      "",
    ]);
    const both = client().replace("    Properties", "    Condition: Social\n    Properties");
    expect(lookAt(onlyClient(template(pool, conditional, both)), providersOf)).toEqual(['Google="Google" false']);
  });

  it("have scopes only where all of them are known", () => {
    const text = template(pool, orders.replace("ScopeName: write", "ScopeName: !Ref Scope"), client());
    expect(lookAt(onlyClient(text), serversOf)).toEqual(['"orders" undefined false']);
  });

  it("are known if they mention other types", () => {
    const mentioning = google.replace("    Properties", "    Metadata: { Was: Custom::Provider }\n    Properties");
    expect(lookAt(onlyClient(template(pool, mentioning, client())), providersOf)).toEqual(['Google="Google" false']);
  });

  it("have the names that Ref returns", () => {
    const supported = client("      SupportedIdentityProviders: [!Ref Google, !Ref Orders]\n");
    expect(outcomes(template(pool, google, orders, supported), "SupportedIdentityProviders")).toEqual([
      '["Google", ?]',
    ]);
  });

  it("are known in JSON", () => {
    const text = JSON.stringify({
      Resources: {
        Client: { Type: "AWS::Cognito::UserPoolClient", Properties: { UserPoolId: { Ref: "Pool" } } },
        Google: {
          Type: "AWS::Cognito::UserPoolIdentityProvider",
          Properties: { UserPoolId: { "Fn::GetAtt": ["Pool", "UserPoolId"] }, ProviderName: "Google" },
        },
        Pool: { Type: "AWS::Cognito::UserPool" },
      },
    });
    expect(lookAt(onlyClient(text), providersOf)).toEqual(['Google="Google" false']);
  });

  it("map attributes of the pool", () => {
    const mapping = `${google}      AttributeMapping: { email: email, username: sub, name: !Ref AWS::NoValue }\n`;
    const mapped = ({ relatedResources }: AppClient) =>
      relatedResources.identityProviders.flatMap(({ mappedAttributes }) => mappedAttributes).join(" ");
    expect(lookAt(onlyClient(template(pool, mapping, client())), mapped)).toEqual(["email"]);
  });
});

describe("providers of a template that could not be deployed", () => {
  const providers = (count: number) =>
    Array.from({ length: count }, (_, index) => google.replaceAll("Google", `Google${index}`));

  it.each([
    [500, 500],
    [501, 0],
  ])("of %i resources %i are known", (count, known) => {
    const counts = lookAt(onlyClient(template(pool, ...providers(count), client())), ({ relatedResources }) =>
      [
        relatedResources.poolReference?.target.name,
        relatedResources.userPool?.name,
        relatedResources.identityProviders.length,
      ].join(" "),
    );
    expect(counts).toEqual([known > 0 ? `Pool Pool ${known}` : "Pool  0"]);
  });
});

describe("the order of a client and a provider in a template", () => {
  const order = (properties: string, attributes = "", ...others: readonly string[]) =>
    lookAt(onlyClient(template(pool, google, ...others, client(properties, attributes))), ({ relatedResources }) =>
      relatedResources.identityProviders.map(provider => String(relatedResources.precedesClient(provider))).join(),
    );
  const topic = (lines: string) => `  Topic:\n    Type: AWS::SNS::Topic\n${lines}`;

  it.each([
    ["DependsOn", "", "    DependsOn: Google\n"],
    ["a list in DependsOn", "", "    DependsOn: [Pool, Google]\n"],
    ["Ref", "      SupportedIdentityProviders: [!Ref Google]\n"],
    ["Fn::GetAtt", "      ClientName: !GetAtt Google.Id\n"],
    ["Fn::GetAtt in its long form", "      ClientName: { 'Fn::GetAtt': Google.Id }\n"],
    ["Fn::Sub", "      ClientName: !Sub 'a-${Google}'\n"],
    ["an attribute in Fn::Sub", "      ClientName: !Sub 'a-${Google.Id}'\n"],
    ["a variable of Fn::Sub", "      ClientName: !Sub ['a-${Name}', { Name: !Ref Google }]\n"],
    ["Ref to a part that SAM creates with it", "      ClientName: !Ref Google.Version\n"],
    ["a reference in a merge", "      <<: { ClientName: !Ref Google }\n"],
    ["a reference in a function", "      ClientName: !Join ['', [a, !If [A, !Ref Google, b]]]\n"],
  ])("is known by %s", (_, properties, attributes = "") => {
    expect(order(properties, attributes)).toEqual(["true"]);
  });

  it("is known by another resource", () => {
    const attributes = "    DependsOn: Topic\n";
    expect(order("", attributes, topic("    DependsOn: Google\n"))).toEqual(["true"]);
    expect(order("", attributes, topic("    Properties: { TopicName: !Ref Google }\n"))).toEqual(["true"]);
    expect(order("", attributes, topic("    Properties: { TopicName: a }\n"))).toEqual(["false"]);
    expect(order("", attributes, topic("    DependsOn: Client\n"))).toEqual(["false"]);
  });

  it.each([
    ["a pseudo parameter", "      ClientName: !Sub ${AWS::StackName}\n"],
    ["a placeholder in other text", "      ClientName: ${self:custom.stage}-users\n"],
    ["a dynamic reference", "      ClientName: '{{resolve:ssm:/shop/name}}'\n"],
    ["a dynamic reference between other characters", "      ClientName: '${{resolve:ssm:/shop/name}}{Google}'\n"],
    ["numbers and nothing", "      AccessTokenValidity: 5\n      DefaultRedirectURI: null\n"],
  ])("does not depend on %s", (_, properties) => {
    expect(order(properties)).toEqual(["false"]);
  });

  it.each([
    ["what it depends on is not known", "", "    DependsOn: ${self:custom.all}\n"],
    ["the start of what it depends on is not known", "", "    DependsOn: ${self:custom.prefix}Google\n"],
    ["the end of what it depends on is not known", "", "    DependsOn: Google${self:custom.suffix}\n"],
    ["one of those that it depends on is not known", "", "    DependsOn: [Pool, !Ref Other]\n"],
    ["a tool puts something in", "      ClientName: ${self:custom.name}\n"],
    ["a tool puts something in above a list", "      ClientName: ${self:custom.name}\n      CallbackURLs: [a]\n"],
    ["another tool puts something in", "      ClientName: '{{ name }}'\n"],
    ["a macro puts something in", "      Fn::Transform: { Name: AWS::Include }\n"],
    ["a loop puts something in", "      Fn::ForEach::Name: [Name, [ClientName], { '&{Name}': shop }]\n"],
    ["a value is not known", "      ClientName: !Custom a\n"],
    ["a key is not known", "      AnalyticsConfiguration: { ? [a] : b }\n"],
    ["the name in Ref is not known", "      ClientName: { Ref: !Sub a }\n"],
    ["the name in Fn::GetAtt is not known", "      ClientName: { 'Fn::GetAtt': [!Sub a, Id] }\n"],
    ["the text in Fn::Sub is not known", "      ClientName: !Sub [!Join ['', [a, b]], {}]\n"],
  ])("is not certain where %s", (_, properties, attributes = "") => {
    expect(order(properties, attributes)).toEqual(["maybe"]);
  });

  it("is not certain where a resource on the way has a syntax error", () => {
    expect(order("", "    DependsOn: Topic\n", topic("    Properties: { a: [ }\n"))).toEqual(["maybe"]);
  });
});

describe("a dependency that is added in a template", () => {
  function withDependency(text: string): string | null {
    const found = onlyClient(text);
    const edits = found.render(dependOn({ name: "Google", range: [0, 0] }));
    return edits && applyTextEdits(text, edits);
  }

  it.each([
    ["absent", "", "    DependsOn: Google\n"],
    ["a string", "    DependsOn: Pool\n", "    DependsOn: [Pool, Google]\n"],
    ["a list on one line", "    DependsOn: [Pool]\n", "    DependsOn: [Pool, Google]\n"],
    ["a list on several lines", "    DependsOn:\n      - Pool\n", "    DependsOn:\n      - Pool\n      - Google\n"],
  ])("is written where DependsOn is %s", (_, before, after) => {
    const text = (attributes: string) => template(pool, google, client("", attributes));
    expect(withDependency(text(before))).toBe(text(after));
  });

  it("is written in JSON", () => {
    const text = (attributes: object) =>
      JSON.stringify(
        {
          Resources: {
            Client: {
              Type: "AWS::Cognito::UserPoolClient",
              ...attributes,
              Properties: { UserPoolId: { Ref: "Pool" } },
            },
            Google: { Type: "AWS::Cognito::UserPoolIdentityProvider", Properties: {} },
          },
        },
        null,
        2,
      );
    expect(withDependency(text({}))).toBe(text({ DependsOn: "Google" }));
    expect(withDependency(text({ DependsOn: "Pool" }))).toBe(text({ DependsOn: ["Pool", "Google"] }));
    expect(withDependency(text({ DependsOn: ["Pool"] }))).toBe(text({ DependsOn: ["Pool", "Google"] }));
  });

  it("is refused where the provider waits for the client", () => {
    expect(withDependency(template(pool, `${google}    DependsOn: Client\n`, client()))).toBeNull();
  });

  it("is refused where DependsOn cannot be read", () => {
    expect(withDependency(template(pool, google, client("", "    DependsOn: { Ref: A }\n")))).toBeNull();
  });
});
