import dedent from "dedent";
import { describe, expect, it, test } from "vitest";
import type { Refusal } from "../../../../src/model/refusal.ts";
import { inOnlyScenario, onlyClient, scenariosOf, type Language } from "./clients.ts";

const imports = `import { Duration } from "aws-cdk-lib"; import * as cognito from "aws-cdk-lib/aws-cognito";`;

function withOptions(options: string, later = ""): string {
  return `${imports} const client = new cognito.UserPoolClient(this, "C", ${options}); ${later}`;
}

/** The refusals of the only client, with the text where each is reported. */
function refusalsOf(source: string, language?: Language): readonly object[] {
  return inOnlyScenario(onlyClient(source, language), ({ refusals }) => refusals.map(found => shown(found, source)));
}

function shown({ range, ...refusal }: Refusal, source: string): object {
  return { ...refusal, at: source.slice(...range) };
}

describe("settings of OAuth where it is disabled", () => {
  const refusal = {
    kind: "oauth-settings-of-disabled-oauth",
    switchedOffBy: "disableOAuth",
    settings: "oAuth",
    at: "oAuth",
  };

  test.each([
    ["{ disableOAuth: true, oAuth: {} }", [refusal]],
    ["{ disableOAuth: 1, oAuth: { flows: {} } }", [refusal]],
    ["{ disableOAuth: true, oAuth: undefined }", []],
    ["{ disableOAuth: true }", []],
    ["{ disableOAuth: false, oAuth: {} }", []],
    ["{ disableOAuth: off, oAuth: {} }", []],
    ["{ disableOAuth: true, oAuth }", []],
    ["{ oAuth: {} }", []],
  ])("%s", (options, expected) => {
    expect(refusalsOf(withOptions(options))).toEqual(expected);
  });

  it("are named as in Python", () => {
    const source = dedent`
      from aws_cdk import aws_cognito as cognito
      cognito.UserPoolClient(stack, "C", user_pool=pool, disable_o_auth=True, o_auth=cognito.OAuthSettings())
    `;

    expect(refusalsOf(source, "python")).toEqual([
      { ...refusal, switchedOffBy: "disable_o_auth", settings: "o_auth", at: "o_auth" },
    ]);
  });
});

describe("analytics", () => {
  const refusal = { kind: "incomplete-analytics", property: "AnalyticsConfiguration", at: "analytics" };

  test.each([
    ["{}", true],
    ["{ application: app }", false],
    ["{ application: new App() }", false],
    ["{ application: {} }", false],
    ["{ application: {}, applicationId: 'a' }", true],
    ["{ application: {}, externalId: 'e' }", true],
    ["{ application: {}, role: {} }", true],
    ["{ application: {}, role }", false],
    ["{ application: {}, shareUserData: true }", false],
    ["{ applicationId: 'a', externalId: 'e', role: {} }", false],
    ["{ applicationId: 'a', externalId, role }", false],
    ["{ applicationId, externalId: 'e' }", true],
    ["{ applicationId, role: {} }", true],
    ["{ externalId: 'e', role: {} }", true],
    ["{ application: app, externalId: 'e' }", true],
    ["{ application: app, role, externalId: 'e', applicationId: 'a' }", false],
    ["{ application: undefined, externalId: 'e', role: {} }", true],
    ["{ ...more }", false],
  ])("%s: refused is %s", (analytics, isRefused) => {
    expect(refusalsOf(withOptions(`{ analytics: ${analytics} }`))).toEqual(isRefused ? [refusal] : []);
  });

  it.each(["{ analytics }", "{ analytics: [] }", "{}"])("are not judged in %s", options => {
    expect(refusalsOf(withOptions(options))).toEqual([]);
  });

  it("with an id alone are refused by Cognito too, which other rules report", () => {
    expect(refusalsOf(withOptions("{ analytics: { applicationId: 'a' } }"))).toEqual([]);
  });
});

