import { describe, expect, it } from "vitest";
import { dependOn, referTo, removeProperty, renameMember, setProperty } from "../../../../src/edits/edit.ts";
import { applyTextEdits } from "../../../../src/edits/text/text-edit.ts";
import { exploreAppClient } from "../../../../src/model/app-client.ts";
import { clientsIn } from "../../found-clients.ts";
import { client, google, inStack, pool } from "./stack.ts";

/** What the file gains by a dependency of its first client on the first member. */
function waiting(...statements: readonly string[]): string | null | undefined {
  const source = inStack(...statements);
  const [found] = clientsIn(source).map(({ client: one }) => one);
  const [member] = found
    ? [...exploreAppClient(found, ({ relatedResources }) => relatedResources.identityProviders[0])]
    : [];
  const edits = found?.render(dependOn(member ?? { name: "google", range: [0, 0] }));
  return edits && applyTextEdits(source, edits).slice(source.trimEnd().length).trim();
}

describe("a client is made to wait", () => {
  it("for a provider of the file", () => {
    expect(waiting(pool, google, client)).toBe("client.node.addDependency(google);");
  });

  it.each([
    ["for a provider that waits for it", [pool, google, client, "google.node.addDependency(client);"]],
    ["for a provider that may wait for it", [pool, google, client, "configure(google);"]],
    ["for something else", [pool, client]],
  ])("but not %s", (_name, statements) => {
    expect(waiting(...statements)).toBeNull();
  });

  it("but not if the file only has its options", () => {
    const [found] = clientsIn(
      'import * as cognito from "aws-cdk-lib/aws-cognito"; export const props: cognito.CfnUserPoolClientProps = { userPoolId: "us-east-1_A" };',
    );
    const member = { name: "google", range: [0, 0] } as const;
    expect(found?.client.render(dependOn(member))).toBeNull();
    expect(
      found && [...exploreAppClient(found.client, ({ relatedResources }) => relatedResources.poolReference)],
    ).toEqual([undefined]);
  });

  it("only as a suggestion", () => {
    const [l2] = clientsIn(inStack(pool, client));
    const [l1] = clientsIn(
      inStack('new cognito.CfnUserPoolClient(stack, "Client", { userPoolId: "us-east-1_A", clientname: "a" });'),
    );
    const depend = dependOn({ name: "google", range: [0, 0] });
    expect(l2?.client.isOnlySuggested?.(depend)).toBe(true);
    expect(l1?.client.isOnlySuggested?.(depend)).toBe(true);
    expect(l2?.client.isOnlySuggested?.(removeProperty("CallbackURLs"))).toBe(false);
    expect(l1?.client.isOnlySuggested?.(removeProperty("CallbackURLs"))).toBe(false);
    const [member] = l1
      ? [...exploreAppClient(l1.client, ({ members }) => members.find(({ key }) => key === "clientname"))]
      : [];
    expect(member && l1?.client.isOnlySuggested?.(renameMember(member, "ClientName"))).toBe(true);
    expect(l1?.client.render(setProperty("ClientName", "b"))).not.toBeNull();
  });
});

/** The values of a client's pool after each of them that is a reference has been replaced by one to the id. */
function referring(statements: string, userPoolId: string): readonly (string | null)[] {
  const source = inStack(statements, `new cognito.CfnUserPoolClient(stack, "Client", { userPoolId: ${userPoolId} });`);
  const [found] = clientsIn(source).flatMap(({ client: one, title }) =>
    title.endsWith("CfnUserPoolClient") ? [one] : [],
  );
  const values = found ? [...exploreAppClient(found, at => at.get("UserPoolId"))] : [];
  return values.map(value => {
    const edits = found?.render(referTo("UserPoolId", value, { name: "pool", range: [0, 0] }));
    return edits ? (applyTextEdits(source, edits).split("userPoolId: ").at(-1)?.replace(" });", "") ?? null) : null;
  });
}

describe("a reference to an attribute of a pool", () => {
  const l1 =
    'const pool = new cognito.CfnUserPool(stack, "Pool", {}); const other = new cognito.CfnUserPool(stack, "Other", {});';

  it.each([
    ["of a resource", l1, "pool.attrArn", ["pool.ref"]],
    ["of a construct", pool, "pool.userPoolArn", ["pool.userPoolId"]],
    [
      "in a choice",
      l1,
      "app.isProd ? pool.attrArn : other.attrProviderName",
      ["app.isProd ? pool.ref : other.attrProviderName", "app.isProd ? pool.attrArn : other.ref"],
    ],
    [
      "in a choice with what is not known",
      l1,
      "urls.id ? urls.id : pool.attrArn",
      [null, "urls.id ? urls.id : pool.ref"],
    ],
  ])("is replaced by one to its id %s", (_name, statements, userPoolId, expected) => {
    expect(referring(statements, userPoolId)).toEqual(expected);
  });

  it.each([
    ["behind a variable", `${l1} const arn = pool.attrArn;`, "arn"],
    ["that is the id", l1, "pool.ref"],
    ["that is the pool", pool, "pool"],
    ["that is none", pool, "pool.userPoolName"],
    ["that is another construct's", 'const pool = new cognito.CfnIdentityPool(stack, "Pool", {});', "pool.attrArn"],
    ["that is another construct's id", 'const pool = new cognito.CfnIdentityPool(stack, "Pool", {});', "pool.ref"],
  ])("is left alone %s", (_name, statements, userPoolId) => {
    expect(referring(statements, userPoolId)).toEqual([null]);
  });
});
