import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import dedent from "dedent";
import { beforeAll, describe, expect, test } from "vitest";
import { code, codeLine, fixedYaml, folder, install, project, run, yaml } from "./project.ts";

const require = createRequire(import.meta.url);

interface JsonResult {
  readonly filePath: string;
  readonly messages: readonly { readonly line: number; readonly ruleId: string | null; readonly message: string }[];
}

/** The same request in a script rather than a module. */
const commonJs = code
  .replace(/import (.*) from (.*);/u, "const $1 = require($2);")
  .replace("export const command", "exports.command");

/** The rules whose findings these tests expect. */
const known = new Set(["cognito/no-mixed-auth-flows", "cognito/valid-token-validity"]);

/** The files and messages of a run with `--format json`, limited to those rules. */
function findings(cwd: string, args: readonly string[] = [], options: Parameters<typeof run>[2] = {}): string[] {
  const { stdout } = run(cwd, ["--format", "json", ...args], options);
  const lines: string[] = [];
  for (const { filePath, messages } of JSON.parse(stdout) as JsonResult[]) {
    for (const { line, ruleId, message } of messages) {
      if (!ruleId?.startsWith("cognito/") || known.has(ruleId)) {
        lines.push(`${filePath.slice(cwd.length + 1)}:${line} ${ruleId ?? message}`);
      }
    }
  }
  return lines;
}

