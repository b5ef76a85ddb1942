import { describe, expect, it } from "vitest";
import type { Property } from "../../../src/spec/properties/app-client.ts";
import { outcomes, template } from "../cloudformation/outcomes.ts";

describe("CloudFormation's reading of a value", () => {
  it.each<[property: Property, yaml: string, expected: string]>([
    ["AccessTokenValidity", "60", "60"],
    ["AccessTokenValidity", "'60'", "60"],
    ["AccessTokenValidity", "'0'", "0"],
    ["AccessTokenValidity", "'-5'", "-5"],
    ["AccessTokenValidity", "1.5", "1.5"],
    ["AccessTokenValidity", "060", "?"],
    ["AccessTokenValidity", "'060'", "?"],
    ["AccessTokenValidity", "'60.0'", "?"],
    ["AccessTokenValidity", "'1e2'", "?"],
    ["AccessTokenValidity", "'0x3C'", "?"],
    ["AccessTokenValidity", "1_000", "?"],
    ["AccessTokenValidity", "' 60 '", "?"],
    ["AccessTokenValidity", "'+60'", "?"],
    ["AccessTokenValidity", "'99999999999999999999'", "?"],
    ["AccessTokenValidity", "1h", "?"],
    ["AccessTokenValidity", "one hour", '"one hour"'],
    ["AccessTokenValidity", "''", '""'],
    ["AccessTokenValidity", "true", "true"],
    ["AccessTokenValidity", "[60]", "[60]"],
    // The value has not been typed yet.
    ["AccessTokenValidity", "", "?"],
    ["GenerateSecret", "true", "true"],
    ["GenerateSecret", "True", "true"],
    ["GenerateSecret", "'true'", "true"],
    ["GenerateSecret", "'false'", "false"],
    ["GenerateSecret", "'TRUE'", "?"],
    ["GenerateSecret", "yes", "?"],
    ["GenerateSecret", "'no'", "?"],
    ["GenerateSecret", "On", "?"],
    ["GenerateSecret", "off", "?"],
    ["GenerateSecret", "1", "?"],
    ["GenerateSecret", "2", "2"],
    ["GenerateSecret", "maybe", '"maybe"'],
    ["ClientName", "123", '"123"'],
    ["ClientName", "true", '"true"'],
    ["ClientName", "1.10", "?"],
    ["ClientName", "[a]", '["a"]'],
    ["ClientName", "{ a: b }", '{a: "b"}'],
    ["CallbackURLs", "[1, true, a]", '["1", "true", "a"]'],
    ["CallbackURLs", "https://a", '"https://a"'],
    ["CallbackURLs", "[[a], { b: c }, ]", '[["a"], {b: "c"}]'],
    ["AnalyticsConfiguration.UserDataShared", "'true'", "true"],
    ["RefreshTokenRotation.RetryGracePeriodSeconds", "'60'", "60"],
  ])("of %s: %s is %s", (property, yaml, expected) => {
    const [structure, member] = property.split(".");
    const line = member === undefined ? `${property}: ${yaml}` : `${structure ?? ""}: { ${member}: ${yaml} }`;
    expect(outcomes(template(line), property)).toEqual([expected]);
  });

  it("reaches the members of a structure that is looked at as a whole", () => {
    const text = template("AnalyticsConfiguration: { UserDataShared: 'true', ApplicationId: 5, Other: 'true' }");
    expect(outcomes(text, "AnalyticsConfiguration")).toEqual([
      '{UserDataShared: true, ApplicationId: "5", Other: "true"}',
    ]);
  });
});
