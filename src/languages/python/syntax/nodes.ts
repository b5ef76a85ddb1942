import type { Range } from "../../../model/site.ts";

/*
 * The syntax tree of a module, modelled on Python's own `ast`. Parentheses around an expression are recorded only in
 * `outer`.
 */

interface Base {
  readonly range: Range;
  /** Absent only for the module. */
  parent?: Node;
}

interface ExpressionBase extends Base {
  /** The range including parentheses around it. */
  outer?: Range;
}

export interface Name extends ExpressionBase {
  readonly kind: "Name";
  readonly id: string;
}

/** A string with a known value, or a number that JavaScript can represent exactly. */
export interface Constant extends ExpressionBase {
  readonly kind: "Constant";
  readonly value: string | number | boolean | null;
}

/** An f-string, or adjacent string literals that include one. */
export interface FormattedString extends ExpressionBase {
  readonly kind: "FormattedString";
  /** Text and interpolated expressions; `undefined` for a field with a conversion or format specifier. */
  readonly parts: readonly (string | Expression | undefined)[];
  /** Every expression in it, including those in conversions and format specifiers. */
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
  /** From the opening parenthesis to the closing one, inclusive. */
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

/** `==`, `is not`, `in`, … A chained comparison has another comparison on its left. */
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
  /** The outermost iterable, which is evaluated outside the comprehension's scope. */
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

/** An expression with an unknown value: bytes, complex numbers, `yield`, `...`, syntax errors. */
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
  /** Absent for an annotation without a value. */
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
  /** The targets of a `for`. */
  readonly targets: readonly Expression[];
  /** The iterable of a `for`, or the test of a `while`. */
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
  /** The first is the `try` block itself. */
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
  /** The module of `from module import *`. */
  readonly wildcard: string | undefined;
}

export interface ImportedName {
  /** The name it is bound to in the file. */
  readonly local: Name;
  /** The module, with the leading dots of a relative import. */
  readonly module: string;
  /** The module that is loaded below that, if another name is bound: `a.b` in `import a.b`, which binds `a`. */
  readonly submodule?: string;
  /** The imported member: `member` in `from module import member`. */
  readonly member: string | undefined;
}

/** `global` and `nonlocal`. */
export interface ScopeStatement extends Base {
  readonly kind: "ScopeStatement";
  readonly isGlobal: boolean;
  readonly names: readonly string[];
}

/**
 * A statement without nested blocks. It exits if it is `return`, `raise`, `break` or `continue`, rather than `pass`,
 * `assert` or the like.
 */
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
  /** Names that occur in statements with syntax errors: what the file does with them is unknown. */
  readonly namesInErrors: ReadonlySet<string>;
  /** The ranges of syntax errors, in source order. */
  readonly errors: readonly Range[];
}

export type Node = Module | Block | Statement | Expression;
