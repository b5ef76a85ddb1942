import { describe, expect, it } from "vitest";
import { responseOf, withResponseMembers } from "../../../src/hosts/aws-sdk/responses.ts";
import type { LibraryCall } from "../../../src/languages/language.ts";
import { absent, literal, unknown } from "../../../src/model/expressions.ts";
import type { QualifiedName } from "../../../src/model/qualified-name.ts";
import type { Range } from "../../../src/model/site.ts";
import type { Arguments } from "../../../src/model/value.ts";

const service: QualifiedName = { module: "sdk", path: ["idp", "Service"] };
const range: Range = [10, 20];

const noArguments: Arguments = {
  get: () => absent({ range }),
  options: () => absent({ range }),
  rest: () => [],
  identity: () => undefined,
};

function callOf(module: string, ...path: readonly string[]): LibraryCall {
  return {
    name: { module, path },
    isNew: false,
    arguments: noArguments,
    site: { range },
    instanceId: undefined,
  };
}

describe("the response of a call that describes an app client", () => {
  it.each<[what: string, call: LibraryCall, isResponse: boolean]>([
    ["by a client of the service", callOf("sdk", "idp", "Service", "describe"), true],
    ["by a class of that name in another module", callOf("other", "idp", "Service", "describe"), false],
    ["by another service's client", callOf("sdk", "idp", "Other", "describe"), false],
    ["by a class in another namespace", callOf("sdk", "other", "Service", "describe"), false],
    ["by another method", callOf("sdk", "idp", "Service", "list"), false],
    ["by a method of the response", callOf("sdk", "idp", "Service", "describe", "then"), false],
    ["by the class itself", callOf("sdk", "idp", "Service"), false],
  ])("%s", (_, call, isResponse) => {
    expect(responseOf(call, service, ["describe"]) !== undefined).toBe(isResponse);
  });

  it("is where it is called, and the app client in it, too", () => {
    const response = responseOf(callOf("sdk", "idp", "Service", "describe"), service, ["describe"]);
    expect(response).toMatchObject({
      site: { range },
      members: [expect.anything(), { key: "UserPoolClient", value: { kind: "map", site: { range } } }],
    });
  });
});

describe("a request that is not written as a map", () => {
  it.each([
    ["is unknown", unknown({ range })],
    ["is something else", literal("a", { range })],
  ])("%s, and stays so", (_, request) => {
    expect(withResponseMembers(request, [0, 30], [0, 5])).toBe(request);
  });
});
