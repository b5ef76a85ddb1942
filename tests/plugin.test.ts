import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { rules } from "../rules/index.ts";
import plugin from "../src/index.ts";
import type { CognitoRule } from "../src/rule/cognito-rule.ts";
import { facts } from "../src/spec/facts.ts";
import { presets, presetsWith, ruleNames } from "../tools/rules.ts";

const root = dirname(import.meta.dirname);

/** Names of rules without one of the usual prefixes. */
const otherNames = ["private-use-schemes", "token-validity-order"];

function filesOf(folder: string, ending: string): readonly string[] {
  return readdirSync(join(root, folder))
    .filter(file => file.endsWith(ending))
    .map(file => file.slice(0, -ending.length))
    .toSorted();
}

function severitiesIn(preset: (typeof presets)[number]): Readonly<Record<string, unknown>> {
  return Object.assign({}, ...[plugin.configs[preset]].flat().map(config => config.rules ?? {})) as Record<
    string,
    unknown
  >;
}

describe("the set of rules", () => {
  it("is the files of rules/", () => {
    expect(Object.keys(rules)).toEqual(ruleNames(root));
  });

  it("is what the plugin has", () => {
    expect(plugin.rules).toEqual(rules);
  });

  it("has a test for every rule", () => {
    expect(filesOf("tests/rules", ".test.ts")).toEqual(Object.keys(rules));
  });

  it("has a page for every rule", () => {
    expect(filesOf("docs/rules", ".md")).toEqual(Object.keys(rules));
  });

  it.each(presets)("is in the preset %s as each rule says, at its level", preset => {
    const expected = Object.entries(rules)
      .filter(([, rule]) => presetsWith(rule).includes(preset))
      .map(([name, rule]) => [`cognito/${name}`, rule.meta.docs.level === "error" ? "error" : "warn"]);
    expect(severitiesIn(preset)).toEqual(Object.fromEntries(expected));
  });

  it("grows from preset to preset", () => {
    const [recommended, strict, all] = presets.map(preset => Object.keys(severitiesIn(preset)));
    expect(strict).toEqual(expect.arrayContaining(recommended ?? []));
    expect(all).toEqual(expect.arrayContaining(strict ?? []));
    expect(all).toHaveLength(Object.keys(rules).length);
  });
});

describe.each(Object.entries(rules))("%s", (name, rule) => {
  const source = readFileSync(join(root, "rules", `${name}.ts`), "utf8");
  const { docs, messages, fixable, hasSuggestions }: CognitoRule["meta"] = rule.meta;

  it("is called as its file is", () => {
    expect(rule.name).toBe(name);
  });

  it("has a name that says what it is for", () => {
    expect(otherNames.includes(name) || /^(?:no|require|valid|max|explicit)(?:-[a-z]+)+$/u.test(name)).toBe(true);
  });

  it("has a description that is a phrase", () => {
    expect(docs.description).toMatch(/^(?:Disallow|Require|Limit|Enforce) .*[^.]$/u);
  });

  it("links to its page", () => {
    expect(docs.url).toMatch(new RegExp(`^https://.*/rules/${name}/$`, "u"));
  });

  it("uses every message", () => {
    const isNamedByVariable = /messageId: [a-z]/u.test(source);
    const unused = Object.keys(messages).filter(id => !source.includes(`"${id}"`));
    expect(isNamedByVariable ? [] : unused).toEqual([]);
  });

  it("declares that it fixes and suggests exactly when it does", () => {
    expect(fixable !== undefined).toBe(/\bfix(?:[:,)]| \})/u.test(source));
    expect(hasSuggestions === true).toBe(/\bsuggest(?:[:,)]| \})/u.test(source));
  });

  it("says which facts it checks", () => {
    const checked = Object.entries<object>(facts).flatMap(([id, fact]) => ("unchecked" in fact ? [] : [id]));
    expect(docs.facts).not.toEqual([]);
    expect(checked).toEqual(expect.arrayContaining([...docs.facts]));
  });

  it("is written to the end", () => {
    expect(source).not.toContain("TODO");
    expect(readFileSync(join(root, "docs/rules", `${name}.md`), "utf8")).not.toContain("TODO");
  });

  it("is short", () => {
    expect(source.split("\n").length).toBeLessThanOrEqual(110);
  });
});
