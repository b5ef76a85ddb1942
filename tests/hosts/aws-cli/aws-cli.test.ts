import { Linter } from "eslint";
import { describe, expect, it, test } from "vitest";
import cognito from "../../../src/index.ts";
import { parsers } from "../../../src/processors/parsers.ts";
import { propertyNames, structureOf } from "../../../src/spec/properties/app-client.ts";
import { optionNames } from "../../../src/hosts/aws-cli/option-names.ts";
import { readClients } from "../../harness/read-clients.ts";

function clientsIn(text: string): readonly object[] {
  return readClients({ filename: "deploy.sh", languageOptions: { parser: parsers.shell } }, text).flat();
}

/** How options are read that follow the required ones. */
function optionsAre(options: string, before = ""): object | undefined {
  return clientsIn(
    `${before}\naws cognito-idp create-user-pool-client --user-pool-id us-east-1_Example1 --client-name web ${options}\n`,
  )[0];
}

const identity = { UserPoolId: "us-east-1_Example1", ClientName: "web" };

describe("the names of options", () => {
  it("are those of the AWS CLI", () => {
    expect(Object.fromEntries(optionNames)).toMatchObject({
      UserPoolId: "--user-pool-id",
      CallbackURLs: "--callback-urls",
      LogoutURLs: "--logout-urls",
      DefaultRedirectURI: "--default-redirect-uri",
      AllowedOAuthFlows: "--allowed-o-auth-flows",
      AllowedOAuthScopes: "--allowed-o-auth-scopes",
      AllowedOAuthFlowsUserPoolClient: "--allowed-o-auth-flows-user-pool-client",
      EnablePropagateAdditionalUserContextData: "--enable-propagate-additional-user-context-data",
    });
  });

  it("are there for every member", () => {
    expect([...optionNames.keys()]).toEqual(propertyNames.filter(property => structureOf(property) === undefined));
  });
});

