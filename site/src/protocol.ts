import type { AppClientRecord } from "../../src/inventory/app-client-record.ts";
import type { Preset } from "../../src/rule/cognito-rule.ts";
import type { LanguageId } from "./languages.ts";

/** `off`, or the rule's options. */
export type RuleSetting = "off" | Readonly<Record<string, unknown>>;

/** A text to lint, and the rules to apply. */
export interface LintInput {
  readonly text: string;
  readonly language: LanguageId;
  /** The name of the file that the text is linted as. */
  readonly file: string;
  readonly preset: Preset;
  /** The settings that differ from the preset's, by rule name. */
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
  /** The name of the rule without the plugin's. `null`: the text cannot be parsed. */
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

/** A request to the worker. The response has the same `id`. */
export type WorkerRequest = { readonly id: number; readonly input: LintInput } & (
  { readonly task: "lint" } | { readonly task: "fix" }
);

export type WorkerAnswer = { readonly id: number } & (
  | { readonly task: "lint"; readonly result: LintResult }
  /** The text with all fixes applied. */
  | { readonly task: "fix"; readonly text: string }
  | { readonly task: "failed"; readonly reason: string }
);
