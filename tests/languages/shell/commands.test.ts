import dedent from "dedent";
import { describe, expect, it, test } from "vitest";
import { syntaxErrorInScript } from "../../../src/languages/shell/on-demand.ts";
import { readableScript } from "../../../src/languages/shell/placeholders.ts";
import { ShellScript } from "../../../src/languages/shell/script.ts";

/** The commands that name `tool`, with `◯` for what is not known and `!` behind words that may contain others. */
function commandsIn(text: string): readonly string[] {
  return new ShellScript(text)
    .commandsWith(/tool/u)
    .map(({ words }) =>
      words.map(word => word.text.map(piece => piece.text ?? "◯").join("") + (word.isUnclosed ? "!" : "")).join("|"),
    );
}

describe("a command that is not finished", () => {
  test.each<[name: string, text: string, command: string]>([
    ["at the end of the text", "tool a \\", "tool|a|◯!"],
    ["in its last word", "tool a\\", "tool|a|◯!"],
    ["in front of an empty line", "tool a \\\n", "tool|a|◯!"],
    ["on Windows", "tool a \\\r\n", "tool|a|◯!"],
    ["behind a redirection", "tool a >x \\\n", "tool|a|◯!"],
    ["in a bracket that is not closed", "(tool a b", "tool|a|◯!"],
    ["in a bracket that is not closed behind a space", "(tool a ", "tool|a|◯!"],
    ["in a bracket that is not closed on the next line", "{ tool a\n\n", "tool|a|◯!"],
    ["at its name", "(tool", "◯!"],
  ])("may have other words %s", (_name, text, command) => {
    expect(commandsIn(text)).toEqual([command]);
  });

  test.each<[name: string, text: string, command: string]>([
    ["a comment follows", "tool a \\\n# b", "tool|a"],
    ["an escaped space follows", "tool a \\ ", "tool|a| "],
    ["a bracket behind it is not closed", "tool a; (", "tool|a"],
    ["a bracket around it is closed", "(tool a)", "tool|a"],
    ["a line follows in a bracket that is not closed", "(tool a\nb", "tool|a"],
    ["the text just ends", "tool a", "tool|a"],
  ])("has no other words where %s", (_name, text, command) => {
    expect(commandsIn(text)).toEqual([command]);
  });

  it("has its other words at its end", () => {
    const [command] = new ShellScript("tool a \\\n").commandsWith(/tool/u);
    expect(command?.words.at(-1)?.range).toEqual([6, 6]);
  });

  it("is none between escaped backticks", () => {
    expect(commandsIn("tool x; y `a \\`tool b\\``")).toEqual(["tool|x", "y|◯"]);
  });

  it("is read in front of brackets that nothing opens", () => {
    expect(commandsIn(`tool a\n${")".repeat(300)}`)).toEqual(["tool|a"]);
  });

  it("has no words in an empty array", () => {
    expect(commandsIn('tool=(); "${tool[@]}"')).toEqual([""]);
  });

  it("is read as it is written where only something else is not closed", () => {
    expect(commandsIn("tool 'a\nb'\nif x; then")).toEqual(["tool|a\nb"]);
    expect(commandsIn("tool 'a\nb'\nx '")).toEqual(["tool|◯!"]);
  });
});

describe("a syntax error", () => {
  it("is the first quote or expansion that is not closed", () => {
    expect(syntaxErrorInScript("x 'a' \"b\ny")).toEqual({ message: "unterminated double quote", offset: 6 });
    expect(new ShellScript("x $(y").syntaxError).toEqual({ message: "unterminated command substitution", offset: 2 });
  });

  it("is nothing else", () => {
    expect(syntaxErrorInScript("x 'a'")).toBeUndefined();
    expect(syntaxErrorInScript("if x; then")).toBeUndefined();
  });
});

