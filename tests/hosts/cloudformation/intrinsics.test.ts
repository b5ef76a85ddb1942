import { describe, expect, it } from "vitest";
import { removeItem } from "../../../src/edits/edit.ts";
import { applyTextEdits } from "../../../src/edits/text/text-edit.ts";
import { exploreAppClient } from "../../../src/model/app-client.ts";
import { itemsOf, type Value } from "../../../src/model/value.ts";
import { lookAt, onlyClient, outcomes, template } from "./outcomes.ts";

const sections = `Parameters:
  Domain: { Type: String, Default: app.example.com }
  Stage: { Type: String, AllowedValues: [dev, prod] }
  Minutes: { Type: Number, Default: 2000 }
  Urls: { Type: CommaDelimitedList, Default: "https://a.example, https://b.example" }
  Bare: { Type: String }
Conditions:
  IsProd: !Equals [!Ref Stage, prod]
  Other: !Equals [!Ref AWS::Region, us-east-1]
Mappings:
  Hosts:
    dev: { name: dev.example, scopes: [openid, email] }
    prod: { name: www.example }
  Partial:
    dev: { name: 1, mixed: [a, { b: c }] }
`;

function read(property: "ClientName" | "CallbackURLs" | "AccessTokenValidity" | "TokenValidityUnits", yaml: string) {
  return outcomes(template(`${property}: ${yaml}`, sections), property);
}

/** Whether a client's name is a text whose placeholders are words. */
function hasWords(yaml: string): boolean {
  const client = onlyClient(template(`ClientName: ${yaml}`, sections));
  const found = lookAt(client, inScenario => {
    const value = inScenario.get("ClientName");
    return String(value.kind === "text" && value.hasWords === true);
  });
  return found.join() === "true";
}

