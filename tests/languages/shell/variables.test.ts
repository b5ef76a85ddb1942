import { describe, expect, it, test } from "vitest";
import { ShellScript } from "../../../src/languages/shell/script.ts";
import { stringOfText } from "../../../src/model/written-text.ts";

/** The value of `$A` in the last command that names `tool`. */
function valueIn(script: string): string | undefined {
  const words = new ShellScript(script).commandsWith(/tool/u).at(-1)?.words ?? [];
  expect(words.length).toBeGreaterThan(1);
  return stringOfText(words.at(-1)?.text ?? []);
}

describe("a variable that is assigned once", () => {
  test.each<[name: string, script: string]>([
    ["by itself", 'A=b\ntool "$A"'],
    ["with others", 'X=1 A=b Y=2\ntool "$A"'],
    ["and exported", 'A=b\nexport A\ntool "$A"'],
    ["and made constant", 'A=b\nreadonly A\ntool "$A"'],
    ["where it is exported", 'export A=b\ntool "$A"'],
    ["where it is declared", 'declare A=b\ntool "$A"'],
    ["where it is declared to be exported", 'declare -x A=b\ntool "$A"'],
    ["where it is declared to be global and constant", 'typeset -gr A=b\ntool "$A"'],
    ["where it is no longer exported", 'declare +x A=b\ntool "$A"'],
    ["in a function", 'f() { local A=b\ntool "$A"; }'],
    ["in a group", '{ A=b; }\ntool "$A"'],
    ["in a group with a redirection", '{ A=b; } >x\ntool "$A"'],
    ["in a list", 'A=b && x\ntool "$A"'],
    ["in front of what may assign any", 'A=b\ntool "$A"\neval x'],
    ["behind what may assign any", 'eval x\nA=b\ntool "$A"'],
    ["and passed to what may assign any", 'A=b\neval tool "$A"'],
    [
      "and compared",
      'A=b\nif ((A==1 || A<=2 || A>=3 || A!=4)); then :; fi; tool "$A"'.replace(
        "((A==1 || A<=2 || A>=3 || A!=4))",
        ': "$((A==1 || A<=2 || A>=3 || A!=4))"',
      ),
    ],
    ["and calculated with", 'A=b\n: "$((A + 1 - 2))"\ntool "$A"'],
    ["and set for a command", 'A=b\nA=c x\ntool "$A"'],
    [
      "beside commands like those that assign",
      'A=b\nmedieval A\n./evals A\nxread A\nreader A\nredeclare A\ndeclared A\ntool "$A"',
    ],
    ["beside files like those that assign", 'A=b\nresource x\nsourced x\n.x\nx.\ntool "$A"'],
    ["and negated", '! A=b\ntool "$A"'],
    ["in a function with a branch", 'f() { local A=b; if x; then tool "$A"; fi; }'],
    ["beside arithmetic with others", 'A=b\n((B++))\ntool "$A"'],
    ["beside other assignments", 'A=b\nfor B in x; do :; done\nread AB\ntool "$A"'],
  ])("has that value: %s", (_name, script) => {
    expect(valueIn(script)).toBe("b");
  });

  test.each<[name: string, script: string]>([
    ["later", 'tool "$A"\nA=b'],
    ["in the background", 'A=b &\ntool "$A"'],
    ["in a pipe", 'x | A=b\ntool "$A"'],
    ["in a subshell", '(A=b)\ntool "$A"'],
    ["in a branch", 'if x; then A=b; fi\ntool "$A"'],
    ["in a case", 'case x in x) A=b;; esac\ntool "$A"'],
    ["if another command succeeds", 'x && A=b\ntool "$A"'],
    ["in another function", 'f() { A=b; }\ntool "$A"'],
    ["in another function with the same name", 'f() { A=b; }\nf() { tool "$A"; }'],
    ["for a command", 'A=b tool "$A"'],
    ["by adding to it", 'A+=b\ntool "$A"'],
    ["by item", 'A[0]=b\ntool "$A"'],
    ["as a number", 'declare -i A=b\ntool "$A"'],
    ["as a lower-case text", 'declare -xl A=b\ntool "$A"'],
    ["to nothing", 'A=\ntool "$A"'],
    ["to an empty text", "A=''\ntool \"$A\""],
    ["by a loop", 'for A in b; do tool "$A"; done'],
  ])("is unknown: %s", (_name, script) => {
    expect(valueIn(script)).toBeUndefined();
  });

  test.each([
    ...["A=c", "A+=c", "A[0]=c", "export A=c", "x && A=c", "(A=c)"],
    ...["for A in c; do :; done", "select A in c; do :; done", "for ((A=0; A<1; A++)); do :; done"],
    ...["((A++))", "((A = 2))", ": $((A = 2))", ": $((A++))", ": $((--A))", ": $((A+=1))", "if ((A=2)); then :; fi"],
    ...[': "${A:=c}"', ': "${A=c}"'],
    ...["eval x", "source x", ". x"],
    ...["declare A", "local A", "typeset A", "declare -i A=1"],
    ...[
      "getopts ab A",
      "let A=2",
      "let 'A = 2'",
      "mapfile A",
      "printf -v A x",
      "read A",
      "read -r B A",
      "readarray A",
      "unset A",
    ],
  ])("is unknown behind: %s", change => {
    expect(valueIn(`A=b\n${change}\ntool "$A"`)).toBeUndefined();
  });

  it("is unknown where it may be assigned in front", () => {
    expect(valueIn('read A\nA=b\ntool "$A"')).toBeUndefined();
  });

  it("is known in front of some that may assign any, and unknown behind", () => {
    const script = 'A=b\ntool "$A"\neval x\ntool "$A"\neval y\ntool "$A"\n';
    const values = new ShellScript(script).commandsWith(/tool/u).map(({ words }) => stringOfText(words[1]?.text ?? []));
    expect(values).toEqual(["b", undefined, undefined]);
  });
});
