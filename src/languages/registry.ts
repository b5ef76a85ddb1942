import type { ConfigurationFile, ConfigurationText } from "./configuration.ts";
import { DataFile } from "./document/file.ts";
import type { DocumentFile } from "./documents.ts";
import { directivesInHcl } from "./hcl/directives.ts";
import { HclFile } from "./hcl/file.ts";
import { HclText } from "./hcl/text.ts";
import { directivesInDocument } from "./inert/directive-comments.ts";
import type { Directive } from "./inert/inert-parser.ts";
import { openJavaScript } from "./javascript/semantic/model.ts";
import type { Library, Program } from "./language.ts";
import { directivesInPython } from "./python/directives.ts";
import { PythonModel } from "./python/semantic-model.ts";
import { directivesInR } from "./r/directives.ts";
import { RProgram } from "./r/program.ts";
import type { Script } from "./script.ts";
import { directivesInScript } from "./shell/directives.ts";
import { scriptOf } from "./shell/script.ts";

/** A language whose files the plugin reads by itself, from their text. */
export interface TextLanguage<File> {
  /** What the presets call its files, and what stands in the names of their configs. */
  readonly configName: string;
  /** The name of the parser that the presets set for them. */
  readonly parserName: string;
  /** The files that the presets lint, as patterns. */
  readonly files: readonly string[];
  /** What has such a name and is never linted: copies of packages, files that a tool wrote from the real ones. */
  readonly ignores: readonly string[];
  /** Opens a file. Each part of it is read when it is asked for. */
  readonly open: (text: string, library: Library) => File;
  /** The comments that tell ESLint something about this plugin's rules, in the order of the text. */
  readonly directivesIn: (text: string, subject: DirectiveSubject) => readonly Directive[];
}

/** What directives can be about. */
export interface DirectiveSubject {
  /** Whether the file may have findings, so that comments that name no rule have something to silence. */
  readonly mayHaveFindings: boolean;
  /** Is found in every part of the text that may have findings. */
  readonly pattern: RegExp;
}

/** What there is to open in a language of data or configuration that is embedded in strings of another. */
interface Embedded {
  readonly textIn: (text: string) => ConfigurationText;
}

const document: TextLanguage<DocumentFile> = {
  configName: "templates",
  parserName: "template-parser",
  files: ["**/*.{yaml,yml,json,template}"],
  ignores: [
    "**/{package,package-lock,npm-shrinkwrap,composer,deno,cdk,cdk.context}.json",
    "**/{tsconfig,jsconfig}*.json",
    "**/pnpm-{lock,workspace}.yaml",
    "**/{docker-compose,compose}{,.*}.{yaml,yml}",
    "**/.gitlab-ci.{yaml,yml}",
    "**/.*rc.{json,yaml,yml}",
    "**/{.circleci,.devcontainer,.github,.idea,.vscode}/**",
    "**/{.aws-sam,.serverless,.terraform,cdk.out,cdktf.out}/**",
    "**/{__snapshots__,*.snapshot}/**",
  ],
  open: text => new DataFile(text),
  directivesIn: directivesInDocument,
};

const shell: TextLanguage<Script> = {
  configName: "scripts",
  parserName: "script-parser",
  // With what `@eslint/markdown` makes of fences that hold some.
  files: ["**/*.{sh,bash,zsh,ksh}", "**/*.md/*.{shell,console,sh-session,shell-session,shellsession}"],
  ignores: [],
  open: scriptOf,
  directivesIn: directivesInScript,
};

const hcl: TextLanguage<ConfigurationFile> & Embedded = {
  configName: "terraform",
  parserName: "terraform-parser",
  files: ["**/*.{tf,tofu}"],
  // Where Terraform keeps copies of the modules that a configuration uses.
  ignores: ["**/.terraform/**"],
  open: text => new HclFile(text),
  textIn: text => new HclText(text),
  directivesIn: directivesInHcl,
};

const python: TextLanguage<Program> = {
  configName: "python",
  parserName: "python-parser",
  files: ["**/*.py"],
  ignores: ["**/{.venv,venv,env,site-packages,node_modules,cdk.out,.tox,.nox,.aws-sam,__pycache__}/**"],
  open: (text, library) => new PythonModel(text, library),
  directivesIn: directivesInPython,
};

const r: TextLanguage<Program> = {
  configName: "r",
  parserName: "r-parser",
  files: ["**/*.{R,r}"],
  ignores: ["**/{renv,packrat,node_modules}/**"],
  open: (text, library) => new RProgram(text, library),
  directivesIn: directivesInR,
};

/** The languages whose files the plugin reads by itself. A new one adds a row. */
export const languages = { document, shell, hcl, python, r };

export type LanguageName = keyof typeof languages;

export const languageNames = Object.keys(languages) as readonly LanguageName[];

/** The language whose files ESLint has parsed already, into a tree in the shape of ESTree. */
export const javascript = { open: openJavaScript };
