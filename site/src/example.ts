import type { Preset } from "../../src/rule/cognito-rule.ts";
import type { LanguageId } from "./languages.ts";

/** A text that the playground offers. */
export interface Example {
  /** Its group: a folder of `examples/`, or a rule. */
  readonly group: string;
  readonly title: string;
  readonly language: LanguageId;
  readonly file: string;
  /** The smallest preset that reports what it shows. */
  readonly preset: Preset;
  readonly rules?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly text: string;
}
