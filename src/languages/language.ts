import type { Style } from "../edits/print/style.ts";
import type { TextEdit } from "../edits/text/text-edit.ts";
import type { Condition } from "../model/condition.ts";
import type { QualifiedName, Signature } from "../model/qualified-name.ts";
import type { Range, Site } from "../model/site.ts";
import type { Arguments, Expression, MapExpression, Spread } from "../model/value.ts";

/*
 * What a language gives to hosts. Hosts see names, values and events; only languages see syntax.
 *
 * A language whose files are programs gives a SemanticModel. One whose files are data, such as YAML, gives a Document.
 */

/** What a call calls. */
export type Callee =
  /**
   * A function, class, resource type or command of a module or of the language: by its canonical name where the library
   * knows it, else as the file imports it.
   */
  | { readonly kind: "name"; readonly name: QualifiedName }
  /** The constructor of a superclass, called for the instances of a class of the file. */
  | { readonly kind: "super"; readonly name: QualifiedName }
  /** A method of a value; what the value is an instance of is inferred when it is asked for. */
  | { readonly kind: "method"; readonly method: string; readonly receiver: Receiver }
  /** A function that the file itself declares, or one that has no name. */
  | { readonly kind: "local"; readonly name: string | undefined };

/** The value on which a method is called. */
export interface Receiver {
  /** Its class or interface, by the file's own types, assignments and the library's signatures. */
  readonly type: QualifiedName | undefined;
  readonly value: Expression;
  /** The receiver as an instance that the file makes or is given, where it surely is one. */
  readonly instance: Instance | undefined;
}

/** Something at which a file can configure an app client. */
export interface Occurrence {
  readonly site: Site;
  /**
   * The names of the calls that it is an argument of or is chained to, innermost first: `toEqual`, `expect`. Of a chain
   * all names count.
   */
  readonly enclosing: readonly string[];
  /** Whether it is only made for a test: to be compared with, or to be given to what stands in for the library. */
  readonly isTestDouble?: boolean;
  /** When it is reached, as far as its own function tells, for what the expression depends on. */
  exists(expression: Expression): Condition;
}

/** A call, a `new`, a resource block, a command. */
export interface Call extends Occurrence {
  readonly callee: Callee;
  /** Whether it is written as the making of an object, as with `new`. `undefined`: the language does not tell. */
  readonly isNew: boolean | undefined;
  readonly arguments: Arguments;
  /** Of the callee's last name: what a report about the whole points at. */
  readonly nameSite: Site;
  /** What it makes. */
  readonly result: Instance;
  /**
   * Edits the options of a call that has none, where the language has no such calls without options to be filled in.
   *
   * @param render - edits a text in which there are empty ones
   */
  renderOptions?(
    signature: Signature,
    render: (text: string, options: MapExpression) => readonly TextEdit[] | null,
  ): readonly TextEdit[] | null;
}

/** An object that can be told from others: made by a call, or given to the file from outside with a declared type. */
export interface Instance {
  /** Equal ids are one instance. Without one it cannot be told whether it is the same at two places. */
  readonly id: string | undefined;
  /** What the file calls it where a place is: `client`, `this.client`. */
  nameAt(place: Site): string | undefined;
  /** The name that a message has for it: a variable's, a field's, a logical id. */
  readonly label: string | undefined;
  /** What happens to it and to what is reached from it, in the order of the text. */
  events(): readonly InstanceEvent[];
  /** Where the file first names what a path leads to: the last name of the access. */
  mentionOf(path: readonly string[]): Site | undefined;
}

interface EventBase {
  /** The access path from the instance: `["node", "defaultChild", "callbackUrLs"]`. */
  readonly path: readonly string[];
  /** False when the last step is not known: `flows[index]`, `obj[key]`. */
  readonly exact: boolean;
  /**
   * How many keys of the path lead to what a name was given: 2 for `cfn.x` after `cfn = client.node.defaultChild`. The
   * part may have been replaced since: only who knows that it never is may take the event for sure.
   */
  readonly aliased: number;
  /**
   * When it happens, once for every time that the instance is made. `undefined`: whether, when, how often or to which
   * instance cannot be told: a weak update.
   */
  readonly when: Condition | undefined;
  readonly site: Site;
}

