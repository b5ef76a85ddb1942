import { describe, expect, it, test } from "vitest";
import { library } from "../../../src/hosts/registry.ts";
import type { Call } from "../../../src/languages/language.ts";
import { openR, syntaxErrorInR } from "../../../src/languages/r/on-demand.ts";
import { directivesInR } from "../../../src/languages/r/directives.ts";

/** What a call calls: a function by its package and name, or a method with the class of its receiver. */
function shownCallee({ callee }: Call): string {
  switch (callee.kind) {
    case "name":
      return `${callee.name.module}::${callee.name.path.join(".")}`;
    case "method":
      return `${callee.receiver.type?.path.join(".") ?? "?"}$${callee.method}`;
    default:
      return `local ${typeof callee.name === "string" ? callee.name : "?"}`;
  }
}

function calleesIn(text: string): readonly string[] {
  return openR(text, library).calls.map(shownCallee);
}

const service = "cognitoidentityprovider";

describe("what a call calls", () => {
  test.each<[name: string, text: string, callees: readonly string[]]>([
    ["a function", "f(1)", ["::f"]],
    ["a function of a package", "p::f(1)", ["p::f"]],
    ["a function that a package hides", "p:::f(1)", ["p::f"]],
    ["a function of a package that the library knows", `paws.security.identity::${service}()`, [`paws::${service}`]],
    ["a function of the file", "f <- 1\nf(1)", ["local f"]],
    ["a function of a package with the name of one of the file", "f <- 1\np::f(1)", ["p::f"]],
    ["calls in calls", "f(g(1), h = i())", ["::f", "::g", "::i"]],
    ["no keywords", "if (x) 1\nfor (x in y) 1\nwhile (x) 1\nfunction(x) 1\nrepeat (x)\nx in (y)\nelse (x)", []],
    ["nothing between brackets", "(1)\nx[1]\n'f'(1)\nf()(1)", ["::f"]],
    ["nothing in a broken file", "f(1)\ng(", []],
    ["nothing beside a string that is not closed", "f(1)\n'g", []],
    ["nothing beside a raw string that is not closed", 'f(1)\nr"(g)', []],
    ["a function of the file that has a name in quotes", "'f' <- 1\nf(1)", ["local f"]],
    ["a method of a variable", `s <- ${service}()\ns$m(1)`, [`paws::${service}`, `${service}$m`]],
    ["a method of a package's function", `s <- paws::${service}()\ns$m(1)`, [`paws::${service}`, `${service}$m`]],
    ["a method of a hidden function", `s <- paws:::${service}()\ns$m(1)`, [`paws::${service}`, `${service}$m`]],
    ["a method of a call", `${service}()$m(1)`, [`paws::${service}`, `${service}$m`]],
    [
      "a method of a call of a package's function",
      `paws::${service}(a = 1)$m(1)`,
      [`paws::${service}`, `${service}$m`],
    ],
    ["a method of something else", "s <- f()\ns$m(1)", ["::f", "?$m"]],
    ["a method of something unknown", "s$m(1)", ["?$m"]],
    ["a method of a member", `s <- ${service}()\nx$s$m(1)`, [`paws::${service}`, "?$m"]],
    ["a method of a slot", `s <- ${service}()\nx@s$m(1)`, [`paws::${service}`, "?$m"]],
    ["a method of a package's variable", `s <- ${service}()\nx::s$m(1)`, [`paws::${service}`, "?$m"]],
    ["a method of what a method returns", `x$${service}()$m(1)`, [`?$${service}`, "?$m"]],
    ["a method of an item", `s <- ${service}()\ns[1]$m(1)`, [`paws::${service}`, "?$m"]],
    ["a method of a part of a value", `s <- f(${service}())\ns$m(1)`, ["::f", `paws::${service}`, "?$m"]],
    ["a method of more than a call", `s <- x + ${service}()\ns$m(1)`, [`paws::${service}`, "?$m"]],
    ["a method of a call of a member", `s <- x$${service}()\ns$m(1)`, [`?$${service}`, "?$m"]],
    ["a function by its name", "do.call('f', list(1))", ["::f"]],
    ["a function by its value", "do.call(f, list(1))", ["::f"]],
    ["a function of a package by its value", "do.call(p::f, list(1))", ["p::f"]],
    ["a method by its value", `s <- ${service}()\ndo.call(s$m, list(1))`, [`paws::${service}`, `${service}$m`]],
    ["a function of a call by its value", "do.call(f(), list(1))", ["local ?", "::f"]],
    ["a method in quotes by its value", "do.call(x$'f', list(1))", ["local ?"]],
    ["nothing by an empty value", "do.call(, list(1))", ["local ?"]],
    ["a function with others by its name", "do.call('f', list(1), TRUE)", ["::do.call"]],
    ["a function with named arguments by its name", "do.call(what = 'f', list(1))", ["::do.call"]],
    ["a function with a named list by its name", "do.call('f', args = list(1))", ["::do.call"]],
    ["a function without a list by its name", "do.call('f')", ["::do.call"]],
    ["another function with a function", "lapply('f', list(1))", ["::lapply"]],
  ])("is %s", (_name, text, callees) => {
    const found = calleesIn(text).filter(callee => callee !== "::list");
    expect(found).toEqual(callees);
  });

  it("is a function of the file, perhaps with a name", () => {
    const [named, unnamed] = ["f <- 1\nf(1)", "do.call(f(), list(1))"].map(
      text => openR(text, library).calls[0]?.callee,
    );
    expect(named).toEqual({ kind: "local", name: "f" });
    expect(unnamed).toEqual({ kind: "local", name: undefined });
  });

  it("is at its name", () => {
    const text = "x <- p::f(1, 2)\ndo.call('g', list(1))";
    const { calls } = openR(text, library);
    expect(calls.map(({ site, nameSite }) => [site, nameSite].map(({ range }) => text.slice(...range)))).toEqual([
      ["f(1, 2)", "f"],
      ["do.call('g', list(1))", "'g'"],
      ["list(1)", "list"],
    ]);
  });
});

