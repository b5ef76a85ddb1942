import rule from "../../rules/require-writable-mapped-attributes.ts";
import { aligned } from "../harness/aligned.ts";
import { testRule } from "../harness/test-rule.ts";
import { stackOf } from "../harness/write-stack.ts";

/** A template with a pool, its Google provider with this mapping, and a client with these properties. */
function template(mapping: string, properties: readonly string[], schema = "[]"): string {
  return aligned`
    Resources:
      Pool:
        Type: AWS::Cognito::UserPool
        Properties:
          Schema: ${schema}
      GoogleProvider:
        Type: AWS::Cognito::UserPoolIdentityProvider
        Properties:
          UserPoolId: !Ref Pool
          ProviderName: Google
          AttributeMapping: ${mapping}
      Client:
        Type: AWS::Cognito::UserPoolClient
        DependsOn: GoogleProvider
        Properties:
          UserPoolId: !Ref Pool
          ${properties.join("\n")}
  `;
}

const google = "SupportedIdentityProviders: [Google]";

/** Another provider of the pool. */
function otherProvider(name: string, mapping: string): string {
  return `
  OtherProvider:
    Type: AWS::Cognito::UserPoolIdentityProvider
    Properties:
      UserPoolId: !Ref Pool
      ProviderName: ${name}
      AttributeMapping: ${mapping}
`;
}

const stack = (attributes: string, mutable = "true") =>
  stackOf(
    `const pool = new cognito.UserPool(stack, "Pool", { standardAttributes: { email: { mutable: ${mutable} } } });`,
    'const google = new cognito.UserPoolIdentityProviderGoogle(stack, "Google", { userPool: pool, attributeMapping: { email: cognito.ProviderAttribute.GOOGLE_EMAIL } });',
    `const client = pool.addClient("Client", { supportedIdentityProviders: [cognito.UserPoolClientIdentityProvider.GOOGLE], writeAttributes: new cognito.ClientAttributes()${attributes} });`,
    "client.node.addDependency(google);",
  );

testRule(rule, {
  everyHost: {
    valid: [
      {
        name: "a pool that is elsewhere",
        client: { SupportedIdentityProviders: ["Google"], WriteAttributes: ["name"] },
      },
    ],
    invalid: [],
  },

  perHost: {
    cloudformation: {
      valid: [
        {
          name: "writable attributes",
          shows: ["X-06"],
          code: template("{ email: email }", [google, "WriteAttributes: [email, name]"]),
        },
        { name: "no list", code: template("{ email: email }", [google]) },
        { name: "an empty list", code: template("{ email: email }", [google, "WriteAttributes: []"]) },
        {
          name: "an item that is not known",
          code: template("{ email: email }", [google, "WriteAttributes: [name, !Ref A]"]),
        },
        { name: "a provider that is not listed", code: template("{ email: email }", ["WriteAttributes: [name]"]) },
        {
          name: "another provider that is not listed",
          code:
            template("{ email: email }", [google, "WriteAttributes: [email]"]) + otherProvider("Okta", "{ name: n }"),
        },
        {
          name: "two resources for one provider, of which either may be made",
          code:
            template("{ email: email }", [google, "WriteAttributes: [name]"]) + otherProvider("Google", "{ name: n }"),
        },
        {
          name: "attributes of which it is not known whether they change",
          code: template("{ email: email }", [google, "WriteAttributes: [email]"], "!Ref Schema"),
        },
        {
          name: "the user name and what no app can write",
          code: template("{ username: sub, email_verified: email_verified }", [google, "WriteAttributes: [name]"]),
        },
        {
          name: "a mutable attribute",
          shows: ["X-07b"],
          code: template("{ 'custom:a': a }", [google], "[{ Name: a, Mutable: true }]"),
        },
        {
          name: "an immutable one that is not mapped",
          code: template("{ email: a }", [google], "[{ Name: a, Mutable: false }]"),
        },
        {
          name: "what may be mutable",
          code: template("{ email: email }", [google], "[{ Name: email, Mutable: !Ref M }]"),
        },
      ],
      invalid: [
        {
          name: "an attribute that a provider maps which is listed by a reference",
          code: template("{ email: mail }", [
            "SupportedIdentityProviders: [!Ref GoogleProvider]",
            "WriteAttributes: [name]",
          ]),
          errors: [
            {
              messageId: "unwritable",
              at: "[name]",
              message: "'WriteAttributes' must include 'email', which 'GoogleProvider' maps.",
            },
          ],
          suggestions: [
            template("{ email: mail }", [
              "SupportedIdentityProviders: [!Ref GoogleProvider]",
              "WriteAttributes: [name, email]",
            ]),
          ],
        },
        {
          name: "attributes that the client cannot write",
          shows: ["X-06"],
          code: template("{ email: email, name: name, picture: picture }", [google, "WriteAttributes: [name]"]),
          errors: [
            {
              messageId: "unwritable",
              at: "[name]",
              message: "'WriteAttributes' must include 'email' and 'picture', which 'GoogleProvider' maps.",
            },
          ],
          suggestions: [
            template("{ email: email, name: name, picture: picture }", [
              google,
              "WriteAttributes: [name, email, picture]",
            ]),
          ],
          suggestionMessages: ["Add 'email' and 'picture' to 'WriteAttributes'."],
        },
        {
          name: "a provider behind one that is not listed",
          code:
            template("{ email: email }", ["SupportedIdentityProviders: [Okta]", "WriteAttributes: [email]"]) +
            otherProvider("Okta", "{ name: n }"),
          errors: [
            {
              messageId: "unwritable",
              at: "[email]",
              message: "'WriteAttributes' must include 'name', which 'OtherProvider' maps.",
            },
          ],
          suggestions: [
            template("{ email: email }", ["SupportedIdentityProviders: [Okta]", "WriteAttributes: [email, name]"]) +
              otherProvider("Okta", "{ name: n }"),
          ],
        },
        {
          name: "an attribute of which the schema says nothing, which is immutable",
          shows: ["X-07b"],
          code: template("{ email: email }", [google], "[{ Name: email }]"),
          errors: [{ messageId: "immutable", at: "email" }],
        },
        {
          name: "an immutable attribute",
          code: template("{ email: email }", [google], "[{ Name: email, Mutable: false }]"),
          errors: [
            {
              messageId: "immutable",
              at: "email",
              message: "'email' is immutable in 'Pool', so users can sign in with 'Google' only once.",
            },
          ],
        },
      ],
    },
    "cdk-l2": {
      valid: [
        { name: "attributes that can be written", code: stack(".withStandardAttributes({ email: true })") },
        { name: "attributes that are not known", code: stack(".withStandardAttributes(config.attributes)") },
      ],
      invalid: [
        {
          name: "a mapped attribute that cannot be written",
          code: stack(".withStandardAttributes({ fullname: true })"),
          errors: [
            {
              messageId: "unwritable",
              at: "new cognito.ClientAttributes().withStandardAttributes({ fullname: true })",
            },
          ],
          suggestions: [stack(".withStandardAttributes({ fullname: true }).withStandardAttributes({ email: true })")],
        },
        {
          name: "a mapped attribute that never changes",
          code: stack(".withStandardAttributes({ email: true })", "false"),
          errors: [{ messageId: "immutable", at: "email" }],
        },
      ],
    },
  },
});
