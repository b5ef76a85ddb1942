import { describe, expect, it } from "vitest";
import { readTree } from "../../../src/languages/document/tree.ts";
import { json } from "../../../src/languages/json/style.ts";
import { yaml } from "../../../src/languages/yaml/style.ts";

describe("a text in YAML or JSON", () => {
  it("is read as YAML where it is no JSON", () => {
    expect(readTree("{ a: 1 }")).toMatchObject({ style: yaml, root: { site: { range: [0, 8] } } });
  });

  it("is read as YAML where it shall be", () => {
    expect(readTree('{ "a": 1 }', undefined, "yaml")).toMatchObject({ style: yaml });
    expect(readTree('{ "a": 1 }')).toMatchObject({ style: json, root: { site: { range: [0, 10] } } });
  });

  it.each(["[", "{a: ", "- ", '{"a":', "!If ["])("does not overflow the stack: many %j", text => {
    expect(readTree(text.repeat(10_000))).toBeUndefined();
    expect(readTree(text.repeat(10_000), undefined, "json")).toBeUndefined();
  });
});
