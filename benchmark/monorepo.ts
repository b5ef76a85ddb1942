import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { cdkStack, plainCode, template } from "./files.ts";
import type { Row } from "./tables.ts";

const linter = fileURLToPath(new URL("lint-in-turns.mjs", import.meta.url));

interface Milliseconds {
  readonly without: number;
  readonly ours: number;
}

/**
 * A repository of 2,000 TypeScript files and 300 templates, linted from a cold start by typescript-eslint's recommended
 * rules, with and without ours. Without ours, the templates are not read.
 *
 * @param folder - an empty one
 */
export function compareMonorepo(folder: string): readonly Row[] {
  writeMonorepo(folder);
  const output = execFileSync(process.execPath, [linter, folder], { encoding: "utf8" });
  const { without, ours } = JSON.parse(output) as Milliseconds;
  return [
    {
      repository: "2,000 TypeScript files, 300 templates",
      "ESLint with typescript-eslint": `${(without / 1000).toFixed(1)} s`,
      "with us": `${(ours / 1000).toFixed(1)} s`,
      "of that ours": `${(100 * (ours / without - 1)).toFixed(1)} %`,
      budget: "3 %",
    },
  ];
}

function writeMonorepo(folder: string): void {
  for (let index = 0; index < 2000; index += 1) {
    const home = join(folder, `packages/package-${index % 50}/src`);
    mkdirSync(home, { recursive: true });
    writeFileSync(join(home, `file-${index}.ts`), index % 100 === 0 ? cdkStack(120) : plainCode(80 + (index % 7) * 20));
  }
  for (let index = 0; index < 300; index += 1) {
    const tree = template(5000 + index * 100, index % 10 === 0 ? 2 : 0);
    writeFileSync(join(folder, `packages/package-${index % 50}/template-${index}.json`), JSON.stringify(tree, null, 2));
  }
}
