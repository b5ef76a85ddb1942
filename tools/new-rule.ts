import { existsSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { writeGeneratedFiles } from "./generated-files.ts";
import { scaffoldRule } from "./rule-scaffold.ts";

const usage = "usage: npm run new-rule -- <name>, for example no-implicit-grant";

/** Writes a rule with its test and its page, and updates generated files. */
async function main(): Promise<void> {
  const [name] = process.argv.slice(2);
  if (name === undefined || !/^[a-z]+(?:-[a-z]+)+$/u.test(name)) {
    throw new Error(usage);
  }
  const root = dirname(import.meta.dirname);
  const files = scaffoldRule(name);
  const taken = [...files.keys()].find(path => existsSync(join(root, path)));
  if (taken !== undefined) {
    throw new Error(`${taken} is there already.`);
  }
  for (const [path, text] of files) {
    writeFileSync(join(root, path), text);
  }
  const paths = [...files.keys(), ...(await writeGeneratedFiles(root))];
  console.log([...new Set(paths)].map(path => `Wrote ${path}.`).join("\n"));
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
