import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { readTree } from "../../../src/languages/document/tree.ts";
import type { Range, Site } from "../../../src/model/site.ts";
import type { Expression, Member, Spread } from "../../../src/model/value.ts";
import { dataOf, expressionAt, resolved } from "../../edits/edit-text.ts";
import { pick, randomData, randomText } from "../../edits/random/random-text.ts";
import { placeOf, read, readData, tryTo, unknown } from "../document/read-text.ts";

describe("YAML", () => {
  it.each<[string, unknown]>([
    ["code", "code"],
    ["60", 60],
    ["-1.5", -1.5],
    ["true", true],
    ["FALSE", false],
    ["~", null],
    ['"60"', "60"],
    ["'it''s'", "it's"],
    ["'''it'' ''s so'''", "'it' 's so'"],
    ['""', ""],
    ["''", ""],
    [String.raw`"b\ \\ c"`, String.raw`b \ c`],
    ['"b\\\n  c"', "bc"],
    ["|\n", ""],
    [String.raw`"\u00e4\x41\n"`, "äA\n"],
    ["yes", "yes"],
    ["Off", "Off"],
    ["2010-09-09", "2010-09-09"],
    ["127.0.0.1", "127.0.0.1"],
    ["12ab", "12ab"],
    ["a b\n  c", "a b c"],
    ["|\n  a\n  b\n", "a\nb\n"],
    [">-\n  a\n  b\n", "a b"],
    ["!!str 60", "60"],
  ])("reads %j as %j", (text, value) => {
    expect(readData(`a: ${text}`)).toEqual({ a: value });
  });

  it("reads a key without a value as null, and as unknown at the end of its block", () => {
    expect(readData("a:\nb: 1")).toEqual({ a: null, b: 1 });
    expect(readData("{ a: }")).toEqual({ a: null });
    const map = resolved(read("b: 1\na:"));
    expect(map).toMatchObject({ kind: "map", complete: false });
    expect(readData("b: 1\na:")).toEqual({ b: 1, a: unknown });
    expect(readData("b: 1\n? a\n")).toEqual({ b: 1, a: null });
    expect(readData("b: 1\n? a\n:\n")).toEqual({ b: 1, a: null });
    expect(resolved(read("b: 1\n? a\n:\n"))).toMatchObject({ complete: true });
    expect(resolved(read("b: 1\n? a\n"))).toMatchObject({ complete: true });
  });

  it.each([
    "010",
    "0x1F",
    "0o17",
    "1_000",
    "1e3",
    "1.0",
    "+1",
    ".5",
    "1:30",
    ".inf",
    "2001-12-14 21:59:43",
    "=",
    "12345678901234567890",
    "!!int 5",
    "!Foo x",
    "!Foo [x]",
    "!!omap { x: 1 }",
    "!!set { x }",
    "!!binary x",
    "!!timestamp x",
  ])("does not know what %s is for every reader", text => {
    expect(readData(`a: ${text}`)).toEqual({ a: unknown });
  });

  it.each<[string, unknown]>([
    ["!Ref Pool", { Ref: "Pool" }],
    ["!Ref 12", { Ref: "12" }],
    ["!Condition IsProd", { Condition: "IsProd" }],
    ["!GetAtt Pool.Arn", { "Fn::GetAtt": ["Pool", "Arn"] }],
    ["!GetAtt Nested.Outputs.Arn", { "Fn::GetAtt": ["Nested", "Outputs.Arn"] }],
    ["!GetAtt [Pool, Arn]", { "Fn::GetAtt": ["Pool", "Arn"] }],
    ["!GetAtt Pool", { "Fn::GetAtt": "Pool" }],
    ["!GetAtt { Pool: Arn }", { "Fn::GetAtt": { Pool: "Arn" } }],
    ["!Sub a.b", { "Fn::Sub": "a.b" }],
    ["!Ref 0x10", { Ref: "0x10" }],
    ["!Sub 1.0", { "Fn::Sub": "1.0" }],
    ["!Sub 'a${b}'", { "Fn::Sub": "a${b}" }],
    ["!Sub\n  - a${b}\n  - b: 1", { "Fn::Sub": ["a${b}", { b: 1 }] }],
    ["!If [c, !Ref A, [1]]", { "Fn::If": ["c", { Ref: "A" }, [1]] }],
    ["!Transform { Name: x }", { "Fn::Transform": { Name: "x" } }],
    ["!Base64\n  !Sub x", undefined],
    ["&x !Ref Pool", { Ref: "Pool" }],
    ["!GetAZs ''", { "Fn::GetAZs": "" }],
  ])("reads %j in the long form", (text, value) => {
    if (value === undefined) {
      expect(readTree(`a: ${text}`)).toBeUndefined();
    } else {
      expect(readData(`a: ${text}`)).toEqual({ a: value });
    }
  });

  it("reads a document that is a function, or nothing", () => {
    expect(readData("!Ref a")).toEqual({ Ref: "a" });
    expect(read("# a\n&b\n").site.range).toEqual([6, 6]);
  });

  it.each([
    ["0x10: b", { "0x10": "b" }],
    ["1.0: b", { "1.0": "b" }],
    ["true: b", { true: "b" }],
    ["~: b", { "~": "b" }],
    ['"<<": b', { "<<": "b" }],
  ])("reads the key of %j as it is written", (text, value) => {
    expect(readData(text)).toEqual(value);
  });

  it("keeps both members of a name, of which the last one holds", () => {
    expect(readData("a: 1\na: 2\n__proto__: 3\n")).toEqual({ a: 2, ["__proto__"]: 3 });
  });

  it.each(["? a\n: 1\nb: 2", "? a # why\n# how\n: 1\n? b\n: 2\n", "{ ? a : 1, b: 2 }"])(
    "knows the members of %j, but not how to edit them",
    text => {
      expect(readData(text)).toEqual({ a: 1, b: 2 });
      expect(readTree(text, [0, text.length])).not.toHaveProperty("root.site.container");
    },
  );

  it.each([
    "? |\n  a\n: 1\nb: 2",
    "? >\n  a\n: 1\nb: 2",
    "[a]: 1\nb: 2",
    "!Foo a: 1\nb: 2",
    ": 1\nb: 2",
    "x: &x a\n*x : 1\nb: 2",
  ])("does not know every member of %j", text => {
    expect(resolved(read(text))).toMatchObject({ kind: "map", complete: false });
  });

  it.each([
    ["a syntax error", "a: [1"],
    ["a tab that indents", "a:\n\tb: 1"],
    ["a wrong indentation", "a:\n    b: 1\n  c: 2"],
    ["several documents", "a: 1\n---\nb: 2\n"],
    ["a quote that is escaped at the end", 'a: "b\\"'],
    ["a quote that is doubled at the end", "a: 'b''"],
    ["line breaks of old Macs", "a: 1\rb: 2\r"],
    ["line breaks that only YAML 1.1 knows", "a: b\u2028c\n"],
  ])("reads nothing of a text with %s", (_name, text) => {
    expect(readTree(text)).toBeUndefined();
  });

  it.each([
    ["a directive", "%YAML 1.1\n---\na: 1\n"],
    ["a byte order mark", "\uFEFFa: 1\n"],
    ["the line ends of Windows", "a: 1\r\n"],
    ["a comment and an end", "--- # c\na: 1\n...\n"],
    ["an empty line in front", "\na: 1\n"],
    ["a merge in a directive's version", "%YAML 1.1\n---\n<<: { a: 1 }\n"],
  ])("reads a text with %s", (_name, text) => {
    expect(readData(text)).toEqual({ a: 1 });
  });
});

