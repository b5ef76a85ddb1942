import dedent from "dedent";
import { describe, expect, test } from "vitest";
import { amendConfig } from "../../src/bin/init/amend-config.ts";

function amended(text: string, fileName = "eslint.config.js"): string | undefined {
  return amendConfig(text, fileName, "recommended");
}

describe("puts the preset into", () => {
  test.each([
    [
      "an array",
      dedent`
        import js from "@eslint/js";

        export default [js.configs.recommended];
      `,
      dedent`
        import js from "@eslint/js";
        import cognito from "eslint-plugin-cognito";

        export default [js.configs.recommended, ...cognito.configs.recommended];
      `,
    ],
    [
      "an array on lines, with a comma behind the last",
      dedent`
        export default [
          { rules: {} }, // ours
        ];
      `,
      dedent`
        import cognito from "eslint-plugin-cognito";

        export default [
          { rules: {} }, // ours
          ...cognito.configs.recommended,
        ];
      `,
    ],
    [
      "a list whose last element has a comment and no comma, below an import with one",
      dedent`
        import js from "@eslint/js"; // the base
        export default [
          js.configs.recommended, // first
          { rules: {} } /* last */
        ];
      `,
      dedent`
        import js from "@eslint/js"; // the base
        import cognito from "eslint-plugin-cognito";
        export default [
          js.configs.recommended, // first
          { rules: {} }, /* last */
          ...cognito.configs.recommended
        ];
      `,
    ],
    [
      "defineConfig with an array",
      dedent`
        import { defineConfig } from "eslint/config";
        export default defineConfig([
          tseslint.configs.strict
        ]);
      `,
      dedent`
        import { defineConfig } from "eslint/config";
        import cognito from "eslint-plugin-cognito";
        export default defineConfig([
          tseslint.configs.strict,
          cognito.configs.recommended
        ]);
      `,
    ],
    [
      "tseslint.config, in front of what parses YAML",
      dedent`
        import tseslint from "typescript-eslint";
        import yml from "eslint-plugin-yml";
        export default tseslint.config(
          tseslint.configs.strict,
          yml.configs.standard,
        );
      `,
      dedent`
        import tseslint from "typescript-eslint";
        import yml from "eslint-plugin-yml";
        import cognito from "eslint-plugin-cognito";
        export default tseslint.config(
          tseslint.configs.strict,
          cognito.configs.recommended,
          yml.configs.standard,
        );
      `,
    ],
    [
      "a constant",
      dedent`
        const config = [];
        export default config;
      `,
      dedent`
        import cognito from "eslint-plugin-cognito";

        const config = [...cognito.configs.recommended];
        export default config;
      `,
    ],
    [
      "CommonJS",
      dedent`
        "use strict";
        const js = require("@eslint/js");
        module.exports = [js.configs.recommended];
      `,
      dedent`
        "use strict";
        const js = require("@eslint/js");
        const cognito = require("eslint-plugin-cognito");
        module.exports = [js.configs.recommended, ...cognito.configs.recommended];
      `,
    ],
    [
      "a file that has the name already",
      "const cognito = 1;\nexport default [];\n",
      'import cognitoPlugin from "eslint-plugin-cognito";\n\nconst cognito = 1;\nexport default [...cognitoPlugin.configs.recommended];\n',
    ],
    [
      "a file with the line ends of Windows",
      "export default [\r\n  {},\r\n];\r\n",
      'import cognito from "eslint-plugin-cognito";\r\n\r\nexport default [\r\n  {},\r\n  ...cognito.configs.recommended,\r\n];\r\n',
    ],
  ])("%s", (_, before, after) => {
    expect(amended(before)).toBe(after);
  });

  test("TypeScript", () => {
    expect(amended("export default [] satisfies Linter.Config[];\n", "eslint.config.ts")).toContain(
      "[...cognito.configs.recommended] satisfies",
    );
  });
});

test.each([
  ["a call that nobody knows", "export default withNuxt([]);"],
  ["a promise", "export default await load();"],
  ["an object", "export default {};"],
  ["code that does not parse", "export default ["],
  ["nothing", ""],
])("leaves %s alone", (_, text) => {
  expect(amended(text)).toBeUndefined();
});