describe("in a project", { timeout: 60_000 }, () => {
  let cwd = "";
  beforeAll(() => {
    cwd = project("mixed", {
      "template.yaml": yaml,
      "app.ts": code,
      "app.js": code,
      "view.jsx": `${code}export const view = <p>{command.input.ClientName}</p>;\n`,
      "typed.tsx": `${code}export const view: unknown = <p>{command.input.ClientName}</p>;\n`,
      "script.js": `#!/usr/bin/env node\nif (skip) return;\nwith (window) { octal = 010; }\n${commonJs}`,
      "legacy.js": "with (window) { octal = 010; }\n",
      "half.js": "const cognito = {\n",
      "dist/app.js": code,
      "cdk.out/Stack.template.json": "{}",
      "eslint.config.js": "throw new Error('not to be read');\n",
      "notes.txt": "Notes.\n",
    });
  });

  test("lints everything from here on, with nothing but our own rules", () => {
    expect(findings(cwd)).toEqual([
      `app.js:${codeLine} cognito/valid-token-validity`,
      `app.ts:${codeLine} cognito/valid-token-validity`,
      expect.stringMatching(/^half\.js:2 Parsing error: /u),
      `script.js:${codeLine + 3} cognito/valid-token-validity`,
      "template.yaml:6 cognito/no-mixed-auth-flows",
      `typed.tsx:${codeLine} cognito/valid-token-validity`,
      `view.jsx:${codeLine} cognito/valid-token-validity`,
    ]);
  });

  test("prints what is wrong, says what it looked at, and exits as ESLint does", () => {
    const { status, stdout, stderr } = run(cwd, ["template.yaml"]);
    expect({ status, stderr }).toEqual({ status: 1, stderr: "1 app client in 1 file, 1 error.\n" });
    expect(stdout).toContain("cognito/no-mixed-auth-flows");
  });

  test("prints its own version and help", () => {
    const { version } = require("eslint-plugin-cognito/package.json") as { readonly version: string };
    expect(run(cwd, ["--version"])).toEqual({ status: 0, stdout: `${version}\n`, stderr: "" });
    expect(run(cwd, ["--help"]).stdout).toMatch(/^Usage:\n {2}cognito-lint \[paths\] \[options\]/u);
  });

  test.each([
    [["--no-such-flag"], "cognito-lint: Unknown option '--no-such-flag'. See cognito-lint --help.\n"],
    [["--preset", "strictest"], "cognito-lint: There is no preset 'strictest'. Use recommended, strict or all.\n"],
    [
      ["--format", "nothing"],
      "cognito-lint: There is no format 'nothing'. Use stylish, json, html, github, junit or sarif.\n",
    ],
    [["--as", "poem", "notes.txt"], /^cognito-lint: 'poem' is no kind of file\. Use template, .* or javascript\.\n$/u],
    [["--fix", "--fix-dry-run"], "cognito-lint: --fix and --fix-dry-run exclude each other.\n"],
    [["--max-warnings", "few"], "cognito-lint: --max-warnings takes a whole number.\n"],
    [["missing.yaml"], "cognito-lint: 'missing.yaml' does not exist.\n"],
    [["**/*.nothing"], "cognito-lint: No file to check matches '**/*.nothing'.\n"],
    [["dist/app.js"], "cognito-lint: 'dist/app.js' is ignored. Use --no-ignore to check it.\n"],
    [["notes.txt"], "cognito-lint: 'notes.txt' is of an unknown kind. Say with --as how to read it.\n"],
    [
      ["cdk.out"],
      "cognito-lint: 'cdk.out' has no file to check: all are ignored or of an unknown kind. See --no-ignore and --as.\n",
    ],
    [["list"], "cognito-lint: 'list' does not exist. Did you mean --list?\n"],
    [["--rule", "none"], "cognito-lint: There is no rule 'none'.\n"],
    [
      ["--rule", "no-implicit-grant: error"],
      "cognito-lint: There is no rule 'no-implicit-grant'. Did you mean 'cognito/no-implicit-grant'?\n",
    ],
    [
      ["--rule", "cognito/no-implicit-grant: fatal"],
      /^cognito-lint: 'cognito\/no-implicit-grant' needs a severity: off, warn or error\./u,
    ],
    [["--rule", "{"], "cognito-lint: '{' is not a rule setting. Write it as --rule 'cognito/name: error'.\n"],
    [["--suppress-all", "--prune-suppressions"], /^cognito-lint: --suppress-all and --prune-suppressions exclude/u],
    [["--prune-suppressions"], /^cognito-lint: There is no file of suppressions 'eslint-suppressions\.json'\./u],
  ])("refuses %j", (args, stderr) => {
    const { status, stderr: said } = run(cwd, args);
    expect(status).toBe(2);
    expect(said).toMatch(stderr);
  });

  test("looks at an ignored file that is asked for, and leaves one out without an error when told to", () => {
    expect(run(cwd, ["--no-ignore", "dist/app.js"])).toMatchObject({ status: 1 });
    expect(run(cwd, ["--no-warn-ignored", "dist/app.js", "template.yaml"])).toMatchObject({
      status: 1,
      stderr: "1 app client in 1 file, 1 error.\n",
    });
  });

  describe("reads as what it is said to be", () => {
    const flows = '["ALLOW_USER_SRP_AUTH", "USER_PASSWORD_AUTH"]';
    const kinds = [
      ["template", yaml, 6, "no-mixed-auth-flows"],
      ["typescript", code.replace(": 100", ": 100 as number"), codeLine, "valid-token-validity"],
      ["javascript", code, codeLine, "valid-token-validity"],
      [
        "terraform",
        `resource "aws_cognito_user_pool_client" "a" {\n  explicit_auth_flows = ${flows}\n}\n`,
        2,
        "no-mixed-auth-flows",
      ],
      [
        "python",
        `import boto3\nboto3.client("cognito-idp").create_user_pool_client(\n  UserPoolId=a, ClientName=b, ExplicitAuthFlows=${flows})\n`,
        3,
        "no-mixed-auth-flows",
      ],
      [
        "shell",
        "aws cognito-idp create-user-pool-client --user-pool-id a --client-name b \\\n  --explicit-auth-flows ALLOW_USER_SRP_AUTH USER_PASSWORD_AUTH\n",
        2,
        "no-mixed-auth-flows",
      ],
      [
        "r",
        `svc <- paws::cognitoidentityprovider()\nsvc$create_user_pool_client(UserPoolId = a, ClientName = b,\n  ExplicitAuthFlows = list("ALLOW_USER_SRP_AUTH", "USER_PASSWORD_AUTH"))\n`,
        3,
        "no-mixed-auth-flows",
      ],
    ] as const;

    test.each(kinds)("%s: a file of any name", (kind, text, line, rule) => {
      const odd = project(`odd-${kind}`, { "client.odd": text, client: text });
      const expected = `${line} cognito/${rule}`;
      expect(findings(odd, ["--as", kind, "client.odd"])).toContain(`client.odd:${expected}`);
      expect(findings(odd, ["--as", kind, "client"])).toContain(`client:${expected}`);
    });

    test.each(kinds)("%s: standard input, whether it has a name or not", (kind, text, line, rule) => {
      const stdin = ["--as", kind, "--stdin"];
      expect(run(cwd, stdin, { input: text }).stdout).toContain(`cognito/${rule}`);
      expect(findings(cwd, [...stdin, "--stdin-filename", "client.odd"], { input: text })).toContain(
        `client.odd:${line} cognito/${rule}`,
      );
    });
  });

  test("reads a folder as what it is said to be, but for the files whose names tell", () => {
    const script =
      "aws cognito-idp create-user-pool-client --user-pool-id a --client-name b \\\n  --access-token-validity 100\n";
    const bin = project("folder", { "bin/deploy": script, "bin/a.yaml": yaml, "bin/README": "Scripts.\n" });
    const expected = ["bin/a.yaml:6 cognito/no-mixed-auth-flows", "bin/deploy:2 cognito/valid-token-validity"];
    expect(findings(bin, ["--as", "shell", "bin"])).toEqual(expected);
    expect(findings(bin, ["--as", "shell"])).toEqual(expected);
    expect(findings(bin, ["--as", "shell", "bin/d*", "bin/*"])).toContain(expected[1]);
  });

  test("asks what standard input is", () => {
    expect(run(cwd, ["--stdin"], { input: yaml })).toMatchObject({
      status: 2,
      stderr: "cognito-lint: What is standard input? Name it with --stdin-filename, or say with --as how to read it.\n",
    });
  });

  test.each([
    [
      "cut.json",
      '{"Resources":{"Web":{"Type":"AWS::Cognito::UserPoolClient","Properties":{"UserPoolId":"a"',
      "Invalid JSON",
    ],
    ["cut.yaml", "Resources: { Web: { Type: AWS::Cognito::UserPoolClient, Properties: { UserPoolId: a", "Flow map"],
    ["cut.tf", 'resource "aws_cognito_user_pool_client" "a" {\n  name = "a"\n', "Expected"],
  ])("does not take %s for a file without app clients", (file, text, message) => {
    const { status, stdout } = run(project(file, { [file]: text }), [file]);
    expect(status).toBe(1);
    expect(stdout).toContain(`Parsing error: ${message}`);
  });

  test("checks options in comments", () => {
    const commented = `# eslint cognito/max-token-validity: [error, { accessTokenMinute: 30 }]\n${yaml}`;
    expect(run(project("commented", { "a.yaml": commented })).stdout).toContain(
      "there is no option 'accessTokenMinute'",
    );
  });

  test("looks at files outside of the folder in which it is called", () => {
    const { status, stderr } = run(project("elsewhere", { "a.yaml": "{}" }), [join(cwd, "template.yaml"), "a.yaml"]);
    expect({ status, stderr }).toEqual({ status: 1, stderr: "1 app client in 1 of 2 files, 1 error.\n" });
  });

  test("takes options of rules that have some, and refuses wrong ones", () => {
    const limit = (minutes: string) => [
      "--rule",
      `cognito/max-token-validity: [error, { accessTokenMinutes: ${minutes} }]`,
    ];
    expect(run(cwd, [...limit("30"), "template.yaml"]).stdout).toContain("cognito/max-token-validity");
    expect(run(cwd, [...limit("many"), "template.yaml"])).toMatchObject({
      status: 2,
      stderr:
        "cognito-lint: Invalid options of 'cognito/max-token-validity': 'accessTokenMinutes' must be a whole number, at least 1.\n",
    });
  });

  test("keeps a cache when it is told to", () => {
    const args = ["--cache", "--cache-location", join(folder, "cache"), "app.js", "app.ts", "template.yaml"];
    const first = findings(cwd, args);
    expect(first).toHaveLength(3);
    expect(findings(cwd, args)).toEqual(first);
  });

  test("reads standard input", () => {
    const args = ["--stdin", "--stdin-filename", "other.yaml"];
    expect(findings(cwd, args, { input: yaml })).toEqual(["other.yaml:6 cognito/no-mixed-auth-flows"]);
  });

  test("audits what the AWS CLI prints of a client, without a word about its secret and without edits", () => {
    const client = {
      UserPoolId: "us-east-1_Example1",
      ClientName: "shop",
      ClientId: "1example23456789",
      ClientSecret: "1example23456789secret",
      LastModifiedDate: "2026-01-01T00:00:00.000000+00:00",
      CreationDate: 1767225600.123,
      AccessTokenValidity: 48,
      TokenValidityUnits: { AccessToken: "hours" },
      ExplicitAuthFlows: ["ADMIN_NO_SRP_AUTH", "ALLOW_USER_SRP_AUTH"],
    };
    const input = JSON.stringify({ UserPoolClient: client }, null, 4);
    const args = ["--stdin", "--stdin-filename", "client.json", "--fix-dry-run", "--format", "json"];
    const [result] = JSON.parse(run(cwd, args, { input }).stdout) as JsonResult[];
    expect(result).not.toHaveProperty("output");
    expect(result?.messages.map(({ line, ruleId }) => `${line} ${ruleId ?? ""}`)).toEqual([
      "9 cognito/valid-token-validity",
      "14 cognito/no-mixed-auth-flows",
    ]);
  });
});

