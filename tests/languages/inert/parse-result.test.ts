import { describe, expect, test } from "vitest";
import { commentValue, isOurDirective, mayHaveDirectives } from "../../../src/languages/inert/directive-comments.ts";
import { createInertParser, type Directive } from "../../../src/languages/inert/inert-parser.ts";
import { addGlobals, inertScopeManager, type Globals } from "../../../src/languages/inert/scope-manager.ts";
import { inertTypeServices } from "../../../src/languages/inert/type-services.ts";

describe("the result of an inert parser", () => {
  const parsed: string[] = [];
  const parser = createInertParser({
    language: "document",
    directivesIn: text => (text.startsWith("#") ? [{ value: "a", range: [0, 3] } satisfies Directive] : []),
    onParse: () => parsed.push("parsed"),
  });

  test("is an empty module with the directives as block comments", () => {
    const { ast, visitorKeys } = parser.parseForESLint("# a\nb\n");
    expect(ast).toEqual({
      type: undefined,
      sourceType: "module",
      range: [0, 6],
      loc: { start: { line: 1, column: 0 }, end: { line: 3, column: 0 } },
      body: [],
      tokens: [],
      comments: [
        {
          type: "Block",
          value: "a",
          range: [0, 3],
          loc: { start: { line: 1, column: 0 }, end: { line: 1, column: 3 } },
        },
      ],
    });
    expect(visitorKeys).toEqual({});
    expect(parser.parseForESLint("b").ast).toMatchObject({ range: [0, 1], comments: [] });
  });

  test("tells rules the language and path of the file", () => {
    parsed.length = 0;
    const options = { filePath: "a.yaml" };
    expect(parser.parseForESLint("", options).services).toMatchObject({
      cognitoLanguage: "document",
      cognitoFile: "a.yaml",
      ...inertTypeServices,
    });
    expect(parser.parseForESLint("").services).toMatchObject({ cognitoFile: undefined });
    expect(parsed).toEqual(["parsed", "parsed"]);
  });
});

describe("the scope of a tree without code", () => {
  const root = {};
  const manager = inertScopeManager(root);
  const [scope] = manager.scopes;

  test("is one strict global scope, wherever it is asked for", () => {
    expect(manager.scopes).toEqual([scope]);
    expect(manager.globalScope).toBe(scope);
    expect(manager.acquire()).toBe(scope);
    expect(manager.acquireAll()).toEqual([scope]);
    expect(manager.getDeclaredVariables()).toEqual([]);
    expect(scope).toMatchObject({
      type: "global",
      isStrict: true,
      upper: null,
      functionExpressionScope: false,
      childScopes: [],
      variables: [],
      references: [],
      through: [],
      implicit: { variables: [], left: [] },
    });
    expect(scope?.block).toBe(root);
    expect(scope?.variableScope).toBe(scope);
  });

  test("is that of a module", () => {
    const { isModule, isImpliedStrict, isStrictModeSupported, isES6, isGlobalReturn } = manager;
    expect([isModule, isImpliedStrict, isStrictModeSupported, isES6].map(is => is())).toEqual([true, true, true, true]);
    expect(isGlobalReturn()).toBe(false);
  });

  test("takes each global once", () => {
    manager.addGlobals(["a", "b"]);
    manager.addGlobals(["b", "c"]);
    expect(scope?.variables.map(({ name }) => name)).toEqual(["a", "b", "c"]);
    const globals: Globals = { variables: [], set: new Map() };
    addGlobals(globals, ["a", "a"]);
    expect(globals.variables).toEqual([{ name: "a", scope: globals, identifiers: [], references: [], defs: [] }]);
    expect(globals.set.get("a")).toBe(globals.variables[0]);
  });
});

interface Anything extends Record<string | symbol, unknown> {
  (): unknown;
  new (): unknown;
}

describe("the types of a tree without code", () => {
  const anything = inertTypeServices.getTypeAtLocation() as Anything;

  test("answer every question with something that answers every question", () => {
    for (const answer of [anything["flags"], anything(), new anything(), inertTypeServices.program.getTypeChecker()]) {
      expect(answer === anything).toBe(true);
    }
    expect(inertTypeServices.program.getSourceFile() === anything).toBe(true);
    expect(String(anything)).toBe("");
    expect(anything["then"]).toBeUndefined();
  });

  test("are those of a strict program without files", () => {
    const { program, ...options } = inertTypeServices;
    expect(program.getCompilerOptions()).toEqual({ strict: true, strictNullChecks: true });
    expect(program.getSourceFiles()).toEqual([]);
    expect(options).toMatchObject({
      emitDecoratorMetadata: false,
      experimentalDecorators: false,
      isolatedDeclarations: false,
    });
  });
});

describe("a comment", () => {
  test.each([
    ["# a", " a"],
    ["// a", " a"],
    ["/* a */", " a "],
    ["/**/", ""],
  ])("%s has the text %j", (text, value) => {
    expect(commentValue(`x${text}y`, [1, 1 + text.length])).toBe(value);
  });

  test.each([
    ["eslint-disable", true],
    ["eslint cognito/a: 0", true],
    ["eslint\tcognito/a: 0", true],
    ["eslint", false],
    ["eslint: a", false],
    ["disable", false],
  ])("%s may be a directive: %j", (text, may) => {
    expect(mayHaveDirectives(text)).toBe(may);
  });

  test.each([
    [" eslint-disable  ", true, true],
    ["eslint-disable", false, false],
    ["eslint-disable -- cognito/a", false, false],
    ["eslint-disable cognito/a --- cognito/b", false, true],
    ["eslint-disable\tcognito/a", false, true],
    ["eslint-disable other/a", true, false],
    ["eslint-disable-next-line-x cognito/a", true, false],
    ["eslint-enable-line cognito/a", true, false],
    ["eslint ", true, false],
    ["eslint a/cognito/b: 0", true, false],
    ["eslint -cognito/b: 0", true, false],
    ['eslint "cognito/b": 0', true, true],
  ])("%j is a directive for us if there may be findings (%j): %j", (comment, mayHaveFindings, isOurs) => {
    expect(isOurDirective(comment, mayHaveFindings)).toBe(isOurs);
  });
});
