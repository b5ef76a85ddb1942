import { expect, test } from "vitest";
import { lintCode } from "./lint-code.ts";

const imports = 'import { CfnUserPoolClient } from "aws-cdk-lib/aws-cognito";';

/** A client with 60 minutes or one hour, where `minutes` chooses the number and `unit` the unit. */
function withTests(minutes: string, unit: string, { parameters = "options", before = "" } = {}): string {
  return `${imports}
    export function client(scope, userPoolId, ${parameters}) {
      ${before}
      return new CfnUserPoolClient(scope, "Client", {
        userPoolId,
        accessTokenValidity: ${minutes} ? 60 : 1,
        tokenValidityUnits: { accessToken: ${unit} ? "minutes" : "hours" },
      });
    }`;
}

const rule = "valid-token-validity";

test.each<[minutes: string, unit: string, context?: { parameters?: string; before?: string }]>([
  ["options.kind === 'short'", "options.kind !== 'long'"],
  ["options.urls.length > 0", "options.urls.length"],
  ["options.urls.length", "options.urls.length !== 0"],
  ["options.urls.length >= 1", "options.urls.length > 0"],
  ["!!options.urls", "Array.isArray(options.urls)"],
  ["options.x !== undefined", "options.x"],
  ["options.x != null", "options.x !== null"],
  ["options.short === true", "options.short"],
  ["typeof options.x !== 'undefined'", "options.x !== undefined"],
  ["options.stage === 'dev' || options.stage === 'test'", "['dev', 'test'].includes(options.stage)"],
  ["isShort(options.stage)", "options.stage === 'dev'"],
  ["isShort(options.stage)", "short", { before: "const short = isShort(options.stage);" }],
  ["options.stage === 'dev'", "short", { before: "let short = false; if (options.stage === 'dev') short = true;" }],
  ["kind === Kind.Short", "kind !== Kind.Long", { parameters: "{ kind }" }],
  ["kind === Kind.Short", "kind !== Kind.Long", { parameters: "kind: Kind" }],
  ["kind === 'short'", "kind !== 'long'", { parameters: "kind: 'short' | 'long'" }],
  ["options.a", "options.b", { before: "if (options.a !== options.b) throw new Error();" }],
  ["options.a", "options.b", { before: "assert(options.a === options.b);" }],
  ["options.a", "options.b", { before: "validate(options);" }],
])("%s and %s are not combined (%$)", (minutes, unit, context) => {
  expect(lintCode(withTests(minutes, unit, context), rule)).toEqual([]);
});

test.each<[minutes: string, unit: string, context?: { parameters?: string; before?: string }]>([
  ["options.a", "options.b"],
  ["options.a", "!options.a"],
  ["options.urls.length > 0", "options.urls.length > 1"],
  ["kind === 'short'", "kind === 'long'", { parameters: "kind: 'short' | 'long' | 'other'" }],
  ["kind === 'short'", "kind === 'long'", { parameters: "kind" }],
  ["options.a", "options.b", { before: "if (options.c !== options.d) throw new Error();" }],
  ["options.a", "options.b", { before: "if (!options) return undefined;" }],
])("%s and %s are (%$)", (minutes, unit, context) => {
  expect(lintCode(withTests(minutes, unit, context), rule)).not.toEqual([]);
});

const secret = "require-client-credentials-secret";

/** A machine client, in an object that is built in steps. */
function built(steps: string, before = ""): string {
  return `import { CreateUserPoolClientCommand } from "@aws-sdk/client-cognito-identity-provider";
    ${before}
    const input = {
      UserPoolId: "eu-west-1_Harbor001",
      ClientName: "job",
      AllowedOAuthFlowsUserPoolClient: true,
      AllowedOAuthFlows: ["client_credentials"],
      AllowedOAuthScopes: ["orders/read"],
    };
    ${steps}
    export const command = new CreateUserPoolClientCommand(input);`;
}

test.each([
  "if (!input.GenerateSecret) input.GenerateSecret = true;",
  "if (input.GenerateSecret === undefined) { input.GenerateSecret = true; }",
  "if (input.AllowedOAuthFlows.includes('client_credentials')) input.GenerateSecret = true;",
  "const has = Boolean(input.GenerateSecret); if (!has) input.GenerateSecret = true;",
])("what a guard on the object itself adds may be there: %s", steps => {
  expect(lintCode(built(steps), secret)).toEqual([]);
});

test("a guard on the object itself that never holds adds nothing", () => {
  expect(lintCode(built("if (input.ClientName === 'web') input.GenerateSecret = true;"), secret)).toHaveLength(1);
});

test("a flag is what it was set to, whoever asks for it first", () => {
  const flags = "const flags = { secret: false }; flags.secret = true;";
  const unrelated = "if (flags.secret) { new CreateUserPoolClientCommand({ UserPoolId: 'a_b', ClientName: 'web' }); }";
  const guarded = "if (flags.secret) input.GenerateSecret = true;";
  expect(lintCode(built(guarded, flags), secret)).toEqual([]);
  expect(lintCode(built(guarded, `${flags} ${unrelated}`), secret)).toEqual([]);
});

test("the order of the rules changes nothing", () => {
  const code = `${withTests("isShort(options.stage)", "options.stage === 'dev'")}
    ${built("if (flags.secret) { input.GenerateSecret = true; }", "const flags = { secret: false }; flags.secret = true;")}`;
  const found = lintCode(code);
  expect(lintCode(code, ...found.map(({ ruleId }) => ruleId).reverse())).toEqual(expect.arrayContaining([...found]));
});
