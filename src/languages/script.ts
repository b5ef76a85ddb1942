import type { Style } from "../edits/print/style.ts";
import type { Range } from "../model/site.ts";
import type { Expression } from "../model/value.ts";
import type { WrittenText } from "../model/written-text.ts";

/** What a command language, such as a shell, provides to hosts. */
export interface Script {
  readonly text: string;
  /** How the language writes words. */
  readonly style: Style;
  /** The commands whose text matches a pattern, in source order. */
  commandsWith(pattern: RegExp): readonly Command[];
}

/** A command with its arguments after expansion. */
export interface Command {
  /** The name and the arguments, with arrays and variables expanded. */
  readonly words: readonly Word[];
  /** From the first word to the last, inclusive. */
  readonly range: Range;
  /** The here-document that it reads. */
  readonly input: WrittenText | undefined;
  /**
   * Parses a word or here-document as JSON. Expansions and placeholders in it are unknown values.
   *
   * @returns `undefined` if it is not JSON
   */
  readonly readJson: (text: WrittenText) => Expression | undefined;
}

/** A word of a command. */
export interface Word {
  readonly text: WrittenText;
  readonly range: Range;
  /**
   * The number of arguments it expands to: `"one"`, `"some"` for an unquoted expansion, which usually is one but may be
   * none or several, or `"any"` for a list such as `"$@"`.
   */
  readonly count: "one" | "some" | "any";
  /** Whether it may contain or precede other words, because a quote or the command is not closed. */
  readonly isUnclosed?: true;
  /** Whether it is written at this place, rather than in an array or variable that is expanded here. */
  readonly isWrittenHere: boolean;
}
