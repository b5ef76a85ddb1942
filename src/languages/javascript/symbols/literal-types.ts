import type { QualifiedName } from "../../../model/qualified-name.ts";
import type { Site } from "../../../model/site.ts";
import type { Expression, Member, Scalar } from "../../../model/value.ts";
import { literal, unknown } from "../../../model/expressions.ts";
import type { Node } from "../syntax/syntax-tree.ts";

/*
 * What is used of TypeScript's type checker, which is there when the user's parser was told to bring it. The
 * objects are those of whatever version the user has; nothing of TypeScript is imported.
 */

interface Type {
  /** The name of a type that is built in: `true`. */
  readonly intrinsicName?: string;
  /** The value of a literal type. A bigint is an object. */
  readonly value?: unknown;
  /** What the elements of a tuple are like. */
  readonly target?: { readonly readonly?: boolean; readonly hasRestElement?: boolean; readonly minLength?: number };
  readonly symbol?: TypeSymbol & {
    readonly declarations?: readonly { getSourceFile(): { readonly fileName: string } }[];
  };
  /** The types of a union. */
  readonly types?: readonly Type[];
  isStringLiteral(): boolean;
  isNumberLiteral(): boolean;
  isClassOrInterface(): boolean;
  getCallSignatures(): readonly object[];
  getConstructSignatures(): readonly object[];
}

interface TypeSymbol {
  readonly name: string;
}

interface Checker {
  getTypeAtLocation(node: object): Type;
  getTypeOfSymbolAtLocation(symbol: TypeSymbol, node: object): Type;
  getPropertiesOfType(type: Type): readonly TypeSymbol[];
  getTypeArguments(type: Type): readonly Type[];
  isTupleType(type: Type): boolean;
  isArrayType(type: Type): boolean;
}

interface TypeServices {
  readonly program: { getTypeChecker(): Checker };
  readonly esTreeNodeToTSNodeMap: { get(node: Node): object | undefined };
}

const MAX_DEPTH = 4;
/** How many types one value may be made of. */
const MAX_TYPES = 200;

/** What the types of a file say of expressions: of those that can have one value only, this value. */
export class LiteralTypes {
  readonly #services: TypeServices;

  private constructor(services: TypeServices) {
    this.#services = services;
  }

  /** The types of a file, if its parser has made them. */
  static from(services: unknown): LiteralTypes | undefined {
    return hasTypes(services) ? new LiteralTypes(services) : undefined;
  }

  /** The value of an expression, or `undefined` when its type leaves more than one. */
  valueOf(node: Node, site: Site): Expression | undefined {
    const place = this.#services.esTreeNodeToTSNodeMap.get(node);
    if (!place) {
      return undefined;
    }
    const checker = this.#services.program.getTypeChecker();
    const value = new TypeReader(checker, place, site).read(checker.getTypeAtLocation(place));
    return value.kind === "unknown" ? undefined : value;
  }

  /**
   * The class or interface of a package of which an expression is an instance, by the file that declares it. Checking a
   * type takes long: only those who need one of few expressions should ask.
   */
  classOf(node: Node): QualifiedName | undefined {
    const place = this.#services.esTreeNodeToTSNodeMap.get(node);
    const symbol = place && this.#services.program.getTypeChecker().getTypeAtLocation(place).symbol;
    const file = symbol?.declarations?.[0]?.getSourceFile().fileName ?? "";
    const [scopeOrName = "", ...others] = file.split("/node_modules/").slice(1).at(-1)?.split("/") ?? [];
    const isScoped = scopeOrName.startsWith("@");
    const name = isScoped ? `${scopeOrName}/${others[0] ?? ""}` : scopeOrName;
    const inside = others.slice(isScoped ? 1 : 0);
    if (!symbol || name === "") {
      return undefined;
    }
    // Of the old SDK the members of a service are in a file of its own, of which the class is all that is exported.
    return name === "aws-sdk" && inside[0] === "clients"
      ? { module: [name, ...inside].join("/").replace(/(?:\.d)?\.ts$/u, ""), path: [] }
      : { module: name, path: [symbol.name] };
  }

