import type { Source, Span } from "./source.ts";

interface Assignment {
  readonly at: number;
  readonly value: Span;
}

/**
 * Functions that may assign names that are passed to them in other ways, and those that return an environment, through
 * which any name can be assigned.
 */
const assigners: ReadonlySet<string> = new Set([
  ..."<- <<- =".split(" "),
  ..."assign attach data delayedAssign eval eval_bare evalq fix list2env load loadd local_bindings".split(" "),
  ..."makeActiveBinding setattr setDT setnames source source_python sys.source tar_load with within".split(" "),
  ..."env_bind env_bind_active env_bind_lazy env_poke".split(" "),
  ...".GlobalEnv as.environment caller_env current_env environment global_env globalenv".split(" "),
  ..."parent.env parent.frame sys.frame".split(" "),
]);

/** Operators that assign to what precedes them, besides the equals sign, which also names arguments: `<-`, `%<>%`. */
const leftAssignment = /<-|%</u;

/** What precedes the parenthesis of a call. */
const callees: ReadonlySet<string> = new Set(["name", "string", "close"]);

/** What precedes the parentheses in front of a statement that is not always run. */
const heads: ReadonlySet<string> = new Set(["if", "for", "while", "function", "\\"]);

/** The names that a file assigns once and never modifies. */
export class Constants {
  readonly #source: Source;
  /** `undefined`: the way or place of the assignment leaves the value unknown. */
  readonly #assignments = new Map<string, Assignment | undefined>();
  /** Whether any name may be assigned in a way that is not seen. */
  #isOpen = false;
  /** The names of {@link assigners} that are mentioned, perhaps as functions that are passed on. */
  readonly #mentioned = new Set<string>();
  /** For each token, how many more runs of tokens whose names are modified start there than end there. */
  readonly #mutated = new Map<number, number>();
  /** Where the last run to the right of an assignment ends. */
  #covered = 0;

  constructor(source: Source) {
    this.#source = source;
    source.tokens.forEach((_token, index) => {
      this.#note(index);
    });
    this.#isOpen ||= [...this.#mentioned].some(name => !this.has(name));
    this.#havocAll();
  }

  /** Whether the file defines a name. */
  has(name: string): boolean {
    return this.#assignments.has(name);
  }

  /** The value of a name where it is used. */
  valueAt(index: number): Span | undefined {
    const found = this.#assignments.get(this.#source.at(index).text);
    return found && !this.#isOpen && found.value[1] <= index && this.#isIn(index, this.#source.blockOf(found.at))
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
    } else if (kind === "string") {
      // `"x" <- 5`
      this.#noteName(index, text.slice(1, -1));
    } else if (leftAssignment.test(text) || (text === "=" && !this.#isArgument(index))) {
      // `names(x) <- …`, `x$a <- …`, `x %<>% f`
      let from = source.startOfCallee(index - 1);
      while (source.is(from - 1, "|>")) {
        // `x |> names() <- …`
        from = source.startOfCallee(from - 2);
      }
      if (from < index - 1 || text.startsWith("%")) {
        this.#havoc(from, index);
      }
    } else if (text.includes("->")) {
      // `5 -> x`, `f() %->% c(x, y)`
      this.#noteRight(index + 1);
    } else if (text === "%$%") {
      // A name may be that of a column.
      this.#isOpen = true;
    } else if (text === "(" && (source.is(index - 1, "function") || source.is(index - 1, "\\"))) {
      for (const { name, value } of source.argumentsAt(index)) {
        this.#set((name ?? source.at(value[0])).text);
      }
    }
  }

  /** Notes an assignment to what starts at a token, to the end of its line. */
  #noteRight(from: number): void {
    const { kind, text } = this.#source.at(from);
    if (kind === "string") {
      this.#set(text.slice(1, -1));
    } else if (from >= this.#covered) {
      const [, to] = this.#source.restOfLine(from);
      this.#havoc(from, to);
      this.#covered = to;
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
    const isArgument = next === "=" && this.#isArgument(index + 1);
    if (assigners.has(name) && !isArgument && !source.is(index - 1, "$") && !source.is(index - 1, "@")) {
      this.#noteAssigner(name, next);
    }
    if (source.isMember(index)) {
      return;
    }
    if (next === "<-" || (next === "=" && !isArgument)) {
      const isSure = this.#startsStatement(index);
      this.#set(name, isSure ? { at: index, value: source.restOfLine(index + 2) } : undefined);
    } else if (next === "<<-" || next === "in") {
      this.#set(name);
    }
  }

  /** A name that is not called may be that of a variable, if the file defines it. */
  #noteAssigner(name: string, next: string): void {
    if (next === "(") {
      this.#isOpen = true;
    }
    this.#mentioned.add(name);
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
      if (depth > 0 && kind === "name" && !this.#source.isMember(index)) {
        this.#assignments.set(text, undefined);
      }
    });
  }

  /** Whether it is run whenever the enclosing block is. */
  #startsStatement(index: number): boolean {
    const source = this.#source;
    const before = source.before(index);
    if (before < 0 || source.is(before, "{") || source.is(before, ";")) {
      return true;
    }
    const isConditional = source.is(before, ")") && heads.has(source.at((source.partnerOf(before) ?? 0) - 1).text);
    return before < index - 1 && !isConditional;
  }
}
