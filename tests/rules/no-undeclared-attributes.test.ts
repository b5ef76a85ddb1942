import rule from "../../rules/no-undeclared-attributes.ts";
import { schemaTemplate as template } from "../harness/pool-templates.ts";
import { testRule } from "../harness/test-rule.ts";
import { stackOf } from "../harness/write-stack.ts";

const schema = ["{ Name: tenant }", "{ Name: plan, DeveloperOnlyAttribute: true }"];

const pool = (customAttributes: string) =>
  `const pool = new cognito.UserPool(stack, "Pool", { customAttributes: ${customAttributes} });`;
const reading = (attribute: string) =>
  `pool.addClient("Client", { readAttributes: new cognito.ClientAttributes().withCustomAttributes("plan", "${attribute}") });`;
const declared = "{ plan: new cognito.StringAttribute(), tenant: new cognito.StringAttribute() }";

function resources(attribute: string): readonly string[] {
  return [
    'const pool = new cognito.CfnUserPool(stack, "Pool", { schema: [{ name: "tenant" }] });',
    `new cognito.CfnUserPoolClient(stack, "Client", { userPoolId: pool.ref, readAttributes: ["${attribute}"] });`,
  ];
}

testRule(rule, {
  everyHost: {
    valid: [
      {
        name: "an attribute of a pool that is elsewhere",
        client: { ReadAttributes: ["custom:tenant"], WriteAttributes: ["custom:role"] },
        // The harness writes a template with its pool, which has no schema.
        except: ["cloudformation"],
      },
    ],
    invalid: [],
  },

  perHost: {
    cloudformation: {
      valid: [
        {
          name: "attributes of the schema",
          shows: ["ATT-05", "X-04"],
          code: template(schema, ["ReadAttributes: [email, 'custom:tenant']"]),
        },
        {
          name: "attributes for developers",
          code: template(schema, ["ReadAttributes: ['custom:plan', 'dev:custom:plan', 'dev:custom:other']"]),
        },
        {
          name: "an attribute of the schema to write",
          shows: ["ATT-06"],
          code: template(schema, ["WriteAttributes: [email, 'custom:tenant']"]),
        },
        { name: "a schema that is not known", code: template(["!Ref Attribute"], ["ReadAttributes: ['custom:role']"]) },
        {
          name: "a pool to which attributes are added later",
          code: `${template(schema, ["ReadAttributes: ['custom:role']"])}  # cognito-idp:AddCustomAttributes\n`,
        },
        {
          name: "an imported pool",
          code: template(schema, ["ReadAttributes: ['custom:role']"]).replace("!Ref Pool", "!ImportValue Pool"),
        },
        { name: "an attribute that is not known", code: template(schema, ["ReadAttributes: [!Sub 'custom:${Name}']"]) },
      ],
      invalid: [
        {
          name: "a misspelt attribute beside the right one",
          code: template(schema, ["ReadAttributes: ['custom:tenant', 'custom:tennant']"]),
          errors: [{ messageId: "undeclared", at: "'custom:tennant'" }],
          suggestions: [template(schema, ["ReadAttributes: ['custom:tenant']"])],
          suggestionMessages: ["Remove 'custom:tennant'."],
        },
        {
          name: "a misspelt attribute",
          shows: ["ATT-05", "X-04"],
          code: template(schema, ["ReadAttributes: [email, 'custom:tennant']"]),
          errors: [
            {
              messageId: "undeclared",
              at: "'custom:tennant'",
              message: "User pool 'Pool' does not declare 'custom:tennant'. Declare it or remove it here.",
            },
          ],
          suggestions: [
            template(schema, ["ReadAttributes: [email, 'custom:tenant']"]),
            template(schema, ["ReadAttributes: [email]"]),
          ],
        },
        {
          name: "the only attribute",
          shows: ["ATT-06"],
          code: template(schema, ["WriteAttributes:", "  - custom:role"]),
          errors: [{ messageId: "undeclared", at: "custom:role" }],
        },
        {
          name: "an attribute where the pool has no schema",
          code: template([], ["WriteAttributes:", "  - email", "  - custom:role"]).replace(
            "      Schema:\n",
            "      UserPoolName: a\n",
          ),
          errors: [{ messageId: "undeclared", at: "custom:role" }],
          suggestions: [
            template([], ["WriteAttributes:", "  - email"]).replace("      Schema:\n", "      UserPoolName: a\n"),
          ],
        },
      ],
    },
    "cdk-l2": {
      valid: [
        { name: "an attribute of the pool", code: stackOf(pool(declared), reading("tenant")) },
        { name: "attributes that are not known", code: stackOf(pool("config.attributes"), reading("tennant")) },
        {
          name: "a schema that is changed later",
          code: stackOf(pool(declared), reading("tennant"), "pool.node.defaultChild.schema = config.schema;"),
        },
        {
          name: "a pool that others get hold of",
          code: stackOf(pool(declared), reading("tennant"), "config.add(pool);"),
        },
      ],
      invalid: [
        {
          name: "an attribute that the pool does not have",
          code: stackOf(pool(declared), reading("tennant")),
          errors: [{ messageId: "undeclared", at: '"tennant"' }],
          suggestions: [
            stackOf(pool(declared), reading("custom:tenant")),
            stackOf(pool(declared), reading("tennant").replace(', "tennant"', "")),
          ],
        },
      ],
    },
    "cdk-l1": {
      invalid: [
        {
          name: "an attribute that the pool does not have",
          code: stackOf(...resources("custom:tennant")),
          errors: [{ messageId: "undeclared", at: '"custom:tennant"' }],
          suggestions: [stackOf(...resources("custom:tenant"))],
        },
      ],
    },
  },
});
