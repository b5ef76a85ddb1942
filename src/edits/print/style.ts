import type { DelimitedForm, Form, Range } from "../../model/site.ts";

export type Quote = '"' | "'";

/**
 * What a language can write, and how. Edits ask for what they need and never for the language's name: what is optional
 * here is something that only some languages have.
 */
export interface Style {
  /** A comment, where it begins (sticky). */
  readonly comment: RegExp;
  printString(value: string, style: StringStyle): string;
  /** A key as it stands in front of what separates it from its value. A name may be written otherwise than data. */
  printKey(key: string, style: StringStyle, keys: Form["keys"]): string;
  /** A truth value. By default `true` and `false`. */
  printBoolean?(value: boolean): string;
  /** A call, given its arguments as text. Without it a language has no calls that could stand for a value. */
  printCall?(name: string, given: readonly string[], isNew: boolean): string;
  /** An option that is a switch, given its name: `--generate-secret`, `--no-generate-secret`. By default it has a value. */
  printSwitch?(option: string, value: boolean): string;
  /** How an option says that its list is empty. Without it, it cannot. */
  readonly emptyListWord?: string;
  /** How nothing is written in the place of a value: `undefined`, `None`, `null`. Without it, nothing can be. */
  readonly absent?: string;
  /** How a new list is written on its own. */
  readonly list: DelimitedForm;
  /** How a new structure, whose keys are names, is written on its own. */
  readonly structure: DelimitedForm;
  /** How a structure of a named type is written behind that name, where the type is called: `OAuthSettings(a=1)`. */
  readonly typedStructure?: DelimitedForm;
  /** How a new map, whose keys are data, is written on its own. */
  readonly map: DelimitedForm;
  /** Whether the items of new lists and maps go on lines of their own however short they are. */
  readonly breaksCollections?: true;
  /** Whether a tab that indents a line means different things to different readers, so that nothing is edited there. */
  readonly refusesTabs?: true;
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
  /** How the entries beside it are written, where it is one of a list or map that is there. */
  readonly form?: Form;
}
