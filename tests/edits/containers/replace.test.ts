import { describe, expect, it } from "vitest";
import { replaceValue as replaceAt } from "../../../src/edits/containers/replace.ts";
import { type Edit, type PlainValue, replaceValue } from "../../../src/edits/edit.ts";
import { applyTextEdits } from "../../../src/edits/text/text-edit.ts";
import { shell } from "../../../src/languages/shell/style.ts";
import type { DelimitedContainer, Site } from "../../../src/model/site.ts";
import type { Value } from "../../../src/model/value.ts";
import { named } from "../../../src/edits/print/printable.ts";
import { itEdits, lines } from "../edit-cases.ts";
import { expressionAt, readText, valueAt } from "../edit-text.ts";

/** Replaces the callback URLs, whatever they are. */
const write =
  (value: PlainValue) =>
  (root: Value): Edit =>
    replaceValue("CallbackURLs", valueAt(root, "CallbackURLs"), value);

describe("in JSON a value", () => {
  itEdits("json", {
    "is written on lines where its member begins one": {
      text: lines`
        {
          "CallbackURLs": "a",
          "ClientName": "web"
        }
      `,
      edit: write(["b", { c: [] }]),
      result: lines`
        {
          "CallbackURLs": [
            "b",
            {
              "c": []
            }
          ],
          "ClientName": "web"
        }
      `,
    },
    "is written on one line where its member does not begin one": {
      text: '{ "CallbackURLs": "a" }',
      edit: write(["b", "c"]),
      result: '{ "CallbackURLs": ["b", "c"] }',
    },
    "takes the place of a list that becomes a map": {
      text: '{ "CallbackURLs": ["a"], "ClientName": "web" }',
      edit: write({ b: "c" }),
      result: '{ "CallbackURLs": { "b": "c" }, "ClientName": "web" }',
    },
    "takes the place of a map that becomes a list": {
      text: '{ "CallbackURLs": { "a": "b" } }',
      edit: write(["c"]),
      result: '{ "CallbackURLs": ["c"] }',
    },
    "takes the place of the members of a map": {
      text: '{ "CallbackURLs": { "a":"b" } }',
      edit: write({ c: "d", e: 1 }),
      result: '{ "CallbackURLs": { "c":"d", "e":1 } }',
    },
    "is an empty map in the place of another": {
      text: lines`
        {
          "CallbackURLs": { "a": "b" }
        }
      `,
      edit: write({}),
      result: lines`
        {
          "CallbackURLs": {}
        }
      `,
    },
    "does not take the place of the whole client": {
      text: '{ "CallbackURLs": [] }',
      edit: root => replaceValue("CallbackURLs", root, "a"),
      result: null,
    },
  });
});

describe("in JavaScript a value", () => {
  itEdits("javascript", {
    "stays on its line": {
      text: lines`
        const x = {
          CallbackURLs: 'a',
        };
      `,
      edit: write(["b", "c"]),
      result: lines`
        const x = {
          CallbackURLs: ['b', 'c'],
        };
      `,
    },
    "is quoted as its relatedResources are": {
      text: 'const x = { ClientName: \'web\', CallbackURLs: a }; "";""; "";',
      edit: write("b"),
      result: 'const x = { ClientName: \'web\', CallbackURLs: \'b\' }; "";""; "";',
    },
    "takes the place of a list with a spread": {
      text: "const x = { CallbackURLs: [...urls, 'a'] };",
      edit: write(["b"]),
      result: "const x = { CallbackURLs: ['b'] };",
    },
    "takes the place of an operator that looks like an anchor": {
      text: "const x = { CallbackURLs: a &b, n: 2 *b };",
      edit: write("c"),
      result: 'const x = { CallbackURLs: "c", n: 2 *b };',
    },
    "takes the place of an expression with a number sign": {
      text: lines`
        const x = {
          CallbackURLs: this.
            #urls,
        };
      `,
      edit: write("c"),
      result: lines`
        const x = {
          CallbackURLs: "c",
        };
      `,
    },
    "leaves comments around it": {
      text: lines`
        const x = {
          // which
          CallbackURLs: urls,
          /* the end */
        };
      `,
      edit: write("a"),
      result: lines`
        const x = {
          // which
          CallbackURLs: "a",
          /* the end */
        };
      `,
    },
    "is left where a comment would go": {
      text: lines`
        const x = {
          CallbackURLs: isLocal
            // for tests
            ? a : b,
        };
      `,
      edit: write("c"),
      result: null,
    },
    "is left where a comment of several lines would go": {
      text: lines`
        const x = {
          CallbackURLs: isLocal
        /* for
           tests */ ? a : b,
        };
      `,
      edit: write("c"),
      result: null,
    },
  });
});