test("fixes, and leaves the user's directives for other rules alone", { timeout: 60_000 }, () => {
  const cwd = project("fix", { "template.yaml": yaml, "app.js": code });
  expect(run(cwd, ["--fix", "template.yaml", "app.js"]).status).toBe(1);
  expect(readFileSync(join(cwd, "template.yaml"), "utf8")).toBe(fixedYaml);
  expect(readFileSync(join(cwd, "app.js"), "utf8")).toBe(code);
});

describe("suppressions", { timeout: 60_000 }, () => {
  const file = "eslint-suppressions.json";
  const others = { "gone.js": { "no-console": { count: 2 } }, "a.yaml": { "yml/quotes": { count: 1 } } };
  const cwd = project("suppressed", {
    "a.yaml": yaml,
    [file]: JSON.stringify({ ...others, "gone.yaml": { "cognito/valid-scopes": { count: 1 } } }),
  });
  const suppressed = () => JSON.parse(readFileSync(join(cwd, file), "utf8")) as unknown;
  const withCount = (count: number) => ({
    ...others,
    "a.yaml": { ...others["a.yaml"], "cognito/no-mixed-auth-flows": { count } },
  });

  test("accept the errors that there are, and keep those of other plugins", () => {
    expect(run(cwd, ["--suppress-all", "a.yaml"])).toEqual({
      status: 0,
      stdout: "",
      stderr: "1 app client in 1 file, no problems.\n",
    });
    expect(suppressed()).toMatchObject(withCount(1));
    const stderr = "1 app client in 1 file, no problems.\n";
    expect(run(cwd)).toEqual({ status: 0, stdout: "", stderr });
  });

  test("show all errors of a rule when there is one more", () => {
    writeFileSync(join(cwd, "a.yaml"), yaml.replace("[", "[ADMIN_NO_SRP_AUTH, "));
    expect(findings(cwd)).toHaveLength(2);
    writeFileSync(join(cwd, "a.yaml"), yaml);
  });

  test("are too many when an error is gone, until they are pruned", () => {
    writeFileSync(join(cwd, "a.yaml"), fixedYaml);
    expect(run(cwd)).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("Lower that with --prune-suppressions.") as unknown,
    });
    expect(run(cwd, ["--pass-on-unpruned-suppressions"]).status).toBe(0);
    expect(run(cwd, ["--prune-suppressions"]).status).toBe(0);
    expect(suppressed()).toEqual(others);
    expect(run(cwd).status).toBe(0);
  });

  test("go with --as and with formats of our own", () => {
    writeFileSync(join(cwd, "pool.tpl"), yaml);
    const args = ["--as", "template", "--format", "github", "pool.tpl"];
    expect(run(cwd, args)).toMatchObject({ status: 1, stdout: expect.stringMatching(/^::error/u) as unknown });
    expect(run(cwd, ["--suppress-rule", "cognito/no-mixed-auth-flows", ...args])).toMatchObject({
      status: 0,
      stdout: "",
    });
  });
});