describe("places in YAML", () => {
  it("are those of the value and of its whole member or item", () => {
    const text = "a: 'b' # c\nd:\n  - e\n  -   f: g # h\nk: |\n  l\n\nm: n";
    expect(placeOf(text, "a")).toEqual({ value: "'b'", item: "a: 'b'" });
    expect(placeOf(text, "d")).toEqual({ value: "- e\n  -   f: g", item: "d:\n  - e\n  -   f: g" });
    expect(placeOf(text, "d", 0)).toEqual({ value: "e", item: "- e" });
    expect(placeOf(text, "d", 1)).toEqual({ value: "f: g", item: "-   f: g" });
    expect(placeOf(text, "k")).toEqual({ value: "|\n  l", item: "k: |\n  l" });
    expect(placeOf(text, "m")).toEqual({ value: "n", item: "m: n" });
  });

  it("of what is not written are behind the colon or dash, the anchor and the tag", () => {
    const text = "a: # b\nc: &d\ne:\n  -\n  - &f\n";
    expect(placeOf(text, "a")).toEqual({ value: "", item: "a:" });
    expect(placeOf(text, "c")).toEqual({ value: "", item: "c: &d" });
    expect(placeOf(text, "e", 0)).toEqual({ value: "", item: "-" });
    expect(placeOf(text, "e", 1)).toEqual({ value: "", item: "- &f" });
    expect(expressionAt(read(text), ["c"]).site.range).toEqual([text.indexOf(" &d") + 3, text.indexOf(" &d") + 3]);
  });

  it("hold the empty lines that are part of a block scalar", () => {
    expect(placeOf("a: |+\n  b\n\n\nc: d", "a").value).toBe("|+\n  b\n\n");
    expect(placeOf("a: |+\r\n  b\r\n\r\nc: d", "a").value).toBe("|+\r\n  b\r\n");
    expect(placeOf("a: |\r\n  b\r\n\r\nc: d", "a").value).toBe("|\r\n  b");
    expect(placeOf("a: |\n\n\nc: d", "a").value).toBe("|");
    expect(placeOf("a: >-\r\n\r\nc: d", "a").value).toBe(">-");
  });

  it("hold the tag but not the anchor", () => {
    const text = "a: &b !Ref c\nd: !Ref &e f\ng: &h\n  i: j\n";
    expect(placeOf(text, "a")).toEqual({ value: "!Ref c", item: "a: &b !Ref c" });
    expect(placeOf(text, "d").item).toBeUndefined();
    expect(placeOf(text, "g")).toEqual({ value: "i: j", item: "g: &h\n  i: j" });
  });

  it("are those of brackets and what stands between them", () => {
    const text = 'a: [ &b c , d: e, ] # f\ng: {h: 1, "i":j, k}';
    const { container } = expressionAt(read(text), ["a"]).site;
    expect(container?.items.map(item => text.slice(...item))).toEqual(["&b c", "d: e"]);
    expect(placeOf(text, "a", 1, "d")).toEqual({ value: "e", item: undefined });
    expect(placeOf(text, "g", "i")).toEqual({ value: "j", item: '"i":j' });
    expect(placeOf(text, "g", "k")).toEqual({ value: "", item: undefined });
  });

  it("know the column of a block, also behind dashes and a byte order mark", () => {
    const text = "\uFEFFa:\n- - b: 1\n    c: 2\n";
    expect(read(text).site.container).toMatchObject({ layout: "indented", form: { keys: "data" }, indent: 0 });
    expect(expressionAt(read(text), ["a", 0]).site.container).toMatchObject({ form: { keys: "none" }, indent: 2 });
    expect(expressionAt(read(text), ["a", 0, 0]).site.container).toMatchObject({ form: { keys: "data" }, indent: 4 });
  });

  it.each(["a: !If [b, c, [d]]", "a: { 'Fn::If': [b, c, [d]] }", "a:\n  Fn::If:\n    - b\n    - c\n    - [d]\n"])(
    "of operands can be replaced but not added or removed: %j",
    text => {
      const operands = expressionAt(read(text), ["a", "Fn::If"]);
      expect(operands.site.container).toBeUndefined();
      expect(expressionAt(operands, [1]).site.slot).toMatchObject({ index: 1, fixed: true });
      expect(expressionAt(operands, [2]).site.container).toBeDefined();
      expect(expressionAt(operands, [2, 0]).site.slot?.fixed).toBeUndefined();
    },
  );

  it("of a function are those of its tag and operands", () => {
    const text = "a: !If [b, c]\n";
    const { site } = expressionAt(read(text), ["a"]);
    expect(text.slice(...site.range)).toBe("!If [b, c]");
    expect(site).toMatchObject({ slot: { index: 0 } });
    expect(site.container).toBeUndefined();
    expect(text.slice(...memberOf(expressionAt(read(text), ["a"]), 0).keyRange)).toBe("!If");
  });
});

