import { boto3, cdk, json, sdk, times, yaml } from "./text-around.ts";

const oneHundredThousand = 100_000;
const tenMillion = 10_000_000;
const oneHundredFiftyThousand = 150_000;

/** The items of a list in a template or in code. */
function listOf(count: number, item: (index: number) => string, separator = ","): string {
  return times(count, item, separator);
}

const wrongUrl = (index: number) => `"http://a${index}.example.net"`;
const url = (index: number) => `"https://a${index}.example.net"`;

/** A hundred thousand items, or one of ten million characters. */
export const huge: Readonly<Record<string, readonly [filename: string, make: () => string]>> = {
  "URLs in JSON": ["a.json", () => json(`"CallbackURLs":[${listOf(oneHundredThousand, wrongUrl)}]`)],
  "URLs in a YAML block": [
    "a.yaml",
    () => yaml("CallbackURLs:", ...Array.from({ length: oneHundredThousand }, (_, at) => `  - ${wrongUrl(at)}`)),
  ],
  "URLs in YAML's flow style": ["a.yaml", () => yaml(`CallbackURLs: [${listOf(oneHundredThousand, url, ", ")}]`)],
  "URLs in TypeScript": ["a.ts", () => sdk(`{ CallbackURLs: [${listOf(oneHundredThousand, url)}] }`)],
  "flows in JSON": ["a.json", () => json(`"ExplicitAuthFlows":[${listOf(oneHundredThousand, at => `"A${at}"`)}]`)],
  "scopes in a YAML block": [
    "a.yaml",
    () => yaml("AllowedOAuthScopes:", ...Array.from({ length: oneHundredThousand }, (_, at) => `  - s${at}`)),
  ],
  "members in JSON": ["a.json", () => json(`"TokenValidityUnits":{${listOf(oneHundredThousand, at => `"k${at}":1`)}}`)],
  "parameters and references in JSON": [
    "a.json",
    () =>
      json(
        `"CallbackURLs":[${listOf(oneHundredThousand, at => `{"Ref":"P${at}"}`)}]`,
        `"Parameters":{${listOf(oneHundredThousand, at => `"P${at}":{"Type":"String"}`)}},`,
      ),
  ],
  "resources in JSON": [
    "a.json",
    () =>
      `${json('"ClientName":"a"').slice(0, -2)},${listOf(oneHundredThousand, at => `"R${at}":{"Type":"AWS::SNS::Topic"}`)}}}`,
  ],
  "resources in YAML": [
    "a.yaml",
    () => yaml("ClientName: a") + times(oneHundredThousand, at => `  R${at}:\n    Type: AWS::SNS::Topic\n`),
  ],
  "resources that one waits for": [
    "a.json",
    () =>
      `{"Resources":{"Web":{"Type":"AWS::Cognito::UserPoolClient","DependsOn":[${listOf(oneHundredThousand, at => `"R${at}"`)}],"Properties":{"ClientName":"a"}}}}`,
  ],
  "a key in JSON": ["a.json", () => json(`"${"k".repeat(tenMillion)}":1`)],
  "a key in YAML": ["a.yaml", () => yaml(`? "${"k".repeat(tenMillion)}"`, ": 1")],
  "a key in TypeScript": ["a.ts", () => sdk(`{ "${"k".repeat(tenMillion)}": 1 }`)],
  "the name of a client": [
    "a.json",
    () => `{"Resources":{"${"k".repeat(tenMillion)}":{"Type":"AWS::Cognito::UserPoolClient","Properties":{"a":1}}}}`,
  ],
};

/** More siblings than the stack takes as the arguments of one call. */
export const wide: typeof huge = {
  "statements in TypeScript": [
    "a.ts",
    () =>
      sdk(
        `{ ClientName: "a" }`,
        times(oneHundredFiftyThousand, () => "f();\n"),
      ),
  ],
  "items beside a client in TypeScript": [
    "a.ts",
    () => sdk(`{ ClientName: "a" }`, `const a = [${listOf(oneHundredFiftyThousand, () => "1")}];`),
  ],
  "arguments in TypeScript": [
    "a.ts",
    () => sdk("a", `const a = { ClientName: "a" };`, `f(a, ${listOf(oneHundredFiftyThousand, () => "1")});`),
  ],
  "arguments in Python": ["a.py", () => boto3("**p", `f(p, ${listOf(oneHundredFiftyThousand, () => "1")})`)],
  "cases in Python": [
    "a.py",
    () => boto3("**p", `match x:\n${times(oneHundredFiftyThousand, () => "  case 1: f()\n")}`),
  ],
  "arguments of a call that may be a statement in Python": [
    "a.py",
    () => boto3("**p", `match(x)(${listOf(oneHundredFiftyThousand, () => "1")}):\n  case 1: f()`),
  ],
};

