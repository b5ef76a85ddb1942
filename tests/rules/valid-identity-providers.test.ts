import dedent from "dedent";
import rule from "../../rules/valid-identity-providers.ts";
import { aligned } from "../harness/aligned.ts";
import { unknown } from "../harness/client.ts";
import { testRule } from "../harness/test-rule.ts";
import { stackOf } from "../harness/write-stack.ts";

/** A template with a pool, a provider of this name if there is one, and a client with these providers. */
function template(providers: string, providerName?: string): string {
  const provider = dedent`
    Provider:
      Type: AWS::Cognito::UserPoolIdentityProvider
      Properties:
        UserPoolId: !Ref Pool
        ProviderName: ${providerName ?? ""}
  `;
  return aligned`
    Resources:
      Pool:
        Type: AWS::Cognito::UserPool
      Client:
        Type: AWS::Cognito::UserPoolClient
        Properties:
          UserPoolId: !Ref Pool
          SupportedIdentityProviders: ${providers}
      ${providerName === undefined ? "" : provider}
  `;
}

/** The same template with a provider of this type. */
function ofType(type: string, file: string): string {
  return file.replace(/^ {6}ProviderName:.*$/mu, `$&\n      ProviderType: ${type}`);
}

const stack = (provider: string, later = "") =>
  stackOf(
    'const pool = new cognito.UserPool(stack, "Pool");',
    `pool.addClient("Client", { supportedIdentityProviders: [cognito.UserPoolClientIdentityProvider.custom("${provider}")] });`,
    later,
  );

