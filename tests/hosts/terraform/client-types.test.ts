import { describe, expect, it } from "vitest";
import { setProperty } from "../../../src/edits/edit.ts";
import { applyTextEdits } from "../../../src/edits/text/text-edit.ts";
import { readers } from "../../../src/hosts/readers.ts";
import type { FoundAppClient } from "../../../src/hosts/shared/host.ts";
import { findTerraformClients } from "../../../src/hosts/terraform/terraform.ts";
import { openHcl } from "../../../src/languages/hcl/on-demand.ts";
import { exploreAppClient, type AppClient } from "../../../src/model/app-client.ts";
import { requiredByTerraform } from "../../../src/spec/members.ts";
import { plain } from "../../harness/read-clients.ts";
import { clientsIn as clientsInProgram } from "../found-clients.ts";

type Open = (type: string, lines: readonly string[], fileName?: string) => FoundAppClient | undefined;

/** The first client in a resource with these arguments, each set to 1. */
const languages: Readonly<Record<string, Open>> = {
  HCL: (type, keys, fileName) =>
    findTerraformClients(
      openHcl(`resource "${type}" "web" {\n${keys.map(key => `${key} = 1`).join("\n")}\n}\n`),
      fileName,
    )[0],
  JSON: (type, keys) =>
    readers.document.clientsIn(
      JSON.stringify({ resource: { [type]: { web: Object.fromEntries(keys.map(key => [key, 1])) } } }),
    )[0],
};

function look<T>(client: FoundAppClient | undefined, of: (client: AppClient) => T): T | undefined {
  return client && [...exploreAppClient(client, of)].at(0);
}

const aws = "aws_cognito_user_pool_client";
const managed = "aws_cognito_managed_user_pool_client";
const awscc = "awscc_cognito_user_pool_client";
const identity = ["user_pool_id", "name"];

describe.each(Object.entries(languages))("in %s", (_language, open) => {
  it.each([aws, managed, awscc])("%s takes the arguments of every resource", type => {
    const others = [
      ...["connection", "count", "depends_on", "for_each", "lifecycle", "name_pattern", "name_prefix", "provider"],
      ...["provisioner", "region"],
    ];
    const unknown = (keys: readonly string[]) =>
      look(open(type, [...keys, "user_pool_id", "other"]), client =>
        client.members.filter(({ property }) => property === undefined).map(({ key }) => key),
      );
    expect(unknown(others.filter(key => key !== "for_each"))).toEqual(["other"]);
    expect(unknown(["for_each"])).toEqual(["other"]);
  });

  it.each([
    [aws, ["UserPoolId", "ClientName", ...requiredByTerraform]],
    [managed, ["UserPoolId", ...requiredByTerraform]],
    [awscc, ["UserPoolId"]],
  ])("%s requires %j", (type, required) => {
    expect(open(type, identity)?.required).toEqual(required);
  });

  it.each([
    [aws, "terraform", "create", true],
    [managed, "terraform", "update", true],
    [awscc, "terraform-awscc", "create", undefined],
  ])("%s is a client of %s that it would %s", (type, host, operation, hasSets) => {
    expect(open(type, identity)).toMatchObject({ host, operation });
    expect(open(type, identity)?.hasSets).toBe(hasSets);
  });

  it.each([
    [aws, identity, "absent"],
    [managed, identity, "unknown"],
    [awscc, ["user_pool_id"], "absent"],
  ])("what %s leaves out", (type, keys, kind) => {
    expect(look(open(type, keys), client => client.get("CallbackURLs").kind)).toBe(kind);
  });

  it.each([
    [aws, "callback_urls", "token_validity_units.access_token", "allowed_oauth_flows_user_pool_client"],
    [managed, "callback_urls", "token_validity_units.access_token", "allowed_oauth_flows_user_pool_client"],
    [awscc, "callback_ur_ls", "token_validity_units.access_token", "allowed_o_auth_flows_user_pool_client"],
  ])("%s has names of its own", (type, ...names) => {
    const client = open(type, identity);
    expect([
      client?.nameOf("CallbackURLs"),
      client?.nameOf("TokenValidityUnits.AccessToken"),
      client?.nameOf("AllowedOAuthFlowsUserPoolClient"),
    ]).toEqual(names);
  });

  it("has the default units of a managed client if none are written", () => {
    expect(look(open(managed, identity), client => client.effective("TokenValidityUnits.AccessToken").kind)).toBe(
      "literal",
    );
    expect(look(open(managed, identity), client => client.effective("GenerateSecret").kind)).toBe("unknown");
  });

  it("is not written elsewhere", () => {
    expect(open("aws_cognito_user_pool", identity)).toBeUndefined();
  });
});

describe("a file that overrides others", () => {
  it.each([
    ["override.tf", true],
    ["override.tofu", true],
    ["a_override.tf", true],
    ["infra/override.tf", true],
    ["infra\\override.tf", true],
    ["a/b_override.tf.json", true],
    ["xoverride.tf", false],
    ["override.tfx", false],
    ["override.txt", false],
    ["override.tf.bak", false],
    ["override/main.tf", false],
    [undefined, false],
  ])("is %s: %s", (fileName, isOverride) => {
    const client = languages["HCL"]?.(aws, identity, fileName);
    expect(look(client, found => found.get("CallbackURLs").kind)).toBe(isOverride ? "unknown" : "absent");
    expect(client?.required?.length).toBe(isOverride ? 0 : 2 + requiredByTerraform.length);
  });

  it.each([
    [["user_pool_id"], "unknown"],
    [["name"], "unknown"],
    [["user_pool_id", "name"], "absent"],
  ])("may be in JSON if it has only %j", (keys, kind) => {
    expect(look(languages["JSON"]?.(aws, keys), client => client.get("CallbackURLs").kind)).toBe(kind);
  });
});

