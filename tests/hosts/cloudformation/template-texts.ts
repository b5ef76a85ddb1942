import fc from "fast-check";

const type = "AWS::Cognito::UserPoolClient";

/** What follows a key: on its line, and on the lines below, which are indented by at least `indent`. */
type Layout = (indent: number) => { readonly inline: string; readonly lines: readonly string[] };

const spaces = (count: number) => " ".repeat(Math.max(0, count));

const inline = (...texts: readonly string[]): fc.Arbitrary<Layout> =>
  fc.constantFrom(...texts).map(text => () => ({ inline: text && ` ${text}`, lines: [] }));

const scalar = inline(
  "a",
  "'it''s # no'",
  String.raw`"q \" # {"`,
  "!Ref Stage",
  "!Sub '${Stage}-x'",
  "[a, b]",
  `{ a: b, Type: ${type} }`,
  "!If [IsProd, a, b]",
  "",
  `'${type}'`,
  "# nothing",
  "~",
  "!!str 5",
);

const template = ["Resources:", "  C:", `    Type: ${type}`, "", "# no comment", "- x", '"open'];

const blockScalar = fc
  .record({ header: fc.constantFrom("|", ">", "|-", ">+", "|2", "| # c"), deeper: fc.nat(3), ends: fc.boolean() })
  .map(({ header, deeper, ends }): Layout => indent => ({
    inline: ` ${header}`,
    lines: [
      ...template.map(line => line && spaces(indent + (header === "|2" ? 0 : deeper)) + line),
      ...(ends ? ["", " "] : []),
    ],
  }));

const quoted = fc
  .record({ quote: fc.constantFrom('"', "'"), deeper: fc.nat(2) })
  .map(({ quote, deeper }): Layout => indent => ({
    inline: ` ${quote}start`,
    lines: [`${spaces(indent + deeper - 1)}Type: ${type}`, "", `${spaces(indent)}# no ${quote} # yes`],
  }));

const words = fc.constant<Layout>(indent => ({
  inline: " start",
  lines: [`${spaces(indent)}more words`, "", `${spaces(indent + 2)}even more`],
}));

const flow = fc.boolean().map((atKey): Layout => indent => ({
  inline: " {",
  lines: [
    `${spaces(indent)}a: [b, # c`,
    "#x",
    `${spaces(indent)}Resources: { C: { Type: ${type} } } ],`,
    `${spaces(atKey ? indent - 1 : indent)}}`,
  ],
}));

const sequence = fc
  .record({ items: fc.array(fc.constantFrom("a", "!Ref X", "- b", "k: v"), { maxLength: 3 }), atKey: fc.boolean() })
  .map(({ items, atKey }): Layout => indent => ({
    inline: "",
    lines: items.map(item => `${spaces(atKey ? indent - 2 : indent)}- ${item}`),
  }));

const leaf = fc.oneof(
  { weight: 30, arbitrary: scalar },
  { weight: 5, arbitrary: blockScalar },
  { weight: 5, arbitrary: quoted },
  { weight: 5, arbitrary: words },
  { weight: 5, arbitrary: flow },
  { weight: 5, arbitrary: sequence },
  { weight: 1, arbitrary: inline("&an v", "*an", "? x") },
);

const comment = fc
  .record({ column: fc.nat(8), text: fc.constantFrom("c", `Type: ${type}`, "'\"") })
  .map(({ column, text }) => `${spaces(column)}#${text}`);

function mapping(keys: readonly string[], valueOf: (key: string) => fc.Arbitrary<Layout>): fc.Arbitrary<Layout> {
  return fc
    .uniqueArray(fc.constantFrom(...keys), { minLength: 1, maxLength: 5 })
    .chain(chosen => fc.tuple(...chosen.map(entryOf)))
    .map((entries): Layout => indent => ({ inline: "", lines: entries.flatMap(entry => entry(indent)) }));

  function entryOf(key: string) {
    return fc
      .record({
        value: valueOf(key),
        quote: fc.constantFrom("", "", "", '"', "'"),
        space: fc.constantFrom("", "", " "),
        before: fc.option(fc.oneof(comment, fc.constant("")), { freq: 4, nil: undefined }),
      })
      .map(({ value, quote, space, before }) => (indent: number) => {
        const below = value(indent + 2);
        const line = `${spaces(indent)}${quote}${key}${quote}${space}:${below.inline}`;
        return [...(before === undefined ? [] : [before]), line, ...below.lines];
      });
  }
}

const properties = mapping(
  ["ClientName", "CallbackURLs", "AccessTokenValidity", "Fn::Transform", "Type", "TokenValidityUnits"],
  () => leaf,
);

const resource = mapping(["Type", "Type", "Properties", "Condition", "DependsOn", "Metadata"], key => {
  switch (key) {
    case "Type":
      return inline(
        type,
        type,
        type,
        `"${type}"`,
        `'${type}' # c`,
        "AWS::S3::Bucket",
        "!Ref X",
        `${type}x`,
        `&t ${type}`,
      );
    case "Properties":
      return fc.oneof({ weight: 4, arbitrary: properties }, leaf);
    case "Condition":
      return inline("IsProd");
    default:
      return leaf;
  }
});

