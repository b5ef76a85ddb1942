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

/** Excerpts of messages that people paste, and their origin. */
const pastes: Readonly<Record<string, (message: string) => string>> = {
  "alone, in other quotes": message => message.replaceAll("'", '"'),
  "in capitals": message => message.toUpperCase(),
  "from Node, with a stack": message =>
    `Error: ${message}\n    at Request.extractError (/var/runtime/node_modules/aws-sdk/lib/protocol/json.js:52:27)`,
  "from CloudFormation": message =>
    `12:00:01 PM | CREATE_FAILED | AWS::Cognito::UserPoolClient | Web4A7F64DF\nResource handler returned message: "${message} (Service: CognitoIdentityProvider, Status Code: 400, Request ID: 15e8d8f2)" (RequestToken: 8ce51d45)`,
  "from Terraform, in a frame": message =>
    `╷\n│ Error: creating Cognito User Pool Client (web): operation error Cognito Identity Provider: CreateUserPoolClient, InvalidParameterException: ${message.replaceAll(/(?<=\S{7}) /gu, "\n│ ")}\n╵`,
  "as JSON": message => JSON.stringify({ message }),
  "from the address bar": message =>
    `https://app.example.net/?error=invalid_request&error_description=${encodeURIComponent(message).replaceAll("%20", "+")}`,
  "as HTML": message => message.replaceAll("'", "&#39;").replaceAll('"', "&quot;"),
  "as a quotation": message => `> ${message.replaceAll(/(?<=\S{7}) /gu, "\n> ")}`,
  "in color": message => `\u001B[31m${message}\u001B[39m`,
};

test.each(Object.keys(pastes))("finds every message of the page %s", paste => {
  const misses = entries
    .filter(({ heading }) => heading !== namesHeading)
    .flatMap(entry => entry.texts.map(text => ({ entry, text })))
    .filter(({ entry, text }) => {
      const message = text.replaceAll("…", "us-east-1_Ab1cD2eF3");
      return findErrors(pastes[paste]?.(message) ?? "", entries)[0]?.entry !== entry;
    });
  expect(misses.map(({ text }) => text)).toEqual([]);
});

describe("finds a message that is cut off", () => {
  test.each([
    ["The provider MyIdp does not exist", "require-provider-dependency"],
    ["AllowedOAuthFlows and AllowedOAuthScopes are required if user", "require-oauth-flows-and-scopes"],
    ["…/cb/ is not in the callback URIs list.", "require-registered-default-redirect"],
    ["Value '[token]' at 'allowedOAuthFlows' failed", "valid-enum-values"],
    ["of token validity units: Access and Id Token expiration times must be less than", "token-validity-order"],
  ])("%s", (pasted, rule) => {
    expect(rulesBehind(pasted)[0]).toBe(rule);
  });

  test("says what holds for any property where the message does not tell of which", () => {
    expect(
      findErrors("Value 'yes' at 'mfaConfiguration' failed to satisfy constraint", entries).map(({ text }) => text),
    ).toEqual(["failed to satisfy constraint"]);
  });
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
