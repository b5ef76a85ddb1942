import type { Condition } from "./condition.ts";
import type { QualifiedName, Signature } from "./qualified-name.ts";
import type { Range, Site } from "./site.ts";

export type Scalar = string | number | boolean | null;

interface Placed {
  readonly site: Site;
  /** True if it is not written, but a default of the host. */
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

/** A string that is only partly known: a template literal, `Fn::Sub`, `Fn::Join`. A placeholder is `undefined`. */
export interface Text extends Placed {
  readonly kind: "text";
  readonly parts: readonly (string | undefined)[];
  /**
   * Whether every placeholder is certain to be a word without slashes and spaces, such as the region or the stack's
   * name.
   */
  readonly hasWords?: true;
}

export interface Unknown extends Placed {
  readonly kind: "unknown";
}

export interface ListOf<Item> extends Placed {
  readonly kind: "list";
  readonly items: readonly Item[];
  /** False if there may be items that are not in `items`. */
  readonly complete: boolean;
}

export interface MapOf<Member> extends Placed {
  readonly kind: "map";
  readonly members: readonly Member[];
  /** False if there may be members that are not in `members`. */
  readonly complete: boolean;
}

/** A member of a map, with the range of its key and of the whole `key: value`. */
export interface Member<T> {
  readonly key: string;
  readonly keyRange: Range;
  readonly range: Range;
  readonly value: T;
  /** Whether a single word is both the key and the name of the value. */
  readonly shorthand?: true;
  /** Whether it is a shorthand for an undeclared name. It would throw, so it is still being typed. */
  readonly isUndeclared?: true;
  /** Whether the key is the value of the expression at its place. */
  readonly computed?: true;
  /** Whether this is where the member is deleted: if its value is absent, there is no member at all. */
  readonly isDeletion?: true;
  /** Whether the member may be deleted here on some path, so that it is unknown whether it exists. */
  readonly mayBeDeletion?: true;
}

export type List = ListOf<Value>;
export type Dictionary = MapOf<Member<Value>>;

/** What is known about a property in one scenario, as rules see it. */
export type Value = Absent | Literal | Text | List | Dictionary | Unknown;

/** A conditional expression: the first option whose condition holds, or absent. */
export interface Choice {
  readonly kind: "choice";
  readonly site: Site;
  readonly options: readonly { readonly when: Condition; readonly then: Expression }[];
  /**
   * Set if the value is supplied from outside, such as a stack parameter, rather than decided by a condition of the
   * file.
   */
  readonly supplied?: Supplied;
}

/** A value that is supplied from outside. */
export interface Supplied {
  /** Equal names denote one supplied value. */
  readonly name: string;
  /** When it has its usual value, which applies unless another is supplied. Absent if one must be supplied. */
  readonly usual?: Condition;
}

/** The items or members of another list or map, inserted here: `...rest`, `<<: *base`. */
export interface Spread {
  readonly kind: "spread";
  readonly of: Expression;
}

export type ListExpression = ListOf<Expression | Spread>;
export type MapExpression = MapOf<Member<Expression> | Spread>;

/** The arguments of a call, evaluated on demand. */
export interface Arguments {
  /** A positional or keyword argument. `absent`: it is not passed. `unknown`: it may be part of an earlier spread. */
  get(signature: Signature, name: string): Expression;
  /**
   * The options as one map. `absent` if the language needs an argument for them and there is none; the slot of its site
   * tells where one can be written.
   */
  options(signature: Signature): Expression;
  /** The arguments after the parameters. */
  rest(signature: Signature): readonly (Expression | Spread)[];
  /**
   * Identifies the structure with the options, wherever it is written: calls with equal identities configure the same
   * thing.
   */
  identity(signature: Signature): string | undefined;
}

/**
 * An object that a library's call or static member evaluates to, or what is read from one: `new UserPool(…)`,
 * `OAuthScope.OPENID`, `pool.userPoolId`. Hosts see it, rules never do.
 */
export interface InstanceExpression extends Placed {
  readonly kind: "instance";
  /** The canonical name of the class, function or constant that it comes from. */
  readonly name: QualifiedName;
  /** Absent for a constant. */
  readonly arguments?: Arguments;
  /** The value that the method was called on. */
  readonly receiver?: Expression;
  /** Equal ids denote one instance. */
  readonly id?: string;
  /** The members that are read from it, outermost first. */
  readonly path: readonly string[];
  /** The range of the last member that is read. */
  readonly memberRange?: Range;
}

/**
 * What a host knows about an expression in one scenario: a value that may contain library instances. An instance's
 * arguments are evaluated on demand.
 */
export type HostValue = ValueWith<ResolvedInstance>;

/** A value that may also contain something else. */
export type ValueWith<Other> =
  Absent | Literal | Text | Unknown | ListOf<ValueWith<Other>> | MapOf<Member<ValueWith<Other>>> | Other;

/** An instance of a library in one scenario. */
export interface ResolvedInstance extends Pick<
  InstanceExpression,
  "kind" | "name" | "id" | "path" | "memberRange" | "site"
> {
  readonly defaulted?: true;
  readonly receiver?: HostValue;
  /** See {@link Arguments.get}. */
  argument(signature: Signature, name: string): HostValue;
  /** See {@link Arguments.options}. */
  options(signature: Signature): HostValue;
  /** See {@link Arguments.rest}. */
  rest(signature: Signature): ListOf<HostValue>;
}

/** What a host reads from a file: a value whose parts may still depend on conditions, or an instance of its library. */
export type Expression =
  Absent | Literal | Text | ListExpression | MapExpression | Unknown | InstanceExpression | Choice;

/** An expression that is not a choice; its items and members may be. */
export type Settled = Exclude<Expression, Choice>;

export function isLiteral(value: Value): value is Literal {
  return value.kind === "literal";
}

export function isStringLiteral(value: HostValue | Expression): value is Literal<string> {
  return value.kind === "literal" && typeof value.value === "string";
}

export function isEmptyText(value: Value): boolean {
  return isStringLiteral(value) && value.value === "";
}

/** The known strings in a list, ignoring other items. Empty if the value is not a list. */
export function knownStrings(value: Value): readonly Literal<string>[] {
  return value.kind === "list" ? value.items.filter(isStringLiteral) : [];
}

/** True if the list is complete and all of its items are literals. */
export function isFullyKnown(value: Value): value is List & { readonly items: readonly Literal[] } {
  return value.kind === "list" && value.complete && value.items.every(isLiteral);
}

/** True if the value is the literal `true`, false if it certainly is not, `"maybe"` if unknown. */
export function isTrue(value: HostValue): boolean | "maybe" {
  return value.kind === "unknown" || value.kind === "text" || value.kind === "instance"
    ? "maybe"
    : value.kind === "literal" && value.value === true;
}

/** The number of a numeric literal. */
export function numberOf(value: HostValue | Expression): number | undefined {
  return value.kind === "literal" && typeof value.value === "number" ? value.value : undefined;
}

/** The string of a string literal. */
export function stringOf(value: HostValue | Expression): string | undefined {
  return isStringLiteral(value) ? value.value : undefined;
}

/** Whether a list includes a string; `"maybe"` if an unknown item could be it. An absent value has no items. */
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

/** The parts of a string, with `undefined` for unknown ones. `undefined` if it is not even known to be a string. */
export function textParts(value: HostValue): readonly (string | undefined)[] | undefined {
  return value.kind === "text" ? value.parts : isStringLiteral(value) ? [value.value] : undefined;
}

/** The items of a list, known or not. Empty if the value is not a list. */
export function itemsOf(value: Value): readonly Value[] {
  return value.kind === "list" ? value.items : [];
}

/** The part of a value at a path of keys and indices: absent if it certainly does not exist. */
export function partOf(value: Value, keys: readonly string[]): Value {
  return keys.reduce(stepInto, value);
}

function stepInto(whole: Value, key: string): Value {
  switch (whole.kind) {
    case "absent":
      return whole;
    case "list":
      return itemIn(whole, key);
    default:
      return memberIn(whole, key);
  }
}

/** A member of a value: absent if a map certainly lacks it, unknown if the value is not a map. */
export function memberIn(value: Value, key: string): Value {
  const { site } = value;
  if (value.kind !== "map") {
    return { kind: "unknown", site };
  }
  const member = value.members.find(candidate => candidate.key === key);
  return member?.value ?? { kind: value.complete ? "absent" : "unknown", site };
}

function itemIn({ items, complete, site }: List, index: string): Value {
  return items[Number(index)] ?? { kind: complete ? "absent" : "unknown", site };
}

/** True if a list is absent or certainly empty. */
export function hasNoItems(value: Value): boolean {
  return value.kind === "absent" || (value.kind === "list" && value.complete && value.items.length === 0);
}

/** The value as rules may see it: instances are unknown. */
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
