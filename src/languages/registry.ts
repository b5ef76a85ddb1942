import type { ConfigurationFile, ConfigurationText } from "./configuration.ts";
import { DataFile } from "./document/file.ts";
import type { DocumentFile } from "./documents.ts";
import { directivesInHcl, openHcl, openHclText, syntaxErrorInHcl } from "./hcl/on-demand.ts";
import { directivesInDocument } from "./inert/directive-comments.ts";
import type { Directive } from "./inert/inert-parser.ts";
import { openJavaScript } from "./javascript/on-demand.ts";
import type { Library, Program } from "./language.ts";
import { directivesInPython, openPython, syntaxErrorInPython } from "./python/on-demand.ts";
import { directivesInR, openR, syntaxErrorInR } from "./r/on-demand.ts";
import type { Script } from "./script.ts";
import { directivesInScript, openScript, syntaxErrorInScript } from "./shell/on-demand.ts";
import { perObject } from "../model/per-object.ts";
import type { SyntaxProblem } from "./syntax-problem.ts";
import { syntaxErrorInDocument } from "./yaml/on-demand.ts";

/** A language that the plugin reads itself, from the text. */
export interface TextLanguage<Open, ConfigName extends string = string> {
  /** What the presets call its files; part of their configs' names. */
  readonly configName: ConfigName;
  /** What `cognito-lint --as` calls its files. */
  readonly kind: string;
  /** The languages of its files in VS Code. */
  readonly editorLanguages: readonly string[];
  /** The name of the parser that the presets set for it. */
  readonly parserName: string;
  /** Glob patterns of the files that the presets lint. */
  readonly files: readonly string[];
  /** Glob patterns of files to leave out: copies of packages, generated files. */
  readonly ignores: readonly string[];
  /** Opens a file. Its parts are read on demand. */
  readonly open: Open;
  /** The comments that are ESLint directives for this plugin's rules, in source order. */
  readonly directivesIn: (text: string, subject: DirectiveSubject) => readonly Directive[];
  /** The first syntax error, if it certainly is one. Asked for when no app client was found. */
  readonly syntaxErrorIn: (text: string) => SyntaxProblem | undefined;
}

/** What directives can apply to. */
export interface DirectiveSubject {
  /** Whether the file may have findings, so that directives without rule names have something to suppress. */
  readonly mayHaveFindings: boolean;
  /** Matches in every part of the text that may have findings. */
  readonly pattern: RegExp;
}

/** Opens a program, whose calls have the names that a library gives them. */
export type OpenProgram = (text: string, library: Library) => Program;

/** Opens text of the language that is embedded in strings of another. */
interface Embedded {
  readonly textIn: (text: string) => ConfigurationText;
}

const document: TextLanguage<(text: string) => DocumentFile, "templates"> = {
  configName: "templates",
  kind: "template",
  editorLanguages: ["yaml", "json", "jsonc", "cloudformation"],
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
  syntaxErrorIn: syntaxErrorInDocument,
};

const shell: TextLanguage<(text: string) => Script, "scripts"> = {
  configName: "scripts",
  kind: "shell",
  editorLanguages: ["shellscript"],
  parserName: "script-parser",
  // Includes the virtual files that `@eslint/markdown` creates for fenced code blocks.
  files: ["**/*.{sh,bash,zsh,ksh}", "**/*.md/*.{shell,console,sh-session,shell-session,shellsession}"],
  ignores: [],
  open: openScript,
  directivesIn: directivesInScript,
  syntaxErrorIn: syntaxErrorInScript,
};

const hcl: TextLanguage<(text: string) => ConfigurationFile, "terraform"> & Embedded = {
  configName: "terraform",
  kind: "terraform",
  editorLanguages: ["terraform"],
  parserName: "terraform-parser",
  files: ["**/*.{tf,tofu}"],
  // Terraform's copies of the modules that a configuration uses.
  ignores: ["**/.terraform/**"],
  open: openHcl,
  textIn: openHclText,
  directivesIn: directivesInHcl,
  syntaxErrorIn: syntaxErrorInHcl,
};

const python: TextLanguage<OpenProgram, "python"> = {
  configName: "python",
  kind: "python",
  editorLanguages: ["python"],
  parserName: "python-parser",
  files: ["**/*.py"],
  ignores: ["**/{.venv,venv,env,site-packages,node_modules,cdk.out,.tox,.nox,.aws-sam,__pycache__}/**"],
  open: openPython,
  directivesIn: directivesInPython,
  syntaxErrorIn: syntaxErrorInPython,
};

const r: TextLanguage<OpenProgram, "r"> = {
  configName: "r",
  kind: "r",
  editorLanguages: ["r"],
  parserName: "r-parser",
  files: ["**/*.{R,r}"],
  ignores: ["**/{renv,packrat,node_modules}/**"],
  open: openR,
  directivesIn: directivesInR,
  syntaxErrorIn: syntaxErrorInR,
};

/** The languages that the plugin reads itself. A new one adds a row. */
export const languages = { document, shell, hcl, python, r };

export type LanguageName = keyof typeof languages;

/** The names of the functions that create configs for files of each language. */
export type ConfigName = (typeof languages)[LanguageName]["configName"];

export const languageNames = Object.keys(languages) as readonly LanguageName[];

/** The language that ESLint has already parsed, into an ESTree-shaped tree. */
export const javascript = {
  /** Opens a file once, because it is asked about several kinds of resources. */
  open: perObject(openJavaScript),
};
