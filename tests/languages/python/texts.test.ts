import { describe, expect, it } from "vitest";
import { directivesInPython } from "../../../src/languages/python/directives.ts";
import { syntaxErrorInPython } from "../../../src/languages/python/syntax-error.ts";

describe("the first syntax error of a text", () => {
  it.each([
    ["x = 'a", "unterminated string literal", 4],
    ["x = 'a\ny = 'b'", "unterminated string literal", 4],
    ["x = '''a\n'b'", "unterminated triple-quoted string literal", 4],
    ['x = f"""a\n', "unterminated triple-quoted string literal", 5],
    ["f(1", "'(' was never closed", 1],
    ["f([1)", "closing parenthesis ')' does not match opening parenthesis '['", 4],
    ["f(1))", "unmatched ')'", 4],
    ["f('a\n(", "unterminated string literal", 2],
    ["# 'a'\nx = 'a", "unterminated string literal", 10],
    ["xf = rb'a", "unterminated string literal", 7],
  ])("%j", (text, message, offset) => {
    expect(syntaxErrorInPython(text)).toEqual({ message, offset });
  });

  it.each([
    ["x = 'a'"],
    ["f(1)[2]"],
    ["# it's a comment ("],
    ["x = '('"],
    ["x = y z"],
    ["f'{a['b']}'"],
    ["f'{f(\n1)}'"],
    ["f'{x['(']}'"],
    ["f('a')  # b\nx = y z"],
    ["f'a"],
    ["x = F'a"],
    ["x = rf'a"],
    ["x = fr'a"],
    ["x = t'a"],
  ])("is none in %j", text => {
    expect(syntaxErrorInPython(text)).toBeUndefined();
  });
});

describe("the directives of a text", () => {
  it.each([
    ["# eslint-disable cognito/no-implicit-grant", ["# eslint-disable cognito/no-implicit-grant"]],
    ["x = 1  # eslint-disable-line", ["# eslint-disable-line"]],
    ["# eslint-disable no-undef", []],
    ["x = '# eslint-disable-line'", []],
    ["x = 'eslint-disable cognito/no-implicit-grant'", []],
    ["'''\n# eslint-disable\n'''", []],
    ["# a comment", []],
    ["", []],
  ])("%j", (text, directives) => {
    const found = directivesInPython(text, { mayHaveFindings: true });
    expect(found.map(({ range }) => text.slice(...range))).toEqual(directives);
    expect(found.map(({ value }) => `#${value}`)).toEqual(directives);
  });

  it("are those that name rules where there are no findings", () => {
    const text = "# eslint-disable\n# eslint-disable cognito/no-implicit-grant";
    expect(directivesInPython(text, { mayHaveFindings: false })).toHaveLength(1);
  });
});