/** Something that a file does to an instance after it is made. */
export type InstanceEvent =
  /** `x.a = value`, `x["a"] = value`, `del x.a` (absent), a member of `Object.assign` or `.update`. */
  | (EventBase & { readonly kind: "write"; readonly keyRange: Range; readonly value: Expression })
  /** `.push`, `.append`, `.extend`. */
  | (EventBase & {
      readonly kind: "add";
      readonly at: "front" | "back";
      readonly items: readonly (Expression | Spread)[];
      /** Whether nothing happens where there is no list: `x.list?.push(…)`. */
      readonly isOptional: boolean;
    })
  /** A method is called; the last of the path is its name. */
  | (EventBase & { readonly kind: "call"; readonly call: Call })
  /** It, or a structure that holds it, is an argument of a call: code that cannot be seen may do anything with it. */
  | (EventBase & {
      readonly kind: "argument";
      readonly call: Call;
      readonly isWhole: boolean;
      /** Whether nothing is done with the call's result, so that it is called for its effect. */
      readonly isDiscarded: boolean;
    })
  /** It is given a name that other files can see: exported, a field that is not private, a module's global. */
  | (EventBase & { readonly kind: "publish" })
  /** It is put into another object, returned to nobody of the file, thrown, yielded: it got out of sight. */
  | (EventBase & { readonly kind: "escape" })
  /** It is only read, or asserted to be of a type. */
  | (EventBase & { readonly kind: "read"; readonly assertedType?: QualifiedName });

/** A value that the file declares to be of a library's type. Python and R have none: there a type is called. */
export interface TypedValue extends Occurrence {
  /** By its canonical name. */
  readonly type: QualifiedName;
  readonly value: Expression;
  /** Of the type's name. */
  readonly nameSite: Site;
  /** Whether it may lack members or is put together with others, as `Partial`, `Omit` and spreads do. */
  readonly isPart: boolean;
  /** Whether it may have members of other types, too. */
  readonly isExtended: boolean;
  /**
   * Whether the file itself puts it into another object or gives it to a call whose last name passes, where it is read
   * as a part of that.
   */
  isTakenBy(passes: (name: string) => boolean): boolean;
  readonly identity: string;
}

/** A map as the file writes it. */
export interface WrittenMap extends Occurrence {
  /** With what the file does to it where it is used. */
  readonly value: Expression;
  /** A member that it has. It is evaluated by itself: the whole may be larger than what is evaluated at once. */
  member(key: string): Expression | undefined;
  /** The map that a member is, if that is written in the file, under whatever name. */
  mapAt(key: string): WrittenMap | undefined;
  /** Whether nothing is written in it. */
  readonly isEmpty: boolean;
  /** The keys that are written in it. */
  readonly keys: readonly string[];
  /** The key under which it stands in the map around it. */
  readonly key: { readonly name: string | undefined; readonly range: Range } | undefined;
  /** The maps around it, innermost first. */
  readonly around: readonly WrittenMap[];
  /** Equal identities are one map. */
  readonly identity: string;
}

/** A call as the evaluator meets it: the name is canonical, the arguments are values. */
export interface LibraryCall {
  readonly name: QualifiedName;
  /** The value on which a method is called. */
  readonly receiver?: Expression;
  /** As {@link Call.isNew}. */
  readonly isNew: boolean | undefined;
  readonly arguments: Arguments;
  readonly site: Site;
  /** What is made here, where that can be told from others: a construct. */
  readonly instanceId: string | undefined;
}

/**
 * What the hosts know of their libraries, merged into one: so there is one evaluator, with one memory, for all of them.
 * Pure: a value depends on the name and the arguments, never on who asks.
 */
export interface Library {
  /** The one name of a thing that can be imported in several ways and languages. `undefined`: no host knows it. */
  canonical(name: QualifiedName): QualifiedName | undefined;
  /** `OAuthScope.OPENID`, an enum's member. */
  constant(name: QualifiedName, site: Site): Expression | undefined;
  /** `Duration.minutes(5)`, `OAuthSettings(…)`, `pulumi.concat(…)`, `tolist([…])`. */
  call(call: LibraryCall): Expression | undefined;
  /** The class that a call gives an instance of, or the type of a member: `UserPool.fromUserPoolId` is an `IUserPool`. */
  typeOf(name: QualifiedName, given?: Arguments): QualifiedName | undefined;
}

