// A project with findings in code and in templates, and ways to lint it.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createProject, installFrom, packPlugin, run, writeFiles } from "../project.mjs";

export const files = {
  "package.json": '{ "private": true, "type": "module" }\n',
  "eslint.config.js": `import cognito from "eslint-plugin-cognito";
export default [...cognito.configs.recommended];
`,
  "client.js": `import { CreateUserPoolClientCommand } from "@aws-sdk/client-cognito-identity-provider";
export const command = new CreateUserPoolClientCommand({
  UserPoolId: "us-east-1_Example1",
  ClientName: "web",
  AccessTokenValidity: 100,
  // eslint-disable-next-line cognito/no-disabled-token-revocation -- Nobody signs out.
  EnableTokenRevocation: false,
});
`,
  "template.yaml": `Resources:
  Web:
    Type: AWS::Cognito::UserPoolClient
    Properties:
      UserPoolId: !Ref Pool
      AccessTokenValidity: 100
      EnableTokenRevocation: false
`,
  "template.json": `{
  "Resources": {
    "Web": {
      "Type": "AWS::Cognito::UserPoolClient",
      "Metadata": { "eslint-plugin-cognito": { "disable": ["valid-token-validity"] } },
      "Properties": {
        "UserPoolId": { "Ref": "Pool" },
        "AccessTokenValidity": 100,
        "ExplicitAuthFlows": ["ALLOW_USER_SRP_AUTH", "USER_PASSWORD_AUTH"]
      }
    }
  }
}
`,
};

/** What is found in them, a line a finding. */
export const findings = [
  "client.js:5 error cognito/valid-token-validity",
  "template.json:9 error cognito/no-mixed-auth-flows",
  "template.yaml:6 error cognito/valid-token-validity",
  "template.yaml:7 warning cognito/no-disabled-token-revocation",
];

const archive = packPlugin();

/** The commands of ESLint that are installed, by their versions. */
export const eslints = ["eslint", "eslint-9"].map(name => {
  const { version } = JSON.parse(readFileSync(join(import.meta.dirname, "node_modules", name, "package.json"), "utf8"));
  return { version, command: `node_modules/${name}/bin/eslint.js` };
});

export function setUp(more = {}) {
  const project = createProject("pipeline", { ...files, ...more });
  installFrom(import.meta.dirname, archive, project);
  return {
    path: project,
    write: texts => writeFiles(project, texts),
    eslint: (command, args, options) => run(project, process.execPath, [command, ...args, "."], options),
    npx: (name, ...args) => run(project, "npx", [name, ...args]),
    run: (command, options) => run(project, "bash", ["-c", command], options),
  };
}

/** A report of `--format json` as lines like those of `findings`. */
export function linesOf({ path }, json) {
  return JSON.parse(json).flatMap(({ filePath, messages }) =>
    messages.map(
      ({ ruleId, severity, line, message }) =>
        `${filePath.slice(path.length + 1)}:${line} ${severity === 2 ? "error" : "warning"} ${ruleId ?? message}`,
    ),
  );
}
