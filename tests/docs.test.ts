import { existsSync, readFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { rules } from "../rules/index.ts";
import type { CognitoRule } from "../src/rule/cognito-rule.ts";
import { ExampleLinter } from "./docs/lint-example.ts";
import { examplesOf, outsideFences, sectionsOf } from "./docs/rule-page.ts";

const root = dirname(import.meta.dirname);

function read(path: string): string {
  return readFileSync(join(root, path), "utf8");
}

describe.each(Object.entries<CognitoRule>(rules))("the page of %s", (name, { meta }) => {
  const page = read(`docs/rules/${name}.md`);
  const examples = examplesOf(page);
  const linter = new ExampleLinter(name);
  const changes = meta.fixable !== undefined || meta.hasSuggestions === true;

  it("has the sections of a page, in order", () => {
    const expected = [
      "Why This Is a Problem",
      "Examples",
      ...(changes ? ["Fix Safety"] : []),
      ...(meta.schema instanceof Array && meta.schema.length > 0 ? ["Options"] : []),
      "When Not To Use It",
      "Further Reading",
    ];
    const optional = ["What It Does Not Check"];
    expect(sectionsOf(page).filter(section => !optional.includes(section))).toEqual(expected);
  });

  it("introduces the rule before the first section", () => {
    const [, intro] = page.split("<!-- end auto-generated rule header -->");
    expect(intro?.split("\n## ")[0]?.trim()).not.toBe("");
  });

  it("shows what is wrong and what is right", () => {
    const verdicts = examples.map(({ verdict }) => verdict);
    expect(verdicts).toContain("incorrect");
    expect(verdicts.some(verdict => verdict !== "incorrect")).toBe(true);
  });

  it("shows a fix, or a suggestion where there is no fix", () => {
    const verdicts = examples.map(({ verdict }) => verdict);
    const shown = meta.fixable ? verdicts.includes("fixed") : verdicts.includes("suggested");
    expect(shown).toBe(changes);
  });

  for (const [index, example] of examples.entries()) {
    const { verdict, line, code } = example;
    const before = examples[index - 1];

    it(`is right about the ${verdict} example on line ${line}`, () => {
      const reports = linter.reports(example);
      expect(reports.filter(({ fatal }) => fatal)).toEqual([]);
      switch (verdict) {
        case "incorrect":
          expect(reports).not.toEqual([]);
          return;
        case "correct":
          expect(reports).toEqual([]);
          return;
        case "fixed":
          expect(before?.verdict).toBe("incorrect");
          expect(before && linter.fix(before)).toBe(code);
          return;
        case "suggested":
          expect(before?.verdict).toBe("incorrect");
          expect(before && linter.suggest(before)).toBe(code);
      }
    });
  }
});

const documents = [
  "CHANGELOG.md",
  "README.md",
  ...readdirSync(join(root, "docs"), { recursive: true, encoding: "utf8" })
    .filter(path => path.endsWith(".md"))
    .map(path => `docs/${path}`),
];

/** The ids that GitHub generates for the headings of a page. */
function headingIds(path: string): ReadonlySet<string> {
  const used = new Map<string, number>();
  return new Set(
    outsideFences(read(path)).flatMap(line => {
      const heading = /^#+ (?<text>.+)$/u.exec(line)?.groups?.["text"];
      if (heading === undefined) {
        return [];
      }
      const slug = heading
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N}\p{M}_\- ]/gu, "")
        .replaceAll(" ", "-");
      const count = used.get(slug) ?? 0;
      used.set(slug, count + 1);
      return [count === 0 ? slug : `${slug}-${count}`];
    }),
  );
}

describe.each(documents)("%s", path => {
  const links = [...read(path).matchAll(/\]\((?!https?:)([^)#\s]*)(?:#([^)\s]+))?\)/gu)].map(([, target = "", id]) => ({
    file: target === "" ? path : join(dirname(path), target),
    id,
  }));

  it("links to files that are there", () => {
    expect(links.filter(({ file }) => !existsSync(join(root, file)))).toEqual([]);
  });

  it("links to headings that are there", () => {
    const toHeadings = links.filter(({ file, id }) => id !== undefined && file.endsWith(".md"));
    expect(toHeadings.filter(({ file, id = "" }) => !headingIds(file).has(id))).toEqual([]);
  });
});

it("README.md shows the config of the examples", () => {
  expect(read("README.md")).toContain(`\`\`\`js\n${read("examples/eslint.config.js")}\`\`\``);
});
