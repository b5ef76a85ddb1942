import { dirname } from "node:path";
import { staleFiles, writeGeneratedFiles } from "./generated-files.ts";

/** Writes the generated files. With `--check`, it only prints which of them are out of date. */
async function main(): Promise<void> {
  const root = dirname(import.meta.dirname);
  if (!process.argv.includes("--check")) {
    const written = await writeGeneratedFiles(root);
    console.log(written.map(path => `Wrote ${path}.`).join("\n") || "Everything is up to date.");
    return;
  }
  for await (const { path } of staleFiles(root)) {
    console.error(`${path} is not up to date. Run "npm run generate".`);
    process.exitCode = 1;
  }
}

await main();
