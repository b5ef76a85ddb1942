import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { createInterface } from "node:readline/promises";
import { languageNames, languages } from "../../languages/registry.ts";
import type { Preset } from "../../rule/cognito-rule.ts";
import type { InitArguments } from "../arguments.ts";
import { exitCodes, type ExitCode } from "../exit-codes.ts";
import { Failure } from "../failure.ts";
import { amendConfig } from "./amend-config.ts";

const configNames = ["js", "mjs", "cjs", "ts", "mts", "cts"].map(ending => `eslint.config.${ending}`);

interface Change {
  readonly file: string;
  readonly before: string;
  readonly after: string;
}

/**
 * Adds the plugin to the project's config file, or creates one. The change is shown first, and applied after
 * confirmation.
 *
 * @throws Failure if the config file cannot be amended with certainty
 */
export async function init({ preset, isConfirmed }: InitArguments): Promise<ExitCode> {
  const change = changeOf(process.cwd(), preset);
  if (!change) {
    process.stdout.write("The config has eslint-plugin-cognito already.\n");
    return exitCodes.success;
  }
  process.stdout.write(`${change.file}\n${addedLines(change)}\n`);
  if (isConfirmed || (await isAnsweredWithYes())) {
    writeFileSync(join(process.cwd(), change.file), change.after);
    process.stdout.write(`Written. ${installStep(change)}${nextSteps}`);
  } else {
    process.stdout.write("Nothing was written. To write it, run: npx cognito-lint init --yes\n");
  }
  return exitCodes.success;
}

function changeOf(folder: string, preset: Preset): Change | undefined {
  const file = configNames.find(name => existsSync(join(folder, name)));
  if (file === undefined) {
    return { file: newConfigName(folder), before: "", after: newConfig(folder, preset) };
  }
  const before = readFileSync(join(folder, file), "utf8");
  if (before.includes("eslint-plugin-cognito")) {
    return undefined;
  }
  const after = amendConfig(before, file, preset);
  if (after === undefined) {
    throw new Failure(
      `${file} is written in a way that cannot be amended safely. Import eslint-plugin-cognito as cognito, and add cognito.configs.${preset} to the configs.`,
    );
  }
  return { file, before, after };
}

/** A file name that Node loads as a module, whatever the package's type. */
function newConfigName(folder: string): string {
  return manifestOf(folder).type === "module" ? "eslint.config.js" : "eslint.config.mjs";
}

interface Manifest {
  readonly type?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

function manifestOf(folder: string): Manifest {
  try {
    return JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Manifest;
  } catch {
    return {};
  }
}

function newConfig(folder: string, preset: Preset): string {
  const hasTypescript = usesTypescript(folder);
  return [
    'import cognito from "eslint-plugin-cognito";',
    'import { defineConfig } from "eslint/config";',
    ...(hasTypescript ? ['import tseslint from "typescript-eslint";'] : []),
    "",
    "export default defineConfig([",
    // The base config has no `files`, without which ESLint skips TypeScript.
    ...(hasTypescript ? ['  { files: ["**/*.{ts,mts,cts,tsx}"], extends: [tseslint.configs.base] },'] : []),
    `  cognito.configs.${preset},`,
    "]);",
    "",
  ].join("\n");
}

function usesTypescript(folder: string): boolean {
  return (
    existsSync(join(folder, "tsconfig.json")) ||
    isDeclared("typescript", folder) ||
    isInstalled("typescript-eslint", folder)
  );
}

function isDeclared(name: string, folder: string): boolean {
  const { dependencies = {}, devDependencies = {} } = manifestOf(folder);
  return Object.hasOwn(dependencies, name) || Object.hasOwn(devDependencies, name);
}

function isInstalled(name: string, folder: string): boolean {
  try {
    createRequire(join(folder, "_")).resolve(name);
    return true;
  } catch {
    return false;
  }
}

/** The lines that the change adds: it removes nothing, but may add a comma at the end of a line. */
function addedLines({ before, after }: Change): string {
  const known = new Set(before.split(/\r?\n/u));
  return after
    .trimEnd()
    .split(/\r?\n/u)
    .flatMap((line, index) => (known.has(line) || line === "" ? [] : [`+ ${String(index + 1).padStart(3)} ${line}`]))
    .join("\n");
}

async function isAnsweredWithYes(): Promise<boolean> {
  if (!process.stdin.isTTY) {
    return false;
  }
  const dialogue = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await dialogue.question("Write this? [y/N] ");
  dialogue.close();
  return /^y(?:es)?$/iu.test(answer.trim());
}

/** The packages that the config imports and the project does not have yet. */
function installStep({ after }: Change): string {
  return after.includes('"typescript-eslint"') && !isInstalled("typescript-eslint", process.cwd())
    ? "Install what reads TypeScript: npm install --save-dev typescript-eslint typescript\n"
    : "";
}

const editorLanguages = ["javascript", "typescript", ...languageNames.flatMap(name => languages[name].editorLanguages)];

const nextSteps = `Check it with: npx eslint .
In VS Code, add to the settings so that these files are checked as you type:
  "eslint.validate": [${editorLanguages.map(name => `"${name}"`).join(", ")}]
Other editors: https://github.com/eslint-plugin-cognito/eslint-plugin-cognito/blob/main/docs/editors.md
`;
