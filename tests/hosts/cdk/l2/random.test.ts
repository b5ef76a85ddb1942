import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  appendItem,
  removeItem,
  removeProperty,
  replaceValue,
  setProperty,
  together,
  type Edit,
  type PlainValue,
} from "../../../../src/edits/edit.ts";
import { applyTextEdits } from "../../../../src/edits/text/text-edit.ts";
import type { AppClient } from "../../../../src/model/app-client.ts";
import { itemsOf } from "../../../../src/model/value.ts";
import { propertyNames, type Property } from "../../../../src/spec/properties/app-client.ts";
import { findClients, inOnlyScenario, onlyClient, plain, scenariosOf } from "./clients.ts";

const start = `import * as cdk from "aws-cdk-lib";
import { Duration } from "aws-cdk-lib";
import * as cognito from "aws-cdk-lib/aws-cognito";
import { OAuthScope } from "aws-cdk-lib/aws-cognito";
const pool = new cognito.UserPool(this, "P");
`;

const code = fc.constantFrom;
const bool = code("true", "false");
const urls = fc.subarray(["'https://a'", '"https://b"', "`https://c`"]).map(items => `[${items.join(", ")}]`);
const duration = fc
  .tuple(code("Duration", "cdk.Duration"), code("seconds", "minutes", "hours", "days"), fc.nat(100))
  .map(([name, unit, amount]) => `${name}.${unit}(${amount})`);

/** An object literal with some of the members, in one of many layouts. */
function object(members: Record<string, fc.Arbitrary<string>>): fc.Arbitrary<string> {
  return fc
    .tuple(fc.record(members, { requiredKeys: [] }), code("inline", "lines", "commented"), fc.boolean())
    .map(([values, style, isReversed]) => {
      const written = Object.entries(values).map(([key, value]) => `${key}: ${value}`);
      const ordered = isReversed ? written.toReversed() : written;
      switch (style) {
        case "inline":
          return ordered.length > 0 ? `{ ${ordered.join(", ")} }` : "{}";
        case "lines":
          return `{\n${ordered.map(member => `  ${member},\n`).join("")}}`;
        case "commented":
          return `{ /* all */\n${ordered.map(member => `  ${member}, // its comment\n`).join("")}}`;
      }
    });
}

const flag = (...names: readonly string[]) => object(Object.fromEntries(names.map(name => [name, bool])));
const scope = code("OAuthScope.OPENID", "cognito.OAuthScope.EMAIL", "OAuthScope.custom('api/read')");
const provider = code("COGNITO", "GOOGLE", "custom('Okta')").map(
  name => `cognito.UserPoolClientIdentityProvider.${name}`,
);
const list = (item: fc.Arbitrary<string>) =>
  fc.uniqueArray(item, { maxLength: 3 }).map(items => `[${items.join(", ")}]`);
const attributes = fc
  .tuple(flag("email", "fullname", "emailVerified"), list(code("'plan'", '"custom:tier"')))
  .map(
    ([mask, names]) =>
      `new cognito.ClientAttributes().withStandardAttributes(${mask}).withCustomAttributes(${names.slice(1, -1)})`,
  );

const common = {
  userPool: code("pool"),
  userPoolClientName: code("'web'"),
  generateSecret: bool,
  authFlows: flag("userPassword", "userSrp", "custom"),
  authSessionValidity: duration,
  preventUserExistenceErrors: bool,
  supportedIdentityProviders: list(provider),
  idTokenValidity: duration,
  refreshTokenValidity: duration,
  accessTokenValidity: duration,
  refreshTokenRotationGracePeriod: duration,
  readAttributes: attributes,
  writeAttributes: attributes,
  enableTokenRevocation: bool,
};

const options = fc.oneof(
  object({ ...common, disableOAuth: bool }),
  object({
    ...common,
    oAuth: object({
      flows: flag("authorizationCodeGrant", "implicitCodeGrant", "clientCredentials"),
      callbackUrls: urls,
      logoutUrls: urls,
      scopes: list(scope),
      defaultRedirectUri: code("'https://a'"),
    }),
  }),
);

interface RandomEdit {
  readonly property: Property;
  readonly edit: Edit;
  /** The properties that are written afterwards. */
  readonly written: unknown;
}

