import { parseArgs, type ParseArgsConfig } from "node:util";
import type { Preset } from "../rule/cognito-rule.ts";
import { Failure } from "./failure.ts";
import { kinds } from "./kinds.ts";

type OptionsConfig = NonNullable<ParseArgsConfig["options"]>;

/** The options for linting: our own, and those of ESLint that make sense with a given config. */
export const lintOptions = {
  preset: { type: "string" },
  list: { type: "boolean" },
  as: { type: "string" },
  fix: { type: "boolean" },
  "fix-dry-run": { type: "boolean" },
  "fix-type": { type: "string", multiple: true },
  rule: { type: "string", multiple: true },
  quiet: { type: "boolean" },
  "max-warnings": { type: "string" },
  format: { type: "string", short: "f" },
  "output-file": { type: "string", short: "o" },
  color: { type: "boolean" },
  stdin: { type: "boolean" },
  "stdin-filename": { type: "string" },
  ignore: { type: "boolean" },
  "ignore-pattern": { type: "string", multiple: true },
  "warn-ignored": { type: "boolean" },
  "inline-config": { type: "boolean" },
  "report-unused-disable-directives": { type: "boolean" },
  "report-unused-disable-directives-severity": { type: "string" },
  "error-on-unmatched-pattern": { type: "boolean" },
  "pass-on-no-patterns": { type: "boolean" },
  "exit-on-fatal-error": { type: "boolean" },
  cache: { type: "boolean" },
  "cache-location": { type: "string" },
  "cache-strategy": { type: "string" },
  concurrency: { type: "string" },
  "suppressions-location": { type: "string" },
  "suppress-all": { type: "boolean" },
  "suppress-rule": { type: "string", multiple: true },
  "prune-suppressions": { type: "boolean" },
  "pass-on-unpruned-suppressions": { type: "boolean" },
  "print-config": { type: "string" },
  stats: { type: "boolean" },
  debug: { type: "boolean" },
} as const satisfies OptionsConfig;

const generalOptions = {
  help: { type: "boolean", short: "h" },
  version: { type: "boolean", short: "v" },
} as const satisfies OptionsConfig;

const initOptions = {
  preset: { type: "string" },
  yes: { type: "boolean", short: "y" },
} as const satisfies OptionsConfig;

type Values<Options extends OptionsConfig> = {
  readonly [Name in keyof Options]?: Options[Name] extends { readonly multiple: true }
    ? string[]
    : Options[Name] extends { readonly type: "boolean" }
      ? boolean
      : string;
};

export type LintValues = Values<typeof lintOptions>;

export interface LintArguments {
  readonly command: "lint";
  /** Files, folders and glob patterns, relative to the working directory. */
  readonly paths: readonly string[];
  readonly preset: Preset;
  /** The kind of the named files, whatever their extension. */
  readonly kind: string | undefined;
  readonly values: LintValues;
  /** The arguments as they were given. */
  readonly words: readonly string[];
}

export interface InitArguments {
  readonly command: "init";
  readonly preset: Preset;
  readonly isConfirmed: boolean;
}

export type Arguments =
  | LintArguments
  | InitArguments
  | { readonly command: "help" | "version" }
  | { readonly command: "explain"; readonly words: readonly string[] };

/**
 * Parses the command-line arguments.
 *
 * @throws Failure for an unknown option or an invalid value
 */
export function parseArguments(words: readonly string[]): Arguments {
  const [first, ...rest] = words;
  if (first === "explain" && !isHelp(rest)) {
    return { command: "explain", words: rest };
  }
  if (first === "init" && !isHelp(rest)) {
    const { values } = parse(rest, initOptions);
    return { command: "init", preset: presetOf(values.preset), isConfirmed: values.yes === true };
  }
  const { values, positionals } = parse(words, { ...lintOptions, ...generalOptions });
  if (values.help) {
    return { command: "help" };
  }
  if (values.version) {
    return { command: "version" };
  }
  return {
    command: "lint",
    paths: positionals,
    preset: presetOf(values.preset),
    kind: kindOf(values.as),
    values,
    words,
  };
}

function isHelp(words: readonly string[]): boolean {
  return words.includes("--help") || words.includes("-h");
}

function parse<const Options extends OptionsConfig>(
  words: readonly string[],
  options: Options,
): { readonly values: Values<Options>; readonly positionals: readonly string[] } {
  try {
    const parsed = parseArgs({ args: [...words], options, allowPositionals: true, allowNegative: true });
    return { values: parsed.values, positionals: parsed.positionals };
  } catch (error) {
    // Node's message names the invalid argument, and then explains how to write a file's name that looks like an
    // option.
    const [said = ""] = error instanceof Error ? error.message.split(". To specify a positional") : [];
    throw new Failure(`${said.replace(/\.?$/u, ".")} See cognito-lint --help.`);
  }
}

function kindOf(name: string | undefined): string | undefined {
  const kind = kinds.find(known => known === name);
  if (kind === undefined && name !== undefined) {
    throw new Failure(`'${name}' is no kind of file. Use ${alternatives(kinds)}.`);
  }
  return kind;
}

const presets: readonly Preset[] = ["recommended", "strict", "all"];

function presetOf(name: string | undefined): Preset {
  const preset = name === undefined ? "recommended" : presets.find(known => known === name);
  if (preset === undefined) {
    throw new Failure(`There is no preset '${name ?? ""}'. Use ${alternatives(presets)}.`);
  }
  return preset;
}

/** `recommended, strict or all` */
function alternatives(names: readonly string[]): string {
  return `${names.slice(0, -1).join(", ")} or ${names.at(-1) ?? ""}`;
}
