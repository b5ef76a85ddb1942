import type { Rule } from "eslint";
import { optionFault } from "./option-fault.ts";

/**
 * Tells ESLint not to check the options of rules. For that it would load a library, which takes a fifth of its start,
 * even if nobody gives a rule any options. Those of a comment in a file are checked here.
 *
 * @param keepsOptions - whether ESLint is to check the rules that have options, because the command line sets some
 */
export function withoutSchemas(
  rules: Readonly<Record<string, Rule.RuleModule>>,
  keepsOptions: boolean,
): Record<string, Rule.RuleModule> {
  return Object.fromEntries(
    Object.entries(rules).map(([name, rule]) => {
      const [schema] = Array.isArray(rule.meta?.schema) ? rule.meta.schema : [];
      return [name, schema !== undefined && keepsOptions ? rule : withoutSchema(rule, schema)];
    }),
  );
}

function withoutSchema(rule: Rule.RuleModule, schema: unknown): Rule.RuleModule {
  return {
    ...rule,
    meta: { ...rule.meta, schema: false },
    create(context) {
      const fault = optionFault(context.options, schema as Parameters<typeof optionFault>[1]);
      if (fault === undefined) {
        return rule.create(context);
      }
      context.report({ loc: { line: 1, column: 0 }, message: `Invalid options of '${context.id}': ${fault}` });
      return {};
    },
  };
}
