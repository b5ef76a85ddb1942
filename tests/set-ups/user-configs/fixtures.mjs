import { createProject } from "../project.mjs";

const template = `Resources:
  Client:
    Type: AWS::Cognito::UserPoolClient
    Properties:
      UserPoolId: !Ref Pool
      ClientName: 'web'
      AccessTokenValidity: 100
      # eslint-disable-next-line cognito/no-implicit-grant -- the old app needs it
      AllowedOAuthFlows: [implicit]
      AllowedOAuthFlowsUserPoolClient: true
      AllowedOAuthScopes: [openid]
      CallbackURLs: [https://app.example.net/callback]
      SupportedIdentityProviders: [COGNITO]
      # eslint-disable-next-line yml/quotes
      DefaultRedirectURI: 'https://app.example.net/callback'
`;

const properties = { UserPoolId: { Ref: "Pool" }, ClientName: "web", AccessTokenValidity: 100, "": 1 };
const jsonTemplate = { Resources: { Client: { Type: "AWS::Cognito::UserPoolClient", Properties: properties } } };

const sdk = `import { CreateUserPoolClientCommand } from "@aws-sdk/client-cognito-identity-provider";
export const command = new CreateUserPoolClientCommand({
  UserPoolId: "us-east-1_Example1",
  ClientName: "web",
  AccessTokenValidity: 100,
});
`;

const cdk = `import { Duration, Stack } from "aws-cdk-lib";
import { UserPool } from "aws-cdk-lib/aws-cognito";
export class People extends Stack {
  readonly pool = new UserPool(this, "Pool");
  readonly web = this.pool.addClient("Web", { disableOAuth: true, accessTokenValidity: Duration.days(2) });
}
`;

const files = {
  "template.yaml": template,
  "template.json": `${JSON.stringify(jsonTemplate, null, 2)}\n`,
  "script.js": sdk,
  "app.ts": sdk,
  "infra/stack.ts": cdk,
  "list.js": "[1, 2].forEach(item => item);\nconst unused = undefinedFunction();\n",
  "README.md": `# Example\n\n\`\`\`yaml\n${template}\`\`\`\n`,
  // Components, which only plugins for them read. A server's part of one can make an app client, too.
  "Users.vue": `<script lang="ts">\n${sdk}</script>\n\n<template>\n  <li v-for="user in users">{{ user }}</li>\n</template>\n`,
  "Users.svelte": `<script module lang="ts">\n${sdk}</script>\n\n<p>{@html command}</p>\n`,
  "Users.jsx":
    'import { useState } from "react";\nexport const Users = ({ on }) => (on ? <p>{useState(0)[0]}</p> : null);\n',
  // Files that the preset matches and that are no templates.
  "data/quotes.yaml": "name: 'x'\n",
  "data/label.yaml": "a: 1\n",
  "data/empty.yaml": "",
  "data/chart.yaml": 'kind: Deployment\n{{- if .Values.x }}\nname: {{ include "name" . }}\n{{- end }}\n',
  "data/documents.yaml": "a: 1\n---\nb: 2\n",
  "data/key.json": '{ "": 1 }\n',
  "data/object.json": "{}\n",
  "data/array.json": '[{ "a": 1 }]\n',
  "data/comments.json": '{\n  // eslint-disable-next-line no-console\n  "a": 1,\n}\n',
  "tsconfig.json":
    '{ "compilerOptions": { "allowJs": true, "module": "nodenext" }, "include": ["*.ts", "*.js", "infra"] }\n',
  "package.json": '{ "type": "module" }\n',
};

/** The files in which the plugin has to find something, if anybody lints them. */
export const withClients = [
  "README.md",
  "Users.svelte",
  "Users.vue",
  "app.ts",
  "infra/stack.ts",
  "script.js",
  "template.json",
  "template.yaml",
];

/** Writes a project with templates, code and other files, and answers where. */
export function writeProject() {
  return createProject("user-configs", files);
}
