import type { AppClientRecord } from "../../src/inventory/app-client-record.ts";
import type { Preset } from "../../src/rule/create-rule.ts";
import type { LanguageId } from "./languages.ts";

/** `off`, or the options with which a rule is on. */
export type RuleSetting = "off" | Readonly<Record<string, unknown>>;

/** What is linted, and with which rules. */
export interface LintInput {
  readonly text: string;
  readonly language: LanguageId;
  /** The name of the file that the text is taken for. */
  readonly file: string;
  readonly preset: Preset;
  /** The rules that differ from the preset, by their names. */
  readonly rules: Readonly<Record<string, RuleSetting>>;
}

/** A part of the text, by offsets into it. */
export interface TextRange {
  readonly from: number;
  readonly to: number;
}

export interface Replacement extends TextRange {
  readonly insert: string;
}

export interface Suggestion {
  readonly title: string;
  readonly edit: Replacement;
}

export interface Finding extends TextRange {
  /** The name of the rule without the plugin's, or `null` where the text cannot be parsed. */
  readonly rule: string | null;
  readonly severity: "error" | "warning";
  readonly message: string;
  /** From 1. */
  readonly line: number;
  /** From 1. */
  readonly column: number;
  readonly fix: Replacement | null;
  readonly suggestions: readonly Suggestion[];
}

export interface LintResult {
  readonly findings: readonly Finding[];
  readonly clients: readonly AppClientRecord[];
}

/** What the page asks of the worker. The answer has the same `id`. */
export type WorkerRequest = { readonly id: number; readonly input: LintInput } & (
  { readonly task: "lint" } | { readonly task: "fix" }
);

export type WorkerAnswer = { readonly id: number } & (
  | { readonly task: "lint"; readonly result: LintResult }
  /** The text with all fixes in it. */
  | { readonly task: "fix"; readonly text: string }
  | { readonly task: "failed"; readonly reason: string }
);
