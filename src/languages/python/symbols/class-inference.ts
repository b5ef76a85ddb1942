import type { QualifiedName } from "../../../model/qualified-name.ts";
import { isSameName } from "../../../model/qualified-name.ts";
import type { Definition } from "../scope/bindings.ts";
import { assignedValueOf, definitionOf } from "../scope/definition.ts";
import { classNamed, classOfSelf, localFunctionOf, returnsIn } from "../scope/local-functions.ts";
import { attributesOf } from "../syntax/attributes.ts";
import { childrenOf } from "../syntax/children.ts";
import type {
  Assign,
  Attribute,
  Call,
  ClassDefinition,
  Expression,
  FunctionDefinition,
  Name,
  Node,
  Parameter,
} from "../syntax/nodes.ts";
import { castOf } from "./casts.ts";
import { isNone } from "./qualified-name.ts";
import type { Symbols } from "./symbols.ts";

const MAX_DEPTH = 20;

/** Infers which library class the values of a file are instances of, where that is certain. */
export class ClassInference {
  readonly #file: Symbols;
  readonly #open = new Set<Node>();

  constructor(file: Symbols) {
    this.#file = file;
  }

  /** The canonical name of the class. `undefined`: it is unknown, or there are several. */
  classOf(node: Expression): QualifiedName | undefined {
    if (this.#open.has(node) || this.#open.size > MAX_DEPTH) {
      return undefined;
    }
    this.#open.add(node);
    const found = this.#infer(node);
    this.#open.delete(node);
    return found;
  }

