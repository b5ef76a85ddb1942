import { describe, expect, it } from "vitest";
import {
  redirectUrlFaults,
  schemeFor,
  unmatchableUrlFaults,
  type RedirectUrlFault,
  type UnmatchableUrlFault,
} from "../../src/spec/redirect-urls.ts";

/** A URL in parts, where `…` stands for unknown text. */
function partsOf(url: string): readonly (string | undefined)[] {
  const parts = url.split("…").flatMap((part, index) => (index === 0 ? [part] : [undefined, part]));
  return parts.filter(part => part !== "" || parts.length === 1);
}

describe("what Cognito refuses", () => {
  it.each<[string, RedirectUrlFault[]]>([
    ["", ["empty"]],
    ["  ", ["empty"]],
    ["\n", ["empty"]],
    [" https://app.test/", ["whitespace"]],
    ["https://app.test/\n", ["whitespace"]],
    ["https://app.test/a b", ["whitespace"]],
    ["https://app.test/\u00A0", ["whitespace"]],
    ["https://app.test/\u200B", ["whitespace"]],
    ["https://app.test/\u0000", ["whitespace"]],
    ["\uFEFFhttps://app.test/", ["whitespace"]],
    ["http://app.test/a b", ["whitespace"]],
    ["/", ["relative"]],
    ["/callback", ["relative"]],
    ["//app.test/callback", ["relative"]],
    ["app.test", ["relative"]],
    ["app.test/callback", ["relative"]],
    ["192.168.1.5/callback", ["relative"]],
    ["localhost", ["relative"]],
    ["localhost/callback", ["relative"]],
    ["https//app.test", ["relative"]],
    ["http//localhost", ["relative"]],
    ["app.test/#/callback", ["relative", "fragment"]],
    ["http://app.test", ["http"]],
    ["http://app.test:3000/callback", ["http"]],
    ["http://app.test?x", ["http"]],
    ["http://192.168.1.5:3000/", ["http"]],
    ["http://0.0.0.0/", ["http"]],
    ["http://localhost.app.test/", ["http"]],
    ["http://[fe80::1]:3000/", ["http"]],
    ["https://app.test/#", ["fragment"]],
    ["https://app.test/#/callback", ["fragment"]],
    ["myapp://callback#state", ["fragment"]],
    ["http://app.test/#/callback", ["http", "fragment"]],
  ])("in %j is %j", (url, faults) => {
    expect(redirectUrlFaults([url])).toEqual(faults);
  });

  it.each([
    "https://app.test",
    "https://app.test/",
    "https://app.test/callback?state=1&x=%20",
    "https://münchen.test/コールバック",
    "https://app.test/callback/*",
    "http://localhost",
    "http://localhost:3000/callback",
    "http://127.0.0.1",
    "http://127.0.0.1:49152/callback",
    "http://[::1]",
    "http://[::1]:3000/callback",
    "https://localhost:3000",
    "https://192.168.1.5:3000/callback",
    "myapp://",
    "myapp://callback",
    "myapp:/callback",
    "com.app.test:/oauth2redirect",
    "exp://localhost:8081",
    "exp://192.168.1.5:8081/--/",
    "urn:ietf:wg:oauth:2.0:oob",
  ])("is nothing in %j", url => {
    expect(redirectUrlFaults([url])).toEqual([]);
  });

  describe.each([
    ["a host in upper case", "http://LOCALHOST:3000"],
    ["a scheme in upper case", "HTTP://app.test"],
    ["a query without a path", "http://localhost?x"],
    ["user information", "http://user@app.test/"],
    ["a name below localhost", "http://app.localhost:3000/"],
    ["a host and a port without a scheme", "localhost:3000/callback"],
    ["an address and a port without a scheme", "127.0.0.1:3000/callback"],
    ["a word that something may be put in for", "CALLBACK_URL"],
    ["a private-use character", "https://app.test/\uE000"],
    ["half a surrogate pair", "https://app.test/\uD800"],
  ])("is not known of %s", (_, url) => {
    it("and is not reported", () => {
      expect(redirectUrlFaults([url])).toEqual([]);
    });
  });

  it.each<[string, RedirectUrlFault[]]>([
    ["http://app.test/…", ["http"]],
    ["http://app.test/…/callback#…", ["http", "fragment"]],
    ["…/callback#done", ["fragment"]],
    ["…/call back", ["whitespace"]],
    ["/…", ["relative"]],
    ["app.test/…", ["relative"]],
  ])("in what is known of %j is %j", (url, faults) => {
    expect(redirectUrlFaults(partsOf(url))).toEqual(faults);
  });

  it.each([
    "…",
    "…app.test/callback",
    "…://app.test",
    "http…://app.test",
    "http://…",
    "http://…/callback",
    "http://app.…/callback",
    "http://localhost:…/callback",
    "http://localhost/…",
    "app…",
    "app.test…",
    "localhost…",
    "https://…/…",
  ])("cannot be told of %j", url => {
    expect(redirectUrlFaults(partsOf(url))).toEqual([]);
  });

  it("is nothing in a URL of which nothing is known", () => {
    expect(redirectUrlFaults([undefined])).toEqual([]);
  });
});

describe("what no request matches", () => {
  it.each<[string, UnmatchableUrlFault[]]>([
    ["https://*.app.test/callback", ["wildcard"]],
    ["https://app.test/*", ["wildcard"]],
    ["*", ["wildcard"]],
    ["localhost:3000", ["hostAndPort"]],
    ["localhost:3000/callback", ["hostAndPort"]],
    ["127.0.0.1:3000/callback", ["hostAndPort"]],
    ["app.test:8443/callback", ["hostAndPort"]],
    ["https://App.test/callback", ["upperCaseHost"]],
    ["http://LOCALHOST:3000/", ["upperCaseHost"]],
    ["https://App.test/*", ["wildcard", "upperCaseHost"]],
  ])("in %j is %j", (url, faults) => {
    expect(unmatchableUrlFaults([url])).toEqual(faults);
  });

  it.each([
    "https://app.test/Callback",
    "https://app.test?X",
    "MyApp://callback",
    "com.app.test:/callback",
    "http://localhost:3000",
    "urn:ietf:wg:oauth:2.0:oob",
    "",
  ])("is nothing in %j", url => {
    expect(unmatchableUrlFaults([url])).toEqual([]);
  });

  it.each<[string, UnmatchableUrlFault[]]>([
    ["https://*.…/callback", ["wildcard"]],
    ["localhost:3000/…", ["hostAndPort"]],
    ["https://App.test/…", ["upperCaseHost"]],
    ["localhost:3…", []],
    ["localhost:…/callback", []],
    ["https://App.…/callback", []],
    ["…:3000/callback", []],
    ["…", []],
  ])("in what is known of %j is %j", (url, faults) => {
    expect(unmatchableUrlFaults(partsOf(url))).toEqual(faults);
  });
});

it.each([
  ["localhost:3000/callback", "http"],
  ["LOCALHOST", "http"],
  ["127.0.0.1/callback", "http"],
  ["app.localhost:3000", "http"],
  ["app.test", "https"],
  ["localhost.app.test/callback", "https"],
  ["app.test/localhost", "https"],
])("the scheme that is missing before %j is %s", (url, scheme) => {
  expect(schemeFor(url)).toBe(scheme);
});
