import { describe, expect, it, test } from "vitest";
import type { Word } from "../../../src/languages/script.ts";
import { countReferences } from "../../../src/languages/shell/count-references.ts";
import { ShellScript } from "../../../src/languages/shell/script.ts";
import type { WrittenText } from "../../../src/model/written-text.ts";

/** The words of the last command that names `tool`. */
function lastIn(script: string): readonly Word[] {
  return new ShellScript(script).commandsWith(/tool/u).at(-1)?.words ?? [];
}

/** Each piece of a text with its source. One that is not written literally has `~`. */
function piecesOf(text: WrittenText, script: string): readonly string[] {
  return text.map(piece => `${piece.text ?? "◯"}${piece.isExact ? "" : "~"} ${script.slice(...piece.range)}`);
}

/** The pieces of the word after `tool`. */
function pieces(word: string, before = ""): readonly string[] {
  const script = `${before}\ntool ${word} end\n`;
  return piecesOf(lastIn(script)[1]?.text ?? [], script);
}

describe("the pieces of a word", () => {
  test.each<[name: string, word: string, pieces: readonly string[]]>([
    ["plain text", "abc", ["abc abc"]],
    ["an escape", String.raw`a\ b`, [String.raw`a b~ a\ b`]],
    ["single quotes", "'a b'", ["a b a b"]],
    ["double quotes", '"a b"', ["a b a b"]],
    ["an escape in double quotes", String.raw`"a\"b"`, [String.raw`a"b~ a\"b`]],
    ["ANSI C quotes", "$'a b'", ["a b a b"]],
    ["ANSI C quotes with an escape", String.raw`$'a\tb'`, [String.raw`a${"\t"}b~ a\tb`]],
    ["quotes for a translation", '$"a b"', ["a b a b"]],
    ["a pattern", "a*b?", ["a a", "* *", "b b", "? ?"]],
    ["a pattern with brackets", "a[bc]", ["a a", "◯ [bc]"]],
    ["several kinds", `a'b'"c$D"`, ["a a", "b b", "c c", "◯ $D"]],
    ["a placeholder", "<pool-id>", ["◯ <pool-id>"]],
    ["a placeholder in text", "'a<b>c<d-e>f'", ["a a", "◯ <b>", "c c", "◯ <d-e>", "f f"]],
    [
      "a placeholder in text with escapes",
      String.raw`"\"<b>cd"`,
      [String.raw`"~ \"<b>cd`, String.raw`◯ \"<b>cd`, String.raw`cd~ \"<b>cd`],
    ],
    ["a command", '"a$(date)b"', ["a a", "◯ $(date)", "b b"]],
    ["arithmetic", "a$((1))b", ["a a", "◯ $((1))", "b b"]],
  ])("are %s", (_name, word, expected) => {
    expect(pieces(word)).toEqual(expected);
  });

  test.each<[name: string, word: string, before: string, pieces: readonly string[]]>([
    ["a variable", '"$A"', "A=b", ["b~ $A"]],
    ["a variable in text", '"a${A}c"', "A='b x'", ["a a", "b x~ ${A}", "c c"]],
    ["a variable of variables", '"$A"', 'B=b; A="a$B$C"', ["a~ $A", "b~ $A", "◯~ $A"]],
    ["a variable that must be set", '"${A?}${A:?no}"', "A=b", ["b~ ${A?}", "b~ ${A:?no}"]],
    ["a variable that is an array", '"$A"', "A=(b)", ["◯ $A"]],
    ["an item of an array", '"${A[0]}"', "A=(b)", ["◯ ${A[0]}"]],
    ["the length of a variable", '"${#A}"', "A=b", ["◯ ${#A}"]],
    ["a variable that another one names", '"${!A}"', "A=b", ["◯ ${!A}"]],
    ["a variable with a default", '"${A:-c}"', "A=b", ["◯ ${A:-c}"]],
    ["a variable of which a part is taken", '"${A#?}${A%?}"', "A=b", ["◯ ${A#?}", "◯ ${A%?}"]],
    ["a parameter", '"$1$#"', "A=b", ["◯ $1", "◯ $#"]],
    ["a variable that is not assigned", '"$B"', "A=b", ["◯ $B"]],
    ["a printed here-document", '"$(cat <<E\na$A\n\nE\n)"', "A=b", ["a a", "b~ $A", " "]],
    ["a printed here-document without expansions", "\"$(cat <<'E'\na$A\n\nE\n)\"", "A=b", ["a$A a$A"]],
    [
      "a printed here-document that ends in an expansion",
      '"$(cat <<E\na $(date)\nE\n)"',
      "",
      ["a  a ", "◯ $(date)", " "],
    ],
    ["a here-document whose tabs are removed", '"$(cat <<-E\n\ta\nE\n)"', "", ["◯~ \ta\n"]],
    ["a here-document that another command prints", '"$(sed <<E\na\nE\n)"', "", ["◯ $(sed <<E\na\nE\n)"]],
    ["a here-document that is not all that is printed", '"$(cat - <<E\na\nE\n)"', "", ["◯ $(cat - <<E\na\nE\n)"]],
    ["a here-document in other surroundings", '"$(X=1 cat <<E\na\nE\n)"', "", ["◯ $(X=1 cat <<E\na\nE\n)"]],
    ["a here-document that is written elsewhere", '"$(cat <<E >x\na\nE\n)"', "", ["◯ $(cat <<E >x\na\nE\n)"]],
    ["a here-document in front of other commands", '"$(cat <<E\na\nE\ndate)"', "", ["◯ $(cat <<E\na\nE\ndate)"]],
    ["a here-document in a group", '"$({ cat <<E\na\nE\n})"', "", ["◯ $({ cat <<E\na\nE\n})"]],
    ["a file that is printed", '"$(cat <x)"', "", ["◯ $(cat <x)"]],
    ["a here-document between backticks with escapes", "`cat <<'E'\na\\`b\nE\n`", "", ["◯ `cat <<'E'\na\\`b\nE\n`"]],
    ["a here-document without a command", '"$(A=1 <<E\na\nE\n)"', "", ["◯ $(A=1 <<E\na\nE\n)"]],
    ["an empty here-document", '"a$(cat <<E\nE\n)"', "", ["a a", " "]],
    ["a here-document that ends with an escape", '"$(cat <<E\n\\$\nE\n)"', "", ["\\$ \\$"]],
    ["a variable without quotes", "$A", "A='b c'", ["b~ $A"]],
    ["nothing that is printed", '"$(cat)$()"', "", ["◯ $(cat)", "◯ $()"]],
  ])("are of %s", (_name, word, before, expected) => {
    expect(pieces(word, before)).toEqual(expected);
  });

  it("are those of any number of variables", () => {
    expect(pieces(`"${"$A".repeat(40)}"`, "A=b")).toEqual(Array.from({ length: 40 }, () => "b~ $A"));
  });

  it("are unknown in a here-document of several lines if a quote is not closed", () => {
    const script = "tool <<'E'\na\nb\nE\nx '";
    const [command] = new ShellScript(script).commandsWith(/tool/u);
    expect(piecesOf(command?.input ?? [], script)).toEqual(["◯ a\nb\n"]);
  });

  it("know where a variable is set, and how often it is used", () => {
    const script = 'A=b\nexport B=c\ntool "$A" "$B" "x${A}"\n';
    const [, a, b, x] = lastIn(script);
    expect(a?.text[0]?.definition).toEqual({ range: [2, 3], references: 2 });
    expect(b?.text[0]?.definition).toEqual({ range: [13, 14] });
    expect(x?.text.map(({ definition }) => definition?.range)).toEqual([undefined, [2, 3]]);
  });
});

