import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { compareSurvivors, type Explanation, type FileResult } from "../../tools/mutation/survivors.ts";

const source = `function head(list) {
  if (!list) {
    return null;
  }
  return list;
}
`;

/** `!list` became `false`. */
function negation(status: string): FileResult["mutants"][number] {
  return { status, replacement: "false", location: { start: { line: 2, column: 7 }, end: { line: 2, column: 12 } } };
}

const branch: FileResult["mutants"][number] = {
  status: "NoCoverage",
  replacement: "{}",
  location: { start: { line: 2, column: 14 }, end: { line: 4, column: 4 } },
};

const negationAsText = "if (!list) {  |  !list → false";

function compare(mutants: FileResult["mutants"], ...explained: readonly string[]) {
  return compareSurvivors({ "src/head.ts": { source, mutants } }, [
    {
      reason: "Nothing calls it without a list.",
      mutants: { "src/head.ts": explained, "src/other.ts": ["x  |  x → y"] },
    },
  ]);
}

describe("compareSurvivors", () => {
  it("says which survivors are not explained, with the line that they begin in", () => {
    expect(compare([branch, negation("Survived"), negation("Killed"), negation("Timeout")])).toEqual({
      unexplained: { "src/head.ts": [negationAsText, "if (!list) {  |  { return null; } → {}"] },
      stale: {},
    });
  });

  it("says which explanations are not needed", () => {
    expect(compare([negation("Killed")], negationAsText)).toEqual({
      unexplained: {},
      stale: { "src/head.ts": [negationAsText] },
    });
  });

  it("counts what is equal", () => {
    const survivors = [negation("Survived"), negation("Survived")];
    expect(compare(survivors, negationAsText).unexplained).toEqual({ "src/head.ts": [negationAsText] });
    expect(compare(survivors, negationAsText, negationAsText)).toEqual({ unexplained: {}, stale: {} });
  });
});

describe("the lists", () => {
  const folder = new URL("../../tools/mutation/survivors/", import.meta.url);
  const explanations = readdirSync(folder).flatMap(
    name => JSON.parse(readFileSync(new URL(name, folder), "utf8")) as Explanation[],
  );

  it("give a reason for everything", () => {
    expect(explanations.filter(({ reason }) => !/^[A-Z].*\.$/u.test(reason))).toEqual([]);
  });

  it("say nothing of lines that are gone", () => {
    const gone = explanations
      .flatMap(({ mutants }) => Object.entries(mutants))
      .flatMap(([file, descriptions]) => {
        const lines = new Set(
          readFileSync(file, "utf8")
            .split("\n")
            .map(line => line.trim()),
        );
        return descriptions.filter(description => !lines.has(description.split("  |  ")[0] ?? ""));
      });
    expect(gone).toEqual([]);
  });
});
