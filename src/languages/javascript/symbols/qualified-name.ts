import type { TSESTree } from "@typescript-eslint/utils";
import {
  boundValueOf,
  constantDeclaratorOf,
  isWrittenOnce,
  onlyDeclarationOf,
  valueDefinitionOf,
  type Variable,
} from "../scope/bindings.ts";
import type { QualifiedName } from "../../../model/qualified-name.ts";
import type { Symbols } from "./symbols.ts";
import { normalizedName } from "../syntax/module-names.ts";
import { literalString, staticName, unwrap, type Node } from "../syntax/syntax-tree.ts";

const MAX_DEPTH = 100;

/** The module member that an expression refers to. `undefined` for a name that is shadowed or reassigned. */
export function qualifiedNameOf(node: Node, file: Symbols): QualifiedName | undefined {
  const qualifiedName = trace(node, file, 0);
  return qualifiedName && normalizedName(qualifiedName);
}

/** The module member that a type refers to. */
export function qualifiedTypeNameOf(node: Node, file: Symbols): QualifiedName | undefined {
  const qualifiedName = traceType(node, file, 0);
  return qualifiedName && normalizedName(qualifiedName);
}

/** The name of a global of the language or its runtime. `undefined`: the file declares it. */
export function globalNameOf(node: Node, file: Symbols): QualifiedName | undefined {
  return traceGlobal(node, file, 0);
}

function traceGlobal(node: Node, file: Symbols, depth: number): QualifiedName | undefined {
  const expression = unwrap(node);
  if (expression.type === "Identifier") {
    const variable = file.variableOf(expression);
    return variable ? aliasedGlobal(variable, file, depth + 1) : { module: "", path: [expression.name] };
  }
  if (expression.type !== "MemberExpression") {
    return undefined;
  }
  const name = staticName(expression.property, expression.computed);
  return name === undefined ? undefined : memberOf(traceGlobal(expression.object, file, depth), [name]);
}

/** The global, or the member of one, that a constant is an alias of: `const provider = aws`. */
function aliasedGlobal(variable: Variable, file: Symbols, depth: number): QualifiedName | undefined {
  const bound = depth > MAX_DEPTH ? undefined : boundValueOf(variable);
  return bound && memberOf(traceGlobal(bound.init, file, depth), bound.path);
}

function trace(node: Node, file: Symbols, depth: number): QualifiedName | undefined {
  if (depth > MAX_DEPTH) {
    return undefined;
  }
  const expression = unwrap(node);
  switch (expression.type) {
    case "Identifier":
      return traceVariable(file.variableOf(expression), file, depth + 1);
    case "MemberExpression": {
      const name = staticName(expression.property, expression.computed);
      return name === undefined ? undefined : memberOf(trace(expression.object, file, depth + 1), [name]);
    }
    case "TSQualifiedName":
      return memberOf(trace(expression.left, file, depth + 1), [expression.right.name]);
    case "AwaitExpression":
      return trace(expression.argument, file, depth + 1);
    case "ImportExpression":
      return wholeModule(literalString(expression.source));
    case "SequenceExpression": {
      const last = expression.expressions.at(-1);
      return last && trace(last, file, depth + 1);
    }
    case "CallExpression":
      return traceCall(expression, file, depth + 1);
    case "TSExternalModuleReference":
      return wholeModule(literalString(expression.expression));
    default:
      return undefined;
  }
}

function traceCall(
  { callee, arguments: [argument] }: TSESTree.CallExpression,
  file: Symbols,
  depth: number,
): QualifiedName | undefined {
  if (isRequire(callee, file)) {
    return wholeModule(literalString(argument));
  }
  return argument && givesBackModule(callee) ? trace(argument, file, depth) : undefined;
}

/** What compilers wrap around `require`, such as `__importStar` and swc's `_interop_require_wildcard._`. */
const interop =
  /^(?:__importStar|__importDefault|__toESM|_interopRequireWildcard|_interopRequireDefault|_interop_require_wildcard|_interop_require_default)$/u;

/** Whether a function returns the module it is passed: `__importStar(require("aws-cdk-lib"))`. */
function givesBackModule(callee: Node): boolean {
  const target = unwrap(callee);
  switch (target.type) {
    case "Identifier":
      return interop.test(target.name);
    case "MemberExpression": {
      const name = staticName(target.property, target.computed) ?? "";
      // X-Ray returns the SDK it is passed: `AWSXRay.captureAWS(require("aws-sdk"))`.
      return name === "captureAWS" || interop.test(name) || (name === "_" && givesBackModule(target.object));
    }
    case "SequenceExpression": {
      const last = target.expressions.at(-1);
      return last !== undefined && givesBackModule(last);
    }
    default:
      return false;
  }
}

