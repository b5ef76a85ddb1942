import type { Range } from "../../model/site.ts";

interface Placed {
  readonly range: Range;
}

/** The content of a block, or of a whole file. */
export interface Body extends Placed {
  readonly items: readonly (Attribute | Block)[];
}

/** `name = value` */
export interface Attribute extends Placed {
  readonly type: "attribute";
  readonly name: string;
  readonly nameRange: Range;
  readonly value: Node;
}

/** `name "label" { … }` */
export interface Block extends Placed {
  readonly type: "block";
  readonly name: string;
  readonly nameRange: Range;
  readonly labels: readonly Label[];
  readonly body: Body;
}

/** The range of a quoted label includes its quotes. */
export interface Label extends Placed {
  readonly value: string;
}

/** An expression. */
export type Node =
  | NumberLiteral
  | BooleanLiteral
  | NullLiteral
  | Template
  | Tuple
  | ObjectNode
  | Name
  | GetAttribute
  | Index
  | Splat
  | Call
  | Conditional
  | Binary
  | Unary
  | Parentheses
  | For
  | Missing;

export interface NumberLiteral extends Placed {
  readonly type: "number";
  readonly value: number;
}

export interface BooleanLiteral extends Placed {
  readonly type: "boolean";
  readonly value: boolean;
}

export interface NullLiteral extends Placed {
  readonly type: "null";
}

/** A quoted string or a heredoc. */
export interface Template extends Placed {
  readonly type: "template";
  readonly parts: readonly TemplatePart[];
}

export type TemplatePart = TemplateText | Interpolation | Directive;

/** The text after escapes are decoded, and without what strip markers and indented heredocs remove. */
export interface TemplateText extends Placed {
  readonly type: "text";
  readonly value: string;
}

/** `${value}` */
export interface Interpolation extends Placed {
  readonly type: "interpolation";
  readonly value: Node;
}

/** `%{ if value }`, `%{ for x in value }`, `%{ else }`, `%{ endif }`, `%{ endfor }` */
export interface Directive extends Placed {
  readonly type: "directive";
  readonly keyword: string;
  /** The value that it iterates over or tests. */
  readonly value: Node | undefined;
  /** The names that a loop binds to keys and values. */
  readonly names: readonly string[];
}

export interface Tuple extends Placed {
  readonly type: "tuple";
  readonly items: readonly Node[];
}

export interface ObjectNode extends Placed {
  readonly type: "object";
  readonly items: readonly ObjectItem[];
}

export interface ObjectItem extends Placed {
  /** A bare word is a {@link Name}, but not a reference; a reference would be in parentheses. */
  readonly key: Node;
  readonly value: Node;
}

/** The first name of a reference: `var`, `local`, `aws_cognito_user_pool`. */
export interface Name extends Placed {
  readonly type: "name";
  readonly name: string;
}

/** `of.name` */
export interface GetAttribute extends Placed {
  readonly type: "get-attribute";
  readonly of: Node;
  readonly name: string;
}

/** `of[key]`, or the legacy syntax `of.0`. */
export interface Index extends Placed {
  readonly type: "index";
  readonly of: Node;
  readonly key: Node;
}

/** `of[*]` or `of.*`; what follows is applied to each item. */
export interface Splat extends Placed {
  readonly type: "splat";
  readonly of: Node;
}

export interface Call extends Placed {
  readonly type: "call";
  /** The name including namespaces: `provider::aws::arn_parse`. */
  readonly name: string;
  readonly arguments: readonly Node[];
  /** Whether the last argument is a list of further arguments: `f(a, rest...)`. */
  readonly isExpanded: boolean;
}

export interface Conditional extends Placed {
  readonly type: "conditional";
  readonly test: Node;
  readonly then: Node;
  readonly otherwise: Node;
}

export type BinaryOperator = "||" | "&&" | "==" | "!=" | "<" | ">" | "<=" | ">=" | "+" | "-" | "*" | "/" | "%";

export interface Binary extends Placed {
  readonly type: "binary";
  readonly operator: BinaryOperator;
  readonly left: Node;
  readonly right: Node;
}

export interface Unary extends Placed {
  readonly type: "unary";
  readonly operator: "!" | "-";
  readonly operand: Node;
}

export interface Parentheses extends Placed {
  readonly type: "parentheses";
  readonly of: Node;
}

/** `[for key, value in of : result if filter]` or `{for … : key => result...}` */
export interface For extends Placed {
  readonly type: "for";
  readonly names: readonly string[];
  readonly of: Node;
  /** The key of each item of an object. */
  readonly key: Node | undefined;
  readonly result: Node;
  readonly filter: Node | undefined;
  /** Whether results with equal keys are grouped in lists. */
  readonly isGrouped: boolean;
}

/** A missing or unreadable expression. */
export interface Missing extends Placed {
  readonly type: "missing";
}

/** Where a text is invalid. */
export interface SyntaxError extends Placed {
  readonly message: string;
}
