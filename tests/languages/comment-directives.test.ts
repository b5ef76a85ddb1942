import { Linter } from "eslint";
import { describe, expect, it, test } from "vitest";
import plugin from "../../src/index.ts";

const finding = "cognito/valid-token-validity";

/** Languages whose comments start with a number sign, each with a request whose lifetime is wrong. */
const languages = [
  {
    name: "Python",
    filename: "setup.py",
    before: 'import boto3\n\nc = boto3.client("cognito-idp")\n',
    request: 'c.create_user_pool_client(\n    UserPoolId="us-east-1_Example1",\n    ClientName="web",\n',
    lifetime: "    AccessTokenValidity=100,",
    text: (value: string) => `'''\n${value}\n'''\n`,
  },
  {
    name: "R",
    filename: "setup.R",
    before: "c <- paws::cognitoidentityprovider()\n",
    request: 'c$create_user_pool_client(\n  UserPoolId = "us-east-1_Example1",\n  ClientName = "web",\n',
    lifetime: "  AccessTokenValidity = 100",
    text: (value: string) => `x <- "\n${value}\n"\n`,
  },
];

describe.each(languages)("a directive in $name", ({ filename, before, request, lifetime, text }) => {
  const whole = `${before}${request}${lifetime}\n)\n`;

  /** The rules with findings, and ESLint's messages about directives. */
  function findingsIn(file: string): readonly string[] {
    const linterOptions = { reportUnusedDisableDirectives: "error" } as const;
    const { recommended } = plugin.configs;
    return new Linter({ configType: "flat" })
      .verify(file, [...recommended, { linterOptions }], { filename })
      .map(({ ruleId, message }) => ruleId ?? message);
  }

  it("is needed", () => {
    expect(findingsIn(whole)).toEqual([finding]);
  });

  test.each([
    ["in front of the line", whole.replace(lifetime, `# eslint-disable-next-line ${finding}\n${lifetime}`)],
    [
      "at the end of the line",
      whole.replace(lifetime, `${lifetime} # eslint-disable-line ${finding} -- Tokens are short.`),
    ],
    ["for the rest of the file", `# eslint-disable ${finding}\n${whole}`],
    ["for a part of the file", `# eslint-disable\n${whole}# eslint-enable\n`],
    ["on Windows", `# eslint-disable ${finding}\n${whole}`.replaceAll("\n", "\r\n")],
  ])("silences a finding: %s", (_, file) => {
    expect(findingsIn(file)).toEqual([]);
  });

  it("that silences nothing is reported", () => {
    const rule = "cognito/no-implicit-grant";
    expect(findingsIn(`# eslint-disable ${rule}\n${whole}`)).toEqual([
      `Unused eslint-disable directive (no problems were reported from '${rule}').`,
      finding,
    ]);
  });

  test.each([
    ["of others", `# eslint-disable no-console\n${whole}`],
    ["in a string", `${text(`# eslint-disable ${finding}`)}${whole}`],
  ])("is none: %s", (_, file) => {
    expect(findingsIn(file)).toEqual([finding]);
  });
});
