import { describe, expect, it } from "vitest";
import { deep } from "./hostile-texts.ts";
import { huge, manyClients, wide } from "./huge-texts.ts";
import { lint } from "./lint.ts";
import { lintInProcess } from "./lint-process.ts";

/** The time limit for a process on a busy machine. */
const timeout = 600_000;

describe("no text takes for ever, or ends the program", () => {
  // At small depths the code's parsers succeed; at the greatest they fail, which ESLint reports.
  describe.each(Object.entries(deep))("%s", (_name, [filename, make]) => {
    it.each([100, 300, 1000])("%i deep", depth => {
      const messages = lint(filename, make(depth));
      expect(messages.filter(({ fatal }) => fatal === true).length).toBeLessThanOrEqual(1);
    });
  });
});

describe.concurrent("no text takes more memory than the reliability page says", () => {
  it("is nested 10,000 deep, goes in circles, doubles, or has ten megabytes", { timeout }, async () => {
    const linted = await lintInProcess("hostile", 200);
    expect(linted.length).toBeGreaterThan(Object.keys(deep).length);
    expect(linted.filter(({ fatal = 2 }) => fatal > 1)).toEqual([]);
  });

  it("has a hundred thousand of one thing, or a key of ten megabytes", { timeout }, async () => {
    const linted = await lintInProcess("huge", 800);
    expect(linted.map(({ name }) => name)).toEqual(Object.keys(huge));
    expect(linted.filter(({ fatal }) => fatal !== 0)).toEqual([]);
  });

  it("has more siblings than a call can have arguments", { timeout }, async () => {
    const linted = await lintInProcess("wide", 1500);
    expect(linted.map(({ name }) => name)).toEqual(Object.keys(wide));
    expect(linted.filter(({ fatal }) => fatal !== 0)).toEqual([]);
  });

  it("has thousands of app clients, and takes time by their number and not by its square", { timeout }, async () => {
    const linted = await lintInProcess("clients", 300);
    expect(linted.map(({ name }) => name)).toEqual(Object.keys(manyClients));
    // Twenty times the clients: quadratic growth would be 400.
    expect(linted.filter(({ growth = Infinity }) => growth > 100)).toEqual([]);
  });
});
