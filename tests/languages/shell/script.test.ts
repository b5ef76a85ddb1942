import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { ShellScript } from "../../../src/languages/shell/script.ts";
import { partsOfText } from "../../../src/model/written-text.ts";

/** The commands that name `tool`. A word is its text with `◯` for placeholders, `?` if it may be several words, `*` for a list. */
function commandsIn(text: string): readonly string[] {
  return new ShellScript(text).commandsWith(/tool/u).map(({ words }) =>
    words
      .map(word => {
        const suffix = { one: "", some: "?", any: "*" }[word.count];
        return (
          partsOfText(word.text)
            .map(part => part ?? "◯")
            .join("") + suffix
        );
      })
      .join("|"),
  );
}

describe("words", () => {
  test.each([
    ["without quotes", "tool a b", "tool|a|b"],
    ["in single quotes", "tool 'a b' 'c'", "tool|a b|c"],
    ["in double quotes", 'tool "a b" "c \\" d"', 'tool|a b|c " d'],
    ["in ANSI C quotes", "tool $'a\\tb'", "tool|a\tb"],
    ["in several quotes", `tool a"b"'c'`, "tool|abc"],
    ["with escapes", "tool a\\ b", "tool|a b"],
    ["over several lines", "tool a \\\n  b \\\n  c", "tool|a|b|c"],
    ["cut by a line end", "tool a\\\nb", "tool|ab"],
    ["on Windows", "tool a \\\r\n  b\r\n", "tool|a|b"],
    ["with a question mark", "tool https://a.test/?b=1", "tool|https://a.test/?b=1"],
    ["that are empty", `tool "" ''`, "tool||"],
    ["in front of a comment", "tool a # b", "tool|a"],
    ["in front of redirections", "tool a > b 2>&1 c < /dev/null", "tool|a|c"],
  ])("%s", (_, text, expected) => {
    expect(commandsIn(text)).toEqual([expected]);
  });
});

describe("what is not known", () => {
  test.each([
    ["a variable", 'tool "$A" "${A}" a"$A"b', "tool|◯|◯|a◯b"],
    ["a variable without quotes", "tool $A", "tool|◯?"],
    ["a parameter", 'tool "$1" "$@"', "tool|◯|◯*"],
    ["a default", 'tool "${A:-b}"', "tool|◯"],
    ["a change of a variable", 'A=b; tool "${A^^}" "${A/b/c}"', "tool|◯|◯"],
    ["a command substitution", 'tool "$(date)" `date`', "tool|◯|◯?"],
    ["arithmetic", "tool $((1 + 2))", "tool|◯"],
    ["braces", "tool {a,b}", "tool|◯?"],
    ["an array that is not known", 'tool "${A[@]}"', "tool|◯*"],
    ["a placeholder in angle brackets", "tool <pool-id> <your client> x", "tool|◯|◯|x"],
    ["a placeholder in a word", "tool https://<domain>/cb", "tool|https://◯/cb"],
    ["a placeholder in square brackets", "tool [NAME] [options]", "tool|◯*|◯*"],
  ])("%s", (_, text, expected) => {
    expect(commandsIn(text)).toEqual([expected]);
  });
});

