import type { DelimitedForm, Range } from "../model/site.ts";

export type Quote = '"' | "'";

/**
 * What a language can write, and how. Edits ask for what they need and never for the language's name: what is optional
 * here is something that only some languages have.
 */
export interface Style {
  /** A comment, where it begins (sticky). */
  readonly comment: RegExp;
  printString(value: string, style: StringStyle): string;
  /** A key, or an option's name, as it stands in front of {@link DelimitedForm.pair}. */
  printKey(key: string, style: StringStyle): string;
  /** A truth value. By default `true` and `false`. */
  printBoolean?(value: boolean): string;
  /** How nothing is written in the place of a value: `undefined`, `None`, `null`. Without it, nothing can be. */
  readonly absent?: string;
  /** How a new list is written on its own. */
  readonly list: DelimitedForm;
  /** How a new structure, whose keys are names, is written on its own. */
  readonly structure: DelimitedForm;
  /** How a new map, whose keys are data, is written on its own. */
  readonly map: DelimitedForm;
  /** Whether the items of new lists and maps go on lines of their own however short they are. */
  readonly breaksCollections?: true;
  /** Whether a tab that indents a line means different things to different readers, so that nothing is edited there. */
  readonly refusesTabs?: true;
  /** Whether a value can have a tag, as `!Ref` of CloudFormation's in YAML. */
  readonly writesTags?: true;
  /** Whether something outside of a range refers to what is in it: an alias to its anchor in YAML. */
  isReferredTo?(text: string, range: Range): boolean;
}

export interface StringStyle {
  /** What to quote with. Without it a string is quoted only where it must be. */
  readonly quote: Quote | undefined;
  /** What to quote with where there must be quotes. */
  readonly fallback: Quote;
  /** Whether the string is put between brackets. */
  readonly inFlow: boolean;
}