/** What a call does with an instance that it is called on or given, for {@link SemanticModel.reaches}. */
export interface Flow {
  /** Whether what the call gives is made of it. */
  readonly result: boolean;
  /** Instances that it gets into: the construct that `addDependency` makes wait, and what stands in that. */
  readonly into: readonly Instance[];
  /** Whether code that cannot be seen may take it anywhere. */
  readonly escapes: boolean;
}

/** One file of a language with names, calls and values: what it says, whatever becomes of it. */
export interface Program {
  readonly text: string;
  /** How the language writes values. */
  readonly style: Style;
  /** How it spells a name that its libraries have in camel case: `callback_ur_ls`. Without it as it is. */
  readonly spell?: (name: string) => string;
  /** Every call in the order of the text. */
  readonly calls: readonly Call[];
  /** Values whose declared type the library knows, in the order of the text. */
  readonly typedValues: readonly TypedValue[];
  /** Maps that have a key, as `Type` of a resource of CloudFormation, in the order of the text. */
  mapsWith(key: string): readonly WrittenMap[];
  /** Whether it declares types, so that a compiler knows the members of what it writes. By default nobody can tell. */
  readonly hasTypes?: boolean;
  /** The modules and files that it says it uses, as it spells them. */
  readonly modules: ReadonlySet<string>;
  /**
   * Whether something in the code has this name, a variable, a type or a member, or is a string of this text. Comments
   * do not count.
   */
  mentions(name: string): boolean;
  /**
   * The classes, by their last names, of which the program asks whether something is an instance: `x instanceof Y`,
   * `isinstance(x, Y)`.
   */
  readonly testedClasses: ReadonlySet<string>;
}

/** A program in which it can be followed what instances go through. */
export interface SemanticModel extends Program {
  /**
   * How the file writes the name of something at a place. `undefined`: it would have to import it.
   *
   * @param preferred - ways to write it, the best first, of which those count whose first name means the same there
   */
  nameFor(name: QualifiedName, at: Site, preferred?: readonly string[]): string | undefined;
  /**
   * A statement that calls a method of one instance with another, behind the statements that make the two. `null`: there
   * is no such place.
   *
   * @param path - the keys that lead to the method, its name last
   */
  insertCall(receiver: Instance, path: readonly string[], argument: Instance): readonly TextEdit[] | null;
  /** Where a call of another method can follow an expression. */
  endOfChain(expression: Site): number | undefined;
  /** Instances that come from outside by a declared type: parameters, with the name of their function; casts. */
  externalInstances(type: QualifiedName): readonly ExternalInstance[];
  /**
   * What a function that is written at a place is given first, whoever calls it. `undefined`: there is no function, or
   * one that does not run at once and to its end.
   */
  firstParameterAt?(site: Site): Instance | undefined;
  /** The instance with an id that an expression has. */
  instanceWithId(id: string): Instance | undefined;
  /** Follows everything that is made of one instance until it gets into another. */
  reaches(from: Instance, to: Instance, flow: (call: Call, via: "receiver" | "argument") => Flow): boolean | "maybe";
  /** When one is made, provided that the other is. False where that cannot be told. */
  isMadeWith(one: Instance, other: Instance): Condition;
  /** Whether two values that are not known are surely one and the same: two mentions of a parameter, of `this`. */
  areSame(a: Expression, b: Expression): boolean;
  /** Whether a value was there before an instance: an import, a parameter of a function around the place that makes it. */
  isOlder(value: Expression, than: Instance): boolean;
  /**
   * Whether there is one of an instance at a place that mentions it. What is made in a function that the file calls more
   * than once is another each time.
   */
  isOneAt(place: Site, instance: Instance): boolean;
  /** Accesses of a part of whatever it is: `construct.node.defaultChild`. */
  accessesTo(path: readonly string[]): readonly Access[];
}

/** What a function is given from outside. */
export interface ExternalInstance {
  readonly instance: Instance;
  /** The function's name, if it has one. */
  readonly function: string | undefined;
}

/** An access of a part of something. */
export interface Access {
  /** The class of which that is an instance, as far as the file tells: by its canonical name where the library knows it. */
  readonly of: QualifiedName | undefined;
  readonly holder: Expression;
  /** The type that the file asserts the part to be of. */
  readonly assertedType: QualifiedName | undefined;
  /** Whether that may be an instance, by the names and fields through which the file hands it on. */
  mayBeOf(instance: Instance): boolean;
}
