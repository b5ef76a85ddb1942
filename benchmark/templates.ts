import { readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { parse, stringify } from "yaml";
import { scanTemplate } from "../src/hosts/cloudformation/template/block-scan.ts";
import { DataFile } from "../src/languages/document/file.ts";
import { conditionalTemplate, template } from "./files.ts";
import { configs, relint } from "./lint.ts";
import { measureInTurns } from "./measure.ts";
import { awsValidator, eslintJson, eslintYaml } from "./peers.ts";
import { milliseconds, type Row } from "./tables.ts";

const sizes = { "3 KB": 3000, "100 KB": 100_000, "1 MB": 1_000_000 };

/**
 * Templates that are linted repeatedly, by us and by others, compared with the time to parse them.
 *
 * @param folder - an empty one
 */
export async function compareTemplates(folder: string): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const [size, bytes] of Object.entries(sizes)) {
    for (const clients of [3, 0]) {
      const tree = template(bytes, clients);
      const what = `${size}, ${clients === 0 ? "no client" : `${clients} clients`}`;
      rows.push(await compareTemplate(`JSON, ${what}`, JSON.stringify(tree, null, 2), join(folder, "template.json")));
      rows.push(await compareTemplate(`YAML, ${what}`, stringify(tree), join(folder, "template.yaml")));
    }
  }
  return rows;
}

async function compareTemplate(what: string, text: string, path: string): Promise<Row> {
  writeFileSync(path, text);
  const isJson = path.endsWith(".json");
  const validate = await awsValidator();
  const times = await measureInTurns({
    read: () => readFileSync(path, "utf8"),
    parse: () => (isJson ? (JSON.parse(text) as unknown) : (parse(text) as unknown)),
    scan: () => scanTemplate(new DataFile(text)),
    bare: relint(text, basename(path), configs.bare),
    recommended: relint(text, basename(path), configs.recommended),
    all: relint(text, basename(path), configs.all),
    peer: relint(text, basename(path), await (isJson ? eslintJson() : eslintYaml())),
    validate: () => validate(path),
  });
  return {
    template: what,
    "read the file": milliseconds(times.read),
    "`JSON.parse` or `yaml`": milliseconds(times.parse),
    "block scan": milliseconds(times.scan),
    "ESLint, no rules": milliseconds(times.bare),
    "our recommended": milliseconds(times.recommended),
    "our all": milliseconds(times.all),
    "`@eslint/json` or `eslint-plugin-yml`": milliseconds(times.peer),
    "`@aws/cloudformation-validate`": milliseconds(times.validate),
  };
}

/** How the time for a template grows with its content. */
export async function measureGrowth(): Promise<readonly Row[]> {
  const templates: Readonly<Record<string, object>> = {
    "1 client of 300 resources": template(100_000, 1),
    "10 clients of 300 resources": template(100_000, 10),
    "100 clients of 300 resources": template(100_000, 100),
    "1 client of 1,000 resources": template(330_000, 1),
    "1 client of 3,000 resources": template(1_000_000, 1),
    "1 client of 10,000 resources": template(3_300_000, 1),
    "1 client, 4 nested conditions": conditionalTemplate(4),
    "1 client, 32 nested conditions": conditionalTemplate(32),
    "1 client, 128 nested conditions": conditionalTemplate(128),
  };
  const rows: Row[] = [];
  for (const [what, tree] of Object.entries(templates)) {
    const text = JSON.stringify(tree, null, 2);
    const { bare, all } = await measureInTurns({
      bare: relint(text, "template.json", configs.bare),
      all: relint(text, "template.json", configs.all),
    });
    rows.push({
      "JSON template": what,
      "ESLint, no rules": milliseconds(bare),
      "our all": milliseconds(all),
      "of that ours": milliseconds(all - bare),
    });
  }
  return rows;
}
