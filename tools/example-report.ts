import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { ESLint, type Linter } from "eslint";

/** The file whose report stands in the README. */
const example = "examples/cloudformation/template.yaml";

/** What `cognito-lint` says of an example, as a block for the README. */
export async function renderExampleReport(root: string): Promise<string> {
  const config = (await import(pathToFileURL(join(root, "src/bin/eslint-config.ts")).href)) as {
    default: Linter.Config[];
  };
  const eslint = new ESLint({ cwd: root, overrideConfigFile: true, overrideConfig: config.default });
  const results = await eslint.lintFiles([example]);
  const formatter = await eslint.loadFormatter("stylish");
  const report = await formatter.format(results);
  return ["```console", `$ npx cognito-lint ${example}`, "", report.replaceAll(`${root}/`, "").trim(), "```"].join(
    "\n",
  );
}
