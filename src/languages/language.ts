import type { Style } from "../edits/print/style.ts";
import type { TextEdit } from "../edits/text/text-edit.ts";
import type { Condition } from "../model/condition.ts";
import type { QualifiedName, Signature } from "../model/qualified-name.ts";
import type { Range, Site } from "../model/site.ts";
import type { Arguments, Expression, MapExpression, Spread } from "../model/value.ts";

/*
 * What a language provides to hosts. Hosts see names, values and events; only languages see syntax.
 *
 * A programming language provides a {@link Program} or a {@link SemanticModel}. Languages of data, configuration and
 * commands have files of their own beside this one.
 */

/** What a call invokes. */
export type Callee =
  /**
   * A function, class, resource type or command of a module or of the language: by its canonical name if the library
   * knows it, otherwise as the file imports it.
   */
  | { readonly kind: "name"; readonly name: QualifiedName }
  /** The constructor of a superclass, called for the instances of a class of the file. */
  | { readonly kind: "super"; readonly name: QualifiedName }
  /** A method of a value. The receiver's class is inferred on demand. */
  | { readonly kind: "method"; readonly method: string; readonly receiver: Receiver }
  /** A function that the file itself declares, or one without a name. */
  | { readonly kind: "local"; readonly name: string | undefined };

/** The value that a method is called on. */
export interface Receiver {
  /** Its class or interface, inferred from the file's types and assignments and the library's signatures. */
  readonly type: QualifiedName | undefined;
  readonly value: Expression;
  /** The receiver as an instance, if it certainly is one. */
  readonly instance: Instance | undefined;
  /** Whether it is certainly an instance of a class that no library knows. `undefined`: the language cannot tell. */
  readonly isOfOtherClass?: boolean;
  /**
   * The name under which other files pass it: that of a parameter without a declared type, or of a member of one, in a
   * function that the file itself does not call. In a language without types, that of anything of unknown class.
   * `undefined`: it comes from elsewhere, or the language cannot tell.
   */
  readonly givenAs?: string | undefined;
}

/** A place where a file can configure an app client. */
export interface Occurrence {
  readonly site: Site;
  /**
   * The names of the calls that it is an argument of or is chained to, innermost first: `toEqual`, `expect`. All names
   * of a chain are included.
   */
  readonly enclosing: readonly string[];
  /** Whether it only serves a test: as an expected value, or as an argument of a test double. */
  readonly isTestDouble?: boolean;
  /** Its path condition within its function, restricted to what the expression also depends on. */
  exists(expression: Expression): Condition;
}

/** A call, a `new`, a resource block, a command. */
export interface Call extends Occurrence {
  readonly callee: Callee;
  /**
   * The last name of the callee, if it can be told without inferring a class: of a method as the file spells it, of
   * anything else as the callee has it. By default it is the callee's.
   */
  readonly lastName?: string | undefined;
  /** Whether it uses `new`. `undefined`: the language makes no distinction. */
  readonly isNew: boolean | undefined;
  readonly arguments: Arguments;
  /** The site of the callee's last name, where a report about the whole call points. */
  readonly nameSite: Site;
  /** The instance that it creates. */
  readonly result: Instance;
  /**
   * Edits the options of a call that has none. Absent where the language has nothing to insert options into.
   *
   * @param render - edits the text that already contains empty options
   */
  renderOptions?(
    signature: Signature,
    render: (text: string, options: MapExpression) => readonly TextEdit[] | null,
  ): readonly TextEdit[] | null;
}

/** An object with an identity: created by a call, or passed to the file from outside with a declared type. */
export interface Instance {
  /** Equal ids denote one instance. Without an id, it is unknown whether it is the same in two places. */
  readonly id: string | undefined;
  /** How the file refers to it at a place: `client`, `this.client`. */
  nameAt(place: Site): string | undefined;
  /** Its name in messages: that of a variable or field, or a logical id. */
  readonly label: string | undefined;
  /** What happens to it and to what is reached from it, in source order. */
  events(): readonly InstanceEvent[];
  /** The first reference to what a path leads to: the site of the access's last name. */
  mentionOf(path: readonly string[]): Site | undefined;
}

interface EventBase {
  /** The access path from the instance: `["node", "defaultChild", "callbackUrLs"]`. */
  readonly path: readonly string[];
  /** False if the last key is unknown: `flows[index]`, `obj[key]`. */
  readonly exact: boolean;
  /**
   * How many keys of the path precede an alias: 2 for `cfn.x` after `cfn = client.node.defaultChild`. The part may have
   * been replaced since, so the event is certain only for hosts that know it never is.
   */
  readonly aliased: number;
  /**
   * The condition under which it happens exactly once for each instance that is created. `undefined`: it is unknown
   * whether, when, how often or to which instance, which makes it a weak update.
   */
  readonly when: Condition | undefined;
  readonly site: Site;
}

