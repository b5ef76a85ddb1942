import { Linter } from "eslint";
import { describe, expect, it } from "vitest";
import type { Library } from "../../src/languages/language.ts";
import { javascript, languageNames, languages, type LanguageName } from "../../src/languages/registry.ts";
import { sourceCodeOf } from "../harness/read-clients.ts";

/** Whether a config with the language's glob patterns applies to a file. */
function isFileOf(language: LanguageName, filename: string): boolean {
  const { files, ignores } = languages[language];
  const messages = new Linter().verify("", [{ files: [...files], ignores: [...ignores] }], { filename });
  return !messages.some(({ message }) => message.startsWith("No matching configuration found"));
}

describe("the files of", () => {
  it.each<[LanguageName, files: readonly string[]]>([
    ["document", ["template.yaml", "infra/stack.yml", "cfn/auth.json", "auth.template", "composer-auth.yaml"]],
    ["shell", ["deploy.sh", "ci/deploy.bash", "a.zsh", "a.ksh"]],
    ["shell", ["README.md/0.shell", "docs/a.md/1.console", "a.md/0.sh-session", "a.md/0.shell-session"]],
    ["shell", ["a.md/0.shellsession", "node_modules.sh"]],
    ["hcl", ["main.tf", "modules/auth/main.tofu", "terraform/main.tf"]],
    ["python", ["app.py", "infra/stacks/auth.py", "environment/app.py"]],
    ["r", ["analysis.R", "scripts/pool.r", "renv.R"]],
  ])("%s are %j", (language, files) => {
    expect(files.filter(file => !isFileOf(language, file))).toEqual([]);
  });

  it.each<[LanguageName, files: readonly string[]]>([
    ["document", ["package.json", "packages/a/package-lock.json", "npm-shrinkwrap.json", "composer.json", "deno.json"]],
    ["document", ["cdk.json", "cdk.context.json", "tsconfig.json", "tsconfig.build.json", "jsconfig.json"]],
    ["document", ["pnpm-lock.yaml", "pnpm-workspace.yaml", ".gitlab-ci.yml", ".prettierrc.json", "a/.eslintrc.yaml"]],
    ["document", ["docker-compose.yml", "docker-compose.override.yml", "compose.yaml", "compose.prod.yml"]],
    ["document", [".circleci/config.yml", ".devcontainer/a.json", ".github/workflows/ci.yml", ".idea/a.json"]],
    ["document", [".vscode/settings.json", ".aws-sam/build/template.yaml", ".serverless/a.json", ".terraform/a.json"]],
    ["document", ["cdk.out/Stack.template.json", "cdktf.out/stacks/auth/cdk.tf.json", "src/__snapshots__/stack.json"]],
    ["document", ["integ.auth.js.snapshot/Stack.template.json", "main.tf", "README.md"]],
    ["shell", ["README.md/0.json", "docs/a.shell", "README.md"]],
    ["hcl", [".terraform/modules/auth/main.tf", "infra/.terraform/main.tf", "main.tf.json"]],
    ["python", [".venv/a.py", "venv/a.py", "env/a.py", "lib/site-packages/boto3/a.py", "node_modules/a/a.py"]],
    ["python", ["cdk.out/asset/a.py", ".tox/a.py", ".nox/a.py", ".aws-sam/build/a.py", "__pycache__/a.py", "a.pyc"]],
    ["r", ["renv/activate.R", "packrat/init.R", "node_modules/a/a.R", "a.Rmd"]],
  ])("%s are not %j", (language, files) => {
    expect(files.filter(file => isFileOf(language, file))).toEqual([]);
  });
});

it("no folder's scripts are left out", () => {
  expect(languages.shell.ignores).toEqual([]);
});

describe("what a language is called", () => {
  it.each<[LanguageName, configName: string, kind: string, parserName: string, editorLanguages: readonly string[]]>([
    ["document", "templates", "template", "template-parser", ["yaml", "json", "jsonc", "cloudformation"]],
    ["shell", "scripts", "shell", "script-parser", ["shellscript"]],
    ["hcl", "terraform", "terraform", "terraform-parser", ["terraform"]],
    ["python", "python", "python", "python-parser", ["python"]],
    ["r", "r", "r", "r-parser", ["r"]],
  ])("%s", (language, configName, kind, parserName, editorLanguages) => {
    expect(languages[language]).toMatchObject({ configName, kind, parserName, editorLanguages });
  });

  it("is known of every language", () => {
    expect(languageNames).toEqual(["document", "shell", "hcl", "python", "r"]);
  });
});

describe("a file is opened", () => {
  it("as a document", () => {
    expect(languages.document.open("a: 1").read()?.root).toMatchObject({ kind: "map" });
  });

  it("as JavaScript once", () => {
    const sourceCode = sourceCodeOf({ filename: "a.js", languageOptions: {} }, "a();");
    const nothing = () => undefined;
    const library: Library = { canonical: nothing, constant: nothing, call: nothing, typeOf: nothing };
    expect(javascript.open(sourceCode, library)).toBe(javascript.open(sourceCode, library));
  });
});
