import type { Style } from "../../edits/print/style.ts";
import type { Condition } from "../../model/condition.ts";
import type { QualifiedName, Signature } from "../../model/qualified-name.ts";
import type { Site } from "../../model/site.ts";
import { unknown } from "../../model/expressions.ts";
import { memberOf } from "../../model/members.ts";
import type { Arguments, Expression } from "../../model/value.ts";
import type { Call, Callee, Instance, Library, Program, TypedValue, WrittenMap } from "../language.ts";
import { Constants } from "./constants.ts";
import { Evaluator } from "./evaluator.ts";
import { packageAccessors, Source, type Argument, type Span } from "./source.ts";
import { r } from "./style.ts";
import { syntaxErrorOf } from "./syntax-error.ts";

/** Operators that pass the value before them to a call as its first argument: `|>`, `%>%`. */
const pipe = /\|>|%[^%>]*>[^%]*%|%\$%/u;

/** Where such an argument goes instead, if a call contains it. */
const placeholder = /^[._]$/u;

const keywords: ReadonlySet<string> = new Set(["function", "if", "for", "while", "repeat", "in", "else"]);

/** Functions that attach a package. */
const attaching: ReadonlySet<string> = new Set(["library", "require"]);

/** An instance that is not followed. */
const anything: Instance = {
  id: undefined,
  label: undefined,
  nameAt: () => undefined,
  events: () => [],
  mentionOf: () => undefined,
};

/** An R file as calls and values. Anything but calls, lists and constants is skipped. */
export class RProgram implements Program {
  readonly text: string;
  readonly style: Style = r;
  readonly typedValues: readonly TypedValue[] = [];
  readonly testedClasses: ReadonlySet<string> = new Set();
  readonly calls: readonly Call[];
  readonly modules: ReadonlySet<string>;
  readonly #source: Source;
  readonly #constants: Constants;
  readonly #evaluator: Evaluator;
  readonly #library: Library;

  constructor(text: string, library: Library) {
    this.text = text;
    this.#library = library;
    this.#source = new Source(text);
    this.#constants = new Constants(this.#source);
    this.#evaluator = new Evaluator(this.#source, this.#constants);
    const { tokens } = this.#source;
    // Where a bracket or string is not closed, nobody can tell what is given to which call.
    const isBroken = syntaxErrorOf(tokens) !== undefined;
    this.calls = tokens.flatMap(({ kind, text: name }, index) =>
      !isBroken && kind === "name" && this.#source.is(index + 1, "(") && !keywords.has(name)
        ? [this.#callAt(index)]
        : [],
    );
    this.modules = new Set(
      tokens.flatMap(({ text: name }, index) =>
        packageAccessors.has(this.#source.at(index + 1).text)
          ? [name]
          : attaching.has(name)
            ? [this.#source.at(index + 2).text]
            : [],
      ),
    );
  }

  mapsWith(): readonly WrittenMap[] {
    return [];
  }

  mentions(name: string): boolean {
    return this.#source.tokens.some(({ kind, text }) =>
      kind === "string" ? text.slice(1, -1) === name : kind === "name" && text === name,
    );
  }

  #callAt(index: number): Call {
    const source = this.#source;
    const given = source.argumentsAt(index + 1);
    const [called, sent, ...others] = given;
    const isPiped = this.#isPiped(index, given);
    const isForwarded =
      !isPiped && source.is(index, "do.call") && called && sent && !called.name && !sent.name && !others.length;
    const at = isForwarded ? called.value[1] - 1 : index;
    const close = source.partnerOf(index + 1) ?? index + 1;
    const range = source.rangeOf([index + 1, close + 1]);
    const read = (): Expression =>
      isPiped
        ? unknown({ range })
        : isForwarded
          ? this.#evaluator.read(sent.value)
          : this.#evaluator.readMembers(range, given);
    const enclosing = (): readonly string[] => this.#enclosing(index);
    return {
      site: { range: [source.at(index).range[0], range[1]] },
      nameSite: { range: source.at(at).range },
      isNew: undefined,
      result: anything,
      callee: this.#calleeAt(at, isForwarded ? called.value[0] : undefined),
      arguments: argumentsFrom(read, { range }),
      get enclosing() {
        return enclosing();
      },
      exists: (): Condition => true,
    };
  }

  /** Whether a call has an additional argument before those in its parentheses. */
  #isPiped(index: number, given: readonly Argument[]): boolean {
    const source = this.#source;
    return (
      pipe.test(source.at(source.startOfCallee(index) - 1).text) &&
      given.every(({ value: [from, to] }) => to - from !== 1 || !placeholder.test(source.at(from).text))
    );
  }

  /** @param first - the first token of the callee, if that is a value */
  #calleeAt(index: number, first = 0): Callee {
    const source = this.#source;
    const { text, kind } = source.at(index);
    if (kind === "string" && index === first) {
      const name = { module: "", path: [text.slice(1, -1)] };
      return { kind: "name", name: this.#library.canonical(name) ?? name };
    }
    if (kind !== "name" || index < first) {
      return { kind: "local", name: undefined };
    }
    if (source.is(index - 1, "$")) {
      const type = this.#typeEndingAt(index - 2);
      const value = unknown({ range: source.at(index - 2).range });
      return { kind: "method", method: text, receiver: { type, value, instance: undefined } };
    }
    const name = this.#nameAt(index);
    return name ? { kind: "name", name } : { kind: "local", name: text };
  }

  /** The canonical name of a function. `undefined`: the file defines a function of that name. */
  #nameAt(index: number): QualifiedName | undefined {
    const { text } = this.#source.at(index);
    const isQualified = packageAccessors.has(this.#source.at(index - 1).text);
    if (!isQualified && this.#constants.has(text)) {
      return undefined;
    }
    const name = { module: isQualified ? this.#source.at(index - 2).text : "", path: [text] };
    return this.#library.canonical(name) ?? name;
  }

  /** The class of the value that ends at a token: a variable that holds the result of a call, or the call itself. */
  #typeEndingAt(index: number): QualifiedName | undefined {
    const source = this.#source;
    if (source.at(index).kind === "name" && !source.isMember(index)) {
      const value = this.#constants.valueAt(index);
      return value && this.#typeOf(value);
    }
    const open = source.is(index, ")") ? source.partnerOf(index) : undefined;
    return open === undefined ? undefined : this.#typeOfCall(open);
  }

  #typeOf([from, to]: Span): QualifiedName | undefined {
    const open = this.#source.partnerOf(to - 1);
    const isOne = open === from + 1 || (open === from + 3 && packageAccessors.has(this.#source.at(from + 1).text));
    return isOne ? this.#typeOfCall(open) : undefined;
  }

  #typeOfCall(open: number): QualifiedName | undefined {
    const isFunction = this.#source.at(open - 1).kind === "name" && !this.#source.is(open - 2, "$");
    const name = isFunction ? this.#nameAt(open - 1) : undefined;
    return name && this.#library.typeOf(name);
  }

  #enclosing(index: number): readonly string[] {
    const names: string[] = [];
    let around = this.#source.callAround(index);
    while (around !== -1 && names.length < 8) {
      names.push(this.#source.at(around - 1).text);
      around = this.#source.callAround(around);
    }
    return names;
  }
}

/** Arguments are identified by name only: the order of a function's parameters is unknown. */
function argumentsFrom(read: () => Expression, site: Site): Arguments {
  return {
    get: (_signature: Signature, name: string) => memberOf(read(), name, site),
    options: read,
    rest: () => [],
    identity: () => undefined,
  };
}
