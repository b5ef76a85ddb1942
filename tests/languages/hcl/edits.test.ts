import dedent from "dedent";
import { describe, expect, it } from "vitest";
import {
  appendItem,
  removeItem,
  removeProperty,
  replaceValue,
  setProperty,
  type Edit,
} from "../../../src/edits/edit.ts";
import { applyTextEdits } from "../../../src/edits/text/text-edit.ts";
import { named } from "../../../src/edits/print/printable.ts";
import { hcl } from "../../../src/languages/hcl/style.ts";
import { exploreScenarios } from "../../../src/model/scenario.ts";
import type { Value } from "../../../src/model/value.ts";
import { editsOf, resolved, valueAt } from "../../edits/edit-text.ts";
import { readBlock } from "./read-hcl.ts";

/** The lines of a block after an edit, or `null` if the edit is refused. */
function edited(lines: string, edit: (client: Value) => Edit): string | null {
  const text = `resource "a" "b" {\n${lines}\n}\n`;
  const root = readBlock(text);
  const edits = editsOf(text, { root, style: hcl }, edit(resolved(root)));
  return edits && applyTextEdits(text, edits).slice(text.indexOf("\n") + 1, -3);
}

describe("a list", () => {
  const append = () => appendItem("CallbackURLs", "c");
  const remove = (client: Value) => removeItem("CallbackURLs", valueAt(client, "CallbackURLs", 0));
  const replace = (client: Value) => replaceValue("CallbackURLs", valueAt(client, "CallbackURLs", 0), "c");

  it.each([
    ["gets an item", append, '["a"]', '["a", "c"]'],
    ["gets its first item", append, "[]", '["c"]'],
    ["gets an item on a line of its own", append, '[\n"a",\n"b",\n]', '[\n"a",\n"b",\n"c",\n]'],
    ["loses an item", remove, '["a", "b"]', '["b"]'],
    ["loses its last item", remove, '["a"]', "[]"],
    ["loses an item with its line", remove, '[\n"a",\n"b",\n]', '[\n"b",\n]'],
    ["gets another item", replace, '["a", "b"]', '["c", "b"]'],
    ["gets another item in one case", replace, '[var.x ? "a" : "b"]', '[var.x ? "c" : "b"]'],
  ])("%s", (_, edit, list, result) => {
    expect(edited(`CallbackURLs = ${list}`, edit)).toBe(`CallbackURLs = ${result}`);
  });
});

describe("a new list", () => {
  it("replaces one as a whole, on as many lines", () => {
    const replace = (client: Value) => replaceValue("CallbackURLs", valueAt(client, "CallbackURLs"), ["a", "b"]);
    expect(edited('CallbackURLs = ["c"]', replace)).toBe('CallbackURLs = ["a", "b"]');
    expect(edited('CallbackURLs = [\n  "c",\n]', replace)).toBe('CallbackURLs = [\n  "a",\n  "b",\n]');
  });

  it("has its items on lines of their own if they are too long for one", () => {
    const urls = ["https://a.example.com", "https://b.example.com", "https://c.example.com"];
    const set = (items: readonly string[]) => edited("UserPoolId = 1", () => setProperty("CallbackURLs", items));
    expect(set(urls.slice(1))).toBe(dedent`
      UserPoolId   = 1
      CallbackURLs = ["https://b.example.com", "https://c.example.com"]
    `);
    expect(set(urls)).toBe(dedent`
      UserPoolId = 1
      CallbackURLs = [
        "https://a.example.com",
        "https://b.example.com",
        "https://c.example.com",
      ]
    `);
  });
});

