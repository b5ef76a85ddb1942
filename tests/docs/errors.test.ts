import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, test } from "vitest";
import { readErrorTable, type ErrorEntry } from "../../src/bin/explain/error-table.ts";
import { findErrors } from "../../src/bin/explain/find-errors.ts";

const docs = join(import.meta.dirname, "../../docs");

function read(path: string): string {
  return readFileSync(join(docs, path), "utf8").replaceAll("&lt;", "<").replaceAll("&gt;", ">");
}

const entries = readErrorTable(read("errors.md"));

/** Cognito's own messages about requests, each with the rules that are listed for it. */
const ofRequests = entries
  .filter(({ heading, rules }) => heading === "When a client is created or updated" && rules.length > 0)
  .flatMap(({ texts, rules }) => texts.map(text => ({ text, rules })));

/** A pattern for a message in which each `…` stands for any text. */
function patternOf(message: string): RegExp {
  const parts = message.split("…").map(part => part.replaceAll(/[$()*+.?[\\\]^{|}]/gu, String.raw`\$&`));
  return new RegExp(parts.join(".+"), "u");
}

it.each(ofRequests)("names for $text the rules whose pages have it (%$)", ({ text, rules }) => {
  expect(rules.filter(rule => !patternOf(text).test(read(`rules/${rule}.md`)))).toEqual([]);
});

it("has every message that is quoted on the page of a rule, and names the rule", () => {
  const validation = "1 validation error detected: ";
  const ofTheReference = "If you don't provide a value for an attribute, Amazon Cognito sets it to its default value.";
  const missing = readdirSync(join(docs, "rules"))
    .map(file => file.replace(/\.md$/u, ""))
    .flatMap(rule =>
      [...read(`rules/${rule}.md`).matchAll(/^> (?<quote>.*)$/gmu)].map(match => ({ rule, quote: match[1] ?? "" })),
    )
    .filter(({ quote }) => quote !== ofTheReference && !quote.startsWith(validation))
    .filter(
      ({ rule, quote }) =>
        !entries.some(({ texts, rules }) => rules.includes(rule) && texts.some(text => patternOf(text).test(quote))),
    );
  expect(missing).toEqual([]);
});

it("says of every message which rule finds its cause, or what to do", () => {
  expect(entries.length).toBeGreaterThan(80);
  const isHelpful = ({ rules, answer }: ErrorEntry) =>
    rules.length > 0 ? rules.every(rule => existsSync(join(docs, `rules/${rule}.md`))) : /^[A-Z`].*\.$/u.test(answer);
  expect(entries.filter(entry => !isHelpful(entry))).toEqual([]);
});

describe("finds the cause of an error as people paste it", () => {
  test.each([
    [
      "An error occurred (InvalidParameterException) when calling the CreateUserPoolClient operation: 1 validation error detected: Value '[token]' at 'allowedOAuthFlows' failed to satisfy constraint: Member must satisfy constraint: [Member must satisfy enum value set: [implicit, client_credentials, code]]",
      ["valid-enum-values"],
    ],
    [
      "https://shop.auth.us-east-1.amazoncognito.com/error?error=redirect_mismatch&client_id=1example23456789",
      ["no-unmatchable-redirect-urls", "no-placeholder-urls"],
    ],
    [
      "NotAuthorizedException: Client 1example23456789 is configured with secret but SECRET_HASH was not received",
      ["no-secret-in-public-client"],
    ],
    [
      "InvalidParameterException: Invalid write attributes specified while creating a client (Service: AWSCognitoIdentityProvider; Status Code: 400; Error Code: InvalidParameterException)",
      ["valid-attributes", "no-undeclared-attributes", "require-writable-required-attributes"],
    ],
    [
      "Properties validation failed for resource WebClient with message: #: extraneous key [CallbackUrls] is not permitted",
      ["no-unknown-members", "no-unrecognized-members", "no-read-only-members"],
    ],
    [
      "Error: updating Cognito User Pool Client (1example23456789): operation error Cognito Identity Provider: UpdateUserPoolClient, https response error StatusCode: 400, InvalidParameterException: ALLOW_REFRESH_TOKEN_AUTH is not a permitted ExplicitAuthFlow when refresh token rotation is enabled.",
      ["no-refresh-flow-with-rotation"],
    ],
    [
      'botocore.exceptions.ParamValidationError: Parameter validation failed:\nUnknown parameter in input: "IdTokenValidity", must be one of: UserPoolId, ClientId, ClientName, RefreshTokenValidity',
      ["no-unknown-members", "no-unrecognized-members"],
    ],
    [
      "    TypeError: UserPoolClient._internal_init() got an unexpected keyword argument 'allowed_o_auth_flows'",
      ["no-unknown-members", "no-unrecognized-members"],
    ],
    [
      'Error in cognito$create_user_pool_client(UserPoolId = "us-east-1_Example1", CallbackUrls = urls) :\n  unused argument (CallbackUrls = urls)',
      ["no-unknown-members", "no-unrecognized-members"],
    ],
    [
      'Error: Invalid Attribute Value Match\n\n  with aws_cognito_user_pool_client.web,\n\nAttribute prevent_user_existence_errors value must be one of: ["LEGACY" "ENABLED"], got: "true"',
      ["valid-enum-values"],
    ],
    ["aws: error: argument --generate-secret: ignored explicit argument 'true'", ["valid-member-values"]],
    [
      'Resource handler returned message: "client_credentials flow can not be selected if client does not have a client secret. (Service: CognitoIdentityProvider, Status Code: 400, Request ID: 1a2b)" (RequestToken: 3c4d, HandlerErrorCode: InvalidRequest)',
      ["require-client-credentials-secret"],
    ],
    [
      "Error: callbackUrl must not be empty when codeGrant or implicitGrant OAuth flows are enabled.",
      ["require-callback-urls"],
    ],
    [
      "The following features need to be disabled for the LITE pricing tier configured: Choice-based sign-in",
      ["no-tier-mismatch"],
    ],
  ])("%s", (pasted, expected) => {
    const found = findErrors(pasted, entries);
    expect(found).not.toEqual([]);
    expect([...new Set(found.flatMap(({ entry }) => entry.rules))]).toEqual(expected);
  });
});
