import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const require = createRequire(import.meta.url);
const root = join(import.meta.dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "cognito-lint-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const yaml = `Resources:
  Web:
    Type: AWS::Cognito::UserPoolClient
    Properties:
      UserPoolId: !Ref Pool
      ExplicitAuthFlows: [ALLOW_USER_SRP_AUTH, USER_PASSWORD_AUTH]
`;
const fixedYaml = yaml.replace("USER_PASSWORD_AUTH", "ALLOW_USER_PASSWORD_AUTH");

const code = `import { CreateUserPoolClientCommand } from "@aws-sdk/client-cognito-identity-provider";

// eslint-disable-next-line no-console, @typescript-eslint/no-unsafe-call
export const command = new CreateUserPoolClientCommand({
  UserPoolId: "us-east-1_Example1",
  ClientName: "web",
  AccessTokenValidity: 100,
});
`;
const codeLine = 7;

/** Writes a project under a name of its own. */
function project(name: string, files: Readonly<Record<string, string>>): string {
  const path = join(folder, name);
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(path, file)), { recursive: true });
    writeFileSync(join(path, file), text);
  }
  return path;
}

/** Installs the plugin in a project as it is shipped, beside some of this project's packages. */
function install(path: string, ...packages: readonly string[]): string {
  const modules = join(path, "node_modules");
  const plugin = join(modules, "eslint-plugin-cognito");
  cpSync(join(root, "dist"), join(plugin, "dist"), { recursive: true });
  cpSync(join(root, "package.json"), join(plugin, "package.json"));
  for (const name of packages) {
    symlinkSync(join(root, "node_modules", name), join(modules, name), "dir");
  }
  return join(plugin, "dist/src/bin/cognito-lint.js");
}

function run(cwd: string, args: readonly string[] = [], { command = "", input = "" } = {}) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [command || join(root, "dist/src/bin/cognito-lint.js"), ...args],
    { cwd, input, encoding: "utf8", env: { ...process.env, NO_COLOR: "1", FORCE_COLOR: "0" } },
  );
  return { status, stdout, stderr };
}

interface JsonResult {
  readonly filePath: string;
  readonly messages: readonly { readonly line: number; readonly ruleId: string | null; readonly message: string }[];
}

/** The rules that these tests know the findings of. */
const known = new Set(["cognito/no-mixed-auth-flows", "cognito/valid-token-validity"]);

/** The files and messages of a run with `--format json`, without those of other rules of ours. */
function findings(cwd: string, args: readonly string[] = [], options = {}): string[] {
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
      "legacy.js": "with (window) { octal = 010; }\n",
      "half.js": "const cognito = {\n",
      "dist/app.js": code,
      "cdk.out/Stack.template.json": "{}",
      "eslint.config.js": "throw new Error('not to be read');\n",
    });
  });

  test("lints everything from here on, with nothing but our own rules", () => {
    expect(findings(cwd)).toEqual([
      `app.js:${codeLine} cognito/valid-token-validity`,
      `app.ts:${codeLine} cognito/valid-token-validity`,
      expect.stringMatching(/^half\.js:2 Parsing error: /u),
      "template.yaml:6 cognito/no-mixed-auth-flows",
      `typed.tsx:${codeLine} cognito/valid-token-validity`,
      `view.jsx:${codeLine} cognito/valid-token-validity`,
    ]);
  });

  test("passes flags and paths on, and exits as ESLint does", () => {
    const { status, stdout, stderr } = run(cwd, ["template.yaml"]);
    expect({ status, stderr }).toEqual({ status: 1, stderr: "" });
    expect(stdout).toContain("cognito/no-mixed-auth-flows");
    expect(run(cwd, ["--no-such-flag"])).toMatchObject({ status: 2 });
    expect(run(cwd, ["--version"]).stdout).toMatch(/^v\d+\.\d+\.\d+\n$/u);
  });

  test("takes options of rules that have some, and refuses wrong ones", () => {
    const limit = (minutes: string) => [
      "--rule",
      `cognito/max-token-validity: [error, { accessTokenMinutes: ${minutes} }]`,
    ];
    expect(run(cwd, [...limit("30"), "template.yaml"]).stdout).toContain("cognito/max-token-validity");
    expect(run(cwd, [...limit("many"), "template.yaml"])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('Value "many" should be integer') as unknown,
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

test("counts warnings only when it is told to", { timeout: 60_000 }, () => {
  const warned = fixedYaml.replace(
    "UserPoolId",
    "AllowedOAuthFlows: [code]\n      CallbackURLs: [https://app.example.net/]\n      UserPoolId",
  );
  const cwd = project("warned", { "template.yaml": warned });
  expect(run(cwd).status).toBe(0);
  expect(run(cwd, ["--max-warnings", "0"]).status).toBe(1);
});

describe("without a TypeScript parser", { timeout: 60_000 }, () => {
  test("says once what to add, and lints the rest", () => {
    const cwd = project("no-parser", { "a.ts": code, "b.ts": code, "app.js": code });
    const command = install(cwd, "eslint");
    const { status, stderr } = run(cwd, [], { command });
    expect(status).toBe(1);
    expect(stderr).toMatch(/^cognito-lint: TypeScript files are left out\..*@typescript-eslint\/parser.*\n$/u);
    expect(findings(cwd, [], { command })).toEqual([`app.js:${codeLine} cognito/valid-token-validity`]);
  });

  test("is silent where no TypeScript file could hold an app client", () => {
    const cwd = project("no-need", { "a.ts": "export const a: number = 1;\n" });
    expect(run(cwd, [], { command: install(cwd, "eslint") })).toEqual({ status: 0, stdout: "", stderr: "" });
  });
});

test("finds the parser that comes with typescript-eslint", { timeout: 60_000 }, () => {
  const cwd = project("typescript-eslint", { "a.ts": code });
  const command = install(cwd, "eslint", "typescript-eslint");
  expect(findings(cwd, [], { command })).toEqual([`a.ts:${codeLine} cognito/valid-token-validity`]);
});

test("works with a TypeScript parser that is older than its ESLint", { timeout: 60_000 }, () => {
  const cwd = project("old-parser", {
    "a.ts": code,
    "node_modules/typescript/package.json": '{ "name": "typescript", "main": "package.json" }',
    "node_modules/@typescript-eslint/parser/package.json":
      '{ "name": "@typescript-eslint/parser", "version": "8.0.0" }',
    "node_modules/@typescript-eslint/parser/index.js": `
      const parser = require(${JSON.stringify(require.resolve("@typescript-eslint/parser"))});
      exports.parseForESLint = (...parameters) => {
        const result = parser.parseForESLint(...parameters);
        result.scopeManager.addGlobals = undefined;
        return result;
      };
    `,
  });
  expect(findings(cwd)).toEqual([`a.ts:${codeLine} cognito/valid-token-validity`]);
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