describe("functions", () => {
  it.each([
    ["!Ref Bare", ["?"]],
    ["!Ref Pool", ["?"]],
    ["!Ref AWS::NoValue", ["-"]],
    ["!Ref AWS::StackName", ["…"]],
    ["!Ref AWS::NotificationARNs", ["?"]],
    ["!Ref [a]", ["?"]],
    ["!Ref Domain", ['"app.example.com"', "?"]],
    ["!Ref Stage", ['"dev"', '"prod"']],
    ["{ Ref: Stage }", ['"dev"', '"prod"']],
    ["!GetAtt Pool.Arn", ["?"]],
    ["!ImportValue name", ["?"]],
    ["!Base64 name", ["?"]],
    ["!GetAZs ''", ["?"]],
    ["!Unheard of", ["?"]],
    ["{ Fn::ToJsonString: { a: 1 } }", ["?"]],
    ["{ Fn::Transform: { Name: Macro } }", ["?"]],
    ["!Sub plain", ['"plain"']],
    ["!Sub '${AWS::StackName}-client'", ["…-client"]],
    ["!Sub '${Bare}-client'", ["…-client"]],
    ["!Sub '${Stage}-client'", ['"dev-client"', '"prod-client"']],
    ["!Sub '${Stage}${Stage}'", ['"devdev"', '"prodprod"']],
    ["!Sub '${Pool.Arn}/x'", ["…/x"]],
    ["!Sub '${!Stage}'", ['"${Stage}"']],
    ["!Sub 'a${Stage'", ["a…"]],
    ["!Sub 'x-{{resolve:ssm:/${Stage}/name}}-y'", ["x-…-y"]],
    ["!Sub '${self:custom.name}-x'", ["…-x"]],
    ["!Sub ['${A}-${Stage}-${B}', { A: x, B: !Ref Bare }]", ["x-dev-…", "x-prod-…"]],
    ["!Sub ['${Stage}', { Stage: given }]", ['"given"']],
    ["!Sub ['${A}', !Ref Bare]", ["…"]],
    ["!Sub ['${A}', { A: [list] }]", ["…"]],
    ["!Sub [!Ref Stage, {}]", ["?"]],
    ["!Sub { a: b }", ["?"]],
    ["!Join ['-', [a, b, c]]", ['"a-b-c"']],
    ["!Join ['', [a, 1, true]]", ['"a1true"']],
    ["!Join ['-', [a, !Ref AWS::NoValue, c]]", ['"a-c"']],
    ["!Join ['-', [!Ref Stage, !Ref Bare]]", ["dev-…", "prod-…"]],
    ["!Join ['-', [a, !If [IsProd, b, !Ref AWS::NoValue]]]", ['"a-b"', '"a"']],
    ["!Join ['-', !If [IsProd, [a, b], [c]]]", ['"a-b"', '"c"']],
    ["!Join [',', !Ref Urls]", ['"https://a.example,https://b.example"', "…"]],
    ["!Join ['-', !Ref Bare]", ["…"]],
    ["!Join [!Ref Bare, [a, b]]", ["?"]],
    ["!Join ['-']", ["?"]],
    ["!Join ['-', [a], b]", ["?"]],
    ["!Join []", ["?"]],
    ["!Select [1, [a, b]]", ['"b"']],
    ["!Select ['1', [a, b]]", ['"b"']],
    ["!Select [2, [a, b]]", ["?"]],
    ["!Select [-1, [a, b]]", ["?"]],
    ["!Select ['1.0', [a, b]]", ["?"]],
    ["!Select [10, [a, b, c, d, e, f, g, h, i, j, k]]", ['"k"']],
    ["!Select [1, [a, b], c]", ["?"]],
    ["!Select [1]", ["?"]],
    ["!Select [1, [!Ref AWS::NoValue, a, b]]", ["?"]],
    ["!Select [1, [!If [IsProd, a, !Ref AWS::NoValue], b]]", ["?"]],
    ["!Select [0, !Ref Urls]", ['"https://a.example"', "?"]],
    ["!Select [0, !Split ['-', a-b]]", ['"a"']],
    ["!Select [0, !Split ['-', !Ref Stage]]", ['"dev"', '"prod"']],
    ["!Select [0, !Split ['-', !Sub '${Bare}-x']]", ["?"]],
    ["!Select [0, !Split [!Ref Bare, a-b]]", ["?"]],
    ["!Select [0, !Split ['-', a-b, c]]", ["?"]],
    ["!Select [!Ref Bare, [a, b]]", ["?"]],
    ["!FindInMap [Hosts, dev, name]", ['"dev.example"']],
    ["!FindInMap [Hosts, !Ref Stage, name]", ['"dev.example"', '"www.example"']],
    ["!FindInMap [Hosts, !Ref Bare, name]", ["?"]],
    ["!FindInMap [Hosts, !Ref AWS::Region, name]", ["?"]],
    ["!FindInMap [Missing, dev, name]", ["?"]],
    ["!FindInMap [Partial, !Ref Stage, name]", ['"1"', "?"]],
    ["!FindInMap [Partial, !Ref Stage, name, { DefaultValue: none }]", ['"1"', '"none"']],
    ["!FindInMap [!Ref Bare, dev, name, { DefaultValue: none }]", ["?"]],
    ["!FindInMap [Hosts, !Ref Bare, name, { DefaultValue: none }]", ["?"]],
    ["!FindInMap [Hosts, dev, !Ref Bare, { DefaultValue: none }]", ["?"]],
    ["!FindInMap [Hosts, dev, name, more, { DefaultValue: none }]", ["?"]],
    ["!FindInMap [Hosts, dev]", ["?"]],
    ["!FindInMap []", ["?"]],
    ["!If [IsProd, a, b]", ['"a"', '"b"']],
    ["!If [IsProd, a, !If [Other, b, c]]", ['"a"', '"b"', '"c"']],
    ["!If [IsProd, !If [IsProd, a, b], c]", ['"a"', '"c"']],
    ["!If [IsProd, a, !Ref AWS::NoValue]", ['"a"', "-"]],
    ["!If [Undefined, a, b]", ['"a"', '"b"']],
    ["!If [IsProd, a]", ["?"]],
    ["!If [IsProd, a, b, c]", ["?"]],
    ["!If IsProd", ["?"]],
    ["!If [!Ref Bare, a, b]", ["?"]],
  ])("reads a string %s as %j", (yaml, expected) => {
    expect(read("ClientName", yaml).toSorted()).toEqual(expected.toSorted());
  });

  it.each([
    ["!Ref Urls", ['["https://a.example", "https://b.example"]', "[?]"]],
    ["!Ref Bare", ["?"]],
    ["!Split [',', 'a,b']", ['["a", "b"]']],
    ["!Split [',', !Ref Bare]", ["?"]],
    ["!Split ['', 'a,b']", ["?"]],
    ["[!Split [',', 'a,b']]", ['[["a", "b"]]']],
    ["[!Ref Urls]", ['[["https://a.example", "https://b.example"]]', "[[?]]"]],
    ["[a, !Ref AWS::NoValue, b]", ['["a", "b"]']],
    ["[a, !If [IsProd, b, !Ref AWS::NoValue]]", ['["a", "b"]', '["a"]']],
    ["[a, !If [IsProd, [b, c], d]]", ['["a", ["b", "c"]]', '["a", "d"]']],
    ["!If [IsProd, [a], !Ref AWS::NoValue]", ['["a"]', "-"]],
    ["!If [IsProd, [!If [Other, a, b]], [c]]", ['["a"]', '["b"]', '["c"]']],
    ["[!Sub 'https://${Domain}/a']", ['["https://app.example.com/a"]', "[https://…/a]"]],
    ["!FindInMap [Hosts, dev, scopes]", ['["openid", "email"]']],
    ["!FindInMap [Partial, dev, mixed]", ["?"]],
    ["!Ref AWS::NoValue", ["-"]],
    ["[{ Fn::Transform: { Name: M } }]", ["[?]"]],
  ])("reads a list %s as %j", (yaml, expected) => {
    expect(read("CallbackURLs", yaml).toSorted()).toEqual(expected.toSorted());
  });

  it.each([
    ["!Ref Minutes", ["2000", "?"]],
    ["!If [IsProd, 60, '5']", ["60", "5"]],
    ["!FindInMap [Partial, dev, name]", ["1"]],
  ])("reads a number %s as %j", (yaml, expected) => {
    expect(read("AccessTokenValidity", yaml).toSorted()).toEqual(expected.toSorted());
  });

  it.each([
    [
      "!If [IsProd, { AccessToken: hours }, { AccessToken: days }]",
      ['{AccessToken: "hours"}', '{AccessToken: "days"}'],
    ],
    ["{ AccessToken: !If [IsProd, hours, days] }", ['{AccessToken: "hours"}', '{AccessToken: "days"}']],
    ["{ AccessToken: hours, Fn::Transform: { Name: AWS::Include } }", ['{AccessToken: "hours", ?}']],
    ["{ AccessToken: hours, Fn::Transform: { Name: Macro } }", ["?"]],
    ["{ AccessToken: hours, Fn::If: [IsProd, a, b] }", ["?"]],
    ["{ Fn::If: [IsProd, a, b], AccessToken: hours }", ["?"]],
    [
      "{ AccessToken: { Name: AWS::Include }, IdToken: days }",
      ['{AccessToken: {Name: "AWS::Include"}, IdToken: "days"}'],
    ],
    ["{ AccessToken: hours, 'Id${self:custom.key}': days }", ['{AccessToken: "hours", ?}']],
    ["{ <<: { AccessToken: !Sub hours }, IdToken: days }", ['{AccessToken: "hours", IdToken: "days"}']],
    ["{ AccessToken: hours, 'Fn::ForEach::X': [X, [a], {}] }", ['{AccessToken: "hours", ?}']],
    ["{ AccessToken: hours, '${self:custom.key}': days }", ['{AccessToken: "hours", ?}']],
    ["{ AccessToken: hours, __proto__: days }", ['{AccessToken: "hours", __proto__: "days"}']],
  ])("reads a structure %s as %j", (yaml, expected) => {
    expect(read("TokenValidityUnits", yaml).toSorted()).toEqual(expected.toSorted());
  });

  it("reads all properties in the same scenario", () => {
    const text = template("ClientName: !Sub 'a-${Stage}'\nAccessTokenValidity: !If [IsProd, 5, 60]", sections);
    expect(outcomes(text, "ClientName", "AccessTokenValidity").toSorted()).toEqual(['"a-dev" 60', '"a-prod" 5']);
  });

  it("gives up on more combinations than anybody would look at", () => {
    const names = ["A", "B", "C", "D", "E", "F"];
    const sub = names.map(name => `\${${name}}`).join("");
    const values = names.map(name => `${name}: !If [Is${name}, x, y]`).join(", ");
    const read32 = outcomes(template(`ClientName: !Sub ['${sub}', { ${values} }]`), "ClientName");
    expect(read32).toHaveLength(32);
    expect(read32).toContain("xxxxx…");
  });

  it("counts all values of a parameter among the combinations", () => {
    const parameters = "Parameters:\n  A: &P { Type: String, AllowedValues: [a, b, c, d, e, f] }\n  B: *P\n";
    const expected = ["a…", "b…", "c…", "d…", "e…", "f…"];
    expect(outcomes(template("ClientName: !Sub '${A}${B}'", parameters), "ClientName")).toEqual(expected);
  });

  it.each([
    ["AWS::AccountId", true],
    ["AWS::Partition", true],
    ["AWS::Region", true],
    ["AWS::StackName", true],
    ["AWS::URLSuffix", true],
    ["AWS::StackId", false],
    ["AWS::NotificationARNs", false],
    ["Bare", false],
  ])("knows whether %s is a word without slashes: %s", (name, isWord) => {
    expect(hasWords(`!Ref ${name}`)).toBe(isWord);
    expect(hasWords(`!Sub 'x\${${name}}'`)).toBe(isWord);
    expect(hasWords(`!Join ['-', [x, !Ref ${name}]]`)).toBe(isWord);
  });

  it.each(["!Sub '${AWS::Region}${Bare}'", "!Join ['-', [!Ref AWS::Region, !Ref Bare]]"])(
    "takes %s for no word, because a part of it may have slashes",
    yaml => {
      expect(hasWords(yaml)).toBe(false);
    },
  );

  it.each([
    ["ClientName", "!Ref Domain", ["!Ref Domain < app.example.com", "!Ref Domain"]],
    ["ClientName", "!Ref Stage", ["!Ref Stage"]],
    ["ClientName", "!Sub '${Stage}-x'", ["!Sub '${Stage}-x'"]],
    ["ClientName", "!Join ['-', [!Ref Stage, x]]", ["!Join ['-', [!Ref Stage, x]]"]],
    ["ClientName", "!FindInMap [Hosts, !Ref Stage, name]", ["!FindInMap [Hosts, !Ref Stage, name]"]],
    ["AccessTokenValidity", "!Ref Minutes", ["!Ref Minutes < 2000", "!Ref Minutes"]],
    ["CallbackURLs", "!Split [',', 'a,b']", ["!Split [',', 'a,b'] | !Split [',', 'a,b'] | !Split [',', 'a,b']"]],
    [
      "CallbackURLs",
      "!Ref Urls",
      [Array.from({ length: 3 }, () => '!Ref Urls < "https://a.example, https://b.example"').join(" | "), "!Ref Urls"],
    ],
  ] as const)("shows where the values of %s are used and defined: %s", (property, yaml, expected) => {
    const text = template(`${property}: ${yaml}`, sections);
    const placeOf = ({ site: { range, definition } }: Value) =>
      [range, ...(definition ? [definition.range] : [])].map(part => text.slice(...part)).join(" < ");
    const places = lookAt(onlyClient(text), inScenario => {
      const value = inScenario.get(property);
      return [value, ...itemsOf(value)].map(placeOf).join(" | ");
    });
    expect(places).toEqual(expected);
  });

  it.each([
    ["!Sub https://a", "[https://b]"],
    ["!ImportValue a", "[https://b]"],
    ["!Join ['', [https://, a]]", "[https://b]"],
    ["!Ref AWS::Region", "[https://b]"],
    ["!Select [0, [https://a]]", undefined],
    ["!FindInMap [Missing, a, b, { DefaultValue: https://a }]", undefined],
  ])("lets %s be removed from %s, if it is all of the item", (yaml, expected) => {
    const text = template(`CallbackURLs: [${yaml}, https://b]`, sections);
    const client = onlyClient(text);
    const [edited] = exploreAppClient(client, inScenario => {
      const [first] = itemsOf(inScenario.get("CallbackURLs"));
      return first && client.render(removeItem("CallbackURLs", first));
    });
    expect(edited ? applyTextEdits(text, edited) : undefined).toBe(
      expected === undefined ? undefined : template(`CallbackURLs: ${expected}`, sections),
    );
  });
});

