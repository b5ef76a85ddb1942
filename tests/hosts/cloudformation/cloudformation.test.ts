import { describe, expect, it } from "vitest";
import { referTo, removeProperty, setProperty } from "../../../src/edits/edit.ts";
import { applyTextEdits } from "../../../src/edits/text/text-edit.ts";
import { findTemplateClients } from "../../../src/hosts/cloudformation/cloudformation.ts";
import { DataFile } from "../../../src/languages/document/file.ts";
import { exploreAppClient } from "../../../src/model/app-client.ts";
import { propertyNames, type Property } from "../../../src/spec/properties/app-client.ts";
import { lookAt, onlyClient, outcomes, show, template } from "./outcomes.ts";

const type = "AWS::Cognito::UserPoolClient";

describe("an app client in a template", () => {
  it("is called by its logical id and its properties by their API names", () => {
    const text = template("TokenValidityUnits: { AccessToken: hours }");
    const client = onlyClient(text);
    expect(client.host).toBe("cloudformation");
    expect(client.operation).toBe("create");
    expect(text.slice(...client.range)).toBe("Client");
    expect(client.nameOf("TokenValidityUnits.AccessToken")).toBe("TokenValidityUnits.AccessToken");
  });

  it("has the service's defaults", () => {
    const effective = (text: string) =>
      lookAt(onlyClient(text), client =>
        (
          [
            "AccessTokenValidity",
            "TokenValidityUnits.AccessToken",
            "PreventUserExistenceErrors",
            "CallbackURLs",
          ] as const
        )
          .map(property => show(client.effective(property)))
          .join(" "),
      );
    expect(effective(template("ClientName: a"))).toEqual(['1 "hours" "LEGACY" -']);
    expect(effective(template("AccessTokenValidity: 5\nTokenValidityUnits: { IdToken: days }"))).toEqual([
      '5 "hours" "LEGACY" -',
    ]);
    expect(effective(template("TokenValidityUnits: !Ref Units"))).toEqual(['1 ? "LEGACY" -']);
    expect(effective(`Resources:\n  C:\n    Type: ${type}\n`)).toEqual(['1 "hours" "LEGACY" -']);
  });

  it("has properties of the same names where it has no properties yet", () => {
    expect(onlyClient(`Resources:\n  C:\n    Type: ${type}\n`).nameOf("ClientName")).toBe("ClientName");
  });

  it("has neither an id nor a secret among its properties", () => {
    const client = onlyClient(template("ClientId: a\nClientSecret: b"));
    expect([client.takes?.("ClientId"), client.takes?.("ClientSecret"), client.takes?.("ClientName")]).toEqual([
      false,
      false,
      true,
    ]);
    expect(lookAt(client, one => `${show(one.get("ClientId"))} ${show(one.get("ClientSecret"))}`)).toEqual(["- -"]);
  });

  it("shows its values where they are written", () => {
    const text = template("CallbackURLs:\n  - https://a\n  - !Sub https://b");
    const places = lookAt(onlyClient(text), client => {
      const value = client.get("CallbackURLs");
      return value.kind === "list" ? value.items.map(item => text.slice(...item.site.range)).join(" ") : "";
    });
    expect(places).toEqual(["https://a !Sub https://b"]);
  });

  it("shows all that is written", () => {
    const text = template(
      "ClientName: a\nCallbackUrls: [b]\nTokenValidityUnits: { AccessToken: hours, accessToken: days }",
    );
    const members = lookAt(onlyClient(text), client =>
      client.members.map(({ key, property }) => `${key}=${property ?? ""}`).join(" "),
    );
    expect(members).toEqual([
      "ClientName=ClientName CallbackUrls= TokenValidityUnits=TokenValidityUnits AccessToken=TokenValidityUnits.AccessToken accessToken=",
    ]);
  });
});

