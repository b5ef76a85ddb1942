import type { TSESTree } from "@typescript-eslint/utils";
import type { Condition } from "../../../model/condition.ts";
import type { Range, Site } from "../../../model/site.ts";
import type { Expression } from "../../../model/value.ts";
import { Bindings, type Variable } from "../scope/bindings.ts";
import { Conditions } from "../flow/conditions.ts";
import { definitionOf } from "../scope/definition.ts";
import { enclosingCondition } from "../flow/path-condition.ts";
import { inferredClassOf } from "../symbols/class-inference.ts";
import { LiteralTypes } from "../symbols/literal-types.ts";
import type { QualifiedName } from "../../../model/qualified-name.ts";
import type { Library } from "../../language.ts";
import { globalNameOf, qualifiedNameOf, qualifiedTypeNameOf } from "../symbols/qualified-name.ts";
import { Evaluator } from "../evaluate/evaluator.ts";
import type { ProgramTree } from "../evaluate/program-tree.ts";
import type { Candidate } from "../syntax/source-tree.ts";
import { literalString, type Node } from "../syntax/syntax-tree.ts";
import { pushAll } from "../../../model/large-lists.ts";

/** The part of ESLint's `SourceCode` that is needed here, for ESTree-shaped trees. */
export interface ParsedCode {
  readonly text: string;
  readonly ast: object;
  readonly visitorKeys: Readonly<Record<string, readonly string[] | undefined>>;
  readonly scopeManager: object | null;
  /** What the parser provides besides the tree, such as types. */
  readonly parserServices?: unknown;
}

/** Nodes that exist only at the type level. */
const typeOnly: ReadonlySet<string> = new Set([
  "TSInterfaceDeclaration",
  "TSTypeAliasDeclaration",
  "TSTypeAnnotation",
  "TSTypeParameterDeclaration",
  "TSTypeParameterInstantiation",
]);

/** A JavaScript or TypeScript file: the names it imports and the values of its expressions. */
export class CodeFile implements ProgramTree {
  readonly text: string;
  readonly program: TSESTree.Program;
  readonly bindings: Bindings;
  readonly conditions: Conditions;
  readonly evaluator: Evaluator;
  /** Values by TypeScript's types, if the user's parser provides type information. */
  readonly types: LiteralTypes | undefined;
  readonly library: Library;
  /** Whether it contains TypeScript syntax. */
  hasTypes = false;
  readonly #visitorKeys: ParsedCode["visitorKeys"];
  readonly #parents = new Map<Node, Node>();
  readonly #candidates: Candidate[] = [];
  /** Cached, because every host asks about the same names. */
  readonly #names = new Map<Node, QualifiedName | undefined>();
  readonly #tests: Node[] = [];
  readonly #modules = new Set<string>();
  readonly #canonicalNames = new Map<Node, QualifiedName | undefined>();