const logicalIds = ["A", "B", "C", "My-Id", "Fn::Transform", "Fn::ForEach::X", "${self:x}Y", "__proto__", "1"];
const resources = mapping(logicalIds, () => fc.oneof({ weight: 8, arbitrary: resource }, leaf));

function section(key: string): fc.Arbitrary<Layout> {
  switch (key) {
    case "Resources":
      return fc.oneof({ weight: 12, arbitrary: resources }, leaf);
    case "resources":
      return mapping(["Resources", "Parameters", "Conditions", "Outputs"], section);
    case "Parameters":
      return mapping(["Stage", "X"], () =>
        inline("{ Type: String, Default: dev }", "{ Type: String, AllowedValues: [dev, prod] }"),
      );
    case "Conditions":
      return mapping(["IsProd", "Y"], () => inline("!Equals [!Ref Stage, prod]", "!Not [!Condition Y]"));
    case "Transform":
      return inline("AWS::Serverless-2016-10-31", "Custom", "[A]");
    default:
      return leaf;
  }
}

/** Mostly valid templates in every layout of YAML. */
export const oddTemplate = fc
  .record({
    content: fc.oneof(
      {
        weight: 5,
        arbitrary: mapping(
          ["Resources", "Resources", "Parameters", "Conditions", "Transform", "Outputs", "resources"],
          section,
        ),
      },
      { weight: 1, arbitrary: resources },
    ),
    head: fc.constantFrom("", "", "", "---\n", "# c\n\n", "# c\n---\n", "\uFEFF", "%YAML 1.2\n---\n", "--- # c\n"),
    tail: fc.constantFrom("", "", "", "...\n", "---\nx: y\n", "\n\n# end"),
    lineEnd: fc.constantFrom("\n", "\n", "\r\n"),
    indent: fc.constantFrom(0, 0, 0, 2),
  })
  .map(({ content, head, tail, lineEnd, indent }) =>
    `${head}${content(indent).lines.join("\n")}\n${tail}`.replaceAll("\n", lineEnd),
  );

const yaml = `Description: >
  some text
   Type: ${type}
Parameters:
  Stage: { Type: String, Default: dev }
Conditions:
  IsProd: !Equals [!Ref Stage, prod]
Resources:
  Pool:
    Type: AWS::Cognito::UserPool
    Properties:
      Text: "multi
        line: x
       "
      Code: |
        Resources:
          X:
            Type: ${type}
  # c
  Client:
    Type: ${type}
    Condition: IsProd
    Properties:
      ClientName: !Sub "\${Stage}-x"
      CallbackURLs:
      - https://a.example
      - !If [IsProd, a, b]
  Other:
    Properties: { ClientName: x }
    Type: "${type}"
Outputs:
  Id: { Value: !Ref Client }
`;
const json = JSON.stringify(
  {
    Description: `"{[ ${type}`,
    Parameters: { Stage: { Type: "String", Default: "dev" } },
    Conditions: { IsProd: { "Fn::Equals": [{ Ref: "Stage" }, "prod"] } },
    Resources: {
      Pool: { Type: "X", Properties: { a: [1, { b: "}" }] } },
      Client: {
        Type: type,
        Condition: "IsProd",
        Properties: { ClientName: { "Fn::Sub": "${Stage}" }, CallbackURLs: ["a\\", 'b"{'] },
      },
    },
  },
  null,
  2,
);
const typed = [
  '"',
  "'",
  "{",
  "}",
  "[",
  "]",
  "\n",
  "\n  ",
  "  ",
  "#",
  " # ",
  "&a ",
  " *a",
  "|",
  "|-\n",
  ": ",
  ":",
  "- ",
  "? ",
  "\t",
];
const pasted = [
  "---\n",
  "...\n",
  "%YAML 1.1\n",
  "!x ",
  "<<: *a\n",
  "\\",
  ",",
  "//",
  "/*",
  "\r\n",
  "\r",
  "\u2028",
  "\uFEFF",
  "\uD800",
];
const lines = ["Resources:\n", "resources:\n", `  C:\n    Type: ${type}\n`, "Fn::Transform: M\n", "__proto__: x\n"];

const places = [/^/gmu, /^ */gmu, /$/gmu, /: |- /gu, /./gu];
const typing = fc.record({
  place: fc.constantFrom(...places),
  index: fc.nat(200),
  removed: fc.constantFrom(0, 0, 0, 1, 2, 5, 20),
  added: fc.constantFrom(...typed, ...pasted, ...lines, ""),
});

/** Templates in which something was inserted or deleted. */
export const brokenTemplate = fc
  .record({
    text: fc.constantFrom(yaml, yaml.replaceAll("\n", "\r\n"), json),
    steps: fc.array(typing, { minLength: 1, maxLength: 3 }),
  })
  .map(({ text, steps }) => {
    let result = text;
    for (const { place, index, removed, added } of steps) {
      const ends = [...result.matchAll(place)].map(match => match.index + match[0].length);
      const at = ends[index % ends.length] ?? 0;
      result = result.slice(0, at) + added + result.slice(at + removed);
    }
    return result;
  });
