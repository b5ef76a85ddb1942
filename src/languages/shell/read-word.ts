import type {
  ArrayValue,
  Command,
  CommandExpansionPart,
  HereDoc,
  ParameterExpansionPart,
  SimpleExpansionPart,
  Word,
  WordPart,
} from "unbash";
import type { Range } from "../../model/site.ts";
import { countReferences } from "./count-references.ts";
import type { Word as ShellWord } from "../script.ts";
import { PLACEHOLDER, stringOfText, type Piece, type WrittenText } from "../../model/written-text.ts";

/** The value of a variable where it is used. */
export type Lookup = (name: string) => Word | ArrayValue | undefined;

/** The maximum depth of variables that refer to others, and how many of them are expanded in one command. */
const MAX_DEPTH = 16;
const MAX_FOLLOWED = 500;

/** Expands words as the shell does before it runs a command. */
export class WordReader {
  readonly #script: string;
  readonly #lookup: Lookup;
  readonly #lacksQuote: boolean;
  #depth = 0;
  #followed = 0;

  /** @param lacksQuote - whether there is an unclosed quote, so that text of several lines may not be text at all */
  constructor(script: string, lookup: Lookup, lacksQuote: boolean) {
    this.#script = script;
    this.#lookup = lookup;
    this.#lacksQuote = lacksQuote;
  }

  /** The arguments that a word expands to, including arrays and variables. */
  read(word: Word): readonly ShellWord[] {
    const range: Range = [word.pos, word.end];
    if (this.#mayBeSyntax(range)) {
      return [unclosedWord(range)];
    }
    const [only, ...others] = word.parts ?? [];
    const name = only && others.length === 0 ? expandedName(only) : undefined;
    if (name !== undefined) {
      const listed = this.#readList(name, range);
      if (listed) {
        return listed;
      }
    }
    return [{ range, isWrittenHere: true, text: this.readText(word), count: countOf(word) }];
  }

  /** The text of a word that is a single argument. */
  readText(word: Word): WrittenText {
    if (!word.parts) {
      return this.#piece([word.pos, word.end], word.value);
    }
    return word.parts.flatMap(part => this.#readPart(part));
  }

  /** The text of a here-document. */
  readDocument({ body, operator }: HereDoc): WrittenText {
    if (operator === "<<-") {
      return [{ text: undefined, range: [body.pos, body.end], isExact: false }];
    }
    return body.parts
      ? body.parts.flatMap(part => this.#readPart(part))
      : this.#piece([body.pos, body.end], this.#script.slice(body.pos, body.end));
  }

  #readPart(part: WordPart): WrittenText {
    const range: Range = [part.pos, part.end];
    switch (part.type) {
      case "Literal":
        return this.#piece(range, part.value);
      case "Glob":
        // A glob without matches stays unchanged.
        return part.kind === "bracket" ? [placeholder(range)] : this.#piece(range, part.value);
      case "SingleQuoted":
        return this.#piece([part.pos + 1, part.end - 1], part.value);
      case "AnsiCQuoted":
        return this.#piece([part.pos + 2, part.end - 1], part.value);
      case "DoubleQuoted":
      case "LocaleString":
        return part.parts.flatMap(child => this.#readPart(child));
      case "SimpleExpansion":
      case "ParameterExpansion":
        return this.#readVariable(part, range);
      case "CommandExpansion":
        return this.#readSubstitution(part, range);
      default:
        return [placeholder(range)];
    }
  }

  #readVariable(part: SimpleExpansionPart | ParameterExpansionPart, range: Range): WrittenText {
    const name = variableOf(part);
    const word = name === undefined ? undefined : this.#lookup(name);
    const value = name === undefined ? undefined : this.#follow(name, found => this.readText(found));
    if (name === undefined || word?.type !== "Word" || !value) {
      return [placeholder(range)];
    }
    const references = countReferences(name, this.#script);
    const definition = { range: [word.pos, word.end], ...(references !== undefined && { references }) } as const;
    return value.map(piece => ({ ...piece, range, isExact: false, definition }));
  }

  /** The text of a here-document that is only printed: `$(cat <<'EOF' …)`. */
  #readSubstitution({ script }: CommandExpansionPart, range: Range): WrittenText {
    const [only, ...others] = script?.commands ?? [];
    const document =
      script?.source === undefined && others.length === 0 && only?.command.type === "Command"
        ? printedDocument(only.command)
        : undefined;
    return document ? withoutLineEnds(this.readDocument(document)) : [placeholder(range)];
  }

  /** The words of an array or of an unquoted variable. `undefined`: unknown. */
  #readList({ name, isArray, isQuoted }: ExpandedName, range: Range): readonly ShellWord[] | undefined {
    const value = this.#lookup(name);
    if (value?.type === "ArrayValue") {
      if (!isArray) {
        // Bash expands `$args` to the first element, zsh to all of them.
        return undefined;
      }
      const words = this.#follow(name, undefined, elements => elements.flatMap(element => this.read(element)));
      return words?.map(word => ({ ...word, isWrittenHere: false }));
    }
    const text = isQuoted
      ? undefined
      : stringOfText(this.#follow(name, word => this.readText(word)) ?? [placeholder(range)]);
    return text
      ?.split(/[\t\n ]/u)
      .filter(part => part !== "")
      .map(part => ({ text: [{ text: part, range, isExact: false }], range, count: "one", isWrittenHere: false }));
  }

  #follow(name: string, readWord: (word: Word) => WrittenText): WrittenText | undefined;
  #follow(
    name: string,
    readWord: undefined,
    readArray: (elements: readonly Word[]) => readonly ShellWord[],
  ): readonly ShellWord[] | undefined;
  #follow(
    name: string,
    readWord?: (word: Word) => WrittenText,
    readArray?: (elements: readonly Word[]) => readonly ShellWord[],
  ): WrittenText | readonly ShellWord[] | undefined {
    const value = this.#lookup(name);
    if (!value || this.#depth === MAX_DEPTH || this.#followed === MAX_FOLLOWED) {
      return undefined;
    }
    this.#followed += 1;
    this.#depth += 1;
    const result = value.type === "Word" ? readWord?.(value) : readArray?.(value.elements);
    this.#depth -= 1;
    return result;
  }

  /** Whether text may actually be outside of quotes, because one of them is unclosed. */
  #mayBeSyntax([start, end]: Range): boolean {
    return this.#lacksQuote && this.#script.slice(start, end).includes("\n");
  }

  /** Literal text in a range, split at placeholders. */
  #piece([start, end]: Range, value: string): WrittenText {
    if (this.#mayBeSyntax([start, end])) {
      return [placeholder([start, end])];
    }
    const isExact = this.#script.slice(start, end) === value;
    if (!value.includes(PLACEHOLDER)) {
      return [{ text: value, range: [start, end], isExact }];
    }
    return [...value.matchAll(/\uE000+|[^\uE000]+/gu)].map(({ 0: text, index }): Piece => {
      const range: Range = isExact ? [start + index, start + index + text.length] : [start, end];
      return text.startsWith(PLACEHOLDER) ? placeholder(range) : { text, range, isExact };
    });
  }
}

