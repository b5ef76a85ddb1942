import { describe, expect, it } from "vitest";
import {
  appendItem,
  dependOn,
  removeItem,
  removeItems,
  removeProperty,
  renameMember,
  replaceValue,
  setProperty,
  together,
} from "../../src/edits/edit.ts";
import type { Edit } from "../../src/edits/edit.ts";
import { applyTextEdits } from "../../src/edits/text/text-edit.ts";
import type { WrittenMember } from "../../src/model/app-client.ts";
import { opaque } from "../../src/model/condition.ts";
import type { Container } from "../../src/model/site.ts";
import type { Expression, ListExpression, MapExpression, Member, Value } from "../../src/model/value.ts";
import type { Property } from "../../src/spec/properties/app-client.ts";
import { itEdits, lines } from "./edit-cases.ts";
import { editsOf, expressionAt, readText, valueAt } from "./edit-text.ts";

describe("the place of a new member", () => {
  itEdits("json", {
    "is behind the nearest one that the documentation has in front": {
      text: '{ "LogoutURLs": [], "ClientName": "web", "UserPoolId": "p" }',
      edit: () => setProperty("GenerateSecret", true),
      result: '{ "LogoutURLs": [], "ClientName": "web", "GenerateSecret": true, "UserPoolId": "p" }',
    },
    "is in front of the nearest one behind where there is none in front": {
      text: '{ "LogoutURLs": [], "CallbackURLs": [] }',
      edit: () => setProperty("GenerateSecret", true),
      result: '{ "LogoutURLs": [], "GenerateSecret": true, "CallbackURLs": [] }',
    },
    "is the last one where nothing is known of the others": {
      text: '{ "Other": 1 }',
      edit: () => setProperty("GenerateSecret", true),
      result: '{ "Other": 1, "GenerateSecret": true }',
    },
    "is in the structure that is there": {
      text: '{ "TokenValidityUnits": { "RefreshToken": "days" } }',
      edit: () => setProperty("TokenValidityUnits.IdToken", "hours"),
      result: '{ "TokenValidityUnits": { "IdToken": "hours", "RefreshToken": "days" } }',
    },
  });

  itEdits("javascript", {
    "is behind what is spread in, to win": {
      text: 'const x = { ClientName: "a", ...{ GenerateSecret: false }, LogoutURLs: [] };',
      edit: () => setProperty("GenerateSecret", true),
      result: 'const x = { ClientName: "a", ...{ GenerateSecret: false }, LogoutURLs: [], GenerateSecret: true };',
    },
    "is behind what is spread in and has no such list": {
      text: 'const x = { ...{ ClientName: "a" } };',
      edit: () => appendItem("CallbackURLs", "a"),
      result: 'const x = { ...{ ClientName: "a" }, CallbackURLs: ["a"] };',
    },
  });

  it("is the last one where nothing is known of it", () => {
    const text = '{ "ClientName": "web", "GenerateSecret": true }';
    const edits = editsOf(text, readText(text, "json"), setProperty("UserPoolId", "p"), {
      keyOrder: () => ["ClientName", "GenerateSecret"],
    });
    expect(edits && applyTextEdits(text, edits)).toBe(
      '{ "ClientName": "web", "GenerateSecret": true, "UserPoolId": "p" }',
    );
  });

  it.each([
    ["in front of", [0, 5]],
    ["behind", [57, 67]],
  ] as const)("is not beside a member that stands elsewhere, %s the client", (_where, range) => {
    const text = "const x = { LogoutURLs: [], AuthSessionValidity: 3 }; x.ClientName = 'web';";
    const tree = readText(text, "javascript");
    const elsewhere: Member<Expression> = {
      key: "ClientName",
      keyRange: range,
      range,
      value: { kind: "unknown", site: { range } },
    };
    const root = { ...mapIn(tree.root), members: [elsewhere, ...mapIn(tree.root).members] };
    const edits = editsOf(text, { ...tree, root }, setProperty("GenerateSecret", true));
    expect(edits && applyTextEdits(text, edits)).toBe(text.replace("{ ", "{ GenerateSecret: true, "));
  });
});