describe("a text", () => {
  it("is in words and here-documents, but not in expansions and syntax", () => {
    const text = dedent`
      a 'b c' "d $(e) f" <<X >g
      h $(i) k
      X
      # l
      <<'Y' m
      n
      Y
      o x$'p'
    `;
    const script = new ShellScript(text);
    const shown = Array.from(text, (character, offset) => (script.isText(offset) ? character : "."));
    expect(shown.join("").split("\n")).toEqual(["a.'b c'..d ..e. f.......g.h ..i. k", "............m.n", "..o.x$'p'"]);
  });
});

/** The text from a line up to where the commands end that start on it. */
function endOf(text: string, line: number): string | undefined {
  const lines = text.split("\n");
  const start = lines.slice(0, line).reduce((length, { length: of }) => length + of + 1, 0);
  const end = new ShellScript(text).endOfCommands(/tool/u, [start, start + (lines[line]?.length ?? 0)]);
  return end === undefined ? undefined : text.slice(start, end);
}

describe("the end of a command", () => {
  test.each<[name: string, text: string, line: number, end: string | undefined]>([
    ["is that of its last line", "tool a \\\n b\nc", 0, "tool a \\\n b"],
    ["is that of the command on this line", "x\ntool a \\\n b\ntool c", 1, "tool a \\\n b"],
    ["is that of its here-document", "tool <<E\na\nE\nb", 0, "tool <<E\na\nE"],
    ["is that of a here-document that is not closed", "tool <<E\na", 0, "tool <<E\na"],
    ["is that of its redirection", "tool a >x\nb", 0, "tool a >x"],
    ["is that of the last of several", "tool a; tool \\\n b\nc", 0, "tool a; tool \\\n b"],
    ["is that of the outer one", "tool $(tool a\n) b\nc", 0, "tool $(tool a\n) b"],
    ["is that of what gets its output", "A=$(\ntool a \\\n b)\nc", 0, "A=$(\ntool a \\\n b)"],
    ["is not that of others", "tool a; x \\\n b\nc", 0, "tool a"],
    ["is unknown on another line", "x\ntool a", 0, undefined],
    ["is unknown behind it", "tool a\nx", 1, undefined],
    ["is unknown at the end of the line in front of it", "\ntool a", 0, undefined],
  ])("%s", (_name, text, line, end) => {
    expect(endOf(text, line)).toBe(end);
  });
});

describe("a function that passes its arguments on", () => {
  test.each<[name: string, text: string, commands: readonly string[]]>([
    ["without quotes", "f() { $@; }; f tool a", ["tool|a"]],
    ["in braces", 'f() { "${@}"; }; f tool a', ["tool|a"]],
    ["in braces without quotes", "f() { ${@}; }; f tool a", ["tool|a"]],
    ["behind others", 'f() { x -y "$@" z; }; f tool a', ["x|-y|tool|a|z"]],
    ["only as a part of a word", 'f() { tool "x$@" "$@y"; }; f tool a', ["tool|x◯|◯y"]],
    ["without the first one", 'f() { shift; "$@"; }; f x tool a', ["tool|a"]],
    ["without the first two", 'f() { shift; shift; "$@"; }; f x y tool a', ["tool|a"]],
    ["before it drops the first one", 'f() { "$@"; shift; }; f tool a', ["tool|a"]],
    ["to four commands", 'f() { a "$@"; b "$@"; c "$@"; d "$@"; }; f tool', ["a|tool", "b|tool", "c|tool", "d|tool"]],
    ["to too many commands", 'f() { a "$@"; b "$@"; c "$@"; d "$@"; e "$@"; }; f tool', []],
    ["through two others", 'f() { "$@"; }; g() { f "$@"; }; h() { g "$@"; }; h tool a', ["tool|a"]],
    ["through too many others", 'f() { "$@"; }; g() { f "$@"; }; h() { g "$@"; }; i() { h "$@"; }; i tool a', []],
    ["unless it is defined again", 'f() { "$@"; }; f() { x; }; f tool a', ["f|tool|a"]],
    ["unless it is defined three times", 'f() { x; }; f() { y; }; f() { "$@"; }; f tool a', ["f|tool|a"]],
    ["unless it passes on none", "f() { x; }; f tool a", []],
    ["unless its name is not known", 'f() { "$@"; }; "$F" tool a', ["◯|tool|a"]],
  ])("%s", (_name, text, commands) => {
    expect(commandsIn(text)).toEqual(commands);
  });

  it("may drop arguments outside of any function", () => {
    expect(commandsIn("shift; tool a")).toEqual(["tool|a"]);
  });
});