describe("a file without the section of resources", () => {
  const bare = `C:\n  Type: ${type}\n  Properties: { ClientName: a }\n`;
  const count = (text: string) => findTemplateClients(new DataFile(text)).length;

  it.each([
    ["another resource", "Topic:\n  Type: AWS::SNS::Topic\n", 1],
    ["a key without a value", "Topic:\n", 1],
    ["null", "Topic: null\n", 1],
    ["what has a type of its own", "settings: { Type: small }\n", 0],
    ["a text", "settings: small\n", 0],
    ["what is not known", "settings: !Custom small\n", 0],
    ["null and a text", "Topic: null\nsettings: small\n", 0],
  ])("has app clients beside %s: %s is %i", (_, beside, expected) => {
    expect(count(beside + bare)).toBe(expected);
    expect(count(bare + beside)).toBe(expected);
  });

  it("has none if it is one of several documents", () => {
    expect(count(`${template("ClientName: a")}---\n${bare}`)).toBe(1);
  });

  it("has none whose type is written with escapes", () => {
    const escaped = String.raw`x: &x "AWS::Cognito::UserPool\x43lient"`;
    expect(count(`${escaped}\nResources: { C: { Type: *x } }\n`)).toBe(0);
  });
});

describe("macros", () => {
  const withTransform = (transform: string) => template("ClientName: a", transform);

  it.each([
    "Transform: AWS::Serverless-2016-10-31\n",
    "Transform: [AWS::LanguageExtensions, AWS::Serverless-2016-10-31]\n",
    "",
    "Transform: []\n",
  ])("leave what is written as it is with %j", transform => {
    expect(outcomes(withTransform(transform), "ClientName", "CallbackURLs")).toEqual(['"a" -']);
  });

  it.each([
    "Transform: Custom\n",
    "Transform: [AWS::Serverless-2016-10-31, Custom]\n",
    "Transform: { Name: Custom }\n",
    "Transform: '${self:custom.macro}'\n",
    "Transform:\n",
    "Fn::Transform: { Name: Custom }\n",
  ])("may make anything of it with %j", transform => {
    expect(outcomes(withTransform(transform), "ClientName", "CallbackURLs")).toEqual(["? ?"]);
  });

  it.each([
    ["AWS::Include", '"a" -'],
    ["Custom", "? ?"],
  ])("of %s beside the resources leave %s", (name, expected) => {
    const text = `Resources:\n  Fn::Transform: { Name: ${name} }\n  C:\n    Type: ${type}\n    Properties: { ClientName: a }\n`;
    expect(outcomes(text, "ClientName", "CallbackURLs")).toEqual([expected]);
  });

  it.each([
    ["AWS::Include", '"a" -'],
    ["Custom", "? ?"],
  ])("of %s in the resource leave %s", (name, expected) => {
    const text = `Resources:\n  C:\n    Type: ${type}\n    Fn::Transform: { Name: ${name} }\n    Properties: { ClientName: a }\n`;
    expect(outcomes(text, "ClientName", "CallbackURLs")).toEqual([expected]);
  });
});

describe("a Serverless Framework file", () => {
  it("can define conditions and resources in different parts", () => {
    const text = `
service: a
resources:
  - Conditions: { IsProd: !Equals [a, b] }
  - \${file(more.yml)}
  - Resources:
      C:
        Type: ${type}
        Properties: { ClientName: !If [IsProd, a, b], CallbackURLs: !FindInMap [Elsewhere, a, b, { DefaultValue: [x] }] }
  - Resources: {}
    Conditions: { Other: !Equals [a, b] }
`;
    expect(outcomes(text, "ClientName", "CallbackURLs")).toEqual(['"b" ?']);
  });

  it("can define conditions in several parts", () => {
    const text = `
resources:
  - Conditions: { IsProd: !Equals [a, b] }
  - Conditions: { IsTest: !Equals [a, a] }
  - Resources:
      C:
        Type: ${type}
        Properties: { ClientName: !If [IsProd, a, b], DefaultRedirectURI: !If [IsTest, a, b] }
`;
    expect(outcomes(text, "ClientName", "DefaultRedirectURI")).toEqual(['"b" "a"']);
  });

  it("has conditions of its own above its resources", () => {
    const text = `resources:\n  Conditions:\n    IsProd: !Equals [a, a]\n  Resources:\n    C:\n      Type: ${type}\n      Properties: { ClientName: !If [IsProd, a, b] }\n`;
    expect(outcomes(text, "ClientName")).toEqual(['"a"']);
  });

  it("has conditions of its own beside its resources", () => {
    const text = `resources:\n  Conditions: { IsProd: !Equals [a, a] }\n  Resources:\n    C:\n      Type: ${type}\n      Properties: { ClientName: !If [IsProd, a, b] }\n`;
    expect(outcomes(text, "ClientName")).toEqual(['"a"']);
  });
});