describe("a structure", () => {
  it.each<[name: string, lines: string, result: string | null]>([
    ["on one line", '= { IdToken = "b" }', '= { AccessToken = "a", IdToken = "b" }'],
    ["with colons", '= { IdToken : "b" }', '= { AccessToken = "a", IdToken : "b" }'],
    ["with quoted keys", '= { "IdToken" = "b" }', '= { AccessToken = "a", "IdToken" = "b" }'],
    ["without blanks around its signs", '= {IdToken="b"}', '= {AccessToken="a", IdToken="b"}'],
    ["with two blanks around its signs", '= { IdToken  =  "b" }', '= { AccessToken  =  "a", IdToken  =  "b" }'],
    ["with tabs around its signs", '= { IdToken\t=\t"b" }', '= { AccessToken\t=\t"a", IdToken\t=\t"b" }'],
    ["with a blank behind its colons", '= { IdToken: "b" }', '= { AccessToken = "a", IdToken: "b" }'],
    ["with colons and a sign in a string", '= { IdToken : "b=c" }', '= { AccessToken = "a", IdToken : "b=c" }'],
    ["with a key of several words", '= { "a b"="c" }', '= { "a b"="c", AccessToken="a" }'],
    ["with a key that contains signs", '= { "a: b"="c" }', '= { "a: b"="c", AccessToken="a" }'],
    ["with an empty key", '= { ""="c" }', '= { ""="c", AccessToken="a" }'],
    ["without members", "= {}", '= { AccessToken = "a" }'],
    [
      "of two members on one line",
      '= { IdToken = "b", RefreshToken = "c" }',
      '= { AccessToken = "a", IdToken = "b", RefreshToken = "c" }',
    ],
    ["on several lines", '= {\n  IdToken = "b"\n}', '= {\n  AccessToken = "a"\n  IdToken     = "b"\n}'],
    [
      "on several lines that are aligned",
      '= {\n  IdToken      = "b"\n  RefreshToken = "c"\n}',
      '= {\n  AccessToken  = "a"\n  IdToken      = "b"\n  RefreshToken = "c"\n}',
    ],
    [
      "on several lines with commas",
      '= {\n  IdToken = "b",\n  RefreshToken = "c",\n}',
      '= {\n  AccessToken = "a",\n  IdToken = "b",\n  RefreshToken = "c",\n}',
    ],
    [
      "with a blank before its comma",
      '= { IdToken = "b" , RefreshToken = "c" }',
      '= { AccessToken = "a", IdToken = "b" , RefreshToken = "c" }',
    ],
    ["with commas further down", '= {\n  IdToken = "b"\n  RefreshToken = "c",\n  Other = "d"\n}', null],
    ["with some commas", '= {\n  IdToken = "b",\n  RefreshToken = "c"\n  Other = "d"\n}', null],
    ["with a comma after its only member", '= {\n  IdToken = "b",\n}', null],
    ["as a block", '{\n  IdToken = "b"\n}', '{\n  AccessToken = "a"\n  IdToken     = "b"\n}'],
    ["as an empty block", "{\n}", '{\n  AccessToken = "a"\n}'],
    ["as an empty block on one line", "{}", '{\n  AccessToken = "a"\n}'],
    ["as an empty block with a blank", "{ }", '{\n  AccessToken = "a"\n}'],
    ["that has the member", '= { AccessToken = "b" }', '= { AccessToken = "a" }'],
    ["with the member on its own line", '= {\n  AccessToken = "b"\n}', '= {\n  AccessToken = "a"\n}'],
  ])("gets a member: %s", (_, lines, result) => {
    const structure = edited(`TokenValidityUnits ${lines}`, () => setProperty("TokenValidityUnits.AccessToken", "a"));
    expect(structure).toBe(result && `TokenValidityUnits ${result}`);
  });

  it("loses no member if some are separated by commas", () => {
    const remove = () => removeProperty("TokenValidityUnits.IdToken");
    expect(edited('TokenValidityUnits = {\n  IdToken = "b"\n  ,\n  A = "c"\n  B = "d"\n}', remove)).toBeNull();
    expect(edited('TokenValidityUnits = {\n  IdToken = "b"\n  A = "c"\n}', remove)).toBe(
      'TokenValidityUnits = {\n  A = "c"\n}',
    );
  });

  it("takes the place of a list", () => {
    const set = () => setProperty("TokenValidityUnits", { AccessToken: "a" });
    expect(edited('TokenValidityUnits = ["b"]', set)).toBe('TokenValidityUnits = { AccessToken = "a" }');
  });

  it("is a new block behind everything else", () => {
    expect(edited("  Other = 1", () => setProperty("TokenValidityUnits.AccessToken", "a"))).toBe(
      '  Other = 1\n\n  TokenValidityUnits {\n    AccessToken = "a"\n  }',
    );
  });
});