testRule(rule, {
  everyHost: {
    valid: [
      { name: "no list", client: {} },
      {
        name: "the reserved names",
        shows: ["X-10"],
        client: { SupportedIdentityProviders: ["COGNITO", "Facebook", "Google", "LoginWithAmazon", "SignInWithApple"] },
      },
      { name: "a custom provider", shows: ["IDP-02"], client: { SupportedIdentityProviders: ["MySaml", "Okta"] } },
      {
        name: "custom providers with names that begin like reserved ones",
        client: { SupportedIdentityProviders: ["GoogleWorkspace", "Cognito2", "Apple", "Amazon"] },
      },
      { name: "a provider that cannot be read", client: { SupportedIdentityProviders: [unknown, "COGNITO"] } },
      {
        name: "a partly known name",
        client: { SupportedIdentityProviders: [{ before: "Cognito User Pool", after: "" }] },
      },
    ],
    invalid: [
      {
        name: "the name in the console",
        shows: ["IDP-02"],
        client: { SupportedIdentityProviders: ["Cognito User Pool", "Google"] },
        messageIds: ["misspelt"],
        fixed: { SupportedIdentityProviders: ["COGNITO", "Google"] },
      },
      {
        name: "a name that stands beside the right one",
        client: { SupportedIdentityProviders: ["COGNITO", "Cognito User Pool"] },
        messageIds: ["misspelt"],
        fixed: { SupportedIdentityProviders: ["COGNITO"] },
      },
      {
        name: "names as people say them, in an update",
        shows: ["X-10"],
        operation: "update",
        client: { SupportedIdentityProviders: ["Login with Amazon", "Sign in with Apple"] },
        messageIds: ["misspelt", "misspelt"],
        fixed: { SupportedIdentityProviders: ["LoginWithAmazon", "SignInWithApple"] },
      },
    ],
  },

  perHost: {
    "sdk-v3": {
      valid: [
        {
          name: "another case, because the pool may have an OIDC provider of that name",
          code: 'import { CreateUserPoolClientCommand } from "@aws-sdk/client-cognito-identity-provider";\nnew CreateUserPoolClientCommand({ UserPoolId: poolId, SupportedIdentityProviders: ["GOOGLE"] });\n',
        },
      ],
      invalid: [
        {
          name: "the name to use",
          code: 'import { CreateUserPoolClientCommand } from "@aws-sdk/client-cognito-identity-provider";\nnew CreateUserPoolClientCommand({ SupportedIdentityProviders: ["Cognito User Pool"] });\n',
          errors: [
            {
              messageId: "misspelt",
              at: '"Cognito User Pool"',
              message: "Provider names must be exact: use 'COGNITO', not 'Cognito User Pool'.",
            },
          ],
          output:
            'import { CreateUserPoolClientCommand } from "@aws-sdk/client-cognito-identity-provider";\nnew CreateUserPoolClientCommand({ SupportedIdentityProviders: ["COGNITO"] });\n',
        },
      ],
    },
    "cloudformation, block YAML": {
      valid: [
        { name: "a provider that the file makes under this very name", code: template("[GOOGLE]", "GOOGLE") },
        {
          name: "a provider that the file makes under a name that is not known",
          code: template("[GOOGLE]", "!Ref Name"),
        },
        { name: "a provider by its reference", code: template("[!Ref Provider]", "google") },
        {
          name: "a provider of another type that has the name of a social one in another case",
          code: ofType("OIDC", template("[google]", "google")),
        },
        { name: "a provider of a type that is not known", code: ofType("!Ref Type", template("[google]", "google")) },
        { name: "a social provider by its name", code: ofType("Google", template("[Google]", "Google")) },
        {
          name: "another case where the pool is in another file",
          code: template("[GOOGLE]").replace("!Ref Pool", "!ImportValue Pool"),
        },
      ],
      invalid: [
        {
          name: "another case where the file makes the provider",
          shows: ["IDP-02", "X-10"],
          code: template("[cognito, google]", "Google"),
          errors: [
            { messageId: "misspelt", at: "cognito" },
            { messageId: "misspelt", at: "google" },
          ],
          output: template("[cognito, Google]", "Google"),
          suggestions: [template("[COGNITO, google]", "Google")],
        },
        {
          name: "another case where the file makes the pool and no provider, without being sure of what is meant",
          code: template("[GOOGLE]"),
          errors: [
            {
              messageId: "misspelt",
              at: "GOOGLE",
              message: "Provider names must be exact: use 'Google', not 'GOOGLE'.",
            },
          ],
          suggestions: [template("[Google]")],
          suggestionMessages: ["Use 'Google'."],
        },
        {
          name: "a social provider that is made under another name than its own",
          code: ofType("Google", template("[google]", "google")),
          errors: [
            {
              messageId: "misnamed",
              at: "google",
              message: "'Provider' is a provider of type 'Google' and must be named 'Google'.",
            },
          ],
        },
        {
          name: "such a provider of a pool that is in another file",
          code: ofType("SignInWithApple", template("[Apple]", "Apple")).replaceAll("!Ref Pool", "!ImportValue Pool"),
          errors: [{ messageId: "misnamed", at: "Apple" }],
        },
      ],
    },
    "cdk-l1": {
      invalid: [
        {
          name: "a social provider that is made under another name than its own",
          code: stackOf(
            'const facebook = new cognito.CfnUserPoolIdentityProvider(stack, "Facebook", { userPoolId: config.pool, providerName: "facebook", providerType: "Facebook" });',
            'const client = new cognito.CfnUserPoolClient(stack, "Client", { userPoolId: config.pool, supportedIdentityProviders: ["facebook"] });',
            "client.addDependency(facebook);",
          ),
          errors: [{ messageId: "misnamed", at: '"facebook"' }],
        },
      ],
    },
    "cdk-l2": {
      valid: [
        { name: "a name that a provider elsewhere may have", code: stack("GOOGLE", "export { pool };") },
        {
          name: "a name that a provider may be given",
          code: stack(
            "GOOGLE",
            'new cognito.UserPoolIdentityProviderOidc(stack, "Oidc", { userPool: pool, name: config.name });',
          ),
        },
        {
          name: "a name that a provider is given only sometimes",
          code: stack(
            "GOOGLE",
            'if (config.google) { new cognito.UserPoolIdentityProviderOidc(stack, "Oidc", { userPool: pool, name: "GOOGLE" }); }',
          ),
        },
      ],
      invalid: [
        {
          name: "a misspelt name in the file that has the pool",
          code: stack("GOOGLE"),
          errors: [{ messageId: "misspelt", at: 'cognito.UserPoolClientIdentityProvider.custom("GOOGLE")' }],
          suggestions: [stack("GOOGLE").replace('custom("GOOGLE")', "GOOGLE")],
        },
      ],
    },
  },
});
