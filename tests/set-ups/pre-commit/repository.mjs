// A git repository with app clients to commit.
import { createProject, readText, run, succeed, writeFiles } from "../project.mjs";

const identity = {
  GIT_AUTHOR_EMAIL: "user@example.com",
  GIT_AUTHOR_NAME: "User",
  GIT_COMMITTER_EMAIL: "user@example.com",
  GIT_COMMITTER_NAME: "User",
  GIT_CONFIG_GLOBAL: "/dev/null",
  GIT_CONFIG_NOSYSTEM: "1",
};

/** An ESLint config with the preset. */
export const config = `import cognito from "eslint-plugin-cognito";
export default [...cognito.configs.recommended];
`;

/**
 * A template with these auth flows. Two mixed ones can be fixed, a lifetime that is too long cannot, and without token
 * revocation there is a warning.
 */
export function template(flows, { description = "One", hours = 1, revocation = true } = {}) {
  return `Description: ${description}
Resources:
  Pool:
    Type: AWS::Cognito::UserPool
  Other:
    Type: AWS::SNS::Topic
  Web:
    Type: AWS::Cognito::UserPoolClient
    Properties:
      UserPoolId: !Ref Pool
      AccessTokenValidity: ${hours}
      EnableTokenRevocation: ${revocation}
      ExplicitAuthFlows: [${flows}]
Outputs:
  Id:
    Value: !Ref Web
`;
}

const code = flows => `import { CreateUserPoolClientCommand } from "@aws-sdk/client-cognito-identity-provider";
export const command = new CreateUserPoolClientCommand({
  UserPoolId: "us-east-1_Example1",
  ClientName: "web",
  ExplicitAuthFlows: [${flows}],
});
`;

const json = flows => `{
  "Resources": {
    "Web": {
      "Type": "AWS::Cognito::UserPoolClient",
      "Properties": { "UserPoolId": { "Ref": "Pool" }, "ExplicitAuthFlows": [${flows}] }
    }
  }
}
`;

const terraform = flows => `resource "aws_cognito_user_pool_client" "web" {
  name                = "web"
  user_pool_id        = var.user_pool_id
  explicit_auth_flows = [${flows}]
}
`;

/** The same mistake in each kind of file. */
export function files(flows) {
  const quoted = flows.map(flow => JSON.stringify(flow)).join(", ");
  return {
    "client.mjs": code(quoted),
    "main.tf": terraform(quoted),
    "template.json": json(quoted),
    "template.yaml": template(flows.join(", ")),
  };
}

export const mixed = ["ALLOW_USER_SRP_AUTH", "USER_PASSWORD_AUTH"];
export const fixed = ["ALLOW_USER_SRP_AUTH", "ALLOW_USER_PASSWORD_AUTH"];

/** Makes a repository in which a template and these files are committed. */
export function createRepository(files, env = {}) {
  const project = createProject("repository", {
    ".gitignore": "node_modules\n",
    "template.yaml": template(fixed.join(", ")),
    ...files,
  });
  const options = { env: { ...identity, ...env } };
  const git = (...args) => run(project, "git", args, options);
  for (const args of [
    ["init", "-q", "-b", "main"],
    ["add", "."],
    ["commit", "-q", "--message", "Start"],
  ]) {
    succeed(project, "git", args, options);
  }
  return {
    project,
    run: (command, ...args) => succeed(project, command, args, options),
    write: texts => writeFiles(project, texts),
    read: file => readText(project, file),
    committed: file => git("show", `HEAD:${file}`).stdout,
    head: () => git("rev-parse", "HEAD").stdout.trim(),
    stage: () => git("add", "."),
    commit: () => git("commit", "--message", "Change"),
  };
}
