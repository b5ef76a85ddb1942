import { describe, expect, it } from "vitest";
import { templateScope } from "../../../src/hosts/cloudformation/conditions/template-scope.ts";
import type { TemplateScope } from "../../../src/hosts/cloudformation/intrinsics/scope.ts";
import { memberOf } from "../../../src/hosts/shared/static-members.ts";
import { DataFile } from "../../../src/languages/document/file.ts";
import { exploreEveryAppClient } from "../../../src/model/app-client.ts";
import { feasibleFindings } from "../../../src/model/feasible-findings.ts";
import type { Explored } from "../../../src/model/scenario.ts";
import { lookAt, onlyClient, outcomes, template } from "./outcomes.ts";

/** The combinations of the conditions A and B that can hold. */
function combinations(parameters: string, conditions: string): readonly string[] {
  return [...new Set(exploreConditions(parameters, conditions).map(({ found }) => found))].toSorted();
}

/** Whether findings are made that only a combination of the conditions A and B leads to. */
function isCombined(parameters: string, conditions: string): boolean {
  const explored = exploreConditions(parameters, conditions).map(({ found, ...rest }) => ({
    ...rest,
    found: found === "ab" ? [found] : [],
  }));
  return feasibleFindings(explored, found => found).flat().length > 0;
}

function exploreConditions(parameters: string, conditions: string): readonly Explored<string>[] {
  const sections = `Parameters: ${parameters}\nConditions:\n${conditions.replace(/^/gmu, "  ")}\n`;
  const client = onlyClient(template("ClientName: !If [A, a, x]\nDefaultRedirectURI: !If [B, b, x]", sections));
  const seen = exploreEveryAppClient(client, inScenario => {
    const [a, b] = [inScenario.get("ClientName"), inScenario.get("DefaultRedirectURI")];
    return [a, b].map(value => (value.kind === "literal" && value.value !== "x" ? String(value.value) : "")).join("");
  });
  return [...seen];
}

function scopeOf(text: string): TemplateScope {
  const root = new DataFile(text).read()?.root;
  const section = (key: string) => root && memberOf(root, key);
  return templateScope({ parameters: section("Parameters"), conditions: section("Conditions") });
}

const every = ["", "a", "ab", "b"];

