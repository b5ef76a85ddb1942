import type { Range } from "../../../model/site.ts";

/*
 * The syntax tree of a module, in the terms of Python's own `ast`. It is built in one pass over what the parser gives,
 * whose nodes have no identity. Parentheses around an expression leave no trace but in `outer`.
 */

interface Base {
  readonly range: Range;
  /** Absent only for the module. */
  parent?: Node;
}

interface ExpressionBase extends Base {
  /** The range with the parentheses around it. */
  outer?: Range;
}

export interface Name extends ExpressionBase {
  readonly kind: "Name";
  readonly id: string;
}

/** A string that is known, or a number that JavaScript can hold exactly. */
export interface Constant extends ExpressionBase {
  readonly kind: "Constant";
  readonly value: string | number | boolean | null;
}

/** An f-string, or several strings one behind the other of which one is such. */
export interface FormattedString extends ExpressionBase {
  readonly kind: "FormattedString";
  /** Text, what is put in as it is, and `undefined` for what a conversion or format changes. */
  readonly parts: readonly (string | Expression | undefined)[];
  /** Every expression in it, those in conversions and formats too. */
  readonly children: readonly Expression[];
}

export interface Sequence extends ExpressionBase {
  readonly kind: "List" | "Tuple" | "Set";
  readonly items: readonly Expression[];
}

/** `*items` in a list, a call or a target. */
export interface Starred extends ExpressionBase {
  readonly kind: "Starred";
  readonly value: Expression;
}

export interface Dict extends ExpressionBase {
  readonly kind: "Dict";
  readonly entries: readonly DictEntry[];
}

/** `key: value`, or `**value` without a key. */
export interface DictEntry {
  readonly key: Expression | undefined;
  readonly value: Expression;
  readonly range: Range;
}

export interface Call extends ExpressionBase {
  readonly kind: "Call";
  readonly callee: Expression;
  readonly arguments: readonly Argument[];
  /** From the opening parenthesis to behind the closing one. */
  readonly argumentsRange: Range;
}

export interface Argument {
  readonly kind: "positional" | "keyword" | "items" | "members";
  /** The name of a keyword argument. */
  readonly name?: string;
  readonly nameRange?: Range;
  readonly value: Expression;
  readonly range: Range;
}

export interface Attribute extends ExpressionBase {
  readonly kind: "Attribute";
  readonly value: Expression;
  readonly name: string;
  readonly nameRange: Range;
}

export interface Subscript extends ExpressionBase {
  readonly kind: "Subscript";
  readonly value: Expression;
  /** `undefined` for a slice. */
  readonly index: Expression | undefined;
  readonly children: readonly Expression[];
}

export interface BinaryOperation extends ExpressionBase {
  readonly kind: "BinaryOperation";
  readonly left: Expression;
  readonly operator: string;
  readonly right: Expression;
}

export interface BooleanOperation extends ExpressionBase {
  readonly kind: "BooleanOperation";
  readonly left: Expression;
  readonly operator: "and" | "or";
  readonly right: Expression;
}

/** `==`, `is not`, `in`, … A chain of comparisons has one on its left. */
export interface Comparison extends ExpressionBase {
  readonly kind: "Comparison";
  readonly left: Expression;
  readonly operator: string;
  readonly right: Expression;
}

export interface UnaryOperation extends ExpressionBase {
  readonly kind: "UnaryOperation";
  readonly operator: string;
  readonly operand: Expression;
}

export interface Conditional extends ExpressionBase {
  readonly kind: "Conditional";
  readonly test: Expression;
  readonly then: Expression;
  readonly otherwise: Expression;
}

export interface Lambda extends ExpressionBase {
  readonly kind: "Lambda";
  readonly parameters: readonly Parameter[];
  readonly body: Expression;
}

export interface Comprehension extends ExpressionBase {
  readonly kind: "Comprehension";
  readonly targets: readonly Expression[];
  /** The first thing that is gone through, which is evaluated outside. */
  readonly first: Expression | undefined;
  readonly children: readonly Expression[];
}

export interface NamedExpression extends ExpressionBase {
  readonly kind: "NamedExpression";
  readonly target: Name;
  readonly value: Expression;
}

export interface Await extends ExpressionBase {
  readonly kind: "Await";
  readonly value: Expression;
}

/** What nothing is known of: bytes, complex numbers, `yield`, `...`, what cannot be parsed. */
export interface OtherExpression extends ExpressionBase {
  readonly kind: "OtherExpression";
  readonly children: readonly Expression[];
}

