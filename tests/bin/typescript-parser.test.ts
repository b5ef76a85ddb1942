import * as typescriptEslint from "@typescript-eslint/parser";
import dedent from "dedent";
import { Linter } from "eslint";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { typescriptParser } from "../../src/bin/typescript/typescript-parser.ts";
import { rules } from "../../rules/index.ts";
import plugin from "../../src/index.ts";
import { examplesOf } from "../docs/rule-page.ts";
import { hosts } from "../harness/hosts.ts";
import { examples } from "../robustness/examples.ts";

const linter = new Linter({ configType: "flat" });

/** All messages about a text, with their fixes and suggestions. */
function findings(text: string, filename: string, parser: Linter.Parser): readonly string[] {
  const config = [...plugin.configs.all, { files: ["**/*.{ts,tsx}"], languageOptions: { parser } }];
  return linter.verify(text, config, { filename }).map(message => JSON.stringify(message));
}

const pages = Object.keys(rules).map(rule =>
  readFileSync(join(import.meta.dirname, `../../docs/rules/${rule}.md`), "utf8"),
);

const texts = [
  ...examples.filter(({ name }) => name.endsWith(".ts")).map(({ text }) => text),
  ...pages.flatMap(page =>
    examplesOf(page)
      .filter(({ language }) => language === "ts")
      .map(({ code }) => code),
  ),
  ...hosts
    .filter(({ filename }) => filename.endsWith(".ts"))
    .flatMap(host => [
      host.write(
        { AccessTokenValidity: 100, ExplicitAuthFlows: ["ALLOW_USER_SRP_AUTH", "USER_PASSWORD_AUTH"] },
        "create",
      ) ?? [],
      host.write({ CallbackURLs: ["http://example.net/"], AllowedOAuthFlows: ["implicit"] }, "update") ?? [],
    ])
    .flat(),
];

test(
  "finds what it finds with the trees of typescript-eslint, in every example of the docs",
  { timeout: 120_000 },
  () => {
    expect(texts.length).toBeGreaterThan(300);
    const different = texts.filter(
      text =>
        JSON.stringify(findings(text, "a.ts", typescriptParser)) !==
        JSON.stringify(findings(text, "a.ts", typescriptEslint)),
    );
    expect(different).toEqual([]);
  },
);

describe("reads what people write", () => {
  const client = "new CreateUserPoolClientCommand({ AccessTokenValidity: 100 })";
  const imported = 'import { CreateUserPoolClientCommand } from "@aws-sdk/client-cognito-identity-provider";';

  test.each([
    ["decorators", `@Injectable() class A { constructor(@Inject("a") private readonly a: A) { ${client}; } }`],
    ["a decorator behind export", `export @Injectable() class A { a = ${client}; }`],
    ["satisfies, as and !", `const a = (${client} satisfies object as unknown)!;`],
    ["type arguments", `const a = f<string>(${client});`],
    ["an enum and a namespace", `enum E { A = "a" } namespace N { export const a = ${client}; }`],
    ["using", `async function f() { await using a = open(); ${client}; }`],
    ["top-level await and return", `await 1; ${client}; return;`],
    [
      "overloads and abstract classes",
      `abstract class A { abstract a(): void; b(): void; b(a?: string) { ${client}; } }`,
    ],
    ["an undeclared private name", `class A { a() { return this.#b + ${client}; } }`],
    ["import type and export type", `import type { A } from "a"; export type { A }; ${client};`],
    ["import attributes", `import a from "./a.json" with { type: "json" }; ${client};`],
  ])("%s", (_, code) => {
    const messages = linter.verify(
      `${imported}\n${code}`,
      [...plugin.configs.recommended, { files: ["**/*.ts"], languageOptions: { parser: typescriptParser } }],
      { filename: "a.ts" },
    );
    expect(messages.map(({ ruleId, message }) => ruleId ?? message)).toContain("cognito/valid-token-validity");
  });

  test("directive comments of both kinds", () => {
    const text = dedent`
      ${imported}
      // eslint-disable-next-line cognito/valid-token-validity
      ${client};
      /* eslint-disable cognito/valid-token-validity */
      ${client};
    `;
    expect(findings(text, "a.ts", typescriptParser).filter(said => said.includes("valid-token-validity"))).toEqual([]);
  });

  test("JSX in .tsx, and type assertions in .ts", () => {
    const said = (text: string, filename: string) =>
      findings(`${imported}\n${text}`, filename, typescriptParser).filter(finding =>
        finding.includes("valid-token-validity"),
      );
    expect(said(`const a = <p>{${client}}</p>;`, "a.tsx")).toHaveLength(1);
    expect(said(`const a = <unknown>${client};`, "a.ts")).toHaveLength(1);
  });
});
