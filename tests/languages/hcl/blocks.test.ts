import dedent from "dedent";
import { describe, expect, it } from "vitest";
import type { Scope } from "../../../src/languages/configuration.ts";
import { HclFile } from "../../../src/languages/hcl/file.ts";
import { openHcl, openHclText, syntaxErrorInHcl } from "../../../src/languages/hcl/on-demand.ts";
import { printExpression } from "./print-expression.ts";

const nothing: Scope = { valueOf: () => undefined, variable: () => undefined, call: () => undefined };

function blockIn(text: string) {
  const [block] = openHcl(text).blocks;
  if (!block) {
    throw new Error(`No block: ${text}`);
  }
  return block;
}

describe("a block", () => {
  const text = dedent`
    resource "a" b {
      c = 1
      d {
        e = 2
      }
      f = g.h
      d {
      }
      i {
      }
    }
  `;

  it("may have comments between its name and labels", () => {
    const block = blockIn('resource /* " */ "a" /* } */ b /* c */ {\n  d = 1\n}\n');
    expect(block).toMatchObject({ name: "resource", labels: ["a", "b"], isBroken: false });
    expect(printExpression(block.read(nothing))).toBe("{d: 1}");
  });

  it("has a name, labels, attributes and nested blocks", () => {
    const block = blockIn(text);
    expect(block).toMatchObject({ name: "resource", labels: ["a", "b"], isBroken: false });
    expect(block.attributes.map(({ name }) => name)).toEqual(["c", "f"]);
    expect(block.attributes.map(({ references }) => references.map(({ path }) => path))).toEqual([[], [["g", "h"]]]);
    expect(block.attributes.map(attribute => printExpression(attribute.evaluate(nothing)))).toEqual(["1", "?"]);
    expect(block.nestedTypes).toEqual(new Set(["d", "i"]));
  });

  it.each([
    [text, "b"],
    ['variable "a" {\n}', '"a"'],
    ['a "b" "c" "d" {\n}', '"d"'],
    ['resource "a" "b" {\n}', '"b"'],
    ["locals {\n}", "locals"],
  ])("is reported at its last label or its name: %j", (whole, name) => {
    expect(whole.slice(...blockIn(whole).nameRange)).toBe(name);
  });

  it.each(["locals {\n  a = [\n}", "locals {\n  a = 1 2\n}", "locals {\n  a = 1\n", 'locals {\n  "${a}" {\n  }\n}'])(
    "is read as empty if something in it is wrong: %j",
    broken => {
      const block = blockIn(`${broken}\n`);
      expect(block.isBroken).toBe(true);
      expect(block.attributes).toEqual([]);
      expect(block.references).toEqual([]);
      expect(block.nestedTypes).toEqual(new Set());
      expect(block.nameRange[0]).toBe(0);
      const content = block.read(nothing);
      expect(printExpression(content)).toBe("{ …}");
      expect(content.site.range).toEqual(block.nameRange);
    },
  );

  it("is read where another one is wrong", () => {
    const { blocks } = new HclFile("locals {\n  a = [\n}\n\nlocals {\n  b = 1\n}\n");
    expect(blocks.map(({ isBroken }) => isBroken)).toEqual([true, false]);
  });
});

describe("the first syntax error of a file", () => {
  it.each([
    ["a = 1\n", undefined],
    ["a = 1 1\nb = = 2\n", { message: "Expected the end of the line.", offset: 6 }],
  ])("%j", (text, problem) => {
    expect(syntaxErrorInHcl(text)).toEqual(problem);
  });
});

describe("a template in a string of another language", () => {
  const site = { range: [100, 200] as const };
  const scope: Scope = {
    valueOf: ({ path: [name] }) =>
      ({
        list: {
          kind: "list",
          items: [{ kind: "literal", value: 1, site: { range: [1, 2] } }],
          complete: true,
          site: { range: [0, 3] },
        } as const,
      })[String(name)],
    variable: ({ path }) => openHclText("var.a == 1").variableFor(path.join("."), path.join(".")),
    call: ({ arguments: given, site: at }) => ({
      kind: "list",
      items: given.map(of => ({ kind: "spread", of })),
      complete: true,
      site: at,
    }),
  };

  it.each([
    ["a", '"a"'],
    ["a${b}", '"a…"'],
    ["${1}", "1"],
    ["${[1, 2]}", "[1, 2]"],
    ["${{ a = [1] }}", "{a: [1]}"],
    ["${f([1])}", "[...[1]]"],
    ["${var.a == 1 ? [2] : 3}", "var.a=1 ? [2] : 3"],
    ['a"b\\', String.raw`"a\"b\\"`],
    ["$${a}", '"${a}"'],
    ["${", "?"],
    ["${a", "?"],
    ["${1", "?"],
    ["${1 2}", "?"],
  ])("is evaluated: %s", (template, value) => {
    expect(printExpression(openHclText("var.a == 1").evaluateTemplate(template, site, scope))).toBe(value);
  });

  it("has the site of the string in all of its parts", () => {
    const value = openHclText("var.a == 1").evaluateTemplate(
      "${var.a == 1 ? { b = f([2]) } : { for c in list : 3 => c }}",
      site,
      scope,
    );
    const ranges = [...JSON.stringify(value).matchAll(/"(?:range|keyRange)":(\[[\d,]+\])/gu)].map(([, range]) => range);
    expect(ranges.length).toBeGreaterThan(10);
    expect(new Set(ranges)).toEqual(new Set(["[100,200]"]));
  });

  it("has references", () => {
    const references = openHclText("").referencesInTemplate("a${b.c}%{ if d }${e[f]}%{ endif }");
    expect(references.map(({ path }) => path)).toEqual([["b", "c"], ["d"], ["e", undefined], ["f"]]);
  });
});
