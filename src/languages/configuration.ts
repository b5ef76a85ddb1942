import type { Style } from "../edits/print/style.ts";
import type { Variable } from "../model/condition.ts";
import type { Range, Site } from "../model/site.ts";
import type { Expression, MapExpression } from "../model/value.ts";

/*
 * What a configuration language such as HCL provides to hosts: blocks of attributes whose values are expressions. Only
 * the tool that reads the file knows what names and functions in them refer to.
 */

/** A file of blocks. */
export interface ConfigurationFile extends ConfigurationText {
  /** How the language writes values. */
  readonly style: Style;
  readonly blocks: readonly Block[];
}

/** A text with expressions of the language, either a whole file or strings embedded in another language. */
export interface ConfigurationText {
  readonly text: string;
  /**
   * The variable for a reference. Its cases are the constants that the text compares it with anywhere, its usual value,
   * and any other value.
   *
   * @param written - the reference as it is written
   * @param usual - the name of its usual case, which comes first
   */
  variableFor(id: string, written: string, usual?: string): Variable;
  /**
   * Evaluates a template that is a string of another language.
   *
   * @param site - the site of the string, which becomes that of the value
   */
  evaluateTemplate(template: string, site: Site, scope: Scope): Expression;
  /** The references in such a template. */
  referencesInTemplate(template: string): readonly Reference[];
}

/** A top-level block. */
export interface Block {
  /** `resource`, `variable`, `locals` */
  readonly name: string;
  readonly labels: readonly string[];
  /** The range of its last label, or of its name if it has none. */
  readonly nameRange: Range;
  /** Whether it has a syntax error, in which case it is read as empty. */
  readonly isBroken: boolean;
  /** All references in it. */
  readonly references: readonly BlockReference[];
  readonly attributes: readonly Attribute[];
  /** The types of its nested blocks. */
  readonly nestedTypes: ReadonlySet<string>;
  /** Its content: a member for each attribute and for each type of nested block. */
  read(scope: Scope): MapExpression;
}

/** `name = value` */
export interface Attribute {
  readonly name: string;
  /** The references in its value. */
  readonly references: readonly Reference[];
  evaluate(scope: Scope): Expression;
}

/** `var.name`, `aws_cognito_user_pool.main[0].id` */
export interface Reference {
  /** Names, and literal indices. `undefined` for a computed index or a splat. */
  readonly path: readonly (string | number | undefined)[];
  readonly range: Range;
}

/** A reference in a block, with the name of its attribute, which may be in a nested block. */
export interface BlockReference extends Reference {
  readonly attribute: string;
}

/** A function call. The language has no functions of its own: they belong to the tool that uses it. */
export interface FunctionCall {
  readonly name: string;
  readonly arguments: readonly Expression[];
  /** The site of the whole call. */
  readonly site: Site;
}

/** What the names in an expression refer to. */
export interface Scope {
  /** The value of a reference. `undefined`: unknown. */
  valueOf(reference: Reference): Expression | undefined;
  /**
   * The variable of a reference. References with the same value share one. `undefined`: its value changes, as that of a
   * name which a loop binds.
   */
  variable(reference: Reference): Variable | undefined;
  /** The result of a function. `undefined`: unknown. */
  call(call: FunctionCall): Expression | undefined;
}
