import type { Rule } from "eslint";
import { optionFault } from "./option-fault.ts";

/**
 * Tells ESLint not to validate the options of rules. For that it would load a library, which takes a fifth of its
 * start-up time, even if no rule has options. Options in comments are validated here, those of `--rule` by the command.
 */
export function withoutSchemas(rules: Readonly<Record<string, Rule.RuleModule>>): Record<string, Rule.RuleModule> {
  return Object.fromEntries(Object.entries(rules).map(([name, rule]) => [name, withoutSchema(rule)]));
}

function withoutSchema(rule: Rule.RuleModule): Rule.RuleModule {
  const [schema] = Array.isArray(rule.meta?.schema) ? rule.meta.schema : [];
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