const pool = "  Pool:\n    Type: AWS::Cognito::UserPool\n";
const clientType = "AWS::Cognito::UserPoolClient";

function jsonClient(index: number, properties = ""): string {
  return `"C${index}":{"Type":"${clientType}","Properties":{"UserPoolId":{"Ref":"Pool"},"CallbackURLs":["http://a.example.net"],"AllowedOAuthFlows":["code"]${properties}}}`;
}

function jsonProvider(index: number): string {
  return `"P${index}":{"Type":"AWS::Cognito::UserPoolIdentityProvider","Properties":{"UserPoolId":{"Ref":"Pool"},"ProviderName":"p${index}"}}`;
}

function jsonTemplate(resources: string): string {
  return `{"Resources":{"Pool":{"Type":"AWS::Cognito::UserPool"},${resources}}}`;
}

const cdkPool = 'const pool = new cognito.UserPool(this, "Pool");';
const cdkOptions = 'oAuth: { flows: { authorizationCodeGrant: true }, callbackUrls: ["http://a.example.net"] }';

/** Many app clients with some faults each, and their number. */
export const manyClients: Readonly<
  Record<string, readonly [filename: string, count: number, make: (count: number) => string]>
> = {
  "JSON on one line": ["a.json", 5000, count => jsonTemplate(listOf(count, at => jsonClient(at)))],
  "JSON with as many providers": [
    "a.json",
    480,
    count =>
      jsonTemplate(
        listOf(count, at => `${jsonProvider(at)},${jsonClient(at, `,"SupportedIdentityProviders":["p${at}"]`)}`),
      ),
  ],
  "JSON in which each waits for the one before": [
    "a.json",
    2000,
    count => jsonTemplate(listOf(count, at => jsonClient(at).replace("{", `{"DependsOn":"C${at - 1}",`))),
  ],
  "YAML blocks": [
    "a.yaml",
    5000,
    count =>
      `Resources:\n${pool}${times(count, at => `  C${at}:\n    Type: ${clientType}\n    Properties:\n      UserPoolId: !Ref Pool\n      CallbackURLs: [http://a.example.net]\n      AllowedOAuthFlows: [code]\n`)}`,
  ],
  "YAML in flow style": [
    "a.yaml",
    5000,
    count =>
      `Resources: {\n${times(count, at => `  C${at}: { Type: ${clientType}, Properties: { CallbackURLs: [http://a.example.net], AllowedOAuthFlows: [code] } }`, ",\n")}\n  }\n`,
  ],
  "commands of the SDK": [
    "a.ts",
    1000,
    count =>
      sdk(
        "{}",
        ...Array.from(
          { length: count },
          (_, at) =>
            `new CreateUserPoolClientCommand({ ClientName: "a${at}", CallbackURLs: ["http://a.example.net"] });`,
        ),
      ),
  ],
  "commands of one object that changes": [
    "a.ts",
    1000,
    count =>
      sdk(
        "a",
        "const a = {};",
        ...Array.from(
          { length: count },
          (_, at) => `a.CallbackURLs = ["http://a${at}.example.net"]; new CreateUserPoolClientCommand(a);`,
        ),
      ),
  ],
  "constructs of the CDK": [
    "a.ts",
    1000,
    count =>
      cdk(
        cdkPool,
        ...Array.from({ length: count }, (_, at) => `const c${at} = pool.addClient("C${at}", { ${cdkOptions} });`),
      ),
  ],
  "constructs of the CDK with as many providers": [
    "a.ts",
    400,
    count =>
      cdk(
        cdkPool,
        ...Array.from(
          { length: count },
          (_, at) =>
            `new cognito.UserPoolIdentityProviderOidc(this, "P${at}", { userPool: pool, name: "p${at}" }); const c${at} = pool.addClient("C${at}", { ${cdkOptions}, supportedIdentityProviders: [cognito.UserPoolClientIdentityProvider.custom("p${at}")] });`,
        ),
      ),
  ],
};