describe("a script that nests", () => {
  test.each([
    ["brackets", "( ", ")"],
    ["braces", "{ ", ";}"],
  ])("%s is read up to a depth", (_name, open, close) => {
    const nested = (depth: number) => `${open.repeat(depth)}tool a${close.repeat(depth)}`;
    expect(commandsIn(nested(200))).toEqual(["tool|a"]);
    expect(commandsIn(nested(201))).toEqual([]);
  });

  it("has any number of brackets behind each other", () => {
    expect(commandsIn(`${"(x);".repeat(300)}tool a`)).toEqual(["tool|a"]);
  });
});

describe("the words of a command", () => {
  it("are no assignments", () => {
    expect(commandsIn("export tool=1 x")).toEqual(["export|x"]);
  });

  it("are in its range", () => {
    const text = "A=1 >x tool a >y b >z";
    const [command] = new ShellScript(text).commandsWith(/tool/u);
    expect(text.slice(...(command?.range ?? [0, 0]))).toBe("tool a >y b");
  });
});

describe("what the parser reads", () => {
  test.each<[name: string, text: string, readable: string]>([
    [
      "placeholders",
      "a <b> <c-d e> x<f_1.g:h'i/j|k>",
      `a ${"\uE000".repeat(3)} ${"\uE000".repeat(7)} x${"\uE000".repeat(15)}`,
    ],
    [
      "placeholders of other letters",
      "<é> <aé> <a é>",
      `${"\uE000".repeat(3)} ${"\uE000".repeat(4)} ${"\uE000".repeat(5)}`,
    ],
    ["no redirections", "a <b >c <<d> <1> < e> <f > <g  h>", "a <b >c <<d> <1> < e> <f > <g  h>"],
    ["line endings of Windows", "a \\\r\nb\r\n", "a  \\\nb \n"],
    ["no backslash at the end", "a \\", "a  "],
    ["backslashes elsewhere", "a \\b", "a \\b"],
    ["a session without prompts", "$ a\nb", "  a\n "],
    ["a session with comments in front", "# c\n\n$ a\nb", "   \n\n  a\n "],
    ["a session with a prompt without a path", "me@host$ a\nb", "         a\n "],
    ["a session with two spaces", "$  a\nb", "   a\n "],
    ["a session with other prompts", "me@host:~/x$ a\n  % b\nroot@h $ c", "             a\n    b\n         c"],
    ["continued lines of a session", "$ a \\\n> b \\\n  > c\nd", "  a \\\n  b \\\n    c\n "],
    ["lines that go on without a sign", "$ a \\\nb > c\nd", "  a \\\nb > c\n "],
    ["continued lines on Windows", "$ a \\\r\n> b\r\n", "  a  \\\n  b \n"],
    ["backslashes in a session", "$ a\\b\nc", "  a\\b\n "],
    ["no session", "a\n$ b", "a\n$ b"],
    ["no session behind what is no prompt", "x$ a\nb", "x$ a\nb"],
    ["no session with a variable", "$a b\nc", "$a b\nc"],
    ["no session without a command", "$ \nc", "$ \nc"],
    ["nothing", "", ""],
    ["only comments", "# a\n", "# a\n"],
  ])("is %s", (_name, text, readable) => {
    expect(readableScript(text)).toBe(readable);
  });
});
