// Lints with the configs of docs/oxlint.md.
import assert from "node:assert/strict";
import { it } from "node:test";
import { createProject, findNode, installFrom, packPlugin, readText, run, titledBlocks } from "../project.mjs";

const blocks = titledBlocks("oxlint.md");
const archive = packPlugin();

const files = {
  "client.ts": `import { CreateUserPoolClientCommand } from "@aws-sdk/client-cognito-identity-provider";

export const command = new CreateUserPoolClientCommand({
  UserPoolId: "us-east-1_Example1",
  ClientName: "web",
  AccessTokenValidity: 100,
  ExplicitAuthFlows: ["ALLOW_USER_SRP_AUTH", "USER_PASSWORD_AUTH"],
});
`,
  "template.yaml": `Resources:
  Web:
    Type: AWS::Cognito::UserPoolClient
    Properties:
      UserPoolId: !Ref Pool
      AccessTokenValidity: 100
`,
};

function setUp(config, more = {}) {
  const project = createProject("oxlint", {
    ...files,
    "package.json": '{ "type": "module" }\n',
    [config]: blocks[config],
    ...more,
  });
  installFrom(import.meta.dirname, archive, project);
  return project;
}

function oxlint(project, node, ...args) {
  const { stdout } = run(project, node, ["node_modules/oxlint/bin/oxlint", "--format", "json", ...args, "client.ts"]);
  return JSON.parse(stdout)
    .diagnostics.map(({ code, labels: [{ span }] }) => `${span.line} ${code}`)
    .toSorted();
}

for (const [config, node] of [
  [".oxlintrc.json", process.execPath],
  ["oxlint.config.ts", findNode("24")],
]) {
  it(`reports and fixes with ${config}`, () => {
    const project = setUp(config);
    assert.deepEqual(oxlint(project, node), ["6 cognito(valid-token-validity)", "7 cognito(no-mixed-auth-flows)"]);
    assert.deepEqual(oxlint(project, node, "--fix"), ["6 cognito(valid-token-validity)"]);
    assert.equal(readText(project, "client.ts"), files["client.ts"].replace("USER_P", "ALLOW_USER_P"));
  });
}

for (const tool of ["eslint", "oxlint"]) {
  it(`is silenced by a comment that names ${tool}`, () => {
    const comment = `  // ${tool}-disable-next-line cognito/valid-token-validity\n`;
    const code = files["client.ts"].replace("  AccessTokenValidity", `${comment}$&`);
    const project = setUp(".oxlintrc.json", { "client.ts": code });
    assert.deepEqual(oxlint(project, process.execPath), ["8 cognito(no-mixed-auth-flows)"]);
  });
}

it("reads no templates", () => {
  const { output } = run(setUp(".oxlintrc.json"), "npx", ["oxlint", "template.yaml"]);
  assert.match(output, /No files found to lint/u);
});

it("leaves the templates to ESLint", () => {
  const project = setUp("eslint.config.js");
  const { stdout } = run(project, "npx", ["eslint", "--format", "json", "."]);
  const lines = JSON.parse(stdout).flatMap(({ filePath, messages }) =>
    messages.map(({ line, ruleId }) => `${filePath.slice(project.length + 1)}:${line} ${ruleId}`),
  );
  assert.deepEqual(lines, ["template.yaml:6 cognito/valid-token-validity"]);
});