describe("the arguments of a call", () => {
  const signature = { parameters: ["a"], options: true };

  it("are known by name", () => {
    const given = openR("f(a = 1, b = x)", library).calls[0]?.arguments;
    expect(given?.get(signature, "a")).toMatchObject({ kind: "literal", value: 1 });
    expect(given?.get(signature, "b")).toMatchObject({ kind: "unknown" });
    expect(given?.get(signature, "c")).toMatchObject({ kind: "absent", site: { range: [1, 15] } });
    expect(given?.rest(signature)).toEqual([]);
    expect(given?.identity(signature)).toBeUndefined();
  });

  it("are known in lists that are joined, unless one of them is unknown", () => {
    const given = (list: string) => openR(`do.call("f", ${list})`, library).calls[0]?.arguments.get(signature, "a");
    expect(given("c(list(a = 1), list(b = 2))")).toMatchObject({ kind: "literal", value: 1 });
    expect(given("c(list(b = 2), x)")).toMatchObject({ kind: "unknown" });
    expect(given("c(list(b = 2), list(c = 3))")).toMatchObject({ kind: "absent" });
  });

  it("are unknown by position", () => {
    const given = openR("f(1)", library).calls[0]?.arguments;
    expect(given?.get(signature, "a")).toMatchObject({ kind: "unknown", site: { range: [1, 4] } });
  });
});

describe("the arguments of a call that a pipe gives another", () => {
  it("are unknown together", () => {
    const text = "x |> f(a = 1)";
    const given = openR(text, library).calls[0]?.arguments.options({ parameters: [], options: true });
    expect(given).toMatchObject({ kind: "unknown", site: { range: [6, 13] } });
  });
});

describe("the calls around a call", () => {
  it("are known up to some number", () => {
    const enclosing = (text: string) => openR(text, library).calls.at(-1)?.enclosing;
    expect(enclosing("f({ (g(x())) })")).toEqual(["g", "f"]);
    expect(enclosing(`${"f(".repeat(9)}x()${")".repeat(9)}`)).toHaveLength(8);
  });
});

describe("the packages of a file", () => {
  it("are those that it attaches or names", () => {
    const text = "library(a)\nrequire(b)\nc::f()\nd:::g()\nlibraries(e)\nx$library(f)";
    expect([...openR(text, library).modules]).toEqual(["a", "b", "c", "d", "f"]);
  });
});

describe("the names of a file", () => {
  const program = openR("f(a$b, 'c', \"d\") # e\n`g h` <- 'i j' + 5", library);

  it.each(["f", "a", "b", "c", "d", "g h", "i j"])("contain %s", name => {
    expect(program.mentions(name)).toBe(true);
  });

  it.each(["e", "g", "h", "i", "5", "+", ""])("do not contain %s", name => {
    expect(program.mentions(name)).toBe(false);
  });
});

describe("what else R has", () => {
  it("is no class, no type and no map", () => {
    const program = openR("f(1)", library);
    expect([program.typedValues, [...program.testedClasses], program.mapsWith("a")]).toEqual([[], [], []]);
    const [found] = program.calls;
    expect(found).toMatchObject({ isNew: undefined });
    expect(found?.result.events()).toEqual([]);
    expect(found?.exists({ kind: "map", members: [], complete: true, site: { range: [0, 0] } })).toBe(true);
  });
});

describe("a syntax error", () => {
  test.each<[text: string, error: object | undefined]>([
    ["f('a", { message: "unterminated string", offset: 2 }],
    ["f(`a", { message: "unterminated string", offset: 2 }],
    ['f(r"(a")', { message: "unterminated string", offset: 2 }],
    ["f(R'--[a]-')", { message: "unterminated string", offset: 2 }],
    ["f(1", expect.objectContaining({ offset: 1 }) as object],
    ["f(1]", expect.objectContaining({ offset: 3 }) as object],
    ["f(1)}", expect.objectContaining({ offset: 4 }) as object],
    ["f('(', \"[\") # {", undefined],
  ])("is found: %s", (text, error) => {
    expect(syntaxErrorInR(text)).toEqual(error);
  });
});

describe("the comments that are directives", () => {
  it("are those of this plugin", () => {
    const text =
      "# eslint-disable cognito/a\n'eslint-disable cognito/b' # eslint-disable no-console\n#eslint-disable-line";
    const shown = (mayHaveFindings: boolean) =>
      directivesInR(text, { mayHaveFindings }).map(({ value, range }) => [value, text.slice(...range)]);
    expect(shown(true)).toEqual([
      [" eslint-disable cognito/a", "# eslint-disable cognito/a"],
      ["eslint-disable-line", "#eslint-disable-line"],
    ]);
    expect(shown(false)).toEqual([[" eslint-disable cognito/a", "# eslint-disable cognito/a"]]);
    expect(directivesInR("# eslint", { mayHaveFindings: true })).toEqual([]);
  });
});
