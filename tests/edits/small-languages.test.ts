import { inspect, isDeepStrictEqual } from "node:util";
import dedent from "dedent";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  appendItem,
  dependOn,
  type Edit,
  removeItem,
  removeProperty,
  replaceValue,
  setProperty,
  together,
} from "../../src/edits/edit.ts";
import type { EditTarget } from "../../src/edits/edit-target.ts";
import { named, structure } from "../../src/edits/print/printable.ts";
import { printableOf } from "../../src/edits/printables.ts";
import { applyTextEdits } from "../../src/edits/text/text-edit.ts";
import type { Value } from "../../src/model/value.ts";
import { checkRandomly } from "../robustness/random-checks.ts";
import { dataOf, editsOf, resolved, valueAt } from "./edit-text.ts";
import { randomEdit, settle } from "./random/random-edit.ts";
import { randomSmallText } from "./random/random-small-text.ts";
import { type Choose, randomData } from "./random/random-text.ts";
import { readSmall, type SmallLanguage, smallStyles } from "./small-languages.ts";

interface Case {
  readonly text: string;
  readonly edit: (client: Value) => Edit;
  readonly result: string | null;
  readonly host?: Partial<EditTarget>;
}

/** Applies the edits of a table, and again with Windows line endings. */
function itEdits(language: SmallLanguage, cases: Readonly<Record<string, Case>>): void {
  it.each(Object.entries(cases))("%s", (_name, { text, result, ...others }) => {
    expect(edited(text, language, others)).toBe(result);
    expect(edited(inWindows(text), language, others)).toBe(result && inWindows(result));
  });
}

function edited(text: string, language: SmallLanguage, { edit, host }: Pick<Case, "edit" | "host">): string | null {
  const root = readSmall(text, language);
  const edits = editsOf(text, { root, style: smallStyles[language] }, edit(resolved(root)), host);
  return edits && applyTextEdits(text, edits);
}

function inWindows(text: string): string {
  return text.replaceAll("\n", "\r\n");
}

describe("a body of lines", () => {
  itEdits("body", {
    "gets an attribute, and its values stay below each other": {
      text: dedent`
        ClientName     = "web"
        GenerateSecret = false # why

        AccessTokenValidity = 5
      `,
      edit: () => setProperty("ExplicitAuthFlows", ["ALLOW_USER_SRP_AUTH"]),
      result: dedent`
        ClientName     = "web"
        GenerateSecret = false # why

        AccessTokenValidity = 5
        ExplicitAuthFlows   = ["ALLOW_USER_SRP_AUTH"]
      `,
    },
    "moves its values where the new key is longer": {
      text: 'ClientName = "web"\nOther      = 1\n',
      edit: () => setProperty("GenerateSecret", true),
      result: 'ClientName     = "web"\nGenerateSecret = true\nOther          = 1\n',
    },
    "leaves values where they do not stand below each other": {
      text: 'ClientName = "web"\nOther = 1\n',
      edit: () => setProperty("GenerateSecret", true),
      result: 'ClientName = "web"\nGenerateSecret = true\nOther = 1\n',
    },
    "moves its values back where the longest key goes": {
      text: "ClientName     = 1\nGenerateSecret = true\n",
      edit: () => removeProperty("GenerateSecret"),
      result: "ClientName = 1\n",
    },
    "gets a nested block, set off by an empty line": {
      text: "ClientName = 1\n",
      edit: () =>
        together(
          setProperty("TokenValidityUnits.IdToken", "hours"),
          setProperty("TokenValidityUnits.AccessToken", "minutes"),
        ),
      result: `${dedent`
        ClientName = 1

        TokenValidityUnits {
          AccessToken = "minutes"
          IdToken     = "hours"
        }
      `}\n`,
    },
    "gets a nested block as its siblings are": {
      text: 'ClientName = 1\nOther {\n    x = "y"\n}\n',
      edit: () => setProperty("TokenValidityUnits.IdToken", "hours"),
      result: 'ClientName = 1\nOther {\n    x = "y"\n}\nTokenValidityUnits {\n    IdToken = "hours"\n}\n',
    },
    "gets an attribute in front of its nested blocks": {
      text: 'ClientName = 1\n\nTokenValidityUnits {\n  IdToken = "hours"\n}\n',
      edit: () =>
        together(
          setProperty("CallbackURLs", ["https://app.shop.test"]),
          setProperty("SupportedIdentityProviders", ["COGNITO"]),
        ),
      result: `${dedent`
        ClientName                 = 1
        SupportedIdentityProviders = ["COGNITO"]
        CallbackURLs               = ["https://app.shop.test"]

        TokenValidityUnits {
          IdToken = "hours"
        }
      `}\n`,
    },
    "gets an attribute in a nested block": {
      text: "TokenValidityUnits {\n  AccessToken = 1\n}\n",
      edit: () => setProperty("TokenValidityUnits.IdToken", "hours"),
      result: 'TokenValidityUnits {\n  AccessToken = 1\n  IdToken     = "hours"\n}\n',
    },
    "gets an attribute in an empty block": {
      text: "TokenValidityUnits {}\n",
      edit: () => setProperty("TokenValidityUnits.IdToken", "hours"),
      result: 'TokenValidityUnits {\n  IdToken = "hours"\n}\n',
    },
    "loses a nested block with the line that sets it off": {
      text: "ClientName = 1\n\nTokenValidityUnits {\n  IdToken = 1\n}\n\nOther = 1\n",
      edit: () => removeProperty("TokenValidityUnits"),
      result: "ClientName = 1\n\nOther = 1\n",
    },
    "gets a list on lines where it is long": {
      text: "ClientName = 1\n",
      edit: () => setProperty("CallbackURLs", ["https://example.com/callback/one", "https://example.com/callback/two"]),
      result: `${dedent`
        ClientName = 1
        CallbackURLs = [
          "https://example.com/callback/one",
          "https://example.com/callback/two",
        ]
      `}\n`,
    },
    "gets a map whose keys are data as an attribute": {
      text: "ClientName = 1\n",
      edit: () => setProperty("TokenValidityUnits", { IdToken: "hours" }),
      host: { print: () => ({ kind: "map", members: [["IdToken", "hours"]] }) },
      result: 'ClientName         = 1\nTokenValidityUnits = { IdToken = "hours" }\n',
    },
    "gets several blocks for a list of structures": {
      text: "ClientName = 1\n",
      edit: () => setProperty("TokenValidityUnits", { IdToken: "hours" }),
      host: { print: () => [structure({ a: 1 }), structure({})] },
      result: "ClientName = 1\n\nTokenValidityUnits {\n  a = 1\n}\n\nTokenValidityUnits {}\n",
    },
    "says what it waits for in a list of references": {
      text: "ClientName = 1\n",
      edit: () => dependOn({ name: "google", range: [0, 0] }),
      host: {
        dependencies: {
          holder: readSmall("ClientName = 1\n", "body"),
          key: "depends_on",
          keyOrder: [],
          isAlwaysList: true,
          reference: ({ name }) => named("aws_cognito_identity_provider", name),
        },
      },
      result: "ClientName = 1\ndepends_on = [aws_cognito_identity_provider.google]\n",
    },
    "is left where a nested block stands in the place of a value": {
      text: "ClientName {\n}\n",
      edit: () => setProperty("ClientName", "web"),
      result: null,
    },
    "is left where it has one line": {
      text: "TokenValidityUnits { AccessToken = 1 }\n",
      edit: () => setProperty("TokenValidityUnits.IdToken", "hours"),
      result: null,
    },
  });
});