describe("what is not a duration", () => {
  const options = [
    ["accessTokenValidity", "AccessTokenValidity"],
    ["idTokenValidity", "IdTokenValidity"],
    ["refreshTokenValidity", "RefreshTokenValidity"],
    ["authSessionValidity", "AuthSessionValidity"],
    ["refreshTokenRotationGracePeriod", "RefreshTokenRotation.RetryGracePeriodSeconds"],
  ];

  it.each(options)("as %s", (option, property) => {
    expect(refusalsOf(withOptions(`{ ${option}: 60 }`))).toEqual([{ kind: "not-a-duration", property, at: "60" }]);
    expect(refusalsOf(withOptions(`{ ${option}: "PT1H" }`))).toEqual([
      { kind: "not-a-duration", property, at: `"PT1H"` },
    ]);
  });

  it.each(options)("is not 0, a boolean or an unknown value, as %s", option => {
    for (const value of ["0", "true", "ttl", "undefined", "Duration.hours(1)"]) {
      expect(refusalsOf(withOptions(`{ ${option}: ${value} }`))).toEqual([]);
    }
  });
});

describe("a grace period", () => {
  const refusal = (length: string, at: string) => [
    { kind: "part-of-second", property: "RefreshTokenRotation.RetryGracePeriodSeconds", length, at },
  ];

  test.each([
    ["Duration.millis(1500)", "1.5 seconds"],
    ["Duration.millis(500)", "0.5 seconds"],
    ["Duration.seconds(0.25)", "0.25 seconds"],
    ["Duration.minutes(0.0001)", "0.006 seconds"],
  ])("of %s is no number of seconds", (code, length) => {
    expect(refusalsOf(withOptions(`{ refreshTokenRotationGracePeriod: ${code} }`))).toEqual(refusal(length, code));
  });

  test.each(["Duration.seconds(30)", "Duration.minutes(0.5)", "Duration.millis(2000)", "Duration.seconds(n)", "grace"])(
    "of %s is accepted",
    code => {
      expect(refusalsOf(withOptions(`{ refreshTokenRotationGracePeriod: ${code} }`))).toEqual([]);
    },
  );
});

describe("the secret of a client", () => {
  const refusal = { kind: "missing-secret", member: "userPoolClientSecret", at: "client.userPoolClientSecret" };

  test.each([
    ["is not there", "{}", "use(client.userPoolClientSecret);", [refusal]],
    ["is switched off", "{ generateSecret: false }", "use(client.userPoolClientSecret);", [refusal]],
    ["is there", "{ generateSecret: true }", "use(client.userPoolClientSecret);", []],
    ["may be there", "{ generateSecret }", "use(client.userPoolClientSecret);", []],
    ["is not read", "{}", "use(client.userPoolClientId);", []],
    ["is read in a function, which may not be called", "{}", "export const f = () => client.userPoolClientSecret;", []],
    ["is assigned", "{}", "client.userPoolClientSecret = secret;", []],
  ])("%s: %s %s", (_name, options, later, expected) => {
    expect(refusalsOf(withOptions(options, later))).toEqual(expected);
  });

  it("is read under a condition", () => {
    const client = onlyClient(
      withOptions("{ generateSecret: isPrivate ? true : false }", "if (!isPrivate) use(client.userPoolClientSecret);"),
    );

    expect(scenariosOf(client, ({ refusals }) => refusals.map(({ kind }) => kind))).toEqual([[], ["missing-secret"]]);
  });

  it("is read under another condition", () => {
    const client = onlyClient(withOptions("{}", "if (isPrivate) use(client.userPoolClientSecret);"));

    expect(scenariosOf(client, ({ refusals }) => refusals.map(({ kind }) => kind))).toEqual([["missing-secret"], []]);
  });

  it("is named as in Python", () => {
    const source = dedent`
      from aws_cdk import aws_cognito as cognito
      client = cognito.UserPoolClient(stack, "C", user_pool=pool)
      use(client.user_pool_client_secret)
    `;

    expect(refusalsOf(source, "python")).toEqual([
      { ...refusal, member: "user_pool_client_secret", at: "client.user_pool_client_secret" },
    ]);
  });
});
