import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { brokenTemplate, oddTemplate } from "../hosts/cloudformation/template-texts.ts";
import { checkRandomly } from "./random-checks.ts";
import { examples } from "./examples.ts";
import { lint } from "./lint.ts";
import { randomJson, randomYaml } from "./random-documents.ts";

/** File names of every kind. */
const filename = fc.constantFrom(
  "template.yaml",
  "template.json",
  "serverless.yml",
  "main.tf.json",
  "Pulumi.yaml",
  "stack.ts",
  "a.js",
);

const bytes = fc.uint8Array({ maxLength: 300 }).map(array => new TextDecoder().decode(array));

/** Words that rules look for, so that they do not skip the file. */
const word = fc.constantFrom(
  "AWS::Cognito::UserPoolClient",
  "Resources:\n  Web:\n    Type: AWS::Cognito::UserPoolClient\n    Properties:\n      ",
  '{"Resources":{"Web":{"Type":"AWS::Cognito::UserPoolClient","Properties":{',
  'import { CreateUserPoolClientCommand } from "@aws-sdk/client-cognito-identity-provider"; new CreateUserPoolClientCommand(',
  'import * as cognito from "aws-cdk-lib/aws-cognito"; pool.addClient(',
  '{"resource":{"aws_cognito_user_pool_client":{"web":',
  "UserPoolClientName",
  "CallbackURLs",
  "\uD800",
  "\0",
  "\uFEFF",
  "\r",
  "\t",
);

const salad = fc
  .array(
    fc.oneof(
      word,
      fc.string({ unit: "binary", maxLength: 10 }),
      fc.constantFrom(...Array.from("{}[]():,;!&*?|>-#%@`'\"\\\n $")),
    ),
    { maxLength: 30 },
  )
  .map(parts => parts.join(""));

/** A file of the examples with a part replaced. */
const damaged = fc
  .record({
    example: fc.constantFrom(...examples),
    steps: fc.array(
      fc.record({
        at: fc.nat(),
        length: fc.nat(40),
        text: fc.oneof(word, fc.constantFrom(...Array.from("{}[]():,'\" \n"))),
      }),
      { minLength: 1, maxLength: 3 },
    ),
  })
  .map(({ example, steps }) => {
    const text = steps.reduce((current, step) => {
      const at = step.at % (current.length + 1);
      return current.slice(0, at) + step.text + current.slice(at + step.length);
    }, example.text);
    return { name: example.name, text };
  });

/** Nothing is thrown, and if the parser fails, ESLint reports only that. */
function expectCalm(name: string, text: string): void {
  const messages = lint(name, text);
  const [fatal] = messages.filter(message => message.fatal === true);
  expect(fatal ? messages.length : 1).toBe(1);
  for (const { line, column } of fatal ? [] : messages) {
    expect(line).toBeGreaterThan(0);
    expect(column).toBeGreaterThan(0);
  }
}

describe("no file makes a rule, the parser or the processor fail", () => {
  it.each([
    ["bytes", bytes, 150],
    ["words and signs", salad, 150],
    ["YAML", randomYaml, 100],
    ["JSON", randomJson, 100],
    ["odd templates", oddTemplate, 40],
    ["broken templates", brokenTemplate, 40],
  ])("%s", (_name, text, numRuns) => {
    checkRandomly(fc.property(filename, text, expectCalm), numRuns);
  });

  it("damaged examples", () => {
    checkRandomly(
      fc.property(damaged, ({ name, text }) => {
        expectCalm(name, text);
      }),
      200,
    );
  });
});
