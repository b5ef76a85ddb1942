import { describe, expect, it } from "vitest";
import { findTemplateClients } from "../../../src/hosts/cloudformation/cloudformation.ts";
import type { FoundAppClient } from "../../../src/hosts/shared/host.ts";
import { DataFile } from "../../../src/languages/document/file.ts";
import { lookAt, onlyClient, show } from "./outcomes.ts";

const pool = `  Pool:
    Type: AWS::Cognito::UserPool
    Properties: { UserPoolTier: PLUS }
`;
const domain = `  Domain:
    Type: AWS::Cognito::UserPoolDomain
    Properties: { UserPoolId: !Ref Pool, Domain: shop, ManagedLoginVersion: 2 }
`;
const branding = `  Branding:
    Type: AWS::Cognito::ManagedLoginBranding
    Properties: { UserPoolId: !Ref Pool, ClientId: !Ref Client }
`;
const google = `  Google:
    Type: AWS::Cognito::UserPoolIdentityProvider
    Properties: { UserPoolId: !Ref Pool, ProviderName: Google }
`;
const orders = `  Orders:
    Type: AWS::Cognito::UserPoolResourceServer
    Properties: { UserPoolId: !Ref Pool, Identifier: orders }
`;
const client = `  Client:
    Type: AWS::Cognito::UserPoolClient
    Properties: { UserPoolId: !Ref Pool }
`;
const other = client.replace("Client:", "Other:").replace("UserPoolClient", "UserPoolGroup");

function resources(...parts: readonly string[]): string {
  return `Resources:\n${parts.join("")}`;
}

const inJson = {
  Resources: {
    Pool: { Type: "AWS::Cognito::UserPool", Properties: { UserPoolTier: "PLUS" } },
    Client: { Type: "AWS::Cognito::UserPoolClient", Properties: { UserPoolId: { Ref: "Pool" } } },
  },
};

const stack = (properties: string) =>
  `  Nested:\n    Type: AWS::CloudFormation::Stack\n    Properties: ${properties}\n`;

describe("a pool's managed login in a template", () => {
  const brandingOf = (found: FoundAppClient) =>
    lookAt(found, ({ relatedResources: { managedLoginDomain, mayBeBranded } }) =>
      managedLoginDomain ? `${managedLoginDomain.name} ${String(mayBeBranded)}` : "-",
    );

  it.each([
    ["a domain of version 2", resources(pool, domain, client), "Domain false"],
    ["no domain", resources(pool, client), "-"],
    ["a domain of the classic pages", resources(pool, domain.replace("Version: 2", "Version: 1"), client), "-"],
    ["a domain that says no version", resources(pool, domain.replace(", ManagedLoginVersion: 2", ""), client), "-"],
    [
      "a domain whose version a parameter decides",
      `Parameters: { V: { Type: Number, Default: 2 } }\n${resources(pool, domain.replace("Version: 2", "Version: !Ref V"), client)}`,
      "-",
    ],
    ["a domain of another pool", resources(pool, domain.replace("!Ref Pool", "!ImportValue P"), client), "-"],
    [
      "a second domain that may be the pool's",
      resources(
        pool,
        domain,
        domain
          .replace("Domain:", "More:")
          .replace("!Ref Pool", "!ImportValue P")
          .replace(", ManagedLoginVersion: 2", ""),
        client,
      ),
      "-",
    ],
    ["a style for the client", resources(pool, domain, branding, client), "Domain true"],
    [
      "a style by the client's attribute",
      resources(pool, domain, branding.replace("!Ref Client", "!GetAtt Client.ClientId"), client),
      "Domain true",
    ],
    [
      "a style by another attribute",
      resources(pool, domain, branding.replace("!Ref Client", "!GetAtt Client.Name"), client),
      "Domain true",
    ],
    [
      "a style for any client",
      resources(pool, domain, branding.replace("!Ref Client", "!ImportValue C"), client),
      "Domain true",
    ],
    [
      "a style for what is no client",
      resources(pool, domain, branding.replace("!Ref Client", "!Ref Other"), other, client),
      "Domain true",
    ],
    [
      "a loop of styles",
      resources(
        pool,
        domain,
        `  Fn::ForEach::B:\n    - X\n    - [a]\n    - B\${X}:\n        Type: AWS::Cognito::ManagedLoginBranding\n`,
        client,
      ),
      "Domain true",
    ],
    [
      "a function that may create one",
      resources(
        pool,
        domain,
        `  F:\n    Type: AWS::Lambda::Function\n    Properties: { A: createManagedLoginBranding }\n`,
        client,
      ),
      "Domain true",
    ],
    [
      "a nested stack that knows the pool",
      resources(pool, domain, stack("{ Parameters: { P: !Ref Pool } }"), client),
      "Domain true",
    ],
    [
      "a nested stack that may know the pool",
      resources(pool, domain, stack("{ Parameters: '${self:custom.parameters}' }"), client),
      "Domain true",
    ],
    [
      "a nested stack that does not know the pool",
      resources(pool, domain, stack("{ TemplateURL: x }"), client),
      "Domain false",
    ],
  ])("with %s", (_, text, expected) => {
    expect(brandingOf(onlyClient(text))).toEqual([expected]);
  });

  it.each([
    ["!Ref Client", false],
    ["!GetAtt Client.ClientId", false],
    ["!GetAtt Client.Name", true],
  ])("has a style for %s, which may be another client: %s", (reference, mayBeSecond) => {
    const second = client.replace("Client:", "Second:");
    const style = branding.replace("!Ref Client", reference);
    const clients = findTemplateClients(new DataFile(resources(pool, domain, style, client, second)));
    expect(clients.flatMap(brandingOf)).toEqual(["Domain true", `Domain ${mayBeSecond}`]);
  });
});

