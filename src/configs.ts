import type { ESLint, Linter } from "eslint";
import { rules } from "../rules/index.ts";
import { languageNames, languages, type ConfigName, type LanguageName } from "./languages/registry.ts";
import { namespace } from "./processors/messages.ts";
import { parsers } from "./processors/parsers.ts";
import type { Preset } from "./rule/cognito-rule.ts";

/** The presets. Each includes the rules of those before it. */
const presets: readonly Preset[] = ["recommended", "strict", "all"];

/** Matches without adding files to be linted: ESLint does not lint a file just because this pattern matches. */
const whateverIsLinted = ["**/*"];

/** Files of languages without app clients. */
const otherLanguages = ["**/*.{css,gql,graphql,htm,html,less,md,scss,svg,toml,txt}"];

export interface FilesOptions {
  /** Glob patterns of files that the presets do not match, such as `infra/*.tpl`. */
  readonly files: readonly string[];
  readonly ignores?: readonly string[];
  /** The preset whose rules apply to the files. */
  readonly preset?: Preset;
}

/** What the plugin provides for a config file, besides its rules. */
export interface Configs {
  readonly configs: {
    readonly recommended: Linter.Config[];
    readonly strict: Linter.Config[];
    readonly all: Linter.Config[];
    /** For users whose YAML and JSON is already parsed: neither parser nor processor. */
    readonly rulesOnly: Linter.Config[];
  };
  /** Creates a config for templates that the presets do not match. */
  readonly templates: CreateConfig;
  /** Creates a config for shell scripts that the presets do not match, such as those without an extension. */
  readonly scripts: CreateConfig;
  /** Creates a config for Terraform configurations that the presets do not match. */
  readonly terraform: CreateConfig;
  /** Creates a config for Python programs that the presets do not match, such as those without an extension. */
  readonly python: CreateConfig;
  /** Creates a config for R programs that the presets do not match. */
  readonly r: CreateConfig;
}

type CreateConfig = (options: FilesOptions) => Linter.Config;
type ConfigFunctions = Omit<Configs, "configs">;

/** Creates the plugin's configs. ESLint must find the same plugin object in them that users register. */
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
    ...configFunctions(),
  };

  /**
   * Registers the plugin for files of every kind: users enable its rules for all of them, and ESLint then requires it
   * there too.
   */
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
      ...languageNames.map(language => languageConfig(language, name, preset, languages[language])),
    ];
  }

  function configFunctions(): ConfigFunctions {
    const functions = languageNames.map(
      name => [languages[name].configName, (options: FilesOptions) => configFor(name, options)] as const,
    );
    // Does not compile while a language of the registry lacks its function above.
    return Object.fromEntries(functions) as ConfigFunctions satisfies Readonly<Record<ConfigName, CreateConfig>>;
  }

  function configFor(
    language: LanguageName,
    { files, ignores = [], preset = "recommended" }: FilesOptions,
  ): Linter.Config {
    return languageConfig(language, namespace, preset, { files, ignores });
  }

  function languageConfig(
    language: LanguageName,
    prefix: string,
    preset: Preset,
    { files, ignores }: { readonly files: readonly string[]; readonly ignores: readonly string[] },
  ): Linter.Config {
    return {
      name: `${prefix}/${languages[language].configName}`,
      files: [...files],
      ...(ignores.length > 0 && { ignores: [...ignores] }),
      plugins: { [namespace]: plugin },
      processor: `${namespace}/cloudformation`,
      languageOptions: { parser: parsers[language] },
      rules: rulesOf(preset),
    };
  }
}

const rulesByPreset = new Map<Preset, Linter.RulesRecord>();

/** Creates a separate record for each config, because users modify theirs. */
function rulesOf(preset: Preset): Linter.RulesRecord {
  const rulesOfPreset = rulesByPreset.get(preset) ?? severitiesOf(preset);
  rulesByPreset.set(preset, rulesOfPreset);
  return { ...rulesOfPreset };
}

function severitiesOf(preset: Preset): Linter.RulesRecord {
  const included = presets.slice(0, presets.indexOf(preset) + 1);
  return Object.fromEntries(
    Object.values(rules)
      .map(({ name, meta }) => ({ name, ...meta.docs }))
      .filter(docs => included.includes(docs.preset))
      .map(({ name, level }) => [`${namespace}/${name}`, level === "error" ? "error" : "warn"]),
  );
}