describe("a value that is written as absent", () => {
  itEdits("javascript", {
    "is replaced": {
      text: "const x = { ClientName: undefined };",
      edit: () => setProperty("ClientName", "web"),
      result: 'const x = { ClientName: "web" };',
    },
    "is replaced by a list": {
      text: "const x = { CallbackURLs: undefined };",
      edit: () => appendItem("CallbackURLs", "a"),
      result: 'const x = { CallbackURLs: ["a"] };',
    },
    "is replaced by the structure around": {
      text: "const x = { TokenValidityUnits: undefined };",
      edit: () => setProperty("TokenValidityUnits.IdToken", "hours"),
      result: 'const x = { TokenValidityUnits: { IdToken: "hours" } };',
    },
  });
});

describe("an edit is refused", () => {
  itEdits("javascript", {
    "where a spread may hold the property": {
      text: "const x = { ...rest };",
      edit: () => setProperty("ClientName", "web"),
      result: null,
    },
    "where a later spread may win": {
      text: "const x = { ClientName: 'a', ...rest };",
      edit: () => setProperty("ClientName", "web"),
      result: null,
    },
    "where a spread holds the structure": {
      text: "const x = { ...{ TokenValidityUnits: { IdToken: 'hours' } } };",
      edit: () => setProperty("TokenValidityUnits.AccessToken", "hours"),
      result: null,
    },
    "where a spread holds the list": {
      text: "const x = { ...{ CallbackURLs: ['a'] } };",
      edit: () => appendItem("CallbackURLs", "b"),
      result: null,
    },
    "where what is spread in front may hold once a member is gone": {
      text: "const x = { ...rest, ClientName: 'a' };",
      edit: () => removeProperty("ClientName"),
      result: null,
    },
    "where a spread within a spread may hold the property": {
      text: "const x = { ...{ ...rest } };",
      edit: () => setProperty("ClientName", "web"),
      result: null,
    },
    "where something else would hold once a member is gone": {
      text: "const x = { ClientName: 'a', ClientName: 'b' };",
      edit: () => removeProperty("ClientName"),
      result: null,
    },
    "where the list is a variable": {
      text: "const x = { CallbackURLs: urls };",
      edit: () => appendItem("CallbackURLs", "b"),
      result: null,
    },
    "where the structure is a variable": {
      text: "const x = { TokenValidityUnits: units };",
      edit: () => setProperty("TokenValidityUnits.AccessToken", "hours"),
      result: null,
    },
    "where there is nothing to remove": {
      text: "const x = { LogoutURLs: [] };",
      edit: () => removeProperty("ClientName"),
      result: null,
    },
    "where the structure is written as absent": {
      text: "const x = { TokenValidityUnits: undefined };",
      edit: () => removeProperty("TokenValidityUnits.IdToken"),
      result: null,
    },
    "that changes nothing": {
      text: "const x = { ClientName: 'web' };",
      edit: () => setProperty("ClientName", "web"),
      result: null,
      isRefusedAlone: true,
    },
    "with a number that not everybody writes alike": {
      text: "const x = {};",
      edit: () => setProperty("AuthSessionValidity", 1e21),
      result: null,
    },
  });

  itEdits("yaml", {
    "behind an alias": {
      text: "x: &urls [a]\nCallbackURLs: *urls\n",
      edit: () => appendItem("CallbackURLs", "b"),
      result: null,
    },
    "of a member that is merged in": {
      text: "x: &x { CallbackURLs: [a] }\n<<: *x\n",
      edit: () => appendItem("CallbackURLs", "b"),
      result: null,
    },
    "where an explicit key may hold once a member is gone": {
      text: "? [a]\n: b\nClientName: web\n",
      edit: () => removeProperty("ClientName"),
      result: null,
    },
    "of a structure behind an alias": {
      text: "x: &units { RefreshToken: days }\nTokenValidityUnits: *units\n",
      edit: () => setProperty("TokenValidityUnits.AccessToken", "hours"),
      result: null,
    },
    "where an explicit key may be the property": {
      text: "? [a]\n: b\nLogoutURLs: []\n",
      edit: () => setProperty("ClientName", "web"),
      result: null,
    },
    "of an operand of a function": {
      text: "CallbackURLs: !If [c, a, b]\n",
      edit: root => removeItem("CallbackURLs", valueAt(root, "CallbackURLs", "Fn::If", 1)),
      result: null,
    },
  });

  it("where the whole client is a choice", () => {
    const text = "ClientName: a\n";
    const tree = readText(text, "yaml");
    const root: Expression = {
      kind: "choice",
      site: tree.root.site,
      options: [{ when: opaque("c"), then: tree.root }],
    };
    expect(editsOf(text, { ...tree, root }, setProperty("ClientName", "web"))).toBeNull();
  });

  it("where the value is a choice, which holds in other scenarios too", () => {
    const text = '{ "ClientName": "a", "TokenValidityUnits": { "IdToken": "hours" } }';
    const tree = readText(text, "json");
    const root = asChoices(tree.root);
    for (const edit of [
      setProperty("ClientName", "web"),
      removeProperty("ClientName"),
      appendItem("ClientName", "web"),
      setProperty("TokenValidityUnits.IdToken", "days"),
    ]) {
      expect(editsOf(text, { ...tree, root }, edit)).toBeNull();
    }
  });

  it("that the host does not render", () => {
    const text = "{}";
    const edit = dependOn({ name: "Pool", range: [0, 0] });
    expect(editsOf(text, readText(text, "json"), edit)).toBeNull();
  });
});

