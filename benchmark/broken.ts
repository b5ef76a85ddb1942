import { ESLint } from "eslint";
import { stringify } from "yaml";
import { cdkStack, template } from "./files.ts";
import { configs } from "./lint.ts";
import { measureInTurns, type Run } from "./measure.ts";
import type { Row } from "./tables.ts";

const BYTES = 100_000;

const tree = template(BYTES, 3);

const wholeFiles: Readonly<Record<string, string>> = {
  "template.json": JSON.stringify(tree, null, 2),
  "template.yaml": stringify(tree),
  "stack.ts": cdkStack(2000),
};

/** How a file may be damaged; it stays about as long as it was. */
const damages: Readonly<Record<string, (text: string) => string>> = {
  "cut off": text => text.slice(0, text.length * 0.9),
  "without its first half": text => text.slice(text.length / 2),
  "signs put in": text => spoil(text, 50, index => "{}[]:,\"'#&*!|>`\\".charAt(index % 17)),
  "line ends put in": text => spoil(text, 500, () => "\n"),
  "tabs for spaces": text => text.replaceAll("  ", "\t"),
  "without quotes": text => text.replaceAll(/["'`]/gu, ""),
  "a quote that nobody closes": text => `${text.slice(0, 500)}"${text.slice(500)}`,
  "a conflict of a merge": text => `${text}\n<<<<<<< HEAD\n${text}=======\n${text}>>>>>>> main\n`.slice(0, text.length),
  "opening brackets": text => head(text) + "[{".repeat(text.length / 2),
  "closing brackets": text => head(text) + "}]".repeat(text.length / 2),
  colons: text => head(text) + ":\n".repeat(text.length / 2),
  dashes: text => `${head(text)}\n${"- ".repeat(text.length / 2)}`,
  quotes: text => head(text) + `"'`.repeat(text.length / 2),
  "random letters": text =>
    head(text) + spoil(" ".repeat(text.length), 1, index => String.fromCharCode(32 + (index % 95))),
};

/** The words of an app client, without which a file is skipped. */
function head(text: string): string {
  return text.slice(0, 2000);
}

/** The text with characters replaced at about this distance, the same in every run. */
function spoil(text: string, distance: number, sign: (index: number) => string): string {
  const characters = Array.from(text);
  let seed = 1;
  for (let at = distance; at < characters.length; at += 1 + (seed % (2 * distance))) {
    seed = (seed * 48_271) % 2_147_483_647;
    characters[at] = sign(seed);
  }
  return characters.join("");
}

/** How long unreadable files take, relative to a readable one of the same size, with all rules and the processor. */
export async function compareBroken(): Promise<readonly Row[]> {
  const eslint = new ESLint({ overrideConfigFile: true, overrideConfig: [...configs.all] });
  const ratios = new Map<string, Row>();
  for (const [filePath, whole] of Object.entries(wholeFiles)) {
    const lint =
      (text: string): Run =>
      () =>
        eslint.lintText(text, { filePath });
    const broken = Object.entries(damages).map(([damage, breakText]) => [damage, lint(breakText(whole))] as const);
    const runs: Record<string, Run> = { whole: lint(whole), ...Object.fromEntries(broken) };
    const times = await measureInTurns(runs, { milliseconds: 200 });
    for (const [damage] of broken) {
      const ratio = `${((times[damage] ?? NaN) / (times["whole"] ?? NaN)).toFixed(2)} ×`;
      ratios.set(damage, { ...(ratios.get(damage) ?? { "what is wrong": damage }), [filePath]: ratio });
    }
  }
  return [...ratios.values()];
}
