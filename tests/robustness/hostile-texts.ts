import { cdk, json, sdk, times, yaml } from "./text-around.ts";

/** The number of repetitions in a text. */
const many = 10_000;

type Make = (count: number) => string;

function nested(open: string, inner: string, close: string): Make {
  return count => open.repeat(count) + inner + close.repeat(count);
}

/** Texts that double with each constant if they are evaluated naively. */
function doubling(start: string, next: (name: string, index: number) => string): readonly string[] {
  return [
    `const a0 = ${start};`,
    ...Array.from({ length: 40 }, (_, index) => `const a${index + 1} = ${next(`a${index}`, index)};`),
  ];
}

/** Excessively nested texts, by file name. */
export const deep: Readonly<Record<string, readonly [filename: string, make: Make]>> = {
  "JSON arrays": ["a.json", count => json(`"CallbackURLs":${nested("[", "", "]")(count)}`)],
  "JSON arrays that are never closed": ["a.json", count => json(`"CallbackURLs":${"[".repeat(count)}`)],
  "JSON objects": ["a.json", count => json(`"TokenValidityUnits":${nested('{"a":', "1", "}")(count)}`)],
  "arrays beside a client": ["a.json", count => json("", `"Metadata":${nested("[", "", "]")(count)},`)],
  "Fn::If": ["a.json", count => json(`"GenerateSecret":${nested('{"Fn::If":["A",', "true", ",false]}")(count)}`)],
  "Fn::Join": ["a.json", count => json(`"ClientName":${nested('{"Fn::Join":["",["a",', '"b"', "]]}")(count)}`)],
  "Fn::Not": [
    "a.json",
    count =>
      json(
        '"CallbackURLs":{"Fn::If":["A",["a"],["b"]]}',
        `"Conditions":{"A":${nested('{"Fn::Not":[', '{"Fn::Equals":["a","b"]}', "]}")(count)}},`,
      ),
  ],
  "flow sequences": ["a.yaml", count => yaml(`CallbackURLs: ${nested("[", "", "]")(count)}`)],
  "flow mappings that are never closed": ["a.yaml", count => yaml(`CallbackURLs: ${"[{a: ".repeat(count)}`)],
  "sequences on one line": ["a.yaml", count => yaml(`CallbackURLs: `, `  ${"- ".repeat(count)}a`)],
  "explicit keys": ["a.yaml", count => yaml(`CallbackURLs:`, `  ${"? ".repeat(count)}a`)],
  blocks: [
    "a.yaml",
    count => yaml("CallbackURLs:", ...Array.from({ length: count / 10 }, (_, at) => `${" ".repeat(at + 2)}a:`)),
  ],
  resources: ["a.json", nested('{"Resources":', '{"Type":"AWS::Cognito::UserPoolClient"}', "}")],
  "array literals": ["a.ts", count => sdk(`{ CallbackURLs: ${nested("[", "", "]")(count)} }`)],
  "object literals": ["a.ts", count => sdk(`{ TokenValidityUnits: ${nested("{ a: ", "1", " }")(count)} }`)],
  spreads: ["a.ts", count => sdk(nested("{ ...", "{}", " }")(count))],
  "conditional expressions": ["a.ts", count => sdk(`{ ClientName: ${times(count, at => `x${at} ? "a${at}" : `)}"b" }`)],
  sums: ["a.ts", count => sdk(`{ AccessTokenValidity: ${"1 + ".repeat(count)}1 }`)],
  "sums in parentheses": ["a.ts", count => sdk(`{ AccessTokenValidity: ${nested("(1 + ", "1", ")")(count)} }`)],
  "logical expressions": ["a.ts", count => sdk(`{ ...(${times(count, at => `a${at} && `)}{ ClientName: "x" }) }`)],
  "chains of calls": ["a.ts", count => sdk(`{ CallbackURLs: []${'.concat("a")'.repeat(count)} }`)],
  "calls of calls": ["a.ts", count => sdk(nested("Object.freeze(", "{}", ")")(count))],
  members: ["a.ts", count => sdk(`{ ClientName: a${".b".repeat(count)} }`, "const a = {};")],
  "template literals": ["a.ts", count => sdk(`{ ClientName: ${nested("`a${", "1", "}`")(count)} }`)],
  "if statements": [
    "a.ts",
    count => `${sdk("{}")}${nested("if (x) {", "new CreateUserPoolClientCommand({});", "}")(count)}`,
  ],
};