const valuesToWrite: readonly (readonly [Property, PlainValue])[] = [
  ["ClientName", 'it\'s "new"'],
  ["GenerateSecret", true],
  ["ExplicitAuthFlows", ["ALLOW_CUSTOM_AUTH", "ALLOW_USER_SRP_AUTH"]],
  ["ExplicitAuthFlows", ["ALLOW_USER_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"]],
  ["SupportedIdentityProviders", ["COGNITO", "SignInWithApple", "Other"]],
  ["CallbackURLs", ["https://new"]],
  ["LogoutURLs", []],
  ["DefaultRedirectURI", "https://new"],
  ["AllowedOAuthFlows", ["code"]],
  ["AllowedOAuthFlows", ["implicit", "code"]],
  ["AllowedOAuthScopes", ["openid", "x/y"]],
  ["AllowedOAuthFlowsUserPoolClient", false],
  ["AllowedOAuthFlowsUserPoolClient", true],
  ["PreventUserExistenceErrors", "ENABLED"],
  ["EnableTokenRevocation", true],
  ["AuthSessionValidity", 7],
  ["AccessTokenValidity", 5],
  ["TokenValidityUnits.IdToken", "hours"],
  ["RefreshTokenRotation.RetryGracePeriodSeconds", 30],
  ["WriteAttributes", ["custom:a", "email"]],
];

const itemsToWrite: readonly (readonly [Property, string])[] = [
  ["ExplicitAuthFlows", "ALLOW_USER_AUTH"],
  ["SupportedIdentityProviders", "Facebook"],
  ["CallbackURLs", "https://new"],
  ["LogoutURLs", "https://new"],
  ["AllowedOAuthFlows", "code"],
  ["AllowedOAuthScopes", "phone"],
  ["ReadAttributes", "nickname"],
  ["WriteAttributes", "custom:new"],
];

function written(client: AppClient, property: Property): unknown {
  return normalize(plain(client.get(property)));
}

/** Flags and attributes have their own order. */
function normalize(value: unknown): unknown {
  return Array.isArray(value) ? [...new Set(value)].filter(item => item !== "ALLOW_REFRESH_TOKEN_AUTH").sort() : value;
}