describe("a branch of a function", () => {
  itEdits("yaml", {
    "can be replaced": {
      text: "ClientName: !If [c, 'a', b]\n",
      edit: root => replaceValue("ClientName", valueAt(root, "ClientName", "Fn::If", 1), "web"),
      result: "ClientName: !If [c, 'web', b]\n",
    },
    "can lose an item": {
      text: lines`
        CallbackURLs:
          Fn::If:
            - c
            - - a
              - b
            - []
      `,
      edit: root => removeItem("CallbackURLs", valueAt(root, "CallbackURLs", "Fn::If", 1, 0)),
      result: lines`
        CallbackURLs:
          Fn::If:
            - c
            - - b
            - []
      `,
    },
  });
});

describe("several edits together", () => {
  itEdits("yaml", {
    "are refused when one adds to a list that another replaces": {
      text: "CallbackURLs:\n  - a\nClientName: web\n",
      edit: root =>
        together(replaceValue("CallbackURLs", valueAt(root, "CallbackURLs"), "b"), appendItem("CallbackURLs", "c")),
      result: null,
    },
    "are refused when one adds to a structure that another removes": {
      text: "TokenValidityUnits:\n  AccessToken: hours\nClientName: web\n",
      edit: () => together(removeProperty("TokenValidityUnits"), setProperty("TokenValidityUnits.IdToken", "days")),
      result: null,
    },
    "are refused when one adds to the end of a structure that another removes": {
      text: "ClientName: web\nTokenValidityUnits:\n  AccessToken: hours\n",
      edit: () => together(removeProperty("TokenValidityUnits"), setProperty("TokenValidityUnits.IdToken", "days")),
      result: null,
    },
    "are refused when one names what another removes": {
      text: "UserPoolId: p\nTokenValidityUnits:\n  accessToken: hours\n",
      edit: client =>
        together(removeProperty("TokenValidityUnits"), rename(client, "accessToken", "TokenValidityUnits.AccessToken")),
      result: null,
    },
    "are refused when both replace a value": {
      text: "UserPoolId: p\nClientName: app\n",
      edit: () => together(setProperty("ClientName", "a"), setProperty("ClientName", "a")),
      result: null,
    },
    "are refused when one gives a value to what another removes": {
      text: "UserPoolId: p\nTokenValidityUnits:\n  AccessToken:\n",
      edit: () =>
        together(removeProperty("TokenValidityUnits"), setProperty("TokenValidityUnits.AccessToken", "hours")),
      result: null,
    },
    "are made side by side when one adds to what stands behind what another removes": {
      text: "ClientName: web\nCallbackURLs:\n  - a\n",
      edit: () => together(removeProperty("ClientName"), appendItem("CallbackURLs", "b")),
      result: "CallbackURLs:\n  - a\n  - b\n",
    },
    "land at one place in the order of the documentation": {
      text: "UserPoolId: p\n",
      edit: () => together(setProperty("GenerateSecret", true), setProperty("ClientName", "web")),
      result: "UserPoolId: p\nClientName: web\nGenerateSecret: true\n",
    },
    "share the structure that they make": {
      text: "UserPoolId: p\n",
      edit: () =>
        together(
          setProperty("TokenValidityUnits.RefreshToken", "days"),
          setProperty("TokenValidityUnits.AccessToken", "hours"),
        ),
      result: "UserPoolId: p\nTokenValidityUnits:\n  AccessToken: hours\n  RefreshToken: days\n",
    },
    "share the list that they make": {
      text: "UserPoolId: p\n",
      edit: () => together(appendItem("CallbackURLs", "a"), appendItem("CallbackURLs", "b")),
      result: "UserPoolId: p\nCallbackURLs:\n  - a\n  - b\n",
    },
    "continue an inner block before the outer one that ends there": {
      text: "CallbackURLs:\n  - a\n",
      edit: () => together(setProperty("LogoutURLs", ["c"]), appendItem("CallbackURLs", "b")),
      result: "CallbackURLs:\n  - a\n  - b\nLogoutURLs:\n  - c\n",
    },
    "can take the place of what goes": {
      text: "CallbackURLs:\n  - a\n  - b\nClientName: web\n",
      edit: root =>
        together(
          removeItem("CallbackURLs", valueAt(root, "CallbackURLs", 1)),
          removeProperty("ClientName"),
          setProperty("GenerateSecret", true),
        ),
      result: "CallbackURLs:\n  - a\nGenerateSecret: true\n",
    },
  });

  itEdits("javascript", {
    "are refused when one of them is": {
      text: "const x = { CallbackURLs: urls };",
      edit: () => together(setProperty("ClientName", "web"), appendItem("CallbackURLs", "a")),
      result: null,
    },
    "are refused when one is made to what another removes": {
      text: "const x = { TokenValidityUnits: { IdToken: 'hours' }, LogoutURLs: [] };",
      edit: () => together(removeProperty("TokenValidityUnits"), setProperty("TokenValidityUnits.IdToken", "days")),
      result: null,
    },
    "are refused when they give one property two values": {
      text: "const x = {};",
      edit: () => together(setProperty("ClientName", "a"), setProperty("ClientName", "b")),
      result: null,
    },
    "are refused when one says all of a list and another adds to it": {
      text: "const x = { CallbackURLs: ['a'] };",
      edit: () => together(setProperty("CallbackURLs", ["b"]), appendItem("CallbackURLs", "c")),
      result: null,
    },
    "are refused when one adds to a list and another says all of it": {
      text: "const x = { CallbackURLs: ['a'] };",
      edit: () => together(appendItem("CallbackURLs", "c"), setProperty("CallbackURLs", ["b"])),
      result: null,
    },
    "are refused when one says all of a list and another takes an item out": {
      text: "const x = { CallbackURLs: ['a', 'b'] };",
      edit: root =>
        together(setProperty("CallbackURLs", ["b", "c"]), removeItem("CallbackURLs", valueAt(root, "CallbackURLs", 0))),
      result: null,
    },
    "can replace the first item and add one": {
      text: "const x = { CallbackURLs: ['a', 'b'] };",
      edit: root =>
        together(replaceValue("CallbackURLs", valueAt(root, "CallbackURLs", 0), "c"), appendItem("CallbackURLs", "d")),
      result: "const x = { CallbackURLs: ['c', 'b', 'd'] };",
    },
    "can keep an item, drop one and add one": {
      text: "const x = { CallbackURLs: ['a', 'b'] };",
      edit: root =>
        together(removeItem("CallbackURLs", valueAt(root, "CallbackURLs", 1)), appendItem("CallbackURLs", "c")),
      result: "const x = { CallbackURLs: ['a', 'c'] };",
    },
    "can drop several items": {
      text: "const x = { CallbackURLs: ['a', 'b', 'c'] };",
      edit: root => removeItems("CallbackURLs", [valueAt(root, "CallbackURLs", 0), valueAt(root, "CallbackURLs", 2)]),
      result: "const x = { CallbackURLs: ['b'] };",
    },
    "can replace the first item, drop one and add one": {
      text: "const x = { CallbackURLs: ['a', 'b'] };",
      edit: root =>
        together(
          replaceValue("CallbackURLs", valueAt(root, "CallbackURLs", 0), "d"),
          removeItem("CallbackURLs", valueAt(root, "CallbackURLs", 1)),
          appendItem("CallbackURLs", "c"),
        ),
      result: "const x = { CallbackURLs: ['d', 'c'] };",
    },
  });
});

