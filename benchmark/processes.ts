import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { stringify } from "yaml";
import { runCold, type ColdRun } from "./cold.ts";
import { boto3Script, cdkStack, pythonStack, template, terraformFile } from "./files.ts";
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
  const { bare, ours } = prepare(folder);
  const large = ours("template.json");
  const runs = Array.from({ length: 15 }, () => ({ bare: bare().milliseconds, large: large().milliseconds }));
  const typical = (name: "bare" | "large") =>
    quantile(
      runs.map(run => run[name]),
      0.25,
    );
  return typical("large") / typical("bare");
}

/** Programs from start to end. */
export function comparePrograms(folder: string): readonly Row[] {
  const { bare, ours } = prepare(folder);
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
    "cognito-lint, the JSON template": ours("template.json"),
    "cognito-lint, the YAML template": ours("template.yaml"),
    "cognito-lint, a YAML template of 3 KB": ours("small.yaml"),
    "cognito-lint, a Terraform file of 5 KB": ours("main.tf"),
    "cognito-lint, a Python script of 5 KB with a call of boto3": ours("create_client.py"),
    "cognito-lint, a CDK stack in Python of 300 lines": ours("stack.py"),
    "cognito-lint, a CDK stack in TypeScript of 300 lines": ours("stack.ts"),
    "cognito-lint --help": ours("--help"),
    "ESLint with `@eslint/json`, the JSON template": withConfig("eslint-json.config.mjs", json),
    "ESLint with `eslint-plugin-yml`, the YAML template": withConfig("eslint-yaml.config.mjs", yml),
    "`@aws/cloudformation-validate`, the JSON template": program("validate.mjs", json),
    "ESLint without rules, the JSON template a hundred times": program("lint-again.mjs", "bare", json),
    "our recommended rules, the JSON template a hundred times": program("lint-again.mjs", "ours", json),
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

/** Writes what is linted, and gives what lints it. */
function prepare(folder: string) {
  const tree = template(1_000_000, 3);
  const files = {
    "template.json": JSON.stringify(tree, null, 2),
    "template.yaml": stringify(tree),
    "small.yaml": stringify(template(3000, 1)),
    "stack.ts": cdkStack(300),
    "stack.py": pythonStack(300),
    "create_client.py": boto3Script(5000),
    "main.tf": terraformFile(5000, 1),
    "empty.js": "",
    "eslint.config.mjs": smallestConfig,
  };
  for (const [name, text] of Object.entries(files)) {
    writeFileSync(join(folder, name), text);
  }
  return {
    bare: () => runCold(eslint, ["empty.js"], folder),
    ours: (argument: keyof typeof files | "--help") => () => runCold(cognitoLint, [argument], folder),
  };
}