describe("an alias", () => {
  it("has the value of its anchor, but no places to edit", () => {
    const text = "a: &x { b: [c] }\nd: *x\n";
    const alias = expressionAt(read(text), ["d"]);
    expect(dataOf(resolved(alias))).toEqual({ b: ["c"] });
    const range: Range = [text.indexOf("*x"), text.indexOf("*x") + 2];
    const siteOf = (definition: string): Site => {
      const start = text.indexOf(definition);
      return { range, definition: { range: [start, start + definition.length] } };
    };
    expect(alias.site).toEqual(siteOf("{ b: [c] }"));
    expect(memberOf(alias, 0)).toMatchObject({ keyRange: range, range, value: { site: siteOf("[c]") } });
    expect(expressionAt(alias, ["b", 0]).site).toEqual(siteOf("c"));
  });

  it("stands for the anchor in front of it, in an anchored value too", () => {
    const text = "a: &x 1\nb: &y [*x]\nc: &x 2\nd: *y\ne: *x\n";
    expect(readData(text)).toEqual({ a: 1, b: [1], c: 2, d: [1], e: 2 });
  });

  it("is not known where it stands for what it is part of, or for nothing", () => {
    expect(readData("a: &x [*x]\nb: *x\nc: *y\n")).toEqual({ a: [unknown], b: [unknown], c: unknown });
  });

  it("is found in keys that are not read", () => {
    expect(readData("? [&x 1]\n: 2\na: *x\n")).toEqual({ a: 1 });
  });

  it("is merged in behind the members of the map", () => {
    expect(readData("a: &x { b: 1, c: 1 }\nd:\n  b: 2\n  <<: *x\n")).toMatchObject({ d: { b: 2, c: 1 } });
    expect(readData("x: &x { b: 1 }\ny: &y { b: 2, c: 2 }\nd:\n  <<: [*x, *y]\n")).toMatchObject({ d: { b: 1, c: 2 } });
    expect(readData('"<<": 1\n')).toEqual({ "<<": 1 });
  });

  it.each([
    "a: &x [b]\nc:\n  d: 1\n  <<: *x\n",
    "a: &x !Ref b\nc:\n  d: 1\n  <<: *x\n",
    "c:\n  <<: !If [a, b]\n",
    "a: &x {}\nc:\n  <<: *x\n  <<: *x\n",
  ])("makes a map incomplete where it is not certain what is merged in: %j", text => {
    expect(resolved(expressionAt(read(text), ["c"]))).toMatchObject({ kind: "map", complete: false });
  });

  it("stands for everything up to a limit of the nodes that aliases expand to", () => {
    const itemsOf = (count: number) => {
      const root = read(`a: &x [${"b,".repeat(count)}]\nc: *x\nd: 1\n`);
      const list = expressionAt(root, ["c"]);
      expect(expressionAt(root, ["d"])).toMatchObject({ value: 1 });
      return list.kind === "list" ? list.items : [];
    };
    expect(itemsOf(9_999).at(-1)?.kind).toBe("literal");
    expect(
      itemsOf(10_000)
        .slice(-2)
        .map(({ kind }) => kind),
    ).toEqual(["literal", "unknown"]);
  });

  it("is not followed into a depth that no text could have", () => {
    const chain = Array.from({ length: 120 }, (_, index) => `a${index + 1}: &a${index + 1} [[*a${index}]]\n`);
    const root = read(`a0: &a0 b\n${chain.join("")}`);
    expect(dataOf(resolved(expressionAt(root, ["a2"])))).toEqual([[[["b"]]]]);
    expect(JSON.stringify(dataOf(resolved(expressionAt(root, ["a120"]))))).toContain('{"unknown":true}');
  });

  it("costs nothing when it stands for more than anybody could read", () => {
    const bomb = Array.from({ length: 40 }, (_, index) => `a${index}: &a${index} [${`*a${index - 1},`.repeat(9)}]`);
    const text = ["a: &a-1 [1]", ...bomb].join("\n");
    expect(resolved(read(text))).toMatchObject({ kind: "map", members: { length: 41 } });
  });
});

