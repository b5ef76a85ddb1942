import { createRequire } from "node:module";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { stringify } from "yaml";
import { scanTemplate } from "../src/hosts/template/block-scan.ts";
import { runCold } from "./cold.ts";
import { conditionalTemplate, plainCode, template } from "./files.ts";
import { configs, relint, shareOfParsing } from "./lint.ts";
import { measureInTurns, median } from "./measure.ts";

export interface Measurement {
  readonly what: string;
  readonly value: number;
  readonly budget: number;
  readonly unit: "%" | "ms" | "×";
}

/** How long this machine should take for what {@link usualMilliseconds} is about, for budgets in milliseconds to hold. */
const usualMilliseconds = 3.2;

export async function measureBudgets(): Promise<readonly Measurement[]> {
  return [...(await measureCode()), ...(await measureTemplates()), measureColdStart()];
}

async function measureCode(): Promise<readonly Measurement[]> {
  const share = shareOfParsing(plainCode(3200), "file.ts", configs.all);
  const shares: number[] = [];
  for (let run = 0; run < 25; run += 1) {
    shares.push(await share());
  }
  return [
    {
      what: "All rules on 3,200 lines of TypeScript without Cognito, to parsing them",
      value: median(shares.slice(5)),
      budget: 0.5,
      unit: "%",
    },
  ];
}

async function measureTemplates(): Promise<readonly Measurement[]> {
  const large = template(1_000_000, 3);
  const json = JSON.stringify(large, null, 2);
  const yaml = stringify(large, { aliasDuplicateObjects: false });
  const times = await measureInTurns({
    parseJson: () => JSON.parse(json) as unknown,
    jsonScan: () => scanTemplate(json),
    jsonBare: relint(json, "template.json", configs.bare),
    json: relint(json, "template.json", configs.all),
    yamlScan: () => scanTemplate(yaml),
    yamlBare: relint(yaml, "template.yaml", configs.bare),
    yaml: relint(yaml, "template.yaml", configs.all),
    small: relint(stringify(template(3000, 1)), "template.yaml", configs.all),
    conditions: relint(stringify(conditionalTemplate(32)), "template.yaml", configs.all),
  });
  // The budgets in milliseconds are those of a certain machine, and this one may be slower, or busy.
  const slowness = Math.max(1, times.parseJson / usualMilliseconds);
  const inMilliseconds = (what: string, value: number, budget: number): Measurement => ({
    what,
    value: value / slowness,
    budget,
    unit: "ms",
  });
  return [
    inMilliseconds("Template of 3 KB again", times.small, 1),
    inMilliseconds("Template with 32 nested conditions again", times.conditions, 5),
    inMilliseconds("JSON template of 1 MB with three clients again", times.json, 10),
    inMilliseconds("The same in YAML", times.yaml, 10),
    {
      what: "JSON template of 1 MB: what we add to ESLint, to the block scan",
      value: (times.json - times.jsonBare) / times.jsonScan,
      budget: 2,
      unit: "×",
    },
    {
      what: "The same in YAML",
      value: (times.yaml - times.yamlBare) / times.yamlScan,
      budget: 2,
      unit: "×",
    },
  ];
}

/** From nothing to the findings of a large template, against what ESLint needs to start, with one rule, on an empty file. */
function measureColdStart(): Measurement {
  const folder = mkdtempSync(join(tmpdir(), "cold-"));
  try {
    writeFileSync(join(folder, "template.json"), JSON.stringify(template(1_000_000, 3), null, 2));
    writeFileSync(join(folder, "empty.js"), "");
    writeFileSync(join(folder, "eslint.config.mjs"), 'export default [{ rules: { "no-undef": "error" } }];\n');
    const eslint = join(dirname(createRequire(import.meta.url).resolve("eslint/package.json")), "bin/eslint.js");
    const cognitoLint = fileURLToPath(new URL("../dist/src/bin/cognito-lint.js", import.meta.url));
    const bare: number[] = [];
    const ours: number[] = [];
    for (let run = 0; run < 7; run += 1) {
      bare.push(runCold(eslint, ["empty.js"], folder).milliseconds);
      ours.push(runCold(cognitoLint, ["template.json"], folder).milliseconds);
    }
    return {
      what: "cognito-lint on 1 MB, to ESLint's start-up on an empty file",
      value: median(ours) / median(bare),
      budget: 1.3,
      unit: "×",
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