describe("suppressions", () => {
  const suppressions = (metadata: string) => {
    const text = `Resources:\n  C:\n    Type: ${type}\n    Metadata: ${metadata}\n`;
    return onlyClient(text).suppressions?.map(({ rule, range }) => [rule, text.slice(...range)]);
  };

  it("are the literal names in the metadata, with or without the plugin's", () => {
    expect(suppressions("{ eslint-plugin-cognito: { disable: [a, 'cognito/b', !Ref C, 5] } }")).toEqual([
      ["a", "a"],
      ["b", "'cognito/b'"],
    ]);
  });

  it.each([
    "{}",
    "",
    "{ eslint-plugin-cognito: x }",
    "{ eslint-plugin-cognito: { disable: a } }",
    "{ eslint-plugin-cognito: !If [A, b, c] }",
  ])("are none in %s", metadata => {
    expect(suppressions(metadata)).toEqual([]);
  });
});

describe("edits", () => {
  const edited = (text: string, edit: Parameters<ReturnType<typeof onlyClient>["render"]>[0]) => {
    const edits = onlyClient(text).render(edit);
    return edits && applyTextEdits(text, edits);
  };

  it("change the properties", () => {
    const text = template("ClientName: a\nAccessTokenValidity: 5");
    expect(edited(text, setProperty("AccessTokenValidity", 60))).toBe(text.replace("5", "60"));
    expect(edited(text, removeProperty("AccessTokenValidity"))).toBe(
      text.replace("      AccessTokenValidity: 5\n", ""),
    );
  });

  it("write an absent value into a branch of a function", () => {
    const text = template("ClientName: !If [Prod, a, b]");
    const client = onlyClient(text);
    const results = exploreAppClient(client, (inScenario, scenario) => {
      inScenario.get("ClientName");
      const edits = client.render(removeProperty("ClientName"), scenario);
      return edits && applyTextEdits(text, edits);
    });
    expect([...results]).toEqual([
      text.replace("a, b", "!Ref AWS::NoValue, b"),
      text.replace("a, b", "a, !Ref AWS::NoValue"),
    ]);
  });

  it("refer to another resource", () => {
    const text = template("UserPoolId: pool");
    const [value] = exploreAppClient(onlyClient(text), inScenario => inScenario.get("UserPoolId"));
    const edit = value && referTo<Property>("UserPoolId", value, { name: "Pool", range: [0, 0] });
    expect(edit && edited(text, edit)).toBe(text.replace("UserPoolId: pool", "UserPoolId: { Ref: Pool }"));
  });

  it("put properties into a resource that has none", () => {
    const text = `Resources:\n  C:\n    Type: ${type}\n`;
    expect(edited(text, setProperty("AccessTokenValidity", 60))).toBe(
      `${text}    Properties:\n      AccessTokenValidity: 60\n`,
    );
  });

  it.each([
    ["an alias", `x: &x { AccessTokenValidity: 5 }\nResources:\n  C:\n    Type: ${type}\n    Properties: *x\n`],
    ["a parameter", template("AccessTokenValidity: !Ref P", "Parameters: { P: { Type: Number, Default: 5 } }\n")],
    ["an include", template("Fn::Transform: { Name: AWS::Include }")],
  ])("do not put a value behind %s", (_, text) => {
    const result = edited(text, setProperty("AccessTokenValidity", 60));
    expect(result === null || outcomes(result, "AccessTokenValidity").join() === "60").toBe(true);
  });

  it("are refused where a macro may change the resource", () => {
    expect(edited(template("ClientName: a", "Transform: Custom\n"), setProperty("AccessTokenValidity", 60))).toBeNull();
  });
});

