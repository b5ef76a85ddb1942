import { describe, expect, it, test } from "vitest";
import { setProperty } from "../../../src/edits/edit.ts";
import { applyTextEdits } from "../../../src/edits/text/text-edit.ts";
import { clientsIn, writtenIn } from "../found-clients.ts";

const setUp = `import { CfnUserPoolClient } from "aws-cdk-lib/aws-cognito"; import { Aspects } from "aws-cdk-lib";\n`;
const properties =
  '{ clientName: "web", callbackUrLs: ["https://a"], tokenValidityUnits: { accessToken: "days", idToken: "days" } }';
const made = `new CfnUserPoolClient(this, "C", ${properties})`;
const unchanged = {
  ClientName: "web",
  CallbackURLs: ["https://a"],
  "TokenValidityUnits.AccessToken": "days",
  "TokenValidityUnits.IdToken": "days",
};

/** The only client, which `cfn` refers to, after the statements. */
function after(statements: string): readonly object[] {
  return writtenIn(`${setUp} const cfn = ${made}; ${statements}`);
}

describe("what is changed in a straight line behind the construct is known", () => {
  test.each<[name: string, statements: string, changed: object]>([
    ["an assignment", 'cfn.clientName = "a";', { ClientName: "a" }],
    ["the last of two", 'cfn.clientName = "a"; cfn.clientName = "b";', { ClientName: "b" }],
    ["a new property", "cfn.generateSecret = true;", { GenerateSecret: true }],
    ["a property that is given up", "cfn.clientName = undefined;", { ClientName: undefined }],
    ["a constant", 'const urls = ["https://b"]; cfn.callbackUrLs = urls;', { CallbackURLs: ["https://b"] }],
    ["a push", 'cfn.callbackUrLs.push("https://b");', { CallbackURLs: ["https://a", "https://b"] }],
    ["an optional push", 'cfn.callbackUrLs?.push("https://b");', { CallbackURLs: ["https://a", "https://b"] }],
    ["an unshift", 'cfn.callbackUrLs.unshift("https://b");', { CallbackURLs: ["https://b", "https://a"] }],
    ["a push of what is not known", "cfn.callbackUrLs.push(...urls);", { CallbackURLs: ["https://a", "and more"] }],
    ["an item", 'cfn.callbackUrLs[0] = "https://b";', { CallbackURLs: ["https://b"] }],
    [
      "a member of a structure",
      'cfn.tokenValidityUnits.accessToken = "hours";',
      { "TokenValidityUnits.AccessToken": "hours" },
    ],
    [
      "a structure",
      'cfn.tokenValidityUnits = { idToken: "hours" };',
      { "TokenValidityUnits.AccessToken": undefined, "TokenValidityUnits.IdToken": "hours" },
    ],
    [
      "Object.assign",
      'Object.assign(cfn, { clientName: "a", generateSecret: true });',
      { ClientName: "a", GenerateSecret: true },
    ],
    ["Object.assign of several", 'Object.assign(cfn, { clientName: "a" }, { clientName: "b" });', { ClientName: "b" }],
    [
      "Object.assign to a structure",
      'Object.assign(cfn.tokenValidityUnits, { accessToken: "hours" });',
      { "TokenValidityUnits.AccessToken": "hours" },
    ],
    ["Object.assign of constants", 'const clientName = "a"; Object.assign(cfn, { clientName });', { ClientName: "a" }],
    ["Object.assign of nothing", "Object.assign(cfn, { clientName: undefined });", { ClientName: undefined }],
    ["an alias", 'const other = cfn; other.clientName = "a";', { ClientName: "a" }],
    ["a part by a name", 'const { callbackUrLs } = cfn; cfn.clientName = "a";', { ClientName: "a" }],
    [
      "a row of expressions",
      'cfn.generateSecret = true, cfn.clientName = "a";',
      { ClientName: "a", GenerateSecret: true },
    ],
    ["a block", '{ cfn.clientName = "a"; }', { ClientName: "a" }],
    ["what only errors pass by", 'if (!urls) { throw new Error(); } cfn.clientName = "a";', { ClientName: "a" }],
    ["an override", 'cfn.addPropertyOverride("ClientName", "a");', { ClientName: "a" }],
    ["an override by a constant", 'const p = "ClientName"; cfn.addPropertyOverride(p, "a");', { ClientName: "a" }],
    ["an override of the resource", 'cfn.addOverride("Properties.ClientName", "a");', { ClientName: "a" }],
    ["an override with a text", 'cfn.addPropertyOverride("AccessTokenValidity", "60");', { AccessTokenValidity: 60 }],
    ["an override with a number", 'cfn.addPropertyOverride("ClientName", 5);', { ClientName: "5" }],
    ["an override with nothing", 'cfn.addPropertyOverride("ClientName", undefined);', { ClientName: undefined }],
    ["a deletion", 'cfn.addDeletionOverride("Properties.ClientName");', { ClientName: undefined }],
    ["a property deletion", 'cfn.addPropertyDeletionOverride("ClientName");', { ClientName: undefined }],
    [
      "an override of a member",
      'cfn.addPropertyOverride("TokenValidityUnits.AccessToken", "hours");',
      { "TokenValidityUnits.AccessToken": "hours" },
    ],
    [
      "an override of a structure, which is merged",
      'cfn.addPropertyOverride("TokenValidityUnits", { AccessToken: "hours", RefreshToken: "days" });',
      { "TokenValidityUnits.AccessToken": "hours", "TokenValidityUnits.RefreshToken": "days" },
    ],
    [
      "an override of a structure that there is not",
      'cfn.addPropertyOverride("RefreshTokenRotation.Feature", "ENABLED");',
      { "RefreshTokenRotation.Feature": "ENABLED" },
    ],
    [
      "a structure in place of its member",
      'cfn.addPropertyOverride("TokenValidityUnits.AccessToken", "hours"); cfn.addPropertyOverride("TokenValidityUnits", { RefreshToken: "hours" });',
      { "TokenValidityUnits.RefreshToken": "hours" },
    ],
    [
      "a member in a structure",
      'cfn.addPropertyOverride("TokenValidityUnits", { RefreshToken: "hours" }); cfn.addPropertyOverride("TokenValidityUnits.AccessToken", "hours");',
      { "TokenValidityUnits.RefreshToken": "hours", "TokenValidityUnits.AccessToken": "hours" },
    ],
    [
      "an override of an item",
      'cfn.addPropertyOverride("CallbackURLs.0", "https://b");',
      { CallbackURLs: ["https://b"] },
    ],
    [
      "an override behind the last item",
      'cfn.addPropertyOverride("CallbackURLs.3", "https://b");',
      { CallbackURLs: ["https://a", "https://b"] },
    ],
    [
      "an override, whatever is assigned behind it",
      'cfn.addPropertyOverride("ClientName", "a"); cfn.clientName = "b";',
      { ClientName: "a" },
    ],
    [
      "an override, however its property came to be",
      'for (const name of names) cfn.clientName = name; cfn.addPropertyOverride("ClientName", "a");',
      { ClientName: "a" },
    ],
    [
      "nothing",
      'cfn.addOverride("DeletionPolicy", "Retain"); cfn.cfnOptions.condition = c; cfn.node.addDependency(idp);',
      {},
    ],
  ])("%s", (_name, statements, changed) => {
    expect(after(statements)).toEqual([{ ...unchanged, ...changed }]);
  });

  test.each<[string, string]>([
    ["a field that a constructor sets", `class S { constructor() { this.cfn = ${made}; this.cfn.clientName = "a"; } }`],
    ["a private field", `class S { #cfn; constructor() { this.#cfn = ${made}; this.#cfn.clientName = "a"; } }`],
    ["a field with a value", `class S { private cfn = ${made}; constructor() { this.cfn.clientName = "a"; } }`],
    ["a function's constant", `function make() { const cfn = ${made}; cfn.clientName = "a"; return cfn; }`],
    ["a constant in a loop", `for (const id of ids) { const cfn = ${made}; cfn.clientName = "a"; }`],
    ["a destructured constant", `const { callbackUrLs, ...rest } = {}; const cfn = ${made}; cfn.clientName = "a";`],
  ])("through %s", (_name, source) => {
    expect(writtenIn(setUp + source)).toEqual([{ ...unchanged, ClientName: "a" }]);
  });

  it("if the test around it holds", () => {
    expect(after('if (isProd) { cfn.clientName = "a"; } else { cfn.clientName = "b"; }')).toEqual([
      { ...unchanged, ClientName: "a" },
      { ...unchanged, ClientName: "b" },
    ]);
    expect(after('if (isProd) cfn.callbackUrLs.push("https://b");')).toEqual([
      { ...unchanged, CallbackURLs: ["https://a", "https://b"] },
      unchanged,
    ]);
  });

  it("if nothing left before it", () => {
    const source = `${setUp} function make() { const cfn = ${made}; if (isDev) { return cfn; } cfn.clientName = "a"; }`;
    expect(writtenIn(source)).toEqual([unchanged, { ...unchanged, ClientName: "a" }]);
  });

  it("and what holds is consistent with what else depends on the test", () => {
    const source = `${setUp} const cfn = new CfnUserPoolClient(this, "C", { clientName: isProd ? "p" : "d" }); if (isProd) cfn.generateSecret = true;`;
    expect(writtenIn(source)).toEqual([{ ClientName: "p", GenerateSecret: true }, { ClientName: "d" }]);
  });
});