export type Expression =
  | Name
  | Constant
  | FormattedString
  | Sequence
  | Starred
  | Dict
  | Call
  | Attribute
  | Subscript
  | BinaryOperation
  | BooleanOperation
  | Comparison
  | UnaryOperation
  | Conditional
  | Lambda
  | Comprehension
  | NamedExpression
  | Await
  | OtherExpression;

export interface Parameter {
  readonly name: Name;
  readonly kind: "plain" | "items" | "members";
  readonly isKeywordOnly: boolean;
  readonly annotation?: Expression;
  readonly default?: Expression;
}

export interface Block extends Base {
  readonly kind: "Block";
  readonly statements: readonly Statement[];
}

export interface Assign extends Base {
  readonly kind: "Assign";
  readonly targets: readonly Expression[];
  readonly annotation?: Expression;
  /** Absent where a name is only annotated. */
  readonly value?: Expression;
}

export interface AugmentedAssign extends Base {
  readonly kind: "AugmentedAssign";
  readonly target: Expression;
  /** Without the equals sign. */
  readonly operator: string;
  readonly value: Expression;
}

export interface ExpressionStatement extends Base {
  readonly kind: "ExpressionStatement";
  readonly value: Expression;
}

export interface Return extends Base {
  readonly kind: "Return";
  readonly value?: Expression;
}

export interface Delete extends Base {
  readonly kind: "Delete";
  readonly targets: readonly Expression[];
}

export interface If extends Base {
  readonly kind: "If";
  readonly branches: readonly { readonly test: Expression; readonly body: Block }[];
  readonly otherwise?: Block;
}

export interface Loop extends Base {
  readonly kind: "Loop";
  /** Of a `for`. */
  readonly targets: readonly Expression[];
  /** What a `for` goes through, or the test of a `while`. */
  readonly head: readonly Expression[];
  readonly blocks: readonly Block[];
}

export interface With extends Base {
  readonly kind: "With";
  readonly items: readonly { readonly context: Expression; readonly target?: Expression }[];
  readonly body: Block;
}

export interface Try extends Base {
  readonly kind: "Try";
  readonly targets: readonly Name[];
  readonly head: readonly Expression[];
  /** The first is what is tried. */
  readonly blocks: readonly Block[];
}

export interface Match extends Base {
  readonly kind: "Match";
  readonly head: readonly Expression[];
  readonly targets: readonly Name[];
  readonly blocks: readonly Block[];
}

export interface FunctionDefinition extends Base {
  readonly kind: "FunctionDefinition";
  readonly name: Name;
  readonly isAsync: boolean;
  readonly decorators: readonly Expression[];
  readonly parameters: readonly Parameter[];
  readonly returns?: Expression;
  readonly body: Block;
}

export interface ClassDefinition extends Base {
  readonly kind: "ClassDefinition";
  readonly name: Name;
  readonly decorators: readonly Expression[];
  readonly bases: readonly Argument[];
  readonly body: Block;
}

export interface Import extends Base {
  readonly kind: "Import";
  readonly names: readonly ImportedName[];
  /** `from module import *`. */
  readonly isWildcard: boolean;
}

export interface ImportedName {
  /** The name that it has in the file. */
  readonly local: Name;
  /** The module, with the leading dots of a relative import. */
  readonly module: string;
  /** The member of the module, of `from module import member`. */
  readonly member: string | undefined;
}

/** `global` and `nonlocal`. */
export interface ScopeStatement extends Base {
  readonly kind: "ScopeStatement";
  readonly isGlobal: boolean;
  readonly names: readonly string[];
}

/** `return`, `raise`, `break` and `continue` leave, as `pass`, `assert` and whatever else do not. */
export interface OtherStatement extends Base {
  readonly kind: "OtherStatement";
  readonly exits: boolean;
  readonly children: readonly Expression[];
  readonly targets: readonly Name[];
}

export type Statement =
  | Assign
  | AugmentedAssign
  | ExpressionStatement
  | Return
  | Delete
  | If
  | Loop
  | With
  | Try
  | Match
  | FunctionDefinition
  | ClassDefinition
  | Import
  | ScopeStatement
  | OtherStatement;

export interface Module extends Base {
  readonly kind: "Module";
  readonly body: Block;
  /** Words of statements that could not be parsed: what the file does with these names is not known. */
  readonly unclear: ReadonlySet<string>;
  /** Ranges at which something could not be parsed, in the order of the text. */
  readonly faults: readonly Range[];
}

export type Node = Module | Block | Statement | Expression;
