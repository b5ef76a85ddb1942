import type { Linter } from "eslint";
import cognito from "../index.ts";
import { createConfigs } from "../configs.ts";
import { languageNames, languages } from "../languages/registry.ts";
import { namespace } from "../processors/messages.ts";
import { appClientsRule, reportAppClients } from "./app-clients-rule.ts";
import { relevantCode } from "./code-processors.ts";
import { commandSettings, type CommandSettings } from "./command-settings.ts";
import { languagesByKind } from "./kinds.ts";
import { markdownFences } from "./markdown-fences.ts";
import { suppressionsFile } from "./suppressions.ts";
import { typescriptParser } from "./typescript/typescript-parser.ts";
import { withoutSchemas } from "./without-schemas.ts";

const settings = commandSettings();

const { configs, ...configFunctions } = createConfigs({
  ...cognito,
  rules: {
    ...withoutSchemas(cognito.rules),
    ...(settings.inventory && { [appClientsRule]: reportAppClients(settings.inventory) }),
  },
});

const javascript = (files: string[]): Linter.Config => ({
  name: "cognito-lint/javascript",
  files,
  languageOptions: { parserOptions: { ecmaFeatures: { jsx: true } } },
  linterOptions: { reportUnusedDisableDirectives: "off" },
  processor: relevantCode,
});

const typescript = (files: string[]): Linter.Config => ({
  name: "cognito-lint/typescript",
  files,
  linterOptions: { reportUnusedDisableDirectives: "off" },
  // Otherwise typescript-eslint's warning about new TypeScript versions appears in the report on standard output.
  languageOptions: { parser: typescriptParser, parserOptions: { warnOnUnsupportedTypeScriptVersion: false } },
  processor: relevantCode,
});

/** The config for files of a kind, with the preset's rules. */
function configOfKind(kind: string, files: string[]): Linter.Config {
  const language = languagesByKind.get(kind);
  if (language) {
    return configFunctions[languages[language].configName]({ files, preset: settings.preset });
  }
  return kind === "typescript" ? typescript(files) : javascript(files);
}

/** The files that `--as` applies to, as files of that kind. */
function configsOfKind({ kind, files, inFolders }: NonNullable<CommandSettings["as"]>): Linter.Config[] {
  const known = [...languageNames.flatMap(name => languages[name].files), javascriptFiles, typescriptFiles, "**/*.md"];
  return [
    ...(files.length > 0 ? [configOfKind(kind, [...files])] : []),
    // A folder may contain files whose names determine their kind.
    ...(inFolders.length > 0 ? [{ ...configOfKind(kind, [...inFolders]), ignores: known }] : []),
  ];
}

const javascriptFiles = "**/*.{js,mjs,cjs,jsx}";
const typescriptFiles = "**/*.{ts,mts,cts,tsx}";

/** The config that `cognito-lint` passes to ESLint. */
const config: Linter.Config[] = [
  {
    name: "cognito-lint/ignores",
    ignores: [
      "**/{.aws-sam,.next,.nuxt,.serverless,.terraform,build,cdk.out,cdktf.out,coverage,dist}/",
      "**/*.min.js",
      "**/*.d.{ts,mts,cts}",
      `**/${suppressionsFile}`,
    ],
  },
  javascript([javascriptFiles]),
  typescript([typescriptFiles]),
  { name: "cognito-lint/markdown", files: ["**/*.md"], processor: markdownFences },
  ...configs[settings.preset],
  ...(settings.as ? configsOfKind(settings.as) : []),
  ...(settings.inventory
    ? [
        {
          name: "cognito-lint/inventory",
          files: ["**/*"],
          rules: { [`${namespace}/${appClientsRule}`]: "warn" } as const,
        },
      ]
    : []),
];

export default config;