  #infer(node: Expression): QualifiedName | undefined {
    switch (node.kind) {
      case "Call":
        return this.#classOfCall(node);
      case "Name":
        return this.#classOfName(node);
      case "Attribute":
        return this.#classOfAttribute(node);
      case "Await":
      case "NamedExpression":
        return this.classOf(node.value);
      case "Conditional":
        // In `fake if is_local else boto3.client(…)`, the other value is an instance of the same class.
        return this.#common([node.then, node.otherwise].flatMap(value => this.classOf(value) ?? []));
      case "BooleanOperation":
        // In `client or boto3.client(…)`, the default is an instance of the same class.
        return node.operator === "or" ? (this.classOf(node.right) ?? this.classOf(node.left)) : undefined;
      default:
        return undefined;
    }
  }

  /** The class or interface that some classes have in common. */
  #common([first, ...others]: readonly (QualifiedName | undefined)[]): QualifiedName | undefined {
    return others.reduce(
      (common, other) =>
        common && other && (isSameName(common, other) ? common : this.#file.library.commonType?.(common, other)),
      first,
    );
  }

  #classOfCall(call: Call): QualifiedName | undefined {
    const { callee } = call;
    const { library } = this.#file;
    const given = this.#file.argumentsOf(call);
    const name = this.#file.canonicalNameOf(callee);
    const cast = castOf(call, this.#file);
    if (cast) {
      return this.#classOfHint(cast.type);
    }
    const known = name && library.typeOf(name, given);
    if (known) {
      return known;
    }
    const local = localFunctionOf(callee, this.#file.scopes);
    if (local) {
      return this.#classOfResult(local.definition);
    }
    const receiver = callee.kind === "Attribute" ? this.classOf(callee.value) : undefined;
    return receiver && callee.kind === "Attribute"
      ? library.typeOf({ module: receiver.module, path: [...receiver.path, callee.name] }, given)
      : undefined;
  }

  /** The class of what a function returns, or yields as a fixture or context manager. */
  #classOfResult(definition: FunctionDefinition): QualifiedName | undefined {
    const results = [...returnsIn(definition.body), ...yieldsIn(definition.body)].filter(
      result => result.kind !== "Constant",
    );
    return (
      this.#common(results.map(result => this.classOf(result))) ??
      (definition.returns && this.#classOfHint(definition.returns))
    );
  }

  #classOfName(node: Name): QualifiedName | undefined {
    const binding = this.#file.scopes.bindingOf(node);
    const definitions = binding?.definitions.filter(definition => !isNone(definition)) ?? [];
    return this.#file.module.namesInErrors.has(node.id)
      ? undefined
      : this.#common(definitions.map(definition => this.#classOfDefinition(definition)));
  }

  #classOfDefinition({ kind, value, node, name }: Definition): QualifiedName | undefined {
    switch (kind) {
      case "assign":
        return (value && this.classOf(value)) ?? this.#classOfAnnotation(node);
      case "with":
        return value && this.classOf(value);
      case "parameter":
        return node.kind === "FunctionDefinition" ? this.#classOfParameter(name, node) : undefined;
      default:
        return undefined;
    }
  }

  #classOfParameter(name: Name, definition: FunctionDefinition): QualifiedName | undefined {
    const parameter = definition.parameters.find(({ name: own }) => own === name);
    if (parameter?.kind !== "plain") {
      return undefined;
    }
    const { annotation, default: usual } = parameter;
    return (
      (annotation && this.#classOfHint(annotation)) ??
      (usual && this.classOf(usual)) ??
      this.#classOfFixture(name, definition) ??
      this.#classOfArguments(parameter, definition)
    );
  }

  /** The class in a type hint: `Client`, `"Client"`, `Client | None`, `Optional[Client]`. */
  #classOfHint(hint: Expression): QualifiedName | undefined {
    switch (hint.kind) {
      case "BinaryOperation":
        return this.#classOfHint(hint.left) ?? this.#classOfHint(hint.right);
      case "Subscript":
        return hint.index && this.#classOfHint(hint.index);
      case "Constant":
        return typeof hint.value === "string" ? this.#classOfQuotedHint(hint.value) : undefined;
      default: {
        const name = this.#file.canonicalNameOf(hint);
        return name && this.#file.library.typeOf(name);
      }
    }
  }

  /** The class in a type hint that is quoted, in which only names of the module are resolved. */
  #classOfQuotedHint(hint: string): QualifiedName | undefined {
    const { scopes, library } = this.#file;
    for (const [name] of hint.matchAll(/[\p{L}_][\p{L}\p{N}_.]*/gu)) {
      const [first = "", ...rest] = name.split(".");
      const [definition, ...others] = scopes.module.bindings.get(first)?.definitions ?? [];
      const imported = others.length === 0 ? definition?.imported : undefined;
      const path = imported?.member === undefined ? rest : [imported.member, ...rest];
      const known = imported && library.canonical({ module: imported.module, path });
      const type = known && library.typeOf(known);
      if (type) {
        return type;
      }
    }
    return undefined;
  }

  /** The class of what pytest passes to a parameter named after a fixture of the file. */
  #classOfFixture(name: Name, definition: FunctionDefinition): QualifiedName | undefined {
    const binding = this.#file.scopes.module.bindings.get(name.id);
    const [fixture, ...others] = binding?.definitions.map(({ node }) => node) ?? [];
    return fixture?.kind === "FunctionDefinition" && others.length === 0 && fixture !== definition && isFixture(fixture)
      ? this.#classOfResult(fixture)
      : undefined;
  }

  /** The class that the arguments of all calls in the file have in common. */
  #classOfArguments(parameter: Parameter, definition: FunctionDefinition): QualifiedName | undefined {
    const isMethod = classAround(definition) !== undefined;
    const index = definition.parameters.indexOf(parameter) - (isMethod ? 1 : 0);
    const given = this.#file.callsOf(definition).map(({ arguments: passed }) => {
      const argument =
        passed.find(({ name }) => name === parameter.name.id) ??
        (passed.slice(0, index + 1).every(({ kind }) => kind === "positional") ? passed[index] : undefined);
      return argument && this.classOf(argument.value);
    });
    return this.#common(given);
  }

  /** The class in the type hint of an assignment: `pool: UserPool = …`. */
  #classOfAnnotation(node: Node | undefined): QualifiedName | undefined {
    return node?.kind === "Assign" && node.annotation ? this.#classOfHint(node.annotation) : undefined;
  }

  #classOfAttribute(node: Attribute): QualifiedName | undefined {
    const { value: holder, name } = node;
    const around = this.localClassOf(holder);
    if (!around) {
      return undefined;
    }
    const assigned = (attributesOf(this.#file.module).assigned.get(name) ?? []).filter(
      target => classOfSelf(target.value, this.#file.scopes) === around,
    );
    const own = this.#file.scopes.scopeOf(around)?.bindings.get(name)?.definitions ?? [];
    const values = [
      ...assigned.map(({ parent }) => (parent?.kind === "Assign" ? parent.value : undefined)),
      ...own.filter(({ kind }) => kind === "assign").map(({ value }) => value),
    ].filter(value => value?.kind !== "Constant" || value.value !== null);
    const declarations = [
      ...assigned.map(({ parent }) => parent),
      ...around.body.statements.filter(statement => statement.kind === "Assign" && declares(statement, name)),
    ];
    const properties = own.flatMap(({ node: made }) => (made.kind === "FunctionDefinition" ? [made] : []));
    return (
      this.#common([
        ...values.map(value => value && this.classOf(value)),
        ...properties.map(property => (isProperty(property) ? this.#classOfResult(property) : undefined)),
      ]) ?? this.#common(declarations.flatMap(declaration => this.#classOfAnnotation(declaration) ?? []))
    );
  }

  /** The only value of a field of `self`. */
  #onlyValueOfField({ value: holder, name }: Attribute): Expression | undefined {
    const { scopes, module } = this.#file;
    const around = classOfSelf(holder, scopes);
    const [only, ...others] = (attributesOf(module).assigned.get(name) ?? []).filter(
      target => classOfSelf(target.value, scopes) === around,
    );
    return around && others.length === 0 && only?.parent?.kind === "Assign" ? only.parent.value : undefined;
  }

  /**
   * Whether a value is certainly an instance of a class that no library knows: one that the file declares, or one that
   * another module exports and that is called by its name in CapWords, as PEP 8 asks for.
   */
  isOfOtherClass(node: Expression): boolean {
    const constructed = this.#onlyValueOf(node);
    const name = constructed?.kind === "Call" ? this.#file.qualifiedNameOf(constructed.callee)?.path.at(-1) : undefined;
    return this.localClassOf(node) !== undefined || (/^[A-Z]\p{L}*\p{Ll}/u.test(name ?? "") && !this.classOf(node));
  }

  /** What is constructed in place, or assigned to a name or a field of `self` once and for all. */
  #onlyValueOf(node: Expression): Expression | undefined {
    switch (node.kind) {
      case "Attribute":
        return this.#onlyValueOfField(node);
      case "Name":
        return assignedValueOf(node, this.#file.scopes);
      default:
        return node;
    }
  }

  /** The class of the file that a value is an instance of: `self`, what is constructed with it, or declared as one. */
  localClassOf(node: Expression): ClassDefinition | undefined {
    const { scopes } = this.#file;
    const constructed = this.#onlyValueOf(node);
    if (constructed?.kind === "Call") {
      return classNamed(constructed.callee, scopes);
    }
    const definition = definitionOf(node, scopes);
    if (!definition) {
      return undefined;
    }
    const parameter =
      definition.node.kind === "FunctionDefinition"
        ? definition.node.parameters.find(({ name }) => name === definition.name)
        : undefined;
    return (parameter?.annotation && classNamed(parameter.annotation, scopes)) ?? classOfSelf(node, scopes);
  }
}

