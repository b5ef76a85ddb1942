/** A half-open range of UTF-16 offsets into the text of the linted file. */
export type Range = readonly [start: number, end: number];

/** Whether a range contains another, or is the same. */
export function covers([start, end]: Range, inner: Range): boolean {
  return start <= inner[0] && inner[1] <= end;
}

export function isSameRange([start, end]: Range, other: Range): boolean {
  return start === other[0] && end === other[1];
}

/** Where and how something is written, so that it can be reported and edited. */
export interface Site {
  readonly range: Range;
  /** The container of this list's items or this map's members. Absent if they cannot be edited here. */
  readonly container?: Container;
  /** The place of this value in the enclosing list or map. Absent if it cannot be removed or replaced here. */
  readonly slot?: Slot;
  /** The spelling of a literal that is written by name, such as an enum member. */
  readonly spelling?: Spelling;
  /** Where the scalar is defined, if it is referred to by name here. */
  readonly definition?: Definition;
}

/** Where a scalar is defined that is referred to by name. */
export interface Definition {
  readonly range: Range;
  /** The number of references to the name in the file. Absent if it is unknown, or if other files may refer to it. */
  readonly references?: number;
}

/** The place of an item in a list, or of a member in a map, by index. */
export interface Slot {
  readonly container: Container;
  readonly index: number;
  /**
   * True if this can be replaced but not removed: an operand of an intrinsic function, such as a branch of `Fn::If`.
   */
  readonly fixed?: true;
}

/** A literal that is written by name: `TimeUnitsType.DAYS`, `cognito.OAuthScope.OPENID`. */
export interface Spelling {
  /** The name's type by its own name, whatever the file calls it: `TimeUnitsType`. */
  readonly type: string;
  /** The text before the last dot, as this file writes it: `idp.TimeUnitsType`. */
  readonly qualifier: string;
}

/** How the entries of a container are written: the items of a list, or the members of a map. */
export interface Form {
  /**
   * Whether entries have keys, and whether these are names of the language (members, keyword arguments, attributes) or
   * data, as in a dictionary.
   */
  readonly keys: "none" | "names" | "data";
  /** The separator between a key and its value: `: `, `=`, ` = `. Empty if there are no keys. */
  readonly pair: string;
  /** Matches that separator in an existing entry, in its first group, if it is to be kept. */
  readonly pairIn?: RegExp;
  /** Whether its strings are never quoted, because the whole container is inside a string. */
  readonly isBare?: true;
  /** Whether a key must not occur again beside a spread value that has it: `f(**options, key=1)` raises `TypeError`. */
  readonly hasUniqueKeys?: true;
}

/** The form of entries between brackets, separated by commas. */
export interface DelimitedForm extends Form {
  readonly open: string;
  readonly close: string;
  /** The separator of entries on one line. By default a comma and a space. */
  readonly comma?: string;
  /** Whether there are spaces inside the brackets on one line: `{ a: 1 }`. */
  readonly padded?: true;
  /** Whether there are no commas between entries on lines of their own. */
  readonly endsEntriesWithLines?: true;
  /** Whether a comma may follow the last entry. */
  readonly allowsTrailingComma: boolean;
}

/** The form of a body of lines. */
export interface LinesForm extends Form {
  /** What follows a nested block's key and its body. If absent, structures are the values of attributes. */
  readonly blocks?: { readonly open: string; readonly close: string };
  /** The keys of attributes that follow all others, set off by an empty line. */
  readonly last?: ReadonlySet<string>;
}

export type Container = DelimitedContainer | IndentedContainer | LinesContainer | WordsContainer;

interface ContainerBase {
  /** The entries, in source order. */
  readonly items: readonly Range[];
  readonly form: Form;
  /** The lowest index at which an entry may be inserted: keyword arguments must follow all others. By default 0. */
  readonly firstFree?: number;
}

/** `[a, b]`, `{ a: 1 }`, `(a, b=1)`. Its items exclude the commas. */
export interface DelimitedContainer extends ContainerBase {
  readonly layout: "delimited";
  /** From the opening bracket to the closing one, inclusive. */
  readonly range: Range;
  readonly form: DelimitedForm;
}

/** A block defined by indentation, as in YAML: one item after another on lines of their own. */
export interface IndentedContainer extends ContainerBase {
  readonly layout: "indented";
  /** The column of the dashes or keys. */
  readonly indent: number;
  /** Each item from its dash or key to the end of its content, without trailing comments and line endings. */
  readonly items: readonly Range[];
}

/** A body between brackets, or a whole text, with one attribute or nested block per line, as in HCL. */
export interface LinesContainer extends ContainerBase {
  readonly layout: "lines";
  /** The range between the brackets; a whole text starts at 0. */
  readonly range: Range;
  readonly form: LinesForm;
  /** For each item, the range between its key and its value. `undefined` for a nested block. */
  readonly pairs: readonly (Range | undefined)[];
}

/** Words of a command: its options, each with its values, or the values of one option. */
export interface WordsContainer extends ContainerBase {
  readonly layout: "words";
  /** From the end of the word before the first item to the end of the last item. */
  readonly range: Range;
}