/** Long or unterminated texts. */
export const long: Readonly<Record<string, readonly [filename: string, text: string]>> = {
  "aliases of aliases": [
    "a.yaml",
    `a0: &a0 [x, x]\n${times(30, at => `a${at + 1}: &a${at + 1} [${Array(10).fill(`*a${at}`).join(", ")}]\n`)}${yaml("CallbackURLs: *a30")}`,
  ],
  "merges of merges": [
    "a.yaml",
    `a0: &a0 {x: 1}\n${times(50, at => `a${at + 1}: &a${at + 1} {<<: [${Array(10).fill(`*a${at}`).join(", ")}]}\n`)}${yaml("<<: *a50")}`,
  ],
  "a chain of conditions": [
    "a.json",
    json(
      '"CallbackURLs":{"Fn::If":["A0",["a"],["b"]]}',
      `"Conditions":{${times(5000, at => `"A${at}":{"Fn::Not":[{"Condition":"A${at + 1}"}]}`, ",")}},`,
    ),
  ],
  "conditions that refer to each other": [
    "a.json",
    json(
      '"CallbackURLs":{"Fn::If":["A",["a"],{"Fn::If":["C",["b"],["c"]]}]}',
      '"Conditions":{"A":{"Condition":"B"},"B":{"Fn::Not":[{"Condition":"A"}]},"C":{"Fn::And":[{"Condition":"C"},{"Condition":"A"}]}},',
    ),
  ],
  "conditions that fan out": [
    "a.json",
    json(
      '"CallbackURLs":{"Fn::If":["A0",["a"],["b"]]}',
      `"Parameters":{"P":{"Type":"String"}},"Conditions":{${times(40, at => `"A${at}":{"Fn::Or":[{"Fn::Not":[{"Condition":"A${at + 1}"}]},{"Condition":"A${at + 1}"}]}`, ",")},"A40":{"Fn::Equals":[{"Ref":"P"},"x"]}},`,
    ),
  ],
  "a thousand conditions in one list": [
    "a.json",
    json(`"CallbackURLs":[${times(1000, at => `{"Fn::If":["A${at}","a${at}","b"]}`, ",")}]`),
  ],
  "resources that wait for each other": [
    "a.yaml",
    `${yaml("UserPoolId: !Ref Pool", "SupportedIdentityProviders: [Google]")}    DependsOn: [Web, Pool]\n  Pool:\n    Type: AWS::Cognito::UserPool\n    DependsOn: Web\n  Google:\n    Type: AWS::Cognito::UserPoolIdentityProvider\n    DependsOn: [Google, Web]\n    Properties:\n      UserPoolId: !Ref Pool\n      ProviderName: !Ref Google\n`,
  ],
  "a parameter and a mapping that refer to themselves": [
    "a.yaml",
    `Parameters:\n  P:\n    Type: String\n    Default: !Ref P\nMappings:\n  M:\n    a:\n      b: !FindInMap [M, a, b]\n${yaml("ClientName: !Ref P", "CallbackURLs: [!Sub '${P}', !FindInMap [M, a, b]]")}`,
  ],
  "patterns that go many ways through a parameter's default": [
    "a.yaml",
    `Parameters:\n${["(a|a)", "a?", "(a|)", "(a+)+", "a*a*"]
      .map(
        (pattern, at) =>
          `  P${at}:\n    Type: String\n    Default: ${"a".repeat(60)}c\n    AllowedPattern: ${pattern.repeat(60)}b\n`,
      )
      .join("")}${yaml("ClientName: !Ref P0", "CallbackURLs: [!Ref P1, !Ref P2, !Ref P3, !Ref P4]")}`,
  ],
  "names that every object has": [
    "a.json",
    json(
      '"__proto__":{"CallbackURLs":["x"]},"constructor":1,"toString":[],"TokenValidityUnits":{"__proto__":1,"valueOf":"days"},"ClientName":{"Fn::FindInMap":["__proto__","constructor","toString"]},"UserPoolId":{"Ref":"hasOwnProperty"}',
      '"Conditions":{"__proto__":{"Condition":"constructor"}},"Parameters":{"__proto__":{"Type":"String"}},',
    ),
  ],
  "a long list": ["a.json", json(`"CallbackURLs":[${times(many, at => `"https://a${at}.example.net"`, ",")}]`)],
  "a long list of one wrong value": [
    "a.json",
    json(`"CallbackURLs":[${times(3000, () => '"http://a.example.net/#"', ",")}]`),
  ],
  "a long list on lines": ["a.yaml", yaml("CallbackURLs:", ...Array.from({ length: many }, (_, at) => `  - a${at}`))],
  "many unknown keys": ["a.json", json(times(many, at => `"Key${at}":1`, ","))],
  "one key many times": ["a.json", json(times(5000, () => '"CallbackURLs":["a"]', ","))],
  "a giant key": ["a.json", json(`"${"k".repeat(1_000_000)}":1`)],
  "a giant value": ["a.yaml", yaml(`ClientName: ${"a".repeat(1_000_000)}`)],
  "many documents": ["a.yaml", "---\n".repeat(many) + yaml("ClientName: a")],
  "many anchors, tags and indicators": [
    "a.yaml",
    yaml(`A: ${"&a ".repeat(1000)}`, `B: ${"!b ".repeat(1000)}`, `C: ${"c: ".repeat(1000)}`),
  ],
  "a string that nobody closes": ["a.yaml", yaml(`ClientName: ${'"'.repeat(1001)}`, `A: ${"'".repeat(1001)}`)],
  "lone surrogates": ["a.json", json(String.raw`"CallbackURLs":["\ud800","${"\udfff"}"],"${"\ud800"}":1`)],
  "control characters": ["a.yaml", yaml('CallbackURLs: ["\0", "\x07", https://a\0b.example.net]')],
  tabs: ["a.yaml", yaml("\tAccessTokenValidity: 100")],
  "carriage returns alone": ["a.yaml", yaml("AccessTokenValidity: 100").replaceAll("\n", "\r")],
  "constants that are each other": ["a.ts", sdk("{ ...a, ClientName: b }", "const a = b, b = a;")],
  "objects in themselves": ["a.ts", sdk("{ ...a, CallbackURLs: c }", "const a = { ...b }, b = { ...a }, c = [...c];")],
  "getters that get themselves": [
    "a.ts",
    sdk("c", "const c = { get ClientName() { return c.ClientName; }, __proto__: c };"),
  ],
  "classes that extend themselves": [
    "a.ts",
    sdk("A.x", "class A extends A { static x = A.x; } class B extends C { static y = C.y; } class C extends B {}"),
  ],
  "functions that call each other": [
    "a.ts",
    cdk(
      "function f(p) { g(p); p.addClient('C', { ...o(p) }); } function g(p) { f(p); } f(new cognito.UserPool(this, 'P'));",
      "const pool = other, other = pool; pool.addClient('C', {});",
    ),
  ],
  "a chain of constants": [
    "a.ts",
    sdk(
      "{ ClientName: a2000 }",
      'const a0 = "x";',
      ...Array.from({ length: 2000 }, (_, at) => `const a${at + 1} = a${at};`),
    ),
  ],
  "a pattern that reads its own name": [
    "a.ts",
    sdk(
      '{ ClientName: Boolean(input.q) ? 1 : "s".concat(a + 1) }',
      'const a = { a: { ...(input.p && input.q && { c: "x" }), ...(input.p == null ? {} : {}) } };',
      "const { a: b } = { ...b.a, a };",
      'b.a = 1; if (input.p === "dev" || input.q) { if (input.q === "dev") b.a = ""; }',
    ),
  ],
  "sums that double": ["a.ts", sdk("{ ClientName: a40 }", ...doubling('"x"', name => `${name} + ${name}`))],
  "lists that double": ["a.ts", sdk("{ CallbackURLs: a40 }", ...doubling('["x"]', name => `[...${name}, ...${name}]`))],
  "concatenations that double": [
    "a.ts",
    sdk("{ CallbackURLs: a40 }", ...doubling('["x"]', name => `${name}.concat(${name})`)),
  ],
  "objects that double": [
    "a.ts",
    sdk("{ TokenValidityUnits: a40 }", ...doubling("{ a: 1 }", name => `{ x: ${name}, y: ${name} }`)),
  ],
  "choices that double": [
    "a.ts",
    sdk(
      "a40",
      ...doubling("{}", (name, at) => `c${at} ? { ...${name}, ClientName: "a" } : { ...${name}, CallbackURLs: ["b"] }`),
    ),
  ],
  "numbers and lengths that nobody can hold": [
    "a.ts",
    sdk(
      '{ AccessTokenValidity: 10 ** 10 ** 10, IdTokenValidity: 2n ** 1000000000n, ClientName: "a".repeat(1e9), CallbackURLs: Array(1e9).fill("x"), LogoutURLs: new Array(4294967295) }',
    ),
  ],
  "many changes": [
    "a.ts",
    sdk(
      "a",
      "const a = {};",
      ...Array.from({ length: 150 }, (_, at) => `a.CallbackURLs = ["x${at}"]; if (c${at}) a.LogoutURLs.push("y");`),
    ),
  ],
  "many overrides": [
    "a.ts",
    cdk(
      'const c = new cognito.CfnUserPoolClient(this, "C", { userPoolId: "x" });',
      ...Array.from(
        { length: 300 },
        (_, at) => `c.addPropertyOverride("CallbackURLs.${at}", "http://a${at}.example.net");`,
      ),
      `c.addPropertyOverride("CallbackURLs.4294967295", "a"); c.addPropertyOverride("${"a.".repeat(1000)}b", 1); c.addPropertyOverride("__proto__.x", 1);`,
    ),
  ],
};

/** Ten megabytes with one client. */
export const big: Readonly<Record<string, readonly [filename: string, text: string]>> = {
  YAML: [
    "a.yaml",
    yaml("ClientName: a") +
      times(
        90_000,
        at =>
          `  Topic${at}:\n    Type: AWS::SNS::Topic\n    Properties:\n      TopicName: topic-${at}-of-the-many-in-this-file\n`,
      ),
  ],
  JSON: [
    "a.json",
    `${json('"ClientName":"a"').slice(0, -2)}${times(90_000, at => `,\n"Topic${at}":{"Type":"AWS::SNS::Topic","Properties":{"TopicName":"topic-${at}-of-the-many-in-this-file"}}`)}}}`,
  ],
};