describe("a command", () => {
  const options = "--user-pool-id us-east-1_Example1 --client-name web";
  test.each([
    ["by its name", `aws cognito-idp create-user-pool-client ${options}`],
    ["by its path", `/usr/local/bin/aws cognito-idp create-user-pool-client ${options}`],
    ["for a local stack", `awslocal cognito-idp create-user-pool-client ${options}`],
    [
      "behind global options",
      `aws --region us-east-1 --debug --output=json cognito-idp create-user-pool-client ${options}`,
    ],
    ["behind a variable with options", `aws $PROFILE cognito-idp create-user-pool-client ${options}`],
    [
      "in front of global options",
      `aws cognito-idp create-user-pool-client ${options} --region us-east-1 --no-cli-pager`,
    ],
    ["between them", `aws cognito-idp --region us-east-1 create-user-pool-client ${options}`],
    ["behind other commands", `sudo -E env AWS_REGION=us-east-1 aws cognito-idp create-user-pool-client ${options}`],
    [
      "behind options of other commands",
      `sudo -nE --preserve-env=HOME aws cognito-idp create-user-pool-client ${options}`,
    ],
    ["by its name on Windows", `aws.exe cognito-idp create-user-pool-client ${options}`],
    ["with a variable of its own over lines", `X='a\nb' aws cognito-idp create-user-pool-client ${options}`],
    ["with a variable of its own", `AWS_REGION=us-east-1 aws cognito-idp create-user-pool-client ${options}`],
    ["that a variable holds", `AWS="aws --profile x"\n$AWS cognito-idp create-user-pool-client ${options}`],
    ["that a variable from outside holds", `$AWS_CLI cognito-idp create-user-pool-client ${options}`],
    ["that a variable with a longer name holds", `\${MY_AWS_CLI} cognito-idp create-user-pool-client ${options}`],
    ["that a variable in quotes holds", `"$aws" cognito-idp create-user-pool-client ${options}`],
    ["that a variable with another default holds", `\${AWS-aws} cognito-idp create-user-pool-client ${options}`],
    ["that a variable with a default holds", `"\${AWS:-aws}" cognito-idp create-user-pool-client ${options}`],
    ["that an array holds", `CMD=(aws --profile x)\n"\${CMD[@]}" cognito-idp create-user-pool-client ${options}`],
    ["that a function runs", `cli() { aws --profile x "$@"; }\ncli cognito-idp create-user-pool-client ${options}`],
    [
      "that a function retries",
      `retry() { until "$@"; do sleep 1; done; }\nretry aws cognito-idp create-user-pool-client ${options}`,
    ],
  ])("is found %s", (_, text) => {
    expect(clientsIn(text)).toEqual([identity]);
  });

  test.each([
    ["other commands of the service", "aws cognito-idp create-user-pool --pool-name create-user-pool-client"],
    ["what describes a client", `aws cognito-idp describe-user-pool-client ${options}`],
    ["other services", `aws cognito-identity create-user-pool-client ${options}`],
    ["other tools", `gcloud cognito-idp create-user-pool-client ${options}`],
    ["tools with a longer name", `awsx cognito-idp create-user-pool-client ${options}`],
    ["tools with another beginning", `myaws cognito-idp create-user-pool-client ${options}`],
    ["what a variable with a prefix holds", `x$AWS cognito-idp create-user-pool-client ${options}`],
    ["what a variable with a suffix holds", `$AWS/x cognito-idp create-user-pool-client ${options}`],
    ["what another variable holds", `$TOOL cognito-idp create-user-pool-client ${options}`],
    ["what follows other commands", `mysudo aws cognito-idp create-user-pool-client ${options}`],
    ["what follows commands that begin so", `timeout aws cognito-idp create-user-pool-client ${options}`],
    ["what follows commands with dashes", `run-e aws cognito-idp create-user-pool-client ${options}`],
    ["what has no service", `aws create-user-pool-client ${options}`],
    ["what has no service and no options", "aws create-user-pool-client"],
    ["what has a variable for its operation", `aws cognito-idp "$CREATE" --client-name create-user-pool-client`],
    ["own functions", `create-user-pool-client ${options}`],
    ["printed text", `echo "aws cognito-idp create-user-pool-client ${options}"`],
    ["words of other commands", `log aws cognito-idp create-user-pool-client ${options}`],
    ["comments", `# aws cognito-idp create-user-pool-client ${options}`],
    ["printed here-documents", `cat <<EOF\naws cognito-idp create-user-pool-client ${options}\nEOF`],
    ["a name without options", "aws cognito-idp create-user-pool-client"],
    ["a question", "aws cognito-idp create-user-pool-client ?"],
    ["what prints the help", "aws cognito-idp create-user-pool-client help"],
    ["what prints the help, too", "aws cognito-idp create-user-pool-client --help"],
    ["what only prints a request", `aws cognito-idp create-user-pool-client ${options} --generate-cli-skeleton`],
  ])("is none: %s", (_, text) => {
    expect(clientsIn(text)).toEqual([]);
  });

  it("updates a client", () => {
    expect(
      clientsIn("aws cognito-idp update-user-pool-client --user-pool-id us-east-1_Example1 --client-id a1"),
    ).toEqual([{ UserPoolId: "us-east-1_Example1", ClientId: "a1" }]);
  });
});

