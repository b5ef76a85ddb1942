import { describe, expect, it, test } from "vitest";
import { withoutPlaceholders } from "../../../src/hosts/aws-cli/placeholders.ts";
import type { Value } from "../../../src/model/value.ts";
import type { Property } from "../../../src/spec/properties/app-client.ts";
import { plain } from "../../harness/read-clients.ts";

const site = { range: [0, 1] } as const;

function literal(value: string | number | boolean | null): Value {
  return { kind: "literal", value, site };
}

/** What is known of a text: with `…` for placeholders in it, or `unknown`. */
function known(text: string, property: Property = "ClientName"): unknown {
  const value = withoutPlaceholders(property, literal(text));
  expect(value.site).toBe(site);
  return plain(value);
}

describe("a placeholder", () => {
  test.each([
    "<name>",
    "<n>",
    "<_name>",
    "<my name_2 a.b:c'd/e|f-g>",
    "<prénom>",
    "{{name}}",
    "{{ my-name }}",
    "{{}}",
    "${NAME}",
    "${}",
    "[NAME]",
    "[N]",
    "[_my name-2]",
    "[prénom]",
    "YOUR_NAME",
    "YOUR-NAME",
    "YOUR_",
    "MY_NAME",
    "REPLACE_ME",
    "CHANGE-ME",
    "XXXX",
    "XXXXXXXX",
    "...",
    "…",
    "<a><b>",
  ])("is unknown: %s", text => {
    expect(known(text)).toBe("unknown");
    expect(known(`https://${text}/cb`)).toHaveProperty("text");
  });

  test.each([
    ["a-<b>-c", "a-…-c"],
    ["<b>-c", "…-c"],
    ["a-<b>", "a-…"],
    ["a<b>c<d>e", "a…c…e"],
    ["<a>/<b>", "…/…"],
    ["a.YOUR_HOST", "a.…"],
  ])("is only a part of a text: %s", (text, shown) => {
    expect(known(text)).toEqual({ text: shown });
  });

  test.each([
    "",
    "web",
    "<>",
    "<1>",
    "< a>",
    "<a",
    "<a;b>",
    "[]",
    "[1]",
    "[a.b]",
    "{a}",
    "{{a{b}}",
    "$NAME",
    "${a{b}",
    "myYOUR_NAME",
    "éYOUR_NAME",
    "1YOUR_NAME",
    "YOURNAME",
    "your-name",
    "XXX",
    "..",
  ])("is none: %s", text => {
    expect(known(text)).toBe(text);
  });

  test.each<[name: string, value: Value, seen: unknown]>([
    ["in a list", { kind: "list", items: [literal("<a>"), literal("b")], complete: true, site }, ["unknown", "b"]],
    [
      "in a structure",
      {
        kind: "map",
        members: [{ key: "a", keyRange: [0, 1], range: [0, 1], value: literal("<a>") }],
        complete: true,
        site,
      },
      { a: "unknown" },
    ],
    ["beside another one", { kind: "text", parts: ["a-", undefined, "-<b>"], site }, { text: "a-…-…" }],
    ["with nothing but another one", { kind: "text", parts: [undefined, "<b>"], site }, "unknown"],
    ["in no number", literal(5), 5],
    ["in no boolean", literal(true), true],
    ["in nothing", literal(null), null],
    ["in no absent value", { kind: "absent", site }, undefined],
  ])("is found %s", (_name, value, seen) => {
    expect(plain(withoutPlaceholders("ClientName", value))).toEqual(seen);
  });
});

describe("the placeholder for an id", () => {
  const texts = [
    ...["your-pool", "us-east-1_xxx", "a-placeholder", "replace-this", "changeme", "insert-id", "dummy", "Dummy"],
    ...["pool_id", "pool-id", "poolid", "client_id", "client-id", "clientid"],
  ];

  test.each(texts)("is unknown: %s", text => {
    for (const property of ["UserPoolId", "ClientId", "ClientSecret"] as const) {
      expect(known(text, property)).toBe("unknown");
    }
    expect(known(text, "ClientName")).toBe(text);
  });

  test.each(["us-east-1_Example1", "1example23456789", "us-east-1_xxEx", "pool.id", "poolxid"])("is none: %s", text => {
    expect(known(text, "UserPoolId")).toBe(text);
  });

  it("is only looked for in text that is known", () => {
    const value: Value = { kind: "text", parts: ["your-pool-", undefined], site };
    expect(withoutPlaceholders("UserPoolId", value)).toEqual(value);
  });
});
