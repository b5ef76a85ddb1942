import type { Command, Redirection, SyntaxNode, Word } from "unbash";
import { perText } from "../../model/per-text.ts";
import type { Range } from "../../model/site.ts";
import type { SyntaxProblem } from "../syntax-problem.ts";
import { forEachChild, parse } from "./parser.ts";
import { readableScript } from "./placeholders.ts";
import { unclosedWord, WordReader } from "./read-word.ts";
import type { Command as ShellCommand, Script, Word as ShellWord } from "../script.ts";
import { readJsonText } from "./json.ts";
import { shell } from "./style.ts";
import { stringOfText, type WrittenText } from "../../model/written-text.ts";
import { Variables, type Place } from "./variables.ts";

/** A command at its place in the script. */
interface Occurrence {
  readonly command: Command;
  readonly place: Place;
}

interface FunctionBody {
  /** The commands that are passed all of the function's arguments. */
  readonly passing: Occurrence[];
  /** Where the function drops its first argument. */
  readonly shifts: number[];
}

/** A node that is to be visited. */
interface Visit {
  readonly node: SyntaxNode;
  readonly place: Place;
  /** The function around it. */
  readonly around: FunctionBody | undefined;
}

/** The maximum depth of functions that pass their arguments on to other functions. */
const MAX_CALLS = 3;

/** The maximum number of commands that a function may pass its arguments on to. */
const MAX_PASSING = 4;

/** A shell script. */
export class ShellScript implements Script {
  readonly text: string;
  readonly style = shell;
  /** With documentation placeholders replaced by text that the parser can read. */
  readonly #text: string;
  readonly #occurrences: Occurrence[] = [];
  /** The functions by name. `undefined`: there are several. */
  readonly #functions = new Map<string, FunctionBody | undefined>();
  readonly #variables = new Variables();
  /** The ranges of text: words, parts of words between expansions, and here-documents. */
  readonly #texts: Range[] = [];
  readonly #lacksQuote: boolean;
  readonly #isCutOff: boolean;
  /** The first quote or expansion that is not closed. */
  readonly syntaxError: SyntaxProblem | undefined;

