import { accessors, type Source, type Span } from "./source.ts";

interface Assignment {
  readonly at: number;
  readonly value: Span;
}

/** Functions that may assign names passed to them in other ways. */
const assigners: ReadonlySet<string> = new Set([
  ...["assign", "attach", "delayedAssign", "env_bind", "env_poke", "eval", "evalq", "list2env", "load"],
  ...["local_bindings", "makeActiveBinding", "source", "sys.source", "with"],
]);

/** Operators that assign to what precedes them, besides the equals sign, which also names arguments. */
const leftAssignments: ReadonlySet<string> = new Set(["<-", "<<-", "%<>%", "%<-%"]);

const rightAssignments: ReadonlySet<string> = new Set(["->", "->>"]);

/** What precedes the parenthesis of a call. */
const callees: ReadonlySet<string> = new Set(["name", "string", "close"]);

/** What precedes a statement that is not always run, if not its condition in parentheses. */
const heads: ReadonlySet<string> = new Set(["if", "for", "while", "function", "else", "repeat", "\\"]);

/** The names that a file assigns once and never modifies. */
export class Constants {
  readonly #source: Source;
  /** `undefined`: the way or place of the assignment leaves the value unknown. */
  readonly #assignments = new Map<string, Assignment | undefined>();
  #isOpen = false;
  /** For each token, how many more runs of tokens whose names are modified start there than end there. */
  readonly #mutated = new Map<number, number>();

  constructor(source: Source) {
    this.#source = source;
    source.tokens.forEach((_token, index) => {
      this.#note(index);
    });
    this.#havocAll();
  }

  /** Whether the file defines a name. */
  has(name: string): boolean {
    return this.#assignments.has(name);
  }

  /** The value of a name where it is used. */
  valueAt(index: number): Span | undefined {
    const found = this.#assignments.get(this.#source.at(index).text);
    return found && !this.#isOpen && found.at < index && this.#isIn(index, this.#source.blockOf(found.at))
      ? found.value
      : undefined;
  }

  #isIn(index: number, block: number): boolean {
    return block === -1 || (this.#source.partnerOf(block) ?? -1) > index;
  }

  #note(index: number): void {
    const source = this.#source;
    const { kind, text } = source.at(index);
    if (kind === "name") {
      this.#noteName(index, text);
    } else if (leftAssignments.has(text) || (text === "=" && !this.#isArgument(index))) {
      // `names(x) <- …`, `x$a <- …`, `x %<>% f`
      const from = source.startOfCallee(index - 1);
      if (from < index - 1 || text.startsWith("%")) {
        this.#havoc(from, index);
      }
    } else if (rightAssignments.has(text)) {
      this.#havoc(index + 1, (source.is(index + 2, "(") ? (source.partnerOf(index + 2) ?? index) : index + 1) + 1);
    } else if (text === "(" && (source.is(index - 1, "function") || source.is(index - 1, "\\"))) {
      for (const { name, value } of source.argumentsAt(index)) {
        this.#set((name ?? source.at(value[0])).text);
      }
    }
  }

  /** Whether an equals sign is part of an argument or parameter, rather than of an assignment: `(x = 5)`. */
  #isArgument(index: number): boolean {
    const source = this.#source;
    const open = source.aroundOf(index);
    return source.is(open, "(") && (callees.has(source.at(open - 1).kind) || source.is(open - 1, "\\"));
  }

  #noteName(index: number, name: string): void {
    const source = this.#source;
    const next = source.at(index + 1).text;
    if (next === "(" && assigners.has(name)) {
      this.#isOpen = true;
    }
    if (this.#isMember(index)) {
      return;
    }
    const isEqual = next === "=" && !this.#isArgument(index + 1);
    if (next === "<-" || isEqual) {
      const isSure = this.#startsStatement(index);
      const from = source.at(index + 2).kind === "newline" ? index + 3 : index + 2;
      this.#set(name, isSure ? { at: index, value: source.restOfLine(from) } : undefined);
    } else if (next === "<<-" || next === "in") {
      this.#set(name);
    }
  }

  #isMember(index: number): boolean {
    return accessors.has(this.#source.at(index - 1).text);
  }

  /** A name with several or unknown values has none. */
  #set(name: string, assignment?: Assignment): void {
    this.#assignments.set(name, this.#assignments.has(name) ? undefined : assignment);
  }

  /** Treats all names in a run of tokens as modified. */
  #havoc(from: number, to: number): void {
    this.#mutated.set(from, (this.#mutated.get(from) ?? 0) + 1).set(to, (this.#mutated.get(to) ?? 0) - 1);
  }

  #havocAll(): void {
    let depth = 0;
    this.#source.tokens.forEach(({ kind, text }, index) => {
      depth += this.#mutated.get(index) ?? 0;
      if (depth > 0 && kind === "name" && !this.#isMember(index)) {
        this.#assignments.set(text, undefined);
      }
    });
  }

  /** Whether it is run whenever the enclosing block is. */
  #startsStatement(index: number): boolean {
    const source = this.#source;
    const around = source.aroundOf(index);
    if (around !== -1 && !source.is(around, "{")) {
      return false;
    }
    const before = source.before(index);
    if (before < 0 || source.is(before, "{") || source.is(before, ";")) {
      return true;
    }
    const head = source.is(before, ")") ? source.at((source.partnerOf(before) ?? 0) - 1).text : source.at(before).text;
    return before < index - 1 && !heads.has(head);
  }
}