function mapIn(expression: Expression): MapExpression {
  if (expression.kind !== "map") {
    throw new Error("Not a map");
  }
  return expression;
}

/** The members of a map, each as a choice with a single option. */
function asChoices(root: Expression): Expression {
  const members = mapIn(root).members.map(member => {
    const value: Expression | undefined = "key" in member ? member.value : undefined;
    const options = value && [{ when: opaque("c"), then: value }];
    return "key" in member && value && options
      ? { ...member, value: { kind: "choice" as const, site: value.site, options } }
      : member;
  });
  return { ...mapIn(root), members };
}

/** Renames the member with a key, of the client or of one of its structures. */
function rename(client: Value, key: string, to: Property): Edit {
  const [structure, member] = to.split(".");
  return renameMember(memberOf(member === undefined ? client : valueAt(client, structure ?? ""), key), to);
}

function memberOf(holder: Value, key: string): WrittenMember {
  const written = holder.kind === "map" ? holder.members.find(candidate => candidate.key === key) : undefined;
  if (!written) {
    throw new Error(`No member ${key}`);
  }
  return { ...written, property: undefined, structure: undefined };
}

describe("a member under a wrong key gets the right one", () => {
  itEdits("javascript", {
    "as a name": {
      text: "const x = { CallbackUrls: [] /* none */ };",
      edit: client => rename(client, "CallbackUrls", "CallbackURLs"),
      result: "const x = { CallbackURLs: [] /* none */ };",
    },
    "in its quotes": {
      text: "const x = { 'CallbackUrls': [], ClientName: \"a\" };",
      edit: client => rename(client, "CallbackUrls", "CallbackURLs"),
      result: "const x = { 'CallbackURLs': [], ClientName: \"a\" };",
    },
    "unless the structure of the right one is not there": {
      text: "const x = { accessToken: 'hours' };",
      edit: client => renameMember(memberOf(client, "accessToken"), "TokenValidityUnits.AccessToken"),
      result: null,
    },
    "in front of the value that was its name": {
      text: "const x = { CallbackUrls };",
      edit: client => rename(client, "CallbackUrls", "CallbackURLs"),
      result: "const x = { CallbackURLs: CallbackUrls };",
    },
    "in the quotes between brackets": {
      text: "const x = { ['CallbackUrls']: [] };",
      edit: client => rename(client, "CallbackUrls", "CallbackURLs"),
      result: "const x = { ['CallbackURLs']: [] };",
    },
    "unless a name between brackets gives the key": {
      text: "const x = { [ CallbackUrls ]: [] };",
      edit: client => rename(client, "CallbackUrls", "CallbackURLs"),
      result: null,
    },
    "behind a list": {
      text: "const x = { LogoutURLs: [], CallbackUrls: [] };",
      edit: client => rename(client, "CallbackUrls", "CallbackURLs"),
      result: "const x = { LogoutURLs: [], CallbackURLs: [] };",
    },
    "unless the right one is spread in": {
      text: "const x = { ...{ CallbackURLs: [] }, CallbackUrls: [] };",
      edit: client => rename(client, "CallbackUrls", "CallbackURLs"),
      result: null,
    },
    "in a structure": {
      text: "const x = { TokenValidityUnits: { accessToken: 'hours' } };",
      edit: client => rename(client, "accessToken", "TokenValidityUnits.AccessToken"),
      result: "const x = { TokenValidityUnits: { AccessToken: 'hours' } };",
    },
    "beside another change": {
      text: "const x = { CallbackUrls: ['a'] };",
      edit: client => together(rename(client, "CallbackUrls", "CallbackURLs"), setProperty("ClientName", "web")),
      result: "const x = { CallbackURLs: ['a'], ClientName: 'web' };",
    },
    "unless that is there": {
      text: "const x = { CallbackUrls: [], CallbackURLs: [] };",
      edit: client => rename(client, "CallbackUrls", "CallbackURLs"),
      result: null,
    },
    "unless that may be spread in": {
      text: "const x = { ...rest, CallbackUrls: [] };",
      edit: client => rename(client, "CallbackUrls", "CallbackURLs"),
      result: null,
    },
    "unless it is spread in itself": {
      text: "const x = { ...{ CallbackUrls: [] } };",
      edit: client => rename(client, "CallbackUrls", "CallbackURLs"),
      result: null,
    },
  });

  itEdits("json", {
    "in JSON": {
      text: '{ "CallbackUrls" : [] }',
      edit: client => rename(client, "CallbackUrls", "CallbackURLs"),
      result: '{ "CallbackURLs" : [] }',
    },
    "unless it is written with escapes": {
      text: '{ "Callback\\u0055rls": [] }',
      edit: client => rename(client, "CallbackUrls", "CallbackURLs"),
      result: null,
    },
  });

  itEdits("yaml", {
    "in a block": {
      text: "ClientName: web\nCallbackUrls: # where to\n  - a\n",
      edit: client => rename(client, "CallbackUrls", "CallbackURLs"),
      result: "ClientName: web\nCallbackURLs: # where to\n  - a\n",
    },
    "between brackets": {
      text: "{ 'CallbackUrls': [a] }",
      edit: client => rename(client, "CallbackUrls", "CallbackURLs"),
      result: "{ 'CallbackURLs': [a] }",
    },
    "between brackets where it has no value": {
      text: "{ CallbackUrls }",
      edit: client => rename(client, "CallbackUrls", "CallbackURLs"),
      result: "{ CallbackURLs }",
    },
    "where it has an apostrophe": {
      text: "Callback'Urls: [a]\n",
      edit: client => rename(client, "Callback'Urls", "CallbackURLs"),
      result: "CallbackURLs: [a]\n",
    },
  });
});

