import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { renderExampleReport } from "./example-report.ts";
import { replaceBetweenMarkers } from "./markers.ts";
import { renderRulePage } from "./rule-page.ts";
import { renderRuleTable } from "./rule-table.ts";
import { renderRulesIndex } from "./rules-index.ts";
import { loadRules } from "./rules.ts";

interface GeneratedFile {
  readonly path: string;
  readonly text: string;
}

/** The files that are generated, wholly or in part, and that are out of date. */
export async function* staleFiles(root: string): AsyncGenerator<GeneratedFile> {
  for await (const { path, text } of generatedFiles(root)) {
    const file = join(root, path);
    if (!existsSync(file) || readFileSync(file, "utf8") !== text) {
      yield { path, text };
    }
  }
}

/** Writes the generated files that are out of date, and returns their names. */
export async function writeGeneratedFiles(root: string): Promise<readonly string[]> {
  const written: string[] = [];
  for await (const { path, text } of staleFiles(root)) {
    writeFileSync(join(root, path), text);
    written.push(path);
  }
  return written;
}

/** Sequentially, because the example in the README runs with the index of rules, which is generated first. */
async function* generatedFiles(root: string): AsyncGenerator<GeneratedFile> {
  const rules = await loadRules(root);
  yield { path: "rules/index.ts", text: renderRulesIndex([...rules.keys()]) };

  for (const [name, rule] of rules) {
    const path = `docs/rules/${name}.md`;
    if (!existsSync(join(root, path))) {
      throw new Error(`${path} is not there. "npm run new-rule" writes one to start from.`);
    }
    yield { path, text: renderRulePage(readFileSync(join(root, path), "utf8"), rule) };
  }

  const readme = readFileSync(join(root, "README.md"), "utf8");
  const withTable = replaceBetweenMarkers(readme, "rules", renderRuleTable(rules));
  yield { path: "README.md", text: replaceBetweenMarkers(withTable, "example", await renderExampleReport(root)) };
}
