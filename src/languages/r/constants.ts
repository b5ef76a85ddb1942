import type { Source, Span } from "./source.ts";

interface Assignment {
  readonly at: number;
  readonly value: Span;
}

/** Functions that may assign to names that they are not given as such. */
const assigners =
  /^(?:assign|attach|delayedAssign|eval|evalq|list2env|load|makeActiveBinding|source|sys\.source|with)$/u;

/** The names that a file assigns once, and never changes. */
export class Constants {
  readonly #source: Source;
  /** `undefined`: it is assigned in a way or a place that leaves its value open. */
  readonly #assignments = new Map<string, Assignment | undefined>();
  #isOpen = false;

  constructor(source: Source) {
    this.#source = source;
    source.tokens.forEach((_token, index) => {
      this.#note(index);
    });
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
    } else if (/^(?:<-|<<-)$/u.test(text) || (text === "=" && !source.is(source.aroundOf(index), "("))) {
      // `names(x) <- …`, `x[["a"]] <- …`
      if (source.at(index - 1).kind === "close") {
        this.#lose(source.partnerOf(index - 1) ?? index, index);
      }
    } else if (/^->>?$/u.test(text)) {
      this.#set(source.at(index + 1).text);
    } else if (text === "(" && (source.is(index - 1, "function") || source.is(index - 1, "\\"))) {
      for (const { name, value } of source.argumentsAt(index)) {
        this.#set((name ?? source.at(value[0])).text);
      }
    }
  }

  #noteName(index: number, name: string): void {
    const source = this.#source;
    const isMember = /^(?:[$@]|:::?)$/u.test(source.at(index - 1).text);
    const next = source.at(index + 1).text;
    if (next === "(" && assigners.test(name)) {
      this.#isOpen = true;
    }
    if (isMember) {
      return;
    }
    const isEqual = next === "=" && !source.is(source.aroundOf(index), "(");
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

  /** Several values, and those that are not known, are none. */
  #set(name: string, assignment?: Assignment): void {
    this.#assignments.set(name, this.#assignments.has(name) ? undefined : assignment);
  }

  #lose(from: number, to: number): void {
    for (let index = from; index < to; index++) {
      if (this.#source.at(index).kind === "name") {
        this.#set(this.#source.at(index).text);
      }
    }
  }

  /** Whether it is run whenever the block around it is. */
  #startsStatement(index: number): boolean {
    const source = this.#source;
    const around = source.aroundOf(index);
    if (around !== -1 && !source.is(around, "{")) {
      return false;
    }
    let before = index - 1;
    while (source.at(before).kind === "newline") {
      before--;
    }
    if (before < 0 || source.is(before, "{") || source.is(before, ";")) {
      return true;
    }
    const head = source.is(before, ")") ? source.at((source.partnerOf(before) ?? 0) - 1).text : source.at(before).text;
    return before < index - 1 && !/^(?:if|for|while|function|else|repeat|\\)$/u.test(head);
  }
}