test("counts warnings only when it is told to", { timeout: 60_000 }, () => {
  const warned = fixedYaml.replace(
    "UserPoolId",
    "AllowedOAuthFlows: [code]\n      CallbackURLs: [https://app.example.net/]\n      UserPoolId",
  );
  const cwd = project("warned", { "template.yaml": warned });
  expect(run(cwd).status).toBe(0);
  expect(run(cwd, ["--max-warnings", "0"]).status).toBe(1);
});

test("reads TypeScript without anything installed", { timeout: 60_000 }, () => {
  const cwd = project("no-parser", { "a.ts": code, "b.mts": code });
  const command = install(cwd, "eslint");
  expect(findings(cwd, [], { command })).toEqual([
    `a.ts:${codeLine} cognito/valid-token-validity`,
    `b.mts:${codeLine} cognito/valid-token-validity`,
  ]);
});

describe("TypeScript that it cannot read", { timeout: 60_000 }, () => {
  const text = code.replace("export const", "@@ export const");

  test("is an error with its place", () => {
    const cwd = project("unreadable", { "a.ts": text });
    expect(findings(cwd, [], { command: install(cwd, "eslint") })).toEqual([
      expect.stringMatching(/^a\.ts:4 Parsing error: [^(]+$/u),
    ]);
  });

  test("is left to the project's own parser, however old that is", () => {
    const parser = JSON.stringify(require.resolve("@typescript-eslint/parser"));
    const cwd = project("old-parser", {
      "a.ts": text,
      "node_modules/typescript/package.json": '{ "name": "typescript", "main": "package.json" }',
      "node_modules/@typescript-eslint/parser/package.json":
        '{ "name": "@typescript-eslint/parser", "version": "8.0.0" }',
      "node_modules/@typescript-eslint/parser/index.js": dedent`
        const parser = require(${parser});
        exports.parseForESLint = (text, options) => {
          const result = parser.parseForESLint(text.replace("@@", "  "), options);
          result.scopeManager.addGlobals = undefined;
          return result;
        };
      `,
    });
    expect(findings(cwd)).toEqual([`a.ts:${codeLine} cognito/valid-token-validity`]);
  });
});

describe("what Git ignores", { timeout: 60_000 }, () => {
  test("is left out, also by files of folders above and below", () => {
    const cwd = project("repository", {
      ".git/HEAD": "",
      ".gitignore": "/generated\napp/old\n*.local.yaml\n!kept.local.yaml\n",
      "app/.gitignore": "build-output/\n",
      "app/a.yaml": yaml,
      "app/a.local.yaml": yaml,
      "app/kept.local.yaml": yaml,
      "app/old/b.yaml": yaml,
      "app/build-output/c.yaml": yaml,
      "app/generated/d.yaml": yaml,
      "generated/e.yaml": yaml,
    });
    const expected = ["a.yaml", "generated/d.yaml", "kept.local.yaml"];
    const rule = "6 cognito/no-mixed-auth-flows";
    expect(findings(cwd)).toEqual(expected.map(file => `app/${file}:${rule}`));
    expect(findings(join(cwd, "app"))).toEqual(expected.map(file => `${file}:${rule}`));
  });
});

describe("formats", { timeout: 60_000 }, () => {
  const cwd = project("formats", { "a.yaml": yaml });

  test("github", () => {
    expect(run(cwd, ["--format", "github"], { env: { GITHUB_WORKSPACE: cwd } }).stdout).toMatch(
      /^::error file=a\.yaml,line=6,col=48,endLine=6,endColumn=66,title=cognito\/no-mixed-auth-flows::\S.*\n$/u,
    );
  });

  test("annotations are printed without asking in a job of GitHub Actions, beside what people read", () => {
    const { stdout } = run(cwd, [], { env: { GITHUB_ACTIONS: "true", GITHUB_WORKSPACE: cwd } });
    expect(stdout).toContain("1 problem (1 error, 0 warnings)");
    expect(stdout).toContain("::error file=a.yaml,line=6");
  });

  test("sarif", () => {
    const log = JSON.parse(run(cwd, ["-f", "sarif"]).stdout) as object;
    expect(log).toMatchObject({
      version: "2.1.0",
      runs: [
        {
          tool: { driver: { name: "cognito-lint", rules: [{ id: "cognito/no-mixed-auth-flows" }] } },
          results: [
            {
              ruleId: "cognito/no-mixed-auth-flows",
              ruleIndex: 0,
              level: "error",
              locations: [
                {
                  physicalLocation: { artifactLocation: { uri: "a.yaml" }, region: { startLine: 6, startColumn: 48 } },
                },
              ],
            },
          ],
        },
      ],
    });
  });

  test("junit, into a file", () => {
    const file = join(cwd, "reports/junit.xml");
    expect(run(cwd, ["-f", "junit", "-o", "reports/junit.xml"]).stdout).toBe("");
    expect(readFileSync(file, "utf8")).toContain('name="org.eslint.cognito/no-mixed-auth-flows"');
  });
});

describe("a list of app clients", { timeout: 60_000 }, () => {
  const cwd = project("list", { "a.yaml": yaml, "b.js": code, "c.yaml": "a: 1\n" });

  test("for people", () => {
    const { status, stdout, stderr } = run(cwd, ["--list"]);
    expect(stderr).toBe("2 app clients in 2 of 3 files, 2 errors.\n");
    expect(status).toBe(1);
    expect(stdout).toContain("a.yaml:2:3 Web (cloudformation)\n");
    expect(stdout).toMatch(/^ {2}Auth flows {6}ALLOW_USER_SRP_AUTH, USER_PASSWORD_AUTH$/mu);
    expect(stdout).toMatch(/^ {2}Refresh token {3}30 days \(default of Cognito\)$/mu);
    expect(stdout).toMatch(/^b\.js:4:28 CreateUserPoolClientCommand "web" \(sdk-v3\)$/mu);
  });

  test("as JSON", () => {
    expect(JSON.parse(run(cwd, ["--list", "--format", "json"]).stdout)).toMatchObject([
      { file: "a.yaml", host: "cloudformation", label: "Web", findings: { errors: 1, warnings: 0 } },
      { file: "b.js", host: "sdk-v3", name: "web", findings: { errors: 1, warnings: 0 } },
    ]);
  });

  test("as one file of HTML, in which nothing of a client is markup", () => {
    const name = "<script>alert(1)</script>";
    const hostile = project("hostile-list", { "a.js": code.replace('"web"', JSON.stringify(name)) });
    const { stdout } = run(hostile, ["--list", "--format", "html"]);
    expect(stdout).toMatch(/^<!doctype html>/u);
    expect(stdout).not.toContain(name);
    expect(stdout).not.toMatch(/(?:src|href)=/u);
  });

  test("is complete beside a cache", () => {
    const args = ["--list", "--format", "json", "--cache", "--cache-location", join(folder, "list-cache")];
    expect(run(cwd, args).stdout).toBe(run(cwd, args).stdout);
  });
});

describe("init", { timeout: 60_000 }, () => {
  test("shows a config before it writes one", () => {
    const cwd = project("init-new", { "package.json": '{ "type": "module" }' });
    const shown = run(cwd, ["init", "--preset", "strict"]);
    expect(shown.stdout).toContain("cognito.configs.strict,");
    expect(shown.stdout).toContain("Nothing was written.");
    expect(run(cwd, ["init", "--yes"]).status).toBe(0);
    expect(readFileSync(join(cwd, "eslint.config.js"), "utf8").split("\n")).toEqual([
      'import cognito from "eslint-plugin-cognito";',
      'import { defineConfig } from "eslint/config";',
      "",
      "export default defineConfig([",
      "  cognito.configs.recommended,",
      "]);",
      "",
    ]);
    expect(run(cwd, ["init"]).stdout).toBe("The config has eslint-plugin-cognito already.\n");
  });

  test("amends a config, which works then", () => {
    const cwd = project("init-old", {
      "template.yaml": yaml,
      "eslint.config.mjs": 'export default [\n  { files: ["**/*.js"] },\n];\n',
    });
    install(cwd, "eslint");
    expect(run(cwd, ["init", "-y"]).status).toBe(0);
    expect(readFileSync(join(cwd, "eslint.config.mjs"), "utf8")).toBe(
      'import cognito from "eslint-plugin-cognito";\n\nexport default [\n  { files: ["**/*.js"] },\n  ...cognito.configs.recommended,\n];\n',
    );
    const eslint = run(cwd, ["template.yaml"], { command: join(cwd, "node_modules/eslint/bin/eslint.js") });
    expect(eslint.stdout).toContain("cognito/no-mixed-auth-flows");
  });

  test("writes a config under which ESLint looks at TypeScript, too, where a project has some", () => {
    const cwd = project("init-typescript", {
      "tsconfig.json": "{}",
      "lib/client.ts": code.replace(": 100", ": 100 as number"),
    });
    expect(run(cwd, ["init", "-y"]).stdout).toContain("npm install --save-dev typescript-eslint");
    install(cwd, "eslint", "typescript-eslint", "typescript");
    const eslint = run(cwd, ["."], { command: join(cwd, "node_modules/eslint/bin/eslint.js") });
    expect(eslint.stdout).toContain("cognito/valid-token-validity");
  });

  test("touches nothing that it does not understand", () => {
    const cwd = project("init-odd", { "eslint.config.js": "export default await load();\n" });
    const { status, stderr } = run(cwd, ["init", "--yes"]);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^cognito-lint: eslint\.config\.js is written in a way that cannot be amended safely\./u);
  });
});