describe("conditions that depend on one another", () => {
  it.each([
    ["{}", "A: !Equals [1, 1]\nB: !Equals [a, b]", ["a"]],
    ["{}", "A: !Equals [true, 'true']\nB: !Not [!Condition A]", ["a"]],
    ["{}", "A: !Equals [!Ref AWS::Region, x]\nB: !Equals [!Ref AWS::Region, y]", ["", "a", "b"]],
    ["{}", "A: !Equals [x, !Ref AWS::Region]\nB: !Equals [!Ref AWS::Region, x]", ["", "ab"]],
    ["{}", "A: !Equals [!Ref P, x]\nB: !Equals [!Sub '${P}', y]", ["", "a", "b"]],
    ["{}", "A: !Equals [!Ref P, x]\nB: !Equals [!Ref Q, y]", every],
    ["{ P: { Type: String } }", "A: !Equals [!Ref P, x]\nB: !Equals [!Ref P, y]", ["", "a", "b"]],
    ["{ P: { Type: String, Default: x } }", "A: !Equals [!Ref P, x]\nB: !Equals [!Ref P, y]", ["", "a", "b"]],
    ["{ P: { Type: String, AllowedValues: [x, y] } }", "A: !Equals [!Ref P, x]\nB: !Equals [!Ref P, y]", ["a", "b"]],
    ["{ P: { Type: String, AllowedValues: [x, y] } }", "A: !Equals [!Ref P, x]\nB: !Equals [!Ref P, z]", ["", "a"]],
    ["{ P: { Type: String, AllowedValues: [x] } }", "A: !Equals [!Ref P, x]\nB: !Not [!Condition A]", ["a"]],
    [
      "{ P: { Type: String, AllowedValues: [true, false] } }",
      "A: !Equals [!Ref P, true]\nB: !Equals [!Ref P, 'true']",
      ["", "ab"],
    ],
    ["{ P: { Type: Number, AllowedValues: [1, 2] } }", "A: !Equals [!Ref P, 1]\nB: !Equals [!Ref P, '2']", ["a", "b"]],
    [
      "{ P: { Type: String, AllowedValues: ['${opt:stage}'] } }",
      "A: !Equals [!Ref P, x]\nB: !Equals [!Ref P, y]",
      ["", "a", "b"],
    ],
    [
      "{ P: { Type: String, AllowedValues: [x, !Ref Q] } }",
      "A: !Equals [!Ref P, x]\nB: !Equals [!Ref P, y]",
      ["", "a", "b"],
    ],
    [
      "{ P: { Type: String, AllowedValues: [x, y] }, Q: { Type: String, AllowedValues: [x, y] } }",
      "A: !Equals [!Ref P, !Ref Q]\nB: !And [!Equals [!Ref P, x], !Equals [!Ref Q, y]]",
      ["", "a", "b"],
    ],
    ["{}", "A: !Equals [!Ref P, !Ref Q]\nB: !Equals [!Ref Q, !Ref P]", ["", "ab"]],
    ["{}", "A: !Equals [!Ref P, !Ref P]\nB: !Equals [!GetAtt X.Y, !GetAtt X.Y]", ["ab"]],
    ["{}", "A: !Equals [!Select [0, !Ref L], x]\nB: !Equals [!Select [0, !Ref L], y]", ["", "a", "b"]],
    ["{}", "A: !Equals [!Select [0, !Ref L], x]\nB: !Equals [!Select [1, !Ref L], y]", every],
    [
      "{ P: { Type: String, AllowedValues: [x, y] } }",
      "A: !Equals [!Sub '${P}1', x1]\nB: !Equals [!Ref P, x]",
      ["", "ab"],
    ],
    [
      "{ P: { Type: String, AllowedValues: [x, y] } }",
      "A: !Equals [!Join ['', [!Ref P]], x]\nB: !Equals [!Ref P, y]",
      ["a", "b"],
    ],
    ["{}", "A: !Equals [!Sub 'prefix-${P}', '']\nB: !Equals [a, a]", ["b"]],
    ["{}", "A: !Equals [!Sub '', x]\nB: !Equals [!Sub '', '']", ["b"]],
    ["{}", "A: !Equals ['${opt:stage}', prod]\nB: !Equals ['${opt:stage}', dev]", ["", "a", "b"]],
    ["{}", "A: !And [!Condition B, !Equals [!Ref P, x]]\nB: !Equals [!Ref Q, y]", ["", "ab", "b"]],
    ["{}", "A: !Or [!Condition B, !Equals [!Ref P, x]]\nB: !Equals [!Ref Q, y]", ["", "a", "ab"]],
    ["{}", "A: !Not [!Condition B]\nB: !Equals [!Ref Q, y]", ["a", "b"]],
    ["{}", "A: { Condition: B }\nB: !Equals [!Ref Q, y]", ["", "ab"]],
    ["{}", "A: !Condition C\nB: !Not [!Condition C]", ["a", "b"]],
    ["{}", "A: !Not [!Condition A]\nB: !Equals [1, 1]", ["ab", "b"]],
    ["{}", "A: !Not [!Condition B]\nB: !Not [!Condition A]", ["a", "b"]],
    ["{}", "A: !Equals [!Strange a, x]\nB: !Equals [!Strange a, y]", every],
    ["{}", "A: true\nB: !Equals [1]", every],
    ["{}", "A: !Sometimes x\nB: !Sometimes x", every],
    ["{}", "A: !And []\nB: !Not [a, b]", every],
    ["{}", "A: !Includes [a]\nB: !And [!Equals [1, 1], !Nothing b]", every],
    ["{}", "A: !Equals [!ImportValue x, y]\nB: !Equals [!ImportValue x, z]", ["", "a", "b"]],
    ["{}", "A: !Not [!Equals [!ImportValue x, y]]\nB: !Not [!Equals [!ImportValue x, z]]", ["a", "ab", "b"]],
    [
      "{ P: { Type: String, AllowedValues: [x, y] } }",
      "A: !Equals [x1, !Sub '${P}1']\nB: !Equals [!Ref P, x]",
      ["", "ab"],
    ],
    [
      "{ P: { Type: String, Default: a }, Q: { Type: String, AllowedValues: [x] } }",
      "A: !Equals [!Ref P, !Ref Q]\nB: !Equals [!Ref Q, !Ref P]",
      ["", "ab"],
    ],
    [
      "{ P: { Type: String, AllowedValues: [x, y] } }",
      "A: !Equals [!Ref P, !ImportValue I]\nB: !Equals [!ImportValue I, !Ref P]",
      ["", "ab"],
    ],
  ])("with parameters %s, of %j there are %j", (parameters, conditions, expected) => {
    expect(combinations(parameters, conditions)).toEqual(expected);
  });

  it.each([
    // Operands that only look alike.
    ["!Equals [{ Ref: P, Other: x }, x]", "!Equals [!Ref P, y]"],
    ["!Equals [!ImportValue '${P}', x]", "!Equals [!Ref P, y]"],
    ["!Equals [!Sub '${P}1', x1]", "!Equals [!Ref P, y]"],
    ["!Equals [!ImportValue I, x]", "!Equals [{ Fn::Strange: I }, y]"],
    ["!Equals [{ Fn::Strange: [[a]] }, x]", "!Equals [{ Fn::Strange: [a, []] }, y]"],
    ["!Equals [{ Fn::Strange: [[a], b] }, x]", "!Equals [{ Fn::Strange: [[a, b]] }, y]"],
    ["!Equals [{ Fn::Strange: [{ a: b }] }, x]", "!Equals [{ Fn::Strange: [a, b, {}] }, y]"],
    ["!Equals [{ Fn::Strange: [{ a: b }, c, d] }, x]", "!Equals [{ Fn::Strange: [{ a: b, c: d }] }, y]"],
    ["!Equals [{ Fn::Strange: { <<: { a: b } } }, x]", "!Equals [{ Fn::Strange: { <<: { a: c } } }, y]"],
    ["!Equals [{ Fn::Strange: { [a]: b } }, x]", "!Equals [{ Fn::Strange: { [a]: c } }, y]"],
    // Conditions that are not valid.
    ["{ Fn::Equals: [!Ref P, x], Other: x }", "!Equals [!Ref P, x]"],
    ["!Equals [!Ref P, x, y]", "!Equals [!Ref P, x]"],
    ["!Equals x", "!Equals y"],
    ["!Not x", "!Not y"],
    ["!Not []", "!And x"],
    ["!Not [!Equals [!Ref P, x], !Equals [!Ref P, y]]", "!Equals [!Ref P, x]"],
    ["{ Fn::Strange: B }", "!Equals [!Ref P, x]"],
    ["{ Condition: [B] }", "{ Condition: [C] }"],
  ])("are independent of each other: %s, %s", (a, b) => {
    expect(combinations("{}", `A: ${a}\nB: ${b}`)).toEqual(every);
  });

  it.each([
    [
      "a parameter is compared with two others",
      "{ P: { Type: String }, Q: { Type: String, AllowedValues: [x] }, R: { Type: String, AllowedValues: [y] } }",
      "A: !Equals [!Ref P, !Ref Q]\nB: !Equals [!Ref P, !Ref R]",
    ],
    [
      "a parameter with a default is compared with two others",
      "{ P: { Type: String, Default: a }, Q: { Type: String, AllowedValues: [x] }, R: { Type: String, AllowedValues: [y] } }",
      "A: !Equals [!Ref P, !Ref Q]\nB: !Equals [!Ref P, !Ref R]",
    ],
    [
      "a parameter is compared with another and a text",
      "{ P: { Type: String }, Q: { Type: String, AllowedValues: [x] } }",
      "A: !Equals [!Ref P, !Ref Q]\nB: !Equals [!Ref P, y]",
    ],
    [
      "two parameters are compared, and one of them with a text",
      "{ P: { Type: String }, Q: { Type: String } }",
      "A: !Equals [!Ref P, !Ref Q]\nB: !Equals [!Ref P, y]",
    ],
  ])("are not combined where %s", (_, parameters, conditions) => {
    expect(combinations(parameters, conditions)).toEqual(every);
    expect(isCombined(parameters, conditions)).toBe(false);
  });

  it.each([
    "{ P: { Type: String }, Q: { Type: String, AllowedValues: [x, y] } }",
    "{ P: { Type: String, Default: a }, Q: { Type: String, AllowedValues: [x] } }",
    "{ P: { Type: String, Default: a }, Q: { Type: String } }",
  ])("count by themselves where they compare parameters %s", parameters => {
    expect(isCombined(parameters, "A: !Equals [!Ref P, !Ref Q]\nB: !Equals [1, 1]")).toBe(true);
  });

  it("are combined where they have nothing in common", () => {
    const parameters = "{ P: { Type: String }, Q: { Type: String, AllowedValues: [x] }, R: { Type: String } }";
    expect(isCombined(parameters, "A: !Equals [!ImportValue I, !Ref Q]\nB: !Equals [!ImportValue J, !Ref R]")).toBe(
      true,
    );
    expect(isCombined(parameters, "A: !Equals [!ImportValue I, x]\nB: !Equals [!ImportValue J, !Ref Q]")).toBe(true);
  });

  it.each([
    ["compares two values of one alias", "[!Custom a, !Custom b]", "A: { Fn::Equals: *x }\nB: !Equals [!Custom c, d]"],
    ["is beside another in one alias", "{ A: !Equals [!Custom a, c], B: !Equals [!Custom b, d] }", "<<: *x"],
    ["is unknown beside another in one alias", "{ A: !Not [!Custom a], B: !Not [!Custom b] }", "<<: *x"],
  ])("are combined where one %s", (_, shared, conditions) => {
    const parameters = `{ P: &x ${shared} }`;
    expect(combinations(parameters, conditions)).toEqual(every);
    expect(isCombined(parameters, conditions)).toBe(true);
  });

  it.each([
    ["value", "!Custom a", "A: !Equals [*x, a]\nB: !Equals [*x, b]"],
    ["value, with others that are unknown", "!Custom a", "A: !Equals [*x, !Custom b]\nB: !Equals [*x, !Custom c]"],
    ["condition", "!Custom a", "A: !Not [*x]\nB: !Or [*x, *x]"],
  ])("are not combined where two aliases are of one %s", (_, shared, conditions) => {
    const parameters = `{ P: &x ${shared} }`;
    expect(combinations(parameters, conditions)).toEqual(every);
    expect(isCombined(parameters, conditions)).toBe(false);
  });

  it("decides a condition that the file does not define by its name", () => {
    const text = template("ClientName: !If [A, a, b]\nDefaultRedirectURI: !If [A, a, b]\nUserPoolId: !If [B, a, b]");
    expect(outcomes(text, "ClientName", "DefaultRedirectURI", "UserPoolId").toSorted()).toEqual([
      '"a" "a" "a"',
      '"a" "a" "b"',
      '"b" "b" "a"',
      '"b" "b" "b"',
    ]);
  });

  it("has an answer for conditions that multiply without end", () => {
    const doubling = Array.from(
      { length: 60 },
      (_, n) => `  C${n}: !And [!Condition C${n + 1}, !Condition C${n + 1}]\n`,
    );
    const text = template("ClientName: !If [C0, a, b]", `Conditions:\n${doubling.join("")}`);
    expect(outcomes(text, "ClientName")).toEqual(['"a"', '"b"']);
  });

  it("has an answer for conditions that refer to others without end", () => {
    const chain = Array.from({ length: 5000 }, (_, n) => `  C${n}: !Condition C${n + 1}\n`);
    const text = template("ClientName: !If [C0, a, b]", `Conditions:\n${chain.join("")}`);
    expect(outcomes(text, "ClientName")).toEqual(['"a"', '"b"']);
  });

  it("follows references to a limited depth, beyond which conditions are unknown", () => {
    const chain = (name: string, length: number) => {
      const links = Array.from({ length }, (_, n) => `${name}${n || ""}: !Condition ${name}${n + 1}\n`);
      return `${links.join("")}${name}${length}: !Equals [!Ref P, x]\n`;
    };
    expect(combinations("{}", chain("A", 200) + chain("B", 200))).toEqual(["", "ab"]);
    expect(combinations("{}", chain("A", 300) + chain("B", 300))).toEqual(every);
  });

  it.each([
    ["as a whole if they have too many parts", 256, every],
    ["by their parts up to a limit", 255, ["", "ab"]],
  ])("decides conditions %s", (_, count, expected) => {
    const operands = Array.from({ length: count }, () => "!Equals [!Ref P, x]").join(", ");
    expect(combinations("{}", `A: !Or [${operands}]\nB: !Equals [!Ref P, x]`)).toEqual(expected);
    expect(combinations("{}", `A: !Not [!Or [${operands.slice(21)}]]\nB: !Equals [!Ref P, x]`)).toEqual(
      count === 256 ? every : ["a", "b"],
    );
  });

  it.each([
    ["compares long operands", 900, ["", "a", "b"]],
    ["does not compare even longer ones", 1100, every],
  ])("%s", (_, length, expected) => {
    const operand = `!ImportValue ${"i".repeat(length)}`;
    expect(combinations("{}", `A: !Equals [${operand}, x]\nB: !Equals [${operand}, y]`)).toEqual(expected);
  });

  it("has an answer for conditions with very many operands", () => {
    const operands = Array.from({ length: 5000 }, (_, n) => `!Equals [!Ref P${n}, x]`).join(", ");
    const text = template("ClientName: !If [A, a, b]", `Conditions:\n  A: !Or [${operands}]\n`);
    expect(outcomes(text, "ClientName")).toEqual(['"a"', '"b"']);
  });
});

