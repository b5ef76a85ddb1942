import dedent from "dedent";
import rule from "../../rules/no-unknown-members.ts";
import { aligned } from "../harness/aligned.ts";
import { clientTemplate } from "../harness/pool-templates.ts";
import { testRule } from "../harness/test-rule.ts";
import { stackOf } from "../harness/write-stack.ts";

function request(operation: "Create" | "Update", ...members: readonly string[]): string {
  return dedent`
    import { ${operation}UserPoolClientCommand } from "@aws-sdk/client-cognito-identity-provider";
    new ${operation}UserPoolClientCommand({ ${members.join(", ")} });
  `;
}

function construct(...members: readonly string[]): string {
  return dedent`
    import { CfnUserPoolClient } from "aws-cdk-lib/aws-cognito";
    new CfnUserPoolClient(stack, "Client", { userPoolId: pool.ref, ${members.join(", ")} });
  `;
}

/** A client with these options of the CDK's higher level, in Python. */
function inPython(options: string): string {
  return `from aws_cdk import aws_cognito as cognito\n\ncognito.UserPool(stack, "Pool").add_client("Client", ${options})\n`;
}

/** A client with these options of the CDK's higher level, in JavaScript. */
function added(...options: readonly string[]): string {
  return stackOf(`new cognito.UserPool(stack, "Pool").addClient("Client", { ${options.join(", ")} });`);
}

function yaml(...properties: readonly string[]): string {
  return clientTemplate("UserPoolId: !Ref Pool", ...properties);
}

/** An update with version 2 of the SDK, after a request for the client's current settings. */
function passedOn(...statements: readonly string[]): string {
  return aligned`
    import Cognito from "aws-sdk/clients/cognitoidentityserviceprovider";
    import { clean } from "./clean";
    const cognito = new Cognito();
    const response = await cognito.describeUserPoolClient({ UserPoolId, ClientId }).promise();
    ${statements.join("\n")}
  `;
}

const spread = "await cognito.updateUserPoolClient({ ...response.UserPoolClient, CallbackURLs: urls }).promise();";