  /** Every value that an expression can have, or `undefined` when its type leaves more than can be counted. */
  constantsOf(node: Node): readonly (Scalar | undefined)[] | undefined {
    const place = this.#services.esTreeNodeToTSNodeMap.get(node);
    const type = place && this.#services.program.getTypeChecker().getTypeAtLocation(place);
    const units = type?.types?.map(unitOf) ?? [];
    return units.length > 1 && units.every(unit => unit !== undefined) ? units.map(({ value }) => value) : undefined;
  }
}

/** The one value of a type. `undefined`: it has more. */
function unitOf({ intrinsicName, value, types }: Type): { readonly value: Scalar | undefined } | undefined {
  switch (intrinsicName) {
    case "true":
    case "false":
      return { value: intrinsicName === "true" };
    case "undefined":
      return { value: undefined };
    case "null":
      return { value: null };
    default:
      return !types && (typeof value === "string" || typeof value === "number") ? { value } : undefined;
  }
}

function hasTypes(services: unknown): services is TypeServices {
  return (
    typeof services === "object" &&
    services !== null &&
    "program" in services &&
    Boolean(services.program) &&
    "esTreeNodeToTSNodeMap" in services &&
    services.esTreeNodeToTSNodeMap !== undefined
  );
}

class TypeReader {
  readonly #checker: Checker;
  readonly #place: object;
  readonly #site: Site;
  #types = 0;

  constructor(checker: Checker, place: object, site: Site) {
    this.#checker = checker;
    this.#place = place;
    this.#site = site;
  }

  read(type: Type, depth = 0): Expression {
    this.#types += 1;
    const { intrinsicName } = type;
    if (type.isStringLiteral() || type.isNumberLiteral()) {
      const { value } = type;
      return typeof value === "string" || typeof value === "number" ? literal(value, this.#site) : this.#nothing();
    }
    if (intrinsicName !== undefined) {
      return intrinsicName === "true" || intrinsicName === "false"
        ? literal(intrinsicName === "true", this.#site)
        : this.#nothing();
    }
    if (depth > MAX_DEPTH || this.#types > MAX_TYPES) {
      return this.#nothing();
    }
    if (this.#checker.isTupleType(type)) {
      return this.#readTuple(type, depth + 1);
    }
    return this.#isPlainObject(type) ? this.#readObject(type, depth + 1) : this.#nothing();
  }

  #nothing(): Expression {
    return unknown(this.#site);
  }

  /** The items of `["a", "b"] as const`. Others can change a tuple that is not for reading only. */
  #readTuple(type: Type, depth: number): Expression {
    const items = this.#checker.getTypeArguments(type);
    const { readonly: isReadonly, hasRestElement, minLength } = type.target ?? {};
    return isReadonly === true && hasRestElement === false && minLength === items.length
      ? { kind: "list", items: items.map(item => this.read(item, depth)), complete: true, site: this.#site }
      : this.#nothing();
  }

  /** The members of an object. It may have others that its type does not tell. */
  #readObject(type: Type, depth: number): Expression {
    const { range } = this.#site;
    const members: Member<Expression>[] = [];
    for (const symbol of this.#checker.getPropertiesOfType(type)) {
      if (this.#types > MAX_TYPES) {
        return this.#nothing();
      }
      const value = this.read(this.#checker.getTypeOfSymbolAtLocation(symbol, this.#place), depth);
      members.push({ key: symbol.name, keyRange: range, range, value });
    }
    return members.some(({ value }) => value.kind !== "unknown")
      ? { kind: "map", members, complete: false, site: this.#site }
      : this.#nothing();
  }

  #isPlainObject(type: Type): boolean {
    return (
      !type.isClassOrInterface() &&
      !this.#checker.isArrayType(type) &&
      type.getCallSignatures().length === 0 &&
      type.getConstructSignatures().length === 0
    );
  }
}