describe("keyword arguments", () => {
  itEdits("call", {
    "come behind all others": {
      text: 'x = f("web")',
      edit: () => setProperty("GenerateSecret", true),
      result: 'x = f("web", GenerateSecret=True)',
    },
    "come behind all others whatever their order": {
      text: 'x = f("web", GenerateSecret=True)',
      edit: () => setProperty("ClientName", "web"),
      result: 'x = f("web", ClientName="web", GenerateSecret=True)',
    },
    "stand on lines of their own as the others do": {
      text: "x = f(\n    self,\n    ClientName='a',  # why\n)",
      edit: () => setProperty("CallbackURLs", ["b"]),
      result: "x = f(\n    self,\n    ClientName='a',  # why\n    CallbackURLs=['b'],\n)",
    },
    "call the type of a structure": {
      text: "x = f(ClientName='a')",
      edit: () =>
        together(
          setProperty("TokenValidityUnits.AccessToken", "hours"),
          setProperty("TokenValidityUnits.IdToken", "hours"),
        ),
      host: {
        printStructure: ({ members }) => structure(members, { module: "cdk", path: ["Units"] }),
        resolveName: ({ path }) => ({ path: ["cdk", ...path] }),
      },
      result: "x = f(ClientName='a', TokenValidityUnits=cdk.Units(AccessToken='hours', IdToken='hours'))",
    },
    "are left where the file lacks a name": {
      text: "x = f(ClientName='a')",
      edit: () => setProperty("TokenValidityUnits.AccessToken", "hours"),
      host: { printStructure: ({ members }) => structure(members, { module: "cdk", path: ["Units"] }) },
      result: null,
    },
    "have quoted keys only in a map": {
      text: "x = f(TokenValidityUnits={'AccessToken': 'hours'})",
      edit: () => setProperty("TokenValidityUnits.IdToken", "hours"),
      result: "x = f(TokenValidityUnits={'AccessToken': 'hours', \"IdToken\": 'hours'})",
    },
    "go with their commas": {
      text: "x = f('web', ClientName='a', GenerateSecret=True)",
      edit: () => removeProperty("GenerateSecret"),
      result: "x = f('web', ClientName='a')",
    },
  });
});

const continued = "aws create-client \\\n  --ClientName web \\\n  --CallbackURLs a b\n";

