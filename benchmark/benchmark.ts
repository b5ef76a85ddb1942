import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { compareBroken } from "./broken.ts";
import { budgetRows, measureBudgets } from "./budgets.ts";
import { compareCode } from "./code.ts";
import { describeMachine } from "./machine.ts";
import { compareMonorepo } from "./monorepo.ts";
import { installPeers } from "./peers.ts";
import { comparePrograms } from "./processes.ts";
import { markdownTable, type Row } from "./tables.ts";
import { compareTemplates, measureGrowth } from "./templates.ts";

/** The factor by which a measurement must exceed its budget for the smoke test to fail. */
const MARGIN = 1.5;

const page = new URL("../docs/performance.md", import.meta.url);
const results = new URL("results.json", import.meta.url);
const generated = /(?<=<!-- begin figures -->\n).*(?=<!-- end figures -->)/su;

const machine = describeMachine();

await inFolder(process.argv.includes("--smoke") ? smoke : measureEverything);

/** Fails if a budget is exceeded by far. */
async function smoke(folder: string): Promise<void> {
  const budgets = await measureBudgets(folder);
  print({ Budgets: budgetRows(budgets) });
  if (budgets.some(({ value, budget }) => value > MARGIN * budget)) {
    console.error(`A measurement is more than ${MARGIN} times its budget.`);
    process.exitCode = 1;
  }
}

/** Measures and prints everything. The complete results are saved, and written to the page about performance. */
async function measureEverything(folder: string): Promise<void> {
  const subfolder = (name: string) => {
    const path = join(folder, name);
    mkdirSync(path);
    return path;
  };
  const hasPeers = installPeers();
  if (!hasPeers) {
    console.error("The packages to compare with cannot be installed. Only the plugin is measured; nothing is saved.");
  }
  const tables: Readonly<Record<string, readonly Row[]>> = {
    Budgets: budgetRows(await measureBudgets(subfolder("cold"))),
    ...(hasPeers && { "Templates, linted again, in ms": await compareTemplates(subfolder("templates")) }),
    "Growth, in ms": await measureGrowth(),
    "Code, linted again, in ms": await compareCode(),
    "Broken files of 100 KB, to whole ones of that size": await compareBroken(),
    ...(hasPeers && { "Programs from start to end": comparePrograms(subfolder("processes")) }),
    "A monorepo": compareMonorepo(subfolder("monorepo")),
  };
  print(tables);
  if (!hasPeers) {
    return;
  }
  writeFileSync(results, `${JSON.stringify({ machine, tables }, null, 2)}\n`);
  const text = Object.entries(tables).map(([title, rows]) => `### ${title}\n\n${markdownTable(rows)}\n\n`);
  const figures = `\n${machine}.\n\n${text.join("")}`;
  writeFileSync(
    page,
    readFileSync(page, "utf8").replace(generated, () => figures),
  );
}

function print(tables: Readonly<Record<string, readonly Row[]>>): void {
  console.log(machine);
  for (const [title, rows] of Object.entries(tables)) {
    console.log(`\n${title}`);
    console.table(rows);
  }
}

async function inFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "benchmark-"));
  try {
    await work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