describe("an attribute", () => {
  it.each([
    ["is added", "UserPoolId = 1", 'UserPoolId = 1\nClientName = "a"'],
    [
      "is aligned with others",
      "UserPoolId   = 1\nLongerThanIt = 2",
      'UserPoolId   = 1\nClientName   = "a"\nLongerThanIt = 2',
    ],
    ["is replaced", "ClientName = 2", 'ClientName = "a"'],
    ["comes before blocks", "UserPoolId = 1\nb {\n}", 'UserPoolId = 1\nClientName = "a"\nb {\n}'],
  ])("%s", (_, lines, result) => {
    expect(edited(lines, () => setProperty("ClientName", "a"))).toBe(result);
  });

  it("is null where it is removed in one case only", () => {
    const text = 'resource "a" "b" {\nClientName = var.x ? "a" : "b"\n}\n';
    const root = readBlock(text);
    const host = { printAbsence: () => named(hcl.absent ?? "") };
    const results = exploreScenarios(scenario => {
      scenario.resolve(root);
      const edits = editsOf(text, { root, style: hcl }, removeProperty("ClientName"), host, scenario);
      return edits && applyTextEdits(text, edits).split("\n")[1];
    });
    expect([...results]).toEqual(['ClientName = var.x ? null : "b"', 'ClientName = var.x ? "a" : null']);
  });

  it("is removed with its line", () => {
    expect(edited("A = 1\nClientName = 2 # Web", () => removeProperty("ClientName"))).toBe("A = 1");
  });

  it("keeps its distance to what comes last by convention", () => {
    const lines = dedent`
      UserPoolId = 1

      depends_on = [a.b]
    `;
    expect(edited(lines, () => setProperty("ClientName", "a"))).toBe(dedent`
      UserPoolId = 1
      ClientName = "a"

      depends_on = [a.b]
    `);
  });
});

describe("a string is written", () => {
  it.each([
    ["a b", '"a b"'],
    ["é", '"é"'],
    ["$5 50% {a}", '"$5 50% {a}"'],
    ["${a}", '"$${a}"'],
    ["%{a}", '"%%{a}"'],
    ["$${a}", '"$$${a}"'],
    ['"\\', String.raw`"\"\\"`],
    ["\n\r\t", String.raw`"\n\r\t"`],
    ["\b\f", String.raw`"\u0008\u000c"`],
  ])("%j", (value, result) => {
    expect(edited("ClientName = 1", () => setProperty("ClientName", value))).toBe(`ClientName = ${result}`);
  });
});

describe("a key is written", () => {
  const style = { quote: undefined, fallback: '"', inFlow: false } as const;

  it.each([
    ["a", "a"],
    ["a_b-c1", "a_b-c1"],
    ["_a", "_a"],
    ["é", "é"],
    ["a b", '"a b"'],
    ["1a", '"1a"'],
    ["-a", '"-a"'],
    ["a.b", '"a.b"'],
    ["", '""'],
    ["${a}", '"$${a}"'],
  ])("%j", (key, result) => {
    expect(hcl.printKey(key, style, "data")).toBe(result);
  });
});

describe("a comment is", () => {
  it.each([
    ["# a", "# a"],
    ["# a\n# b", "# a"],
    ["# a\r\n", "# a"],
    ["// a\nb", "// a"],
    ["/* a\n*/ b */", "/* a\n*/"],
    ["a # b", undefined],
    ["/ a", undefined],
  ])("%j", (text, comment) => {
    const pattern = new RegExp(hcl.comment);
    expect(pattern.exec(text)?.[0]).toBe(comment);
  });
});
