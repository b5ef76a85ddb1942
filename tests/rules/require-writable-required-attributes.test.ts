import rule from "../../rules/require-writable-required-attributes.ts";
import { schemaTemplate as template } from "../harness/pool-templates.ts";
import { testRule } from "../harness/test-rule.ts";
import { stackOf } from "../harness/write-stack.ts";

const schema = ["{ Name: email, Required: true }", "{ Name: name, Required: 'true' }", "{ Name: locale }"];

const stack = (attributes: string) =>
  stackOf(
    'const pool = new cognito.UserPool(stack, "Pool", { standardAttributes: { email: { required: true } } });',
    `pool.addClient("Client", { writeAttributes: new cognito.ClientAttributes()${attributes} });`,
  );
const resources = (attributes: string) =>
  stackOf(
    'const pool = new cognito.CfnUserPool(stack, "Pool", { schema: [{ name: "email", required: true }] });',
    `new cognito.CfnUserPoolClient(stack, "Client", { userPoolId: pool.ref, writeAttributes: ${attributes} });`,
  );

testRule(rule, {
  everyHost: {
    valid: [{ name: "a pool that is elsewhere", client: { WriteAttributes: ["name"] } }],
    invalid: [],
  },

  perHost: {
    cloudformation: {
      valid: [
        {
          name: "all required attributes",
          shows: ["ATT-02", "X-05"],
          code: template(schema, ["WriteAttributes: [email, name]"]),
        },
        { name: "no list", code: template(schema, ["ClientName: a"]) },
        { name: "an empty list", code: template(schema, ["WriteAttributes: []"]) },
        { name: "an item that is not known", code: template(schema, ["WriteAttributes: [email, !Ref Attribute]"]) },
        { name: "a list that is not known", code: template(schema, ["WriteAttributes: !Ref Attributes"]) },
        { name: "a list of attributes to read", code: template(schema, ["ReadAttributes: [email]"]) },
        {
          name: "what may be required",
          code: template(["{ Name: email, Required: !Ref R }"], ["WriteAttributes: [name]"]),
        },
        {
          name: "what no app can write",
          code: template(["{ Name: email_verified, Required: true }"], ["WriteAttributes: [name]"]),
        },
        {
          name: "an imported pool",
          code: template(schema, ["WriteAttributes: [locale]"]).replace("!Ref Pool", "!ImportValue Pool"),
        },
      ],
      invalid: [
        {
          name: "one that is missing",
          shows: ["ATT-02", "X-05"],
          code: template(schema, ["WriteAttributes:", "  - email"]),
          errors: [
            {
              messageId: "missing",
              at: "- email",
              message: "'WriteAttributes' must include 'name', required by 'Pool'.",
            },
          ],
          suggestions: [template(schema, ["WriteAttributes:", "  - email", "  - name"])],
        },
        {
          name: "several that are missing",
          code: template(schema, ["WriteAttributes: [locale]"]),
          errors: [{ messageId: "missing", at: "[locale]" }],
          suggestions: [template(schema, ["WriteAttributes: [locale, email, name]"])],
          suggestionMessages: ["Add 'email' and 'name' to 'WriteAttributes'."],
        },
      ],
    },
    "cdk-l2": {
      valid: [
        { name: "all required attributes", code: stack(".withStandardAttributes({ email: true, fullname: true })") },
        { name: "attributes that are not known", code: stack(".withStandardAttributes(config.attributes)") },
      ],
      invalid: [
        {
          name: "a required attribute that is missing",
          code: stack(".withStandardAttributes({ fullname: true })"),
          errors: [
            { messageId: "missing", at: "new cognito.ClientAttributes().withStandardAttributes({ fullname: true })" },
          ],
          suggestions: [stack(".withStandardAttributes({ fullname: true }).withStandardAttributes({ email: true })")],
        },
      ],
    },
    "cdk-l1": {
      invalid: [
        {
          name: "a required attribute that is missing",
          code: resources('["name"]'),
          errors: [{ messageId: "missing", at: '["name"]' }],
          suggestions: [resources('["name", "email"]')],
        },
      ],
    },
  },
});