describe("a range of a text", () => {
  it("is read as in the whole text", () => {
    fc.assert(
      fc.property(fc.gen(), generate => {
        const choose = (limit: number): number => generate(fc.nat, limit - 1);
        const { text, path } = randomText(randomData(choose), "yaml", choose);
        const whole = expressionAt(read(text), path);
        const [start, end] = whole.site.range;
        const { range: place, container } = whole.site;
        const isBlock =
          container?.layout === "indented" && /^\s*$/u.test(text.slice(text.lastIndexOf("\n", start) + 1, start));
        const behind = /(?:[\t ]*\r?\n)*/uy;
        behind.lastIndex = end;
        const range: Range = [start - (isBlock ? container.indent : 0), end + (behind.exec(text)?.[0].length ?? 0)];
        const site = { range: place, ...(container && { container }) };
        expect(readTree(text, range, "yaml")).toMatchObject({ root: { kind: whole.kind, site } });
        expect(dataOf(resolved(read(text, range)))).toEqual(dataOf(resolved(whole)));
      }),
      { numRuns: 50 },
    );
  });

  it("says when it refers to something in front of it", () => {
    const text = "a: &x 1\nb:\n  c: *x\n";
    expect(readTree(text, [text.indexOf("  c"), text.length])).toBe("needs-whole");
    expect(readTree(text.replace("c: *x", "c: &x 2\n  d: *x"), [text.indexOf("  c"), text.length + 10])).toBeTypeOf(
      "object",
    );
  });

  it("says when an alias in it has no anchor before, wherever it starts", () => {
    expect(readTree("a: *x\nb: 1\n", [0, 6])).toBe("needs-whole");
    expect(readData("a: *x\nb: 1\n")).toEqual({ a: unknown, b: 1 });
  });

  it.each([
    ["in a value", "a: 5%\nb:\n  c: !Ref x\n"],
    ["in several values", "a: 5%\nb: 100%25\nc:\n  d: !Ref x\n"],
    ["behind it", "b:\n  c: !Ref x\n---\n%TAG ! tag:x,\n"],
  ])("is read with a percent sign that is no directive in front: %s", (_, text) => {
    const start = text.search(/^ +\w: !Ref/mu);
    expect(readTree(text, [start, text.indexOf("\n", start) + 1])).toMatchObject({ root: { kind: "map" } });
  });

  it("has no content if it starts with a directive", () => {
    expect(readTree("a: 1\n%b: 2\n", [5, 11])).toBeUndefined();
  });

  it.each(["", "# 5 %\n"])("says when a directive in front of it may change its tags, behind %j", before => {
    const text = `${before}%TAG ! tag:x,\n---\nb:\n  c: !Ref x\n`;
    expect(readTree(text, [text.indexOf("  c"), text.length])).toBe("needs-whole");
  });
});

