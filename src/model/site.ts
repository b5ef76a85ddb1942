/** Half-open range of UTF-16 offsets into the text of the linted file. */
export type Range = readonly [start: number, end: number];

/** Where something is written and how, so that it can be reported and edited. */
export interface Site {
  readonly range: Range;
  /** What holds the items of this list or the members of this map. Absent where they cannot be edited here. */
  readonly container?: Container;
  /** The place of this value in the list or map around it. Absent where it cannot be removed or replaced here. */
  readonly slot?: Slot;
  /** How a literal is spelled when it is not a plain literal, such as an enum member. */
  readonly spelling?: Spelling;
}

/** A numbered item of a list, or member of a map. */
export interface Slot {
  readonly container: Container;
  readonly index: number;
  /** True where this can be replaced but not removed: an operand of an intrinsic function, such as a branch of `Fn::If`. */
  readonly fixed?: true;
}

/** A literal that is written by name: `TimeUnitsType.DAYS`, `cognito.OAuthScope.OPENID`. */
export interface Spelling {
  /** The name's type, by its own name: `TimeUnitsType`, whatever the file calls it. */
  readonly type: string;
  /** The text before the last dot, as this file writes it: `idp.TimeUnitsType`. */
  readonly qualifier: string;
}

export type Container = DelimitedContainer | BlockContainer;

/** `[a, b]` or `{ a: 1 }`, in JavaScript, JSON and YAML flow style. */
export interface DelimitedContainer {
  readonly style: "delimited";
  /** From the opening bracket to behind the closing one. */
  readonly range: Range;
  /** Each item or `key: value` member, without commas. */
  readonly items: readonly Range[];
}

/** A YAML block sequence or block mapping: one item after another on lines of their own. */
export interface BlockContainer {
  readonly style: "block";
  readonly kind: "sequence" | "mapping";
  /** The column of the dashes or keys. */
  readonly indent: number;
  /** Each item from its dash or key to behind its content, without trailing comments and line ends. */
  readonly items: readonly Range[];
}
