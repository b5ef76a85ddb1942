import { Linter } from "eslint";
import { describe, expect, it, test } from "vitest";
import plugin from "../../../src/index.ts";
import { directivesInScript } from "../../../src/languages/shell/directives.ts";

/** The lines with findings, and ESLint's messages about directives. */
function findingsIn(text: string, reportUnusedDisableDirectives: "off" | "error" = "error"): readonly string[] {
  const config: Linter.Config[] = [...plugin.configs.recommended, { linterOptions: { reportUnusedDisableDirectives } }];
  return new Linter({ configType: "flat" })
    .verify(text, config, { filename: "deploy.sh" })
    .map(({ line, ruleId, message }) => `${line} ${ruleId ?? message}`);
}

/** A command with an error on its fourth line. */
const command = `aws cognito-idp create-user-pool-client \\
  --user-pool-id "$POOL" \\
  --client-name web \\
  --access-token-validity 100
`;
const finding = "cognito/valid-token-validity";
const other =
  "aws cognito-idp create-user-pool-client --user-pool-id $POOL --client-name web --id-token-validity 100\n";

describe("a directive in a script", () => {
  it("is needed", () => {
    expect(findingsIn(command)).toEqual([`4 ${finding}`]);
  });

  test.each([
    ["in front of a command", `# eslint-disable-next-line ${finding}\n${command}`],
    ["with a reason", `# eslint-disable-next-line ${finding} -- The pool is gone soon.\n${command}`],
    ["without a rule", `# eslint-disable-next-line\n${command}`],
    ["in front of an assignment", `# eslint-disable-next-line ${finding}\nID=$(\n${command})\n`],
    ["in front of a condition", `# eslint-disable-next-line ${finding}\nif ! ${command}then exit 1; fi\n`],
    ["in a function", `f() {\n  # eslint-disable-next-line ${finding}\n  ${command}}\n`],
    ["on Windows", `# eslint-disable-next-line ${finding}\n${command}`.replaceAll("\n", "\r\n")],
    ["for the rest of the file", `# eslint-disable ${finding}\n${command}`],
    ["behind a command on one line", `${other.trimEnd()} # eslint-disable-line ${finding}\n`],
    [
      "in front of a here-document",
      `# eslint-disable-next-line ${finding}\naws cognito-idp create-user-pool-client --cli-input-json file:///dev/stdin <<EOF\n{"UserPoolId": "us-east-1_Example1",\n"ClientName": "web", "AccessTokenValidity": 100}\nEOF\n`,
    ],
  ])("silences a command: %s", (_, text) => {
    expect(findingsIn(text)).toEqual([]);
  });

  it("silences no other command", () => {
    expect(findingsIn(`# eslint-disable-next-line ${finding}\n${command}${other}`)).toEqual([`6 ${finding}`]);
  });

  it("silences no other rule", () => {
    expect(findingsIn(`# eslint-disable-next-line cognito/no-implicit-grant\n${command}`)).toEqual([
      "1 Unused eslint-disable directive (no problems were reported from 'cognito/no-implicit-grant').",
      `5 ${finding}`,
    ]);
  });

  it("does not end one for the file", () => {
    const text = `# eslint-disable ${finding}\n# eslint-disable-next-line ${finding}\n${command}${other}`;
    expect(findingsIn(text, "off")).toEqual([]);
  });

  test.each([
    ["of others", `# eslint-disable-next-line no-console\n${command}`],
    ["in a string", `echo "x # eslint-disable ${finding}"\n${command}`],
  ])("is none: %s", (_, text) => {
    expect(findingsIn(text)).toEqual([`${text.split("\n").length - 1} ${finding}`]);
  });
});

/** The directives in a script, each with the text of its range. */
function directivesIn(text: string, mayHaveFindings = true): readonly string[] {
  return directivesInScript(text, { mayHaveFindings, pattern: /tool/u }).map(
    ({ value, range }) => `${value} @ ${text.slice(...range)}`,
  );
}

describe("the comments that are directives", () => {
  const rule = "cognito/valid-scopes";
  const off = `eslint-disable-next-line ${rule}`;
  const whole = `# ${off}`;
  const enabled = `eslint-enable ${rule} @ `;
  const around = [` eslint-disable ${rule} @ ${whole}`, enabled];
  const continued = "tool \\\n  a\nx";

  test.each<[name: string, text: string, directives: readonly string[]]>([
    ["in front of one line", `${whole}\ntool a\n`, [` ${off} @ ${whole}`]],
    ["in front of several lines", `${whole}\n${continued}`, around],
    ["behind another command", `x;${whole}\n${continued}`, around],
    ["behind a space", `x ${whole}\n${continued}`, around],
    ["without a space", `#${off}\n${continued}`, [`eslint-disable ${rule} @ #${off}`, enabled]],
    ["behind several spaces", `#  ${off}\n${continued}`, [`  eslint-disable ${rule} @ #  ${off}`, enabled]],
    ["in front of other commands", `${whole}\nx \\\n  a\ntool`, [` ${off} @ ${whole}`]],
    ["at the end", `x\n${whole}`, [` ${off} @ ${whole}`]],
    ["in front of the last line", `${whole}\ntool \\`, [` ${off} @ ${whole}`]],
    ["in front of one that is not next", `${whole}\n\n${continued}`, [` ${off} @ ${whole}`]],
    [
      "for its own line",
      `tool \\\n a # eslint-disable-line cognito/valid-scopes\n`,
      [" eslint-disable-line cognito/valid-scopes @ # eslint-disable-line cognito/valid-scopes"],
    ],
    ["beside one for rules of others", `# eslint-disable cognito\n${whole}\n${continued}`, around],
    [
      "beside one for the file of this plugin",
      `#eslint-disable cognito/valid-scopes\n${whole}\n${continued}`,
      ["eslint-disable cognito/valid-scopes @ #eslint-disable cognito/valid-scopes", ` ${off} @ ${whole}`],
    ],
    [
      "with a reason",
      `${whole} -- x --- y\n${continued}`,
      [
        ` eslint-disable cognito/valid-scopes -- x --- y @ ${whole} -- x --- y`,
        "eslint-enable cognito/valid-scopes @ ",
      ],
    ],
    [
      "that mention another one",
      `${whole} -- not eslint-disable\n${continued}`,
      [` eslint-disable ${rule} -- not eslint-disable @ ${whole} -- not eslint-disable`, enabled],
    ],
    [
      "for their line that mention another one",
      `# eslint-disable-line ${rule} -- no ${off}\n${continued}`,
      [` eslint-disable-line ${rule} -- no ${off} @ # eslint-disable-line ${rule} -- no ${off}`],
    ],
    [
      "for the line in front of a command",
      `x # eslint-disable-line ${rule}\n${continued}`,
      [` eslint-disable-line ${rule} @ # eslint-disable-line ${rule}`],
    ],
    ["behind all commands", `tool \\\n a\n${whole}`, [` ${off} @ ${whole}`]],
    ["in a word", `x '${whole}'\n${continued}`, []],
    ["in a part of a word", `x a${whole}\n${continued}`, []],
    ["of other words", "# an eslint-disable-next-line cognito/valid-scopes\ntool", []],
  ])("are found %s", (_name, text, directives) => {
    expect(directivesIn(text)).toEqual(directives);
  });

  test("are not looked for where nothing can be found", () => {
    expect(directivesIn(`${whole}\n${continued}`, false)).toEqual([]);
  });
});
