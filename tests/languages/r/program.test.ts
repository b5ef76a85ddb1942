import { describe, expect, it, test } from "vitest";
import { library } from "../../../src/hosts/registry.ts";
import { RProgram } from "../../../src/languages/r/program.ts";
import type { Expression } from "../../../src/model/value.ts";

/** A value as JSON, with `?` for unknown parts. */
function plain(value: Expression): unknown {
  switch (value.kind) {
    case "literal":
      return value.value;
    case "absent":
      return null;
    case "list":
      return value.items.map(item => (item.kind === "spread" ? "?" : plain(item)));
    case "map":
      return Object.fromEntries(
        value.members.flatMap(member =>
          "key" in member ? [[member.key, plain(member.value)]] : Object.entries(new Object(plain(member.of))),
        ),
      );
    default:
      return "?";
  }
}

/** The arguments of the call of `tool` in a text. */
function givenIn(text: string): unknown {
  const { calls } = new RProgram(text, library);
  const call = calls.find(({ callee }) => callee.kind === "name" && callee.name.path[0] === "tool");
  return call && plain(call.arguments.options({ parameters: [], options: true }));
}

describe("a value", () => {
  test.each([
    ["a string", "'a\\n\"'", 'a\n"'],
    ["an escape that is not known", "'\\u00e9'", "?"],
    ["a raw string", 'r"---(a\\n)" )---"', 'a\\n)" '],
    ["a list", 'list("a", 1L)', ["a", 1]],
    ["a vector", 'c("a", "b")', ["a", "b"]],
    ["lists in a vector", 'c(list("a"), "b")', ["?", "b"]],
    ["a structure", "list(a = 1, b = list(c = TRUE))", { a: 1, b: { c: true } }],
    ["names in quotes", "list('a' = 1, `b` = F)", { a: 1, b: false }],
    ["a vector with names", "c(a = 1)", { a: 1 }],
    ["lists with names in a vector", "c(list(a = 1, b = 2), list(b = 3), f())", { 0: "?", a: 1, b: 3 }],
    ["lists with and without names in a vector", "c(list(a = 1), list(2))", ["?", "?"]],
    ["a list with some names", "list(a = 1, 2)", "?"],
    ["nothing in a list", "list(NULL)", "?"],
    ["nothing", "NULL", null],
    ["an empty argument", "", "?"],
    ["an expression", "'a' + 1", "?"],
    ["text put together", "paste0('a', 'b')", "ab"],
    ["another call", "toupper('a')", "?"],
  ])("%s", (_, written, expected) => {
    expect(givenIn(`tool(x = ${written})`)).toEqual({ x: expected });
  });
});

describe("a name", () => {
  const kept = { x: "a" };
  const lost = { x: "?" };

  test.each([
    ["assigned once", "v <- 'a'", kept],
    ["assigned with an equals sign", "v = 'a'", kept],
    ["on two lines", "v <-\n  'a'", kept],
    ["assigned to another name", "w <- 'a'\nv <- w", kept],
    ["read as a member elsewhere", "v <- 'a'\nx$v <- 'b'", kept],
    ["an argument's name elsewhere", "v <- 'a'\nf(v = 'b')", kept],
    ["compared", "v <- 'a'\nv == 'b'", kept],
    ["assigned in brackets", "v <- 'a'\n(v = 'b')", lost],
    ["assigned as an argument", "v <- 'a'\nf(v <- 'b')", lost],
    ["assigned by a pipe", "v <- 'a'\nv %<>% f", lost],
    ["assigned with others", "v <- 'a'\nc(v, w) %<-% f()", lost],
    ["changed by a function", "v <- 'a'\nattr(v, 'b') <- 'c'", lost],
    ["changed by functions", "v <- 'a'\nattr(attr(v, 'b'), 'c') <- 'd'", lost],
    ["changed in a member of a call", "v <- 'a'\nf(v)$b <- 'c'", lost],
    ["changed in a part of a part", "v <- 'a'\nv$b$c[['d']] <- 1", lost],
    ["changed to the right", "v <- 'a'\n1 -> names(v)", lost],
    ["piped on", "v <- 'a' |>\n  f()", lost],
    ["a parameter of a lambda", "v <- 'a'\ng <- \\(v) v", lost],
    ["bound by a function", "v <- 'a'\nenv_bind(e, v = 'b')", lost],
  ])("%s", (_, before, expected) => {
    expect(givenIn(`${before}\ntool(x = v)`)).toEqual(expected);
  });
});

describe("a pipe", () => {
  test.each(["|>", "%>%", "%<>%", "%T>%", "%!>%", "%>>%", "%$%"])("%s gives an argument without a name", pipe => {
    expect(givenIn(`pool ${pipe}\n  tool(x = 'a')`)).toBe("?");
    expect(givenIn(`pool$id() ${pipe} paws::tool(x = 'a')`)).toBe("?");
  });

  it("gives it where a placeholder is", () => {
    expect(givenIn("pool |> tool(y = _, x = 'a')")).toEqual({ y: "?", x: "a" });
    expect(givenIn("pool %>% tool(y = ., x = 'a')")).toEqual({ y: "?", x: "a" });
    expect(givenIn("pool %>% tool(y = .$id, x = 'a')")).toBe("?");
    expect(givenIn("pool %>% tool(y = .id, x = 'a')")).toBe("?");
    expect(givenIn("pool |> tool(y = id_, x = 'a')")).toBe("?");
  });

  it("is no other operator", () => {
    expect(givenIn("pool %in% tool(x = 'a')")).toEqual({ x: "a" });
    expect(givenIn("pool || tool(x = 'a')")).toEqual({ x: "a" });
    expect(givenIn("`a|>`\ntool(x = 'a')")).toEqual({ x: "a" });
    expect(givenIn("`|>a`\ntool(x = 'a')")).toEqual({ x: "a" });
  });
});

describe("the calls around one", () => {
  it("are known by their names", () => {
    const { calls } = new RProgram("expect_error({ (f(x)) })", library);
    expect(calls.map(({ enclosing }) => enclosing)).toEqual([[], ["expect_error"]]);
  });
});

describe("a text that nobody would write", () => {
  const count = 30_000;

  test.each([
    ["brackets that never end", "f(".repeat(count)],
    ["braces that never end", `${"{".repeat(count)}x <- 1`],
    ["assignments in braces", "{x <- 1\n".repeat(count)],
    ["brackets in brackets", "(".repeat(count) + ")".repeat(count)],
    ["changes in changes", `${"f(".repeat(count)}x${") <- 1".repeat(count)}`],
    ["a chain", `x${"$f()".repeat(count)} <- 1`],
    ["lines", `x <- 1${"\n".repeat(count)}y <- x`],
    ["assignments in one line", "x <- ".repeat(count)],
    ["assignments to the right", `1${" -> x".repeat(count)}`],
    ["names of names", Array.from({ length: count }, (_, index) => `x${index + 1} <- x${index}\n`).join("")],
  ])("is read in linear time: %s", (_, text) => {
    const program = new RProgram(text, library);
    expect(() => program.calls.map(({ enclosing }) => enclosing.length)).not.toThrow();
  });
});