/** Whether an assignment in the body of a class is to a name. */
function declares({ targets }: Assign, name: string): boolean {
  return targets.some(target => target.kind === "Name" && target.id === name);
}

function classAround(definition: FunctionDefinition): ClassDefinition | undefined {
  const around = definition.parent?.parent;
  return around?.kind === "ClassDefinition" ? around : undefined;
}

function isFixture({ decorators }: FunctionDefinition): boolean {
  return decorators.some(decorator => endsWith(decorator, "fixture"));
}

function isProperty({ decorators }: FunctionDefinition): boolean {
  return decorators.some(decorator => endsWith(decorator, "property") || endsWith(decorator, "cached_property"));
}

/** Whether a decorator is a name, a member of a module or a call of one, whose last part is `name`. */
function endsWith(decorator: Expression, name: string): boolean {
  switch (decorator.kind) {
    case "Name":
      return decorator.id === name;
    case "Attribute":
      return decorator.name === name;
    case "Call":
      return endsWith(decorator.callee, name);
    default:
      return false;
  }
}

function yieldsIn(node: Node): readonly Expression[] {
  if (node.kind === "FunctionDefinition" || node.kind === "ClassDefinition") {
    return [];
  }
  return node.kind === "ExpressionStatement" && node.value.kind === "OtherExpression"
    ? node.value.children
    : childrenOf(node).flatMap(yieldsIn);
}
