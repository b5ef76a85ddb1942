import { describe, expect, it } from "vitest";
import { heredocAt } from "../../../src/languages/hcl/heredoc.ts";

describe("a heredoc", () => {
  it.each<[heredoc: string, body: string, behind?: string]>([
    ["<<A\nb\nA", "b\n", "\n"],
    ["<<A\nc\nA", "c\n"],
    ["<<A\nA", "", "\n"],
    ["<<-A\n  b\n  A", "  b\n", "\n"],
    // The end marker may be indented in any case.
    ["<<A\n  b\n \tA", "  b\n", "\n"],
    ["<<A \t\nb\nA", "b\n", " \t\n"],
    ["<<A\r\nb\r\nA", "b\r\n", "\r\n"],
    ["<<a_b-ç1\nc\na_b-ç1", "c\n", "\n"],
    ["<<_\nb\n_", "b\n", "\n"],
    ["<<A\nB\nAB\nBA\nA B\nB A\n\n{A}\nA,\n1A\n-A\nA", "B\nAB\nBA\nA B\nB A\n\n{A}\nA,\n1A\n-A\n", "\n"],
    ["<<A\nd\nA", "d\n", "\nA\n"],
    ["<<A\nb\n\n\nA", "b\n\n\n", "\n"],
  ])("%j", (heredoc, body, behind = "") => {
    // Lines with its end marker before it do not end it.
    for (const before of ["", "A\n", "b", "A\nB\nA\nA\nB\nA\n", `${heredoc}\n`]) {
      const text = `${before}${heredoc}${behind}`;
      const start = before.length;
      const bodyStart = start + heredoc.indexOf("\n") + 1;
      expect(heredocAt(text, start, text.length)).toEqual({
        range: [start, start + heredoc.length],
        body: [bodyStart, bodyStart + body.length],
        isIndented: heredoc.startsWith("<<-"),
      });
    }
  });

  it.each([
    "<<A b\nA\n",
    "<< A\nA\n",
    "<<1\n1\n",
    "<<A",
    "<<A\n",
    "<<A\nb\n",
    "<<A\nAb\n",
    "<A\nA\n",
    "a<<A\nA\n",
    "<<--A\nA\n",
  ])("is not in %j", text => {
    expect(heredocAt(text, 0, text.length)).toBeUndefined();
  });

  it("ends before the limit", () => {
    const text = "<<A\nb\nA\n";
    expect([6, 7, 8].map(limit => heredocAt(text, 0, limit)?.range)).toEqual([undefined, [0, 7], [0, 7]]);
  });
});
