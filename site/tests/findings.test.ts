import * as typescriptParser from "@typescript-eslint/parser";
import { Linter } from "eslint";
import { afterAll, beforeAll, expect, it } from "vitest";
import cognito from "../../src/index.ts";
import { allExamples } from "../build/examples.ts";
import type { Example } from "../src/example.ts";
import type { Finding, LintInput, WorkerAnswer } from "../src/protocol.ts";
import { presets } from "../src/presets.ts";
import { SiteBrowser } from "./browser.ts";

let browser: SiteBrowser;

beforeAll(async () => {
  browser = await SiteBrowser.start();
});

afterAll(async () => {
  await browser.stop();
});

/** The findings of the site's worker for each text. */
async function inBrowser(inputs: readonly LintInput[]): Promise<readonly (readonly Finding[] | string)[]> {
  const page = await browser.open("");
  return page.evaluate(async given => {
    const worker = new Worker(new URL("assets/worker.js", location.href), { type: "module" });
    const found: (readonly Finding[] | string)[] = [];
    for (const [id, input] of given.entries()) {
      const answer = await new Promise<WorkerAnswer>(resolve => {
        worker.addEventListener(
          "message",
          ({ data }: MessageEvent<WorkerAnswer>) => {
            resolve(data);
          },
          { once: true },
        );
        worker.postMessage({ id, task: "lint", input });
      });
      found.push(answer.task === "lint" ? answer.result.findings : JSON.stringify(answer));
    }
    return found;
  }, inputs);
}

/** The findings of ESLint in Node, with the plugin and parser as users have them. */
function inNode({ text, file, preset, rules }: LintInput): readonly Linter.LintMessage[] {
  const config: Linter.Config[] = [
    {
      files: ["**/*.ts"],
      languageOptions: { parser: typescriptParser },
      linterOptions: { reportUnusedDisableDirectives: "off" },
    },
    ...cognito.configs[preset],
    {
      rules: Object.fromEntries(
        Object.entries(rules).map(([name, options]) => [`cognito/${name}`, ["error", options]]),
      ),
    },
  ];
  return new Linter({ configType: "flat" }).verify(text, config, { filename: file });
}

function inputOf({ text, language, file, rules = {} }: Example, preset: LintInput["preset"]): LintInput {
  return { text, language, file, preset, rules };
}

function comparable(rule: string | null, { message, line, column }: { message: string; line: number; column: number }) {
  return `${line}:${column} ${rule ?? "-"} ${message}`;
}

it.each(presets)("finds in every example what ESLint finds in Node, with %s", async preset => {
  const inputs = allExamples.map(example => inputOf(example, preset));
  const found = await inBrowser(inputs);
  const shown = found.map(findings =>
    typeof findings === "string" ? [findings] : findings.map(finding => comparable(finding.rule, finding)),
  );
  const expected = inputs.map(input =>
    inNode(input).map(message => comparable(message.ruleId?.replace("cognito/", "") ?? null, message)),
  );
  expect(shown).toEqual(expected);
  expect(expected.flat().length).toBeGreaterThan(300);
  expect(browser.faults).toEqual([]);
});

it("offers in every example the fixes and suggestions that ESLint offers in Node", async () => {
  const inputs = allExamples.map(example => inputOf(example, "all"));
  const found = await inBrowser(inputs);
  const shown = found.map(findings =>
    typeof findings === "string"
      ? findings
      : findings.flatMap(({ fix, suggestions }) => [fix, ...suggestions.map(({ edit }) => edit)]),
  );
  const expected = inputs.map(input =>
    inNode(input).flatMap(({ fix, suggestions = [] }) =>
      [fix ?? null, ...suggestions.map(suggestion => suggestion.fix)].map(
        edit => edit && { from: edit.range[0], to: edit.range[1], insert: edit.text },
      ),
    ),
  );
  expect(shown).toEqual(expected);
});