function texts(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** An edit of a client, picked from all possible ones by random choices. */
function editOf(client: AppClient, kind: number, choice: number): RandomEdit | undefined {
  const [property, value] = valuesToWrite[choice % valuesToWrite.length] ?? ["ClientName", ""];
  const [listProperty, item] = itemsToWrite[choice % itemsToWrite.length] ?? ["CallbackURLs", ""];
  const items = itemsOf(client.get(listProperty)).filter(({ kind: itemKind }) => itemKind === "literal");
  const target = items[choice % Math.max(items.length, 1)];
  const names = texts(written(client, listProperty));
  switch (kind) {
    case 0:
      return { property, edit: setProperty(property, value), written: normalize(value) };
    case 1:
      return { property: listProperty, edit: appendItem(listProperty, item), written: normalize([...names, item]) };
    case 2:
      return (
        target && {
          property: listProperty,
          edit: removeItem(listProperty, target),
          written: normalize(names.filter(name => name !== plain(target))),
        }
      );
    case 3:
      return (
        target && {
          property: listProperty,
          edit: replaceValue(listProperty, target, item),
          written: normalize([...names.filter(name => name !== plain(target)), item]),
        }
      );
    default:
      return { property, edit: removeProperty(property), written: undefined };
  }
}

/** Properties that a single option sets. */
const coupled: readonly (readonly Property[])[] = [
  ["AccessTokenValidity", "TokenValidityUnits.AccessToken", "TokenValidityUnits"],
  ["TokenValidityUnits.IdToken", "IdTokenValidity", "TokenValidityUnits"],
  ["RefreshTokenRotation.RetryGracePeriodSeconds", "RefreshTokenRotation", "RefreshTokenRotation.Feature"],
];

function show(client: AppClient): ReadonlyMap<Property, unknown> {
  return new Map(propertyNames.map(property => [property, written(client, property)]));
}

describe("random options", () => {
  it("say after an edit what it means, and the same of all else", () => {
    let edits = 0;
    fc.assert(
      fc.property(options, fc.nat(4), fc.nat(1000), (written, kind, choice) => {
        const source = `${start}new cognito.UserPoolClient(this, "C", ${written});\n`;
        const client = onlyClient(source);
        const random = inOnlyScenario(client, shown => editOf(shown, kind, choice));
        const rendered = random && client.render(random.edit);
        if (!rendered) {
          return;
        }
        edits += 1;
        const before = new Map(inOnlyScenario(client, show));
        const after = new Map(inOnlyScenario(onlyClient(applyTextEdits(source, rendered)), show));
        const group = coupled.find(([first]) => first === random.property) ?? [random.property];

        expect(after.get(random.property)).toEqual(random.written);
        for (const property of group) {
          before.delete(property);
          after.delete(property);
        }
        expect(after).toEqual(before);
      }),
      { numRuns: 200 },
    );
    expect(edits).toBeGreaterThan(50);
  });

  it("take an amount and its unit together, whatever there was", () => {
    fc.assert(
      fc.property(options, fc.integer({ min: 1, max: 60 }), code("minutes", "days"), (written, amount, unit) => {
        const source = `${start}pool.addClient("C", ${written});\n`;
        const client = onlyClient(source);
        const edit = together(
          setProperty("TokenValidityUnits.RefreshToken", unit),
          setProperty("RefreshTokenValidity", amount),
        );
        const edited = onlyClient(applyTextEdits(source, client.render(edit) ?? []));

        expect(
          inOnlyScenario(edited, shown => [
            plain(shown.get("RefreshTokenValidity")),
            plain(shown.get("TokenValidityUnits.RefreshToken")),
          ]),
        ).toEqual([amount, unit]);
      }),
      { numRuns: 50 },
    );
  });

  const junk = fc.letrec<{ value: string }>(tie => ({
    value: fc.oneof(
      { maxDepth: 4 },
      code("1", "null", "undefined", "x", "'s'", "`t${x}`", "/r/", "[,]", "() => 1", "-x", "x?.y", "!x"),
      code("OAuthScope.OPENID", "cognito.OAuthScope", "Duration.days()", "Duration.parse('PT')", "new Duration()"),
      code("new cognito.ClientAttributes().withCustomAttributes()", "cognito.UserPool.fromUserPoolId()", "this.a.b"),
      fc.tuple(tie("value"), tie("value")).map(([a, b]) => `(x ? ${a} : ${b})`),
      fc.array(tie("value"), { maxLength: 3 }).map(items => `[${items.join(", ")}]`),
      fc
        .array(
          fc.tuple(
            code(
              "oAuth",
              "flows",
              "scopes",
              "callbackUrls",
              "authFlows",
              "userSrp",
              "implicitCodeGrant",
              "disableOAuth",
            ),
            tie("value"),
          ),
          { maxLength: 4 },
        )
        .map(
          members => `{ ${members.map(([key, value]) => `${key}: ${value}, `).join("")}...x, __proto__: y, [z]: 1 }`,
        ),
      tie("value").map(value => `Duration.days(${value})`),
      tie("value").map(value => `OAuthScope.custom(${value})`),
      tie("value").map(value => `new cognito.ClientAttributes().withStandardAttributes(${value})`),
    ),
  })).value;

  it("of any shape are read and edited without complaint", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(code(...Object.keys(common), "oAuth", "analytics", "disableOAuth"), junk), { maxLength: 5 }),
        fc.nat(4),
        fc.nat(1000),
        (members, kind, choice) => {
          const written = members.map(([key, value]) => `${key}: ${value}`).join(", ");
          const source = `${start}new cognito.UserPoolClient(this, "C", { ${written} });\n`;
          const client = onlyClient(source);
          const edits = scenariosOf(client, shown => {
            for (const property of propertyNames) {
              shown.get(property);
              shown.effective(property);
            }
            return editOf(shown, kind, choice)?.edit;
          });
          for (const edit of edits.slice(0, 2)) {
            const rendered = edit && client.render(edit);
            if (rendered) {
              expect(findClients(applyTextEdits(source, rendered))).toHaveLength(1);
            }
          }
        },
      ),
      { numRuns: 100 },
    );
  });
});
