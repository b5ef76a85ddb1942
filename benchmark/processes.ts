import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { stringify } from "yaml";
import { runCold, type ColdRun } from "./cold.ts";
import { cdkStack, template } from "./files.ts";
import { quantile } from "./measure.ts";
import type { Row } from "./tables.ts";

const eslint = join(dirname(createRequire(import.meta.url).resolve("eslint/package.json")), "bin/eslint.js");
const cognitoLint = fileURLToPath(new URL("../dist/src/bin/cognito-lint.js", import.meta.url));
const programs = fileURLToPath(new URL("programs/", import.meta.url));

/** ESLint with one rule, so that it loads everything it needs. */
const smallestConfig = 'export default [{ rules: { "no-undef": "error" } }];\n';

/**
 * `cognito-lint` on a template of 1 MB against ESLint's start-up, with one rule and an empty file.
 *
 * @param folder - an empty one
 */
export function measureColdStart(folder: string): number {
  const { bare, large } = prepare(folder);
  const runs = Array.from({ length: 9 }, () => ({ bare: bare().milliseconds, large: large().milliseconds }));
  const typical = (name: "bare" | "large") =>
    quantile(
      runs.map(run => run[name]),
      0.25,
    );
  return typical("large") / typical("bare");
}

/** Programs from start to end. */
export function comparePrograms(folder: string): readonly Row[] {
  const { bare, large, yaml, stack } = prepare(folder);
  const [json, yml] = [join(folder, "template.json"), join(folder, "template.yaml")];
  const withConfig = (name: string, file: string) => () =>
    runCold(eslint, ["--config", join(programs, name), file], folder);
  const program =
    (name: string, ...parameters: readonly string[]) =>
    () =>
      runCold(join(programs, name), parameters, folder);
  return rowsOf({
    "`JSON.parse`, a JSON template of 1 MB": program("parse-json.mjs", json),
    "`yaml`, a YAML template of 1 MB": program("parse-yaml.mjs", yml),
    "ESLint, one rule, an empty file": bare,
    "cognito-lint, the JSON template": large,
    "cognito-lint, the YAML template": yaml,
    "ESLint with `@eslint/json`, the JSON template": withConfig("eslint-json.config.mjs", json),
    "ESLint with `eslint-plugin-yml`, the YAML template": withConfig("eslint-yaml.config.mjs", yml),
    "`@aws/cloudformation-validate`, the JSON template": program("validate.mjs", json),
    "ESLint without rules, the JSON template a hundred times": program("lint-again.mjs", "bare", json),
    "our recommended rules, the JSON template a hundred times": program("lint-again.mjs", "ours", json),
    "cognito-lint, a CDK stack of 300 lines": stack,
    "synthesis of a CDK stack with two clients, with the CDK's own validation": program(
      "cdk-app.mjs",
      join(folder, "out"),
    ),
    "the same with cdk-preflight": program("cdk-app-with-preflight.mjs", join(folder, "out")),
  });
}

function rowsOf(runs: Readonly<Record<string, () => ColdRun>>): readonly Row[] {
  return Object.entries(runs).map(([program, run]) => {
    run();
    const { milliseconds, megabytes } = run();
    return { program, "processor time": `${milliseconds.toFixed(0)} ms`, "peak memory": `${megabytes.toFixed(0)} MB` };
  });
}

function prepare(folder: string): Readonly<Record<"bare" | "large" | "yaml" | "stack", () => ColdRun>> {
  const tree = template(1_000_000, 3);
  writeFileSync(join(folder, "template.json"), JSON.stringify(tree, null, 2));
  writeFileSync(join(folder, "template.yaml"), stringify(tree));
  writeFileSync(join(folder, "stack.ts"), cdkStack(300));
  writeFileSync(join(folder, "empty.js"), "");
  writeFileSync(join(folder, "eslint.config.mjs"), smallestConfig);
  return {
    bare: () => runCold(eslint, ["empty.js"], folder),
    large: () => runCold(cognitoLint, ["template.json"], folder),
    yaml: () => runCold(cognitoLint, ["template.yaml"], folder),
    stack: () => runCold(cognitoLint, ["stack.ts"], folder),
  };
}
