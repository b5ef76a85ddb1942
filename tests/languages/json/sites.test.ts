import { describe, expect, it } from "vitest";
import { sitesIn } from "../document/read-text.ts";

describe("the places in a JSON text", () => {
  it.each([
    {
      name: "values of all kinds",
      text: `{ "a" : "b", "c": 1 , "d":[true,null, 1.0],
  "e": {} , "f\\u0041": [ ] }`,
      sites: `map «{ "a" : "b", "c": 1 , "d":[true,null, 1.0],↵  "e": {} , "f\\u0041": [ ] }» of { } 72
  "a" (a) "b" «"b"» in «"a" : "b"»
  "c" (c) 1 «1» in «"c": 1»
  "d" (d) list «[true,null, 1.0]» in «"d":[true,null, 1.0]» of [ ] 16
    - true «true» in «true»
    - null «null» in «null»
    - unknown «1.0» in «1.0»
  "e" (e) map «{}» in «"e": {}» of { } 2
  "f\\u0041" (fA) list «[ ]» in «"f\\u0041": [ ]» of [ ] 3`,
    },
    {
      name: "comments and trailing commas",
      text: `// a
{
  "b": /* c */ [ 1, // d
    { "e": 2, }, ],
} // f
`,
      sites: `map «{↵  "b": /* c */ [ 1, // d↵    { "e": 2, }, ],↵}» of { } 48
  "b" (b) list «[ 1, // d↵    { "e": 2, }, ]» in «"b": /* c */ [ 1, // d↵    { "e": 2, }, ]» of [ ] 28
    - 1 «1» in «1»
    - map «{ "e": 2, }» in «{ "e": 2, }» of { } 11
      "e" (e) 2 «2» in «"e": 2»`,
    },
    {
      name: "functions",
      text: `{ "Fn::If": ["a", ["b"], { "Fn::Sub": "c" }], "Fn::Join" : "d", "Ref": ["e"], "Fn::Select": /* f */ [0, { "g": [1] }] }`,
      sites: `map «{ "Fn::If": ["a", ["b"], { "Fn::Sub": "c" }], "Fn::Join" : "d", "Ref": ["e"], "Fn::Select": /* f */ [0, { "g": [1] }] }» of { } 119
  "Fn::If" (Fn::If) list «["a", ["b"], { "Fn::Sub": "c" }]» in «"Fn::If": ["a", ["b"], { "Fn::Sub": "c" }]»
    - "a" «"a"» in «"a"» fixed
    - list «["b"]» in «["b"]» fixed of [ ] 5
      - "b" «"b"» in «"b"»
    - map «{ "Fn::Sub": "c" }» in «{ "Fn::Sub": "c" }» fixed of { } 18
      "Fn::Sub" (Fn::Sub) "c" «"c"» in «"Fn::Sub": "c"»
  "Fn::Join" (Fn::Join) "d" «"d"» in «"Fn::Join" : "d"»
  "Ref" (Ref) list «["e"]» in «"Ref": ["e"]» of [ ] 5
    - "e" «"e"» in «"e"»
  "Fn::Select" (Fn::Select) list «[0, { "g": [1] }]» in «"Fn::Select": /* f */ [0, { "g": [1] }]»
    - 0 «0» in «0» fixed
    - map «{ "g": [1] }» in «{ "g": [1] }» fixed of { } 12
      "g" (g) list «[1]» in «"g": [1]» of [ ] 3
        - 1 «1» in «1»`,
    },
    {
      name: "a document that is a list",
      text: `[{ "a": 1 }]`,
      sites: `list «[{ "a": 1 }]» of [ ] 12
  - map «{ "a": 1 }» in «{ "a": 1 }» of { } 10
    "a" (a) 1 «1» in «"a": 1»`,
    },
  ])("with $name", ({ text, sites }) => {
    expect(sitesIn(text)).toBe(sites);
  });
});
