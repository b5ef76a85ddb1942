import * as typescriptParser from "@typescript-eslint/parser";
import { Linter } from "eslint";
import { describe, expect, it } from "vitest";
import plugin from "../../src/index.ts";
import { typingStates, type TypingState } from "./keystrokes.ts";
import { typedClients, type TypedClient } from "./typed-clients.ts";

/** Every how many keystrokes the file is linted. */
const stride = 3;

/**
 * The most that may be said while a client is typed, as shares of the keystrokes: anything that is not said of the
 * finished file, and errors at the cursor. They are what was measured, of a sample, and more is a step back.
 */
const most: Readonly<Record<string, { readonly findings: number; readonly errors: number }>> = {
  "an SDK request": { findings: 0.24, errors: 0.05 },
  "a template in YAML": { findings: 0.21, errors: 0.04 },
  "a template in JSON": { findings: 0.22, errors: 0.07 },
  "CDK's L1 construct": { findings: 0.23, errors: 0.05 },
  "CDK's L2 construct": { findings: 0.22, errors: 0.03 },
  Terraform: { findings: 0.18, errors: 0.04 },
  "a command": { findings: 0.23, errors: 0.05 },
  boto3: { findings: 0.24, errors: 0.07 },
  paws: { findings: 0.24, errors: 0.07 },
};

const linter = new Linter({ configType: "flat" });
const config: Linter.Config[] = [
  { files: ["**/*.ts"], languageOptions: { parser: typescriptParser } },
  ...plugin.configs.recommended,
];

/** What rules say. What a parser says of a text that breaks off is not ours. */
function findingsIn(text: string, { filename }: TypedClient): readonly Linter.LintMessage[] {
  return linter.verify(text, config, { filename }).filter(({ ruleId }) => ruleId !== null);
}

function isErrorAtCursor(finding: Linter.LintMessage, { text, cursor }: TypingState): boolean {
  const { line, column, endLine = line, endColumn = column } = finding;
  const lines = text.slice(0, cursor).split("\n");
  const here = [lines.length, (lines.at(-1)?.length ?? 0) + 1] as const;
  const isBehind = line < here[0] || (line === here[0] && column <= here[1]);
  const isInFront = here[0] < endLine || (here[0] === endLine && here[1] <= endColumn);
  return finding.severity === 2 && isBehind && isInFront;
}

describe("typing", () => {
  it.each(typedClients)("$name is calm", client => {
    expect(findingsIn(client.before + client.after, client)).toEqual([]);
    expect(findingsIn(client.before + client.typed + client.after, client)).toEqual([]);
    const states = [...typingStates(client)].filter((_, index) => index % stride === 0);
    const found = states.map(state => ({ state, findings: findingsIn(state.text, client) }));
    const share = (test: (of: (typeof found)[number]) => boolean) => found.filter(test).length / found.length;
    const findings = share(one => one.findings.length > 0);
    const errors = share(one => one.findings.some(finding => isErrorAtCursor(finding, one.state)));
    expect(findings).toBeLessThanOrEqual(most[client.name]?.findings ?? 0);
    expect(errors).toBeLessThanOrEqual(most[client.name]?.errors ?? 0);
    // A client is still checked while it is typed.
    expect(findings).toBeGreaterThan(0.05);
  });

  it("ends with the finished file", () => {
    for (const client of typedClients) {
      const { before, typed, after } = client;
      expect([...typingStates(client)].at(-1)).toEqual({
        text: before + typed + after,
        cursor: before.length + typed.length,
      });
    }
  });

  it("closes brackets and quotes, and puts a bracket on a line of its own", () => {
    const states = [...typingStates({ before: "", typed: 'f({\n  a: "b",\n});', after: "" })];
    expect(states.map(({ text, cursor }) => `${text.slice(0, cursor)}|${text.slice(cursor)}`)).toEqual([
      "f|",
      "f(|)",
      "f({|})",
      "f({\n  |\n})",
      "f({\n  a|\n})",
      "f({\n  a:|\n})",
      "f({\n  a: |\n})",
      'f({\n  a: "|"\n})',
      'f({\n  a: "b|"\n})',
      'f({\n  a: "b"|\n})',
      'f({\n  a: "b",|\n})',
      'f({\n  a: "b",\n}|)',
      'f({\n  a: "b",\n})|',
      'f({\n  a: "b",\n});|',
    ]);
  });
});
