import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readErrorTable } from "../../src/bin/explain/error-table.ts";
import { findErrors, namesHeading } from "../../src/bin/explain/find-errors.ts";

const entries = readErrorTable(readFileSync(join(import.meta.dirname, "../../docs/errors.md"), "utf8"));

function rulesBehind(pasted: string): readonly string[] {
  return [...new Set(findErrors(pasted, entries).flatMap(({ entry }) => entry.rules))];
}

describe("finds the rules behind an error as people paste it", () => {
  test.each([
    [
      'Resource handler returned message: "Invalid range for token validity. (Service: CognitoIdentityProvider, Status Code: 400, Request ID: 1a2b)" (HandlerErrorCode: InvalidRequest)',
      "valid-token-validity",
    ],
    [
      "InvalidParameterException: An error occurred (InvalidParameterException) when calling the CreateUserPoolClient operation: The provider Google does not exist for User Pool us-east-1_Ab1cD2eF3.",
      "require-provider-dependency",
    ],
    ["http://app.example.net/callback cannot use the HTTP protocol.", "valid-redirect-urls"],
    ["auth flow name with prefix `ALLOW` cannot be used with legacy auth flow names", "no-mixed-auth-flows"],
    ["error=redirect_mismatch", "no-unmatchable-redirect-urls"],
  ])("%s", (pasted, rule) => {
    expect(rulesBehind(pasted)).toContain(rule);
  });
});

describe("says what is specific to an error, and nothing beside it", () => {
  test.each([
    [
      "InvalidParameterException: An error occurred (InvalidParameterException) when calling the CreateUserPoolClient operation: The provider Google does not exist for User Pool us-east-1_Ab1cD2eF3.",
      ["The provider … does not exist for User Pool …"],
    ],
    ["NotAuthorizedException: Invalid Refresh Token", ["Invalid Refresh Token"]],
    ["ResourceNotFoundException: User pool client 1ab does not exist.", ["User pool client … does not exist."]],
    [
      'Error: Unsupported argument on main.tf line 3: An argument named "callback_url" is not expected here.',
      ["An argument named … is not expected here."],
    ],
    ["InvalidParameterException", ["InvalidParameterException"]],
    ["NotAuthorizedException: auth flow not enabled for client", ["Auth flow not enabled for this client"]],
    ["aws: error: argument --callback-urls: expected at least one argument", ["expected at least one argument"]],
  ])("%s", (pasted, texts) => {
    expect(findErrors(pasted, entries).map(({ text }) => text)).toEqual(texts);
  });

  test("knows which heading is about names", () => {
    expect(entries.some(({ heading }) => heading === namesHeading)).toBe(true);
  });
});

test("finds a message of which only a part, or most words in another order, are there", () => {
  expect(rulesBehind("along with code flow or implicit flow")).toEqual(["no-mixed-client-credentials"]);
  expect(rulesBehind("EnablePropagateAdditionalUserContextData needs Client Secret, required to set true")).toContain(
    "require-context-data-secret",
  );
});

test("does not take a short code for a longer message that has it", () => {
  const table = readErrorTable(
    "## Errors\n\n| `invalid` | [a](rules/a.md) |\n| `invalid scope: …` | [b](rules/b.md) |\n",
  );
  expect(findErrors("invalid scope: email", table).map(({ text }) => text)).toEqual(["invalid scope: …"]);
  expect(findErrors("an invalid thing", table).map(({ text }) => text)).toEqual(["invalid"]);
  expect(findErrors("invalidate", table)).toEqual([]);
});

test("finds nothing in other texts", () => {
  expect(rulesBehind("Cannot find module 'aws-cdk-lib'")).toEqual([]);
});
