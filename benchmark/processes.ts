import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { runCold, type ColdRun } from "./cold.ts";
import { cdkStack, template } from "./files.ts";
import { quantile } from "./measure.ts";
import type { Row } from "./tables.ts";

const eslint = join(dirname(createRequire(import.meta.url).resolve("eslint/package.json")), "bin/eslint.js");
const cognitoLint = fileURLToPath(new URL("../dist/src/bin/cognito-lint.js", import.meta.url));
const cdkApps = fileURLToPath(new URL("cdk/", import.meta.url));

/** ESLint with one rule, which is what it takes to load everything that it needs. */
const smallestConfig = 'export default [{ rules: { "no-undef": "error" } }];\n';

/**
 * `cognito-lint` on a template of 1 MB against ESLint's start-up, with one rule and an empty file.
 *
 * @param folder - an empty one
 */
export function measureColdStart(folder: string): number {
  const { bare, large } = prepare(folder);
  const runs = Array.from({ length: 7 }, () => ({ bare: bare().milliseconds, large: large().milliseconds }));
  const typical = (name: "bare" | "large") =>
    quantile(
      runs.map(run => run[name]),
      0.25,
    );
  return typical("large") / typical("bare");
}

/** Programs from their start to their end. */
export function compareProcesses(folder: string): readonly Row[] {
  const { bare, large, stack } = prepare(folder);
  const runs: Readonly<Record<string, () => ColdRun>> = {
    "ESLint, one rule, an empty file": bare,
    "cognito-lint, a JSON template of 1 MB": large,
    "cognito-lint, a CDK stack of 300 lines": stack,
    "synthesis of a CDK stack with two clients, with the CDK's own validation": () =>
      runCold("app.mjs", [join(folder, "out")], cdkApps),
    "the same with cdk-preflight": () => runCold("app-with-preflight.mjs", [join(folder, "out")], cdkApps),
  };
  return Object.entries(runs).map(([program, run]) => {
    run();
    const { milliseconds, megabytes } = run();
    return { program, "processor time": `${milliseconds.toFixed(0)} ms`, "peak memory": `${megabytes.toFixed(0)} MB` };
  });
}

function prepare(folder: string): Readonly<Record<"bare" | "large" | "stack", () => ColdRun>> {
  writeFileSync(join(folder, "template.json"), JSON.stringify(template(1_000_000, 3), null, 2));
  writeFileSync(join(folder, "stack.ts"), cdkStack(300));
  writeFileSync(join(folder, "empty.js"), "");
  writeFileSync(join(folder, "eslint.config.mjs"), smallestConfig);
  return {
    bare: () => runCold(eslint, ["empty.js"], folder),
    large: () => runCold(cognitoLint, ["template.json"], folder),
    stack: () => runCold(cognitoLint, ["stack.ts"], folder),
  };
}