/** Something that a file does to an instance after creating it. */
export type InstanceEvent =
  /** `x.a = value`, `x["a"] = value`, `del x.a` (absent), a member of `Object.assign` or `.update`. */
  | (EventBase & { readonly kind: "write"; readonly keyRange: Range; readonly value: Expression })
  /** `.push`, `.append`, `.extend`. */
  | (EventBase & {
      readonly kind: "add";
      readonly at: "front" | "back";
      readonly items: readonly (Expression | Spread)[];
      /** Whether it has no effect if there is no list: `x.list?.push(…)`. */
      readonly isOptional: boolean;
    })
  /** A method call; the last key of the path is the method's name. */
  | (EventBase & { readonly kind: "call"; readonly call: Call })
  /** It, or a structure that contains it, is an argument of a call. Unknown code may do anything with it. */
  | (EventBase & {
      readonly kind: "argument";
      readonly call: Call;
      readonly isWhole: boolean;
      /** Whether the call's result is unused, so that it is called for its effect. */
      readonly isDiscarded: boolean;
    })
  /**
   * It becomes visible to other files: exported, or assigned to a field that is not private or to a module's global.
   */
  | (EventBase & {
      readonly kind: "publish";
      /** Whether its name is visible only because every name at the top level of a file is, as in Python. */
      readonly isByDefault?: boolean;
    })
  /**
   * It is stored in another object, returned to callers outside the file, thrown or yielded, and can no longer be
   * followed.
   */
  | (EventBase & { readonly kind: "escape" })
  /** It is only read, or asserted to be of a type. */
  | (EventBase & { readonly kind: "read"; readonly assertedType?: QualifiedName });

/** A value whose declared type is a library's. Python and R have none: they call the type. */
export interface TypedValue extends Occurrence {
  /** The canonical name of the type. */
  readonly type: QualifiedName;
  readonly value: Expression;
  /** The site of the type's name. */
  readonly nameSite: Site;
  /** Whether it may lack members or is merged with others, as with `Partial`, `Omit` and spreads. */
  readonly isPart: boolean;
  /** Whether it may also have members that the type does not declare. */
  readonly isExtended: boolean;
  /**
   * Whether the file adds it to another object or passes it to a call whose last name passes, so that it is read as a
   * part of that.
   */
  isTakenBy(passes: (name: string) => boolean): boolean;
  readonly identity: string;
}

/** A map as it is written. */
export interface WrittenMap extends Occurrence {
  /** Its value, including later updates of it in the file. */
  readonly value: Expression;
  /** One of its members, evaluated on its own: the whole map may exceed the evaluator's limits. */
  member(key: string): Expression | undefined;
  /** The map that is the value of a member, if the file contains it, even through a variable. */
  mapAt(key: string): WrittenMap | undefined;
  /** Whether it is written without members. */
  readonly isEmpty: boolean;
  /** The keys that are written in it. */
  readonly keys: readonly string[];
  /** Its own key in the enclosing map. */
  readonly key: { readonly name: string | undefined; readonly range: Range } | undefined;
  /** The enclosing maps, innermost first. */
  readonly around: readonly WrittenMap[];
  /** Equal identities denote one map. */
  readonly identity: string;
}

/** A call during evaluation: its name is canonical and its arguments are values. */
export interface LibraryCall {
  readonly name: QualifiedName;
  /** The value that a method is called on. */
  readonly receiver?: Expression;
  /** See {@link Call.isNew}. */
  readonly isNew: boolean | undefined;
  readonly arguments: Arguments;
  readonly site: Site;
  /** The id of the instance that is created here, such as a construct. */
  readonly instanceId: string | undefined;
}

/**
 * What all hosts know about their libraries, merged, so that each file needs only one evaluator and one cache. Pure: a
 * value depends on the name and the arguments, never on who asks.
 */
export interface Library {
  /**
   * The canonical name of something that can be imported in several ways and languages. `undefined`: no host knows it.
   */
  canonical(name: QualifiedName): QualifiedName | undefined;
  /** The value of a constant or enum member: `OAuthScope.OPENID`. */
  constant(name: QualifiedName, site: Site): Expression | undefined;
  /** The result of a call: `Duration.minutes(5)`, `OAuthSettings(…)`, `pulumi.concat(…)`, `tolist([…])`. */
  call(call: LibraryCall): Expression | undefined;
  /**
   * The class that a call returns an instance of, or the type of a member: `UserPool.fromUserPoolId` is an `IUserPool`.
   */
  typeOf(name: QualifiedName, given?: Arguments): QualifiedName | undefined;
  /** The interface that two classes have in common, if a host knows it. */
  commonType?(one: QualifiedName, other: QualifiedName): QualifiedName | undefined;
}

