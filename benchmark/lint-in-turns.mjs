// Lints the files of a folder without our rules and with them, in turns, and prints the milliseconds of both:
// node lint-in-turns.mjs <folder>. Two runs of the whole folder differ by more than our rules take.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ESLint } from "eslint";
import tseslint from "typescript-eslint";

const [folder] = process.argv.slice(2);
const start = performance.now();
const { default: cognito } = await import("../dist/src/index.js");
const loading = performance.now() - start;

const withConfig = overrideConfig => new ESLint({ cwd: folder, overrideConfigFile: true, overrideConfig });
const without = { eslint: withConfig(tseslint.configs.recommended), milliseconds: 0 };
const ours = {
  eslint: withConfig([...tseslint.configs.recommended, ...cognito.configs.recommended]),
  milliseconds: loading,
};

/** The least of several times, which leaves out what the machine and the garbage collector happen to do beside. */
const rounds = 4;

async function lint(eslint, filePath) {
  const code = readFileSync(filePath, "utf8");
  const start = performance.now();
  const [result] = await eslint.lintText(code, { filePath });
  if (result.fatalErrorCount > 0) {
    throw new Error(`${filePath} does not parse`);
  }
  return performance.now() - start;
}

const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile());
for (const { name, parentPath } of files) {
  const path = join(parentPath, name);
  // Without us nobody reads the templates.
  const sides = name.endsWith(".ts") ? [without, ours] : [ours];
  const times = new Map(sides.map(side => [side, Infinity]));
  for (let round = 0; round < rounds; round += 1) {
    for (const side of round % 2 === 0 ? sides : sides.toReversed()) {
      times.set(side, Math.min(times.get(side), await lint(side.eslint, path)));
    }
  }
  for (const [side, time] of times) {
    side.milliseconds += time;
  }
}
process.stdout.write(JSON.stringify({ without: without.milliseconds, ours: ours.milliseconds }));