describe("a list that stands elsewhere", () => {
  const text = "const x = { ClientName: 'web', CallbackURLs: ['a', 'b'], Parts: { urls: ['c', 'd'] } };";
  const tree = readText(text, "javascript");
  const list = listAt("Parts", "urls");
  const withoutSlot: ListExpression = { ...list, site: { range: list.site.range, container: containerOf(list) } };

  function listAt(...path: readonly string[]): ListExpression {
    const found = expressionAt(tree.root, path);
    if (found.kind !== "list") {
      throw new Error(`No list at ${path.join(".")}`);
    }
    return found;
  }

  function containerOf({ site }: ListExpression): Container {
    if (!site.container) {
      throw new Error("A list that cannot be edited");
    }
    return site.container;
  }

  /** Applies an edit to a client with a list of callback URLs. */
  function edit(callbackUrls: ListExpression, change: Edit): string | null {
    const members = mapIn(tree.root).members.map(member =>
      "key" in member && member.key === "CallbackURLs" ? { ...member, value: callbackUrls } : member,
    );
    const edits = editsOf(text, { ...tree, root: { ...mapIn(tree.root), members } }, change);
    return edits && applyTextEdits(text, edits);
  }

  it.each<[string, ListExpression, Edit]>([
    ["is not taken out of there", list, removeProperty("CallbackURLs")],
    ["is not taken out of no place", withoutSlot, removeProperty("CallbackURLs")],
    ["does not become another in no place", withoutSlot, setProperty("CallbackURLs", ["c"])],
    [
      "loses no item in no place",
      list,
      removeItem("CallbackURLs", { kind: "literal", value: "c", site: { range: [0, 1] } }),
    ],
    [
      "gets no item where none can be put",
      { ...list, site: { range: list.site.range } },
      appendItem("CallbackURLs", "e"),
    ],
  ])("%s", (_name, callbackUrls, change) => {
    expect(edit(callbackUrls, change)).toBeNull();
    expect(edit(callbackUrls, together(change, setProperty("ClientName", "app")))).toBeNull();
  });

  it("is not where only one of its items does", () => {
    const own = listAt("CallbackURLs");
    const mixed = { ...own, items: [...list.items.slice(0, 1), ...own.items.slice(1)] };
    expect(edit(mixed, setProperty("CallbackURLs", ["c", "b"]))).toBe(text.replace("['a', 'b']", "['c', 'b']"));
  });
});