/** The data flow of a call for an instance that is its receiver or argument. See {@link SemanticModel.reaches}. */
export interface Flow {
  /** Whether the result is derived from the instance. */
  readonly result: boolean;
  /** Instances that it reaches: the construct that `addDependency` makes dependent, and those inside it. */
  readonly into: readonly Instance[];
  /** Whether it is passed to unknown code, which may pass it on to anything. */
  readonly escapes: boolean;
}

/** A file of a programming language: its names, calls and values, without what happens to them later. */
export interface Program {
  readonly text: string;
  /** How the language writes values. */
  readonly style: Style;
  /**
   * Converts a library's camel-case name to the language's spelling: `callback_ur_ls`. By default, names are unchanged.
   */
  readonly spell?: (name: string) => string;
  /** Every call, in source order. */
  readonly calls: readonly Call[];
  /** Values whose declared type the library knows, in source order. */
  readonly typedValues: readonly TypedValue[];
  /** Maps that have a key, such as `Type` in a CloudFormation resource, in source order. */
  mapsWith(key: string): readonly WrittenMap[];
  /** Whether it declares types, so that a compiler knows the members of what it writes. By default unknown. */
  readonly hasTypes?: boolean;
  /** The modules and files that it imports, as it spells them. */
  readonly modules: ReadonlySet<string>;
  /** Whether a variable, type or member has this name, or a string has this text. Comments do not count. */
  mentions(name: string): boolean;
  /** The last names of the classes in instance tests: `x instanceof Y`, `isinstance(x, Y)`. */
  readonly testedClasses: ReadonlySet<string>;
}

/** A program whose instances can be followed. */
export interface SemanticModel extends Program {
  /**
   * How the file can write a library's name at a place. `undefined`: the name would have to be imported.
   *
   * @param preferred - spellings to try first, in order; one counts only if its first identifier has the same meaning
   *   at the place
   */
  nameFor(name: QualifiedName, at: Site, preferred?: readonly string[]): string | undefined;
  /**
   * Inserts a statement that calls a method of one instance with another, after the statements that create the two.
   * `null`: there is no such place.
   *
   * @param path - the keys that lead to the method, ending with its name
   */
  insertCall(receiver: Instance, path: readonly string[], argument: Instance): readonly TextEdit[] | null;
  /** The position after an expression where a chained method call can be inserted. */
  endOfChain(expression: Site): number | undefined;
  /** Instances that come from outside by a declared type: parameters and casts. */
  externalInstances(type: QualifiedName): readonly ExternalInstance[];
  /**
   * The first argument of the function at a place, whoever calls it. `undefined`: there is no function, or it is async
   * or a generator.
   */
  firstParameterAt?(site: Site): Instance | undefined;
  /** The instance with an id. */
  instanceWithId(id: string): Instance | undefined;
  /** Whether anything derived from one instance reaches another. */
  reaches(from: Instance, to: Instance, flow: (call: Call, via: "receiver" | "argument") => Flow): boolean | "maybe";
  /** The condition under which one instance is created, provided that the other is. False if unknown. */
  isMadeWith(one: Instance, other: Instance): Condition;
  /** Whether two values, even if unknown, are certainly the same: two references to a parameter, or to `this`. */
  areSame(a: Expression, b: Expression): boolean;
  /** Whether a value existed before an instance was created: an import, a parameter of an enclosing function. */
  isOlder(value: Expression, than: Instance): boolean;
  /**
   * Whether there is exactly one such instance at a place that refers to it. A function with several calls creates one
   * for each.
   */
  isOneAt(place: Site, instance: Instance): boolean;
  /** Accesses of a path, regardless of the object: `construct.node.defaultChild`. */
  accessesTo(path: readonly string[]): readonly Access[];
}

/** An instance that is passed to the file from outside. */
export interface ExternalInstance {
  readonly instance: Instance;
  /** The name of the function that it is a parameter of, if any. */
  readonly function: string | undefined;
}

/** An access of a part of an object. */
export interface Access {
  /** The inferred class of the object, by its canonical name if the library knows it. */
  readonly of: QualifiedName | undefined;
  readonly holder: Expression;
  /** The type that the file asserts for the part. */
  readonly assertedType: QualifiedName | undefined;
  /** Whether the object may be an instance, followed through the names and fields that the file assigns it to. */
  mayBeOf(instance: Instance): boolean;
}
