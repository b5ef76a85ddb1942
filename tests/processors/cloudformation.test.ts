import js from "@eslint/js";
import type { ESLint, Linter } from "eslint";
import * as jsoncParser from "jsonc-eslint-parser";
import tseslint from "typescript-eslint";
import { describe, expect, test } from "vitest";
import * as yamlParser from "yaml-eslint-parser";
import cognito from "../../src/index.ts";
import { lint, recommended, summary } from "./lint.ts";

const yaml = `Resources:
  Web:
    Type: AWS::Cognito::UserPoolClient
    Properties:
      AccessTokenValidity: 100
      ExplicitAuthFlows: [ALLOW_USER_SRP_AUTH, USER_PASSWORD_AUTH]
`;

const json = JSON.stringify(
  { Resources: { Web: { Type: "AWS::Cognito::UserPoolClient", Properties: { AccessTokenValidity: 100 } } } },
  null,
  2,
);

const allOff: Linter.Config = {
  rules: Object.fromEntries(Object.keys(cognito.rules).map(name => [`cognito/${name}`, "off"])),
};

describe("a template passes through", () => {
  test("with findings at their places", async () => {
    expect(summary(await lint("template.yaml", yaml))).toEqual([
      "5:28 cognito/valid-token-validity",
      "6:48 cognito/no-mixed-auth-flows",
    ]);
  });

  test("with findings in the order of the file, whatever order the rules have", async () => {
    const line = "      AccessTokenValidity: 100\n";
    const swapped = yaml.replace(line, "") + line;
    expect(summary(await lint("template.yaml", swapped))).toEqual([
      "5:48 cognito/no-mixed-auth-flows",
      "6:28 cognito/valid-token-validity",
    ]);
  });

  test("with its fixes", async () => {
    const { output } = await lint("template.yaml", yaml, recommended, { fix: true });
    expect(output).toBe(yaml.replace("USER_PASSWORD_AUTH", "ALLOW_USER_PASSWORD_AUTH"));
  });

  test.each([
    ["a byte order mark", `\uFEFF${yaml}`],
    ["Windows line ends", yaml.replaceAll("\n", "\r\n")],
  ])("with %s", async (_, text) => {
    const result = await lint("template.yaml", text, recommended, { fix: true });
    expect(result.output).toBe(text.replace("USER_PASSWORD_AUTH", "ALLOW_USER_PASSWORD_AUTH"));
    expect(summary(result)).toEqual(["5:28 cognito/valid-token-validity"]);
  });

  test("under the config for its own name", async () => {
    const override: Linter.Config = { files: ["**/template.yaml"], rules: { "cognito/valid-token-validity": "off" } };
    expect(summary(await lint("template.yaml", yaml, [...recommended, override]))).toEqual([
      "6:48 cognito/no-mixed-auth-flows",
    ]);
  });
});

describe("rules of other plugins", () => {
  const noisy: Linter.Config = {
    plugins: {
      noisy: {
        rules: {
          everywhere: {
            create(context) {
              context.report({ loc: { line: 1, column: 0 }, message: "Everywhere." });
              return {};
            },
          },
        },
      },
    },
    rules: { "noisy/everywhere": "error" },
  };

  test("say nothing about a template that only we parse", async () => {
    expect(summary(await lint("template.json", json, [noisy, ...recommended]))).toEqual([
      "6:32 cognito/valid-token-validity",
    ]);
  });

  test("say nothing there when all our own rules are off", async () => {
    expect(summary(await lint("template.json", json, [noisy, ...recommended, allOff]))).toEqual([]);
  });

  test.each([
    ["template.yaml", yaml, yamlParser],
    ["template.json", json, jsoncParser],
  ])("are heard where the user parses %s", async (filename, text, parser) => {
    const theirs: Linter.Config = { files: [`**/${filename}`], languageOptions: { parser } };
    const lines = summary(await lint(filename, text, [noisy, ...recommended, theirs]));
    expect(lines).toContain("1:1 noisy/everywhere");
    expect(lines.filter(line => line.includes("cognito/valid-token-validity"))).toHaveLength(1);
  });

  test("are heard in the next file, which we do not parse", async () => {
    await lint("template.yaml", yaml, [noisy, ...recommended]);
    expect(summary(await lint("code.js", "export {};", [noisy, ...recommended]))).toEqual(["1:1 noisy/everywhere"]);
  });
});

