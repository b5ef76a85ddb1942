import type { Style } from "../edits/print/style.ts";
import type { Range } from "../model/site.ts";
import type { Expression } from "../model/value.ts";
import type { WrittenText } from "../model/written-text.ts";

/** What a language of commands, such as a shell, gives to hosts. */
export interface Script {
  readonly text: string;
  /** How the language writes words. */
  readonly style: Style;
  /** The commands in whose text a pattern is found, in the order of the text. */
  commandsWith(pattern: RegExp): readonly Command[];
}

/** A command with its arguments, as it is handed them. */
export interface Command {
  /** The name and the arguments. Arrays and variables among them are expanded. */
  readonly words: readonly Word[];
  /** From the first word to behind the last one. */
  readonly range: Range;
  /** The here-document that it reads. */
  readonly input: WrittenText | undefined;
  /**
   * Reads JSON that is a word or a here-document. What an expansion or a placeholder stands for is unknown.
   *
   * @returns `undefined` where it is not JSON
   */
  readonly readJson: (text: WrittenText) => Expression | undefined;
}

/** What a command is given at one place. */
export interface Word {
  readonly text: WrittenText;
  readonly range: Range;
  /**
   * How many arguments it is: `"one"`, `"some"` where an unquoted expansion usually gives one but may give none or
   * several, or `"any"` where it stands for a list: `"$@"`.
   */
  readonly count: "one" | "some" | "any";
  /** Whether it is text over several lines of a script in which a quote is not closed, so that other words are in it. */
  readonly isUnclosed?: true;
  /** Whether it is written where it is used, and not in an array or variable that is expanded there. */
  readonly isWrittenHere: boolean;
}