/** Each word with its source, the number of its arguments and whether it is written there. */
function words(text: string, before = ""): readonly string[] {
  const script = `${before}\ntool ${text}\n`;
  return lastIn(script)
    .slice(1)
    .map(word => {
      const known = word.text.map(piece => piece.text ?? "◯").join("");
      return `${known} ${script.slice(...word.range)} ${word.count}${word.isWrittenHere ? "" : " elsewhere"}${word.isUnclosed ? " unclosed" : ""}`;
    });
}

describe("the arguments of a word", () => {
  test.each<[name: string, text: string, words: readonly string[], before?: string]>([
    ["are one", "a 'b c'", ["a a one", "b c 'b c' one"]],
    [
      "are one in quotes",
      '"$A" "${A}" "$(date)" "$((1))"',
      ['◯ "$A" one', '◯ "${A}" one', '◯ "$(date)" one', '◯ "$((1))" one'],
    ],
    [
      "may be some without quotes",
      "$A ${A} $(date) {a,b} a$B",
      ["◯ $A some", "◯ ${A} some", "◯ $(date) some", "◯ {a,b} some", "a◯ a$B some"],
    ],
    [
      "may be any of a list",
      '"$@" $* "${A[@]}" ${A[*]} "x$@" x$*',
      ['◯ "$@" any', "◯ $* any", '◯ "${A[@]}" any', "◯ ${A[*]} any", 'x◯ "x$@" any', "x◯ x$* any"],
    ],
    ["may be any of a list beside others", 'x$A$@ "x$A$@"', ["x◯◯ x$A$@ any", 'x◯◯ "x$A$@" any']],
    ["may be any in braces", '"${@}" ${*}', ['◯ "${@}" any', "◯ ${*} any"]],
    ["are one with a number of arguments", '"$#" "${#A[@]}"', ['◯ "$#" one', '◯ "${#A[@]}" any']],
    ["may be any of a pattern with brackets", "[a] x[a]", ["◯ [a] any", "x◯ x[a] any"]],
    ["are one of another pattern", "a* b?", ["a* a* one", "b? b? one"]],
    ["may be some of an extended pattern", "@(a|b)", ["◯ @(a|b) some"]],
    [
      "are those in an array",
      '"${A[@]}" c',
      ['a "${A[@]}" one elsewhere'.replace('"${A[@]}"', "a"), "b 'b' one elsewhere", "c c one"],
      "A=(a 'b')",
    ],
    ["are those in an array without quotes", "${A[*]}", ["a a one elsewhere", "b b one elsewhere"], "A=(a b)"],
    [
      "are those in arrays of arrays",
      '"${B[@]}"',
      ["a a one elsewhere", "b b one elsewhere"],
      'A=(a); B=("${A[@]}" b)',
    ],
    [
      "are not those in a part of an array",
      '"${A[@]:1}" "${!A[@]}"',
      ['◯ "${A[@]:1}" any', '◯ "${!A[@]}" any'],
      "A=(a b)",
    ],
    ["are not those in an array in text", '"x${A[@]}"', ['x◯ "x${A[@]}" any'], "A=(a b)"],
    ["are not those of two arrays in a word", '"${A[@]}${A[@]}"', ['◯◯ "${A[@]}${A[@]}" any'], "A=(a b)"],
    ["are not those of an array that only some shells expand", '"$A" $A', ['◯ "$A" one', "◯ $A some"], "A=(a b)"],
    ["are those in a variable", "$A c", ["a $A one elsewhere", "b $A one elsewhere", "c c one"], "A=' a \t b\n'"],
    ["are those in a variable in braces", "${A}", ["a ${A} one elsewhere", "b ${A} one elsewhere"], "A='a b'"],
    ["are one in a variable in quotes", '"$A"', ['a b "$A" one'], "A='a b'"],
    ["are some in a variable that is not known", "$A", ["a◯ $A some"], 'A="a$B"'],
    ["are some of what is no variable", "$A$A", ["a a $A$A some".replace("a a", "a ba b")], "A='a b'"],
    ["are some of parameters", "$1 ${10}", ["◯ $1 some", "◯ ${10} some"]],
  ])("%s", (_name, text, expected, before) => {
    expect(words(text, before)).toEqual(expected);
  });

  test.each<[name: string, text: string, words: readonly string[]]>([
    ["in a word that is not closed", "a 'b", ["a a one", "◯ 'b any elsewhere unclosed"]],
    ["in double quotes that are not closed", 'a "b', ["a a one", '◯ "b any elsewhere unclosed']],
    [
      "in text of several lines if any quote is not closed",
      "'a\nb' c '",
      ["◯ 'a\nb' any elsewhere unclosed", "c c one", "◯ ' any elsewhere unclosed"],
    ],
  ])("are unknown %s", (_name, text, expected) => {
    const script = `tool ${text}`;
    const shown = lastIn(script)
      .slice(1)
      .map(word => {
        const known = word.text.map(piece => piece.text ?? "◯").join("");
        return `${known} ${script.slice(...word.range)} ${word.count}${word.isWrittenHere ? "" : " elsewhere"}${word.isUnclosed ? " unclosed" : ""}`;
      });
    expect(shown).toEqual(expected);
  });
});

