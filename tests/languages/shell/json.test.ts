import { describe, expect, it, test } from "vitest";
import { ShellScript } from "../../../src/languages/shell/script.ts";
import type { Container, Range } from "../../../src/model/site.ts";
import type { Expression } from "../../../src/model/value.ts";

/** The second word of a script's only command `tool`, as JSON. */
function jsonIn(script: string): Expression | undefined {
  const [command] = new ShellScript(script).commandsWith(/tool/u);
  const word = command?.words[1];
  return word && command.readJson(word.text);
}

/** A value as data. What is unknown is `?`, and a part of a text `◯`. */
function dataOf(value: Expression | undefined): unknown {
  switch (value?.kind) {
    case "literal":
      return value.value;
    case "text":
      return value.parts.map(part => part ?? "◯").join("");
    case "list":
      return [
        ...value.items.map(item => (item.kind === "spread" ? "…" : dataOf(item))),
        ...(value.complete ? [] : ["…"]),
      ];
    case "map":
      return {
        ...Object.fromEntries(
          value.members.map(member => ("key" in member ? [member.key, dataOf(member.value)] : ["…", "…"])),
        ),
        ...(!value.complete && { "…": "…" }),
      };
    default:
      return value && "?";
  }
}

describe("a word with JSON", () => {
  test.each<[name: string, word: string, data: unknown]>([
    ["in single quotes", `'{"a": [1, true, null], "b": {"c": "d"}}'`, { a: [1, true, null], b: { c: "d" } }],
    ["in double quotes", String.raw`"{\"a\": \"b\"}"`, { a: "b" }],
    ["with escapes", String.raw`'{"a": "b\"c\\", "d": "\u0065"}'`, { a: 'b"c\\', d: "e" }],
    ["with a variable", String.raw`"{\"a\": $A, \"b\": \"$B\"}"`, { a: "?", b: "?" }],
    ["with a part that is not known", String.raw`"{\"a\": \"x-$A\", \"b\": \"$B$C-y\"}"`, { a: "x-◯", b: "◯◯-y" }],
    ["with a quote in front of one", String.raw`"[\"\\\"$A\", $B, \"\\\\\", $C]"`, ['"◯', "?", "\\", "?"]],
    ["with a key that is not known", String.raw`"{\"$A\": 1, \"b\": 2}"`, { b: 2, "…": "…" }],
    ["with a part of a key that is not known", String.raw`"{\"a$A\": 1, \"b\": 2}"`, { b: 2, "…": "…" }],
    ["with a placeholder", `'{"a": "<id>", "b": "x-<id>", "c": <n>}'`, { a: "?", b: "x-◯", c: "?" }],
    ["with a variable whose value is known", String.raw`"{\"a\": \"$K\", \"b\": $N}"`, { a: "k", b: 5 }],
    ["that is a variable", `"$J"`, { j: ["k"] }],
    ["that is broken", "'{'", undefined],
    ["that is none", "text", undefined],
    ["that is empty", "''", undefined],
  ])("is read %s", (_name, word, data) => {
    expect(dataOf(jsonIn(`K=k; N=5; J='{"j": ["k"]}'; tool ${word}`))).toEqual(data);
  });
});

/** The text of each value, with that of its key and its member, in the order of the script. */
function placesIn(script: string): readonly string[] {
  const at = (range: Range) => script.slice(...range);
  const placesOf = (value: Expression): readonly string[] => {
    switch (value.kind) {
      case "list":
        return [at(value.site.range), ...value.items.flatMap(item => (item.kind === "spread" ? [] : placesOf(item)))];
      case "map":
        return [
          at(value.site.range),
          ...value.members.flatMap(member =>
            "key" in member ? [at(member.range), at(member.keyRange), ...placesOf(member.value)] : [],
          ),
        ];
      default:
        return [at(value.site.range)];
    }
  };
  const value = jsonIn(script);
  return value ? placesOf(value) : [];
}