describe("parameters", () => {
  it.each([
    ["{ Type: String }", ["?"]],
    ["{ Type: String, Default: x }", ['"x"', "?"]],
    ["{ Type: String, Default: '' }", ['""', "?"]],
    ["{ Type: String, Default: '', MinLength: 1 }", ["?"]],
    ["{ Type: String, Default: x, MinLength: 1 }", ['"x"', "?"]],
    ["{ Type: String, Default: '', AllowedPattern: .+ }", ["?"]],
    ["{ Type: String, Default: '', AllowedPattern: !Ref Pattern }", ["?"]],
    ["{ Type: String, AllowedPattern: '[a-z]+' }", ["?"]],
    ["{ Type: String, Default: a, AllowedPattern: 'a|b' }", ['"a"', '"b"']],
    ["{ Type: String, Default: 'https://shop.test', AllowedPattern: '^https://.*$' }", ['"https://shop.test"', "?"]],
    ["{ Type: String, Default: a-b.c, AllowedPattern: '[\\w\\-.]+' }", ['"a-b.c"', "?"]],
    ["{ Type: String, Default: 'http://shop.test', AllowedPattern: 'https://.*' }", ["?"]],
    ["{ Type: String, Default: CHANGE_ME, AllowedPattern: '[a-z]+' }", ["?"]],
    // Patterns that only Java supports, or that would take too long.
    ["{ Type: String, Default: aaaa, AllowedPattern: 'a++' }", ["?"]],
    ["{ Type: String, Default: aaaa, AllowedPattern: '\\p{Alpha}+' }", ["?"]],
    ["{ Type: String, Default: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab, AllowedPattern: '(a+)+' }", ["?"]],
    ["{ Type: String, Default: a, AllowedPattern: !Ref Pattern }", ["?"]],
    ["{ Type: String, Default: 5 }", ['"5"', "?"]],
    ["{ Type: String, Default: 0x10 }", ["?"]],
    ["{ Type: String, Default: !Ref Other }", ["?"]],
    ["{ Type: String, Default: '${self:custom.x}' }", ["?"]],
    ["{ Type: String, Default: y, AllowedValues: [x, y, y] }", ['"y"', '"x"']],
    ["{ Type: String, Default: z, AllowedValues: [x, y] }", ['"x"', '"y"']],
    ["{ Type: String, AllowedValues: [] }", ["?"]],
    ["{ Type: String, AllowedValues: [only] }", ['"only"']],
    ["{ Type: Number, Default: 60 }", ['"60"', "?"]],
    ["{ Type: AWS::SSM::Parameter::Value<String>, Default: /path }", ["?"]],
    ["{ Type: AWS::SSM::Parameter::Name, Default: /path }", ['"/path"', "?"]],
    ["{ Type: !Ref X, Default: x }", ["?"]],
    ["{ Default: x }", ["?"]],
    ["text", ["?"]],
    ["", ["?"]],
  ])("reads a Ref to %s as %j", (declaration, expected) => {
    const text = template("ClientName: !Ref P", `Parameters:\n  P: ${declaration}\n`);
    expect(outcomes(text, "ClientName")).toEqual(expected);
  });

  it.each([
    ["{ Type: CommaDelimitedList, Default: 'a, b' }", ['["a", "b"]', "[?]"]],
    ["{ Type: CommaDelimitedList, Default: '' }", ["[?]"]],
    ["{ Type: CommaDelimitedList, Default: ' ' }", ["[?]"]],
    ["{ Type: CommaDelimitedList, Default: a, AllowedValues: [a, b] }", ['["a"]', "[?]"]],
    ["{ Type: CommaDelimitedList }", ["[?]"]],
    ["{ Type: List<Number>, Default: '1,2' }", ['["1", "2"]', "[?]"]],
    ["{ Type: AWS::SSM::Parameter::Value<List<String>>, Default: /path }", ["[?]"]],
    ["{ Type: AWS::SSM::Parameter::Value<CommaDelimitedList>, Default: /path }", ["[?]"]],
    ["{ Type: AWS::SSM::Parameter::Value<String>, Default: /path }", ["?"]],
    // Types that do not exist.
    ["{ Type: My::AWS::SSM::Parameter::Value<CommaDelimitedList> }", ["?"]],
    ["{ Type: AWS::SSM::Parameter::Value<CommaDelimitedList>::Name }", ["?"]],
  ])("reads a Ref to a list %s as %j", (declaration, expected) => {
    const text = template("CallbackURLs: !Ref P", `Parameters:\n  P: ${declaration}\n`);
    expect(outcomes(text, "CallbackURLs")).toEqual(expected);
  });

  it.each([
    ["(minutes|hours)", ['"hours"', '"minutes"']],
    ["^(?:minutes|hours)$", ['"hours"', '"minutes"']],
    ["minutes|ho.rs", ['"minutes"', "?"]],
    ["(minutes|hours)s?", ['"minutes"', "?"]],
  ])("takes the alternatives of a pattern %j for all the values that there are", (pattern, expected) => {
    const text = template(
      "ClientName: !Ref P",
      `Parameters: { P: { Type: String, Default: minutes, AllowedPattern: '${pattern}' } }\n`,
    );
    expect(outcomes(text, "ClientName").toSorted()).toEqual(expected.toSorted());
  });

  it.each([
    ["Assert: !Contains [[a, b], !Ref P]", ['"a"', '"b"']],
    ["Assert: !EachMemberIn [[!Ref P], [a, b]]", ['"a"', "?"]],
    ["Assert: !EachMemberIn [!Ref P, [a, b]]", ['"a"', '"b"']],
    ["Assert: !Or [!Equals [!Ref P, a], !Equals [b, !Ref P]]", ['"a"', '"b"']],
    ["Assert: !Or [!Equals [!Ref P, a], !Equals [!Ref Q, b]]", ['"a"', "?"]],
    ["Assert: !Not [!Equals [!Ref P, b]]", ['"a"', "?"]],
    ["Assert: !And [!Contains [[a, b, c], !Ref P], !Not [!Equals [!Ref P, c]]]", ['"a"', '"b"']],
    ["Assert: !Contains [[a, b, c], !Ref P]\n      - Assert: !Contains [[a, b, d], !Ref P]", ['"a"', '"b"']],
    ["Assert: !Not [!Or [!Equals [!Ref P, a], !Equals [!Ref P, b]]]", ["?"]],
    ["Assert: !Not [!Not [!Equals [!Ref P, a]]]", ['"a"', "?"]],
    ["Assert: !Contains [[a, !Ref Q], !Ref P]", ['"a"', "?"]],
    ["Assert: !Contains [[], !Ref P]", ['"a"', "?"]],
    ["Assert: !Contains [!Ref Q, !Ref P]", ['"a"', "?"]],
    ["Assert: !Contains [[a, b], !Ref P, x]", ['"a"', '"b"']],
    ["Assert: !Or [!Equals [!Ref P, a], !Not [!Equals [!Ref P, b]]]", ['"a"', "?"]],
    ["Assert: !Or [!Equals [!Ref P, a], !Condition C]", ['"a"', "?"]],
    ["Assert: !Or [!Condition C]", ['"a"', "?"]],
    // Assertions that are not valid.
    ["Assert: true", ['"a"', "?"]],
    ["Assert: {}", ['"a"', "?"]],
    ["Assert: { Fn::And: [!Equals [!Ref P, a], !Equals [!Ref P, a]], Other: x }", ['"a"', "?"]],
    ["Assert: { Fn::Equals: [!Ref P, a], Other: x }", ['"a"', "?"]],
    ["Assert: !And x", ['"a"', "?"]],
    ["Assert: !Or x", ['"a"', "?"]],
    ["Assert: !Not x", ['"a"', "?"]],
    ["Assert: !Not []", ['"a"', "?"]],
    ["Assert: !Not [!Condition C]", ['"a"', "?"]],
    ["Assert: !Not [!Equals [!Ref P, a], !Equals [!Ref P, b]]", ['"a"', "?"]],
    ["Assert: !Equals []", ['"a"', "?"]],
    ["Assert: !Equals [!Ref P]", ['"a"', "?"]],
    ["AssertDescription: None", ['"a"', "?"]],
  ])("takes the values that an assertion leaves: %s", (assertion, expected) => {
    const sections = `Parameters: { P: { Type: String, Default: a } }\nRules:\n  Known:\n    Assertions:\n      - ${assertion}\n`;
    expect(outcomes(template("ClientName: !Ref P", sections), "ClientName").toSorted()).toEqual(expected.toSorted());
    const conditional = sections.replace("    Assertions", "    RuleCondition: !Equals [!Ref Q, x]\n    Assertions");
    expect(outcomes(template("ClientName: !Ref P", conditional), "ClientName")).toEqual(['"a"', "?"]);
  });

  it.each([
    ["", ['"rotate"', '"keep"']],
    ["Rules: { R: { Assertions: [{ Assert: !Not [!Equals [!Ref P, yes]] }] } }\n", ['"keep"']],
    ["Rules: { R: { Assertions: [{ Assert: !Not [!Contains [[yes, on], !Ref P]] }] } }\n", ['"keep"']],
    ["Rules: { R: { Assertions: [{ Assert: !Contains [[no, on], !Ref P] }] } }\n", ['"keep"']],
    ["Rules: { R: { Assertions: [{ Assert: !Contains [[no, !Ref Q], !Ref P] }] } }\n", ['"rotate"', '"keep"']],
    ["Rules: { R: {} }\n", ['"rotate"', '"keep"']],
    [
      "Rules: { R: { RuleCondition: !Equals [!Ref Q, x], Assertions: [{ Assert: !Contains [[no, on], !Ref P] }] } }\n",
      ['"rotate"', '"keep"'],
    ],
  ])("decides no condition by a value that an assertion excludes: %j", (rules, expected) => {
    for (const parameter of ["", ", Default: 'no'", ", AllowedValues: ['yes', 'no'], Default: 'no'"]) {
      const sections = `Parameters: { P: { Type: String${parameter} }, Q: { Type: String } }\n${rules}Conditions: { C: !Equals [!Ref P, "yes"] }\n`;
      const text = template("ClientName: !If [C, rotate, keep]", sections);
      expect(outcomes(text, "ClientName").toSorted()).toEqual(expected.toSorted());
    }
  });

  it("has no values where an assertion excludes all of them", () => {
    const sections = `Parameters: { P: { Type: String, AllowedValues: [a, b] } }
Rules: { R: { Assertions: [{ Assert: !Contains [[c], !Ref P] }] } }
`;
    expect(outcomes(template("ClientName: !Ref P", sections), "ClientName")).toEqual(["?"]);
  });

  it.each([
    ["{ Type: String, Default: x }", ["x at x", "?"]],
    ["{ Type: String, AllowedValues: [a, b, c], Default: b }", ["b at b", "a", "c"]],
    ["{ Type: String, AllowedValues: [a, b] }", ["a", "b"]],
    ["{ Type: CommaDelimitedList, Default: 'a, b' }", ["a+b at 'a, b'", "?"]],
    // One that conditions compare, but not with a text.
    ["{ Type: String, Default: x }\nConditions: { C: !Equals [!Ref P, !Ref Q] }", ["x at x", "?"]],
    // A key of a mapping is not a comparison.
    ["{ Type: String, Default: x }\nConditions: { C: !Equals [!FindInMap [!Ref P, y, z], a] }", ["x at x", "?"]],
  ])("have these cases, and a default where it is written: %s", (declaration, expected) => {
    const text = `Parameters:\n  P: ${declaration}\n`;
    const cases = scopeOf(text).parameter("P") ?? [];
    const shown = cases.map(({ value, defaultAt }) => {
      const given = value === undefined ? "?" : [value].flat().join("+");
      return defaultAt ? `${given} at ${text.slice(...defaultAt)}` : given;
    });
    expect(shown).toEqual(expected);
  });

  it("decides conditions on a parameter with too many values to try each", () => {
    const values = Array.from({ length: 40 }, (_, n) => `v${n}`).join(", ");
    const sections = `Parameters: { P: { Type: String, AllowedValues: [${values}] } }
Conditions: { Other: !Equals [!Sub '\${P}', other], First: !Equals [!Sub '\${P}', v0] }
`;
    expect(outcomes(template("ClientName: !If [Other, a, b]", sections), "ClientName")).toEqual(['"b"']);
    expect(outcomes(template("ClientName: !If [First, a, b]", sections), "ClientName")).toEqual(["?"]);
  });

  it("takes parameters that decide by a condition for ones that somebody gives with others", () => {
    const sections = `Parameters:
  Kind: { Type: String, Default: web, AllowedValues: [web, machine] }
  Secret: { Type: String, Default: "no", AllowedValues: ["no", "yes"] }
Conditions:
  IsMachine: !Equals [!Ref Kind, machine]
`;
    const text = template("ClientName: !If [IsMachine, machine, web]\nDefaultRedirectURI: !Ref Secret", sections);
    expect(outcomes(text, "ClientName", "DefaultRedirectURI")).toEqual(['"web" "no"']);
    expect(outcomes(text, "ClientName")).toEqual(['"web"', '"machine"']);
  });

  it.each([
    ["{ Type: String }", "{ Type: String }", []],
    ["{ Type: String, AllowedValues: [x, y] }", "{ Type: String }", []],
    ["{ Type: CommaDelimitedList }", "{ Type: String }", []],
    ["{ Type: String, AllowedValues: [x] }", "{ Type: String }", ['"x" "y"', '"x" "z"']],
    ["{ Type: String, Default: x }", "{ Type: String, Default: y }", ['"x" "y"']],
  ])("does not combine conditions on two that must be given: %s, %s", (p, q, expected) => {
    const sections = `Parameters: { P: ${p}, Q: ${q} }\nConditions: { A: !Equals [!Ref P, x], B: !Equals [!Ref Q, y] }\n`;
    const text = template("ClientName: !If [A, x, z]\nDefaultRedirectURI: !If [B, y, z]", sections);
    expect(outcomes(text, "ClientName", "DefaultRedirectURI")).toEqual(expected);
  });

  it("takes what a parameter is compared with for one of its values where it has a default", () => {
    const sections = "Parameters:\n  P: { Type: String, Default: x }\nConditions:\n  C: !Equals [!Ref P, y]\n";
    expect(outcomes(template("ClientName: !Ref P", sections), "ClientName")).toEqual(['"x"', '"y"', "?"]);
  });

  it("does not use an empty list where a condition says that it is not empty", () => {
    const sections = `Parameters:
  Urls: { Type: CommaDelimitedList, Default: "" }
  Url: { Type: String, Default: "" }
Conditions:
  HasUrls: !Not [!Equals [!Join ["", !Ref Urls], ""]]
  HasUrl: !Not [!Equals [!Ref Url, ""]]
`;
    const urls = template("CallbackURLs: !If [HasUrls, !Ref Urls, [x]]", sections);
    expect(outcomes(urls, "CallbackURLs").toSorted()).toEqual(['["x"]', "[?]"]);
    const url = template("LogoutURLs: !If [HasUrl, [!Ref Url], []]", sections);
    expect(outcomes(url, "LogoutURLs").toSorted()).toEqual(["[?]", "[]"]);
  });
});

