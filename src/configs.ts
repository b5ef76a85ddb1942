import type { ESLint, Linter } from "eslint";
import { rules } from "../rules/index.ts";
import { namespace } from "./processors/messages.ts";
import { pythonParser } from "./processors/python-parser.ts";
import { rParser } from "./processors/r-parser.ts";
import { scriptParser } from "./processors/script-parser.ts";
import { templateParser } from "./processors/template-parser.ts";
import { terraformParser } from "./processors/terraform-parser.ts";
import type { Preset } from "./rule/create-rule.ts";
import {
  notPython,
  notR,
  notTemplates,
  notTerraform,
  otherLanguages,
  pythonFiles,
  rFiles,
  scriptFiles,
  templateFiles,
  terraformFiles,
} from "./file-patterns.ts";

/** The presets, each of which has all rules of those before it. */
const presets: readonly Preset[] = ["recommended", "strict", "all"];

/** Matches without a hand in what is linted: ESLint takes no file for such a pattern that nothing else asks for. */
const whateverIsLinted = ["**/*"];

/** Files that are not code, with the parser that lets our rules read their text. */
const languages = {
  templates: { files: templateFiles, ignores: notTemplates, parser: templateParser },
  scripts: { files: scriptFiles, ignores: [], parser: scriptParser },
  terraform: { files: terraformFiles, ignores: notTerraform, parser: terraformParser },
  python: { files: pythonFiles, ignores: notPython, parser: pythonParser },
  r: { files: rFiles, ignores: notR, parser: rParser },
} satisfies Record<string, { files: readonly string[]; ignores: readonly string[]; parser: Linter.Parser }>;

type Language = keyof typeof languages;

const languageNames = Object.keys(languages) as readonly Language[];

export interface FilesOptions {
  /** The patterns of files that the presets do not match, such as `infra/*.tpl`. */
  readonly files: readonly string[];
  readonly ignores?: readonly string[];
  /** The preset whose rules the files get. */
  readonly preset?: Preset;
}

/** What the plugin offers for a config file, beside its rules. */
export interface Configs {
  readonly configs: {
    readonly recommended: Linter.Config[];
    readonly strict: Linter.Config[];
    readonly all: Linter.Config[];
    /** For users whose YAML and JSON is parsed already: neither parser nor processor. */
    readonly rulesOnly: Linter.Config[];
  };
  /** Makes a config for templates that the presets do not match. */
  readonly templates: (options: FilesOptions) => Linter.Config;
  /** Makes a config for shell scripts that the presets do not match, such as those that have no extension. */
  readonly scripts: (options: FilesOptions) => Linter.Config;
  /** Makes a config for configurations of Terraform that the presets do not match. */
  readonly terraform: (options: FilesOptions) => Linter.Config;
}

/** Makes the plugin's configs, in which ESLint must find the very object that users register. */
export function createConfigs(plugin: ESLint.Plugin): Configs {
  return {
    configs: {
      recommended: presetOf("recommended"),
      strict: presetOf("strict"),
      all: presetOf("all"),
      rulesOnly: [
        registration(`${namespace}/rules-only/plugin`),
        {
          name: `${namespace}/rules-only`,
          files: whateverIsLinted,
          ignores: otherLanguages,
          plugins: { [namespace]: plugin },
          rules: rulesOf("recommended"),
        },
      ],
    },
    templates: options => configFor("templates", options),
    scripts: options => configFor("scripts", options),
    terraform: options => configFor("terraform", options),
  };

  /** The plugin for files of every kind: users set its rules for all of them, and ESLint then wants it there, too. */
  function registration(name: string): Linter.Config {
    return { name, files: whateverIsLinted, plugins: { [namespace]: plugin } };
  }

  function presetOf(preset: Preset): Linter.Config[] {
    const name = `${namespace}/${preset}`;
    return [
      registration(`${name}/plugin`),
      {
        name: `${name}/code`,
        files: whateverIsLinted,
        ignores: [...Object.values(languages).flatMap(({ files }) => files), ...otherLanguages],
        plugins: { [namespace]: plugin },
        rules: rulesOf(preset),
      },
      ...languageNames.map(language => languageConfig(language, `${name}/${language}`, preset, languages[language])),
    ];
  }

  function configFor(language: Language, { files, ignores = [], preset = "recommended" }: FilesOptions): Linter.Config {
    return languageConfig(language, `${namespace}/${language}`, preset, { files, ignores });
  }

  function languageConfig(
    language: Language,
    name: string,
    preset: Preset,
    { files, ignores }: { readonly files: readonly string[]; readonly ignores: readonly string[] },
  ): Linter.Config {
    return {
      name,
      files: [...files],
      ...(ignores.length > 0 && { ignores: [...ignores] }),
      plugins: { [namespace]: plugin },
      processor: `${namespace}/cloudformation`,
      languageOptions: { parser: languages[language].parser },
      rules: rulesOf(preset),
    };
  }
}

function rulesOf(preset: Preset): Linter.RulesRecord {
  const included = presets.slice(0, presets.indexOf(preset) + 1);
  return Object.fromEntries(
    Object.values(rules)
      .map(({ name, meta }) => ({ name, ...meta.docs }))
      .filter(docs => included.includes(docs.preset))
      .map(({ name, level }) => [`${namespace}/${name}`, level === "error" ? "error" : "warn"]),
  );
}
