import rule from "../../rules/no-changed-tokens.ts";
import { testRule } from "../harness/test-rule.ts";
import { stackOf } from "../harness/write-stack.ts";

const imports =
  'import * as elb from "aws-cdk-lib/aws-elasticloadbalancingv2"; import * as s3 from "aws-cdk-lib/aws-s3";';
const balancer = 'const lb = new elb.ApplicationLoadBalancer(stack, "Balancer", { vpc });';
const bucket = 'const site = new s3.Bucket(stack, "Site");';
const pool = 'const pool = new cognito.UserPool(stack, "Pool");';

const core = 'import { Aws, Fn } from "aws-cdk-lib";';

/** A client with this callback URL. */
function withUrl(url: string, ...statements: readonly string[]): string {
  return stackOf(
    imports,
    balancer,
    bucket,
    pool,
    ...statements,
    `pool.addClient("Client", { oAuth: { callbackUrls: [${url}] } });`,
  );
}

function resource(url: string): string {
  return stackOf(
    imports,
    balancer,
    'const api = new cognito.CfnUserPool(stack, "Api");',
    `new cognito.CfnUserPoolClient(stack, "Client", { userPoolId: config.pool, callbackUrLs: [${url}] });`,
  );
}

const message = (method: string) =>
  `'${method}()' changes the placeholder of a CDK token, not its value. Use the token as it is.`;

testRule(rule, {
  everyHost: {
    valid: [{ name: "a client without tokens", client: { CallbackURLs: ["https://a.example.net"] } }],
    invalid: [],
  },

  perHost: {
    "cdk-l2": {
      valid: [
        { name: "a token as it is", code: withUrl("`https://${lb.loadBalancerDnsName}/cb`") },
        {
          name: "a text of the file",
          code: withUrl("`https://${host}/cb`.toLowerCase()", 'const host = "A.example";'),
        },
        { name: "a text that is not known", code: withUrl("config.url.toLowerCase()") },
        { name: "the part beside a token", code: withUrl("`HTTPS://`.toLowerCase() + lb.loadBalancerDnsName") },
        {
          name: "a part of a text that is cut out",
          code: withUrl("`https://${lb.loadBalancerDnsName}/cb#x`.split('#')[0]"),
        },
        { name: "a name that is known before", code: withUrl("`https://${lb.node.id}.example.net`.toLowerCase()") },
        {
          name: "what is imported by its name",
          code: withUrl(
            "`https://${known.bucketName}`.toLowerCase()",
            'const known = s3.Bucket.fromBucketName(stack, "Known", "Site");',
          ),
        },
        {
          name: "functions and pseudo parameters as they are",
          code: withUrl("`https://${Fn.importValue('Host')}/${Aws.REGION}`", core),
        },
        {
          name: "a part that is cut out of a text with a pseudo parameter",
          code: withUrl("`https://${Aws.REGION}.example.net/cb#x`.split('#')[0]", core),
        },
        {
          name: "a pseudo parameter beside what the file does not know",
          code: withUrl("`https://${config.host}.${config.region}`.toLowerCase()", core),
        },
        {
          name: "a function that gives a list, and one that knows its value",
          code: withUrl("Fn.select(0, Fn.split('.', host)).toLowerCase()", core, 'const host = "A.example";'),
        },
        {
          name: "what goes elsewhere",
          code: withUrl("'https://a.example.net'", "console.log(lb.loadBalancerDnsName.toLowerCase());"),
        },
        {
          name: "what goes into something around the client",
          code: stackOf(
            imports,
            balancer,
            'const pool = new cognito.UserPool(stack, "Pool", { userPoolName: lb.loadBalancerDnsName.toLowerCase() });',
            'pool.addClient("Client");',
          ),
        },
      ],
      invalid: [
        {
          name: "a URL in a constant and a list",
          code: withUrl(
            "...urls",
            "const url = `https://${lb.loadBalancerDnsName}/cb`.toLowerCase(); const urls = [url];",
          ),
          errors: [{ messageId: "changed" as const, at: "toLowerCase" }],
        },
        ...(
          [
            ["the case of a URL with a token", "`https://${lb.loadBalancerDnsName}/cb`.toLowerCase()", "toLowerCase"],
            ["the case of a sum with a token", '("https://" + lb.loadBalancerDnsName).toUpperCase()', "toUpperCase"],
            ["the case of a token", '"https://" + lb.loadBalancerDnsName.toLowerCase()', "toLowerCase"],
            ["a part of a token", "`https://${lb.loadBalancerDnsName.split('.')[0]}.example.net`", "split"],
            ["a replaced part of a token", 'site.bucketWebsiteUrl.replace("http:", "https:")', "replace"],
            ["a token that is cut", "site.bucketWebsiteUrl.slice(0, -1)", "slice"],
            ["an attribute of the pool", "pool.userPoolProviderUrl.substring(8)", "substring"],
            ["a pseudo parameter", "`https://${Aws.STACK_NAME.toLowerCase()}.example.net`", "toLowerCase"],
            ["a part of a pseudo parameter", "Aws.STACK_NAME.split('-')[0]", "split"],
            [
              "the case of a text with a pseudo parameter",
              "`https://${Aws.REGION}.example.net`.toLowerCase()",
              "toLowerCase",
            ],
            ["the result of a function", "Fn.importValue('Url').toLowerCase()", "toLowerCase"],
            ["a part of the result of a function", "Fn.ref('Url').replace('http:', 'https:')", "replace"],
            [
              "the case of a text with the result of a function",
              "`https://${Fn.ref('Host')}`.toLowerCase()",
              "toLowerCase",
            ],
            ["the case of a constant with a token", "address.toLowerCase()", "toLowerCase"],
          ] as const
        ).map(([name, url, method]) => ({
          name,
          code: withUrl(url, core, "const address = `https://${lb.loadBalancerDnsName}`;"),
          errors: [{ messageId: "changed" as const, at: method, message: message(method) }],
        })),
      ],
    },
    "cdk-l1": {
      valid: [{ name: "a reference as it is", code: resource("`https://${api.ref}.example.net`") }],
      invalid: [
        {
          name: "a reference to a resource",
          code: resource("`https://${api.ref}.example.net`.toLowerCase()"),
          errors: [{ messageId: "changed", at: "toLowerCase" }],
        },
        {
          name: "an attribute of a resource",
          code: resource("api.attrProviderUrl.replace(/^https:/u, '')"),
          errors: [{ messageId: "changed", at: "replace" }],
        },
      ],
    },
  },
});
