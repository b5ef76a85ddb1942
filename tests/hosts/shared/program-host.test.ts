import { expect, it } from "vitest";
import { library } from "../../../src/hosts/registry.ts";
import { semanticHost } from "../../../src/hosts/shared/program-host.ts";
import { openJavaScript } from "../../../src/languages/javascript/semantic/model.ts";
import { languages } from "../../../src/languages/registry.ts";
import { parseCode } from "../../languages/javascript/parse-code.ts";

const host = semanticHost(
  undefined,
  () => ["client"] as never,
  () => ["resource"] as never,
);

it("a host that follows instances finds what is in a language that does", () => {
  const program = openJavaScript(parseCode("a();"), library);
  expect(host.find(program)).toEqual(["client"]);
  expect(host.resources?.("user pool", program)).toEqual(["resource"]);
});

it("a host that follows instances finds nothing in other languages", () => {
  const program = languages.r.open("a()", library);
  expect(host.find(program)).toEqual([]);
  expect(host.resources?.("user pool", program)).toEqual([]);
});

it("a host has a library and finds resources only if it is said to", () => {
  expect(Object.keys(semanticHost(undefined, () => []))).toEqual(["find"]);
  expect(Object.keys(semanticHost(library, () => []))).toEqual(["library", "find"]);
});
