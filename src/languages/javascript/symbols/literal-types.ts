import type { QualifiedName } from "../../../model/qualified-name.ts";
import type { Site } from "../../../model/site.ts";
import type { Expression, Member, Scalar } from "../../../model/value.ts";
import { literal, unknown } from "../../../model/expressions.ts";
import type { Node } from "../syntax/syntax-tree.ts";

/*
 * The part of TypeScript's type checker that is used here. It is present when the user's parser provides type
 * information. The objects come from whatever version the user has; nothing is imported from TypeScript.
 */

interface Type {
  /** The name of a built-in type: `true`. */
  readonly intrinsicName?: string;
  /** The value of a literal type. A bigint is an object. */
  readonly value?: unknown;
  /** Facts about a tuple. The minimum does not count rests and what may be missing. */
  readonly target?: { readonly readonly?: boolean; readonly minLength?: number };
  readonly symbol?: TypeSymbol & {
    readonly declarations?: readonly { getSourceFile(): { readonly fileName: string } }[];
  };
  /** The members of a union. */
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
/** The maximum number of types that are visited for one value. */
const MAX_TYPES = 200;

/** Values of expressions whose TypeScript type has exactly one value. */
export class LiteralTypes {
  readonly #services: TypeServices;

  private constructor(services: TypeServices) {
    this.#services = services;
  }

  /** The types of a file. `undefined`: its parser provided none. */
  static from(services: unknown): LiteralTypes | undefined {
    return hasTypes(services) ? new LiteralTypes(services) : undefined;
  }

  /** The value of an expression. `undefined`: its type has more than one. */
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
   * The class or interface of a package that an expression is an instance of, by the file that declares it. Type
   * checking is slow: ask only for the few expressions that need it.
   */
  classOf(node: Node): QualifiedName | undefined {
    const place = this.#services.esTreeNodeToTSNodeMap.get(node);
    const symbol = place && this.#services.program.getTypeChecker().getTypeAtLocation(place).symbol;
    const file = symbol?.declarations?.[0]?.getSourceFile().fileName ?? "";
    const [scopeOrName = "", ...others] = file.split("/node_modules/").slice(1).at(-1)?.split("/") ?? [];
    const isScoped = scopeOrName.startsWith("@");
    const name = isScoped ? `${scopeOrName}/${others[0] ?? ""}` : scopeOrName;
    if (!symbol || name === "") {
      return undefined;
    }
    // In the AWS SDK v2, each service has a file of its own that exports nothing but its class.
    if (name === "aws-sdk" && others[0] === "clients") {
      return { module: [name, ...others].join("/").replace(/(?:\.d)?\.ts$/u, ""), path: [] };
    }
    // The modules of the AWS CDK are folders of one package: `aws-cdk-lib/aws-cognito/lib/user-pool.d.ts`.
    const [folder = "", library] = others;
    return { module: name === "aws-cdk-lib" && library === "lib" ? `${name}/${folder}` : name, path: [symbol.name] };
  }

  /** Every value that an expression can have. `undefined`: its type has infinitely many, or too many. */
  constantsOf(node: Node): readonly (Scalar | undefined)[] | undefined {
    const place = this.#services.esTreeNodeToTSNodeMap.get(node);
    const type = place && this.#services.program.getTypeChecker().getTypeAtLocation(place);
    const units = type?.types?.map(unitOf) ?? [];
    return units.length > 1 && units.every(unit => unit !== undefined) ? units.map(({ value }) => value) : undefined;
  }
}

/** The value of a unit type. `undefined`: the type has more than one value. */
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

  /** The items of `["a", "b"] as const`. A tuple that is not `readonly` may be mutated elsewhere. */
  #readTuple(type: Type, depth: number): Expression {
    const items = this.#checker.getTypeArguments(type);
    const { readonly: isReadonly, minLength } = type.target ?? {};
    return isReadonly === true && minLength === items.length
      ? { kind: "list", items: items.map(item => this.read(item, depth)), complete: true, site: this.#site }
      : this.#nothing();
  }

  /** The members of an object. It may have more than its type declares. */
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
