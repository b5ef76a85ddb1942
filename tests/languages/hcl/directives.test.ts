import { describe, expect, it } from "vitest";
import { directivesInHcl } from "../../../src/languages/hcl/directives.ts";

function directives(text: string, mayHaveFindings = true): readonly string[] {
  return directivesInHcl(text, { mayHaveFindings }).map(({ range, value }) => `${text.slice(...range)} = ${value}`);
}

describe("a comment is a directive", () => {
  it.each([
    ["# eslint-disable cognito/a", " eslint-disable cognito/a"],
    ["// eslint-disable-next-line cognito/a", " eslint-disable-next-line cognito/a"],
    ["/* eslint-enable */", " eslint-enable "],
    ["/** eslint-disable cognito/a */", " eslint-disable cognito/a "],
    ["/**\n eslint-disable */", "\n eslint-disable "],
    ["/* eslint-disable cognito/a -- b * c */", " eslint-disable cognito/a -- b * c "],
  ])("%j", (comment, value) => {
    expect(directives(`locals {\n  a = "# eslint-disable" ${comment}\n}\n`)).toEqual([`${comment} = ${value}`]);
  });

  it.each(["# a", "# eslint-disable no-console", "/*** eslint-disable cognito/a */", "/**eslint-disable cognito/a*/"])(
    "unless it is another one: %s",
    comment => {
      expect(directives(`locals { ${comment}\n}\n# eslint-enable cognito/a`)).toEqual([
        "# eslint-enable cognito/a =  eslint-enable cognito/a",
      ]);
    },
  );

  it("if it names a rule of the plugin, or there is anything to silence", () => {
    expect(directives("# eslint-disable\n# eslint-enable cognito/a\n", false)).toEqual([
      "# eslint-enable cognito/a =  eslint-enable cognito/a",
    ]);
  });
});
