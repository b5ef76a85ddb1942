import {
  BACKSLASH,
  behindLineBreak,
  CARRIAGE_RETURN,
  codeAt,
  DOT,
  endOfLine,
  endOfWord,
  FORM_FEED,
  HASH,
  isDigit,
  isLineBreak,
  isQuote,
  LINE_FEED,
  SPACE,
  TAB,
} from "./characters.ts";
import { isHeaderLine } from "./header-line.ts";
import { endOfNumber } from "./number-literal.ts";
import { closingQuote, isTripleQuote, plainOpening, stringOpening, type StringOpening } from "./quotes.ts";
import { keywords, precedences, statementKeywords, type Operator, type TokenKind } from "./tokens.ts";

const BYTE_ORDER_MARK = 0xfeff;
const STAR = 0x2a;
const SLASH = 0x2f;
const LESS = 0x3c;
const EQUALS = 0x3d;
const GREATER = 0x3e;
/** The columns between tab stops. */
const TAB_WIDTH = 8;

/**
 * Splits a Python text into tokens. The current token is kept in fields, so that none is an object.
 *
 * @see https://docs.python.org/3/reference/lexical_analysis.html
 */
export class Lexer {
  readonly text: string;
  kind: TokenKind = "newline";
  start = 0;
  end = 0;
  /** The end of the previous token. */
  lastEnd = 0;
  /** The text of a name or keyword. */
  word = "";
  /** How strongly a binary operator binds, and 0 for any other token. */
  precedence: number = precedences.none;
  /** What a string begins with. */
  opening: StringOpening = plainOpening;
  /** The range between the quotes of a string. One that is formatted or not closed has only the start. */
  contentStart = 0;
  contentEnd = 0;
  isTriple = false;
  /** Whether a string has its closing quotes. */
  isClosed = true;

  /** Whether the token is the first on its line. */
  isFirst = false;
  /** The column of the first token on the line. */
  indent = 0;
  /** The brackets that are to be closed, in which line breaks have no meaning. */
  readonly brackets: TokenKind[] = [];
  /** The column of the statement that is being read. */
  statementIndent = 0;
  /** Whether the statement that is being read has a block, and so far its header is read. */
  isHeader = false;
  #startsLine = true;
  readonly #isAscii: boolean;

  constructor(text: string) {
    this.text = text;
    this.#isAscii = !/\P{ASCII}/u.test(text);
    this.end = codeAt(text, 0) === BYTE_ORDER_MARK ? 1 : 0;
    this.advance();
  }

  /** Moves to the next token. */
  advance(): void {
    this.lastEnd = this.end;
    this.precedence = precedences.none;
    const offset = this.#behindSpace();
    const code = codeAt(this.text, offset);
    this.start = offset;
    if (isLineBreak(code)) {
      this.#set("newline", behindLineBreak(this.text, offset));
      this.#startsLine = true;
    } else if (isDigit(code) || (code === DOT && isDigit(codeAt(this.text, offset + 1)))) {
      this.#set("number", endOfNumber(this.text, offset));
    } else if (isQuote(code)) {
      this.#readString(offset, plainOpening);
    } else {
      this.#readWord(offset);
    }
  }

  /** The kind of the token behind the current one. */
  nextKind(): TokenKind {
    const { start, lastEnd, isFirst, indent } = this;
    this.advance();
    const { kind } = this;
    this.jump(start);
    this.lastEnd = lastEnd;
    this.isFirst = isFirst;
    this.indent = indent;
    return kind;
  }

  /** Ends the line in front of the current token, which is the first of the next line, and closes all brackets. */
  breakLine(): void {
    this.brackets.length = 0;
    this.precedence = precedences.none;
    this.start = this.lastEnd;
    this.#set("newline", this.lastEnd);
    this.#startsLine = true;
  }

  /** Goes on at another offset, as if a token ended there. */
  jump(offset: number): void {
    this.end = offset;
    this.#startsLine = false;
    this.advance();
  }