describe("a value that the provider gets", () => {
  const read = (lines: string) => {
    const text = `resource "${aws}" "web" {\n${lines}\n}\n`;
    return look(findTerraformClients(openHcl(text))[0], client => ({
      secret: plain(client.get("GenerateSecret")),
      validity: plain(client.get("AccessTokenValidity")),
      redirect: plain(client.get("DefaultRedirectURI")),
      name: plain(client.get("ClientName")),
      kinds: [client.get("GenerateSecret").kind, client.get("DefaultRedirectURI").kind],
    }));
  };

  it.each<[lines: string, values: object]>([
    ['generate_secret = "true"', { secret: true }],
    ["generate_secret = null", { secret: undefined, kinds: ["absent", "absent"] }],
    ['access_token_validity = "60"', { validity: 60 }],
    ["name = 60", { name: "60" }],
    ["name = true", { name: "true" }],
    ['name = ""', { name: "" }],
    // Modules write it for none.
    ['default_redirect_uri = ""', { redirect: "unknown" }],
    ['default_redirect_uri = "a"', { redirect: "a" }],
    ["default_redirect_uri = null", { redirect: undefined, kinds: ["absent", "absent"] }],
  ])("%s", (lines, values) => {
    expect(read(lines)).toMatchObject(values);
  });
});

describe("a block or an attribute", () => {
  const forms = (type: string, lines: string) =>
    look(findTerraformClients(openHcl(`resource "${type}" "web" {\n${lines}\n}\n`))[0], client =>
      client.members.map(({ key, form, value }) => [key, form, value.kind]),
    );

  it.each<[type: string, lines: string, form: string | undefined, kind: string]>([
    [aws, "token_validity_units {\n}", undefined, "map"],
    [aws, "token_validity_units = {}", "block", "unknown"],
    [aws, "callback_urls = []", undefined, "list"],
    [aws, "callback_urls {\n}", "attribute", "unknown"],
    [managed, "token_validity_units = {}", "block", "unknown"],
    [awscc, "token_validity_units = {}", undefined, "map"],
    [awscc, "token_validity_units {\n}", "attribute", "unknown"],
    [aws, "other {\n}", undefined, "map"],
  ])("%s: %j", (type, lines, form, kind) => {
    expect(forms(type, lines)?.map(([, ...rest]) => rest)).toEqual([[form, kind]]);
  });

  it.each([
    [aws, 'token_validity_units {\n    access_token = "minutes"\n  }'],
    [awscc, 'token_validity_units = { access_token = "minutes" }'],
  ])("is written as %s has it", (type, written) => {
    const text = `resource "${type}" "web" {\n  user_pool_id = 1\n}\n`;
    const edits = findTerraformClients(openHcl(text))[0]?.render(
      setProperty("TokenValidityUnits.AccessToken", "minutes"),
    );
    expect(edits && applyTextEdits(text, edits)).toContain(written);
  });

  it("is a list of one in JSON", () => {
    const text = JSON.stringify({ resource: { [aws]: { web: { user_pool_id: "a", name: "b" } } } });
    const edits = readers.document.clientsIn(text)[0]?.render(setProperty("TokenValidityUnits.AccessToken", "minutes"));
    expect(edits && applyTextEdits(text, edits)).toMatch(
      /"token_validity_units": ?\[?\{ ?"access_token": ?"minutes" ?\}/u,
    );
  });
});

describe("in CDK for Terraform", () => {
  const open = (name: string, members: string, provider = "aws") => {
    const source = `import { ${name} } from "@cdktf/provider-${provider}"; new ${name}(this, "C", { ${members} });`;
    return clientsInProgram(source)[0]?.client;
  };

  it.each([
    ["CognitoUserPoolClient", "aws"],
    ["CognitoManagedUserPoolClient", "aws"],
    ["CognitoUserPoolClient", "awscc"],
  ])("%s of %s takes the arguments of every resource", (name, provider) => {
    const others = [
      ...["connection", "count", "dependsOn", "forEach", "id", "lifecycle", "provider", "provisioners"],
      ...["namePattern", "namePrefix", "region", "other"],
    ];
    const members = `userPoolId: "a", ${others.map(key => `${key}: x`).join(", ")}`;
    const client = open(name, members, provider);
    const unknown = look(client, found => found.members.filter(({ property }) => !property).map(({ key }) => key));
    expect(unknown).toEqual(["other"]);
  });

  it.each([
    ["CognitoUserPoolClient", "aws", ["UserPoolId", "ClientName", ...requiredByTerraform], true],
    ["CognitoManagedUserPoolClient", "aws", [], true],
    ["CognitoUserPoolClient", "awscc", ["UserPoolId"], undefined],
  ])("%s of %s requires %j", (name, provider, required, hasSets) => {
    const client = open(name, 'userPoolId: "a"', provider);
    expect(client?.required).toEqual(required);
    expect(client?.hasSets).toBe(hasSets);
  });

  it("has the default units of a managed client if none are written", () => {
    const client = open("CognitoManagedUserPoolClient", 'userPoolId: "a"');
    expect(look(client, found => found.effective("TokenValidityUnits.AccessToken").kind)).toBe("literal");
  });
});