describe("a reference to an identity provider", () => {
  it.each([
    ["Google", ['["Google"]']],
    ["!Sub '${AWS::StackName}-idp'", ["[…-idp]"]],
    ["!If [IsProd, Google, Okta]", ['["Google"]', '["Okta"]']],
    ["[Google]", ["[?]"]],
    ["!Ref Bare", ["[?]"]],
  ])("is its name %s", (name, expected) => {
    const text = withProvider(name);
    expect(outcomes(text, "SupportedIdentityProviders").toSorted()).toEqual(expected);
  });

  it("is shown where it is used, and cannot be edited there", () => {
    const text = withProvider("Google");
    const places = lookAt(onlyClient(text), inScenario =>
      itemsOf(inScenario.get("SupportedIdentityProviders"))
        .map(({ site }) => `${text.slice(...site.range)} ${typeof site.slot}`)
        .join(" "),
    );
    expect(places).toEqual(["!Ref Idp undefined"]);
  });
});

/** A client that supports an identity provider with this name. */
function withProvider(name: string): string {
  return `${template("SupportedIdentityProviders: [!Ref Idp]", sections)}  Idp:
    Type: AWS::Cognito::UserPoolIdentityProvider
    Properties: { ProviderName: ${name} }
`;
}

describe("the whole of the properties", () => {
  const with2 = (properties: string) =>
    `${sections}Resources:\n  Client:\n    Type: AWS::Cognito::UserPoolClient\n    Properties: ${properties}\n`;

  it.each([
    ["!If [IsProd, { ClientName: a }, { AccessTokenValidity: 5 }]", ['"a" -', "- 5"]],
    ["!If [IsProd, { ClientName: a }, !Ref AWS::NoValue]", ['"a" -', "- -"]],
    ["{ Fn::Transform: { Name: AWS::Include, Parameters: { Location: s3 } } }", ["? ?"]],
    ["{ ClientName: a, Fn::Transform: { Name: AWS::Include } }", ['"a" ?']],
    ["{ ClientName: a, Fn::Transform: { Name: Macro } }", ["? ?"]],
    ["{ ClientName: a, Fn::Transform: Macro }", ["? ?"]],
    ["{ <<: !If [IsProd, { ClientName: a }, { ClientName: b }], AccessTokenValidity: 5 }", ["? 5"]],
    ["!Ref Bare", ["? ?"]],
    ["text", ["? ?"]],
    ["", ["? ?"]],
    ["{}", ["- -"]],
    ["{ ClientName: a, ClientName: b }", ['"b" -']],
  ])("reads %s as %j", (yaml, expected) => {
    expect(outcomes(with2(yaml), "ClientName", "AccessTokenValidity").toSorted()).toEqual(expected.toSorted());
  });
});

describe("placeholders of other tools", () => {
  it.each([
    ["https://app.example.com", '"https://app.example.com"'],
    ["${self:custom.name}", "?"],
    ["'${self:custom.${opt:stage}.name}'", "?"],
    ["${env:NAME}-client", "…-client"],
    ["${a}${b}", "…"],
    ["prefix-${file(./x.json):name}", "prefix-…"],
    ["x-${AWS::Region}", "x-…"],
    ["'{{resolve:ssm:/name}}'", "?"],
    ["'a-{{resolve:secretsmanager:${x}:SecretString}}-b'", "a-…-b"],
    ["'{{ name }}'", "?"],
    ["'#{AWS::Region}-x'", "…-x"],
    ["'<%= name %>-x'", "…-x"],
    ["'<% open'", "?"],
    ["'${open'", "?"],
    ["'a$b{c}'", '"a$b{c}"'],
  ])("reads %s as %s", (yaml, expected) => {
    expect(outcomes(template(`ClientName: ${yaml}`), "ClientName")).toEqual([expected]);
  });
});
