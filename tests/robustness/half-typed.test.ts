import type { Linter } from "eslint";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { examples } from "./examples.ts";
import { lint } from "./lint.ts";
import { checkRandomly } from "./random-checks.ts";
import { wholeFiles } from "./whole-files.ts";

/** Findings about text that is yet to be typed; they are true of the file as it is. */
const isAboutTheRest = /is missing|' requires '|must not be (?:null|empty)|requires a URL in|\(default unit\)/u;

function errorsIn(messages: readonly Linter.LintMessage[]): readonly Linter.LintMessage[] {
  return messages.filter(({ severity, ruleId }) => severity === 2 && ruleId !== null);
}

function describeError({ ruleId, message }: Linter.LintMessage): string {
  return `${ruleId ?? ""}: ${message}`;
}

const files = [...wholeFiles, ...examples].map(({ name, text }) => ({
  name,
  text,
  errors: new Set(errorsIn(lint(name, text)).map(describeError)),
}));

const beginning = fc
  .record({ file: fc.constantFrom(...files), place: fc.nat() })
  .map(({ file, place }) => ({ ...file, text: file.text.slice(0, place % file.text.length) }));

describe("a file that breaks off", () => {
  it.each(wholeFiles)("has no errors when it is finished: $name", ({ name, text }) => {
    expect(errorsIn(lint(name, text))).toEqual([]);
  });

  it("has no error in front of its last line that it does not have as a whole", () => {
    checkRandomly(
      fc.property(beginning, ({ name, text, errors }) => {
        const messages = lint(name, text);
        if (messages.some(({ fatal }) => fatal === true)) {
          expect(messages).toHaveLength(1);
          return;
        }
        const lastLine = text.split("\n").length;
        const others = errorsIn(messages)
          .filter(({ line }) => line < lastLine)
          .map(describeError);
        expect(others.filter(error => !errors.has(error) && !isAboutTheRest.test(error))).toEqual([]);
      }),
      120,
    );
  });
});