  #set(kind: TokenKind, end: number): void {
    this.kind = kind;
    this.end = end;
  }

  /** The offset of the next token, or of the line break that is one. */
  #behindSpace(): number {
    const { text } = this;
    let offset = this.end;
    this.isFirst = this.#startsLine;
    if (this.#startsLine) {
      offset = this.#behindIndentation(offset);
      this.#startsLine = false;
    }
    for (;;) {
      const code = codeAt(text, offset);
      switch (code) {
        case SPACE:
        case TAB:
        case FORM_FEED:
          offset += 1;
          break;
        case HASH:
          offset = endOfLine(text, offset);
          break;
        case BACKSLASH:
          if (!isLineBreak(codeAt(text, offset + 1))) {
            return offset;
          }
          offset = behindLineBreak(text, offset + 1);
          break;
        case LINE_FEED:
        case CARRIAGE_RETURN:
          if (this.brackets.length === 0) {
            return offset;
          }
          offset = this.#behindIndentation(behindLineBreak(text, offset));
          this.isFirst = true;
          break;
        default:
          return offset;
      }
    }
  }

  /** Measures the indentation of the next line that has a token, and gives the offset of that token. */
  #behindIndentation(from: number): number {
    const { text } = this;
    let offset = from;
    let column = 0;
    for (;;) {
      switch (codeAt(text, offset)) {
        case SPACE:
          column += 1;
          offset += 1;
          break;
        case TAB:
          column += TAB_WIDTH - (column % TAB_WIDTH);
          offset += 1;
          break;
        case FORM_FEED:
        case LINE_FEED:
        case CARRIAGE_RETURN:
          column = 0;
          offset += 1;
          break;
        case HASH:
          offset = endOfLine(text, offset);
          break;
        default:
          this.indent = offset < text.length ? column : 0;
          return offset;
      }
    }
  }

  #readWord(offset: number): void {
    const end = endOfWord(this.text, offset);
    if (end === offset) {
      this.#readOperator(offset);
      return;
    }
    const word = this.text.slice(offset, end);
    if (isQuote(codeAt(this.text, end))) {
      const opening = stringOpening(word);
      if (opening) {
        this.#readString(end, opening);
        return;
      }
    }
    this.word = this.#isAscii ? word : word.normalize("NFKC");
    const previous = this.kind;
    const keyword = keywords.get(word);
    this.#set(keyword ?? "name", end);
    if (keyword === undefined) {
      return;
    }
    if (this.isFirst && this.brackets.length > 0 && this.#startsStatement(previous)) {
      // A bracket in front of it was not closed.
      this.breakLine();
    } else if (keyword === "or" || keyword === "and") {
      this.precedence = precedences[keyword];
    } else if (keyword === "in" || keyword === "is" || keyword === "not") {
      this.precedence = precedences.comparison;
    }
  }

  /** Whether the keyword that begins a line in brackets certainly begins a statement. */
  #startsStatement(previous: TokenKind): boolean {
    const { kind } = this;
    if (kind === "if" || kind === "for") {
      return this.indent <= this.statementIndent && isHeaderLine(this.text, this.start);
    }
    const isPossible = this.isHeader || this.indent <= this.statementIndent;
    return isPossible && statementKeywords.has(kind) && !(kind === "from" && previous === "yield");
  }

  /** @param quote - the offset of the first quote */
  #readString(quote: number, opening: StringOpening): void {
    const { text } = this;
    const isTriple = isTripleQuote(text, quote);
    const marks = isTriple ? 3 : 1;
    this.isTriple = isTriple;
    this.opening = opening;
    this.contentStart = quote + marks;
    if (opening.isFormatted) {
      this.#set("formatted", this.contentStart);
      return;
    }
    const closing = closingQuote(text, this.contentStart, text.charCodeAt(quote), isTriple);
    this.isClosed = closing >= 0;
    this.contentEnd = closing;
    this.#set("string", this.isClosed ? closing + marks : ~closing);
  }

  /** Reads an operator or a delimiter. */
  #readOperator(offset: number): void {
    const next = codeAt(this.text, offset + 1);
    const character = this.text.charAt(offset);
    switch (character) {
      case ".":
        this.#setOperator(next === DOT && codeAt(this.text, offset + 2) === DOT ? "..." : ".");
        break;
      case "(":
      case ")":
      case ",":
      case "[":
      case "]":
      case "{":
      case "}":
      case ";":
      case "~":
        this.#setOperator(character);
        break;
      case ":":
        this.#setOperator(next === EQUALS ? ":=" : ":");
        break;
      case "=":
        this.#setOperator(next === EQUALS ? "==" : "=", next === EQUALS ? precedences.comparison : 0);
        break;
      case "!":
        this.#setOperator(next === EQUALS ? "!=" : "!", next === EQUALS ? precedences.comparison : 0);
        break;
      case "+":
        this.#setBinary("+", precedences.sum);
        break;
      case "-":
        if (next === GREATER) {
          this.#setOperator("->");
        } else {
          this.#setBinary("-", precedences.sum);
        }
        break;
      case "*":
        if (next === STAR) {
          this.#setBinary("**", precedences.none);
        } else {
          this.#setBinary("*", precedences.product);
        }
        break;
      case "/":
        this.#setBinary(next === SLASH ? "//" : "/", precedences.product);
        break;
      case "%":
      case "@":
        this.#setBinary(character, precedences.product);
        break;
      case "|":
        this.#setBinary("|", precedences.bitOr);
        break;
      case "&":
        this.#setBinary("&", precedences.bitAnd);
        break;
      case "^":
        this.#setBinary("^", precedences.bitXor);
        break;
      case "<":
        if (next === LESS) {
          this.#setBinary("<<", precedences.shift);
        } else {
          this.#setOperator(next === EQUALS ? "<=" : next === GREATER ? "<>" : "<", precedences.comparison);
        }
        break;
      case ">":
        if (next === GREATER) {
          this.#setBinary(">>", precedences.shift);
        } else {
          this.#setOperator(next === EQUALS ? ">=" : ">", precedences.comparison);
        }
        break;
      default:
        this.#set(character === "" ? "end" : "unknown", offset + character.length);
    }
  }

  #setOperator(operator: Operator, precedence: number = precedences.none): void {
    this.precedence = precedence;
    this.#set(operator, this.start + operator.length);
  }

  /** An operator that assigns if an equals sign follows. */
  #setBinary(operator: Operator, precedence: number): void {
    const end = this.start + operator.length;
    if (codeAt(this.text, end) === EQUALS) {
      this.#set("augmented", end + 1);
    } else {
      this.#setOperator(operator, precedence);
    }
  }
}
