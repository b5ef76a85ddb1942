import { expect, it, test } from "vitest";
import { allExamples } from "../build/examples.ts";
import { detectLanguage } from "../src/languages.ts";
import { hostName } from "../src/playground/hosts.ts";
import { lint } from "../src/worker/lint.ts";
import { codeParser } from "../src/worker/code-parser.ts";

it("recognises the language of every example", () => {
  const mistaken = allExamples.filter(({ text, language }) => detectLanguage(text) !== language);
  expect(mistaken.map(({ group, title }) => `${group}: ${title}`)).toEqual([]);
});

test.each([
  ["yaml", "AWSTemplateFormatVersion: 2010-09-09\nResources:\n  F:\n    Code: |\nconst handler = 1;\n"],
  ["yaml", "WebClient:\n  Type: AWS::Cognito::UserPoolClient\n"],
  ["json", '[\n  {"UserPoolClient": {}}\n]'],
  ["typescript", 'pool.addClient("Web", {\n  generateSecret: true,\n});'],
  ["typescript", "import {\n  UserPool,\n} from 'aws-cdk-lib/aws-cognito';"],
  ["python", 'from aws_cdk import aws_cognito as cognito\n\npool.add_client("web")'],
  ["python", 'client.create_user_pool_client(\n    ClientName="web",\n)'],
  ["shell", "set -eu\naws cognito-idp create-user-pool-client --client-name web"],
  ["r", "library(paws)\nidp <- cognitoidentityprovider()"],
  ["terraform", 'module "auth" {\n  source = "./auth"\n}'],
] as const)("takes for %s: %j", (language, text) => {
  expect(detectLanguage(text)).toBe(language);
});

it("takes prose for no language", () => {
  expect(detectLanguage("Nothing that anybody could run")).toBeUndefined();
});

it("has a name for every way to write an app client that an example shows", () => {
  const unnamed = hostName("").vendor;
  const hosts = allExamples
    .flatMap(
      ({ text, language, file, preset }) =>
        lint({ text, language, file, preset, rules: {} }, language === "typescript" ? codeParser : undefined).clients,
    )
    .map(({ host }) => host);
  expect(new Set(hosts).size).toBeGreaterThan(12);
  expect([...new Set(hosts)].filter(host => hostName(host).vendor === unnamed)).toEqual([]);
});