function traceVariable(variable: Variable | undefined, file: Symbols, depth: number): QualifiedName | undefined {
  const definition = variable && valueDefinitionOf(variable);
  if (!definition) {
    return undefined;
  }
  const { node } = definition;
  switch (node.type) {
    case "ImportSpecifier":
      return importedBy(node, [importedName(node.imported)], file);
    case "ImportDefaultSpecifier":
    case "ImportNamespaceSpecifier":
      return importedBy(node, [], file);
    case "TSImportEqualsDeclaration":
      return trace(node.moduleReference, file, depth + 1);
    case "VariableDeclarator": {
      const bound = boundValueOf(variable);
      return bound && memberOf(trace(bound.init, file, depth + 1), bound.path);
    }
    default:
      return undefined;
  }
}

function importedBy(specifier: Node, path: readonly string[], file: Symbols): QualifiedName | undefined {
  const declaration = file.parentOf(specifier);
  return declaration?.type === "ImportDeclaration" ? { module: declaration.source.value, path } : undefined;
}

function importedName(imported: TSESTree.Identifier | TSESTree.StringLiteral): string {
  return imported.type === "Identifier" ? imported.name : imported.value;
}

function memberOf(qualifiedName: QualifiedName | undefined, path: readonly string[]): QualifiedName | undefined {
  return qualifiedName && { module: qualifiedName.module, path: [...qualifiedName.path, ...path] };
}

function wholeModule(name: string | undefined): QualifiedName | undefined {
  return name === undefined ? undefined : { module: name, path: [] };
}

/**
 * Whether a callee is `require`. The file may declare a function of that name; `createRequire()` returns an equivalent
 * one.
 */
function isRequire(callee: Node, file: Symbols): boolean {
  if (callee.type !== "Identifier" || callee.name !== "require") {
    return false;
  }
  const variable = file.variableOf(callee);
  if (!variable) {
    return true;
  }
  const init = constantDeclaratorOf(variable)?.init;
  return (
    isWrittenOnce(variable) &&
    init?.type === "CallExpression" &&
    qualifiedNameOf(init.callee, file)?.path.at(-1) === "createRequire"
  );
}

function traceType(node: Node, file: Symbols, depth: number): QualifiedName | undefined {
  if (depth > MAX_DEPTH) {
    return undefined;
  }
  switch (node.type) {
    case "TSTypeAnnotation":
      return traceType(node.typeAnnotation, file, depth + 1);
    case "TSTypeReference":
      return traceTypeName(node, file, depth + 1);
    case "TSImportType":
      return memberOf(wholeModule(importedModule(node, file)), node.qualifier ? entityPath(node.qualifier) : []);
    case "TSUnionType":
      return onlyName(node.types, file, depth + 1);
    default:
      return undefined;
  }
}

/** `X` for `X | undefined`. */
function onlyName(types: readonly Node[], file: Symbols, depth: number): QualifiedName | undefined {
  const [type, ...others] = types.filter(({ type }) => type !== "TSUndefinedKeyword" && type !== "TSNullKeyword");
  return type && others.length === 0 ? traceType(type, file, depth) : undefined;
}

function traceTypeName(node: TSESTree.TSTypeReference, file: Symbols, depth: number): QualifiedName | undefined {
  const { typeName } = node;
  if (typeName.type !== "Identifier") {
    return trace(typeName, file, depth);
  }
  const variable = file.variableOf(typeName);
  const argument = node.typeArguments?.params[0];
  if (!variable && typeName.name === "Readonly" && argument) {
    return traceType(argument, file, depth);
  }
  const declaration = variable && onlyDeclarationOf(variable);
  return declaration?.type === "TSTypeAliasDeclaration" && !declaration.typeParameters
    ? traceType(declaration.typeAnnotation, file, depth)
    : trace(typeName, file, depth);
}

/** The module of `import("…").X`. Parsers represent it either as a literal or as a literal type. */
function importedModule(node: TSESTree.TSImportType, file: Symbols): string | undefined {
  for (const child of file.childrenOf(node)) {
    const module = literalString(child.type === "TSLiteralType" ? child.literal : child);
    if (module !== undefined) {
      return module;
    }
  }
  return undefined;
}

function entityPath(name: Node): readonly string[] {
  if (name.type === "TSQualifiedName") {
    return [...entityPath(name.left), name.right.name];
  }
  return name.type === "Identifier" ? [name.name] : [];
}
