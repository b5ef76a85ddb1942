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

/** How the entries of a container are written: the items of a list, or the members of a map. */
export interface Form {
  /**
   * Whether the entries have keys, and whether those are names of the language (members, keyword arguments, attributes)
   * or data, as the keys of a dictionary are.
   */
  readonly keys: "none" | "names" | "data";
  /** What stands between a key and its value: `: `, `=`, ` = `. Empty where there are no keys. */
  readonly pair: string;
  /** Finds what stands there in an entry that is written, where that is to be kept. It is the first group. */
  readonly pairIn?: RegExp;
  /** Whether its strings are never quoted: what is around it is one string. */
  readonly isBare?: true;
}

/** The form of entries that stand between brackets and have commas between them. */
export interface DelimitedForm extends Form {
  readonly open: string;
  readonly close: string;
  /** What stands between entries on one line. By default a comma and a space. */
  readonly comma?: string;
  /** Whether spaces stand inside of the brackets when all is on one line: `{ a: 1 }`. */
  readonly padded?: true;
  /** Whether no comma stands between entries that are on lines of their own. */
  readonly endsEntriesWithLines?: true;
  /** Whether a comma may stand behind the last entry. */
  readonly allowsTrailingComma: boolean;
}

/** The form of a body of lines. */
export interface LinesForm extends Form {
  /** What stands behind a nested block's key and behind its body. Without it structures are values of attributes. */
  readonly blocks?: { readonly open: string; readonly close: string };
  /** The keys of attributes that stand behind all else, set off by an empty line. */
  readonly last?: ReadonlySet<string>;
}

export type Container = DelimitedContainer | IndentedContainer | LinesContainer | WordsContainer;

interface ContainerBase {
  /** The entries in the order of the text. */
  readonly items: readonly Range[];
  readonly form: Form;
  /** The index in front of which no entry may be put: keyword arguments stand behind all others. By default 0. */
  readonly firstFree?: number;
}

/** `[a, b]`, `{ a: 1 }`, `(a, b=1)`. Its items are without their commas. */
export interface DelimitedContainer extends ContainerBase {
  readonly layout: "delimited";
  /** From the opening bracket to behind the closing one. */
  readonly range: Range;
  readonly form: DelimitedForm;
}

/** A block whose indentation says what belongs to it, as in YAML: one item after another on lines of their own. */
export interface IndentedContainer extends ContainerBase {
  readonly layout: "indented";
  /** The column of the dashes or keys. */
  readonly indent: number;
  /** Each item from its dash or key to behind its content, without trailing comments and line ends. */
  readonly items: readonly Range[];
}

/** A body between brackets, or a whole text, with one attribute or nested block a line, as in HCL. */
export interface LinesContainer extends ContainerBase {
  readonly layout: "lines";
  /** What is between the brackets; a whole text begins at 0. */
  readonly range: Range;
  readonly form: LinesForm;
  /** Of each item, from behind its key to its value. `undefined` for a nested block. */
  readonly pairs: readonly (Range | undefined)[];
}

/** Words of a command: its options, each with its values, or the values of one option. */
export interface WordsContainer extends ContainerBase {
  readonly layout: "words";
  /** From behind the word in front of the first item to behind the last item. */
  readonly range: Range;
}
