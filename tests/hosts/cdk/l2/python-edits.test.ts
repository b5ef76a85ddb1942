import dedent from "dedent";
import { expect, it, test } from "vitest";
import { setProperty, together, type Edit } from "../../../../src/edits/edit.ts";
import { applyTextEdits } from "../../../../src/edits/text/text-edit.ts";
import { onlyClient, scenariosOf } from "./clients.ts";
import { edit } from "./edited.ts";

const start = dedent`
  from aws_cdk import Duration, aws_cognito as cognito
  from aws_cdk.aws_cognito import OAuthSettings, OAuthScope
  cognito.UserPoolClient(stack, "C", user_pool=pool
`.trim();

const code = setProperty("AllowedOAuthFlows", ["code"]);

test.each<[string, Edit, string | null]>([
  ["", code, ", o_auth=OAuthSettings(flows=cognito.OAuthFlows(authorization_code_grant=True))"],
  [", o_auth=OAuthSettings()", code, ", o_auth=OAuthSettings(flows=cognito.OAuthFlows(authorization_code_grant=True))"],
  [
    "",
    setProperty("AllowedOAuthScopes", ["openid", "api/read"]),
    `, o_auth=OAuthSettings(scopes=[OAuthScope.OPENID, OAuthScope.custom("api/read")])`,
  ],
  ["", setProperty("CallbackURLs", ["https://a"]), `, o_auth=OAuthSettings(callback_urls=["https://a"])`],
  [
    "",
    together(code, setProperty("CallbackURLs", ["https://a"])),
    `, o_auth=OAuthSettings(flows=cognito.OAuthFlows(authorization_code_grant=True), callback_urls=["https://a"])`,
  ],
  [
    "",
    setProperty("ExplicitAuthFlows", ["ALLOW_USER_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"]),
    ", auth_flows=cognito.AuthFlow(user_srp=True)",
  ],
  [
    "",
    setProperty("AnalyticsConfiguration.ApplicationId", "a"),
    `, analytics=cognito.AnalyticsConfiguration(application_id="a")`,
  ],
  [
    "",
    setProperty("WriteAttributes", ["given_name", "custom:plan"]),
    `, write_attributes=cognito.ClientAttributes().with_standard_attributes(given_name=True).with_custom_attributes("custom:plan")`,
  ],
  [
    ", auth_flows=cognito.AuthFlow(user_password=True)",
    setProperty("ExplicitAuthFlows", ["ALLOW_USER_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"]),
    ", auth_flows=cognito.AuthFlow(user_srp=True)",
  ],
  ["", setProperty("AllowedOAuthFlows", []), ", o_auth=OAuthSettings(flows={})"],
  [
    ", auth_flows=None",
    setProperty("ExplicitAuthFlows", ["ALLOW_USER_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"]),
    ", auth_flows=cognito.AuthFlow(user_srp=True)",
  ],
  [
    ", o_auth=OAuthSettings(flows=None)",
    code,
    ", o_auth=OAuthSettings(flows=cognito.OAuthFlows(authorization_code_grant=True))",
  ],
  ["", setProperty("AuthSessionValidity", 5), ", auth_session_validity=Duration.minutes(5)"],
  ["", setProperty("PreventUserExistenceErrors", "ENABLED"), ", prevent_user_existence_errors=True"],
])("after `user_pool=pool%s`, an edit writes what Python has for it (%$)", (options, makeEdit, edited) => {
  expect(edit(`${start}${options})\n`, makeEdit, "python")).toBe(edited && `${start}${edited})\n`);
});

it("writes the options of a method that has none", () => {
  const source = `${start.slice(0, start.lastIndexOf("\n"))}\ncognito.UserPool(stack, "P").add_client("C")\n`;
  expect(edit(source, setProperty("GenerateSecret", true), "python")).toBe(
    source.replace(`"C"`, `"C", generate_secret=True`),
  );
});

it("does not write a structure whose class the file does not import", () => {
  const source = `from aws_cdk.aws_cognito import UserPoolClient\nUserPoolClient(stack, "C", user_pool=pool)\n`;
  expect(edit(source, code, "python")).toBeNull();
});

it.each([
  [`o_auth={"callbackUrls": []}`, "callbackUrls", "callback_urls", `o_auth={"callback_urls": []}`],
  ["oauth=settings", "oauth", "o_auth", "o_auth=settings"],
])("renames an option in %s", (options, name, to, edited) => {
  const source = `${start}, ${options})\n`;
  const client = onlyClient(source, "python");
  const [found] = scenariosOf(client, shown => shown.options.find(({ key }) => key === name));
  const edits = found && client.render({ kind: "rename-option", option: found, to });
  expect(edits ? applyTextEdits(source, edits) : null).toBe(`${start}, ${edited})\n`);
});
