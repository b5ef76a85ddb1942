// Lints and fixes with every rule while all that reaches out of the process throws.
import childProcess from "node:child_process";
import dgram from "node:dgram";
import dns from "node:dns";
import fs from "node:fs";
import http from "node:http";
import http2 from "node:http2";
import https from "node:https";
import { syncBuiltinESMExports } from "node:module";
import net from "node:net";
import tls from "node:tls";
import workerThreads from "node:worker_threads";
import cognito from "eslint-plugin-cognito";
import { Linter } from "eslint";

const files = {
  "stack.js": `import { CreateUserPoolClientCommand } from "@aws-sdk/client-cognito-identity-provider";
export const command = new CreateUserPoolClientCommand({
  UserPoolId: "us-east-1_Example1",
  ClientName: "web",
  ExplicitAuthFlows: ["ALLOW_USER_SRP_AUTH", "USER_PASSWORD_AUTH"],
});
`,
  "template.yaml": `Resources:
  Web:
    Type: AWS::Cognito::UserPoolClient
    Properties:
      UserPoolId: !Ref Pool
      ExplicitAuthFlows: [ALLOW_USER_SRP_AUTH, USER_PASSWORD_AUTH]
`,
};

const reached = [];

/** Replaces every function of a module, and what `import` gives of them, by one that throws. */
function shut(module) {
  for (const name of Object.keys(module)) {
    if (typeof module[name] === "function") {
      const value = () => {
        reached.push(name);
        throw new Error(`${name} was called.`);
      };
      Object.defineProperty(module, name, { value });
    }
  }
}

const { stdout } = process;
const linter = new Linter();
const config = cognito.configs.all;
// ESLint loads its own rules and its parser, and the plugin its own parts, when they are first needed. The texts that
// are linted later are others, so that nothing is known of them.
for (const [filename, text] of Object.entries(files)) {
  linter.verify(`${text}\n`, config, { filename });
}

[childProcess, dgram, dns, dns.promises, fs, fs.promises, http, http2, https, net, tls, workerThreads].forEach(shut);
globalThis.fetch = () => {
  throw new Error("fetch was called.");
};
syncBuiltinESMExports();

const lines = Object.entries(files).map(([filename, text]) => {
  const found = linter.verify(text, config, { filename }).map(({ ruleId }) => ruleId);
  const { output } = linter.verifyAndFix(text, config, { filename });
  const fixed = output === text.replace("USER_PASSWORD_AUTH", "ALLOW_USER_PASSWORD_AUTH");
  return `${found.find(id => id === "cognito/no-mixed-auth-flows")} in ${filename}${fixed ? ", fixed" : ""}\n`;
});
if (reached.length > 0) {
  throw new Error(`Called: ${reached.join(", ")}`);
}
stdout.write(lines.join(""));
