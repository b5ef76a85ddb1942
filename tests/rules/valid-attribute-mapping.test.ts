import dedent from "dedent";
import rule from "../../rules/valid-attribute-mapping.ts";
import { testRule } from "../harness/test-rule.ts";
import { stackOf } from "../harness/write-stack.ts";

interface Written {
  readonly schema?: string;
  readonly mapping?: string;
  readonly type?: string;
  readonly scopes?: string;
  readonly providers?: string;
}

/** A template with a pool, a provider of it, and a client that lists the provider. */
function template({
  schema = "[]",
  mapping = "{ username: sub }",
  type = "OIDC",
  scopes = "openid",
  providers = "[Login]",
}: Written): string {
  return `${dedent`
    Resources:
      Pool:
        Type: AWS::Cognito::UserPool
        Properties:
          Schema: ${schema}
      Provider:
        Type: AWS::Cognito::UserPoolIdentityProvider
        Properties:
          UserPoolId: !Ref Pool
          ProviderName: Login
          ProviderType: ${type}
          ProviderDetails: { authorize_scopes: ${scopes} }
          AttributeMapping: ${mapping}
      Client:
        Type: AWS::Cognito::UserPoolClient
        DependsOn: Provider
        Properties:
          UserPoolId: !Ref Pool
          SupportedIdentityProviders: ${providers}
  `}\n`;
}

const required = "[{ Name: email, Required: true, Mutable: true }]";

const stack = (mapping: string, scopes = "") =>
  stackOf(
    'const pool = new cognito.UserPool(stack, "Pool", { standardAttributes: { email: { required: true } } });',
    `const google = new cognito.UserPoolIdentityProviderGoogle(stack, "Google", { userPool: pool, ${scopes} attributeMapping: ${mapping} });`,
    'const client = pool.addClient("Client", { supportedIdentityProviders: [cognito.UserPoolClientIdentityProvider.GOOGLE] });',
    "client.node.addDependency(google);",
  );
const email = "{ email: cognito.ProviderAttribute.GOOGLE_EMAIL }";

testRule(rule, {
  everyHost: {
    valid: [{ name: "a provider that is elsewhere", client: { SupportedIdentityProviders: ["Login"] } }],
    invalid: [],
  },

  perHost: {
    cloudformation: {
      valid: [
        {
          name: "required attributes that are mapped",
          shows: ["X-17"],
          code: template({ schema: required, mapping: "{ email: email }" }),
        },
        { name: "a mapping that is not known", code: template({ schema: required, mapping: "!Ref Mapping" }) },
        {
          name: "a mapping of which a part is not known",
          code: template({ schema: required, mapping: "{ 'Fn::Transform': { Name: AWS::Include } }" }),
        },
        {
          name: "a provider that the client does not list",
          code: template({ schema: required, providers: "[COGNITO]" }),
        },
        {
          name: "what may be required",
          code: template({ schema: "[{ Name: email, Required: !Ref IsRequired }]" }),
        },
        {
          name: "attributes that the schema has",
          shows: ["X-18"],
          code: template({
            schema: "[{ Name: team }, { Name: plan, DeveloperOnlyAttribute: true }]",
            mapping: "{ 'custom:team': team, 'custom:plan': plan, name: name }",
          }),
        },
        {
          name: "a schema that is not known",
          code: template({ schema: "!Ref S", mapping: "{ 'custom:team': team }" }),
        },
        {
          name: "claims that the scopes bring",
          shows: ["X-19"],
          code: template({ type: "Google", scopes: "profile email openid", mapping: "{ email: email, name: name }" }),
        },
        {
          name: "scopes with commas",
          code: template({ type: "Facebook", scopes: "'public_profile,email'", mapping: "{ email: email }" }),
        },
        {
          name: "a scope of which it is not known what it brings",
          code: template({
            type: "Google",
            scopes: "https://www.googleapis.com/auth/userinfo.email",
            mapping: "{ email: email }",
          }),
        },
        {
          name: "scopes that are not known",
          code: template({ type: "Google", scopes: "!Ref S", mapping: "{ email: email }" }),
        },
        { name: "what an OIDC provider tells", code: template({ mapping: "{ email: email }" }) },
        {
          name: "a claim that nobody knows",
          code: template({ type: "Google", scopes: "openid", mapping: "{ birthdate: birthdays }" }),
        },
      ],
      invalid: [
        {
          name: "a required attribute that is not mapped",
          shows: ["X-17"],
          code: template({ schema: required, mapping: "{ name: name }" }),
          errors: [
            {
              messageId: "unmapped",
              at: "{ name: name }",
              message: "'Login' must map 'email', required by 'Pool'.",
            },
          ],
        },
        {
          name: "a required attribute beside no mapping",
          code: template({ schema: required, mapping: "!Ref AWS::NoValue" }),
          errors: [{ messageId: "unmapped", at: "Provider" }],
        },
        {
          name: "an attribute that the schema lacks",
          shows: ["X-18"],
          code: template({ schema: "[{ Name: team }]", mapping: "{ 'custom:tema': team }" }),
          errors: [
            {
              messageId: "undeclared",
              at: "'custom:tema'",
              message: "'Login' maps 'custom:tema', which 'Pool' does not declare.",
            },
          ],
        },
        {
          name: "claims that no scope brings",
          shows: ["X-19"],
          code: template({ type: "Google", scopes: "openid profile", mapping: "{ email: email, name: name }" }),
          errors: [
            {
              messageId: "noScope",
              at: "email",
              message: "'Login' returns 'email' only with the scope 'email'. Request it.",
            },
          ],
        },
      ],
    },
    "cdk-l2": {
      valid: [
        { name: "the scope of a claim", code: stack(email, 'scopes: ["email"],') },
        { name: "scopes that are not known", code: stack(email, "scopes: config.scopes,") },
      ],
      invalid: [
        {
          name: "a claim that the default scopes do not bring",
          code: stack(email),
          errors: [{ messageId: "noScope", at: "email" }],
        },
        {
          name: "a required attribute that is not mapped",
          code: stack("{ fullname: cognito.ProviderAttribute.GOOGLE_NAME }"),
          errors: [{ messageId: "unmapped", at: "{ fullname: cognito.ProviderAttribute.GOOGLE_NAME }" }],
        },
        {
          name: "a custom attribute that the pool lacks",
          code: stack(
            '{ email: cognito.ProviderAttribute.GOOGLE_EMAIL, custom: { "custom:team": cognito.ProviderAttribute.other("hd") } }',
            'scopes: ["email"],',
          ),
          errors: [{ messageId: "undeclared", at: '"custom:team"' }],
        },
      ],
    },
    "cdk-l1": {
      invalid: [
        {
          name: "a required attribute beside no mapping",
          code: stackOf(
            'const pool = new cognito.CfnUserPool(stack, "Pool", { schema: [{ name: "email", required: true }] });',
            'const saml = new cognito.CfnUserPoolIdentityProvider(stack, "Saml", { userPoolId: pool.ref, providerName: "Login", providerType: "SAML" });',
            'const client = new cognito.CfnUserPoolClient(stack, "Client", { userPoolId: pool.ref, supportedIdentityProviders: ["Login"] });',
            "client.addDependency(saml);",
          ),
          errors: [{ messageId: "unmapped", at: "CfnUserPoolIdentityProvider" }],
        },
      ],
    },
  },
});
