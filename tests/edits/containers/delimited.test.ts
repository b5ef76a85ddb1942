import { describe, expect, it } from "vitest";
import { editDelimited } from "../../../src/edits/containers/delimited.ts";
import { appendItem, type Edit, removeItem, removeProperty, setProperty, together } from "../../../src/edits/edit.ts";
import { applyTextEdits } from "../../../src/edits/text/text-edit.ts";
import { javascript } from "../../../src/languages/javascript/style.ts";
import type { DelimitedContainer, DelimitedForm } from "../../../src/model/site.ts";
import type { Value } from "../../../src/model/value.ts";
import { itEdits, lines } from "../edit-cases.ts";
import { valueAt } from "../edit-text.ts";

const append = (item: string) => (): Edit => appendItem("CallbackURLs", item);

const remove =
  (...indexes: readonly number[]) =>
  (root: Value): Edit =>
    together(...indexes.map(index => removeItem("CallbackURLs", valueAt(root, "CallbackURLs", index))));

const setName = (): Edit => setProperty("ClientName", "web");
const setUnit = (): Edit => setProperty("TokenValidityUnits.AccessToken", "hours");
const removeName = (): Edit => removeProperty("ClientName");

describe("a new item in JavaScript", () => {
  itEdits("javascript", {
    "stays on the line of the others": {
      text: "const x = { CallbackURLs: ['a', 'b'] };",
      edit: append("c"),
      result: "const x = { CallbackURLs: ['a', 'b', 'c'] };",
    },
    "goes in front of a trailing comma's bracket": {
      text: "const x = { CallbackURLs: ['a', 'b',] };",
      edit: append("c"),
      result: "const x = { CallbackURLs: ['a', 'b', 'c',] };",
    },
    "fills an empty list": {
      text: 'const x = { CallbackURLs: [], y: "z" };',
      edit: append("c"),
      result: 'const x = { CallbackURLs: ["c"], y: "z" };',
    },
    "gets a line of its own where the others have": {
      text: lines`
        const x = {
          CallbackURLs: [
            'a', // about a
            'b' // about b
          ],
        };
      `,
      edit: append("c"),
      result: lines`
        const x = {
          CallbackURLs: [
            'a', // about a
            'b', // about b
            'c'
          ],
        };
      `,
    },
    "keeps a trailing comma": {
      text: lines`
        const x = {
          CallbackURLs: [
            "a",
            // the end
          ],
        };
      `,
      edit: append("c"),
      result: lines`
        const x = {
          CallbackURLs: [
            "a",
            "c",
            // the end
          ],
        };
      `,
    },
    "goes behind comments where there is no other item": {
      text: lines`
        const x = {
          CallbackURLs: [
            // none yet
          ],
        };
      `,
      edit: append("c"),
      result: lines`
        const x = {
          CallbackURLs: [
            // none yet
            "c"
          ],
        };
      `,
    },
    "goes behind the parentheses of the last one": {
      text: "const x = { CallbackURLs: ['a', (('b'))] as const };",
      edit: append("c"),
      result: "const x = { CallbackURLs: ['a', (('b')), 'c'] as const };",
    },
    "goes behind a spread": {
      text: "const x = { CallbackURLs: [...urls] };",
      edit: append("c"),
      result: 'const x = { CallbackURLs: [...urls, "c"] };',
    },
    "is refused in a list with holes": {
      text: "const x = { CallbackURLs: ['a',, 'b'] };",
      edit: append("c"),
      result: null,
    },
    "escapes what the quotes of the others need": {
      text: `const x = { CallbackURLs: ['a'] };`,
      edit: append(`it's "c"\\\n\u2028\u2029`),
      result: String.raw`const x = { CallbackURLs: ['a', 'it\'s "c"\\\n\u2028\u2029'] };`,
    },
  });
});

