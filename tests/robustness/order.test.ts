import * as typescriptParser from "@typescript-eslint/parser";
import dedent from "dedent";
import { Linter } from "eslint";
import { describe, expect, it } from "vitest";
import plugin from "../../src/index.ts";
import { examples, type TextFile } from "./examples.ts";
import { wholeFiles } from "./whole-files.ts";

const parserConfig: Linter.Config = { files: ["**/*.ts"], languageOptions: { parser: typescriptParser } };
const { all } = plugin.configs;

/** The same config with its rules in another order, in which ESLint calls them. */
function withRules(reorder: (rules: readonly [string, unknown][]) => readonly (readonly [string, unknown])[]) {
  return all.map(config =>
    config.rules ? { ...config, rules: Object.fromEntries(reorder(Object.entries(config.rules))) } : config,
  ) as Linter.Config[];
}

const orders = {
  backwards: withRules(rules => rules.toReversed()),
  "from the middle": withRules(rules => {
    const middle = Math.floor(rules.length / 2);
    return [...rules.slice(middle), ...rules.slice(0, middle)];
  }),
};

function lint({ name, text }: TextFile, config: readonly Linter.Config[] = all): readonly Linter.LintMessage[] {
  return new Linter({ configType: "flat" }).verify(text, [parserConfig, ...config], { filename: name });
}

/** All messages about a file, with fixes and suggestions. */
function findings(messages: readonly Linter.LintMessage[]) {
  return messages
    .map(({ ruleId, message, line, column, fix, suggestions = [] }) => ({
      finding: `${line}:${column} ${ruleId}: ${message}`,
      edits: [fix, ...suggestions.map(suggestion => suggestion.fix)].map(edit => edit?.text),
    }))
    .sort((one, other) => one.finding.localeCompare(other.finding));
}

/** A client before all others: whole lines, and the line after which they are inserted. */
interface Client {
  readonly lines: readonly string[];
  readonly behind: number;
}

function unrelatedClient({ name, text }: TextFile): Client | undefined {
  const resources = /^( *)Resources:\n( +)\b/mu.exec(text);
  if (/\.ya?ml$/u.test(name) && resources) {
    const [, , indent = ""] = resources;
    const lines = [
      `${indent}UnrelatedClient:`,
      `${indent}  Type: AWS::Cognito::UserPoolClient`,
      `${indent}  Properties: { UserPoolId: us-east-1_Unrelated, ClientName: unrelated }`,
    ];
    return { lines, behind: text.slice(0, resources.index).split("\n").length };
  }
  if (/\.[jt]s$/u.test(name)) {
    // It requests the value of everything that has a name in the file.
    const names = Array.from(text.matchAll(/^(?:export )?(?:const|let) (\w+)/gmu), ([, found = ""]) => found);
    const values = names.map(found => `\${${found}}`).join("");
    const lines = [
      'import { CreateUserPoolClientCommand as UnrelatedCommand } from "@aws-sdk/client-cognito-identity-provider";',
      `export const unrelated = () => new UnrelatedCommand({ UserPoolId: "us-east-1_Unrelated", ClientName: \`${values}\` });`,
    ];
    return { lines, behind: 0 };
  }
  return name.endsWith(".sh")
    ? {
        lines: ["aws cognito-idp create-user-pool-client --user-pool-id us-east-1_Unrelated --client-name unrelated"],
        behind: text.startsWith("#!") ? 1 : 0,
      }
    : undefined;
}

/** The messages about a file with the client inserted, except those about the client itself, at their original lines. */
function findingsBeside({ lines, behind }: Client, { name, text }: TextFile): readonly Linter.LintMessage[] {
  const own = text.split("\n");
  const together = [...own.slice(0, behind), ...lines, ...own.slice(behind)].join("\n");
  return lint({ name, text: together }).flatMap(message => {
    if (message.line <= behind) {
      return [message];
    }
    const line = message.line - lines.length;
    return line > behind ? [{ ...message, line }] : [];
  });
}

const sdk = 'import { CreateUserPoolClientCommand } from "@aws-sdk/client-cognito-identity-provider";';
const identity = 'UserPoolId: "us-east-1_Example1", ClientName: "web"';

/** Code in which a client's value depends on unfinished objects, on loops and on itself. */
const entangled: readonly TextFile[] = [
  dedent`
    const flags = { secret: false };
    flags.secret = true;
    if (flags.secret) {
      new CreateUserPoolClientCommand({ ${identity}, GenerateSecret: flags.secret, AccessTokenValidity: 100 });
    }
  `,
  dedent`
    const props = { ${identity}, ExplicitAuthFlows: ["USER_PASSWORD_AUTH"] };
    if (!props.GenerateSecret) {
      props.GenerateSecret = true;
    }
    if (props.ExplicitAuthFlows.includes("USER_PASSWORD_AUTH")) {
      props.ExplicitAuthFlows.push("ALLOW_USER_SRP_AUTH");
    }
    new CreateUserPoolClientCommand(props);
  `,
  dedent`
    const first = { minutes: second.minutes, AccessTokenValidity: 1 };
    const second = { minutes: first.minutes, ...first };
    new CreateUserPoolClientCommand({ ${identity}, ...second, TokenValidityUnits: { AccessToken: first.minutes } });
  `,
  dedent`
    const urls = ["https://app.example.net/a"];
    const more = () => urls.concat(less());
    const less = () => (urls.length > 3 ? more() : ["http://app.example.net/b"]);
    new CreateUserPoolClientCommand({ ${identity}, CallbackURLs: more(), LogoutURLs: less() });
  `,
  dedent`
    let validity = 1;
    const units = { AccessToken: validity > 10 ? "days" : "minutes" };
    for (const step of [1, 2]) {
      validity = validity * step;
      new CreateUserPoolClientCommand({ ${identity}, AccessTokenValidity: validity, TokenValidityUnits: units });
    }
  `,
].map((code, index) => ({ name: `entangled-${index}.ts`, text: `${sdk}\n${code}\n` }));

const files = [...entangled, ...examples, ...wholeFiles].filter(file => lint(file).length > 0);

describe("what is said of a file does not depend on who asks first", () => {
  it.each(Object.entries(orders))("among the rules, which are called %s", (_, order) => {
    expect(files.length).toBeGreaterThan(entangled.length);
    for (const file of files) {
      expect(findings(lint(file, order)), file.name).toEqual(findings(lint(file)));
    }
  });

  it("among the clients, of which an unrelated one stands in front", () => {
    const pairs = files.flatMap(file => {
      const client = unrelatedClient(file);
      return client ? [{ file, client }] : [];
    });
    expect(pairs.length).toBeGreaterThan(entangled.length);
    for (const { file, client } of pairs) {
      expect(findings(findingsBeside(client, file)), file.name).toEqual(findings(lint(file)));
    }
  });
});
