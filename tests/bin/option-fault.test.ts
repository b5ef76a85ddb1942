import { describe, expect, test } from "vitest";
import { rules } from "../../rules/index.ts";
import { optionFault, type OptionsSchema } from "../../src/bin/option-fault.ts";

const schemas = Object.fromEntries(
  Object.values(rules).flatMap(({ name, meta }) => {
    const [schema] = meta.schema as readonly [OptionsSchema?];
    return schema ? [[name, schema]] : [];
  }),
);

describe("the options of rules", () => {
  test.each(Object.entries(schemas))("%s: every option has a type that is checked", (name, schema) => {
    for (const [option, { type }] of Object.entries(schema.properties)) {
      expect(["boolean", "integer", "array"], `${name}, ${option}`).toContain(type);
    }
  });

  test.each(Object.values(rules).map(({ name, meta }) => [name, meta.defaultOptions ?? []] as const))(
    "%s: the defaults are valid",
    (name, defaults) => {
      expect(optionFault(defaults, schemas[name])).toBeUndefined();
    },
  );

  test.each([
    ["max-token-validity", [{ accessTokenMinutes: 30 }], undefined],
    ["max-token-validity", [{ accessTokenMinute: 30 }], "there is no option 'accessTokenMinute'."],
    ["max-token-validity", [{ toString: 30 }], "there is no option 'toString'."],
    ["max-token-validity", [{ accessTokenMinutes: 0 }], "'accessTokenMinutes' must be a whole number, at least 1."],
    ["max-token-validity", [{ accessTokenMinutes: "30" }], "'accessTokenMinutes' must be a whole number, at least 1."],
    ["max-token-validity", [30], "they must be an object."],
    ["max-token-validity", [[30]], "they must be an object."],
    ["max-token-validity", [{}, {}], "it takes one object."],
    ["no-fetched-urls", [{ awsCli: 3 }], "'awsCli' must be 1 or 2."],
    ["no-password-auth-flows", [{ checkAdminFlows: "yes" }], "'checkAdminFlows' must be true or false."],
    ["no-placeholder-urls", [{ hosts: ["a.example"] }], undefined],
    ["no-placeholder-urls", [{ hosts: "a.example" }], "'hosts' must be a list of texts."],
    ["no-placeholder-urls", [{ hosts: [""] }], "'hosts' must be a list of texts."],
    ["no-implicit-grant", [], undefined],
    ["no-implicit-grant", [{}], "it takes none."],
  ])("%s %j: %s", (name, options, fault) => {
    expect(optionFault(options, schemas[name])).toBe(fault);
  });
});