test("explains a rule and an error", { timeout: 60_000 }, () => {
  const cwd = project("explain", { "a.yaml": "" });
  expect(run(cwd, ["explain", "cognito/no-mixed-auth-flows"]).stdout).toMatch(/^cognito\/no-mixed-auth-flows\n/u);
  expect(run(cwd, ["explain", "Invalid range for token validity."]).stdout).toContain("cognito/valid-token-validity");
  expect(run(cwd, ["explain", "valid-token-validty"])).toMatchObject({
    status: 2,
    stderr: "cognito-lint: Nothing is known of 'valid-token-validty'. Did you mean 'valid-token-validity'?\n",
  });
});

describe("the ESLint it runs", { timeout: 60_000 }, () => {
  test("is asked for where there is none", () => {
    const cwd = project("no-eslint", { "template.yaml": yaml });
    const { status, stderr } = run(cwd, [], { command: install(cwd) });
    expect(status).toBe(2);
    expect(stderr).toMatch(/^cognito-lint: ESLint 9\.7 or later is not installed\..*\n$/u);
  });

  test("is not one that is too old", () => {
    const cwd = project("old-eslint", {
      "template.yaml": yaml,
      "node_modules/eslint/package.json":
        '{ "name": "eslint", "version": "8.57.1", "bin": { "eslint": "./bin/eslint.js" } }',
    });
    expect(findings(cwd)).toEqual(["template.yaml:6 cognito/no-mixed-auth-flows"]);
  });
});