describe("a new member in JavaScript", () => {
  itEdits("javascript", {
    "fills an empty object": {
      text: "const x = {};",
      edit: setUnit,
      result: 'const x = { TokenValidityUnits: { AccessToken: "hours" } };',
    },
    "fills an empty object of several lines with the indentation of the file": {
      text: "const x = {\n};\nclass C {\n\ty = 1;\n}\n",
      edit: setUnit,
      result: 'const x = {\n\tTokenValidityUnits: { AccessToken: "hours" }\n};\nclass C {\n\ty = 1;\n}\n',
    },
    "takes the indentation of its siblings": {
      text: "const x = {\n\tGenerateSecret: true,\n};\n",
      edit: setName,
      result: 'const x = {\n\tClientName: "web",\n\tGenerateSecret: true,\n};\n',
    },
    "leaves the comment above the first member where it is": {
      text: lines`
        const x = { // the client
          // Why there is a secret.
          GenerateSecret: true,
        };
      `,
      edit: setName,
      result: lines`
        const x = { // the client
          ClientName: "web",
          // Why there is a secret.
          GenerateSecret: true,
        };
      `,
    },
    "goes on several lines where it is too long for one": {
      text: lines`
        const x = {
          GenerateSecret: true,
        };
      `,
      edit: () =>
        setProperty("CallbackURLs", ["https://app.example.com/callback", "https://www.example.com/callback/two"]),
      result: lines`
        const x = {
          GenerateSecret: true,
          CallbackURLs: [
            "https://app.example.com/callback",
            "https://www.example.com/callback/two",
          ],
        };
      `,
    },
    "gets a line of its own where the next one has": {
      text: lines`
        const x = { UserPoolId: "p",
          GenerateSecret: true };
      `,
      edit: setName,
      result: lines`
        const x = { UserPoolId: "p",
          ClientName: "web",
          GenerateSecret: true };
      `,
    },
    "follows commas that lead the lines": {
      text: lines`
        const x = {
            UserPoolId: id
          , GenerateSecret: true
        };
      `,
      edit: setName,
      result: lines`
        const x = {
            UserPoolId: id
          , ClientName: "web", GenerateSecret: true
        };
      `,
    },
  });
});

describe("a removed item in JavaScript", () => {
  itEdits("javascript", {
    "takes its line and the comment behind it along": {
      text: lines`
        const x = {
          CallbackURLs: [
            "a", // about a
            // about b
            "b", // about b
            "c",
          ],
        };
      `,
      edit: remove(1),
      result: lines`
        const x = {
          CallbackURLs: [
            "a", // about a
            // about b
            "c",
          ],
        };
      `,
    },
    "takes the comma in front along when it is the last": {
      text: lines`
        const x = {
          CallbackURLs: [
            "a", // about a
            "b"
          ],
        };
      `,
      edit: remove(1),
      result: lines`
        const x = {
          CallbackURLs: [
            "a" // about a
          ],
        };
      `,
    },
    "leaves the others on their line": {
      text: "const x = { CallbackURLs: [ 'a', 'b', 'c' ] };",
      edit: remove(1),
      result: "const x = { CallbackURLs: [ 'a', 'c' ] };",
    },
    "leaves the padding where it was the first": {
      text: "const x = { CallbackURLs: [ 'a', 'b', 'c' ] };",
      edit: remove(0),
      result: "const x = { CallbackURLs: [ 'b', 'c' ] };",
    },
    "can be one of several": {
      text: "const x = { CallbackURLs: ['a', 'b', 'c', 'd'] };",
      edit: remove(1, 3),
      result: "const x = { CallbackURLs: ['a', 'c'] };",
    },
    "leaves nothing between the brackets when it is the only one": {
      text: lines`
        const x = {
          CallbackURLs: [
            "a", // about a
          ],
        };
      `,
      edit: remove(0),
      result: lines`
        const x = {
          CallbackURLs: [],
        };
      `,
    },
    "leaves the comments of others when it is the only one": {
      text: lines`
        const x = {
          CallbackURLs: [
            // none yet
            "a",
          ],
        };
      `,
      edit: remove(0),
      result: lines`
        const x = {
          CallbackURLs: [
            // none yet
          ],
        };
      `,
    },
    "goes with its parentheses": {
      text: "const x = { CallbackURLs: ['a', ('b') /* about b */, 'c'] };",
      edit: remove(1),
      result: "const x = { CallbackURLs: ['a', 'c'] };",
    },
    "is refused where a comment could be about it or its relatedResources": {
      text: lines`
        const x = {
          CallbackURLs: ["a", "b", // about both?
            "c"],
        };
      `,
      edit: remove(1),
      result: null,
    },
    "is refused where a comment in front could be about it": {
      text: "const x = { CallbackURLs: ['a', /* about b */ 'b'] };",
      edit: remove(1),
      result: null,
    },
  });
});

