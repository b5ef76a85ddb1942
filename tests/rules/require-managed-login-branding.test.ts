import dedent from "dedent";
import rule from "../../rules/require-managed-login-branding.ts";
import { aligned } from "../harness/aligned.ts";
import { testRule } from "../harness/test-rule.ts";
import { stackOf } from "../harness/write-stack.ts";

/** Parts of a template besides the pool, the client and its domain. */
interface Parts {
  readonly grants?: string;
  readonly client?: readonly string[];
  readonly version?: string;
  readonly domainPool?: string;
  readonly domainAttributes?: readonly string[];
  readonly others?: readonly string[];
  readonly top?: readonly string[];
}

function template({
  grants = "[code]",
  client = [],
  version = "2",
  domainPool = "!Ref Pool",
  domainAttributes = [],
  others = [],
  top = [],
}: Parts = {}): string {
  return aligned`
    ${[...top, "Resources:"].join("\n")}
      Pool:
        Type: AWS::Cognito::UserPool
      Domain:
        ${["Type: AWS::Cognito::UserPoolDomain", ...domainAttributes].join("\n")}
        Properties: { UserPoolId: ${domainPool}, Domain: acme, ManagedLoginVersion: ${version} }
      Web:
        Type: AWS::Cognito::UserPoolClient
        Properties:
          UserPoolId: !Ref Pool
          AllowedOAuthFlowsUserPoolClient: true
          ${[`AllowedOAuthFlows: ${grants}`, ...client].join("\n")}
      ${others.join("\n")}
  `;
}

const branding = (clientId: string, attributes = "") =>
  `Branding: { Type: AWS::Cognito::ManagedLoginBranding, ${attributes}Properties: { UserPoolId: !Ref Pool, ${clientId}, UseCognitoProvidedValues: true } }`;
const otherClient = "Other: { Type: AWS::Cognito::UserPoolClient, Properties: { UserPoolId: !Ref Pool } }";
const otherDomain = (version: string) =>
  `OtherDomain: { Type: AWS::Cognito::UserPoolDomain, Properties: { UserPoolId: !Ref Pool, Domain: auth.acme.io, ${version} } }`;
const condition = ["Parameters: { Stage: { Type: String } }", "Conditions: { IsLive: !Equals [!Ref Stage, live] }"];

const message = "Managed login of 'Domain' needs a branding style for this client. Create one.";
const errors = [{ messageId: "noBranding", at: "Web" }] as const;

function configuration(
  others = "",
  { version = "2", client = "", pool = "aws_cognito_user_pool.main.id" } = {},
): string {
  return dedent`
    variable "login" {
      default = 2
    }

    resource "aws_cognito_user_pool" "main" {
      name = "people"
    }

    resource "aws_cognito_user_pool" "staff" {
      name = "staff"
    }

    resource "aws_cognito_user_pool_domain" "main" {
      domain                = "acme"
      user_pool_id          = ${pool}
      managed_login_version = ${version}
    }

    resource "aws_cognito_user_pool_client" "web" {
      name                                 = "web"
      user_pool_id                         = aws_cognito_user_pool.main.id
      allowed_oauth_flows_user_pool_client = true
      allowed_oauth_flows                  = ["code"]
      ${client}
    }

    ${others}
  `;
}

const style = (clientId: string, more = "") => dedent`
  resource "aws_cognito_managed_login_branding" "web" {
    ${more}
    client_id                   = ${clientId}
    user_pool_id                = aws_cognito_user_pool.main.id
    use_cognito_provided_values = true
  }
`;
const jobs = dedent`
  resource "aws_cognito_user_pool_client" "jobs" {
    name         = "jobs"
    user_pool_id = aws_cognito_user_pool.main.id
  }
`;

const pool = 'const pool = new cognito.UserPool(stack, "Pool");';
const managed = "{ managedLoginVersion: cognito.ManagedLoginVersion.NEWER_MANAGED_LOGIN }";
const domain = (options = managed) => `pool.addDomain("Domain", ${options});`;
const client = 'const web = pool.addClient("Web", { oAuth: { flows: { authorizationCodeGrant: true } } });';
const l1Client =
  'const web = new cognito.CfnUserPoolClient(stack, "Web", { userPoolId: pool.ref, allowedOAuthFlowsUserPoolClient: true, allowedOAuthFlows: ["code"] });';
const l1Style =
  'new cognito.CfnManagedLoginBranding(stack, "Style", { userPoolId: pool.userPoolId, clientId: web.ref });';
const stackClass = (make: string, field = "") =>
  stackOf(
    `export class Auth extends Stack { ${field} constructor(scope) { super(scope, "Auth"); ${pool.replace("stack", "this")} ${domain()} ${make} } }`,
  );