function placeholder(range: Range): Piece {
  return { text: undefined, range, isExact: true };
}

/** What stands for any words, as a quote or a command is not closed. */
export function unclosedWord(range: Range): ShellWord {
  return { range, isWrittenHere: false, text: [placeholder(range)], count: "any", isUnclosed: true };
}

interface ExpandedName {
  readonly name: string;
  /** Whether all elements are expanded, if it is an array. */
  readonly isArray: boolean;
  readonly isQuoted: boolean;
}

/** The variable that a word consists of: `$args`, `"${args[@]}"`. */
function expandedName(part: WordPart): ExpandedName | undefined {
  const parts: readonly WordPart[] = part.type === "DoubleQuoted" ? part.parts : [part];
  const [inner, ...others] = parts;
  if (!inner || others.length > 0) {
    return undefined;
  }
  const isQuoted = part.type === "DoubleQuoted";
  if (inner.type === "ParameterExpansion" && isWholeArray(inner)) {
    return inner.operation || inner.prefix ? undefined : { name: inner.parameter, isArray: true, isQuoted };
  }
  const name = inner.type === "SimpleExpansion" || inner.type === "ParameterExpansion" ? variableOf(inner) : undefined;
  return name === undefined ? undefined : { name, isArray: false, isQuoted };
}

function isWholeArray({ index }: ParameterExpansionPart): boolean {
  return index?.value === "@" || index?.value === "*";
}

/** The name of a variable that is expanded without modification. */
function variableOf(part: SimpleExpansionPart | ParameterExpansionPart): string | undefined {
  if (part.type === "SimpleExpansion") {
    return /^\$([A-Z_a-z]\w*)$/u.exec(part.text)?.[1];
  }
  const { parameter, prefix, index, operation } = part;
  const isPlain =
    !prefix && !index && (!operation || (operation.type === "Default" && operation.operator.includes("?")));
  return isPlain ? parameter : undefined;
}

function countOf({ parts = [] }: Word): ShellWord["count"] {
  if (parts.some(part => part.type === "DoubleQuoted" && part.parts.some(isList))) {
    return "any";
  }
  if (parts.some(part => part.type === "Glob" && part.kind === "bracket")) {
    return "any";
  }
  return parts.some(mayBeSeveral) ? (parts.some(isList) ? "any" : "some") : "one";
}

/** `$@`, `${args[@]}`. */
function isList(part: WordPart): boolean {
  return part.type === "SimpleExpansion"
    ? /^\$[@*]$/u.test(part.text)
    : part.type === "ParameterExpansion" && (isWholeArray(part) || /^[@*]$/u.test(part.parameter));
}

function mayBeSeveral(part: WordPart): boolean {
  switch (part.type) {
    case "SimpleExpansion":
    case "ParameterExpansion":
    case "CommandExpansion":
    case "BraceExpansion":
    case "ExtendedGlob":
      return true;
    default:
      return false;
  }
}

/** The here-document of a `cat` without arguments. */
function printedDocument({ name, args, redirects, prefix }: Command): HereDoc | undefined {
  const [only, ...others] = redirects;
  const isPlain = name?.value === "cat" && args.length === 0 && prefix.length === 0 && others.length === 0;
  return isPlain && only?.type === "HereDoc" ? only : undefined;
}

/** A command substitution removes trailing line endings. */
function withoutLineEnds(text: WrittenText): WrittenText {
  const last = text.at(-1);
  if (last?.text === undefined) {
    return text;
  }
  let length = last.text.length;
  while (last.text.charAt(length - 1) === "\n") {
    length -= 1;
  }
  const kept = last.text.slice(0, length);
  const [start, end] = last.range;
  return [
    ...text.slice(0, -1),
    { ...last, text: kept, range: last.isExact ? [start, start + kept.length] : [start, end] },
  ];
}