  /** @param library - what is known about the names that the file imports */
  constructor(code: ParsedCode, library: Library = emptyLibrary) {
    this.library = library;
    this.text = code.text;
    this.program = code.ast as TSESTree.Program;
    this.#visitorKeys = code.visitorKeys;
    this.#walk();
    this.bindings = new Bindings(code.scopeManager);
    this.types = LiteralTypes.from(code.parserServices);
    this.evaluator = new Evaluator(this);
    this.conditions = new Conditions(this, this.#tests);
  }

  /** Every `new`, call and object literal in the file, in source order. */
  get candidates(): readonly Candidate[] {
    return this.#candidates;
  }

  parentOf(node: Node): Node | undefined {
    return this.#parents.get(node) ?? node.parent;
  }

  /** The ancestors of a node, innermost first. */
  *ancestorsOf(node: Node): Generator<Node> {
    for (let parent = this.parentOf(node); parent; parent = this.parentOf(parent)) {
      yield parent;
    }
  }

  childrenOf(node: Node): readonly Node[] {
    const children: Node[] = [];
    for (const key of this.#visitorKeys[node.type] ?? []) {
      const child: unknown = Reflect.get(node, key);
      if (Array.isArray(child)) {
        pushAll(children, child.filter(isNode));
      } else if (isNode(child)) {
        children.push(child);
      }
    }
    return children;
  }

  /** The variable that an identifier refers to or declares. */
  variableOf(identifier: Node): Variable | undefined {
    return this.bindings.variableOf(identifier);
  }

  /** The module member that an expression refers to: `cognito.UserPool`, under whatever name the file imports it. */
  qualifiedNameOf(node: Node): QualifiedName | undefined {
    if (!this.#names.has(node)) {
      this.#names.set(node, qualifiedNameOf(node, this));
    }
    return this.#names.get(node);
  }

  /** The canonical name of what an expression refers to. `undefined`: the library does not know it. */
  nameOf(node: Node): QualifiedName | undefined {
    if (!this.#canonicalNames.has(node)) {
      const name = this.qualifiedNameOf(node) ?? globalNameOf(node, this);
      this.#canonicalNames.set(node, name && this.library.canonical(name));
    }
    return this.#canonicalNames.get(node);
  }

  /** The module member that a type refers to: `cognito.CfnUserPoolClientProps`, `import("m").X`. */
  qualifiedTypeNameOf(node: Node): QualifiedName | undefined {
    return qualifiedTypeNameOf(node, this);
  }

  /**
   * The library class or interface that an expression is an instance of: `new cognito.UserPool(…)`, a variable or class
   * field that holds one, a parameter of that type.
   */
  inferredClassOf(node: Node): QualifiedName | undefined {
    return inferredClassOf(node, this);
  }

  /**
   * The class or interface that an expression is an instance of, by its canonical name. `undefined`: the library does
   * not know it.
   */
  classNameOf(node: Node): QualifiedName | undefined {
    const qualifiedName = this.inferredClassOf(node);
    return qualifiedName && (this.library.canonical(qualifiedName) ?? qualifiedName);
  }

  /** The modules that the file imports or requires. */
  get modules(): ReadonlySet<string> {
    return this.#modules;
  }

  /** The initializer of a constant or class field that an expression refers to, or the expression itself. */
  definitionOf(node: Node): Node {
    return definitionOf(node, this);
  }

  /** The value of an expression, as far as this file alone determines it. */
  read(node: Node): Expression {
    return this.evaluator.evaluate(node);
  }

  /** The value of an object literal, including later updates of it in the file. */
  readDefinition(node: Node): Expression {
    return this.evaluator.evaluateDefinition(node);
  }

  /** The condition under which a test passes. */
  conditionOf(test: Node): Condition {
    return this.conditions.of(test);
  }

  /** The path condition of a node, restricted to what the expression also depends on. */
  existenceOf(node: Node, expression: Expression): Condition {
    return enclosingCondition(node, expression, this);
  }

  rangeOf(node: Node): Range {
    return [node.range[0], node.range[1]];
  }

  siteOf(node: Node): Site {
    return { range: this.rangeOf(node) };
  }

  #walk(): void {
    const open: Node[] = [this.program];
    for (let node = open.pop(); node; node = open.pop()) {
      this.#note(node);
      const children = this.childrenOf(node);
      for (let index = children.length - 1; index >= 0; index -= 1) {
        const child = children[index];
        this.hasTypes ||= child?.type.startsWith("TS") === true;
        if (child && !typeOnly.has(child.type)) {
          if (child.parent !== node) {
            this.#parents.set(child, node);
          }
          open.push(child);
        }
      }
    }
  }

  #note(node: Node): void {
    switch (node.type) {
      case "CallExpression":
        this.#noteModule(
          node.callee.type === "Identifier" && node.callee.name === "require" ? node.arguments[0] : undefined,
        );
        this.#candidates.push(node);
        this.#tests.push(node);
        break;
      case "NewExpression":
      case "ObjectExpression":
        this.#candidates.push(node);
        break;
      case "ImportDeclaration":
      case "ImportExpression":
        this.#noteModule(node.source);
        break;
      case "TSExternalModuleReference":
        this.#noteModule(node.expression);
        break;
      case "ConditionalExpression":
      case "LogicalExpression":
      case "BinaryExpression":
      case "UnaryExpression":
      case "IfStatement":
        this.#tests.push(node);
        break;
      default:
    }
  }

  #noteModule(source: Node | undefined): void {
    const name = literalString(source);
    if (name !== undefined) {
      this.#modules.add(name);
    }
  }
}

/** A library that knows no names. */
const emptyLibrary: Library = {
  canonical: () => undefined,
  constant: () => undefined,
  call: () => undefined,
  typeOf: () => undefined,
};

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "type" in value && typeof value.type === "string";
}
