import * as typescriptParser from "@typescript-eslint/parser";
import { Linter } from "eslint";
import { describe, expect, it } from "vitest";
import plugin from "../../src/index.ts";
import { typingStates, type TypingState } from "./keystrokes.ts";
import { typedClients, type TypedClient } from "./typed-clients.ts";

/** The number of keystrokes between two lint runs. */
const stride = 3;

interface Shares {
  /** States with a finding that the finished file does not have. */
  readonly findings: number;
  /** States with an error at the cursor. */
  readonly errors: number;
}

/**
 * The maximum number of findings while a client is typed: in all states, and in those that can be parsed, where there
 * is a parser. These are the measured numbers; more is a regression.
 */
const most: Readonly<Record<string, { readonly all: Shares; readonly readable: Shares }>> = {
  "an SDK request": { all: { findings: 0.2, errors: 0.03 }, readable: { findings: 0.21, errors: 0.03 } },
  "a template in YAML": { all: { findings: 0.17, errors: 0.02 }, readable: { findings: 0.31, errors: 0.04 } },
  "a template in JSON": { all: { findings: 0.17, errors: 0.03 }, readable: { findings: 0.17, errors: 0.03 } },
  "CDK's L1 construct": { all: { findings: 0.18, errors: 0.02 }, readable: { findings: 0.19, errors: 0.03 } },
  "CDK's L2 construct": { all: { findings: 0.22, errors: 0.03 }, readable: { findings: 0.24, errors: 0.03 } },
  Terraform: { all: { findings: 0.13, errors: 0.02 }, readable: { findings: 0.35, errors: 0.04 } },
  "a command": { all: { findings: 0.18, errors: 0.04 }, readable: { findings: 0.18, errors: 0.04 } },
  boto3: { all: { findings: 0.19, errors: 0.03 }, readable: { findings: 0.19, errors: 0.03 } },
  paws: { all: { findings: 0.18, errors: 0.04 }, readable: { findings: 0.18, errors: 0.04 } },
};

const linter = new Linter({ configType: "flat" });
const config: Linter.Config[] = [
  { files: ["**/*.ts"], languageOptions: { parser: typescriptParser } },
  ...plugin.configs.recommended,
];

interface Linted {
  readonly state: TypingState;
  /** The findings of rules. A parser's errors about unfinished text do not count. */
  readonly findings: readonly Linter.LintMessage[];
  readonly isReadable: boolean;
}

function lint(state: TypingState, { filename }: TypedClient): Linted {
  const messages = linter.verify(state.text, config, { filename });
  return {
    state,
    findings: messages.filter(({ ruleId }) => ruleId !== null),
    isReadable: !messages.some(({ fatal }) => fatal),
  };
}

function sharesOf(linted: readonly Linted[]): Shares {
  const share = (test: (one: Linted) => boolean) => linted.filter(test).length / linted.length;
  return {
    findings: share(({ findings }) => findings.length > 0),
    errors: share(({ findings, state }) => findings.some(finding => isErrorAtCursor(finding, state))),
  };
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
    for (const typed of ["", client.typed]) {
      const text = client.before + typed + client.after;
      expect(lint({ text, cursor: 0 }, client).findings).toEqual([]);
    }
    const linted = [...typingStates(client)]
      .filter((_, index) => index % stride === 0)
      .map(state => lint(state, client));
    const shares = { all: sharesOf(linted), readable: sharesOf(linted.filter(({ isReadable }) => isReadable)) };
    for (const measure of ["all", "readable"] as const) {
      const limits = most[client.name]?.[measure];
      expect(shares[measure].findings).toBeLessThanOrEqual(limits?.findings ?? 0);
      expect(shares[measure].errors).toBeLessThanOrEqual(limits?.errors ?? 0);
    }
    // A client is still checked while it is typed.
    expect(shares.all.findings).toBeGreaterThan(0.05);
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
