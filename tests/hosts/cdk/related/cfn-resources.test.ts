import { expect, it } from "vitest";
import { setProperty } from "../../../../src/edits/edit.ts";
import { applyTextEdits } from "../../../../src/edits/text/text-edit.ts";
import { resourcesInProgram } from "../../../../src/hosts/on-demand.ts";
import { openJavaScript } from "../../../../src/languages/javascript/semantic/model.ts";
import type { ResourceKind } from "../../../../src/spec/resource-kinds.ts";
import { parseCode } from "../../../languages/javascript/parse-code.ts";
import { inStack } from "./stack.ts";

const source = inStack(
  'const pool = new cognito.CfnUserPool(stack, "Pool", { userPoolTier: "LITE" });',
  'new cognito.CfnUserPoolIdentityProvider(stack, "Google", { userPoolId: pool.ref, providerName: "Google" });',
  'new cognito.CfnUserPoolResourceServer(stack, "Api", { userPoolId: pool.ref, identifier: "api" });',
  'new cognito.UserPool(stack, "Other");',
  'new CfnResource(stack, "Generic", { type: "AWS::Cognito::UserPool", properties: {} });',
  'new CfnOutput(stack, "Id", { value: pool.ref });',
);
const found = (kind: ResourceKind) => resourcesInProgram(kind, library => openJavaScript(parseCode(source), library));

it.each([
  ["user pool", "CfnUserPool"],
  ["identity provider", "CfnUserPoolIdentityProvider"],
  ["resource server", "CfnUserPoolResourceServer"],
] as const)("each L1 construct is a resource of its kind: %s", (kind, name) => {
  expect(found(kind).map(({ kind: of, host, range }) => [of, host, source.slice(...range)])).toEqual([
    [kind, "cdk-l1", name],
  ]);
});

it("an L1 construct is edited in its properties", () => {
  const [pool] = resourcesInProgram("user pool", library => openJavaScript(parseCode(source), library));
  const edits = pool?.render(setProperty("UserPoolTier", "PLUS"));
  expect(edits && applyTextEdits(source, edits)).toBe(source.replace('"LITE"', '"PLUS"'));
});
