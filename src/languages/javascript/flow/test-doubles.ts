import { perObject } from "../../../model/per-object.ts";
import type { EvaluatedTree } from "./evaluated-tree.ts";
import {
  literalString,
  methodNameOf,
  propertyOf,
  staticName,
  unwrap,
  wrappedBy,
  type CallNode,
  type Node,
} from "../syntax/syntax-tree.ts";
import { referencesOf } from "./references.ts";

/** Methods of assertions that compare an actual value with their arguments. */
const matcher =
  /^(?:(?:deep|not|notDeep|strict|partialDeep|deepStrict)\w*Equal|equal|eql|match|matchObject|to(?:Be|Contain|Equal|Have|Match|Strict)\w*)$/u;

/** Whether a value is only used as an expected value: `expect(sent).toEqual(expected)`. */
export function isOnlyCompared(node: Node, file: EvaluatedTree): boolean {
  const given = referencesOf(node, file).flatMap(reference => {
    const call = callAround(reference.node, file);
    return call ? [{ call, isCompared: isMatcher(call.callee) }] : [];
  });
  return given.length > 0 && given.every(({ isCompared }) => isCompared);
}

/** The call that takes a value as an argument, either directly or inside a list or object. */
function callAround(node: Node, file: EvaluatedTree): CallNode | undefined {
  let inner = node;
  for (const outer of file.ancestorsOf(node)) {
    switch (outer.type) {
      case "CallExpression":
      case "NewExpression":
        return outer.callee === inner ? undefined : outer;
      case "ArrayExpression":
      case "ObjectExpression":
      case "Property":
      case "SpreadElement":
        break;
      default:
        if (wrappedBy(outer) !== inner) {
          return undefined;
        }
    }
    inner = outer;
  }
  return undefined;
}

function isMatcher(callee: Node): boolean {
  const target = unwrap(callee);
  const name =
    target.type === "MemberExpression"
      ? staticName(target.property, target.computed)
      : target.type === "Identifier"
        ? target.name
        : undefined;
  return name !== undefined && matcher.test(name);
}

/** Whether a library's object is passed to a test double, or its module is mocked. */
export function reachesTestDouble(node: Node, file: EvaluatedTree): boolean {
  const module = moduleOf(node, file);
  if (module !== undefined && mockedModules(file).has(module)) {
    return true;
  }
  const references = referencesOf(node, file);
  const calls = references.flatMap(reference => callAround(reference.node, file) ?? []);
  return calls.length > 0 && calls.every(call => isFake(call.callee, file));
}

/** The module of the class or function that is called. */
function moduleOf(node: Node, file: EvaluatedTree): string | undefined {
  if (node.type !== "NewExpression" && node.type !== "CallExpression") {
    return undefined;
  }
  const callee = unwrap(node.callee);
  const receiver = callee.type === "MemberExpression" ? file.inferredClassOf(callee.object) : undefined;
  return (file.qualifiedNameOf(callee) ?? receiver)?.module;
}

const mockingMethods = /^(?:mock|doMock|unstable_mockModule|module)$/u;
const spyingMethods = /^(?:spyOn|stub|replace|method)$/u;

/** The modules that a file mocks, as a whole or in part: `vi.mock("aws-sdk")`, `mockClient(Client)`. */
const mockedModules = perObject((file: EvaluatedTree): ReadonlySet<string> => {
  const modules = new Set<string>();
  for (const node of file.candidates) {
    if (node.type !== "CallExpression") {
      continue;
    }
    const [first] = node.arguments;
    if (!first) {
      continue;
    }
    const callee = unwrap(node.callee);
    const method = methodNameOf(callee) ?? "";
    const qualifiedName = file.qualifiedNameOf(callee);
    if (
      qualifiedName?.module === "aws-sdk-client-mock" ||
      qualifiedName?.module === "aws-sdk-client-mock-jest" ||
      spyingMethods.test(method)
    ) {
      addModulesOf(first, modules, file);
    } else if (mockingMethods.test(method)) {
      const name = literalString(first);
      modules.add(qualifiedName?.module === "aws-sdk-mock" ? "aws-sdk" : (name ?? ""));
    }
  }
  return modules;
});

/** Adds the module of a class, its prototype or an instance. */
function addModulesOf(node: Node, modules: Set<string>, file: EvaluatedTree): void {
  const qualifiedName = file.qualifiedNameOf(node) ?? file.inferredClassOf(node);
  if (qualifiedName) {
    modules.add(qualifiedName.module);
  }
}

const fakes = /^(?:jest|vi|sinon|mock|td)$/u;

/** Whether a function, or the object it is a method of, is a test double: `{ send: vi.fn() }`. */
function isFake(callee: Node, file: EvaluatedTree): boolean {
  const target = unwrap(callee);
  if (target.type !== "MemberExpression") {
    return isFakeFunction(file.definitionOf(target), file);
  }
  const method = staticName(target.property, target.computed);
  const object = file.definitionOf(target.object);
  const property = object.type === "ObjectExpression" && method !== undefined ? propertyOf(object, method) : undefined;
  return property ? isFakeFunction(property.value, file) : isFakeFunction(object, file);
}

function isFakeFunction(node: Node, file: EvaluatedTree): boolean {
  let current = unwrap(file.definitionOf(node));
  while (current.type === "CallExpression" || current.type === "MemberExpression") {
    current = unwrap(current.type === "CallExpression" ? current.callee : current.object);
  }
  return current.type === "Identifier" && fakes.test(current.name) && current !== node;
}
