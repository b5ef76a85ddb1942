import { Linter, type Rule } from "eslint";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parsers } from "../../../src/processors/parsers.ts";

/** Reports every line with an exclamation mark. */
const shout: Rule.RuleModule = {
  meta: { fixable: "code" },
  create(context) {
    const { text } = context.sourceCode;
    for (const { index } of text.matchAll(/!/gu)) {
      const start = context.sourceCode.getLocFromIndex(index);
      context.report({ loc: start, message: "Loud." });
    }
    return {};
  },
};

function visiting(visitor: (context: Rule.RuleContext) => Rule.RuleListener): Linter.Config {
  return { plugins: { visiting: { rules: { it: { create: visitor } } } }, rules: { "visiting/it": "error" } };
}

function lint(text: string, ...configs: Linter.Config[]) {
  const config: Linter.Config = {
    files: ["**/*.yaml"],
    plugins: { cognito: { rules: { shout } } },
    languageOptions: { parser: parsers.document },
    rules: { "cognito/shout": "error" },
  };
  const linter = new Linter();
  const { messages, output } = linter.verifyAndFix(text, [config, ...configs], { filename: "template.yaml" });
  return { lines: messages.map(({ line, ruleId, message }) => `${line} ${ruleId ?? message}`), output };
}

interface TypeServices {
  readonly program: { getTypeChecker(): { getTypeAtLocation(node: object): { readonly symbol: object } } };
}

/** A template, because comments without rules apply only there. */
const type = "Type: AWS::Cognito::UserPoolClient";

describe("directives", () => {
  test.each([
    ["disable", `a: 1!\n# eslint-disable cognito/shout\nb: 2!\nc: 3!\n`, [1]],
    ["disable and enable", `# eslint-disable cognito/shout\na: 1!\n# eslint-enable cognito/shout\nb: 2!\n`, [4]],
    ["disable-line", `a: 1! # eslint-disable-line cognito/shout -- why\nb: 2!\n`, [2]],
    ["disable-next-line", `# eslint-disable-next-line cognito/shout\na: 1!\nb: 2!\n`, [3]],
    ["disable-next-line on Windows", `# eslint-disable-next-line cognito/shout\r\na: 1!\r\nb: 2!\r\n`, [3]],
    ["disable without rules", `${type}\na: 1! # eslint-disable-line\nb: 2!\n`, [3]],
    ["a configuration", `# eslint cognito/shout: "off"\na: 1!\n`, []],
    [
      "JSON's comments",
      `{ // eslint-disable-line cognito/shout\n/* eslint-disable-next-line cognito/shout */\n"!": 1 }`,
      [],
    ],
  ])("%s", (_, text, expected) => {
    const off: Linter.Config = { linterOptions: { reportUnusedDisableDirectives: "off" } };
    expect(lint(text, off).lines).toEqual(expected.map(line => `${line} cognito/shout`));
  });

  test("that silence nothing are reported and removed", () => {
    expect(lint("# eslint-disable-next-line cognito/shout\na: 1\n").output).toBe(" \na: 1\n");
    expect(lint(`${type}\na: 1 # eslint-disable-line cognito/shout, cognito/shout -- x\n`).output).toBe(
      `${type}\na: 1  \n`,
    );
  });

  test("of others stay, whatever is fixed", () => {
    const text = `${type}\n# eslint-disable-next-line yml/quotes -- theirs\na: 1 # eslint-enable no-console\n`;
    expect(lint(text)).toEqual({ lines: [], output: text });
  });

  test("without rules stay where there is nothing to find", () => {
    const text = "# eslint-disable-next-line\na: 1\n";
    expect(lint(text)).toEqual({ lines: [], output: text });
  });
});

describe("rules for code", () => {
  test("find no node, not even by selectors that match every one", () => {
    const visited: string[] = [];
    const visit = (): Rule.RuleListener =>
      Object.fromEntries(
        ["*", ":not(Identifier)", "Program", "[type]", "*:exit"].map(key => [key, () => visited.push(key)]),
      );
    expect(lint("a: 1\n", visiting(visit)).lines).toEqual([]);
    expect(visited).toEqual([]);
  });

  test("can ask for scopes, tokens, lines and types", () => {
    const ask = ({ sourceCode }: Rule.RuleContext): Rule.RuleListener => {
      const { ast } = sourceCode;
      expect(sourceCode.getScope(ast).variables.map(({ name }) => name)).toContain("Promise");
      expect(sourceCode.scopeManager.globalScope?.through).toEqual([]);
      expect(sourceCode.getDeclaredVariables(ast)).toEqual([]);
      expect(sourceCode.getFirstToken(ast)).toBeNull();
      expect(sourceCode.getAllComments()).toEqual([]);
      expect(ast.loc.end).toEqual({ line: 3, column: 0 });
      const { program } = sourceCode.parserServices as TypeServices;
      expect(program.getTypeChecker().getTypeAtLocation(ast).symbol).toBeDefined();
      return {};
    };
    expect(lint("a: 1\nb: 2\n", visiting(ask)).lines).toEqual([]);
  });
});

test("any text is taken", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 200 }), text => {
      expect(lint(text.replaceAll("!", "")).lines).toEqual([]);
    }),
    { numRuns: 150 },
  );
});
