import dedent from "dedent";
import { describe, expect, it } from "vitest";
import { exploreAppClient } from "../../../../src/model/app-client.ts";
import { clientsIn } from "../../found-clients.ts";
import { inStack, pool } from "./stack.ts";

const imports = dedent`
  import { Aws, CfnParameter, Fn } from "aws-cdk-lib";
  import * as elb from "aws-cdk-lib/aws-elasticloadbalancingv2";
  import * as s3 from "aws-cdk-lib/aws-s3";
`;
const balancer = 'const lb = new elb.ApplicationLoadBalancer(stack, "Balancer", { vpc });';

/** The methods that change tokens in the only client of a program. */
function changesIn(source: string): readonly string[] {
  return clientsIn(source).flatMap(({ client }) =>
    [...exploreAppClient(client, ({ usageErrors }) => usageErrors)].flat().map(({ kind, text, range }) => {
      expect([kind, source.slice(...range)]).toEqual(["changed-token", text]);
      return text;
    }),
  );
}

/** The methods that change tokens in a client with this callback URL. */
function changesInUrl(url: string, ...statements: readonly string[]): readonly string[] {
  const client = `pool.addClient("Client", { oAuth: { callbackUrls: [${url}] } });`;
  return changesIn(`${imports}\n${inStack(balancer, pool, ...statements, client)}`);
}

describe("a member of a construct is a token", () => {
  const tokens: readonly (readonly [module: string, className: string, members: readonly string[]])[] = [
    ["apigateway", "RestApi", ["restApiId", "url"]],
    ["apigatewayv2", "HttpApi", ["apiEndpoint", "httpApiId", "url"]],
    ["apigatewayv2", "Custom", ["defaultDomain"]],
    ["cloudfront", "Distribution", ["distributionDomainName", "distributionId", "domainName"]],
    ["cognito", "UserPool", ["userPoolArn", "userPoolId", "userPoolProviderName", "userPoolProviderUrl"]],
    ["cognito", "UserPoolClient", ["userPoolClientId"]],
    ["ec2", "Vpc", ["vpcId"]],
    [
      "elasticloadbalancingv2",
      "NetworkLoadBalancer",
      ["loadBalancerArn", "loadBalancerDnsName", "loadBalancerFullName"],
    ],
    ["lambda", "Function", ["functionArn", "functionName"]],
    ["lambda", "FunctionUrl", ["url"]],
    ["s3", "Bucket", ["bucketArn", "bucketDomainName", "bucketName", "bucketRegionalDomainName"]],
    ["s3", "Bucket", ["bucketWebsiteDomainName", "bucketWebsiteUrl"]],
    ["s3", "CfnBucket", ["ref", "attrArn", "attrWebsiteUrl"]],
    ["sqs", "Queue", ["queueUrl"]],
  ];
  const made = (module: string, className: string) =>
    `import * as it from "aws-cdk-lib/aws-${module}"; const thing = new it.${className}(stack, "Thing", options);`;

  it.each(tokens.flatMap(([module, name, members]) => members.map(member => [module, name, member] as const)))(
    "of aws-%s: %s.%s",
    (module, name, member) => {
      expect(changesInUrl(`thing.${member}.toLowerCase()`, made(module, name))).toEqual(["toLowerCase"]);
    },
  );

  it("of a parameter", () => {
    const parameter = 'const host = new CfnParameter(stack, "Host");';
    expect(changesInUrl("host.valueAsString.toLowerCase()", parameter)).toEqual(["toLowerCase"]);
  });

  it.each([
    ["s3", "Bucket", "physicalName"],
    ["s3", "Bucket", "url"],
    ["s3", "Bucket", "domainName"],
    ["s3", "Bucket", "ref"],
    ["s3", "Bucket", "attrArn"],
    ["s3", "CfnBucket", "reference"],
    ["s3", "CfnBucket", "href"],
    ["s3", "CfnBucket", "attributes"],
    ["s3", "CfnBucket", "url"],
    ["apigateway", "RestApi", "name"],
    ["apigateway", "ApiKey", "url"],
    ["cloudfront", "Distribution", "name"],
    ["s3", "OwnCfnBucket", "ref"],
    ["s3", "Cfnbucket", "ref"],
  ])("but not of aws-%s: %s.%s", (module, name, member) => {
    expect(changesInUrl(`thing.${member}.toLowerCase()`, made(module, name))).toEqual([]);
  });

  it("but not of another package's class", () => {
    const bucket = 'import { Bucket } from "./own"; const thing = new Bucket(stack, "Thing");';
    expect(changesInUrl("thing.bucketName.toLowerCase()", bucket)).toEqual([]);
  });

  it("but not where it is written", () => {
    const bucket = 'const thing = new s3.CfnBucket(stack, "Thing"); thing.bucketName = "A".toLowerCase();';
    expect(changesInUrl('"https://a.example.net"', bucket)).toEqual([]);
  });
});

