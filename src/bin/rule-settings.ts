import type { Linter, Rule } from "eslint";
import { rules } from "../../rules/index.ts";
import { parse } from "../languages/yaml/on-demand.ts";
import { namespace } from "../processors/messages.ts";
import { nearestName } from "../rule/nearest-name.ts";
import { Failure } from "./failure.ts";
import { optionFault, type OptionsSchema } from "./option-fault.ts";

const severities: readonly unknown[] = ["off", "warn", "error", 0, 1, 2];

/**
 * Parses `--rule`: `cognito/max-token-validity: [error, { accessTokenMinutes: 30 }]`, as ESLint's own command does.
 *
 * @throws Failure for a rule that does not exist, an invalid severity or invalid options
 */
export function ruleSettings(texts: readonly string[]): Linter.RulesRecord {
  const settings = Object.assign({}, ...texts.map(settingsIn)) as Readonly<Record<string, unknown>>;
  for (const [name, setting] of Object.entries(settings)) {
    checkSetting(name, setting);
  }
  return settings as Linter.RulesRecord;
}

function settingsIn(text: string): object {
  try {
    const settings: unknown = parse(`{${text}}`);
    if (typeof settings === "object" && settings !== null) {
      return settings;
    }
  } catch {
    // Reported below.
  }
  throw new Failure(`'${text}' is not a rule setting. Write it as --rule 'cognito/name: error'.`);
}

function checkSetting(name: string, setting: unknown): void {
  const rule = ruleCalled(name);
  const [severity, ...options] = Array.isArray(setting) ? (setting as readonly unknown[]) : [setting];
  if (!severities.includes(severity)) {
    throw new Failure(`'${name}' needs a severity: off, warn or error. Write it as --rule '${name}: error'.`);
  }
  const [schema] = Array.isArray(rule.meta?.schema) ? (rule.meta.schema as readonly OptionsSchema[]) : [];
  const fault = optionFault(options, schema);
  if (fault !== undefined) {
    throw new Failure(`Invalid options of '${name}': ${fault}`);
  }
}

function ruleCalled(name: string): Rule.RuleModule {
  const known: Readonly<Record<string, Rule.RuleModule>> = rules;
  const prefix = `${namespace}/`;
  const rule = name.startsWith(prefix) ? known[name.slice(prefix.length)] : undefined;
  if (!rule) {
    const bare = name.replace(prefix, "");
    const near = Object.hasOwn(known, bare) ? bare : nearestName(bare, Object.keys(known));
    throw new Failure(`There is no rule '${name}'.${near === undefined ? "" : ` Did you mean '${prefix}${near}'?`}`);
  }
  return rule;
}
