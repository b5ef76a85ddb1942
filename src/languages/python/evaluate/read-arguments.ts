import { absent, spread, unknown } from "../../../model/expressions.ts";
import { placedIn } from "../../../model/places.ts";
import type { Signature } from "../../../model/qualified-name.ts";
import type { DelimitedContainer } from "../../../model/site.ts";
import type { Arguments, Expression as Value, Member, Spread } from "../../../model/value.ts";
import type { Argument, Call, Expression } from "../syntax/nodes.ts";
import { containerOfArguments, siteWith } from "./containers.ts";

/** What the arguments of a call need of the evaluator. */
export interface ArgumentReader {
  read(node: Expression): Value;
  /** The value of a `**` argument; only a map has members. */
  readMembers(node: Expression): Value;
  /** Equal for references to the same name. */
  identityOf(node: Expression): string | undefined;
  /** Whether the value is shared, so that nothing in it may be edited. */
  readonly isShared: boolean;
}

export function argumentsOf(call: Call, reader: ArgumentReader): Arguments {
  return new PythonArguments(call, reader);
}

class PythonArguments implements Arguments {
  readonly #call: Call;
  readonly #reader: ArgumentReader;

  constructor(call: Call, reader: ArgumentReader) {
    this.#call = call;
    this.#reader = reader;
  }

  get({ parameters }: Signature, name: string): Value {
    const given = this.#call.arguments;
    const place = parameters.indexOf(name);
    const isInOrder = given.slice(0, place + 1).every(({ kind }) => kind === "positional");
    const index = given.findIndex((argument, at) => argument.name === name || (at === place && isInOrder));
    const argument = given[index];
    if (argument) {
      return this.#placed(argument, index);
    }
    const isOpen = given.some(({ kind }) => kind === "members" || (kind === "items" && place !== -1));
    return (isOpen ? unknown : absent)({ range: this.#call.argumentsRange });
  }

  options({ parameters }: Signature): Value {
    const { argumentsRange, arguments: given } = this.#call;
    // With more positional arguments than parameters, the call is not one of the function that the signature describes.
    if (given.filter(({ kind }) => kind === "positional" || kind === "items").length > parameters.length) {
      return unknown({ range: argumentsRange });
    }
    const [only, ...others] = given.filter(
      ({ kind, name }) => kind === "members" || (kind === "keyword" && !parameters.includes(name ?? "")),
    );
    if (only?.kind === "members" && others.length === 0) {
      const members = this.#reader.readMembers(only.value);
      if (members.kind !== "unknown") {
        return members;
      }
    }
    const container = this.#container();
    const members = given.flatMap((argument, index): readonly (Member<Value> | Spread)[] => {
      const { kind, name, nameRange, range, value } = argument;
      if (kind === "members") {
        return [spread(this.#reader.readMembers(value))];
      }
      return name !== undefined && nameRange && !parameters.includes(name)
        ? [{ key: name, keyRange: nameRange, range, value: this.#placed(argument, index, container) }]
        : [];
    });
    return { kind: "map", site: siteWith(argumentsRange, container), members, complete: true };
  }

  identity(): string | undefined {
    const [first, ...others] = this.#call.arguments;
    return first?.kind === "members" && others.length === 0 ? this.#reader.identityOf(first.value) : undefined;
  }

  rest({ parameters }: Signature): readonly (Value | Spread)[] {
    return this.#call.arguments.slice(parameters.length).flatMap((argument: Argument): readonly (Value | Spread)[] => {
      switch (argument.kind) {
        case "positional":
          return [this.#reader.read(argument.value)];
        case "items":
          return [spread(this.#reader.read(argument.value))];
        default:
          return [];
      }
    });
  }

  #container(): DelimitedContainer | undefined {
    const { argumentsRange, arguments: given } = this.#call;
    return this.#reader.isShared ? undefined : containerOfArguments(argumentsRange, given);
  }

  #placed({ kind, value: node }: Argument, index: number, container = this.#container()): Value {
    const value = this.#reader.read(node);
    // Positional arguments can be replaced, but never removed.
    const slot = container && { container, index, ...(kind === "positional" && { fixed: true as const }) };
    return slot ? placedIn(slot, value, node.range) : value;
  }
}