describe("a removed member in JavaScript", () => {
  itEdits("javascript", {
    "takes its lines along": {
      text: lines`
        const x = {
          ClientName: "web",
          GenerateSecret: true
        };
      `,
      edit: removeName,
      result: lines`
        const x = {
          GenerateSecret: true
        };
      `,
    },
    "leaves an empty object": {
      text: "const x = { ClientName: 'web' };",
      edit: removeName,
      result: "const x = {};",
    },
  });
});

describe("JSON", () => {
  itEdits("json", {
    "gets a new member on lines of its own": {
      text: lines`
        {
          "ClientName": "web"
        }
      `,
      edit: setUnit,
      result: lines`
        {
          "ClientName": "web",
          "TokenValidityUnits": {
            "AccessToken": "hours"
          }
        }
      `,
    },
    "stays on one line": {
      text: '{"ClientName":"web","CallbackURLs":["a"]}',
      edit: setUnit,
      result: '{"ClientName":"web","TokenValidityUnits":{"AccessToken":"hours"},"CallbackURLs":["a"]}',
    },
    "has no comma behind the last item": {
      text: '{ "CallbackURLs": ["a", "b"] }',
      edit: remove(1),
      result: '{ "CallbackURLs": ["a"] }',
    },
    "keeps its comments and the white space around colons": {
      text: lines`
        {
          // the client
          "ClientName" : "web", /* its name */
          "CallbackURLs" : [] // none
        }
      `,
      edit: setUnit,
      result: lines`
        {
          // the client
          "ClientName" : "web", /* its name */
          "TokenValidityUnits" : {
            "AccessToken" : "hours"
          },
          "CallbackURLs" : [] // none
        }
      `,
    },
    "escapes what is not text": {
      text: '{ "CallbackURLs": [] }',
      edit: append('\uD800 "\u0000'),
      result: String.raw`{ "CallbackURLs": ["\ud800 \"\u0000"] }`,
    },
  });
});

describe("YAML between brackets", () => {
  itEdits("yaml", {
    "follows the quotes of a list": {
      text: "CallbackURLs: ['a', 'b'] # urls\n",
      edit: append("it's"),
      result: "CallbackURLs: ['a', 'b', 'it''s'] # urls\n",
    },
    "follows the quotes and the spacing of a map": {
      text: '{"ClientName":"web"}',
      edit: setUnit,
      result: '{"ClientName":"web", "TokenValidityUnits": {"AccessToken": "hours"}}',
    },
    "quotes only what needs it in a list of plain words": {
      text: "CallbackURLs: [a, b]\n",
      edit: append("https://example.com"),
      result: 'CallbackURLs: [a, b, "https://example.com"]\n',
    },
    "keeps the comma away from a key without a value": {
      text: "{ ClientName: web, Other: }",
      edit: setUnit,
      result: "{ ClientName: web, TokenValidityUnits: { AccessToken: hours }, Other: }",
    },
    "keeps the comma away from the last key without a value": {
      text: "{ UserPoolId: }",
      edit: setName,
      result: "{ UserPoolId: , ClientName: web }",
    },
    "keeps comments on lines of their own": {
      text: lines`
        CallbackURLs: [
          a, # about a
          b # about b
        ]
      `,
      edit: append("c"),
      result: lines`
        CallbackURLs: [
          a, # about a
          b, # about b
          c
        ]
      `,
    },
    "is left alone where tabs stand in front of lines": {
      text: "CallbackURLs: [\n  \ta\n  ]\n",
      edit: append("b"),
      result: null,
    },
    "is left alone where an anchor would go": {
      text: "CallbackURLs: [&a a, b]\nLogoutURLs: [*a]\n",
      edit: remove(0),
      result: null,
    },
    "loses an anchor that nothing refers to": {
      text: "CallbackURLs: [&a a, b]\n",
      edit: remove(0),
      result: "CallbackURLs: [b]\n",
    },
  });
});