describe("variables that refer to others", () => {
  const chain = (length: number) => Array.from({ length }, (_, index) => `A${index + 1}=\${A${index}}x\n`).join("");

  it("are followed to some depth", () => {
    expect(pieces('"$A15"', `A0=y\n${chain(15)}`)[0]).toBe("y~ $A15");
    expect(pieces('"$A16"', `A0=y\n${chain(16)}`)[0]).toBe("◯~ $A16");
    const arrays = Array.from({ length: 20 }, (_, index) => `A${index + 1}=("\${A${index}[@]}" x)\n`).join("");
    expect(words('"${A20[@]}"', `A0=(y)\n${arrays}`)[0]).toBe('◯ "${A4[@]}" any elsewhere');
    expect(pieces('"$A1$A2"', `A0=y\n${chain(2)}`)).toHaveLength(5);
  });

  it("are followed up to a number in one command", () => {
    const doubling = (levels: number) =>
      Array.from({ length: levels }, (_, index) => `A${index + 1}=$A${index}$A${index}\n`).join("");
    expect(new Set(pieces('"$A7"', `A0=y\n${doubling(7)}`))).toEqual(new Set(["y~ $A7"]));
    expect(new Set(pieces('"$A9"', `A0=y\n${doubling(9)}`))).toEqual(new Set(["y~ $A9", "◯~ $A9"]));
  });
});

describe("the references to a variable", () => {
  it.each<[script: string, count: number | undefined]>([
    ["$A ${A} ${A:-x} ${!A} ${#A} $AB $B", 5],
    ["A=1", undefined],
    ["export A; $A", undefined],
    ["declare -x B A=1; $A", undefined],
    ["typeset A; $A", undefined],
    ["export B; $A", 1],
    ["export AB; $A", 1],
    ["export B\nA=1; $A", 1],
    ["reexport A; $A", 1],
    ["export ; A=1; $A", 1],
  ])("are counted where no other program reads it: %s", (script, count) => {
    expect(countReferences("A", script)).toBe(count);
  });
});
