import type { Source, Span } from "./source.ts";

interface Assignment {
  readonly at: number;
  readonly value: Span;
}

/** Functions that may assign to names that they are not given as such. */
const assigners =
  /^(?:assign|attach|delayedAssign|env_bind|env_poke|eval|evalq|list2env|load|local_bindings|makeActiveBinding|source|sys\.source|with)$/u;

/** The names that a file assigns once, and never changes. */
export class Constants {
  readonly #source: Source;
  /** `undefined`: it is assigned in a way or a place that leaves its value open. */
  readonly #assignments = new Map<string, Assignment | undefined>();
  #isOpen = false;
  /** Of each token, how many more runs of tokens whose names are changed begin there than end. */
  readonly #losses = new Map<number, number>();

  constructor(source: Source) {
    this.#source = source;
    source.tokens.forEach((_token, index) => {
      this.#note(index);
    });
    this.#loseAll();
  }

  /** Whether the file gives a name a meaning of its own. */
  has(name: string): boolean {
    return this.#assignments.has(name);
  }

  /** What a name holds where it is mentioned. */
  valueAt(index: number): Span | undefined {
    const found = this.#assignments.get(this.#source.at(index).text);
    return found && !this.#isOpen && found.at < index && this.#isIn(index, this.#source.blockOf(found.at))
      ? found.value
      : undefined;
  }

  #isIn(index: number, block: number): boolean {
    return block === -1 || (block < index && (this.#source.partnerOf(block) ?? -1) > index);
  }

  #note(index: number): void {
    const source = this.#source;
    const { kind, text } = source.at(index);
    if (kind === "name") {
      this.#noteName(index, text);
    } else if (/^(?:<<?-|%<(?:>|-)%)$/u.test(text) || (text === "=" && !this.#isArgument(index))) {
      // `names(x) <- …`, `x$a <- …`, `x %<>% f`
      const from = source.startOfCallee(index - 1);
      if (from < index - 1 || text.startsWith("%")) {
        this.#lose(from, index);
      }
    } else if (/^->>?$/u.test(text)) {
      this.#lose(index + 1, (source.is(index + 2, "(") ? (source.partnerOf(index + 2) ?? index) : index + 1) + 1);
    } else if (text === "(" && (source.is(index - 1, "function") || source.is(index - 1, "\\"))) {
      for (const { name, value } of source.argumentsAt(index)) {
        this.#set((name ?? source.at(value[0])).text);
      }
    }
  }

  /** Whether an equals sign gives a value to a function's argument or parameter, and not to a variable: `(x = 5)`. */
  #isArgument(index: number): boolean {
    const source = this.#source;
    const open = source.aroundOf(index);
    return (
      source.is(open, "(") && (/^(?:name|string|close)$/u.test(source.at(open - 1).kind) || source.is(open - 1, "\\"))
    );
  }

  #noteName(index: number, name: string): void {
    const source = this.#source;
    const next = source.at(index + 1).text;
    if (next === "(" && assigners.test(name)) {
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
    } else if (
      next === "<<-" ||
      next === "in" ||
      next === "[" ||
      next === "@" ||
      (next === "$" && /^(?:<-|<<-|[=$[@])$/u.test(source.at(index + 3).text))
    ) {
      this.#set(name);
    }
  }

  #isMember(index: number): boolean {
    return /^(?:[$@]|:::?)$/u.test(this.#source.at(index - 1).text);
  }

  /** Several values, and those that are not known, are none. */
  #set(name: string, assignment?: Assignment): void {
    this.#assignments.set(name, this.#assignments.has(name) ? undefined : assignment);
  }

  /** Takes all names in a run of tokens for changed. */
  #lose(from: number, to: number): void {
    this.#losses.set(from, (this.#losses.get(from) ?? 0) + 1).set(to, (this.#losses.get(to) ?? 0) - 1);
  }

  #loseAll(): void {
    let depth = 0;
    this.#source.tokens.forEach(({ kind, text }, index) => {
      depth += this.#losses.get(index) ?? 0;
      if (depth > 0 && kind === "name" && !this.#isMember(index)) {
        this.#assignments.set(text, undefined);
      }
    });
  }

  /** Whether it is run whenever the block around it is. */
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
    return before < index - 1 && !/^(?:if|for|while|function|else|repeat|\\)$/u.test(head);
  }
}