describe("a list that is to hold other values", () => {
  const set =
    (...values: readonly string[]) =>
    (): Edit =>
      setProperty("CallbackURLs", values);

  itEdits("javascript", {
    "keeps the items that it has": {
      text: "const x = { CallbackURLs: ['a' /* 1 */, \"b\" /* 2 */, 'c'] };",
      edit: set("a", "b", "d"),
      result: "const x = { CallbackURLs: ['a' /* 1 */, \"b\" /* 2 */, 'd'] };",
    },
    "gets the new ones between those that stay": {
      text: "const x = { CallbackURLs: ['a', 'd'] };",
      edit: set("1", "a", "2", "3", "d", "4"),
      result: "const x = { CallbackURLs: ['1', 'a', '2', '3', 'd', '4'] };",
    },
    "comes into another order": {
      text: "const x = { CallbackURLs: ['a', 'b'] };",
      edit: set("b", "a"),
      result: "const x = { CallbackURLs: ['b', 'a'] };",
    },
    "can hold a value twice": {
      text: "const x = { CallbackURLs: ['a', 'b'] };",
      edit: set("a", "a", "b"),
      result: "const x = { CallbackURLs: ['a', 'a', 'b'] };",
    },
    "loses what is not known": {
      text: "const x = { CallbackURLs: [a, 'b'] };",
      edit: set("b"),
      result: "const x = { CallbackURLs: ['b'] };",
    },
    "loses what is spread in": {
      text: "const x = { CallbackURLs: ['a', ...b] };",
      edit: set("a", "c"),
      result: "const x = { CallbackURLs: ['a', 'c'] };",
    },
    "is left where it holds them": {
      text: "const x = { CallbackURLs: ['a', 'b'] };",
      edit: set("a", "b"),
      result: null,
      isRefusedAlone: true,
    },
    "is left where it holds nothing and is to hold nothing": {
      text: "const x = { CallbackURLs: [ ] };",
      edit: set(),
      result: null,
      isRefusedAlone: true,
    },
    "loses what looks like an anchor": {
      text: "const x = { CallbackURLs: [a &b, 'c'], n: 2 *b };",
      edit: set("c"),
      result: "const x = { CallbackURLs: ['c'], n: 2 *b };",
    },
  });

  itEdits("yaml", {
    "is left where an anchor would go": {
      text: "CallbackURLs: [a, &b b]\nLogoutURLs: [*b]\n",
      edit: set("c"),
      result: null,
    },
    "is written anew where an item stands elsewhere": {
      text: "x: &x a\nCallbackURLs:\n  - *x\n  - b\n  - c\n",
      edit: set("a", "c"),
      result: "x: &x a\nCallbackURLs:\n  - a\n  - c\n",
    },
    "is left where an alias refers to an item": {
      text: "CallbackURLs: [a, &b b]\nLogoutURLs: [*b]\n",
      edit: set("b"),
      result: null,
    },
    "keeps an anchor with its item where no alias refers to it": {
      text: "CallbackURLs: [a, &b b]\nLogoutURLs: [b]\n",
      edit: set("b"),
      result: "CallbackURLs: [&b b]\nLogoutURLs: [b]\n",
    },
  });
});
