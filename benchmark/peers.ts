import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import type { Config } from "./lint.ts";

/** The packages in this folder that are measured beside the plugin. */
const fromHere = createRequire(import.meta.url);

/** Whether the packages could be installed. */
export function installPeers(): boolean {
  const { status } = spawnSync("npm ci", {
    cwd: import.meta.dirname,
    shell: true,
    stdio: ["ignore", "ignore", "inherit"],
  });
  return status === 0;
}

async function importPeer<Module>(name: string): Promise<Module> {
  return (await import(fromHere.resolve(name))) as Module;
}

interface Engine {
  validateStandard(template: unknown): unknown;
}

/** The validator that AWS publishes and that the CDK contains. */
export async function awsValidator(): Promise<(path: string) => unknown> {
  const { RegoEngine, TemplateFile } = await importPeer<{
    readonly RegoEngine: new () => Engine;
    readonly TemplateFile: new (path: string) => unknown;
  }>("@aws/cloudformation-validate");
  const engine = new RegoEngine();
  return path => engine.validateStandard(new TemplateFile(path));
}

/** ESLint's own plugin for JSON, with its recommended rules. */
export async function eslintJson(): Promise<Config> {
  const { default: json } = await importPeer<{
    readonly default: { readonly configs: { readonly recommended: Config[number] } };
  }>("@eslint/json");
  return [{ ...json.configs.recommended, files: ["**/*.json"], language: "json/json", plugins: { json } }];
}

/** The most popular plugin for YAML, with its recommended rules. */
export async function eslintYaml(): Promise<Config> {
  const { default: yaml } = await importPeer<{
    readonly default: { readonly configs: { readonly recommended: Config } };
  }>("eslint-plugin-yml");
  return yaml.configs.recommended;
}
