import type { CognitoRule } from "../src/rule/cognito-rule.ts";
import { replaceBetweenMarkers } from "./markers.ts";
import { presetsWith } from "./rules.ts";

const endOfHeader = "<!-- end auto-generated rule header -->";
const optionsList = "auto-generated rule options list";
const fixOption = "[`--fix` CLI option](https://eslint.org/docs/latest/use/command-line-interface#--fix)";
const suggestions = "[editor suggestions](https://eslint.org/docs/latest/use/core-concepts#rule-suggestions)";

/** The page with the parts that are generated from the rule's `meta`. */
export function renderRulePage(page: string, rule: CognitoRule): string {
  const end = page.indexOf(endOfHeader);
  if (end === -1) {
    throw new Error(`The page of ${rule.name} has no "${endOfHeader}".`);
  }
  const withHeader = renderHeader(rule) + page.slice(end);
  const options = renderOptions(rule);
  return options === undefined ? withHeader : replaceBetweenMarkers(withHeader, optionsList, options);
}

function renderHeader(rule: CognitoRule): string {
  const { docs } = rule.meta;
  const notes = [presetNote(rule), editNote(rule)].filter(note => note !== undefined);
  return [`# cognito/${rule.name}`, `📝 ${docs.description}.`, ...notes, ""].join("\n\n");
}

function presetNote(rule: CognitoRule): string {
  const names = presetsWith(rule).map(preset => `\`${preset}\``);
  const presets = `${names.length === 1 ? "preset" : "presets"} ${joined(names)}`;
  return rule.meta.docs.level === "error"
    ? `💼 This rule is an error in the ${presets}.`
    : `⚠️ This rule is a warning in the ${presets}.`;
}

function editNote({ meta }: CognitoRule): string | undefined {
  const fix = `automatically fixable by the ${fixOption}`;
  const suggest = `manually fixable by ${suggestions}`;
  if (meta.fixable && meta.hasSuggestions) {
    return `🔧💡 This rule is ${fix} and ${suggest}.`;
  }
  if (meta.fixable) {
    return `🔧 This rule is ${fix}.`;
  }
  return meta.hasSuggestions ? `💡 This rule is ${suggest}.` : undefined;
}

function joined(names: readonly string[]): string {
  return names.length > 1 ? `${names.slice(0, -1).join(", ")} and ${names.at(-1) ?? ""}` : names.join("");
}

interface OptionSchema {
  readonly description?: string;
  readonly type?: string;
  readonly enum?: readonly unknown[];
}

/** A table of the members of the options object. `undefined`: the rule has no options. */
function renderOptions({ name, meta }: CognitoRule): string | undefined {
  const [schema] = meta.schema as readonly { readonly properties?: Readonly<Record<string, OptionSchema>> }[];
  if (!schema?.properties) {
    return undefined;
  }
  const [defaults] = (meta.defaultOptions ?? []) as readonly Readonly<Record<string, unknown>>[];
  const rows = Object.entries(schema.properties).map(([option, { description, type, enum: values }]) => {
    if (description === undefined) {
      throw new Error(`The option '${option}' of ${name} has no description in its schema.`);
    }
    const kind = values ? values.map(value => code(value)).join(", ") : (type ?? "");
    const standard = defaults?.[option] === undefined ? "" : code(defaults[option]);
    return `| \`${option}\` | ${description} | ${kind} | ${standard} |`;
  });
  return ["| Option | Description | Type | Default |", "| --- | --- | --- | --- |", ...rows].join("\n");
}

function code(value: unknown): string {
  return `\`${JSON.stringify(value)}\``;
}
