import dedent from "dedent";
import rule from "../../rules/valid-attributes.ts";
import { unknown } from "../harness/client.ts";
import { testRule } from "../harness/test-rule.ts";

/** A template with a pool of this schema and a client that reads these attributes. */
function template(schema: string, attributes: string): string {
  return dedent`
    Resources:
      Pool:
        Type: AWS::Cognito::UserPool
        Properties:
          Schema: [${schema}]
      Client:
        Type: AWS::Cognito::UserPoolClient
        Properties:
          UserPoolId: !Ref Pool
          ReadAttributes: ${attributes}
  `;
}

testRule(rule, {
  everyHost: {
    valid: [
      {
        name: "names of white space, which Cognito refuses for themselves",
        client: { ReadAttributes: [" ", "email"] },
      },
      { name: "no lists", client: {} },
      { name: "empty lists", client: { ReadAttributes: [], WriteAttributes: [] } },
      {
        name: "standard and custom attributes",
        shows: ["ATT-05", "ATT-06", "ATT-07"],
        client: { ReadAttributes: ["email", "custom:tenant"], WriteAttributes: ["given_name", "custom:tenant"] },
      },
      {
        name: "reading what only Cognito writes",
        shows: ["ATT-01"],
        client: { ReadAttributes: ["email_verified", "phone_number_verified", "sub"] },
      },
      {
        name: "developer attributes, which nobody has tried",
        client: { WriteAttributes: ["dev:custom:tenant", "dev:tenant"] },
      },
      { name: "items that cannot be read", client: { ReadAttributes: [unknown], WriteAttributes: unknown } },
      { name: "partly known names", client: { WriteAttributes: [{ before: "email_", after: "" }] } },
    ],
    invalid: [
      {
        name: "a standard attribute in another case beside itself",
        client: { ReadAttributes: ["given_name", "givenName"] },
        messageIds: ["impossible"],
        suggested: [{ ReadAttributes: ["given_name", "custom:givenName"] }],
        // The harness writes a template with its pool, which has no custom attribute.
        except: ["cloudformation"],
      },
      {
        name: "a standard attribute with another sign between its words",
        client: { ReadAttributes: ["email", "Given-Name"] },
        messageIds: ["impossible"],
        suggested: [{ ReadAttributes: ["email", "given_name"] }, { ReadAttributes: ["email", "custom:Given-Name"] }],
        // The harness writes a template with its pool, which has no custom attribute.
        except: ["cloudformation"],
      },
      {
        name: "another word for a standard attribute, however it is spelled",
        client: { ReadAttributes: ["email", "First_Name"] },
        messageIds: ["impossible"],
        suggested: [{ ReadAttributes: ["email", "given_name"] }, { ReadAttributes: ["email", "custom:First_Name"] }],
        // The harness writes a template with its pool, which has no custom attribute.
        except: ["cloudformation"],
      },
      {
        name: "writing what only Cognito writes",
        shows: ["ATT-01"],
        client: { WriteAttributes: ["email", "email_verified", "sub", "phone_number_verified"] },
        messageIds: ["unwritable", "unwritable", "unwritable"],
        fixed: { WriteAttributes: ["email"] },
      },
      {
        name: "only unwritable attributes, because an empty list would make all writable",
        client: { WriteAttributes: ["email_verified", "sub"] },
        messageIds: ["unwritable", "unwritable"],
        suggested: [{ WriteAttributes: ["email", "sub"] }],
      },
      {
        name: "an unwritable attribute beside one that may not be there",
        client: { WriteAttributes: ["phone_number_verified", unknown] },
        messageIds: ["unwritable"],
        suggested: [{ WriteAttributes: ["phone_number", unknown] }],
      },
      {
        name: "a standard attribute in another case",
        shows: ["ATT-05"],
        operation: "update",
        client: { ReadAttributes: ["givenName"] },
        messageIds: ["impossible"],
        suggested: [{ ReadAttributes: ["given_name"] }, { ReadAttributes: ["custom:givenName"] }],
      },
    ],
  },

  perHost: {
    "sdk-v3": {
      invalid: [
        {
          name: "a name that no pool has, in an update",
          shows: ["ATT-06", "ATT-07"],
          code: 'import { UpdateUserPoolClientCommand } from "@aws-sdk/client-cognito-identity-provider";\nnew UpdateUserPoolClientCommand({ WriteAttributes: ["tenant"] });\n',
          errors: [
            {
              messageId: "impossible",
              at: '"tenant"',
              message: "Unknown attribute 'tenant'. Custom attributes start with 'custom:'.",
            },
          ],
          suggestions: [
            'import { UpdateUserPoolClientCommand } from "@aws-sdk/client-cognito-identity-provider";\nnew UpdateUserPoolClientCommand({ WriteAttributes: ["custom:tenant"] });\n',
          ],
          suggestionMessages: ["Use 'custom:tenant' instead of 'tenant'."],
        },
        {
          name: "sub, with the words of the report",
          code: 'import { CreateUserPoolClientCommand } from "@aws-sdk/client-cognito-identity-provider";\nnew CreateUserPoolClientCommand({ WriteAttributes: ["sub"] });\n',
          errors: [
            {
              messageId: "unwritable",
              at: '"sub"',
              message: "Apps cannot write 'sub'. Remove it from 'WriteAttributes'.",
            },
          ],
        },
      ],
    },
    "cdk-l2": {
      valid: [
        {
          name: "custom attributes, to which the construct adds the prefix",
          code: 'import { ClientAttributes, UserPoolClient } from "aws-cdk-lib/aws-cognito";\nnew UserPoolClient(stack, "Client", { userPool, writeAttributes: new ClientAttributes().withCustomAttributes("tenant") });\n',
        },
      ],
      invalid: [
        {
          name: "a flag for what only Cognito writes",
          code: 'import { ClientAttributes, UserPoolClient } from "aws-cdk-lib/aws-cognito";\nnew UserPoolClient(stack, "Client", { userPool, writeAttributes: new ClientAttributes().withStandardAttributes({ email: true, emailVerified: true }) });\n',
          errors: [{ messageId: "unwritable", at: "emailVerified: true" }],
          output:
            'import { ClientAttributes, UserPoolClient } from "aws-cdk-lib/aws-cognito";\nnew UserPoolClient(stack, "Client", { userPool, writeAttributes: new ClientAttributes().withStandardAttributes({ email: true }) });\n',
        },
      ],
    },
    "cloudformation, block YAML": {
      invalid: [
        {
          name: "what a pool with other attributes does not have",
          code: template("{ Name: tenant }, { Name: plan }", "[givenName, role, plan]"),
          errors: [
            { messageId: "impossible", at: "givenName" },
            { messageId: "impossible", at: "role" },
            { messageId: "impossible", at: "plan" },
          ],
          suggestions: [
            template("{ Name: tenant }, { Name: plan }", "[given_name, role, plan]"),
            template("{ Name: tenant }, { Name: plan }", '[givenName, role, "custom:plan"]'),
          ],
        },
        {
          name: "a custom attribute of the pool without its prefix",
          code: template("{ Name: phone, AttributeDataType: String }", "[phone]"),
          errors: [{ messageId: "impossible", at: "phone" }],
          suggestions: [template("{ Name: phone, AttributeDataType: String }", '["custom:phone"]')],
        },
      ],
    },
  },
});