testRule(rule, {
  everyHost: {
    valid: [
      {
        name: "members of the API",
        shows: ["SEC-05"],
        client: { ClientName: "web", CallbackURLs: ["https://a.example.net"], "TokenValidityUnits.IdToken": "hours" },
      },
      { name: "an update", shows: ["UPD-04"], operation: "update", client: { ClientName: "web" } },
    ],
    invalid: [],
  },

  perHost: {
    "sdk-v2": {
      valid: [
        ...[
          "delete response.UserPoolClient.CreationDate; delete response.UserPoolClient.LastModifiedDate;",
          'for (const key of ["CreationDate", "LastModifiedDate"]) delete response.UserPoolClient[key];',
          "if (response.UserPoolClient.CreationDate) { delete response.UserPoolClient.CreationDate; response.UserPoolClient.LastModifiedDate = undefined; }",
          "clean(response);",
        ].map(statement => ({ name: `a response without them: ${statement}`, code: passedOn(statement, spread) })),
        {
          name: "the rest of a response",
          shows: ["UPD-05"],
          code: passedOn(
            "const { CreationDate, LastModifiedDate, ...settings } = response.UserPoolClient;",
            "await cognito.updateUserPoolClient(settings).promise();",
          ),
        },
        {
          name: "members that are replaced by nothing",
          code: passedOn(
            "const settings = { ...response.UserPoolClient, CreationDate: undefined, LastModifiedDate: undefined };",
            "await cognito.updateUserPoolClient(settings).promise();",
          ),
        },
        {
          name: "a client that checks nothing",
          code: passedOn(spread).replace("new Cognito()", "new Cognito({ paramValidation: false })"),
        },
        { name: "another response", code: passedOn(spread).replace("describeUserPoolClient", "describeUserPool") },
      ],
      invalid: [
        {
          name: "a response that is passed on",
          shows: ["UPD-05"],
          code: passedOn(spread),
          errors: [
            {
              messageId: "response",
              at: "{ ...response.UserPoolClient, CallbackURLs: urls }",
              message: "'CreationDate' is only in responses and is rejected here. Remove it.",
            },
          ],
        },
        {
          name: "a part of a response by another name",
          code: passedOn(
            "const { UserPoolClient: settings } = response;",
            "delete settings.CreationDate;",
            "await cognito.updateUserPoolClient(settings).promise();",
          ),
          errors: [{ messageId: "response", at: "updateUserPoolClient" }],
        },
        {
          name: "a member that is only in responses",
          code: passedOn("await cognito.updateUserPoolClient({ ClientName: name, LastModifiedDate: date }).promise();"),
          errors: [{ messageId: "response", at: "LastModifiedDate" }],
        },
      ],
    },
    "sdk-v3": {
      valid: [
        { name: "a member that resembles none, which may be new", code: request("Create", "PasskeyPolicy: {}") },
        { name: "what is spread in", code: request("Update", "...described") },
        { name: "undefined", code: request("Update", "GenerateSecret: undefined") },
        {
          name: "what only answers have, which another rule reports",
          code: request("Update", "LastModifiedDate: date"),
        },
        { name: "a key that cannot be read", code: request("Create", "[key]: 1") },
        ...[
          "for (const name of unwanted) delete input.callbackUrls;",
          "unwanted.forEach(() => { delete input.callbackUrls; });",
          "function clean() { delete input.callbackUrls; }\nif (unwanted) clean();",
          "try { delete input.callbackUrls; } catch {}",
        ].map(statement => ({
          name: `a member that may be deleted: ${statement}`,
          code: request("Create", "callbackUrls: []").replace(/new Create\w*\((.*)\);/u, (_, input: string) => {
            return `const input = ${input};\n${statement}\nnew CreateUserPoolClientCommand(input);`;
          }),
        })),
      ],
      invalid: [
        {
          name: "a member in other letters",
          code: request("Create", "CallbackUrls: []"),
          errors: [
            {
              messageId: "misspelt",
              at: "CallbackUrls",
              message: "Unknown property 'CallbackUrls'. Did you mean 'CallbackURLs'?",
            },
          ],
          suggestions: [request("Create", "CallbackURLs: []")],
        },
        {
          name: "a shorthand property",
          code: request("Create", "callbackURLs"),
          errors: [{ messageId: "misspelt", at: "callbackURLs" }],
          suggestions: [request("Create", "CallbackURLs: callbackURLs")],
        },
        {
          name: "two that mean one, and fixes neither",
          code: request("Create", "CallbackUrls: []", "callbackURLs: []"),
          errors: [
            { messageId: "misspelt", at: "CallbackUrls" },
            { messageId: "misspelt", at: "callbackURLs" },
          ],
          suggestions: [
            request("Create", "CallbackURLs: []", "callbackURLs: []"),
            request("Create", "CallbackUrls: []", "CallbackURLs: []"),
          ],
        },
        {
          name: "one beside the right one",
          code: request("Create", "CallbackUrls: []", "CallbackURLs: []"),
          errors: [{ messageId: "misspelt", at: "CallbackUrls" }],
        },
        {
          name: "a misspelt member",
          code: request("Create", "AllowedOAuthFlow: []"),
          errors: [{ messageId: "misspelt", at: "AllowedOAuthFlow" }],
          suggestions: [request("Create", "AllowedOAuthFlows: []")],
          suggestionMessages: ["Rename it to 'AllowedOAuthFlows'."],
        },
        {
          name: "a member of a structure",
          code: request("Create", "TokenValidityUnits: { accessToken: 'hours', RefreshTokens: 'days' }"),
          errors: [
            { messageId: "misspelt", at: "accessToken" },
            { messageId: "misspelt", at: "RefreshTokens" },
          ],
          suggestions: [
            request("Create", "TokenValidityUnits: { AccessToken: 'hours', RefreshTokens: 'days' }"),
            request("Create", "TokenValidityUnits: { accessToken: 'hours', RefreshToken: 'days' }"),
          ],
        },
        {
          name: "members of a create in an update",
          shows: ["UPD-04"],
          code: request("Update", "GenerateSecret: true", "ClientSecret: secret"),
          errors: [
            {
              messageId: "otherRequest",
              at: "GenerateSecret",
              message: "'GenerateSecret' belongs to CreateUserPoolClient and cannot be set here.",
            },
            { messageId: "otherRequest", at: "ClientSecret" },
          ],
        },
        {
          name: "a member of an update in a create",
          code: request("Create", "ClientId: id"),
          errors: [{ messageId: "otherRequest", at: "ClientId" }],
        },
        {
          name: "a setting of the pool",
          code: request("Create", "MfaConfiguration: 'ON'"),
          errors: [
            {
              messageId: "otherRequest",
              at: "MfaConfiguration",
              message: "'MfaConfiguration' belongs to CreateUserPool and cannot be set here.",
            },
          ],
        },
      ],
    },
    "cdk-l2": {
      valid: [
        {
          name: "options of the construct",
          code: added(
            'generateSecret: true, authFlows: { userSrp: true, user: true }, analytics: { applicationId: "a" }',
            'oAuth: { flows: { authorizationCodeGrant: true }, scopes: [], callbackUrls: [], defaultRedirectUri: "" }',
          ),
        },
        { name: "an option that is not written", code: added("generateSecrets: undefined") },
        {
          name: "a file with types, of which the compiler says it",
          code: `${added("generateSecrets: true")}\nconst client: cognito.IUserPoolClient = other;`,
        },
      ],
      invalid: [
        ...(
          [
            ["generateSecrets", "generateSecrets: true", "generateSecret"],
            ["GenerateSecret", "GenerateSecret: true", "generateSecret"],
            ["accessTokenValidty", "accessTokenValidty: Duration.hours(1)", "accessTokenValidity"],
            ["userSRP", "authFlows: { userSRP: true }", "userSrp"],
            ["callbackURLs", "oAuth: { callbackURLs: [] }", "callbackUrls"],
            ["authorisationCodeGrant", "oAuth: { flows: { authorisationCodeGrant: true } }", "authorizationCodeGrant"],
            [
              "clientCredential",
              "oAuth: { flows: { implicitCodeGrant: true, clientCredential: true } }",
              "clientCredentials",
            ],
            ["externalID", 'analytics: { externalID: "x" }', "externalId"],
          ] as const
        ).map(([written, options, meant]) => ({
          name: `${written} for ${meant}`,
          code: added(options),
          errors: [
            {
              messageId: "misspelt" as const,
              at: written,
              message: `Unknown property '${written}'. Did you mean '${meant}'?`,
            },
          ],
          suggestions: [added(options.replace(written, meant))],
        })),
        ...[
          "generateSecrets: true, generateSecret: false",
          "generateSecrets: true, ...config.client",
          "generateSecrets: true, generateSecrets: false",
        ].map(options => ({
          name: `a name that cannot be put right by itself: ${options}`,
          code: added(options),
          errors: [{ messageId: "misspelt" as const, at: "generateSecrets" }],
        })),
      ],
    },
    "cdk-l2, Python": {
      valid: [{ name: "options in Python's spelling", code: inPython("generate_secret=True, o_auth=settings") }],
      invalid: [
        {
          name: "other case or other underscores, which Python refuses",
          code: inPython("oauth=cognito.OAuthSettings(callbackUrls=[])"),
          errors: [{ messageId: "misspelt", at: "oauth", message: "Unknown property 'oauth'. Did you mean 'o_auth'?" }],
          output: inPython("o_auth=cognito.OAuthSettings(callback_urls=[])"),
        },
        {
          name: "a key of a dictionary",
          code: inPython("o_auth={'callbackUrls': []}"),
          errors: [{ messageId: "misspelt", at: "'callbackUrls'" }],
          output: inPython("o_auth={'callback_urls': []}"),
        },
        {
          name: "other letters, without certainty",
          code: inPython("generate_secrets=True"),
          errors: [{ messageId: "misspelt", at: "generate_secrets" }],
          suggestions: [inPython("generate_secret=True")],
        },
        {
          name: "what is also there under its right name",
          code: inPython("oauth=old, o_auth=settings"),
          errors: [{ messageId: "misspelt", at: "oauth" }],
        },
        {
          name: "a key that others share",
          code: `OPTIONS = {"oauth": settings}\n${inPython("**OPTIONS")}other(**OPTIONS)\n`,
          errors: [{ messageId: "misspelt", at: '"oauth"' }],
        },
      ],
    },
    "cdk-l1": {
      valid: [{ name: "CDK's own spelling", code: construct("callbackUrLs: []", "defaultRedirectUri: uri") }],
      invalid: [
        {
          name: "the API's spelling of what CDK spells in another way",
          code: construct("callbackURLs: []", "logoutUrls: []"),
          errors: [
            { messageId: "misspelt", at: "callbackURLs" },
            { messageId: "misspelt", at: "logoutUrls" },
          ],
          suggestions: [
            construct("callbackUrLs: []", "logoutUrls: []"),
            construct("callbackURLs: []", "logoutUrLs: []"),
          ],
        },
        {
          name: "a secret",
          code: construct("clientSecret: secret"),
          errors: [{ messageId: "unavailable", at: "clientSecret" }],
        },
      ],
    },
    "cloudformation, block YAML": {
      valid: [
        { name: "functions", code: yaml("Fn::Transform: { Name: AWS::Include, Parameters: { Location: s3 } }") },
        { name: "what a condition leaves out", code: yaml("CallbackUrls: !Ref AWS::NoValue") },
        { name: "what a client is called once it is made, which another rule reports", code: yaml("ClientId: web") },
      ],
      invalid: [
        {
          name: "an attribute of the resource",
          shows: ["SEC-05"],
          code: yaml("ClientSecret: !Ref Secret"),
          errors: [{ messageId: "unavailable", at: "ClientSecret", message: "'ClientSecret' cannot be set here." }],
        },
        {
          name: "a member in other letters",
          code: yaml("'LogoutUrls': [] # none"),
          errors: [{ messageId: "misspelt", at: "'LogoutUrls'" }],
          output: yaml("'LogoutURLs': [] # none"),
        },
        {
          name: "a list of callback URLs, which CloudFormation refuses as it is",
          code: yaml("CallbackUrls: [https://app.shop.test/]"),
          errors: [{ messageId: "misspelt", at: "CallbackUrls" }],
          output: yaml("CallbackURLs: [https://app.shop.test/]"),
        },
      ],
    },
  },
});
