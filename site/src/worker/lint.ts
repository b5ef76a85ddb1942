import { Linter } from "eslint/universal";
import { createConfigs } from "../../../src/configs.ts";
import cognito, { inventory } from "../../../src/index.ts";
import { isOwnFinding, isParseError, namespace } from "../../../src/processors/messages.ts";
import type { Finding, LintInput, LintResult, Replacement } from "../protocol.ts";
import { TextPositions } from "../text-positions.ts";

/** ESLint would validate options with a library that a strict Content-Security-Policy blocks. */
const rules = Object.fromEntries(
  Object.entries(cognito.rules).map(([name, rule]) => [name, { ...rule, meta: { ...rule.meta, schema: false } }]),
);

const { configs } = createConfigs({ ...cognito, rules } as typeof cognito);

/** The TypeScript parser for ESLint. */
export type CodeParser = Linter.Parser;

/** Lints a text as `cognito-lint` would, and takes an inventory of its app clients. */
export function lint(input: LintInput, codeParser: CodeParser | undefined): LintResult {
  const linter = new Linter({ configType: "flat" });
  const messages = linter.verify(input.text, configFor(input, codeParser), { filename: input.file });
  const positions = new TextPositions(input.text);
  // If the text cannot be parsed, this is undefined, contrary to ESLint's types.
  const sourceCode = linter.getSourceCode() as ReturnType<Linter["getSourceCode"]> | undefined;
  return {
    // Directives for the rules of other plugins are ignored.
    findings: messages
      .filter(message => input.language !== "typescript" || isOwnFinding(message) || isParseError(message))
      .map(message => findingOf(message, positions)),
    clients: sourceCode ? inventory(sourceCode) : [],
  };
}

/** The text with all fixes applied. */
export function fixAll(input: LintInput, codeParser: CodeParser | undefined): string {
  const linter = new Linter({ configType: "flat" });
  return linter.verifyAndFix(input.text, configFor(input, codeParser), { filename: input.file }).output;
}

function configFor({ preset, rules: settings }: LintInput, codeParser: CodeParser | undefined): Linter.Config[] {
  return [
    {
      files: ["**/*.{ts,mts,cts,tsx,js,mjs,cjs,jsx}"],
      linterOptions: { reportUnusedDisableDirectives: "off" },
      ...(codeParser && { languageOptions: { parser: codeParser } }),
    },
    ...configs[preset],
    { files: ["**/*"], rules: Object.fromEntries(Object.entries(settings).flatMap(entryOf)) },
  ];
}

function entryOf([name, setting]: [string, LintInput["rules"][string]]): [string, Linter.RuleEntry][] {
  const rule = (cognito.rules as Readonly<Record<string, (typeof cognito.rules)[keyof typeof cognito.rules]>>)[name];
  if (!rule) {
    return [];
  }
  const level = rule.meta.docs.level === "error" ? "error" : "warn";
  return [[`${namespace}/${name}`, setting === "off" ? "off" : [level, setting]]];
}

function findingOf(message: Linter.LintMessage, positions: TextPositions): Finding {
  const { ruleId, severity, line, column, endLine, endColumn, fix, suggestions = [] } = message;
  const from = positions.offset(line, column - 1);
  return {
    rule: ruleId?.replace(`${namespace}/`, "") ?? null,
    severity: severity === 2 ? "error" : "warning",
    message: message.message,
    line,
    column,
    from,
    to: Math.max(from, endLine === undefined ? from : positions.offset(endLine, (endColumn ?? 1) - 1)),
    fix: fix ? replacementOf(fix) : null,
    suggestions: suggestions.map(suggestion => ({ title: suggestion.desc, edit: replacementOf(suggestion.fix) })),
  };
}

function replacementOf({ range: [from, to], text }: { range: readonly [number, number]; text: string }): Replacement {
  return { from, to, insert: text };
}