describe("a method changes a token", () => {
  it.each([
    ...["toLowerCase", "toUpperCase", "toLocaleLowerCase", "toLocaleUpperCase"],
    ...["charAt", "replace", "replaceAll", "slice", "split", "substr", "substring"],
  ])("if it is %s", method => {
    expect(changesInUrl(`lb.loadBalancerDnsName.${method}(0)`)).toEqual([method]);
  });

  it.each(["trim", "padStart", "concat", "slower", "toLowerCased", "capitalizeFirst"])("unless it is %s", method => {
    expect(changesInUrl(`lb.loadBalancerDnsName.${method}(0)`)).toEqual([]);
  });

  const host = "const address = `https://${lb.loadBalancerDnsName}`;";

  it.each<[name: string, url: string, statement?: string]>([
    ["in a text", "`https://${lb.loadBalancerDnsName}/cb`.toLowerCase()"],
    ["at the end of a sum", '("https://" + lb.loadBalancerDnsName).toLowerCase()'],
    ["at the start of a sum", '(lb.loadBalancerDnsName + "/cb").toLowerCase()'],
    ["in a constant", "address.toLowerCase()"],
    ["at the end of a constant", "end.toLowerCase()", 'const end = "https://" + lb.loadBalancerDnsName;'],
    ["at the start of a constant", "start.toLowerCase()", 'const start = lb.loadBalancerDnsName + "/cb";'],
    ["before another method", "lb.loadBalancerDnsName.toLowerCase().trim()"],
    ["within a function of the CDK", "Fn.join('', [lb.loadBalancerDnsName.toLowerCase()])"],
    ["of a pseudo parameter", "Aws.STACK_NAME.toLowerCase()"],
    ["of a text with a pseudo parameter", "`https://${Aws.REGION}.example.net`.toLowerCase()"],
    ["of a function", "Fn.importValue('Url').toLowerCase()"],
    ["of a text with a function", "`https://${Fn.ref('Host')}/cb`.toLowerCase()"],
    ["of a sum that ends with a function", '("https://" + Fn.ref("Host")).toLowerCase()'],
    ["of a sum that starts with a function", '(Fn.ref("Host") + "/cb").toLowerCase()'],
    ["of a constant with a function", "url.toLowerCase()", "const url = `https://${Fn.ref('Host')}`;"],
    ...["base64", "findInMap", "importValue", "join", "ref", "sub"].map((name): [string, string] => [
      `of Fn.${name}`,
      `Fn.${name}("a").toLowerCase()`,
    ]),
  ])("%s", (_name, url, statement = host) => {
    expect(changesInUrl(url, statement)).toEqual(["toLowerCase"]);
  });

  it.each([
    ["in a text of which it cuts a part", "`https://${lb.loadBalancerDnsName}/cb#x`.split('#')[0]"],
    ["beside the text", "`${config.host}/`.toLowerCase() + lb.loadBalancerDnsName"],
    ["in front of the text", "lb.loadBalancerDnsName + `${config.path}/`.toLowerCase()"],
    [
      "beside a constant",
      "address.toLowerCase() + lb.loadBalancerDnsName",
      "const address = `https://${config.host}`;",
    ],
    [
      "in front of a constant",
      "path.toLowerCase()",
      "const host = lb.loadBalancerDnsName; const path = `/${config.path}`;",
    ],
    ["that is a part of a part", "lb.loadBalancerDnsName.parts.first.toLowerCase()"],
    ["within another file's function", "url(lb.loadBalancerDnsName.toLowerCase())"],
    ["in a function of the file", "slice(lb.loadBalancerDnsName)", "function slice(text) { return config.url; }"],
    ["in a text with a pseudo parameter of which it cuts a part", "`https://${Aws.REGION}/cb#x`.split('#')[0]"],
    ["that is not known", "config.url.toLowerCase()"],
    ["in a text that is not known", "`https://${config.host}/${config.path}`.toLowerCase()"],
    ["of another function", "config.url().toLowerCase()"],
    ["of a function that gives a list", "Fn.select(0, Fn.split('.', host)).toLowerCase()"],
    ["of a function called in another way", "Fn.ref.call(Fn, 'Url').toLowerCase()"],
    ["of a part of a pseudo parameter", "Aws.STACK_NAME.parts.toLowerCase()"],
    ["beside a function", "`https://${config.host}/`.toLowerCase() + Fn.ref('Path')"],
    ["in front of a function", "Fn.ref('Host') + `/${config.path}`.toLowerCase()"],
    ["in a text with a function of which it cuts a part", "`https://${Fn.ref('Host')}/cb#x`.split('#')[0]"],
    [
      "in another construct that the client refers to",
      "thing.bucketName",
      'const thing = new s3.Bucket(stack, "Thing", { bucketName: lb.loadBalancerDnsName.toLowerCase() });',
    ],
    ["elsewhere", "'https://a.example.net'", "console.log(lb.loadBalancerDnsName.toLowerCase());"],
  ])("but not %s", (_name, url, statement = "") => {
    expect(changesInUrl(url, statement)).toEqual([]);
  });

  it("of a text that is nothing else than a pseudo parameter", () => {
    expect(changesInUrl("`${Aws.STACK_NAME}`.split('-')[0]")).toEqual(["split"]);
  });
});

it("options by their type have no tokens", () => {
  const source = `${imports} import * as cognito from "aws-cdk-lib/aws-cognito";
    export const props: cognito.CfnUserPoolClientProps = { userPoolId: Aws.STACK_NAME.toLowerCase() };`;
  expect(changesIn(source)).toEqual([]);
});
