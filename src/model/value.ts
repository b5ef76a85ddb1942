import type { Condition } from "./condition.ts";
import type { QualifiedName, Signature } from "./qualified-name.ts";
import type { Range, Site } from "./site.ts";

export type Scalar = string | number | boolean | null;

interface Placed {
  readonly site: Site;
  /** True when nobody wrote this: it is what the host does where nothing is written. */
  readonly defaulted?: true;
}

/** Nothing is written, or `undefined` or `AWS::NoValue` is. */
export interface Absent extends Placed {
  readonly kind: "absent";
}

export interface Literal<T extends Scalar = Scalar> extends Placed {
  readonly kind: "literal";
  readonly value: T;
}

/** A string of which only parts are known: a template literal, `Fn::Sub`, `Fn::Join`. A hole is `undefined`. */
export interface Text extends Placed {
  readonly kind: "text";
  readonly parts: readonly (string | undefined)[];
  /**
   * Whether every hole is sure to be filled by a word without slashes and spaces, such as the region or the name of the
   * stack.
   */
  readonly hasWords?: true;
}

export interface Unknown extends Placed {
  readonly kind: "unknown";
}

export interface ListOf<Item> extends Placed {
  readonly kind: "list";
  readonly items: readonly Item[];
  /** False when there may be items that are not in `items`. */
  readonly complete: boolean;
}

export interface MapOf<Member> extends Placed {
  readonly kind: "map";
  readonly members: readonly Member[];
  /** False when there may be members that are not in `members`. */
  readonly complete: boolean;
}

/** A member of a map, with the range of its key and of the whole `key: value`. */
export interface Member<T> {
  readonly key: string;
  readonly keyRange: Range;
  readonly range: Range;
  readonly value: T;
  /** Whether one word is the key and names the value. */
  readonly shorthand?: true;
  /** Whether it is a shorthand for a name that nothing declares. It would throw, so its value is still to come. */
  readonly isUndeclared?: true;
  /** Whether the key is what an expression at its place comes to, and does not stand there itself. */
  readonly computed?: true;
  /** Whether this is where the member is deleted: where its value is absent, there is no member at all. */
  readonly isDeletion?: true;
}

export type List = ListOf<Value>;
export type Dictionary = MapOf<Member<Value>>;

/** What is known of a property in one scenario. This is what rules see. */
export type Value = Absent | Literal | Text | List | Dictionary | Unknown;

/** One expression or another, depending on conditions: the first whose condition holds, or absent. */
export interface Choice {
  readonly kind: "choice";
  readonly site: Site;
  readonly options: readonly { readonly when: Condition; readonly then: Expression }[];
  /** Set where somebody gives the value from outside, as a stack parameter, and not by a condition of the file. */
  readonly supplied?: Supplied;
}

/** A value that is given from outside. */
export interface Supplied {
  /** What is given: equal names are one. */
  readonly name: string;
  /** When it has the value that it has unless somebody gives another. Absent where somebody must give one. */
  readonly usual?: Condition;
}

/** The items or members of another list or map, put in at this place: `...rest`, `<<: *base`. */
export interface Spread {
  readonly kind: "spread";
  readonly of: Expression;
}

export type ListExpression = ListOf<Expression | Spread>;
export type MapExpression = MapOf<Member<Expression> | Spread>;

/** The arguments of a call, each of which is evaluated when it is asked for. */
export interface Arguments {
  /** By place or by keyword. `absent`: it is not given. `unknown`: something that is spread before it may be it. */
  get(signature: Signature, name: string): Expression;
  /**
   * The options as one map. `absent` where the language needs an argument for them and there is none; then its site's
   * slot says where one can be written.
   */
  options(signature: Signature): Expression;
  /** The arguments behind the parameters. */
  rest(signature: Signature): readonly (Expression | Spread)[];
  /** What holds the options, wherever that is written: calls of equal identity configure one thing. */
  identity(signature: Signature): string | undefined;
}

/**
 * An object that a call or a static member of a library is, and what is read from it: `new UserPool(…)`,
 * `OAuthScope.OPENID`, `pool.userPoolId`. Hosts see it, rules never do.
 */
export interface InstanceExpression extends Placed {
  readonly kind: "instance";
  /** Of the class, function or constant that it comes from: canonical. */
  readonly name: QualifiedName;
  /** Absent for a constant. */
  readonly arguments?: Arguments;
  /** The value on which the method was called. */
  readonly receiver?: Expression;
  /** Equal ids are one instance. */
  readonly id?: string;
  /** The members that are read from it, outermost first. */
  readonly path: readonly string[];
  /** Of the last member that is read. */
  readonly memberRange?: Range;
}