describe("the condition of a resource", () => {
  const conditional = (condition: string) => `Parameters:
  Stage: { Type: String, AllowedValues: [dev, prod] }
Conditions:
  IsProd: !Equals [!Ref Stage, prod]
  Never: !Equals [a, b]
Resources:
  Client:
    Type: AWS::Cognito::UserPoolClient
    Condition: ${condition}
    Properties:
      ClientName: !If [IsProd, prod, dev]
`;

  it.each([
    ["IsProd", ['"prod"']],
    ["Never", []],
    ["Elsewhere", ['"prod"', '"dev"']],
    ["!Ref Stage", ['"prod"', '"dev"']],
    ["'${self:custom.condition}'", ['"prod"', '"dev"']],
    ["[IsProd]", ['"prod"', '"dev"']],
  ])("%s leaves the names %j", (condition, expected) => {
    expect(outcomes(conditional(condition), "ClientName").toSorted()).toEqual(expected.toSorted());
  });

  it.each([
    ["'${self:custom.a}'", "another than", "'${self:custom.b}'", ["", "Facebook", "Google", "Google Facebook"]],
    ["!Ref A", "another than", "!Ref B", ["", "Facebook", "Google", "Google Facebook"]],
    ["'${self:custom.a}'", "the same as", "'${self:custom.a}'", ["", "Google Facebook"]],
  ])("%s is %s that of a resource with %s", (one, _, other, expected) => {
    const provider = (name: string, condition: string) => `  ${name}:
    Type: AWS::Cognito::UserPoolIdentityProvider
    Condition: ${condition}
    Properties: { UserPoolId: !Ref Pool, ProviderName: ${name} }
`;
    const pool = "  Pool: { Type: AWS::Cognito::UserPool }\n";
    const text = template("UserPoolId: !Ref Pool") + pool + provider("Google", one) + provider("Facebook", other);
    const providers = lookAt(onlyClient(text), ({ relatedResources: { identityProviders } }) =>
      identityProviders.map(({ name }) => name).join(" "),
    );
    expect(providers.toSorted()).toEqual(expected);
  });

  it("is another than that of a resource under the same alias", () => {
    const text = `x: &x
  Pool: { Type: AWS::Cognito::UserPool, Condition: !Custom a }
  Client:
    Type: AWS::Cognito::UserPoolClient
    Condition: !Custom b
    Properties: { UserPoolId: !Ref Pool }
Resources: *x
`;
    const pools = lookAt(
      onlyClient(text),
      ({ relatedResources: { poolReference } }) => poolReference?.target.name ?? "",
    );
    expect(pools.toSorted()).toEqual(["", "Pool"]);
  });
});
