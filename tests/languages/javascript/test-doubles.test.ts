import { expect, test } from "vitest";
import { JavaScriptModel } from "../../../src/languages/javascript/semantic/model.ts";
import { codeFile } from "./parse-code.ts";

/** Whether what a call of `make`, `new Thing(…)`, or a map with the member `Type` says is only there for a test. */
function isTestDouble(code: string): boolean {
  const model = new JavaScriptModel(codeFile(code));
  const called = model.calls.find(({ callee }) => callee.kind === "method" && callee.method === "make");
  const made = model.calls.find(({ callee }) => callee.kind !== "method" && JSON.stringify(callee).includes("Thing"));
  const [map] = model.mapsWith("Type");
  const occurrence = called ?? made ?? map;
  if (!occurrence) {
    throw new Error("There is neither a Thing nor a map in the file.");
  }
  return occurrence.isTestDouble === true;
}

const imported = 'import { Thing } from "lib";';

test.each([
  ...["toBe", "toEqual", "toStrictEqual", "toMatchObject", "toContainEqual", "toHaveBeenCalledWith", "match"].map(
    matcher => `expect(sent).${matcher}({ Type: 1 });`,
  ),
  ...["equal", "deepEqual", "notEqual", "notDeepEqual", "strictEqual", "deepStrictEqual", "partialDeepStrictEqual"].map(
    matcher => `assert.${matcher}(sent, { Type: 1 });`,
  ),
  ...["eql", "matchObject"].map(matcher => `sent.should.${matcher}({ Type: 1 });`),
  "equal(sent, { Type: 1 });",
  "expect(sent)['toEqual']({ Type: 1 });",
  "expect(sent).toEqual([{ Type: 1 }]);",
  "expect(sent).toEqual({ a: { Type: 1 } });",
  "expect(sent).toEqual({ ...{ Type: 1 } });",
  "expect(sent).toEqual({ Type: 1 } as Other);",
  "expect(sent).toEqual([{ Type: 1 }] as Other);",
  "expect(sent).toEqual([{ Type: 1 }] satisfies Other);",
  "expect(sent).toEqual([{ Type: 1 }]!);",
  "expect(sent).toEqual(x ?? { Type: 1 });",
  "const expected = { Type: 1 }; expect(sent).toEqual(expected);",
  "const expected = { Type: 1 }; const other = expected; expect(sent).toEqual(other);",
  "const expected = { Type: 1 }; expected.toString(); expect(sent).toEqual(expected);",
  `${imported} expect(sent).toContainEqual(new Thing());`,
  `${imported} vi.mock("lib"); new Thing();`,
  `${imported} vi.mock("lib"); Thing();`,
  `${imported} vi.mock("lib"); const thing = new Thing(); thing.make();`,
  `${imported} vi.doMock("lib", f); new Thing();`,
  `${imported} jest.unstable_mockModule("lib", f); new Thing();`,
  `${imported} mock.module("lib", f); new Thing();`,
  `${imported} jest["mock"]("lib"); new Thing();`,
  `${imported} vi.spyOn(Thing, "create"); new Thing();`,
  `${imported} vi.spyOn(Thing.prototype, "send"); new Thing();`,
  `${imported} sinon.stub(Thing.prototype, "send"); new Thing();`,
  `${imported} sinon.replace(Thing.prototype, "send", f); new Thing();`,
  `${imported} t.mock.method(Thing.prototype, "send"); new Thing();`,
  `${imported} const thing = new Thing(); vi.spyOn(thing, "send");`,
  `${imported} import { mockClient } from "aws-sdk-client-mock"; mockClient(Thing); new Thing();`,
  `${imported} import mock from "aws-sdk-client-mock-jest"; mock(Thing); new Thing();`,
  'import { Thing } from "aws-sdk"; import AWSMock from "aws-sdk-mock"; AWSMock.mock("Thing", "create", f); new Thing();',
  `${imported} const client = { send: vi.fn() }; client.send(new Thing());`,
  `${imported} const client = { send: jest.fn().mockResolvedValue(1) }; client.send(new Thing());`,
  `${imported} const client = { send: sinon.stub() }; client.send(new Thing());`,
  `${imported} const send = vi.fn(); send(new Thing());`,
  `${imported} const client = mock(Client); client.send(new Thing());`,
  `${imported} const client = td.object(Client); client.send(new Thing());`,
  `${imported} const client = { send: vi.fn() }; const thing = new Thing(); client.send(thing);`,
])("is for a test: %s", code => {
  expect(isTestDouble(code)).toBe(true);
});

test.each([
  "send({ Type: 1 });",
  "const sent = { Type: 1 };",
  "expect({ Type: 1 }).toEqual(sent);",
  "expect(sent).not({ Type: 1 });",
  "expect(sent).become({ Type: 1 });",
  "assert.unequal(sent, { Type: 1 });",
  "assert.equals(sent, { Type: 1 });",
  "total({ Type: 1 });",
  "expect(sent)[matcher]({ Type: 1 });",
  "(() => 1)({ Type: 1 });",
  "const sent = { Type: 1 }; send(sent); expect(x).toEqual(sent);",
  "const sent = { Type: 1 }; new Request(sent); expect(x).toEqual(sent);",
  "expect(sent).toEqual(() => ({ Type: 1 }));",
  `${imported} new Thing();`,
  `${imported} vi.mock("other"); new Thing();`,
  `${imported} vi.mock(); new Thing();`,
  `${imported} vi.mock(name); new Thing();`,
  `${imported} vi.unmock("lib"); new Thing();`,
  `${imported} vi.mockReset("lib"); new Thing();`,
  `${imported} vi[mock]("lib"); new Thing();`,
  `${imported} mock("lib"); new Thing();`,
  `${imported} new vi.mock("lib"); new Thing();`,
  `${imported} vi.spyOn(other, "send"); new Thing();`,
  `${imported} sinon.unstub(Thing); new Thing();`,
  `${imported} names.replaceAll(Thing, f); new Thing();`,
  `${imported} client.mockClient(Thing); new Thing();`,
  `${imported} import AWSMock from "aws-sdk-mock"; AWSMock.mock("Thing", "create", f); new Thing();`,
  `${imported} const client = { send: send() }; client.send(new Thing());`,
  `${imported} const client = { send: video.fn() }; client.send(new Thing());`,
  `${imported} const client = { send: std.fn() }; client.send(new Thing());`,
  `${imported} const client = { send: vi.fn(), other: f }; client.other(new Thing());`,
  `${imported} const client = new Client(); client.send(new Thing());`,
  `${imported} const vi = f; vi(new Thing());`,
  `${imported} vi(new Thing());`,
  `${imported} const client = { send: vi.fn() }; const thing = new Thing(); client.send(thing); other.send(thing);`,
  `${imported} const client = { send: vi.fn() }; client[method](new Thing());`,
  `${imported} const client = { [name]: vi.fn() }; client[method](new Thing());`,
])("is no test's: %s", code => {
  expect(isTestDouble(code)).toBe(false);
});
