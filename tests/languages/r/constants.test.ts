import { describe, expect, test } from "vitest";
import { Constants } from "../../../src/languages/r/constants.ts";
import { Source } from "../../../src/languages/r/source.ts";

/** The text of the value that `v` has as a constant where a text last uses it. */
function lastIn(text: string): string | undefined {
  const source = new Source(text);
  const value = new Constants(source).valueAt(source.tokens.findLastIndex(({ text: word }) => word === "v"));
  return value && text.slice(...source.rangeOf(value));
}

describe("a name that is assigned once", () => {
  test.each<[name: string, text: string, value: string]>([
    ["at the start", "v <- 'a'\nv", "'a'"],
    ["behind a semicolon", "1; v <- 'a'\nv", "'a'"],
    ["behind lines", "\n\nv <- 'a'\nv", "'a'"],
    ["in braces", "{\nv <- 'a'\nv\n}", "'a'"],
    ["as the first in braces", "{ v <- 'a'; v }", "'a'"],
    ["behind a call", "f()\nv <- 'a'\nv", "'a'"],
    ["behind the end of a block", "if (x) {\n}\nv <- 'a'\nv", "'a'"],
    ["as a part of the file that is used in a function", "v <- 'a'\nf <- function(x) { v }", "'a'"],
    ["as several tokens", "v <- f(1,\n 2) + 3\nv", "f(1,\n 2) + 3"],
    ["in front of a comma", "v <- 1, 2\nv", "1"],
    ["and has its name compared", "v <- 1\nv == 2\nv", "1"],
    ["and is used as a package", "v <- 1\nv::f\nv", "1"],
    ["and is read as a list", "v <- 1\nv$a == 2\nv", "1"],
    ["and is read by item", "v <- 1\nv[1]\nv@a\nv$a[1]\nv", "1"],
    ["and is assigned to another to the right", "v <- 1\nv -> w\nv", "1"],
    ["and a member is a function in quotes", "v <- 1\nx$`function`[v]\nv", "1"],
    ["and is passed on", "v <- 1\nw <- f(v)\nv", "1"],
    ["and is a member of another", "v <- 1\nx$v <- 2\nx@v = 3\nv", "1"],
    ["and is a member of a package", "v <- 1\nx::v <- 2\nx:::v <- 3\nv", "1"],
    ["and is an argument's name", "v <- 1\nf(v = 2)\nv", "1"],
    ["and is an argument's name of what a call returns", "v <- 1\nf()(v = 2)\nv", "1"],
    ["and is an argument's name of a function in quotes", "v <- 1\n'f'(v = 2)\nv", "1"],
    ["and what is changed holds it as a member", "v <- 1\nnames(x$v) <- 'a'\nv", "1"],
  ])("has that value: %s", (_name, text, value) => {
    expect(lastIn(text)).toBe(value);
  });

  test.each<[name: string, text: string]>([
    ["later", "v; v <- 1"],
    ["after it is assigned in brackets", "(v = 2)\nv <- 1\nv"],
    ["in a block that does not end", "{ v <- 1\nv"],
    ["in a block that has ended", "{ v <- 1 }\nv"],
    ["in the condition of a branch", "if (x) v <- 1\nv"],
    ["in the condition of a branch on its own line", "if (x)\nv <- 1\nv"],
    ["for each item", "for (i in x)\nv <- 1\nv"],
    ["in a loop", "while (x)\nv <- 1\nv"],
    ["in a loop without end", "repeat\nv <- 1\nv"],
    ["in a function", "f <- function(x)\nv <- 1\nv"],
    ["in a lambda", "f <- \\(x)\nv <- 1\nv"],
    ["if not", "if (x) 1 else\nv <- 1\nv"],
    ["in brackets", "(v <- 1)\nv"],
    ["in brackets on its own line", "(\nv <- 1)\nv"],
    ["as an argument on its own line", "f(x,\nv <- 1)\nv"],
    ["as an argument", "f(v <- 1)\nv"],
    ["as a value of another", "w <- v <- 1\nv"],
    ["from within a function", "v <<- 1\nv"],
    ["by a loop", "for (v in 1) 1\nv"],
    ["as a parameter", "function(v) 1\nv"],
    ["as a parameter with a default", "function(w, v = 1) 1\nv"],
    ["as a lambda's parameter", "\\(v) 1\nv"],
  ])("is unknown: %s", (_name, text) => {
    expect(lastIn(text)).toBeUndefined();
  });

  test.each<[name: string, change: string]>([
    ["assigned again", "v <- 2"],
    ["assigned again with an equals sign", "v = 2"],
    ["assigned in brackets", "(v = 2)"],
    ["assigned from within", "v <<- 2"],
    ["assigned to the right", "2 -> v"],
    ["assigned to the right from within", "2 ->> v"],
    ["assigned in a lambda in brackets", "(\\(x) v = 2)"],
    ["changed by item", "v[1] <- 2"],
    ["changed by item from within", "v[1] <<- 2"],
    ["changed by item after another", "w[1] <- 2\nv[1] <- 2"],
    ["changed by member", "v$a <- 2"],
    ["changed by member with an equals sign", "v$a = 2"],
    ["changed by member from within", "v$a <<- 2"],
    ["changed by a member's member", "v$a$b <- 2"],
    ["changed by a member's item", "v$a[1] <- 2"],
    ["changed by a member's slot", "v$a@b <- 2"],
    ["changed by slot", "v@a <- 2"],
    ["changed by a function", "names(v) <- 2"],
    ["changed by a function with an equals sign", "names(v) = 2"],
    ["changed by a function of a function", "names(attr(v, 'a'))[1] <- 2"],
    ["changed by a function to the right", "2 -> names(v)"],
    ["changed with others", "c(v, w) %<-% f()"],
    ["changed by a pipe", "v %<>% f"],
    ["the variable of a loop", "for (v in 1:3) 1"],
    ["a parameter", "function(v) 1"],
    ["a parameter with a default", "function(v = 2) 1"],
    ["a parameter in quotes", "function(`v`) 1"],
    ["perhaps assigned by its name", "assign('v', 2)"],
    ["perhaps attached", "attach(x)"],
    ["perhaps assigned late", "delayedAssign('v', 2)"],
    ["perhaps bound", "env_bind(e, v = 2)"],
    ["perhaps poked", "env_poke(e, 'v', 2)"],
    ["perhaps evaluated", "eval(x)"],
    ["perhaps evaluated with a quote", "evalq(x)"],
    ["perhaps listed", "list2env(x)"],
    ["perhaps loaded", "load(x)"],
    ["perhaps bound for a while", "local_bindings(v = 2)"],
    ["perhaps active", "makeActiveBinding('v', f)"],
    ["perhaps sourced", "source('x.R')"],
    ["perhaps sourced by the system", "sys.source('x.R')"],
    ["perhaps within data", "with(x, v)"],
  ])("is unknown where it is %s", (_name, change) => {
    expect(lastIn(`v <- 1\n${change}\nv`)).toBeUndefined();
    expect(lastIn("v <- 1\nv")).toBe("1");
  });

  test.each<[name: string, text: string]>([
    ["a name like that of a function that assigns", "v <- 1\nreload(x)\nloader(x)\nv"],
    ["a variable with such a name", "v <- 1\nload\nv"],
  ])("is known beside %s", (_name, text) => {
    expect(lastIn(text)).toBe("1");
  });
});
