import type { DelimitedForm, Form, Range } from "../../model/site.ts";

export type Quote = '"' | "'";

/**
 * What a language can write, and how. Edits ask for the capabilities they need, never for the language's name. What is
 * optional here exists only in some languages.
 */
export interface Style {
  /** Matches a comment at its start (sticky). */
  readonly comment: RegExp;
  printString(value: string, style: StringStyle): string;
  /** A key as it is written before the separator. A name may be written differently from data. */
  printKey(key: string, style: StringStyle, keys: Form["keys"]): string;
  /** A boolean. By default `true` and `false`. */
  printBoolean?(value: boolean): string;
  /** A call, given its arguments as text. Absent if the language has no calls that can be values. */
  printCall?(name: string, given: readonly string[], isNew: boolean): string;
  /**
   * An option that is a switch, given its name: `--generate-secret`, `--no-generate-secret`. By default, it takes a
   * value.
   */
  printSwitch?(option: string, value: boolean): string;
  /** An option's value for an empty list. By default, there is none. */
  readonly emptyListWord?: string;
  /** The null value: `undefined`, `None`, `null`. By default, there is none. */
  readonly absent?: string;
  /** The form of a new list. */
  readonly list: DelimitedForm;
  /** The form of a new structure, whose keys are names. */
  readonly structure: DelimitedForm;
  /**
   * The form of a typed structure's members after the type's name, in languages that call types: `OAuthSettings(a=1)`.
   */
  readonly typedStructure?: DelimitedForm;
  /** The form of a new map, whose keys are data. */
  readonly map: DelimitedForm;
  /** Whether the items of new lists and maps are put on lines of their own, however short they are. */
  readonly breaksCollections?: true;
  /** Whether tabs in indentation are ambiguous, so that nothing is edited there. */
  readonly refusesTabs?: true;
  /** Whether something outside a range refers to what is inside it: an alias to its anchor in YAML. */
  isReferredTo?(text: string, range: Range): boolean;
}

export interface StringStyle {
  /** The quote to use. By default, a string is quoted only if it must be. */
  readonly quote: Quote | undefined;
  /** The quote to use if there must be one. */
  readonly fallback: Quote;
  /** Whether the string is written between brackets. */
  readonly inFlow: boolean;
  /** The form of the entries next to it, if it is added to an existing list or map. */
  readonly form?: Form;
}
