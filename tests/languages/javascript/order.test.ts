import { describe, expect, it } from "vitest";
import { exploreEverything } from "../../../src/model/scenario.ts";
import type { CodeFile } from "../../../src/languages/javascript/semantic/code-file.ts";
import type { Node } from "../../../src/languages/javascript/syntax/syntax-tree.ts";
import { codeFile } from "./parse-code.ts";

/** The arguments of the calls `target(…)` in a file. */
function targetsIn(file: CodeFile): readonly Node[] {
  return file.candidates.flatMap(node =>
    node.type === "CallExpression" && node.callee.type === "Identifier" && node.callee.name === "target"
      ? node.arguments
      : [],
  );
}

function valuesIn(file: CodeFile, target: Node | undefined): readonly unknown[] {
  const expression = target && file.read(target);
  return expression ? [...exploreEverything(scenario => scenario.resolve(expression))].map(({ found }) => found) : [];
}

describe("a value does not depend on what was evaluated before", () => {
  it.each([
    "const a = b ? 1 : 2; const b = a ? 3 : 4; target(a); target(b);",
    "const a = b ? 0 : 2; const b = c ? 0 : 4; const c = a ? 0 : 3; target(a); target(b); target(c);",
    "const o = { x: 1 }; if (o.x) o.y = 2; if (o.y) o.x = 3; target(o); target(o.x ? 1 : 2); target(o.y ? 1 : 2);",
    "const o = { x: 1 }; target(o); if (!o.x) o.x = 2; if (o.x) o.y = 3; target(o); target(o.x ? 1 : 2);",
    "const o = { x: 0 }; while (c) { if (!o.x) o.y = o.x; if (o.y) o.x = 1; target(o.x ? 1 : 2); target(o); }",
  ])("%s", source => {
    const count = targetsIn(codeFile(source)).length;
    for (let first = 0; first < count; first += 1) {
      for (let second = 0; second < count; second += 1) {
        const file = codeFile(source);
        const targets = targetsIn(file);
        valuesIn(file, targets[first]);
        const fresh = codeFile(source);
        expect(valuesIn(file, targets[second])).toEqual(valuesIn(fresh, targetsIn(fresh)[second]));
      }
    }
  });
});

it("a value does not depend on what an object was found to be in the end", () => {
  const source = "const o = {}; o.a = 1; const p = {}; if (o.a) { o.b = 2; p.c = 3; } target(p);";
  const file = codeFile(source);
  const [made] = file.candidates.filter(({ type }) => type === "ObjectExpression");
  expect(made && file.readDefinition(made).kind).toBe("map");
  expect(valuesIn(file, targetsIn(file)[0])).toHaveLength(1);
});
