import { perObject } from "../../../model/per-object.ts";
import type { Condition } from "../../../model/condition.ts";
import { isSameName, type QualifiedName } from "../../../model/qualified-name.ts";
import type { Arguments, Expression as Value } from "../../../model/value.ts";
import type { Library } from "../../language.ts";
import type { ProgramFile } from "../evaluate/evaluated-file.ts";
import { Evaluator } from "../evaluate/evaluator.ts";
import { argumentsOf } from "../evaluate/read-arguments.ts";
import { Conditions } from "../flow/conditions.ts";
import { pathCondition } from "../flow/path-condition.ts";
import { writesOf, type Write } from "../flow/writes.ts";
import { parse } from "../parser/parser.ts";
import { analyzeScopes, type Scopes } from "../scope/analyze-scopes.ts";
import type { Binding, Scope } from "../scope/bindings.ts";
import { callsByFunction } from "../scope/function-calls.ts";
import { scopesWithHiddenWrites } from "../scope/hidden-writes.ts";
import { ClassInference } from "../symbols/class-inference.ts";
import { qualifiedNameOf } from "../symbols/qualified-name.ts";
import { attributesOf } from "../syntax/attributes.ts";
import { nodesOfKind } from "../syntax/nodes-of-kind.ts";
import type { Attribute, Call, Expression, FunctionDefinition, Module, Node } from "../syntax/nodes.ts";

/** A Python file: the names it imports and the values of its expressions. */
export class PythonFile implements ProgramFile {
  readonly text: string;
  readonly library: Library;
  readonly module: Module;
  readonly scopes: Scopes;
  readonly #writes: (binding: Binding) => readonly Write[];
  readonly #classes: ClassInference;
  readonly #libraryNames: (callee: Expression) => QualifiedName | undefined;
  readonly #canonical: (name: QualifiedName) => QualifiedName | undefined;
  #hiddenWrites: ReadonlySet<Scope> | undefined;
  #calls: readonly Call[] | undefined;
  #callsByFunction: ReadonlyMap<FunctionDefinition, readonly Call[]> | undefined;
  #conditions: Conditions | undefined;
  #isCollecting = false;

  constructor(text: string, library: Library) {
    this.text = text;
    this.library = library;
    this.module = parse(text);
    this.scopes = analyzeScopes(this.module);
    this.#classes = new ClassInference(this);
    this.#canonical = perObject((name: QualifiedName) => this.library.canonical(name));
    this.#libraryNames = perObject((callee: Expression) => this.#findLibraryName(callee));
    this.#writes = perObject((binding: Binding) => writesOf(binding, this.scopes));
  }

  /**
   * The value of an expression.
   *
   * @param root - the call that it is evaluated for
   */
  read(node: Expression, root: Node = node): Value {
    return new Evaluator(this, root).read(node);
  }

  /**
   * Whether the value of a variable is unknown: there is a syntax error nearby, or code may write it without naming it.
   */
  isUnclear({ name, scope }: Binding): boolean {
    this.#hiddenWrites ??= scopesWithHiddenWrites(this.text, this.scopes);
    return this.module.namesInErrors.has(name) || this.#hiddenWrites.has(scope);
  }

  writesOf(binding: Binding): readonly Write[] {
    return this.#writes(binding);
  }

  /** The condition under which a test passes. `undefined`: its relation to other tests is unknown. */
  conditionOf(test: Expression): Condition | undefined {
    // Constants that are compared with are read, which may ask for the conditions of an assignment in a branch.
    if (this.#isCollecting) {
      return undefined;
    }
    if (!this.#conditions) {
      this.#isCollecting = true;
      this.#conditions = new Conditions(this.module, this.scopes, node => this.read(node));
      this.#isCollecting = false;
    }
    return this.#conditions.of(test);
  }

  qualifiedNameOf(node: Expression): QualifiedName | undefined {
    const name = qualifiedNameOf(node, this.scopes);
    return name && node.kind === "Attribute" && this.#isReplaced(node, name) ? undefined : name;
  }

  /** Whether the file assigns to a member of a module, as tests do: `boto3.client = fake`. */
  #isReplaced({ name }: Attribute, qualified: QualifiedName): boolean {
    const targets = attributesOf(this.module).assigned.get(name);
    return targets?.some(target => this.#isNamed(target, qualified)) ?? false;
  }

  #isNamed(node: Expression, name: QualifiedName): boolean {
    const other = qualifiedNameOf(node, this.scopes);
    return other !== undefined && isSameName(other, name);
  }

  /** The canonical name of what an expression refers to. `undefined`: no library knows it. */
  canonicalNameOf(node: Expression): QualifiedName | undefined {
    const name = this.qualifiedNameOf(node);
    return name && (this.#canonical(name) ?? this.#fromWildcard(name) ?? name);
  }

  /** The canonical name of a class that the only `from module import *` of a known library imports. */
  #fromWildcard({ module, path }: QualifiedName): QualifiedName | undefined {
    if (module !== "" || !/^[A-Z]/u.test(path[0] ?? "")) {
      return undefined;
    }
    const [only, ...others] = this.scopes.wildcards.flatMap(
      wildcard => this.library.canonical({ module: wildcard, path }) ?? [],
    );
    return others.length === 0 ? only : undefined;
  }

  /** The canonical name of the library class that a value is an instance of. */
  classOf(node: Expression): QualifiedName | undefined {
    return this.#classes.classOf(node);
  }

  /** Whether a value is certainly an instance of a class that no library knows. */
  isOfOtherClass(node: Expression): boolean {
    return this.#classes.isOfOtherClass(node);
  }

  /** Whether a library knows a name. */
  isKnown(name: QualifiedName): boolean {
    return this.#canonical(name) !== undefined;
  }

  /** The canonical name of a callee: an import, or a method of an instance of a library class. */
  libraryNameOf(callee: Expression): QualifiedName | undefined {
    return this.#libraryNames(callee);
  }

  #findLibraryName(callee: Expression): QualifiedName | undefined {
    const name = this.canonicalNameOf(callee);
    if (name) {
      return this.isKnown(name) ? name : undefined;
    }
    if (callee.kind !== "Attribute") {
      return undefined;
    }
    const holder = this.read(callee.value);
    const of =
      holder.kind === "instance"
        ? { module: holder.name.module, path: [...holder.name.path, ...holder.path] }
        : this.classOf(callee.value);
    return of && this.library.canonical({ module: of.module, path: [...of.path, callee.name] });
  }

  /** @param call - also the expression that they are evaluated for */
  argumentsOf(call: Call): Arguments {
    return argumentsOf(call, new Evaluator(this, call));
  }

  /** The path condition of a node, restricted to what the expression also depends on. */
  existenceOf(node: Node, expression: Value): Condition {
    return pathCondition(node, expression, test => this.conditionOf(test));
  }

  /** The calls without syntax errors, in source order. */
  get calls(): readonly Call[] {
    this.#calls ??= callsIn(this.module);
    return this.#calls;
  }

  /** The calls of a function of the file. */
  callsOf(definition: FunctionDefinition): readonly Call[] {
    this.#callsByFunction ??= callsByFunction(this.calls, this.scopes);
    return this.#callsByFunction.get(definition) ?? [];
  }
}

/** Calls that begin at the same place stay as they are in the tree, the outer one first. */
function callsIn(module: Module): readonly Call[] {
  return nodesOfKind("Call", module)
    .filter(call => !holdsError(call, module))
    .sort((a, b) => a.range[0] - b.range[0]);
}

function holdsError({ range: [start, end] }: Node, { errors }: Module): boolean {
  return errors.some(error => start <= error[1] && error[0] <= end);
}
