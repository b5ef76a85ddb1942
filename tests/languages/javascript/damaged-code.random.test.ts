import { expect, it } from "vitest";
import { appendItem, removeProperty, setProperty } from "../../../src/edits/edit.ts";
import { applyTextEdits } from "../../../src/edits/text/text-edit.ts";
import { clientsInProgram } from "../../../src/hosts/on-demand.ts";
import { openJavaScript } from "../../../src/languages/javascript/semantic/model.ts";
import { exploreAppClient } from "../../../src/model/app-client.ts";
import { propertyNames } from "../../../src/spec/properties/app-client.ts";
import { parseCode } from "./parse-code.ts";

const sample = `import * as idp from "@aws-sdk/client-cognito-identity-provider";
import { CfnUserPoolClient, type CfnUserPoolClientProps } from "aws-cdk-lib/aws-cognito";
const AWS = require("aws-sdk");
enum Stage { Dev = "dev", Prod = "prod" }
const stage = process.env.STAGE as Stage;
const isProd = stage === Stage.Prod && !process.env.CI;
const urls = { callback: [isProd ? "https://a.example/cb" : \`http://localhost:\${port}/cb\`, ...(isProd ? [] : ["x"])], logout: ["y"] } as const;
const { callback, logout: out = [] } = urls;
class Clients {
  private readonly cognito = new AWS.CognitoIdentityServiceProvider();
  static readonly FLOWS = ["ALLOW_USER_SRP_AUTH"].concat("ALLOW_REFRESH_TOKEN_AUTH");
  async make(name: string, { secret = false }: Options = {}) {
    const input: idp.CreateUserPoolClientCommandInput = { UserPoolId: this.pool, ClientName: name, GenerateSecret: secret || true, CallbackURLs: [...callback], LogoutURLs: out, ExplicitAuthFlows: [...Clients.FLOWS, idp.ExplicitAuthFlowsType.ALLOW_USER_AUTH].filter(Boolean), ...(isProd && { TokenValidityUnits: { AccessToken: idp.TimeUnitsType.DAYS } }) };
    if (!isProd) { input.AccessTokenValidity = 60 * 24; delete input.ClientName; }
    await this.client.send(new idp.CreateUserPoolClientCommand(input));
    for (const extra of [input]) { extra.AllowedOAuthFlows?.push("code"); }
    return this.cognito.updateUserPoolClient({ ...input, ClientId: "a" }).promise();
  }
}
const cfn = new CfnUserPoolClient(this, "C", { userPoolId: pool.ref, callbackUrLs: urls.callback, refreshTokenRotation: { feature: "ENABLED" } } satisfies CfnUserPoolClientProps);
cfn.addPropertyOverride("TokenValidityUnits.AccessToken", "minutes");
export default { Resources: { Web: { Type: "AWS::Cognito::UserPoolClient", Condition: "Prod", Properties: { CallbackURLs: [{ "Fn::If": ["Prod", "a", { Ref: "AWS::NoValue" }] }] } } }, Conditions: { Prod: { "Fn::Equals": [{ Ref: "S" }, "prod"] } } };
`;

const pieces = [
  "{}",
  "[]",
  "...x",
  "undefined",
  "null",
  "this",
  "?.a",
  "!",
  "as const",
  "()",
  ", ",
  "a",
  '"__proto__": {}',
  "\uD800",
  "\r\n",
  "await ",
  "input",
  "urls",
  "0",
  "`${a}`",
];

/** The sample with random parts removed, duplicated or replaced. Equal seeds give equal results. */
function damaged(seed: number): string {
  let state = seed;
  const below = (limit: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
  const tokens = sample.split(/(?<=\W)|(?=\W)/u);
  for (let count = below(3) + 1; count > 0; count -= 1) {
    const start = below(tokens.length);
    const removed = tokens.splice(start, below(6));
    const insert =
      [[], [...removed, ...removed], [pieces[below(pieces.length)] ?? ""], [tokens[below(tokens.length)] ?? ""]][
        below(4)
      ] ?? [];
    tokens.splice(below(2) === 0 ? start : below(tokens.length), 0, ...insert);
  }
  return tokens.join("");
}

it("damaged code is read and edited without a fault", () => {
  let found = 0;
  for (let seed = 1; seed <= 250; seed += 1) {
    const source = damaged(seed);
    let code;
    try {
      code = parseCode(source);
    } catch {
      continue;
    }
    for (const client of clientsInProgram(library => openJavaScript(code, library))) {
      found += 1;
      for (const property of propertyNames) {
        const kinds = exploreAppClient(client, scenario => [
          scenario.get(property).kind,
          scenario.effective(property).kind,
        ]);
        for (const [written, effective] of kinds) {
          expect(written === "absent" || effective !== "absent").toBe(true);
        }
      }
      for (const edit of [
        setProperty("GenerateSecret", true),
        appendItem("CallbackURLs", "https://a.example"),
        removeProperty("ExplicitAuthFlows"),
      ]) {
        const edits = client.render(edit);
        expect(edits === null || applyTextEdits(source, edits) !== source).toBe(true);
      }
    }
  }
  expect(found).toBeGreaterThan(100);
}, 30_000);
