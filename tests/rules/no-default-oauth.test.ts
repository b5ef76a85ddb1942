import dedent from "dedent";
import rule from "../../rules/no-default-oauth.ts";
import { unknown } from "../harness/client.ts";
import { testRule } from "../harness/test-rule.ts";

const defaultGrantsMessage =
  "'oAuth.flows' is not set, which allows 'implicitCodeGrant' and 'authorizationCodeGrant'. List the grants.";

testRule(rule, {
  everyHost: {
    valid: [
      { name: "OAuth that is off", client: { AllowedOAuthFlowsUserPoolClient: false } },
      {
        name: "OAuth with everything written",
        shows: ["URL-15", "OAU-11"],
        client: {
          AllowedOAuthFlowsUserPoolClient: true,
          AllowedOAuthFlows: ["code"],
          AllowedOAuthScopes: ["openid"],
          CallbackURLs: ["https://app.shop.test/callback"],
        },
      },
      {
        name: "the client credentials grant, which redirects nobody",
        client: {
          AllowedOAuthFlowsUserPoolClient: true,
          AllowedOAuthFlows: ["client_credentials"],
          AllowedOAuthScopes: ["orders/read"],
          GenerateSecret: true,
        },
      },
      // Everywhere else OAuth is off by default.
      { name: "nothing, where nothing turns OAuth on", client: { ClientName: "web" }, except: ["cdk-l2"] },
      {
        name: "a flag that cannot be read",
        client: { AllowedOAuthFlowsUserPoolClient: unknown },
      },
    ],
    invalid: [],
  },

  perHost: {
    "cdk-l2": {
      valid: [
        {
          name: "disableOAuth",
          code: dedent`
            import { UserPoolClient } from "aws-cdk-lib/aws-cognito";
            new UserPoolClient(stack, "Client", { userPool, disableOAuth: true });
          `,
        },
        {
          name: "options that come from elsewhere",
          code: dedent`
            import { UserPoolClient } from "aws-cdk-lib/aws-cognito";
            import { options } from "./config";
            new UserPoolClient(stack, "Client", { userPool, ...options });
            new UserPoolClient(stack, "Other", { userPool, oAuth: options });
            new UserPoolClient(stack, "Third", { userPool, disableOAuth: options.isMachine });
          `,
        },
        {
          name: "grants and callback URLs that come from elsewhere",
          code: dedent`
            import { UserPoolClient } from "aws-cdk-lib/aws-cognito";
            import { callbackUrls, flows } from "./config";
            new UserPoolClient(stack, "Client", { userPool, oAuth: { flows, callbackUrls } });
          `,
        },
        {
          name: "no grants, with which the construct has no default",
          code: dedent`
            import { UserPoolClient } from "aws-cdk-lib/aws-cognito";
            new UserPoolClient(stack, "Client", { userPool, oAuth: { flows: {} } });
          `,
        },
        {
          name: "a client that is turned off under the condition of its options",
          code: dedent`
            import { UserPoolClient } from "aws-cdk-lib/aws-cognito";
            export const create = (isSite: boolean) =>
              new UserPoolClient(stack, "Client", {
                userPool,
                disableOAuth: isSite ? undefined : true,
                oAuth: isSite ? { flows: { authorizationCodeGrant: true }, callbackUrls: urls } : undefined,
              });
          `,
        },
        {
          name: "grants and callback URLs of which the construct may make none, beside a flag that is set by hand",
          code: dedent`
            import { UserPoolClient } from "aws-cdk-lib/aws-cognito";
            import { isMachine } from "./config";
            const client = new UserPoolClient(stack, "Client", { userPool, disableOAuth: isMachine });
            client.node.defaultChild.addPropertyOverride("AllowedOAuthFlowsUserPoolClient", true);
            const other = new UserPoolClient(stack, "Other", { userPool, disableOAuth: isMachine });
            other.node.defaultChild.addPropertyOverride("AllowedOAuthFlowsUserPoolClient", true);
            other.node.defaultChild.addPropertyOverride("AllowedOAuthFlows", ["code"]);
          `,
        },
      ],
      invalid: [
        {
          name: "a client without options",
          shows: ["OAU-11"],
          code: dedent`
            import { UserPool } from "aws-cdk-lib/aws-cognito";
            const pool = new UserPool(stack, "Pool");
            pool.addClient("Client");
          `,
          errors: [{ messageId: "defaultGrants", at: "addClient", message: defaultGrantsMessage }],
          suggestions: [
            dedent`
              import { UserPool } from "aws-cdk-lib/aws-cognito";
              const pool = new UserPool(stack, "Pool");
              pool.addClient("Client", { disableOAuth: true });
            `,
            dedent`
              import { UserPool } from "aws-cdk-lib/aws-cognito";
              const pool = new UserPool(stack, "Pool");
              pool.addClient("Client", { oAuth: { flows: { authorizationCodeGrant: true } } });
            `,
          ],
          suggestionMessages: ["Turn OAuth off.", "Allow only the code grant."],
        },
        {
          name: "options that say nothing of OAuth",
          code: dedent`
            import { UserPoolClient } from "aws-cdk-lib/aws-cognito";
            new UserPoolClient(stack, "Client", {
              userPool,
              authFlows: { userSrp: true },
            });
          `,
          errors: [{ messageId: "defaultGrants", at: "UserPoolClient" }],
          suggestions: [
            dedent`
              import { UserPoolClient } from "aws-cdk-lib/aws-cognito";
              new UserPoolClient(stack, "Client", {
                userPool,
                authFlows: { userSrp: true },
                disableOAuth: true,
              });
            `,
            dedent`
              import { UserPoolClient } from "aws-cdk-lib/aws-cognito";
              new UserPoolClient(stack, "Client", {
                userPool,
                authFlows: { userSrp: true },
                oAuth: { flows: { authorizationCodeGrant: true } },
              });
            `,
          ],
        },
        {
          name: "empty OAuth options, beside which OAuth cannot be turned off",
          code: dedent`
            import { UserPoolClient } from "aws-cdk-lib/aws-cognito";
            new UserPoolClient(stack, "Client", { userPool, oAuth: {} });
          `,
          errors: [{ messageId: "defaultGrants", at: "oAuth" }],
          suggestions: [
            dedent`
              import { UserPoolClient } from "aws-cdk-lib/aws-cognito";
              new UserPoolClient(stack, "Client", { userPool, oAuth: { flows: { authorizationCodeGrant: true } } });
            `,
          ],
        },
        {
          name: "grants that are left to the default, and does not turn off what is wanted",
          code: dedent`
            import { UserPoolClient } from "aws-cdk-lib/aws-cognito";
            new UserPoolClient(stack, "Client", {
              userPool,
              oAuth: { callbackUrls: ["https://app.shop.test/callback"] },
            });
          `,
          errors: [{ messageId: "defaultGrants", at: "oAuth", message: defaultGrantsMessage }],
          suggestions: [
            dedent`
              import { UserPoolClient } from "aws-cdk-lib/aws-cognito";
              new UserPoolClient(stack, "Client", {
                userPool,
                oAuth: { flows: { authorizationCodeGrant: true }, callbackUrls: ["https://app.shop.test/callback"] },
              });
            `,
          ],
        },
        {
          name: "a callback URL that is left to the default",
          shows: ["URL-15"],
          code: dedent`
            import { UserPoolClient } from "aws-cdk-lib/aws-cognito";
            new UserPoolClient(stack, "Client", {
              userPool,
              oAuth: { flows: { authorizationCodeGrant: true } },
            });
          `,
          errors: [
            {
              messageId: "defaultCallback",
              at: "oAuth",
              message: "'oAuth.callbackUrls' is not set, so sign-ins end at 'https://example.com'. Set your app's URL.",
            },
          ],
        },
        {
          name: "a condition that turns OAuth off only sometimes",
          code: dedent`
            import { UserPoolClient } from "aws-cdk-lib/aws-cognito";
            export const create = (isMachine: boolean) =>
              new UserPoolClient(stack, "Client", { userPool, disableOAuth: isMachine ? true : undefined });
          `,
          errors: [{ messageId: "defaultGrants", at: "UserPoolClient" }],
        },
      ],
    },
    sst: {
      valid: [
        {
          name: "OAuth that a transform turns off",
          code: dedent`
            const pool = new sst.aws.CognitoUserPool("Pool");
            pool.addClient("Web", { transform: { client: { allowedOauthFlowsUserPoolClient: false } } });
          `,
        },
        {
          name: "no grants and machines, beside the callback URL of every client",
          code: dedent`
            const pool = new sst.aws.CognitoUserPool("Pool");
            pool.addClient("Empty", { transform: { client: { allowedOauthFlows: [] } } });
            pool.addClient("Jobs", { transform: { client: { allowedOauthFlows: ["client_credentials"] } } });
          `,
        },
      ],
      invalid: [
        {
          name: "a client without arguments",
          code: dedent`
            const pool = new sst.aws.CognitoUserPool("Pool");
            pool.addClient("Web");
          `,
          errors: [{ messageId: "defaultGrants", at: "addClient" }],
          suggestions: [
            dedent`
              const pool = new sst.aws.CognitoUserPool("Pool");
              pool.addClient("Web", { transform: { client: { allowedOauthFlowsUserPoolClient: false } } });
            `,
            dedent`
              const pool = new sst.aws.CognitoUserPool("Pool");
              pool.addClient("Web", { transform: { client: { allowedOauthFlows: ["code"] } } });
            `,
          ],
        },
        {
          name: "callback URLs, with which OAuth is wanted",
          code: dedent`
            const pool = new sst.aws.CognitoUserPool("Pool");
            pool.addClient("Web", { callbackUrls: ["https://app.shop.test/callback"] });
          `,
          errors: [{ messageId: "defaultGrants", at: "addClient" }],
          suggestions: [
            dedent`
              const pool = new sst.aws.CognitoUserPool("Pool");
              pool.addClient("Web", { transform: { client: { allowedOauthFlows: ["code"] } }, callbackUrls: ["https://app.shop.test/callback"] });
            `,
          ],
        },
      ],
    },
  },
});