const constructErrors = [{ messageId: "noBranding", at: "addClient" }] as const;

testRule(rule, {
  everyHost: {
    valid: [
      {
        name: "a client without a domain in the file",
        client: { AllowedOAuthFlowsUserPoolClient: true, AllowedOAuthFlows: ["code"] },
      },
    ],
    invalid: [],
  },

  perHost: {
    cloudformation: {
      valid: [
        { name: "a style with the values of Cognito", code: template({ others: [branding("ClientId: !Ref Web")] }) },
        { name: "a style by attribute", code: template({ others: [branding("ClientId: !GetAtt Web.ClientId")] }) },
        { name: "a style by substitution", code: template({ others: [branding("ClientId: !Sub '${Web}'")] }) },
        {
          name: "a style under a condition",
          code: template({ top: condition, others: [branding("ClientId: !Ref Web", "Condition: IsLive, ")] }),
        },
        { name: "a style of an unknown client", code: template({ others: [branding("ClientId: !ImportValue Id")] }) },
        { name: "a style without a client", code: template({ others: [branding("ReturnMergedResources: true")] }) },
        { name: "the classic hosted UI", code: template({ version: "1" }) },
        { name: "a version that is not known", code: template({ version: "!ImportValue Version" }) },
        {
          name: "a version that differs between stacks",
          code: template({ top: ["Parameters: { Version: { Type: Number, Default: 2 } }"], version: "!Ref Version" }),
        },
        { name: "no version", code: template({ version: "!Ref AWS::NoValue" }) },
        { name: "a domain of an imported pool", code: template({ domainPool: "!ImportValue Pool" }) },
        {
          name: "a domain of another pool",
          code: template({ domainPool: "!Ref Staff", others: ["Staff: { Type: AWS::Cognito::UserPool }"] }),
        },
        { name: "another domain with the classic hosted UI", code: template({ others: [otherDomain("Routing: {}")] }) },
        { name: "machines", code: template({ grants: "[client_credentials]" }) },
        { name: "grants that are not known", code: template({ grants: "!Ref Grants" }) },
        {
          name: "a client without OAuth",
          code: template().replace("AllowedOAuthFlowsUserPoolClient: true", "AllowedOAuthFlowsUserPoolClient: false"),
        },
        {
          name: "one provider, to which Cognito sends users without a page",
          code: template({ client: ["SupportedIdentityProviders: [Okta]"] }),
        },
        {
          name: "providers that are not known",
          code: template({ client: ["SupportedIdentityProviders: !Ref Providers"] }),
        },
        {
          name: "a nested stack that is given the pool",
          code: template({
            others: [
              "Nested: { Type: AWS::CloudFormation::Stack, Properties: { TemplateURL: a.yaml, Parameters: { Pool: !Ref Pool } } }",
            ],
          }),
        },
        {
          name: "a custom resource that is given the client",
          code: template({
            others: ["Style: { Type: Custom::Branding, Properties: { ServiceToken: !Ref Token, Client: !Ref Web } }"],
          }),
        },
        {
          name: "a permission to create styles",
          code: template({
            others: [
              "Policy: { Type: AWS::IAM::Policy, Properties: { PolicyDocument: { Statement: [{ Effect: Allow, Action: cognito-idp:CreateManagedLoginBranding }] } } }",
            ],
          }),
        },
        {
          name: "a loop that makes styles",
          code: template({
            top: ["Transform: AWS::LanguageExtensions"],
            others: [
              "Fn::ForEach::Styles: [Id, [Web], { 'Style${Id}': { Type: AWS::Cognito::ManagedLoginBranding, Properties: { UserPoolId: !Ref Pool, ClientId: !Ref { Ref: Id } } } }]",
            ],
          }),
        },
      ],
      invalid: [
        { name: "a client without a style", shows: ["X-13"], code: template(), errors: [{ ...errors[0], message }] },
        { name: "the implicit grant", code: template({ grants: "[implicit]" }), errors },
        { name: "a version in quotes", code: template({ version: '"2"' }), errors },
        {
          name: "a style of another client",
          code: template({ others: [branding("ClientId: !Ref Other"), otherClient] }),
          errors,
        },
        {
          name: "two domains with managed login",
          code: template({ others: [otherDomain("ManagedLoginVersion: 2")] }),
          errors,
        },
        {
          name: "a domain under a condition",
          code: template({ top: condition, domainAttributes: ["Condition: IsLive"] }),
          errors,
        },
        {
          name: "providers of which users choose one",
          code: template({ client: ["SupportedIdentityProviders: [Google, Okta]"] }),
          errors,
        },
        {
          name: "users of the pool",
          code: template({ client: ["SupportedIdentityProviders: [COGNITO]"] }),
          errors,
        },
        {
          name: "a nested stack of something else",
          code: template({
            others: ["Nested: { Type: AWS::CloudFormation::Stack, Properties: { TemplateURL: a.yaml } }"],
          }),
          errors,
        },
      ],
    },
    "cdk-l2": {
      valid: [
        { name: "a style", code: stackOf(pool, domain(), client, l1Style.replace("web.ref", "web.userPoolClientId")) },
        {
          name: "the classic hosted UI",
          code: stackOf(pool, domain(managed.replace("NEWER_MANAGED_LOGIN", "CLASSIC_HOSTED_UI")), client),
        },
        { name: "no version", code: stackOf(pool, domain("{}"), client) },
        {
          name: "a version from elsewhere",
          code: stackOf(pool, domain("{ managedLoginVersion: config.version }"), client),
        },
        { name: "options from elsewhere", code: stackOf(pool, domain("config.domain"), client) },
        {
          name: "a domain of another pool",
          code: stackOf(pool, `new cognito.UserPool(stack, "Staff").addDomain("Domain", ${managed});`, client),
        },
        { name: "another domain with the classic hosted UI", code: stackOf(pool, domain(), domain("{}"), client) },
        {
          name: "a domain under a condition",
          code: stackOf(pool, `if (config.hasLogin) { ${domain()} }`, client),
        },
        {
          name: "a domain whose version is overridden",
          code: stackOf(
            pool,
            `const domain = ${domain()}`,
            'domain.node.defaultChild.addPropertyOverride("ManagedLoginVersion", 1);',
            client,
          ),
        },
        { name: "a client that other files can name", code: stackOf(pool, domain(), `export ${client}`) },
        { name: "a pool that other files can name", code: stackOf(`export ${pool}`, domain(), client) },
        { name: "a client that is handed on", code: stackOf(pool, domain(), client, "config.brand(web);") },
        {
          name: "a client ID that is handed on",
          code: stackOf(pool, domain(), client, "config.brand(web.userPoolClientId);"),
        },
        {
          name: "a client ID that is handed on under a name",
          code: stackOf(pool, domain(), client, "const id = web.userPoolClientId;", "config.brand(id);"),
        },
        {
          name: "a construct that is given the client ID",
          code: stackOf(
            pool,
            domain(),
            client,
            'new config.Style(stack, "Style", { clientId: web.userPoolClientId });',
          ),
        },
        {
          name: "a custom resource that is given the client ID",
          code: stackOf(
            'import { CustomResource } from "aws-cdk-lib";',
            pool,
            domain(),
            client,
            'new CustomResource(stack, "Style", { serviceToken: config.token, properties: { id: web.userPoolClientId } });',
          ),
        },
        {
          name: "a resource of an unknown type that is given the client ID",
          code: stackOf(
            'import { CfnResource } from "aws-cdk-lib";',
            pool,
            domain(),
            client,
            'new CfnResource(stack, "Style", { type: config.type, properties: { ClientId: web.userPoolClientId } });',
          ),
        },
        { name: "a client in a public field", code: stackClass('this.web = pool.addClient("Web");', "web;") },
        {
          name: "a client ID in a public field",
          code: stackClass('this.id = pool.addClient("Web").userPoolClientId;', "id;"),
        },
        {
          name: "a style of CloudFormation",
          code: stackOf(
            'import { CfnResource } from "aws-cdk-lib";',
            pool,
            domain(),
            client,
            'new CfnResource(stack, "Style", { type: "AWS::Cognito::ManagedLoginBranding", properties: config.style });',
          ),
        },
        {
          name: "a pool that a function is given",
          code: stackOf("export function add(pool: cognito.UserPool) {", domain(), client, "}"),
        },
        {
          name: "a client that a function returns",
          code: stackOf("export function add() {", pool, domain(), client, "return web;", "}"),
        },
        {
          name: "machines",
          code: stackOf(pool, domain(), client.replace("authorizationCodeGrant", "clientCredentials")),
        },
        {
          name: "a client without OAuth",
          code: stackOf(pool, domain(), 'pool.addClient("Web", { disableOAuth: true });'),
        },
      ],
      invalid: [
        { name: "a client without a style", code: stackOf(pool, domain(), client), errors: constructErrors },
        {
          name: "the default grants",
          code: stackOf(pool, domain(), 'pool.addClient("Web");'),
          errors: constructErrors,
        },
        {
          name: "constructs",
          code: stackOf(
            pool,
            `new cognito.UserPoolDomain(stack, "Domain", { userPool: pool, ...${managed} });`,
            'new cognito.UserPoolClient(stack, "Web", { userPool: pool });',
          ),
          errors: [{ messageId: "noBranding", at: "UserPoolClient" }],
        },
        {
          name: "a stack of its own",
          code: stackClass('pool.addClient("Web");'),
          errors: constructErrors,
        },
        {
          name: "a client whose ID a function gets",
          code: stackOf(
            'import * as lambda from "aws-cdk-lib/aws-lambda";',
            pool,
            domain(),
            client,
            'new lambda.Function(stack, "Api", { ...config.api, environment: { CLIENT: web.userPoolClientId } });',
          ),
          errors: constructErrors,
        },
        {
          name: "a client whose ID is an output",
          code: stackOf(
            'import { CfnOutput } from "aws-cdk-lib";',
            pool,
            domain(),
            client,
            'new CfnOutput(stack, "Id", { value: web.userPoolClientId });',
          ),
          errors: constructErrors,
        },
      ],
    },
    "cdk-l1": {
      valid: [
        {
          name: "a style",
          code: stackOf(
            'const pool = new cognito.CfnUserPool(stack, "Pool");',
            'new cognito.CfnUserPoolDomain(stack, "Domain", { userPoolId: pool.ref, domain: "acme", managedLoginVersion: 2 });',
            l1Client,
            l1Style,
          ),
        },
      ],
      invalid: [
        {
          name: "a client without a style",
          code: stackOf(
            'const pool = new cognito.CfnUserPool(stack, "Pool");',
            'new cognito.CfnUserPoolDomain(stack, "Domain", { userPoolId: pool.ref, domain: "acme", managedLoginVersion: 2 });',
            l1Client,
          ),
          errors: [{ messageId: "noBranding", at: "CfnUserPoolClient" }],
        },
        {
          name: "a client beside a domain of CfnResource",
          code: stackOf(
            'import { CfnResource } from "aws-cdk-lib";',
            'const pool = new cognito.CfnUserPool(stack, "Pool");',
            'new CfnResource(stack, "Domain", { type: "AWS::Cognito::UserPoolDomain", properties: { UserPoolId: pool.ref, Domain: "acme", ManagedLoginVersion: 2 } });',
            l1Client,
          ),
          errors: [{ messageId: "noBranding", at: "CfnUserPoolClient" }],
        },
      ],
    },
    "terraform, HCL": {
      valid: [
        { name: "a style", code: configuration(style("aws_cognito_user_pool_client.web.id")) },
        {
          name: "a style that may be left out",
          code: configuration(style("aws_cognito_user_pool_client.web.id", "count = var.styled ? 1 : 0")),
        },
        { name: "a style of an unknown client", code: configuration(style("var.client_id")) },
        {
          name: "styles of several clients",
          code: configuration(style("each.value", "for_each = { web = aws_cognito_user_pool_client.web.id }")),
        },
        { name: "the classic hosted UI", code: configuration("", { version: "1" }) },
        { name: "a version from outside", code: configuration("", { version: "var.login" }) },
        { name: "a domain of another pool", code: configuration("", { pool: "aws_cognito_user_pool.staff.id" }) },
        { name: "a domain of an unknown pool", code: configuration("", { pool: "var.pool_id" }) },
        {
          name: "a module that is given the client",
          code: configuration(
            'module "style" {\n  source    = "./style"\n  client_id = aws_cognito_user_pool_client.web.id\n}',
          ),
        },
        {
          name: "a command that makes the style",
          code: configuration(
            'resource "null_resource" "style" {\n  provisioner "local-exec" {\n    command = "style.sh ${aws_cognito_user_pool_client.web.id}"\n  }\n}',
          ),
        },
        {
          name: "one provider, to which Cognito sends users without a page",
          code: configuration("", { client: 'supported_identity_providers = ["Okta"]' }),
        },
      ],
      invalid: [
        {
          name: "a client without a style",
          code: configuration(),
          errors: [
            {
              messageId: "noBranding",
              at: '"web"',
              message:
                "Managed login of 'aws_cognito_user_pool_domain.main' needs a branding style for this client. Create one.",
            },
          ],
        },
        {
          name: "a style of another client",
          code: configuration(`${style("aws_cognito_user_pool_client.jobs.id")}\n\n${jobs}`),
          errors: [{ messageId: "noBranding", at: '"web"' }],
        },
        {
          name: "a module of something else",
          code: configuration('module "network" {\n  source = "./network"\n}'),
          errors: [{ messageId: "noBranding", at: '"web"' }],
        },
      ],
    },
  },
});
