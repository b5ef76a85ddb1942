import { describe, expect, it } from "vitest";
import { big, deep, long, manyClients } from "./hostile-texts.ts";
import { lint } from "./lint.ts";

/** How long one run takes, in milliseconds. */
function timeOf(run: () => void): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

describe("no text takes for ever, or ends the program", () => {
  // At the small depths the parsers of the code live, at the greatest they give up, and ESLint says so.
  describe.each(Object.entries(deep))("%s", (_name, [filename, make]) => {
    it.each([100, 300, 1000, 10_000])("%i deep", depth => {
      const messages = lint(filename, make(depth));
      expect(messages.filter(({ fatal }) => fatal === true).length).toBeLessThanOrEqual(1);
    });
  });

  it.each(Object.entries(long))("%s", (_name, [filename, text]) => {
    const messages = lint(filename, text);
    expect(messages.filter(({ fatal }) => fatal === true).length).toBeLessThanOrEqual(1);
  });

  it.each(Object.entries(big))("ten megabytes of %s", (_name, [filename, text]) => {
    expect(text.length).toBeGreaterThan(9_000_000);
    expect(lint(filename, text).filter(({ fatal }) => fatal === true)).toEqual([]);
  });

  it("a template's time grows with its clients, not with their square", () => {
    const [few, many] = [manyClients(150), manyClients(1200)];
    lint("a.yaml", few);
    const unit = Math.min(...Array.from({ length: 3 }, () => timeOf(() => lint("a.yaml", few))));
    // Eight times the clients: 64 would be the square.
    expect(timeOf(() => lint("a.yaml", many))).toBeLessThan(40 * unit);
  });
});