describe("variables", () => {
  test.each([
    ["assigned once", 'A=b; tool "$A" "x${A}y"', "tool|b|xby"],
    ["exported or read only", 'export A=b; readonly C=d; tool "$A" "$C"', "tool|b|d"],
    ["made of others", 'A=b; B="$A/c"; tool "$B"', "tool|b/c"],
    ["without quotes, in words", 'A="b c"; tool $A', "tool|b|c"],
    ["with quotes, as one word", 'A="b c"; tool "$A"', "tool|b c"],
    ["that must be set", 'A=b; tool "${A:?}"', "tool|b"],
    ["of a function", 'f() { local A=b; tool "$A"; }', "tool|b"],
    ["of the script in a function", 'A=b; f() { tool "$A"; }', "tool|b"],
    ["in braces", '{ A=b; }; tool "$A"', "tool|b"],
    ["that are arrays", 'A=(b "c d"); tool "${A[@]}" e', "tool|b|c d|e"],
    ["whose value is in a here-document", `A=$(cat <<'E'\nb\nc\nE\n); tool "$A"`, "tool|b\nc"],
  ])("%s", (_, text, expected) => {
    expect(commandsIn(text)).toEqual([expected]);
  });

  test.each([
    ["assigned twice", 'A=b; A=c; tool "$A"'],
    ["assigned later", 'tool "$A"; A=b'],
    ["assigned under a condition", 'if x; then A=b; fi; tool "$A"'],
    ["assigned behind &&", 'x && A=b; tool "$A"'],
    ["assigned in a loop", 'for i in 1 2; do A=b; done; tool "$A"'],
    ["assigned in a subshell", '(A=b); tool "$A"'],
    ["assigned in a pipe", 'x | { A=b; }; tool "$A"'],
    ["assigned in another function", 'f() { A=b; }; tool "$A"'],
    ["of a loop", 'for A in b; do tool "$A"; done'],
    ["that are read", 'A=b; read -r A; tool "$A"'],
    ["that are unset", 'A=b; unset A; tool "$A"'],
    ["that are counted", 'A=1; ((A++)); tool "$A"'],
    ["that get a default", 'A=b; : "${A:=c}"; tool "$A"'],
    ["with something added", 'A=b; A+=c; tool "$A"'],
    ["that another file may change", 'A=b; source other.sh; tool "$A"'],
    ["that eval may change", 'A=b; eval "$X"; tool "$A"'],
    ["that are numbers to the shell", 'declare -i A=1+1; tool "$A"'],
    ["that refer to themselves", 'A="$A"; tool "$A"'],
    ["that are to be filled in", 'A=; tool "$A"'],
    ["that are empty", 'A=""; tool "$A"'],
  ])("not those %s", (_, text) => {
    expect(commandsIn(text)).toEqual(["tool|◯"]);
  });

  test("not those with lines between quotes where one is not closed", () => {
    expect(commandsIn('A="\nB=c"\ntool "$A" "\n')).toEqual(["tool|◯|◯*"]);
    expect(commandsIn('A="\nB=c"\ntool "$A" ""\n')).toEqual(["tool|\nB=c|"]);
  });

  test("not arrays to which something is added", () => {
    expect(commandsIn('A=(b); if x; then A+=(c); fi; tool "${A[@]}"')).toEqual(["tool|◯*"]);
  });
});

describe("commands", () => {
  test.each([
    ["in a substitution", "A=$(tool b)", ["tool|b"]],
    ["in quotes", 'echo "$(tool b)"', ["echo|◯", "tool|b"]],
    ["in a function, a condition and a loop", "f() { if x; then for i in 1; do tool b; done; fi; }", ["tool|b"]],
    ["behind && and in a pipe", "x && tool b | y", ["tool|b"]],
    ["negated", "! tool b", ["tool|b"]],
    ["in a here-document that is expanded", "cat <<E\n$(tool b)\nE\n", ["tool|b"]],
    ["that a variable names", 'T="tool --x y"; $T tool', ["tool|--x|y|tool"]],
    ["that an array names", 'T=(tool --x); "${T[@]}" tool', ["tool|--x|tool"]],
    ["that a function hands on", 'f() { echo "$*"; tool --x "$@"; }; f tool', ["tool|--x|◯*", "tool|--x|tool"]],
    ["that a function hands on shifted", 'f() { shift; "$@"; }; f 3 tool b', ["tool|b"]],
    ["that functions hand on", 'f() { "$@"; }; g() { f "$@"; }; g tool', ["tool"]],
    ["in a console session", "$ tool b \\\n> c\n{ tool: 1 }\n$ other\n", ["tool|b|c"]],
    ["behind a long prompt", "me@host:~/x$ tool b\noutput of tool (\n", ["tool|b"]],
  ])("%s", (_, text, expected) => {
    expect(commandsIn(text)).toEqual(expected);
  });

  test.each([
    ["in comments", "# tool b"],
    ["in printed here-documents", "cat <<'E'\ntool b\nE\n"],
    ["between escaped backticks", "x `a \\`tool b\\``"],
    ["of functions that call themselves", 'f() { f "$@"; }; f tool'],
  ])("none %s", (_, text) => {
    expect(commandsIn(text).filter(command => command.startsWith("tool"))).toEqual([]);
  });
});

