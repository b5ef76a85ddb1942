import * as typescriptParser from "@typescript-eslint/parser";
import { ESLint, Linter } from "eslint";
import { stringify } from "yaml";
import { rules } from "../rules/index.ts";
import { scanTemplate } from "../src/hosts/template/block-scan.ts";
import plugin from "../src/index.ts";
import { cdkStack, plainCode, template } from "./files.ts";
import { medianMilliseconds } from "./measure.ts";

interface Measurement {
  readonly what: string;
  readonly value: number;
  readonly budget: number;
  readonly unit: string;
}

const all: Linter.RulesRecord = Object.fromEntries(Object.keys(rules).map(name => [`cognito/${name}`, "error"]));
const codeConfig: Linter.Config = {
  files: ["**/*.ts"],
  languageOptions: { parser: typescriptParser },
  plugins: { cognito: plugin },
  rules: all,
};

/** The time of all rules together, as a share of the time that ESLint takes to parse the file. */
async function shareOfParsing(text: string): Promise<number> {
  const eslint = new ESLint({ overrideConfigFile: true, overrideConfig: [codeConfig], stats: true });
  const shares: number[] = [];
  for (let run = 0; run < 12; run += 1) {
    const [result] = await eslint.lintText(text, { filePath: "file.ts" });
    const pass = result?.stats?.times.passes[0];
    const inRules = Object.values(pass?.rules ?? {}).reduce((sum, { total }) => sum + total, 0);
    shares.push((100 * inRules) / (pass?.parse?.total ?? 1));
  }
  return shares.slice(2).toSorted((a, b) => a - b)[5] ?? 0;
}

function relint(text: string, filename: string): number {
  const linter = new Linter({ configType: "flat" });
  const config = plugin.configs.all;
  return medianMilliseconds(() => linter.verify(text, config, { filename }));
}

async function measure(): Promise<readonly Measurement[]> {
  const large = template(1_000_000, 3);
  const json = JSON.stringify(large, null, 2);
  const yaml = stringify(large, { aliasDuplicateObjects: false });
  const small = stringify(template(3000, 1));
  const scanOfJson = medianMilliseconds(() => scanTemplate(json));
  const scanOfYaml = medianMilliseconds(() => scanTemplate(yaml));
  const jsonAgain = relint(json, "template.json");
  const yamlAgain = relint(yaml, "template.yaml");
  return [
    {
      what: "rules on 3,200 lines without Cognito",
      value: await shareOfParsing(plainCode(3200)),
      budget: 0.5,
      unit: "% of parsing",
    },
    {
      what: "rules on a CDK stack of 300 lines",
      value: await shareOfParsing(cdkStack(290)),
      budget: 100,
      unit: "% of parsing",
    },
    { what: `JSON template of ${megabytes(json)} again`, value: jsonAgain, budget: 10, unit: "ms" },
    { what: "the same, against the block scan alone", value: jsonAgain / scanOfJson, budget: 2, unit: "×" },
    { what: `YAML template of ${megabytes(yaml)} again`, value: yamlAgain, budget: 10, unit: "ms" },
    { what: "the same, against the block scan alone", value: yamlAgain / scanOfYaml, budget: 2, unit: "×" },
    { what: "small template again", value: relint(small, "template.yaml"), budget: 1, unit: "ms" },
  ];
}

function megabytes(text: string): string {
  return `${(text.length / 1e6).toFixed(1)} MB`;
}

/** A slow machine is no fault of ours: the smoke test fails only far beyond a ratio. */
function isFarBeyond({ value, budget, unit }: Measurement): boolean {
  return unit !== "ms" && value > 1.5 * budget;
}

const measurements = await measure();
console.log(`Node ${process.version}, ESLint ${ESLint.version}, ${process.platform} ${process.arch}`);
console.table(
  measurements.map(({ what, value, budget, unit }) => ({
    what,
    measured: `${value.toFixed(2)} ${unit}`,
    budget: `${budget} ${unit}`,
  })),
);
if (process.argv.includes("--smoke") && measurements.some(isFarBeyond)) {
  console.error("A measurement is more than 1.5 times its budget.");
  process.exitCode = 1;
}
