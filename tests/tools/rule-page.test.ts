import { describe, expect, it } from "vitest";
import { createRule, type RuleDefinition } from "../../src/rule/create-rule.ts";
import { renderRulePage } from "../../tools/rule-page.ts";

type Meta = RuleDefinition<Record<string, string>, Record<string, unknown>>["meta"];

function ruleWith(meta: Partial<Meta>) {
  return createRule({
    name: "no-something",
    meta: {
      type: "problem",
      docs: { description: "Disallow something", preset: "recommended", level: "error", facts: [] },
      messages: {},
      ...meta,
    },
    check: () => undefined,
  });
}

const page = "# An old title\n\nAn old note.\n\n<!-- end auto-generated rule header -->\n\nThe page.\n";

describe("renderRulePage", () => {
  it("writes the title, the description and the presets, and keeps what follows", () => {
    expect(renderRulePage(page, ruleWith({}))).toBe(
      [
        "# cognito/no-something",
        "📝 Disallow something.",
        "💼 This rule is an error in the presets `recommended`, `strict` and `all`.",
        "<!-- end auto-generated rule header -->",
        "The page.\n",
      ].join("\n\n"),
    );
  });

  it("names the one preset of a rule that is only in `all`, and its level", () => {
    const docs = { description: "Disallow something", preset: "all", level: "warning", facts: [] } as const;
    expect(renderRulePage(page, ruleWith({ docs }))).toContain("⚠️ This rule is a warning in the preset `all`.");
  });

  it.each<[Partial<Meta>, string]>([
    [{ fixable: "code" }, "🔧 This rule is automatically fixable"],
    [{ hasSuggestions: true }, "💡 This rule is manually fixable"],
    [{ fixable: "code", hasSuggestions: true }, "🔧💡 This rule is automatically fixable"],
  ])("says how %o can be fixed", (meta, note) => {
    expect(renderRulePage(page, ruleWith(meta))).toContain(note);
  });

  it("is the same when it is rendered again", () => {
    const rule = ruleWith({ hasSuggestions: true });
    expect(renderRulePage(renderRulePage(page, rule), rule)).toBe(renderRulePage(page, rule));
  });

  it("lists the options where the page has a place for them", () => {
    const rule = ruleWith({
      schema: {
        type: "object",
        properties: { minutes: { type: "integer", description: "The most minutes." } },
      },
      defaultOptions: { minutes: 60 },
    });
    const list = "auto-generated rule options list";
    expect(renderRulePage(`${page}\n<!-- begin ${list} -->\n<!-- end ${list} -->\n`, rule)).toContain(
      "| `minutes` | The most minutes. | integer | `60` |",
    );
    expect(() => renderRulePage(page, rule)).toThrow("There is no place for the auto-generated rule options list");
  });

  it("refuses a page without the end of the header", () => {
    expect(() => renderRulePage("# A page\n", ruleWith({}))).toThrow("The page of no-something has no");
  });
});
