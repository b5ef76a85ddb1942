import { describe, expect, test } from "vitest";
import type { AppClient } from "../../../../src/model/app-client.ts";
import type { Property } from "../../../../src/spec/properties/app-client.ts";
import { createDefaults } from "../../../../src/spec/service-defaults.ts";
import { inMinutes, inOnlyScenario, onlyClient, plain } from "./clients.ts";
import { clientOf, synthRows, type SynthRow, type Template } from "./synth-rows.ts";

const properties: readonly Property[] = [
  "ClientName",
  "GenerateSecret",
  "ReadAttributes",
  "WriteAttributes",
  "ExplicitAuthFlows",
  "SupportedIdentityProviders",
  "CallbackURLs",
  "LogoutURLs",
  "DefaultRedirectURI",
  "AllowedOAuthFlows",
  "AllowedOAuthScopes",
  "AllowedOAuthFlowsUserPoolClient",
  "AnalyticsConfiguration",
  "PreventUserExistenceErrors",
  "EnableTokenRevocation",
  "EnablePropagateAdditionalUserContextData",
  "AuthSessionValidity",
  "RefreshTokenRotation",
];

const validities = [
  ["AccessTokenValidity", "TokenValidityUnits.AccessToken", "AccessToken"],
  ["IdTokenValidity", "TokenValidityUnits.IdToken", "IdToken"],
  ["RefreshTokenValidity", "TokenValidityUnits.RefreshToken", "RefreshToken"],
] as const;

function sourceOf(row: SynthRow): string {
  return `
    import * as cdk from "aws-cdk-lib";
    import { Duration } from "aws-cdk-lib";
    import * as cognito from "aws-cdk-lib/aws-cognito";
    import {
      ClientAttributes, OAuthScope, ResourceServerScope, UserPool, UserPoolClient, UserPoolClientIdentityProvider,
      UserPoolResourceServer,
    } from "aws-cdk-lib/aws-cognito";
    const stack = new cdk.Stack(new cdk.App(), "S");
    const pool = new cognito.UserPool(stack, "Pool");
    ${row.setUp ?? ""}
    ${clientOf(row)};`;
}

/** The effective properties without the service's own defaults, with validities in minutes. */
function effectiveTemplate(client: AppClient): Template {
  const template: Record<string, unknown> = {};
  for (const property of properties) {
    const value = client.effective(property);
    const byService = createDefaults[property];
    const isServiceDefault = value.defaulted === true && JSON.stringify(plain(value)) === JSON.stringify(byService);
    if (value.kind !== "absent" && !isServiceDefault) {
      template[property] = plain(value);
    }
  }
  const units: Record<string, unknown> = {};
  for (const [property, unitProperty, token] of validities) {
    const value = client.effective(property);
    const unit = plain(client.effective(unitProperty));
    if (value.kind !== "absent" && value.defaulted !== true) {
      template[property] = inMinutes(plain(value), unit);
      units[token] = typeof template[property] === "number" ? "minutes" : unit;
    }
  }
  return Object.keys(units).length > 0 ? { ...template, TokenValidityUnits: units } : template;
}

describe("options of UserPoolClient mean what the library makes of them", () => {
  test.each(synthRows.map(row => [`${row.setUp ?? ""}${clientOf(row)}`.replaceAll(/\s+/gu, " "), row] as const))(
    "%s",
    (_, row) => {
      const client = onlyClient(sourceOf(row));

      expect(inOnlyScenario(client, effectiveTemplate)).toEqual(row.model ?? row.template);
    },
  );
});