describe("a parser for code that is set behind the preset", () => {
  const misplaced = [js.configs.recommended, tseslint.configs.recommended].flat() as Linter.Config[];
  /** Like typescript-eslint's parser if type information is requested: it fails without a line number. */
  const parser: Linter.Parser = {
    parse() {
      throw new Error("The file was not found by the project service.");
    },
  };
  const typeAware: Linter.Config = { languageOptions: { parser } };
  const message = /^2:3 The app clients in this template are not checked,.* place the cognito preset after /u;

  test("is named once, at the first app client, where it fails at a template", async () => {
    const result = await lint("template.yaml", yaml, [...recommended, ...misplaced]);
    expect(summary(result)).toEqual([expect.stringMatching(message)]);
    expect(result).toMatchObject({ errorCount: 1, fatalErrorCount: 1 });
  });

  test("is named whatever was linted before", async () => {
    await lint("code.js", "export {};");
    const result = await lint("template.yaml", yaml, [...recommended, ...misplaced]);
    expect(summary(result)).toEqual([expect.stringMatching(message)]);
  });

  test("does no harm to JSON that it reads", async () => {
    expect(summary(await lint("template.json", json, [...recommended, ...misplaced]))).toEqual([
      "6:32 cognito/valid-token-validity",
    ]);
  });

  test("is named where it fails for want of a project", async () => {
    const [line] = summary(await lint("template.json", json, [...recommended, ...misplaced, typeAware]));
    expect(line).toMatch(/^3:5 The app clients in this template are not checked,/u);
  });

  test.each([
    ["YAML", "values.yaml", "name: 'x'\nother: a: b\n"],
    ["YAML that is code by chance", "label.yaml", "a: 1\n"],
    ["a Helm chart", "chart.yaml", "kind: x\n{{- if .Values.y }}\nname: {{ .Values.name }}\n{{- end }}\n"],
    ["JSON", "data.json", '{ "a": 1 }\n'],
    ["an empty object", "object.json", "{}\n"],
    ["a list", "list.json", '["a"]\n'],
    ["JSON with comments", "comments.json", '{\n  // eslint-disable-next-line no-console\n  "a": 1,\n}\n'],
    ["a comment about app clients", "notes.yaml", "a: b\n# AWS::Cognito::UserPoolClient\n'c': 'd' \n"],
  ])("says nothing about %s, which nobody asked to lint", async (_, filename, text) => {
    expect(summary(await lint(filename, text, [...recommended, ...misplaced]))).toEqual([]);
    expect(summary(await lint(filename, text, [...recommended, ...misplaced, typeAware]))).toEqual([]);
  });
});

describe("a syntax error", () => {
  const broken = yaml.replace("AccessTokenValidity: 100", "AccessTokenValidity: [100");

  const indented = yaml.replace(/^/gmu, "  ");

  test("is told by the user's own parser", async () => {
    const theirs: Linter.Config = { files: ["**/*.yaml"], languageOptions: { parser: yamlParser } };
    const [line, ...others] = summary(await lint("template.yaml", broken, [...recommended, theirs]));
    expect(line).toMatch(/^\d+:\d+ Parsing error: /u);
    expect(others).toEqual([]);
  });

  test("is told in JSON by the user's own parser", async () => {
    const theirs: Linter.Config = { files: ["**/*.json"], languageOptions: { parser: jsoncParser } };
    const [line] = summary(await lint("data.json", '{ "a" 1 }', [...recommended, theirs]));
    expect(line).toMatch(/^1:\d+ Parsing error: /u);
  });

  test("is told where it hides an app client and nobody else parses", async () => {
    const [line, ...others] = summary(await lint("template.yaml", broken));
    expect(line).toMatch(/^6:\d+ Parsing error: /u);
    expect(others).toEqual([]);
  });

  test.each([
    ["the second document", `a: 1\n---\n${broken}`, 8],
    ["a document between others", `a: 1\n---\n${broken}---\na: 1\n`, 8],
    ["a template with a text in a block before its app client", `Description: >-\n  A\n\n  B\n${broken}`, 10],
    ["a template that is part of a file", `resources:\n${broken.replace(/^/gmu, "  ")}`, 7],
  ])("is told in %s", async (_, text, line) => {
    const messages = summary(await lint("template.yaml", text));
    expect(messages).toEqual([expect.stringMatching(new RegExp(`^${line}:\\d+ Parsing error: `, "u"))]);
  });

  test("is told in words of JSON where the text is JSON", async () => {
    const text = `{
  "Resources": {
    "Web": {
      "Type": "AWS::Cognito::UserPoolClient"
      "Properties": {}
    }
  }
}`;
    expect(summary(await lint("template.json", text))).toEqual(["5:7 Parsing error: Invalid JSON."]);
  });

  test.each([
    ["a file without app clients", "a: [1\nb: 2\n"],
    ["a template that is still to be filled in", broken.replace("Web:", "{{ name }}:")],
    ["a text about templates", "title: [AWS::Cognito::UserPoolClient\n"],
    ["another document before a template", `a: 1\na: 2\n---\n${broken}`],
    ["another document after a template's text", `text: |\n${indented}---\na: 1\na: 2\n`],
    ["a document that contains a template", `title: [\ntext: !x | # as text\n${indented}`],
    ["an object of Kubernetes that contains a template", `apiVersion: v1\nkind: X\nkind: Y\nspec:\n${indented}`],
  ])("is not told in %s", async (_, text) => {
    expect(summary(await lint("template.yaml", text))).toEqual([]);
  });

  test("is not told where no rule of ours is on", async () => {
    expect(summary(await lint("template.yaml", broken, [...recommended, allOff]))).toEqual([]);
  });

  test("does not keep the app clients before it from being checked", async () => {
    expect(summary(await lint("template.yaml", `${yaml}Outputs: [\n`))).toContain("5:28 cognito/valid-token-validity");
  });
});

