import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll } from "vitest";

const root = join(import.meta.dirname, "../..");

/** The folder for the projects of one test file. */
export const folder = mkdtempSync(join(tmpdir(), "cognito-lint-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** A template with one fixable error. */
export const yaml = `Resources:
  Web:
    Type: AWS::Cognito::UserPoolClient
    Properties:
      UserPoolId: !Ref Pool
      ExplicitAuthFlows: [ALLOW_USER_SRP_AUTH, USER_PASSWORD_AUTH]
`;
export const fixedYaml = yaml.replace("USER_PASSWORD_AUTH", "ALLOW_USER_PASSWORD_AUTH");

/** A request with one error, and a directive for rules that do not exist. */
export const code = `import { CreateUserPoolClientCommand } from "@aws-sdk/client-cognito-identity-provider";

// eslint-disable-next-line no-console, @typescript-eslint/no-unsafe-call
export const command = new CreateUserPoolClientCommand({
  UserPoolId: "us-east-1_Example1",
  ClientName: "web",
  AccessTokenValidity: 100,
});
`;
export const codeLine = 7;

/** Writes a project under a unique name. */
export function project(name: string, files: Readonly<Record<string, string>>): string {
  const path = join(folder, name);
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(path, file)), { recursive: true });
    writeFileSync(join(path, file), text);
  }
  return path;
}

/** Installs the plugin in a project as it is published, together with some of this project's packages. */
export function install(path: string, ...packages: readonly string[]): string {
  const modules = join(path, "node_modules");
  const plugin = join(modules, "eslint-plugin-cognito");
  cpSync(join(root, "dist"), join(plugin, "dist"), { recursive: true });
  cpSync(join(root, "package.json"), join(plugin, "package.json"));
  for (const name of packages) {
    symlinkSync(join(root, "node_modules", name), join(modules, name), "dir");
  }
  return join(plugin, "dist/src/bin/cognito-lint.js");
}

interface RunOptions {
  readonly command?: string;
  readonly input?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs the built command. */
export function run(cwd: string, args: readonly string[] = [], { command, input = "", env = {} }: RunOptions = {}) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [command ?? join(root, "dist/src/bin/cognito-lint.js"), ...args],
    {
      cwd,
      input,
      encoding: "utf8",
      env: { ...process.env, GITHUB_ACTIONS: "", NO_COLOR: "1", FORCE_COLOR: "0", ...env },
    },
  );
  return { status, stdout, stderr };
}
