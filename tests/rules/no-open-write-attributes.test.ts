import rule from "../../rules/no-open-write-attributes.ts";
import { schemaTemplate } from "../harness/pool-templates.ts";
import { testRule } from "../harness/test-rule.ts";

/** With a provider that has this mapping. */
function template(schema: readonly string[], properties: readonly string[], mapping: readonly string[] = []): string {
  const others = mapping.length === 0 ? [] : [...provider, ...mapping.map(line => `        ${line}`)];
  return schemaTemplate(schema, properties, others);
}

const provider = [
  "  Login:",
  "    Type: AWS::Cognito::UserPoolIdentityProvider",
  "    Properties:",
  "      UserPoolId: !Ref Pool",
  "      ProviderName: Login",
  "      AttributeMapping:",
];

const standard = [
  "address",
  "birthdate",
  "email",
  "family_name",
  "gender",
  "given_name",
  "locale",
  "middle_name",
  "name",
  "nickname",
  "phone_number",
  "picture",
  "preferred_username",
  "profile",
  "updated_at",
  "website",
  "zoneinfo",
];
const name = "ClientName: web";

testRule(rule, {
  everyHost: {
    valid: [{ name: "a pool that is elsewhere", client: {} }],
    invalid: [],
  },

  perHost: {
    cloudformation: {
      valid: [
        {
          name: "a list",
          shows: ["ATT-04"],
          code: template(["{ Name: role, Mutable: true }"], ["WriteAttributes: [email]"]),
        },
        {
          name: "a list that may be there",
          code: template(["{ Name: role, Mutable: true }"], ["WriteAttributes: !Ref Attributes"]),
        },
        {
          name: "attributes of which the schema says nothing, which are immutable",
          shows: ["X-07b"],
          code: template(["{ Name: role }"], [name]),
        },
        { name: "standard attributes only", code: template(["{ Name: email, Mutable: true }"], [name]) },
        { name: "immutable attributes", code: template(["{ Name: role, Mutable: false }"], [name]) },
        { name: "attributes for developers", code: template(["{ Name: role, DeveloperOnlyAttribute: true }"], [name]) },
        {
          name: "a client for machines",
          code: template(
            ["{ Name: role, Mutable: true }"],
            ["AllowedOAuthFlows: [client_credentials]", "ExplicitAuthFlows: []"],
          ),
        },
        { name: "a schema that is not known", code: template(["!Ref Attribute"], [name]) },
      ],
      invalid: [
        {
          name: "no list",
          shows: ["ATT-04", "X-07b"],
          code: template(["{ Name: role, Mutable: true }", "{ Name: tenant, Mutable: true }"], [name]),
          errors: [
            {
              messageId: "open",
              at: "Client",
              message: "Users can change 'custom:role' and 'custom:tenant' through this client. Set 'WriteAttributes'.",
            },
          ],
          suggestions: [
            template(
              ["{ Name: role, Mutable: true }", "{ Name: tenant, Mutable: true }"],
              [name, "WriteAttributes:", ...standard.map(attribute => `  - ${attribute}`)],
            ),
          ],
          suggestionMessages: ["Allow writing only standard attributes."],
        },
        {
          name: "an attribute that a provider maps, without which sign-ins would fail",
          code: template(["{ Name: role, Mutable: true }"], [name], ["custom:role: role", "email: email"]),
          errors: [{ messageId: "open", at: "Client" }],
        },
        {
          name: "an attribute that no provider maps",
          code: template(["{ Name: role, Mutable: true }"], [name], ["email: email"]),
          errors: [{ messageId: "open", at: "Client" }],
          suggestions: [
            template(
              ["{ Name: role, Mutable: true }"],
              [name, "WriteAttributes:", ...standard.map(attribute => `  - ${attribute}`)],
              ["email: email"],
            ),
          ],
        },
      ],
    },
  },
});
