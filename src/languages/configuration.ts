import type { Style } from "../edits/print/style.ts";
import type { Variable } from "../model/condition.ts";
import type { Range, Site } from "../model/site.ts";
import type { Expression, MapExpression } from "../model/value.ts";

/*
 * What a configuration language, such as HCL, gives to hosts: blocks of attributes, whose values are expressions. What
 * names and functions in those stand for, only the tool that reads the file knows.
 */

/** A file of blocks. */
export interface ConfigurationFile extends ConfigurationText {
  /** How the language writes values. */
  readonly style: Style;
  readonly blocks: readonly Block[];
}

/** A text in which expressions of the language are written, be it in a file of its own or in strings of another. */
export interface ConfigurationText {
  readonly text: string;
  /**
   * What a reference may be: the constants that the text compares it with anywhere, what it usually is, or anything else.
   *
   * @param written - what the reference looks like
   * @param usual - the name of the case that it usually is, which comes first
   */
  variableFor(id: string, written: string, usual?: string): Variable;
  /**
   * What a template comes to that is a string of another language.
   *
   * @param site - of the string, which is where all of the value stands
   */
  evaluateTemplate(template: string, site: Site, scope: Scope): Expression;
  /** What such a template refers to. */
  referencesInTemplate(template: string): readonly Reference[];
}

/** A block at the top of a file. */
export interface Block {
  /** `resource`, `variable`, `locals` */
  readonly name: string;
  readonly labels: readonly string[];
  /** Of its last label, or of its name where it has none. */
  readonly nameRange: Range;
  /** Whether it has a syntax error, so that it seems to be empty. */
  readonly isBroken: boolean;
  /** Everything that it refers to. */
  readonly references: readonly BlockReference[];
  readonly attributes: readonly Attribute[];
  /** The types of the blocks in it. */
  readonly nestedTypes: ReadonlySet<string>;
  /** What is in it: a member for each attribute and for each type of nested block. */
  read(scope: Scope): MapExpression;
}

/** `name = value` */
export interface Attribute {
  readonly name: string;
  /** What its value refers to. */
  readonly references: readonly Reference[];
  evaluate(scope: Scope): Expression;
}

/** `var.name`, `aws_cognito_user_pool.main[0].id` */
export interface Reference {
  /** Names, and the numbers and texts of indexes. `undefined` for an index that is not written out, and for a splat. */
  readonly path: readonly (string | number | undefined)[];
  readonly range: Range;
}

/** A reference in a block, with the name of the attribute that it stands in, which may be one of a nested block. */
export interface BlockReference extends Reference {
  readonly attribute: string;
}

/** A call of a function. The language has none of its own: the tool that uses it brings them. */
export interface FunctionCall {
  readonly name: string;
  readonly arguments: readonly Expression[];
  /** Of the whole call. */
  readonly site: Site;
}

/** What the names in an expression stand for. */
export interface Scope {
  /** The value of a reference, wherever that is written. `undefined`: nothing is known of it. */
  valueOf(reference: Reference): Expression | undefined;
  /** What is known of the cases that a reference can have. References with one value have one variable. */
  variable(reference: Reference): Variable;
  /** What a function gives. `undefined`: nothing is known of that. */
  call(call: FunctionCall): Expression | undefined;
}