describe("a command", () => {
  itEdits("command", {
    "gets an option": {
      text: "aws create-client --ClientName web",
      edit: () => setProperty("CallbackURLs", ["https://a.b/c", "x y"]),
      result: "aws create-client --ClientName web --CallbackURLs https://a.b/c 'x y'",
    },
    "gets its first option": {
      text: "aws create-client",
      edit: () => setProperty("ClientName", "web"),
      result: "aws create-client --ClientName web",
    },
    "gets an option on a line of its own": {
      text: continued,
      edit: () => setProperty("GenerateSecret", false),
      result: "aws create-client \\\n  --ClientName web \\\n  --no-GenerateSecret \\\n  --CallbackURLs a b\n",
    },
    "loses its last option with the continued line": {
      text: continued,
      edit: () => removeProperty("CallbackURLs"),
      result: "aws create-client \\\n  --ClientName web\n",
    },
    "loses its first option with the continued line": {
      text: continued,
      edit: () => removeProperty("ClientName"),
      result: "aws create-client \\\n  --CallbackURLs a b\n",
    },
    "gets a value": {
      text: continued,
      edit: () => appendItem("CallbackURLs", "c d"),
      result: continued.replace("a b", "a b 'c d'"),
    },
    "loses a value": {
      text: continued,
      edit: client => removeItem("CallbackURLs", valueAt(client, "CallbackURLs", 0)),
      result: continued.replace("a b", "b"),
    },
    "gets another value": {
      text: continued,
      edit: client => replaceValue("CallbackURLs", valueAt(client, "CallbackURLs", 1), "c"),
      result: continued.replace("a b", "a c"),
    },
    "gets a switch in the place of another": {
      text: "aws create-client --GenerateSecret --ClientName web",
      edit: () => setProperty("GenerateSecret", false),
      host: { print: (property, value) => ({ kind: "entry", key: property, value: printableOf(value) }) },
      result: "aws create-client --no-GenerateSecret --ClientName web",
    },
    "is left where an option would have no value": {
      text: "aws create-client --CallbackURLs a",
      edit: client => removeItem("CallbackURLs", valueAt(client, "CallbackURLs", 0)),
      result: null,
    },
    "is left where a list has no items": {
      text: "aws create-client --ClientName a",
      edit: () => setProperty("CallbackURLs", []),
      result: null,
    },
    "is left where a structure is no word": {
      text: "aws create-client --ClientName a",
      edit: () => setProperty("TokenValidityUnits.IdToken", "hours"),
      result: null,
    },
  });
});

it.each<[SmallLanguage, number]>([
  ["body", 200],
  ["call", 100],
  ["command", 100],
  ["hcl", 200],
])("a random %s is edited as asked, and nothing else", (language, numRuns) => {
  const property = fc.property(fc.gen(), generate => {
    checkRandomEdit(language, limit => generate(fc.nat, limit - 1));
  });
  checkRandomly(property, numRuns);
});

function checkRandomEdit(language: SmallLanguage, choose: Choose): void {
  const members = Object.entries(randomData(choose));
  const flat = Object.fromEntries(members.filter(([key]) => /^\w+$/u.test(key) && key !== "Other"));
  const text = randomSmallText(flat, language, choose);
  const root = readSmall(text, language);
  const { edit, apply, goes } = randomEdit(resolved(root), choose);
  const edits = editsOf(text, { root, style: smallStyles[language] }, edit, {
    // A switch is its own value.
    print: (key, value, like) =>
      language === "command" && like && text.startsWith("--", like.range[0])
        ? { kind: "entry", key, value: printableOf(value) }
        : printableOf(value),
  });
  if (!edits) {
    return;
  }
  const expected = dataOf(resolved(root)) as Record<string, unknown>;
  apply(expected);
  const result = applyTextEdits(text, edits);
  const told = `${inspect(edit, { depth: 3 })}\n${text}\n=>\n${result}`;
  const actual = dataOf(resolved(readSmall(result, language)));
  if (!isDeepStrictEqual(comparable(actual, language), comparable(settle(expected), language))) {
    throw new Error(`Expected ${inspect(expected)}, got ${inspect(actual)}\n${told}`);
  }
  for (const comment of text.matchAll(/<\d+>/gu)) {
    const isGone = goes.some(
      ([start, end]) => lineStart(text, start) <= comment.index && comment.index <= `${text}\n`.indexOf("\n", end),
    );
    if (!isGone && !result.includes(comment[0])) {
      throw new Error(`Lost ${comment[0]}\n${told}`);
    }
  }
}

function lineStart(text: string, position: number): number {
  return text.lastIndexOf("\n", position - 1) + 1;
}

/** All words of a command are strings. */
function comparable(data: unknown, language: SmallLanguage): unknown {
  if (language !== "command" || typeof data !== "object" || data === null) {
    return data;
  }
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => [key, Array.isArray(value) ? value.map(String) : String(value)]),
  );
}