describe("between brackets in JavaScript", () => {
  itEdits("javascript", {
    "items go with the comments behind them": {
      text: lines`
        const x = {
          CallbackURLs: [
            "a", // about a
            "b", // about b
          ],
        };
      `,
      edit: remove(0, 1),
      result: lines`
        const x = {
          CallbackURLs: [],
        };
      `,
    },
    "an item goes with a comment that follows at once, or at a distance": {
      text: lines`
        const x = {
          CallbackURLs: [
            "a",// about a
            "b",   // about b
            "c",
          ],
        };
      `,
      edit: remove(0, 1),
      result: lines`
        const x = {
          CallbackURLs: [
            "c",
          ],
        };
      `,
    },
    "an item goes with the white space at the end of its line": {
      text: 'const x = {\n  CallbackURLs: [\n    "a",  \n    "b",\n  ],\n};\n',
      edit: remove(0),
      result: 'const x = {\n  CallbackURLs: [\n    "b",\n  ],\n};\n',
    },
    "an item goes with the line of the one in front": {
      text: 'const x = {\n  CallbackURLs: [\n    "a",\n    "b",  \n    "c", "d",\n  ],\n};\n',
      edit: remove(1, 2),
      result: 'const x = {\n  CallbackURLs: [\n    "a", "d",\n  ],\n};\n',
    },
    "an item stays whose comment follows the comma in front": {
      text: "const x = { CallbackURLs: ['a',/* b */ 'b'] };",
      edit: remove(1),
      result: null,
    },
    "an item goes that looks like an anchor": {
      text: "const x = { CallbackURLs: [a &b, 'c'], n: 2 *b };",
      edit: remove(0),
      result: "const x = { CallbackURLs: ['c'], n: 2 *b };",
    },
    "an item stays whose comment reaches into the next line": {
      text: lines`
        const x = {
          CallbackURLs: [
            "a", /* about a
            and b */
            "b",
          ],
        };
      `,
      edit: remove(0),
      result: null,
    },
    "an item goes with its parentheses": {
      text: "const x = { CallbackURLs: [('a'), (('b')), 'c'] };",
      edit: remove(0, 1),
      result: "const x = { CallbackURLs: ['c'] };",
    },
    "the last item goes with its parentheses": {
      text: "const x = { CallbackURLs: ['a', ('b')] };",
      edit: remove(1),
      result: "const x = { CallbackURLs: ['a'] };",
    },
    "an item goes with the comment in its parentheses": {
      text: "const x = { CallbackURLs: [(/* a */ 'a' /* a */), 'b'] };",
      edit: remove(0),
      result: "const x = { CallbackURLs: ['b'] };",
    },
    "an item stays whose comment may be about the next one": {
      text: "const x = { CallbackURLs: ['a', /* b */ 'b' /* b */, 'c'] };",
      edit: remove(1),
      result: null,
    },
    "an item goes behind the comment of another line": {
      text: lines`
        const x = {
          CallbackURLs: ['a', // about a
            // about both
            ('b'), 'c'],
        };
      `,
      edit: remove(1),
      result: lines`
        const x = {
          CallbackURLs: ['a', // about a
            // about both
             'c'],
        };
      `,
    },
    "the last item stays whose comment is behind it": {
      text: "const x = { CallbackURLs: ['a', 'b' /* b */] };",
      edit: remove(1),
      result: null,
    },
    "an item goes in front of the comment of the next one": {
      text: "const x = { CallbackURLs: ['a', /* b */ 'b'] };",
      edit: remove(0),
      result: "const x = { CallbackURLs: [/* b */ 'b'] };",
    },
    "the first item of a line goes with the white space behind it": {
      text: lines`
        const x = { CallbackURLs: [
          'a',  'b',
          'c'
        ] };
      `,
      edit: remove(0),
      result: lines`
        const x = { CallbackURLs: [
          'b',
          'c'
        ] };
      `,
    },
    "the comma of the item in front goes where none was behind the last": {
      text: "const x = { CallbackURLs: ['a' /* a */, 'b'] };",
      edit: remove(1),
      result: "const x = { CallbackURLs: ['a' /* a */] };",
    },
    "a list with a hole in front is left": {
      text: "const x = { CallbackURLs: [, 'a'] };",
      edit: append("b"),
      result: null,
    },
    "a list with a hole behind is left": {
      text: "const x = { CallbackURLs: ['a',,] };",
      edit: append("b"),
      result: null,
    },
    "a list of nothing but a hole is left": {
      text: "const x = { CallbackURLs: [,] };",
      edit: append("b"),
      result: null,
    },
    "a new item goes behind the comment where there is nothing else": {
      text: "const x = { CallbackURLs: [/* none */] };",
      edit: append("a"),
      result: 'const x = { CallbackURLs: [/* none */ "a"] };',
    },
    "a new item goes behind a comma on a line of its own": {
      text: lines`
        const x = {
          CallbackURLs: [
            'a'
            ,
            'c'
          ],
        };
      `,
      edit: () => setProperty("CallbackURLs", ["a", "b", "c"]),
      result: lines`
        const x = {
          CallbackURLs: [
            'a'
            , 'b',
            'c'
          ],
        };
      `,
    },
    "a new item stands as far from the others as they do": {
      text: "const x = { CallbackURLs: ['a',   'b'], LogoutURLs: ['c','d'] };",
      edit: root =>
        together(
          append("c")(),
          removeItem("LogoutURLs", valueAt(root, "LogoutURLs", 0)),
          appendItem("LogoutURLs", "e"),
        ),
      result: "const x = { CallbackURLs: ['a',   'b',   'c'], LogoutURLs: ['d','e'] };",
    },
    "a new map in a list has white space inside": {
      text: "const x = { CallbackURLs: [a] };",
      edit: () => appendItem("CallbackURLs", { b: 1 }),
      result: "const x = { CallbackURLs: [a, { b: 1 }] };",
    },
    "a new item has the quotes that all begin with": {
      text: "const x = { CallbackURLs: ['\"a\"', '\"b\"'] };",
      edit: append("c"),
      result: "const x = { CallbackURLs: ['\"a\"', '\"b\"', 'c'] };",
    },
    "a new item has the quotes of the text where its relatedResources have as many of both": {
      text: "const x = { CallbackURLs: [f('a'), f(\"b\")], y: 'z' };",
      edit: append("c"),
      result: "const x = { CallbackURLs: [f('a'), f(\"b\"), 'c'], y: 'z' };",
    },
    "a new value fills a line of eighty columns": {
      text: lines`
        const x = {
          ClientName: "web",
        };
      `,
      edit: () => setProperty("CallbackURLs", [`https://${"a".repeat(44)}.example`]),
      result: lines`
        const x = {
          ClientName: "web",
          CallbackURLs: ["https://aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.example"],
        };
      `,
    },
    "a new value has lines of its own beyond eighty columns": {
      text: lines`
        const x = {
          ClientName: "web",
        };
      `,
      edit: () => setProperty("CallbackURLs", [`https://${"a".repeat(45)}.example`]),
      result: lines`
        const x = {
          ClientName: "web",
          CallbackURLs: [
            "https://aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.example",
          ],
        };
      `,
    },
    "a new value has no comma at its end where the others have none": {
      text: lines`
        const x = {
          ClientName: "web"
        };
      `,
      edit: () => setProperty("CallbackURLs", [`https://${"a".repeat(45)}.example`]),
      result: lines`
        const x = {
          ClientName: "web",
          CallbackURLs: [
            "https://aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.example"
          ]
        };
      `,
    },
    "a new member is quoted as the text is": {
      text: "const x = { UserPoolId }; const y = 'it';",
      edit: setName,
      result: "const x = { UserPoolId, ClientName: 'web' }; const y = 'it';",
    },
    "a new member has padding of its own": {
      text: "const x = {UserPoolId: p};",
      edit: () => setProperty("TokenValidityUnits.IdToken", "hours"),
      result: 'const x = {UserPoolId: p, TokenValidityUnits: {IdToken: "hours"}};',
    },
  });
});

