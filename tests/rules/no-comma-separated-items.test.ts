import rule from "../../rules/no-comma-separated-items.ts";
import { testRule } from "../harness/test-rule.ts";

testRule(rule, {
  everyHost: {
    valid: [
      { name: "no lists", client: {} },
      { name: "separate items", client: { ExplicitAuthFlows: ["ALLOW_USER_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"] } },
      { name: "a URL with a comma", client: { CallbackURLs: ["https://app.shop.test/a,b"] } },
      { name: "a scope of a name with a comma", client: { AllowedOAuthScopes: ["orders,other"] } },
      { name: "a provider of such a name", client: { SupportedIdentityProviders: ["COGNITO,Ours"] } },
    ],
    invalid: [
      {
        name: "auth flows",
        client: { ExplicitAuthFlows: ["ALLOW_USER_SRP_AUTH,ALLOW_REFRESH_TOKEN_AUTH"] },
        messageIds: ["oneItem"],
        suggested: [{ ExplicitAuthFlows: ["ALLOW_USER_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"] }],
      },
      {
        name: "a comma behind an item",
        client: { WriteAttributes: ["email,", "name"] },
        messageIds: ["oneItem"],
        suggested: [{ WriteAttributes: ["email", "name"] }],
      },
      {
        name: "attributes with spaces",
        client: { ReadAttributes: ["email, name, custom:tier"] },
        messageIds: ["oneItem"],
        suggested: [{ ReadAttributes: ["email", "name", "custom:tier"] }],
      },
      {
        name: "providers",
        client: { SupportedIdentityProviders: ["COGNITO,Google"] },
        messageIds: ["oneItem"],
        suggested: [{ SupportedIdentityProviders: ["COGNITO", "Google"] }],
      },
    ],
  },
});