describe("an option", () => {
  test.each([
    ["a string", "--default-redirect-uri https://a.test/", { DefaultRedirectURI: "https://a.test/" }],
    ["a number", "--access-token-validity 5", { AccessTokenValidity: 5 }],
    ["a number in quotes", '--access-token-validity "5"', { AccessTokenValidity: 5 }],
    ["what is no number", "--access-token-validity 5m", { AccessTokenValidity: "unknown" }],
    ["a switch", "--generate-secret", { GenerateSecret: true }],
    ["a switch that is off", "--no-enable-token-revocation", { EnableTokenRevocation: false }],
    ["both, of which the last counts", "--generate-secret --no-generate-secret", { GenerateSecret: false }],
    ["an option twice", "--access-token-validity 5 --access-token-validity 6", { AccessTokenValidity: 6 }],
    ["a list of words", "--allowed-o-auth-flows code 'implicit'", { AllowedOAuthFlows: ["code", "implicit"] }],
    ["a list in JSON", `--allowed-o-auth-flows '["code", "implicit"]'`, { AllowedOAuthFlows: ["code", "implicit"] }],
    ["a list in escaped JSON", '--allowed-o-auth-flows "[\\"code\\"]"', { AllowedOAuthFlows: ["code"] }],
    ["an empty list", "--allowed-o-auth-flows '[]'", { AllowedOAuthFlows: [] }],
    ["commas, which do not separate", "--allowed-o-auth-flows code,implicit", { AllowedOAuthFlows: ["code,implicit"] }],
    ["a value behind =", "--allowed-o-auth-flows=code", { AllowedOAuthFlows: ["code"] }],
    [
      "a structure",
      "--token-validity-units AccessToken=hours,IdToken=days",
      { TokenValidityUnits: { AccessToken: "hours", IdToken: "days" } },
    ],
    [
      "a structure with spaces",
      "--token-validity-units 'AccessToken = hours , IdToken=days '",
      { TokenValidityUnits: { AccessToken: "hours", IdToken: "days" } },
    ],
    [
      "a structure in JSON",
      `--token-validity-units '{"AccessToken": "hours"}'`,
      { TokenValidityUnits: { AccessToken: "hours" } },
    ],
    [
      "a number in a structure",
      "--refresh-token-rotation Feature=ENABLED,RetryGracePeriodSeconds=5",
      { RefreshTokenRotation: { Feature: "ENABLED", RetryGracePeriodSeconds: 5 } },
    ],
    [
      "a switch in a structure",
      "--analytics-configuration UserDataShared=True",
      { AnalyticsConfiguration: { UserDataShared: true } },
    ],
    ["what is no structure", "--token-validity-units hours", { TokenValidityUnits: "hours" }],
    ["a prefix that only one option has", "--callback https://a.test/", { CallbackURLs: ["https://a.test/"] }],
    ["a value that is negative", "--access-token-validity -1", { AccessTokenValidity: -1 }],
  ])("can be %s", (_, options, expected) => {
    expect(optionsAre(options)).toMatchObject({ ...identity, ...expected });
  });

  test.each([
    ["a variable", '--client-name "$NAME"', { ClientName: "unknown" }],
    ["a variable without quotes", "--client-name $NAME", { ClientName: "unknown" }],
    ["a part of a word", '--client-name "web-$NAME"', { ClientName: { text: "web-…" } }],
    ["a list in a variable", '--callback-urls "$URLS"', { CallbackURLs: "unknown" }],
    ["an array", '--callback-urls "${URLS[@]}"', { CallbackURLs: "unknown" }],
    [
      "some of the words of a list",
      '--callback-urls "$A" https://b.test/',
      { CallbackURLs: ["unknown", "https://b.test/"] },
    ],
    ["more words of a list", "--callback-urls https://b.test/ $A", { CallbackURLs: ["https://b.test/", "and more"] }],
    [
      "a value in a structure",
      '--token-validity-units "AccessToken=$UNIT,IdToken=days"',
      { TokenValidityUnits: { AccessToken: "unknown", IdToken: "days" } },
    ],
    [
      "a value in JSON",
      `--callback-urls "[\\"$A\\", \\"https://$B/\\"]"`,
      { CallbackURLs: ["unknown", { text: "https://…/" }] },
    ],
    ["a file", "--callback-urls file://urls.json", { CallbackURLs: "unknown" }],
    [
      "a placeholder",
      "--client-name <name> --default-redirect-uri https://YOUR_DOMAIN/cb",
      { ClientName: "unknown", DefaultRedirectURI: { text: "https://…/cb" } },
    ],
    [
      "a placeholder in quotes",
      `--client-name '<your name>' --callback-urls "https://{{ host }}/cb"`,
      { ClientName: "unknown", CallbackURLs: [{ text: "https://…/cb" }] },
    ],
  ])("can be unknown: %s", (_, options, expected) => {
    expect(optionsAre(options)).toMatchObject(expected);
  });

  test.each([
    ["an array", '"${OPTIONS[@]}"'],
    ["an array behind a value", '--logout-urls https://shop.test "${OPTIONS[@]}"'],
    ["arguments", '"$@"'],
    ["a variable without quotes", "$OPTIONS"],
    ["a text that leaves out the rest", "..."],
    ["optional ones in brackets", "[--generate-secret]"],
  ])("may be among others that are not seen: %s", (_, options) => {
    expect(optionsAre(options)).toMatchObject({ ...identity, GenerateSecret: "unknown", CallbackURLs: "unknown" });
  });

  it("may be in text where a quote is not closed", () => {
    expect(optionsAre('--callback-urls " \\\n  --supported-identity-providers COGNITO')).toMatchObject({
      ...identity,
      CallbackURLs: "unknown",
      SupportedIdentityProviders: "unknown",
    });
  });

  it("may be in an array or variable that the script assigns", () => {
    const before = 'OPTIONS=(--generate-secret --access-token-validity "$MINUTES")\nMINUTES=7\n';
    expect(optionsAre('"${OPTIONS[@]}"', `MINUTES=5\n${before.replace("MINUTES=7\n", "")}`)).toEqual({
      ...identity,
      GenerateSecret: true,
      AccessTokenValidity: 5,
    });
  });
});