describe("a list of as many items as are edited", () => {
  const urls = (length: number) => `{ "CallbackURLs": [${Array.from({ length }, () => '"a"').join(", ")}] }`;

  itEdits("json", {
    "gets one more": { text: urls(1000), edit: append("a"), result: urls(1001) },
    "gets none where it has more than that": { text: urls(1001), edit: append("a"), result: null },
  });
});

describe("between brackets in JSON", () => {
  itEdits("json", {
    "a new structure is as much deeper as its map is than the line around": {
      text: lines`
        {
          "Properties": {
              "GenerateSecret": true
          }
        }
      `,
      path: ["Properties"],
      edit: setUnit,
      result: lines`
        {
          "Properties": {
              "GenerateSecret": true,
              "TokenValidityUnits": {
                  "AccessToken": "hours"
              }
          }
        }
      `,
    },
    "a new member has the colon of the first one": {
      text: '{ "User\\"Pool" : "p", "x":1 }',
      edit: setName,
      result: '{ "User\\"Pool" : "p", "x":1, "ClientName" : "web" }',
    },
    "a new member is on lines of its own where the empty map is": {
      text: lines`
        {
        }
      `,
      edit: setUnit,
      result: lines`
        {
          "TokenValidityUnits": {
            "AccessToken": "hours"
          }
        }
      `,
    },
    "a new structure is as deep as the file indents where that mixes white space": {
      text: '{\n\t"Properties": {\n  \t"GenerateSecret": true\n\t}\n}\n',
      path: ["Properties"],
      edit: setUnit,
      result:
        '{\n\t"Properties": {\n  \t"GenerateSecret": true,\n  \t"TokenValidityUnits": {\n  \t\t"AccessToken": "hours"\n  \t}\n\t}\n}\n',
    },
    "a new member does not have the colon of a value on the next line": {
      text: '{ "UserPoolId":\n  { "x"  : 1 } }',
      edit: setName,
      result: '{ "UserPoolId":\n  { "x"  : 1 }, "ClientName": "web" }',
    },
    "an item of a list has no colon": {
      text: '{ "CallbackURLs": ["a" ,"b"] }',
      edit: append("c"),
      result: '{ "CallbackURLs": ["a" ,"b", "c"] }',
    },
  });
});