  constructor(text: string) {
    this.text = text;
    this.#text = readableScript(text);
    const tree = isNestedTooDeep(this.#text) ? undefined : parse(this.#text);
    const unclosed = tree?.errors?.find(({ message }) => message.startsWith("unterminated"));
    this.#lacksQuote = unclosed !== undefined;
    this.syntaxError = unclosed && { message: unclosed.message, offset: unclosed.pos };
    this.#isCutOff = (tree?.errors?.length ?? 0) > 0;
    if (tree) {
      this.#visit(tree);
    }
  }

  /** The commands whose text matches a pattern, in source order. */
  commandsWith(pattern: RegExp): readonly ShellCommand[] {
    return this.#occurrences
      .filter(({ command }) => command.name && pattern.test(this.#text.slice(command.pos, command.end)))
      .flatMap(occurrence => {
        const words = this.#wordsOf(occurrence);
        const range = rangeOf(occurrence.command);
        const input = this.#inputOf(occurrence);
        return this.#called(words, MAX_CALLS).map(called => ({ words: called, range, input, readJson: readJsonText }));
      });
  }

  /** Whether an offset is in the text of an argument, rather than in syntax or a comment. */
  isText(offset: number): boolean {
    return this.#texts.some(([start, end]) => start <= offset && offset < end);
  }

  /**
   * The end of what starts in a range, if its text matches a pattern: a command including its here-documents, or an
   * assignment of a command's output.
   */
  endOfCommands(pattern: RegExp, [start, end]: Range): number | undefined {
    const ends = this.#occurrences
      .map(({ command }) => command)
      .filter(({ pos }) => pos >= start && pos < end)
      .filter(command => pattern.test(this.#text.slice(command.pos, command.end)))
      .flatMap(command => [command.end, ...command.redirects.map(endOfRedirection)]);
    return ends.length === 0 ? undefined : ends.reduce((last, other) => Math.max(last, other));
  }

  /** The words of a command. If the text breaks off in it, the last words are unknown. */
  #wordsOf(occurrence: Occurrence): readonly ShellWord[] {
    const words = wordsOf(occurrence.command).flatMap(word => this.#readerAt(occurrence).read(word));
    const { end } = occurrence.command;
    const rest = this.text.slice(end);
    const last = words.at(-1);
    if (last && this.#isCutOff && rest === "") {
      return [...words.slice(0, -1), unclosedWord(last.range)];
    }
    const isContinued = rest.trim() === "\\" || (this.#isCutOff && rest.trim() === "");
    return isContinued ? [...words, unclosedWord([end, end])] : words;
  }

  /** The words of the commands that are finally run, where functions pass on their arguments. */
  #called(words: readonly ShellWord[], calls: number): readonly (readonly ShellWord[])[] {
    const [name, ...given] = words;
    const body = name && this.#functionOf(name);
    if (!body) {
      return [words];
    }
    if (calls === 0 || body.passing.length > MAX_PASSING) {
      return [];
    }
    return body.passing.flatMap(inner => {
      const reader = this.#readerAt(inner);
      const passed = given.slice(body.shifts.filter(start => start < inner.command.pos).length);
      const handed = wordsOf(inner.command).flatMap(word => (isAllArguments(word) ? passed : reader.read(word)));
      return this.#called(handed, calls - 1);
    });
  }

  #functionOf({ text }: ShellWord): FunctionBody | undefined {
    return this.#functions.get(stringOfText(text) ?? "");
  }

  #readerAt({ command, place }: Occurrence): WordReader {
    const valueOf = (name: string) => this.#variables.valueAt(name, command.pos, place.functionStart);
    return new WordReader(this.#text, valueOf, this.#lacksQuote);
  }

  #inputOf(occurrence: Occurrence): WrittenText | undefined {
    const document = occurrence.command.redirects.findLast(redirect => redirect.type === "HereDoc");
    return document && this.#readerAt(occurrence).readDocument(document);
  }

  /** Visits all nodes in source order. Not by recursion, because nested commands could overflow the stack. */
  #visit(script: SyntaxNode): void {
    const pending: Visit[] = [{ node: script, place: { functionStart: undefined, isSure: true }, around: undefined }];
    for (let visit = pending.pop(); visit; visit = pending.pop()) {
      for (const inner of this.#enter(visit).reverse()) {
        pending.push(inner);
      }
    }
  }

  /** Records what a node itself is. Gives the visits of its children. */
  #enter({ node, place, around }: Visit): Visit[] {
    this.#variables.note(node, place);
    switch (node.type) {
      case "Script":
        // Code in escaped backticks has no range of its own in the text.
        if (node.source !== undefined) {
          return [];
        }
        break;
      case "Command":
        this.#occurrences.push({ command: node, place });
        noteIn(around, { command: node, place });
        break;
      case "Function": {
        const body: FunctionBody = { passing: [], shifts: [] };
        const name = node.name.value;
        this.#functions.set(name, this.#functions.has(name) ? undefined : body);
        return [{ node: node.body, place: { functionStart: node.pos, isSure: true }, around: body }];
      }
      case "Literal":
      case "SingleQuoted":
      case "AnsiCQuoted":
        this.#texts.push([node.pos, node.end]);
        break;
      case "Word":
      case "HereDocBody":
        if (!node.parts) {
          this.#texts.push([node.pos, node.end]);
        }
        break;
      default:
    }
    const first = node.type === "AndOr" ? node.commands[0] : undefined;
    const children: Visit[] = [];
    forEachChild(node, child => {
      const isSure = place.isSure && (child === first || runsInSameShell(node));
      children.push({ node: child, place: isSure === place.isSure ? place : { ...place, isSure }, around });
    });
    return children;
  }
}

function noteIn(body: FunctionBody | undefined, occurrence: Occurrence): void {
  const { command } = occurrence;
  if (command.name?.value === "shift") {
    body?.shifts.push(command.pos);
  } else if (wordsOf(command).some(isAllArguments)) {
    body?.passing.push(occurrence);
  }
}

/** The maximum nesting depth of brackets, because the parser is recursive. */
const MAX_DEPTH = 200;

function isNestedTooDeep(text: string): boolean {
  let depth = 0;
  for (const [bracket] of text.matchAll(/[(){}]/gu)) {
    depth = Math.max(0, depth + (bracket === "(" || bracket === "{" ? 1 : -1));
    if (depth > MAX_DEPTH) {
      return true;
    }
  }
  return false;
}

/** The parsed script of a text. Cached for the last text, because the parser and all rules need it. */
export const scriptOf = perText(text => new ShellScript(text));

/** Whether code inside a node is run whenever the node is, and by the same shell. */
function runsInSameShell(node: SyntaxNode): boolean {
  switch (node.type) {
    case "Script":
    case "CompoundList":
    case "BraceGroup":
    case "Redirected":
      return true;
    case "Statement":
      return node.background !== true;
    case "Pipeline":
      return node.commands.length === 1;
    default:
      return false;
  }
}

function wordsOf({ name, args }: Command): readonly Word[] {
  return [...(name ? [name] : []), ...args.filter(arg => arg.type === "Word")];
}

function rangeOf(command: Command): Range {
  const words = wordsOf(command);
  return [words[0]?.pos ?? command.pos, words.at(-1)?.end ?? command.end];
}

function endOfRedirection(redirection: Redirection): number {
  return redirection.type === "HereDoc" ? (redirection.closing?.end ?? redirection.body.end) : redirection.end;
}

/** `"$@"` */
function isAllArguments({ text }: Word): boolean {
  return /^"?\$(?:@|\{@\})"?$/u.test(text);
}