describe("places", () => {
  it("are those of the text", () => {
    const text = `A=b\r\ntool 'c d' <x-y> "$A" \\\r\n  "e f" `;
    const [command] = new ShellScript(text).commandsWith(/tool/u);
    expect(command?.words.map(word => text.slice(...word.range))).toEqual(["tool", "'c d'", "<x-y>", '"$A"', '"e f"']);
    expect(text.slice(...(command?.range ?? [0, 0]))).toBe(text.slice(5).trim());
  });

  it("of pieces are without quotes", () => {
    const text = `tool a'b'"c\${D}e"`;
    const [command] = new ShellScript(text).commandsWith(/tool/u);
    const pieces = command?.words[1]?.text ?? [];
    expect(pieces.map(piece => text.slice(...piece.range))).toEqual(["a", "b", "c", "${D}", "e"]);
  });
});

describe("any text", () => {
  const token = fc.constantFrom(
    ...["tool", " ", "\n", '"', "'", "`", "$(", ")", "${", "}", "A", "=", "[@]", "<<E\n", "E\n", "\\", "|", "&&", ";"],
    ...[
      "if ",
      "then ",
      "fi",
      "f() {",
      "<",
      ">",
      "<a-b>",
      "$@",
      "#",
      "((",
      "))",
      "$'",
      "\r\n",
      "$ ",
      "for A in ",
      "\uE000",
    ],
  );

  it("is read without an error, and words are where they are said to be", () => {
    fc.assert(
      fc.property(fc.array(token, { maxLength: 40 }), tokens => {
        const text = tokens.join("");
        for (const { range, words } of new ShellScript(text).commandsWith(/tool/u)) {
          for (const [start, end] of [range, ...words.map(word => word.range)]) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeGreaterThanOrEqual(start);
            expect(end).toBeLessThanOrEqual(text.length);
          }
        }
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    ["substitutions in each other", "$(tool ".repeat(5000)],
    ["conditions in each other", "if tool; then ".repeat(5000)],
    ["loops in each other", "while tool; do ".repeat(5000)],
    ["cases in each other", "case tool in a) ".repeat(5000)],
    ["negations", `${"! ".repeat(5000)}tool`],
    ["arithmetic in each other", `tool $((${"-".repeat(20_000)}1))`],
    ["functions in each other", "tool() if ".repeat(5000)],
    ["tests in each other", `[[ ${"! ".repeat(5000)} tool ]]`],
    ["backticks", "tool ` ".repeat(5000)],
    ["here-documents", "tool <<E\n".repeat(5000)],
    ["open quotes", `tool '"`.repeat(5000)],
    ["open brackets", "tool <a".repeat(5000)],
    [
      "functions that call two others",
      `${Array.from({ length: 500 }, (_, i) => `f${i}() { f${i + 1} "$@"; f${i + 1} "$@"; }\n`).join("")}f0 tool`,
    ],
    [
      "variables in each other",
      `${Array.from({ length: 2000 }, (_, i) => `A${i + 1}="$A${i}$A${i}"\n`).join("")}tool "$A2000"`,
    ],
    ["many words", `tool ${"a ".repeat(20_000)}`],
    ["many assignments and files", 'A=b\nsource x\ntool "$A"\n'.repeat(3000)],
  ])("is read in little time: %s", (_, text) => {
    const start = performance.now();
    commandsIn(text);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
