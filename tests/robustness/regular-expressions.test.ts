import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "../..");

/** Every regular expression literal in the code that runs while linting. */
const literals = ["rules", "src"]
  .flatMap(folder =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).map(name => join(folder, name)),
  )
  .filter(name => name.endsWith(".ts"))
  .flatMap(name => Array.from(new Set(literalsIn(name)), literal => ({ name, literal })));

function literalsIn(name: string): readonly string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      found.push(node.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(name, readFileSync(join(root, name), "utf8"), ts.ScriptTarget.Latest));
  return found;
}

function toRegExp(literal: string): RegExp {
  const end = literal.lastIndexOf("/");
  return new RegExp(literal.slice(1, end), literal.slice(end + 1));
}

const LENGTH = 20_000;
/** In milliseconds: a hundred times one pass over an attack, and a third of quadratic time. */
const LIMIT = 100;

/** Long repetitions of what the expression may repeat, after a possible beginning and before an end that does not match. */
function attacksOn({ source }: RegExp): readonly string[] {
  const words = source.match(/\w{2,}/gu) ?? [];
  const characters = new Set(Array.from(`${source.replaceAll(/\\[a-z]/giu, "")}aA0 \t\n\r:'"#/-$\\`));
  const runs = [...characters, ...words].map(unit => unit.repeat(Math.ceil(LENGTH / unit.length)));
  const starts = ["", ...words, ...Array.from("\"'{[$-")];
  return runs.flatMap(run => starts.map(start => `${start}${run}\u0001`));
}

/** How long the expression takes for all matches in a text, in milliseconds of CPU time. */
function costOf(expression: RegExp, text: string): number {
  const start = process.cpuUsage();
  // A sticky one is applied only where a match is expected.
  text.replaceAll(new RegExp(expression, `${expression.flags.replace("g", "")}g`), "");
  return process.cpuUsage(start).user / 1000;
}

describe("regular expressions", () => {
  it("are found", () => {
    expect(literals.length).toBeGreaterThan(50);
  });

  it("of which one is slow are noticed", () => {
    const slow = toRegExp("/a+b/u");
    expect(attacksOn(slow).some(text => costOf(slow, text) > LIMIT)).toBe(true);
  });

  it.each(literals)("$literal in $name is fast on any run of characters", ({ literal }) => {
    const expression = toRegExp(literal);
    const slow = attacksOn(expression).filter(
      text => costOf(expression, text) > LIMIT && costOf(expression, text) > LIMIT,
    );
    expect(slow.map(text => text.slice(0, 40))).toEqual([]);
  });
});