describe("a text that is being typed", () => {
  it("is read as others read it, or not at all", () => {
    fc.assert(
      fc.property(fc.gen(), generate => {
        const choose = (limit: number): number => generate(fc.nat, limit - 1);
        const { text } = randomText(randomData(choose), "yaml", choose);
        const key = pick(choose, ["", ":", "-", "[", "&", "*", '"', "|", "\t", "!"]);
        const typed = text.slice(0, choose(text.length + 1)) + key;
        const tree = readTree(typed);
        if (typeof tree === "object") {
          for (const version of ["1.1", "1.2"] as const) {
            const data = tryTo(
              () => parse(typed, { version, uniqueKeys: false, logLevel: "silent", merge: true }) as unknown,
            );
            expect(agrees(dataOf(resolved(tree.root)), data)).toBe(true);
          }
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe("nesting", () => {
  const nested = (depth: number) => `${"[".repeat(depth)}${"]".repeat(depth)}`;

  it("is read up to a limit", () => {
    expect(readTree(nested(200), undefined, "yaml")).toBeTypeOf("object");
    expect(readTree(nested(201), undefined, "yaml")).toBeUndefined();
    expect(readTree(`- ${nested(199)}\n`.repeat(3), undefined, "yaml")).toBeTypeOf("object");
    expect(readTree("[".repeat(10_000), undefined, "yaml")).toBeUndefined();
    expect(readTree("{ a: ".repeat(10_000), undefined, "yaml")).toBeUndefined();
  });
});

function memberOf(expression: Expression, index: number): Member<Expression> {
  const member: Member<Expression> | Spread | undefined =
    expression.kind === "map" ? expression.members[index] : undefined;
  if (!member || !("key" in member)) {
    throw new Error("No member");
  }
  return member;
}

/** Whether our value equals that of another parser, or is unknown. Only we know short tags. */
function agrees(ours: unknown, theirs: unknown): boolean {
  if (typeof ours !== "object" || ours === null || theirs === unknown) {
    // The words that are booleans only in YAML 1.1 are strings here, which are coerced if a boolean is expected.
    const isWord = typeof theirs === "boolean" && typeof ours === "string" && booleanWord.test(ours);
    return ours === theirs || theirs === unknown || isWord;
  }
  const entries = Object.entries(ours);
  return "unknown" in ours || "Ref" in ours || entries.every(([key, value]) => agrees(value, memberThere(theirs, key)));
}

const booleanWord = /^(?:y|n|yes|no|on|off)$/iu;

/** In YAML 1.1, such a word is also a boolean if it is a key. */
function memberThere(theirs: unknown, key: string): unknown {
  const members = new Map(Object.entries(theirs ?? {}));
  return booleanWord.test(key) && !members.has(key) ? members.get(String(/^(?:y|on)/iu.test(key))) : members.get(key);
}