describe("what is changed otherwise is not known", () => {
  test.each<[name: string, statements: string, property?: string]>([
    ["in a loop", 'for (const name of names) { cfn.clientName = "a"; }'],
    ["in a callback", 'names.forEach(() => { cfn.clientName = "a"; });'],
    ["in a function", 'function later() { cfn.clientName = "a"; }'],
    ["in a function above", 'function later() { cfn.clientName = "b"; } cfn.clientName = "a";'],
    ["in a try", 'try { cfn.clientName = "a"; } catch {}'],
    ["in a case", 'switch (stage) { case "dev": cfn.clientName = "a"; }'],
    ["in an expression", 'const name = (cfn.clientName = "a");'],
    ["behind a way out of a loop", 'outer: { for (;;) { break outer; } cfn.clientName = "a"; }'],
    ["by an operator", 'cfn.clientName += "a";'],
    ["by deletion in a loop", "for (const name of names) delete cfn.clientName;"],
    ["by destructuring", "({ name: cfn.clientName } = names);"],
    ["by a name that is given another value", 'let other = cfn; other.clientName = "a"; other = that;'],
    ["through an argument", 'function name(c) { c.clientName = "a"; } name(cfn);'],
    ["through one of several", '(isProd ? cfn : other).clientName = "a";'],
    ["by an override in a loop", 'for (const name of names) cfn.addPropertyOverride("ClientName", name);'],
    ["to an object where a text is wanted", 'cfn.addPropertyOverride("ClientName", { Ref: "Name" });'],
    ["to null", 'cfn.addPropertyOverride("ClientName", null);'],
    ["below a text", 'cfn.addPropertyOverride("ClientName.x", "a");'],
    ["by a method of lists", "cfn.callbackUrLs.splice(0);", "CallbackURLs"],
    ["by a push to an older list", 'const l = cfn.callbackUrLs; cfn.callbackUrLs = []; l.push("b");', "CallbackURLs"],
    ["to a list that others push to", "const l = []; cfn.callbackUrLs = l; l.push(url);", "CallbackURLs"],
    [
      "by an item in the place of a list",
      'cfn.addPropertyOverride("CallbackURLs", ["b"]); cfn.addPropertyOverride("CallbackURLs.0", "c");',
      "CallbackURLs",
    ],
    ["by a deletion of an item", 'cfn.addPropertyDeletionOverride("CallbackURLs.0");', "CallbackURLs"],
  ])("%s", (_name, statements, property = "ClientName") => {
    expect(after(statements)).toEqual([{ ...unchanged, [property]: "unknown" }]);
  });

  test.each([
    ["in a loop", "for (const name of names) Object.assign(cfn, { clientName: name });"],
    ["of what is not there", "Object.assign(cfn, settings);"],
    ["of what is spread", 'Object.assign(cfn, { ...settings, clientName: "a" });'],
    ["of a key that is not known", 'Object.assign(cfn, { [key]: "a" });'],
    ["with a getter", 'Object.assign(cfn, { get clientName() { return "a"; } });'],
    ["of another Object", 'const Object = lib; Object.assign(cfn, { clientName: "a" });'],
  ])("by Object.assign %s, and then nothing is", (_name, statements) => {
    expect(clientsIn(`${setUp} const cfn = ${made}; ${statements}`)).toEqual([]);
  });

  it("to a list that is pushed to there, but for what is pushed", () => {
    expect(after('const l = []; cfn.callbackUrLs = l; cfn.callbackUrLs.push("https://b");')).toEqual([
      { ...unchanged, CallbackURLs: ["https://b", "and more"] },
    ]);
  });

  it("through the list that another construct shares", () => {
    const source = `${setUp} const callbackUrLs = ["https://a"];
      const a = new CfnUserPoolClient(this, "A", { callbackUrLs });
      const b = new CfnUserPoolClient(this, "B", { callbackUrLs }); b.callbackUrLs.push(url);`;
    expect(clientsIn(source).map(({ written }) => written)).toEqual([
      [{ CallbackURLs: "unknown" }],
      [{ CallbackURLs: ["unknown", "and more"] }],
    ]);
  });

  it("in a class by another method, before or after", () => {
    const methods = `first() { this.cfn.clientName = "a"; } constructor() { this.cfn = ${made}; } last() { this.cfn.addPropertyOverride("CallbackURLs", []); }`;
    expect(writtenIn(`${setUp} class S { ${methods} }`)).toEqual([
      { ...unchanged, ClientName: "unknown", CallbackURLs: "unknown" },
    ]);
  });

  it("by whoever is given a name that holds one construct after the other", () => {
    const source = `${setUp} class S { constructor() { this.cfn = ${made}; this.cfn = other; this.cfn.clientName = "a"; } }`;
    expect(writtenIn(source)).toEqual([{ ...unchanged, ClientName: "unknown" }]);
  });
});