describe("the place of JSON", () => {
  it("is in the word", () => {
    expect(placesIn(`tool ' {"a": ["b", 5]}'`)).toEqual([
      '{"a": ["b", 5]}',
      '"a": ["b", 5]',
      '"a"',
      '["b", 5]',
      '"b"',
      "5",
    ]);
  });

  it("is in the parts of a word around an expansion", () => {
    expect(placesIn(`tool '{"a": "'"$A"'", "b": '$B', "c": 5}'`)).toEqual([
      `{"a": "'"$A"'", "b": '$B', "c": 5}`,
      `"a": "'"$A"'"`,
      '"a"',
      `"'"$A"'"`,
      `"b": '$B`,
      '"b"',
      "$B",
      '"c": 5',
      '"c"',
      "5",
    ]);
  });

  it("is the whole word where that has escapes", () => {
    const word = String.raw`{\"a\": 5}`;
    expect(new Set(placesIn(`tool "${word}"`))).toEqual(new Set([word]));
  });

  it("is the variable that contains it", () => {
    expect(new Set(placesIn(`J='{"a": 5}'; tool "$J"`))).toEqual(new Set(["$J"]));
  });

  it("is that of an empty structure", () => {
    expect(placesIn("tool '{}' x")).toEqual(["{}"]);
  });
});

/** The items of a list, or the values of a structure. */
function valuesIn(value: Expression): readonly Expression[] {
  switch (value.kind) {
    case "list":
      return value.items.flatMap(item => (item.kind === "spread" ? [] : [item]));
    case "map":
      return value.members.flatMap(member => ("key" in member ? [member.value] : []));
    default:
      return [];
  }
}

/** The items of each list and map that can be edited. */
function containersIn(script: string): readonly object[] {
  const at = (range: Range) => script.slice(...range);
  const shown = (container: Container) => ({
    ...("range" in container && { range: at(container.range) }),
    items: container.items.map(at),
  });
  const found = new Map<Container, object>();
  const visit = (value: Expression): void => {
    for (const container of [value.site.container, value.site.slot?.container]) {
      if (container && !found.has(container)) {
        found.set(container, shown(container));
      }
    }
    for (const inner of valuesIn(value)) {
      visit(inner);
    }
  };
  const value = jsonIn(script);
  if (value) {
    visit(value);
  }
  return [...found.values()];
}

describe("JSON that can be edited", () => {
  it("is written in the word", () => {
    expect(containersIn(`tool '{"a": ["b", 5]}'`)).toEqual([
      { range: '{"a": ["b", 5]}', items: ['"a": ["b", 5]'] },
      { range: '["b", 5]', items: ['"b"', "5"] },
    ]);
  });

  it("is written around variables that are not known", () => {
    expect(containersIn(`tool '{"a": ["b", '"$A"']}'`)).toEqual([
      { range: `{"a": ["b", '"$A"']}`, items: [`"a": ["b", '"$A"']`] },
      { range: `["b", '"$A"']`, items: ['"b"', "$A"] },
    ]);
  });

  it.each([
    ["has escapes", String.raw`tool "[\"b\"]"`],
    ["is the value of a variable", `J='["b"]'; tool "$J"`],
    ["has a bracket in a variable", `J='['; tool "$J"'"b"]'`],
    ["starts in a variable", `J='["b"'; tool "$J"']'`],
    ["ends in a variable", `J='"b"]'; tool '['"$J"`],
    ["has an item that starts in a variable", `J='"b'; tool '['"$J"'"]'`],
    ["has an item that ends in a variable", `J='b"'; tool '["'"$J"']'`],
  ])("is none that %s", (_name, script) => {
    expect(containersIn(script)).toEqual([]);
  });

  it("is the outer part where the inner one is in a variable", () => {
    expect(containersIn(`J='"b"'; tool '{"a": '"$J"', "c": ["d"]}'`)).toEqual([{ range: '["d"]', items: ['"d"'] }]);
    expect(containersIn(`J='x'; tool '{"a": ["'"$J"'"], "c": ["d"]}'`)).toEqual([
      { range: `{"a": ["'"$J"'"], "c": ["d"]}`, items: [`"a": ["'"$J"'"]`, '"c": ["d"]'] },
      { range: `["'"$J"'"]`, items: [`"'"$J"'"`] },
      { range: '["d"]', items: ['"d"'] },
    ]);
  });
});
