import { stringify } from "yaml";
import { scanTemplate } from "../src/hosts/cloudformation/template/block-scan.ts";
import { clientTypes } from "../src/hosts/terraform/resource-types.ts";
import type { Block } from "../src/languages/configuration.ts";
import { DataFile } from "../src/languages/document/file.ts";
import { HclFile } from "../src/languages/hcl/file.ts";
import { measureShareOfParsing } from "./code.ts";
import { boto3Script, conditionalTemplate, pythonStack, rScript, script, template, terraformFile } from "./files.ts";
import { configs, editing, relint } from "./lint.ts";
import { measureInTurns } from "./measure.ts";
import { measureColdStart } from "./processes.ts";
import type { Row } from "./tables.ts";

export interface Measurement {
  readonly what: string;
  readonly value: number;
  readonly budget: number;
  readonly unit: "%" | "ms" | "×";
}

/** How long `JSON.parse` takes for the large template on the machine that the budgets in milliseconds refer to. */
const USUAL_MILLISECONDS = 3.2;

/** @param folder - an empty one */
export async function measureBudgets(folder: string): Promise<readonly Measurement[]> {
  return [
    {
      what: "All rules on 3,200 lines of TypeScript without Cognito, to parsing them",
      value: await measureShareOfParsing(),
      budget: 0.5,
      unit: "%",
    },
    ...(await measureTemplates()),
    {
      what: "`cognito-lint` on a template of 1 MB, to the start-up of ESLint with one rule",
      value: measureColdStart(folder),
      budget: 1.3,
      unit: "×",
    },
  ];
}

async function measureTemplates(): Promise<readonly Measurement[]> {
  const large = template(1_000_000, 3);
  const json = JSON.stringify(large, null, 2);
  const yaml = stringify(large);
  const terraform = terraformFile(1_000_000, 3);
  const [jsonText, yamlText, terraformText] = [editing(json), editing(yaml), editing(terraform)];
  const times = await measureInTurns({
    parseJson: () => JSON.parse(json) as unknown,
    json: relint(json, "template.json", configs.recommended),
    yaml: relint(yaml, "template.yaml", configs.recommended),
    small: relint(stringify(template(3000, 1)), "template.yaml", configs.recommended),
    terraform: relint(terraform, "main.tf", configs.recommended),
    withoutCognito: relint(terraformFile(3000, 0).replaceAll("cognito", "memory"), "main.tf", configs.recommended),
    pythonStack: relint(pythonStack(1000), "stack.py", configs.recommended),
    boto3: relint(boto3Script(5000), "create_client.py", configs.recommended),
    r: relint(rScript(5000), "create-client.R", configs.recommended),
    script: relint(script(5000), "deploy.sh", configs.recommended),
    jsonBare: relint(json, "template.json", configs.bare),
    yamlBare: relint(yaml, "template.yaml", configs.bare),
    terraformBare: relint(terraform, "main.tf", configs.bare),
    jsonScan: () => scanTemplate(new DataFile(jsonText())),
    yamlScan: () => scanTemplate(new DataFile(yamlText())),
    terraformScan: () => scanTerraform(terraformText()),
    conditions: relint(JSON.stringify(conditionalTemplate(32), null, 2), "template.json", configs.recommended),
  });
  const slowness = Math.max(1, times.parseJson / USUAL_MILLISECONDS);
  const again = (what: string, time: number, budget: number): Measurement => ({
    what: `${what}, linted again`,
    value: time / slowness,
    budget,
    unit: "ms",
  });
  const againstScan = (what: string, value: number, budget: number): Measurement => ({
    what: `${what}: all rules, to the block scan alone`,
    value,
    budget,
    unit: "×",
  });
  return [
    again("YAML template of 3 KB", times.small, 1),
    again("Shell script of 5 KB with a command", times.script, 2),
    again("Python script of 5 KB with a call of boto3", times.boto3, 3),
    again("R script of 5 KB with a call of paws", times.r, 3),
    again("CDK stack in Python of 1,000 lines with two clients", times.pythonStack, 15),
    again("JSON template with 32 nested conditions", times.conditions, 5),
    again("JSON template of 1 MB with three clients", times.json, 10),
    again("YAML template of 1 MB with three clients", times.yaml, 10),
    again("Terraform file of 1 MB with three clients", times.terraform, 10),
    again("2,000 Terraform files of 3 KB without Cognito", 2000 * times.withoutCognito, 1000),
    againstScan("The same JSON template", (times.json - times.jsonBare) / times.jsonScan, 2),
    againstScan("The same YAML template", (times.yaml - times.yamlBare) / times.yamlScan, 2),
    // Its scan only checks the beginnings of lines, so the rules take a larger share of a shorter time.
    againstScan("The same Terraform file", (times.terraform - times.terraformBare) / times.terraformScan, 4),
  ];
}

/** Finds the blocks and parses those of app clients, as the scan of a template does. */
function scanTerraform(text: string): readonly Block[] {
  return new HclFile(text).blocks.filter(block => clientTypes.has(block.labels[0] ?? "") && !block.isBroken);
}

export function budgetRows(measurements: readonly Measurement[]): readonly Row[] {
  return measurements.map(({ what, value, budget, unit }) => ({
    measured: what,
    value: `${value.toFixed(2)} ${unit}`,
    budget: `${budget} ${unit}`,
  }));
}