describe("a changed property", () => {
  function clientAfter(statements: string) {
    const text = `${setUp} const cfn = ${made}; ${statements}`;
    const [found] = clientsIn(text);
    if (!found) {
      throw new Error("There is no client.");
    }
    return { text, client: found.client };
  }

  it("has the name by which it is changed", () => {
    const { client } = clientAfter('cfn.clientName = "a"; cfn.addPropertyOverride("CallbackURLs", []);');
    expect([client.nameOf("ClientName"), client.nameOf("CallbackURLs"), client.nameOf("LogoutURLs")]).toEqual([
      "clientName",
      "CallbackURLs",
      "logoutUrLs",
    ]);
  });

  test.each([
    ['cfn.clientName = "a";', "ClientName", 'cfn.clientName = "b";'],
    ['Object.assign(cfn, { clientName: "a" });', "ClientName", 'Object.assign(cfn, { clientName: "b" });'],
    ['cfn.addPropertyOverride("ClientName", "a");', "ClientName", 'cfn.addPropertyOverride("ClientName", "b");'],
    [
      "cfn.tokenValidityUnits = { accessToken: 'days' };",
      "TokenValidityUnits.AccessToken",
      "cfn.tokenValidityUnits = { accessToken: 'b' };",
    ],
    [
      'cfn.addPropertyOverride("TokenValidityUnits", { AccessToken: "days" });',
      "TokenValidityUnits.AccessToken",
      'cfn.addPropertyOverride("TokenValidityUnits", { AccessToken: "b" });',
    ],
    ["cfn.addPropertyDeletionOverride('ClientName');", "ClientName", undefined],
    ["for (;;) cfn.clientName = 'a';", "ClientName", undefined],
  ] as const)("is edited where it is changed: %s", (statements, property, expected) => {
    const { text, client } = clientAfter(statements);
    const edits = client.render(setProperty(property, "b"));
    expect(edits ? applyTextEdits(text, edits).slice(-(expected ?? text).length) : undefined).toBe(expected);
  });
});