describe("bad input", () => {
  const nest = (open: string, close: string, depth: number) => open.repeat(depth) + close.repeat(depth);
  const bomb = Array.from(
    { length: 12 },
    (_, n) => `b${n}: &b${n} [${Array.from({ length: 9 }, () => (n ? `*b${n - 1}` : "x")).join(", ")}]\n`,
  );
  const doublingConditions = Array.from(
    { length: 40 },
    (_, n) => `  C${n}: !Or [!Condition C${n + 1}, !Not [!Condition C${n + 1}]]\n`,
  );

  it.each([
    ["nothing", ""],
    ["only the type", type],
    ["half a line", `Resources:\n  C:\n    Type: ${type}\n    Properties:\n      Cl`],
    ["half a flow list", template("CallbackURLs: [a,")],
    ["an open quote", template('ClientName: "a')],
    ["control characters", template("ClientName: a\u0000\u0007b")],
    ["lone surrogates", template("ClientName: 'a\uD800b'\nCallbackURLs: [\uDC00]")],
    ["deep nesting", template(`CallbackURLs: ${nest("[", "]", 5000)}`)],
    [
      "deep nesting in JSON",
      `{ "Resources": { "C": { "Type": "${type}", "Properties": ${nest('{"a":', "}", 5000)} } } }`,
    ],
    ["deep functions", template(`ClientName: ${"!If [A, ".repeat(150)}x${", y]".repeat(150)}`)],
    ["deep joins", template(`ClientName: ${"!Join ['', [a, ".repeat(80)}x${"]]".repeat(80)}`)],
    ["an alias bomb", `${bomb.join("")}${template("CallbackURLs: *b11")}`],
    ["an alias of itself", template("CallbackURLs: &a [*a]\nClientName: *a")],
    ["merges of merges", `a: &a { <<: &b { <<: *b } }\n${template("<<: *a")}`],
    ["prototype keys", template("__proto__: { ClientName: a }\nconstructor: a\ntoString: b\nhasOwnProperty: c")],
    [
      "prototype keys in JSON",
      `{ "__proto__": {}, "Resources": { "__proto__": { "Type": "${type}", "Properties": { "__proto__": 1 } } } }`,
    ],
    [
      "prototype names",
      template(
        "ClientName: !Ref __proto__\nUserPoolId: !If [constructor, a, b]\nCallbackURLs: !FindInMap [toString, a, b]",
        "Parameters: {}\nConditions: {}\nMappings: {}\n",
      ),
    ],
    ["conditions that double", template("ClientName: !If [C0, a, b]", `Conditions:\n${doublingConditions.join("")}`)],
    ["very many placeholders", template(`ClientName: !Sub '${"${A}${".repeat(5000)}'`)],
    [
      "very many references",
      template(
        `ClientName: !Sub '${"${P}".repeat(5000)}'`,
        "Parameters: { P: { Type: String, AllowedValues: [x] } }\n",
      ),
    ],
    ["very many items", template(`ClientName: !Join ['', [${"a, ".repeat(3000)}]]`)],
    [
      "parameters that refer to themselves",
      template("ClientName: !Ref P", "Parameters: { P: { Type: String, Default: !Ref P } }\n"),
    ],
  ])("does not throw on %s", (_, text) => {
    const clients = findTemplateClients(new DataFile(text));
    for (const client of clients) {
      lookAt(client, inScenario => {
        const seen = propertyNames.map(
          property => show(inScenario.get(property)) + show(inScenario.effective(property)),
        );
        return seen.join() + String(inScenario.members.length);
      });
    }
    expect(clients.length).toBeLessThan(2);
  });
});
