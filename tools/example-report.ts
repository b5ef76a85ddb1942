import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { ESLint, type Linter } from "eslint";
import { withoutReports } from "../src/bin/app-client-reports.ts";
import { setCommandSettings } from "../src/bin/command-settings.ts";
import { summaryOf, totalsOf } from "../src/bin/summary.ts";

/** The file whose report is shown in the README. */
const example = "examples/cloudformation/template.yaml";

/** The report of `cognito-lint` for an example, as a block for the README. */
export async function renderExampleReport(root: string): Promise<string> {
  setCommandSettings({ preset: "recommended", inventory: "count" });
  const config = (await import(pathToFileURL(join(root, "src/bin/eslint-config.ts")).href)) as {
    default: Linter.Config[];
  };
  const eslint = new ESLint({ cwd: root, overrideConfigFile: true, overrideConfig: config.default });
  const files = (await eslint.lintFiles([example])).map(withoutReports);
  const formatter = await eslint.loadFormatter("stylish");
  const report = (await formatter.format(files.map(({ result }) => result))).replaceAll(`${root}/`, "").trim();
  return ["```console", `$ npx cognito-lint ${example}`, "", report, summaryOf(totalsOf(files)), "```"].join("\n");
}