/**
 * What a host knows of an expression in one scenario: a value in which instances of libraries may stand. What an instance
 * was given is worked out when it is asked for.
 */
export type HostValue = ValueWith<ResolvedInstance>;

/** A value in which something else may stand, too. */
export type ValueWith<Other> =
  Absent | Literal | Text | Unknown | ListOf<ValueWith<Other>> | MapOf<Member<ValueWith<Other>>> | Other;

/** An instance of a library in one scenario. */
export interface ResolvedInstance extends Pick<
  InstanceExpression,
  "kind" | "name" | "id" | "path" | "memberRange" | "site"
> {
  readonly defaulted?: true;
  readonly receiver?: HostValue;
  /** As {@link Arguments.get}. */
  argument(signature: Signature, name: string): HostValue;
  /** As {@link Arguments.options}. */
  options(signature: Signature): HostValue;
  /** As {@link Arguments.rest}. */
  rest(signature: Signature): ListOf<HostValue>;
}

/** What a host reads from a file: a value whose parts may still depend on conditions, or an instance of its library. */
export type Expression =
  Absent | Literal | Text | ListExpression | MapExpression | Unknown | InstanceExpression | Choice;

/** An expression that is no choice; its items and members may be some. */
export type Settled = Exclude<Expression, Choice>;

export function isLiteral(value: Value): value is Literal {
  return value.kind === "literal";
}

export function isStringLiteral(value: HostValue): value is Literal<string> {
  return value.kind === "literal" && typeof value.value === "string";
}

/** The items of a list that are known strings, whatever else is in it. Empty when the value is no list. */
export function knownStrings(value: Value): readonly Literal<string>[] {
  return value.kind === "list" ? value.items.filter(isStringLiteral) : [];
}

/** True when every item of the list is there and is a known literal. */
export function isFullyKnown(value: Value): value is List & { readonly items: readonly Literal[] } {
  return value.kind === "list" && value.complete && value.items.every(isLiteral);
}

/** True when the value is the literal `true`, false when it is known not to be, `"maybe"` when it cannot be told. */
export function isTrue(value: HostValue): boolean | "maybe" {
  return value.kind === "unknown" || value.kind === "text" || value.kind === "instance"
    ? "maybe"
    : value.kind === "literal" && value.value === true;
}

/** The number of a numeric literal. */
export function numberOf(value: HostValue): number | undefined {
  return value.kind === "literal" && typeof value.value === "number" ? value.value : undefined;
}

/** The string of a string literal. */
export function stringOf(value: HostValue): string | undefined {
  return isStringLiteral(value) ? value.value : undefined;
}

/**
 * Whether a list has an item with this string: `"maybe"` when an item that is not known could be it.
 * A value that is absent has no items.
 */
export function includes(value: Value, text: string): boolean | "maybe" {
  if (value.kind === "absent") {
    return false;
  }
  if (value.kind !== "list") {
    return "maybe";
  }
  if (value.items.some(item => stringOf(item) === text)) {
    return true;
  }
  return value.complete && value.items.every(isLiteral) ? false : "maybe";
}

/** A string in parts, of which `undefined` ones are not known; nothing when not even that it is a string is known. */
export function textParts(value: HostValue): readonly (string | undefined)[] | undefined {
  return value.kind === "text" ? value.parts : isStringLiteral(value) ? [value.value] : undefined;
}

/** The items of a list that are there, whatever is known of them. Empty when the value is no list. */
export function itemsOf(value: Value): readonly Value[] {
  return value.kind === "list" ? value.items : [];
}

/** True when a list is absent, or is known to have no items. */
export function hasNoItems(value: Value): boolean {
  return value.kind === "absent" || (value.kind === "list" && value.complete && value.items.length === 0);
}

/** What rules may see of a value: nothing is known of the instances in it. */
export function withoutInstances(value: HostValue): Value {
  switch (value.kind) {
    case "list":
      return { ...value, items: value.items.map(withoutInstances) };
    case "map":
      return { ...value, members: value.members.map(member => ({ ...member, value: withoutInstances(member.value) })) };
    case "instance":
      return { kind: "unknown", site: value.site };
    default:
      return value;
  }
}