describe("between brackets in YAML", () => {
  itEdits("yaml", {
    "a tab elsewhere does not matter": {
      text: "ClientName: |\n  a\n  \tb\nCallbackURLs: [a]\n",
      edit: append("b"),
      result: "ClientName: |\n  a\n  \tb\nCallbackURLs: [a, b]\n",
    },
    "an item has no quotes where only some have": {
      text: "CallbackURLs: ['a', b]\n",
      edit: append("c"),
      result: "CallbackURLs: ['a', b, c]\n",
    },
    "an item has the quotes that all have": {
      text: 'CallbackURLs: [\'a\', \'b\']\nClientName: ""\nx: ""\ny: ""\n',
      edit: append("c"),
      result: "CallbackURLs: ['a', 'b', 'c']\nClientName: \"\"\nx: \"\"\ny: \"\"\n",
    },
    "an item that must be quoted has the quotes of the text": {
      text: "CallbackURLs: [a]\nClientName: 'web'\n",
      edit: append("b, c"),
      result: "CallbackURLs: [a, 'b, c']\nClientName: 'web'\n",
    },
    "an item that must be quoted has the quotes of its relatedResources": {
      text: 'CallbackURLs: [a, \'b\']\nClientName: "web"\nx: ""\n',
      edit: append("on"),
      result: "CallbackURLs: [a, 'b', 'on']\nClientName: \"web\"\nx: \"\"\n",
    },
    "an item that must be quoted has the quotes of its relatedResources, and not of the text": {
      text: "CallbackURLs: [a, \"b\"]\nClientName: 'web'\nx: ''\n",
      edit: append("on"),
      result: "CallbackURLs: [a, \"b\", \"on\"]\nClientName: 'web'\nx: ''\n",
    },
    "a member has a quoted key where the others have": {
      text: "{ 'UserPoolId': p }\n",
      edit: setName,
      result: "{ 'UserPoolId': p, 'ClientName': 'web' }\n",
    },
    "a map in a list of quoted items has unquoted keys": {
      text: "CallbackURLs: ['a']\n",
      edit: () => appendItem("CallbackURLs", { b: "c" }),
      result: "CallbackURLs: ['a', { b: 'c' }]\n",
    },
    "a list holds quoted items and its map unquoted keys": {
      text: "{ CallbackURLs: ['a'] }\n",
      edit: () => together(append("b")(), setName()),
      result: "{ ClientName: web, CallbackURLs: ['a', 'b'] }\n",
    },
  });
});

describe("a list without brackets", () => {
  const form: DelimitedForm = { keys: "none", pair: "", open: "", close: "", comma: ",", allowsTrailingComma: false };
  const container: DelimitedContainer = {
    layout: "delimited",
    form,
    range: [2, 5],
    items: [
      [2, 3],
      [4, 5],
    ],
  };

  it.each([
    { removed: [0], result: "x b y" },
    { removed: [1], result: "x a y" },
    { removed: [0, 1], result: null },
  ])("loses some of its items, but not all of them: $removed", ({ removed, result }) => {
    const text = "x a,b y";
    const edits = editDelimited(text, container, { removed: new Set(removed), inserted: new Map() }, javascript);
    expect(edits ? applyTextEdits(text, edits) : edits).toBe(result);
  });

  it("gets an item in place of its last one", () => {
    const text = "x a,b y";
    const inserted = new Map([[2, [{ value: 5 }]]]);
    const edits = editDelimited(text, container, { removed: new Set([0, 1]), inserted }, javascript);
    expect(edits && applyTextEdits(text, edits)).toBe("x 5 y");
  });
});