describe("in YAML a value", () => {
  itEdits("yaml", {
    "is a URL without quotes in a block": {
      text: "CallbackURLs: a\n",
      edit: write("https://b.test/?c"),
      result: "CallbackURLs: https://b.test/?c\n",
    },
    "is a URL with quotes between brackets": {
      text: "{ CallbackURLs: a }\n",
      edit: write("https://b.test/?c"),
      result: '{ CallbackURLs: "https://b.test/?c" }\n',
    },
    "is a list in the place of a block that is a map": {
      text: lines`
        CallbackURLs:
          a: b # c
        ClientName: web
      `,
      edit: write(["d"]),
      result: lines`
        CallbackURLs: [d]
        ClientName: web
      `,
    },
    "is a map in the place of the map of a block": {
      text: lines`
        CallbackURLs:
          a: b
          c: d
        ClientName: web
      `,
      edit: write({ e: ["f"], g: {} }),
      result: lines`
        CallbackURLs:
          e:
            - f
          g: {}
        ClientName: web
      `,
    },
    "is nothing in the place of the map of a block": {
      text: lines`
        CallbackURLs: # see below
          # above
          a: b
          c: d
        ClientName: web
      `,
      edit: write({}),
      result: lines`
        CallbackURLs: {} # see below
          # above
        ClientName: web
      `,
    },
    "is a map in the place of a list between brackets": {
      text: "CallbackURLs: [a]\n",
      edit: write({ b: "c" }),
      result: "CallbackURLs: { b: c }\n",
    },
    "is left where an anchor would go": {
      text: "CallbackURLs: [{ a: &b c }]\nClientName: *b\n",
      edit: write("d"),
      result: null,
    },
    "takes an anchor along that nothing refers to": {
      text: "ClientName: &n web\nCallbackURLs: !Sub { a: &no c }\nLogoutURLs: *n\n",
      edit: write("d"),
      result: "ClientName: &n web\nCallbackURLs: d\nLogoutURLs: *n\n",
    },
    "is left where a comment would go": {
      text: lines`
        CallbackURLs: { a: [
          # why
          b] }
      `,
      edit: write("d"),
      result: null,
    },
    "takes the place of a text with slashes": {
      text: lines`
        CallbackURLs: a
          //b
      `,
      edit: write("d"),
      result: "CallbackURLs: d\n",
    },
    "is read by all where it could be something else": {
      text: "CallbackURLs: [a, b]\n",
      edit: root => replaceValue("CallbackURLs", valueAt(root, "CallbackURLs", 0), "c, d"),
      result: 'CallbackURLs: ["c, d", b]\n',
    },
  });
});

describe("an entry in YAML", () => {
  const write = (text: string, ...path: readonly (string | number)[]) => {
    const { root, style } = readText(text, "yaml");
    const edits = replaceAt(
      text,
      expressionAt(root, path).site,
      { kind: "entry", key: "Ref", value: named("P") },
      style,
    );
    return edits && applyTextEdits(text, edits);
  };

  it.each([
    ["a map below a key", "a:\n  b: c\n  d: e\nf: g\n", ["a"], "a:\n  Ref: P\nf: g\n"],
    ["a map behind a dash", "a:\n  - b: c\n    d: e\n  - f\n", ["a", 0], "a:\n  - Ref: P\n  - f\n"],
    ["a map below a dash", "a:\n  -\n    b: c\n  - f\n", ["a", 0], "a:\n  -\n    Ref: P\n  - f\n"],
    ["a list behind a dash", "a:\n  - - b\n    - c\n  - f\n", ["a", 0], "a:\n  - Ref: P\n  - f\n"],
    ["a list below a dash", "a:\n  -\n    - b\n    - c\n  - f\n", ["a", 0], "a:\n  - Ref: P\n  - f\n"],
  ])("takes the place of %s", (_, text, path, result) => {
    expect(write(text, ...path)).toBe(result);
  });

  it.each(["a:\n- b\n- c\nd: e\n", "a:\n  - b\n  - c\nd: e\n"])(
    "does not take the place of a list below a key: %j",
    text => {
      expect(write(text, "a")).toBeNull();
    },
  );
});

it("writes a value that is missing after `=` without a space", () => {
  const text = "--units AccessToken=,IdToken=days";
  const container: DelimitedContainer = {
    layout: "delimited",
    form: { keys: "names", pair: "=", isBare: true, open: "", close: "", comma: ",", allowsTrailingComma: false },
    range: [8, 33],
    items: [
      [8, 20],
      [21, 33],
    ],
  };
  const site: Site = { range: [20, 20], slot: { container, index: 0 } };
  const edits = replaceAt(text, site, "hours", shell);
  expect(edits && applyTextEdits(text, edits)).toBe("--units AccessToken=hours,IdToken=days");
});