/** A script after `--fix`. */
function fixed(script: string): string {
  return new Linter({ configType: "flat" }).verifyAndFix(script, cognito.configs.recommended, { filename: "deploy.sh" })
    .output;
}

describe("a request in JSON", () => {
  const request = '{"UserPoolId": "us-east-1_Example1", "ClientName": "web", "AccessTokenValidity": 5}';
  const expected = { ...identity, AccessTokenValidity: 5 };
  test.each([
    ["a word", `--cli-input-json '${request}'`],
    ["a here-document", `--cli-input-json file:///dev/stdin <<'EOF'\n${request}\nEOF`],
    ["a here-document that is printed", `--cli-input-json "$(cat <<EOF\n${request}\nEOF\n)"`],
  ])("is read from %s", (_, options) => {
    expect(clientsIn(`aws cognito-idp create-user-pool-client ${options}`)).toEqual([expected]);
  });

  it("is read from a variable", () => {
    expect(clientsIn(`R='${request}'\naws cognito-idp create-user-pool-client --cli-input-json "$R"`)).toEqual([
      expected,
    ]);
  });

  it("yields to options", () => {
    const text = `aws cognito-idp create-user-pool-client --cli-input-json '${request}' --access-token-validity 6`;
    expect(clientsIn(text)).toEqual([{ ...identity, AccessTokenValidity: 6 }]);
  });

  it("may have expansions in it", () => {
    const text = `aws cognito-idp create-user-pool-client --cli-input-json "$(cat <<EOF
{"UserPoolId": "$POOL", "ClientName": "web-\${STAGE}", "AccessTokenValidity": $MINUTES, "CallbackURLs": ["https://$HOST/"]}
EOF
)"`;
    expect(clientsIn(text)).toEqual([
      {
        UserPoolId: "unknown",
        ClientName: { text: "web-…" },
        AccessTokenValidity: "unknown",
        CallbackURLs: [{ text: "https://…/" }],
      },
    ]);
  });

  it.each<[name: string, before: string, flow: string, after: string]>([
    [
      "is edited beside expansions",
      "POOL=us-east-1_Example1",
      '"ADMIN_NO_SRP_AUTH"',
      '"ALLOW_ADMIN_USER_PASSWORD_AUTH"',
    ],
    [
      "gets what is right instead of a variable",
      'FLOW="ADMIN_NO_SRP_AUTH"',
      '"$FLOW"',
      '"ALLOW_ADMIN_USER_PASSWORD_AUTH"',
    ],
    ["is not edited in the text of a variable", `FLOWS='"ADMIN_NO_SRP_AUTH"'`, "$FLOWS", "$FLOWS"],
  ])("%s", (_, before, flow, after) => {
    const script = (text: string) => `${before}
aws cognito-idp create-user-pool-client --cli-input-json "$(cat <<EOF
{"UserPoolId": "$POOL", "ClientName": "web", "ExplicitAuthFlows": ["ALLOW_USER_AUTH", ${text}]}
EOF
)"
`;
    expect(fixed(script(flow))).toBe(script(after));
  });

  test.each([
    ["a file", "--cli-input-json file://client.json"],
    ["what another command prints", '--cli-input-json "$(jq . client.json)"'],
    ["YAML", "--cli-input-yaml file://client.yaml"],
    ["what is piped into it", "--cli-input-json file:///dev/stdin"],
    ["what is no JSON", "--cli-input-json '{'"],
  ])("may be unknown: %s", (_, options) => {
    const text = `aws cognito-idp update-user-pool-client ${options} --client-id a1`;
    expect(clientsIn(text)).toMatchObject([{ ClientId: "a1", UserPoolId: "unknown", CallbackURLs: "unknown" }]);
  });
});