describe("what a template says of a pool", () => {
  const facts = (text: string) =>
    lookAt(onlyClient(text), ({ relatedResources: { userPool } }) =>
      userPool ? `${show(userPool.tier)} ${userPool.hasAllProviders} ${String(userPool.hasAllServers)}` : "-",
    );

  it.each([
    ["its own resources", resources(pool, google, orders, client), '"PLUS" true true'],
    ["no others", resources(pool, client), '"PLUS" true true'],
    ["no tier", resources(pool.replace(/\n.*PLUS.*/u, ""), client), "- true true"],
    [
      "a tier that a parameter decides",
      `Parameters: { T: { Type: String, Default: PLUS } }\n${resources(pool.replace("PLUS", "!Ref T"), client)}`,
      "? true true",
    ],
    [
      "a provider of any pool",
      resources(pool, google.replace("!Ref Pool", "!ImportValue P"), client),
      '"PLUS" false true',
    ],
    [
      "a server of any pool",
      resources(pool, orders.replace("!Ref Pool", "!ImportValue P"), client),
      '"PLUS" true false',
    ],
    [
      "a provider of another pool",
      resources(pool, pool.replace("Pool:", "Second:"), google.replace("!Ref Pool", "!Ref Second"), client),
      '"PLUS" true true',
    ],
    [
      "a provider that mentions other types",
      resources(
        pool,
        google.replace("    Properties", "    Metadata: { Was: Custom::Provider }\n    Properties"),
        client,
      ),
      '"PLUS" true true',
    ],
    [
      "a provider with an alias of what is above the resources",
      `x: &x { email: email }\n${resources(pool, google.replace("Name: Google", "Name: Google, AttributeMapping: *x"), client)}`,
      '"PLUS" true true',
    ],
    ["a resource of another file", resources(pool, "  Google: ${file(google.yml)}\n", client), '"PLUS" false false'],
    [
      "a resource with a tag of another tool",
      resources(pool, "  Google: !Include a.yml\n", client),
      '"PLUS" false false',
    ],
    ["a resource that is being typed", resources(pool, "  Google:\n", client), '"PLUS" true true'],
    [
      "resources that an include adds",
      resources(pool, "  Fn::Transform: { Name: AWS::Include, Parameters: { Location: a.yml } }\n", client),
      '"PLUS" false false',
    ],
    [
      "resources that are merged, which are not looked for",
      `x: &x\n${google}${resources("  <<: *x\n", pool, client)}`,
      '"PLUS" false false',
    ],
    ["resources that another file merges", resources("  <<: ${file(a.yml)}\n", pool, client), "-"],
    [
      "a part that is another file",
      `resources:\n  - \${file(a.yml)}\n  - ${resources(pool, client).replaceAll("\n", "\n    ").trimEnd()}\n`,
      '"PLUS" false false',
    ],
    [
      "the only part of a list",
      `resources:\n  - ${resources(pool, client).replaceAll("\n", "\n    ").trimEnd()}\n`,
      '"PLUS" true true',
    ],
    ["types behind spaces", resources(pool, orders, client).replaceAll("Type: ", "Type :  "), '"PLUS" true true'],
    ["types in JSON", JSON.stringify(inJson, undefined, 2), '"PLUS" true true'],
    ["types in JSON without spaces", JSON.stringify(inJson), '"PLUS" true true'],
    ["types in quotes", resources(pool, orders, client).replaceAll(/(AWS::\w+::\w+)/gu, "'$1'"), '"PLUS" true true'],
    ["a provider that cannot be read", resources(pool, google.replace("{", "[{"), client), '"PLUS" false true'],
    [
      "a loop of servers",
      resources(
        pool,
        `  Fn::ForEach::S:\n    - X\n    - [a]\n    - S\${X}:\n        Type: AWS::Cognito::UserPoolResourceServer\n`,
        client,
      ),
      '"PLUS" true false',
    ],
    [
      "a provider that is never created",
      `Conditions: { Never: !Equals [a, b] }\n${resources(pool, google.replace("!Ref Pool", "!ImportValue P").replace("    Properties", "    Condition: Never\n    Properties"), client)}`,
      '"PLUS" true true',
    ],
    [
      "a nested stack that knows the pool",
      resources(pool, stack("{ Parameters: { P: !Ref Pool } }"), client),
      '"PLUS" false false',
    ],
    [
      "an application that knows the pool",
      resources(
        pool,
        stack("{ Parameters: { P: !Ref Pool } }").replace("CloudFormation::Stack", "Serverless::Application"),
        client,
      ),
      '"PLUS" false false',
    ],
    [
      "a custom resource that knows the pool",
      resources(
        pool,
        stack("{ P: !GetAtt Pool.Arn }").replace("AWS::CloudFormation::Stack", "Custom::Provider"),
        client,
      ),
      '"PLUS" false false',
    ],
    [
      "a module that knows the pool",
      resources(
        pool,
        stack("{ P: !Ref Pool }").replace("AWS::CloudFormation::Stack", "My::Own::Thing::MODULE"),
        client,
      ),
      '"PLUS" false false',
    ],
    [
      "another resource that knows the pool",
      resources(
        pool,
        stack("{ P: !Ref Pool }").replace("AWS::CloudFormation::Stack", "AWS::SNS::Topic # Custom::"),
        client,
      ),
      '"PLUS" true true',
    ],
    [
      "a resource of any type that knows the pool",
      resources(pool, stack("{ P: !Ref Pool }").replace("AWS::CloudFormation::Stack", "!Sub 'Custom::${X}'"), client),
      '"PLUS" false false',
    ],
    [
      "a custom resource that does not know the pool",
      resources(pool, stack("{ P: a }").replace("AWS::CloudFormation::Stack", "Custom::Provider"), client),
      '"PLUS" true true',
    ],
  ])("with %s", (_, text, expected) => {
    expect(facts(text)).toEqual([expected]);
  });

  it("may lack attributes that something else adds", () => {
    const attributes = (text: string) =>
      lookAt(onlyClient(text), ({ relatedResources: { userPool } }) => String(userPool?.attributes?.length));
    const named = (name: string) => `  F:\n    Type: AWS::Lambda::Function\n    Properties: { A: ${name} }\n`;
    expect(attributes(resources(pool, named("addCustomAttributes"), client))).toEqual(["undefined"]);
    expect(attributes(resources(pool, named("addCustomDomain"), client))).toEqual(["0"]);
  });
});