describe("suppressions in Metadata", () => {
  function withMetadata(...disable: string[]): string {
    const metadata = `    Metadata:\n      eslint-plugin-cognito:\n        disable: ${JSON.stringify(disable)}\n`;
    return yaml.replace("    Properties:", `${metadata}    Properties:`);
  }

  test("silence the named rules for the app client they stand at", async () => {
    const other = yaml.replace("Resources:\n", "").replace("Web", "Other");
    const result = await lint("template.yaml", withMetadata("valid-token-validity", "no-mixed-auth-flows") + other);
    expect(summary(result)).toEqual(["13:28 cognito/valid-token-validity", "14:48 cognito/no-mixed-auth-flows"]);
  });

  test("may name the plugin", async () => {
    expect(summary(await lint("template.yaml", withMetadata("cognito/valid-token-validity")))).toEqual([
      "9:48 cognito/no-mixed-auth-flows",
    ]);
  });

  test("show in the result as those of comments do", async () => {
    const { suppressedMessages } = await lint("template.yaml", withMetadata("valid-token-validity"));
    expect(suppressedMessages).toMatchObject([
      { ruleId: "cognito/valid-token-validity", suppressions: [{ kind: "directive", justification: "" }] },
    ]);
  });

  test("keep the finding from being fixed", async () => {
    const { output } = await lint("template.yaml", withMetadata("no-mixed-auth-flows"), recommended, { fix: true });
    expect(output).toBeUndefined();
  });

  test.each([
    ["nothing", ""],
    ["a byte order mark", "\uFEFF"],
  ])("are reported where they silence nothing, behind %s", async (_, start) => {
    const result = await lint("template.yaml", start + withMetadata("valid-token-validity", "no-implicit-grant"));
    expect(result.messages).toMatchObject([
      {
        ruleId: null,
        severity: 1,
        message: "Unused entry in 'Metadata' (no problems were reported from 'no-implicit-grant').",
        line: 6,
        column: 42,
        endLine: 6,
        endColumn: 61,
      },
      { ruleId: "cognito/no-mixed-auth-flows" },
    ]);
  });

  test("work in JSON, whoever parses it", async () => {
    const metadata = { "eslint-plugin-cognito": { disable: ["valid-token-validity"] } };
    const text = json.replace('"Properties"', `"Metadata": ${JSON.stringify(metadata)}, "Properties"`);
    const theirs: Linter.Config = { files: ["**/*.json"], languageOptions: { parser: jsoncParser } };
    for (const config of [recommended, [...recommended, theirs]]) {
      expect(summary(await lint("template.json", text, config))).toEqual([]);
    }
  });
});

describe("what ESLint prints and caches", () => {
  test("names parser and processor with the version of the package", async () => {
    const { ESLint } = await import("eslint");
    const eslint: ESLint = new ESLint({ overrideConfigFile: true, overrideConfig: recommended });
    const printed = JSON.stringify(await eslint.calculateConfigForFile("template.yaml"));
    const { version } = cognito.meta;
    expect(printed).toContain(`"parser":"eslint-plugin-cognito/template-parser@${version}"`);
    expect(printed).toContain('"processor":"cognito/cloudformation"');
  });
});
