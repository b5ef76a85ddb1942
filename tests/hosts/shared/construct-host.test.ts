import { describe, expect, it } from "vitest";
import { clientsOfProgram } from "../../../src/hosts/shared/program-clients.ts";
import { constructHost, type Construct } from "../../../src/hosts/shared/construct-host.ts";
import { mergeLibraries } from "../../../src/hosts/shared/library.ts";
import { openJavaScript } from "../../../src/languages/javascript/semantic/model.ts";
import { Scenario } from "../../../src/model/scenario.ts";
import { memberPath } from "../../../src/spec/properties/app-client.ts";
import { lookAt, show } from "../cloudformation/outcomes.ts";
import { parseCode } from "../../languages/javascript/parse-code.ts";

const client: Construct = {
  host: "test",
  name: { module: "lib", path: ["Client"] },
  types: [{ module: "lib", path: ["ClientProps"] }],
  signature: { parameters: ["id"], options: true },
  path: memberPath,
  required: ["UserPoolId"],
};

/** The clients that a host of some constructs finds. */
function clientsIn(source: string, ...constructs: readonly Construct[]) {
  const part = { canonical: (name: { module: string }) => (name.module === "lib" ? (name as never) : undefined) };
  const host = constructHost(part, constructs);
  const text = `import * as lib from "lib";\n${source}`;
  const program = openJavaScript(parseCode(text), mergeLibraries([part]));
  return clientsOfProgram(program, [host]).map(found => ({
    found,
    title: text.slice(...found.range),
    name: lookAt(found, inScenario => show(inScenario.get("ClientName"))).join(" or "),
  }));
}

describe("a construct", () => {
  it.each<[what: string, source: string, construct: Construct, expected: readonly string[]]>([
    ["a class", 'new lib.Client("a", { ClientName: "b" });', client, ['Client "b"']],
    ["a class without `new`", 'lib.Client("a", { ClientName: "b" });', client, []],
    ["a function", 'lib.Client("a", { ClientName: "b" });', { ...client, isFunction: true }, ['Client "b"']],
    ["a function with `new`", 'new lib.Client("a", { ClientName: "b" });', { ...client, isFunction: true }, []],
    [
      "a superclass",
      'class Mine extends lib.Client { constructor() { super("a", { ClientName: "b" }); } }',
      client,
      ['super "b"'],
    ],
    [
      "another superclass",
      'class Mine extends lib.Other { constructor() { super("a", { ClientName: "b" }); } }',
      client,
      [],
    ],
    ["another class", 'new lib.Other("a", { ClientName: "b" });', client, []],
    ["a class of another module", 'import { Client } from "other"; new Client("a", { ClientName: "b" });', client, []],
    ["a method of that name", 'pool.Client("a", { ClientName: "b" });', client, []],
    ["a function of the file", 'function Client() {} Client("a", { ClientName: "b" });', client, []],
    ["without options", 'new lib.Client("a");', client, []],
    ["with unknown options", 'new lib.Client("a", options);', client, []],
    [
      "with one of two options",
      'new lib.Client("a", c ? { ClientName: "b" } : { ClientName: "d" });',
      client,
      ['Client "b" or "d"'],
    ],
    [
      "where it means something else",
      'new lib.Client("a", { ClientName: "b" });',
      { ...client, isUsedIn: () => false },
      [],
    ],
    [
      "where it means that",
      'new lib.Client("a", { ClientName: "b" });',
      { ...client, isUsedIn: () => true },
      ['Client "b"'],
    ],
    [
      "with an option that something else changes",
      'new lib.Client("a", { ClientName: "b" });',
      { ...client, changed: () => [["ClientName"]] },
      ["Client ?"],
    ],
    [
      "with another option that something else changes",
      'new lib.Client("a", { ClientName: "b" });',
      { ...client, changed: () => [["tags"]] },
      ['Client "b"'],
    ],
    [
      "with options that are all changed",
      'new lib.Client("a", { ClientName: "b" });',
      { ...client, changed: () => [[]] },
      [],
    ],
    ["typed options", 'const options: lib.ClientProps = { ClientName: "b" };', client, ['ClientProps "b"']],
    ["options of another type", 'const options: lib.OtherProps = { ClientName: "b" };', client, []],
    [
      "typed options of a construct",
      'const options: lib.ClientProps = { ClientName: "b" }; new lib.Client("a", options);',
      client,
      ['ClientProps "b"'],
    ],
  ])("is found or not: %s", (_, source, construct, expected) => {
    expect(clientsIn(source, construct).map(({ title, name }) => `${title} ${name}`)).toEqual(expected);
  });

  it("loses only options that something else changes", () => {
    const members = (changed: Construct["changed"]) =>
      clientsIn('new lib.Client("a", { ClientName: "b" });', { ...client, ...(changed && { changed }) }).map(
        ({ found }) => lookAt(found, inScenario => inScenario.members.map(({ key }) => key).join()),
      );
    expect(members(() => [["tags"]])).toEqual([["ClientName"]]);
    expect(members(() => [["GenerateSecret"]])).toEqual([["ClientName,GenerateSecret"]]);
    expect(members(undefined)).toEqual([["ClientName"]]);
  });

  it("requires options, which typed ones may get later", () => {
    const required = (source: string, construct = client) => clientsIn(source, construct)[0]?.found.required;
    expect(required('new lib.Client("a", {});')).toEqual(["UserPoolId"]);
    expect(required('const options: lib.ClientProps = { ClientName: "b" };')).toEqual([]);
    expect(required('new lib.Client("a", {});', { ...client, required: [] })).toEqual([]);
  });

  it("creates clients unless it is said to update them", () => {
    const operation = (construct: Construct) => clientsIn('new lib.Client("a", {});', construct)[0]?.found.operation;
    expect(operation(client)).toBe("create");
    expect(operation({ ...client, operation: "update" })).toBe("update");
  });

  it("has members that are checked, unless its type is extended", () => {
    const members = (source: string) =>
      clientsIn(source, client).map(({ found }) =>
        lookAt(found, ({ members: all }) => all.map(({ key }) => key).join()),
      );
    expect(members("const options: lib.ClientProps = { other: 1 };")).toEqual([["other"]]);
    const [extended] = clientsIn(
      "interface Mine extends lib.ClientProps { other: 1 }\nconst options: Mine = { other: 1 };",
      client,
    );
    expect(extended?.found.members?.(new Scenario())).toEqual([]);
  });
});
