import { ESLint, type Linter } from "eslint";
import { defineConfig } from "eslint/config";
import { describe, expect, test } from "vitest";
import cognito, { scripts, templates, terraform } from "../src/index.ts";

const { recommended, strict, all, rulesOnly } = cognito.configs;

const presets = { recommended, strict, all };

function rulesOf(config: readonly Linter.Config[]): string[] {
  return [...new Set(config.flatMap(({ rules = {} }) => Object.keys(rules)))].toSorted();
}

/** The config that ESLint computes for a file. `undefined`: the file is ignored. */
async function configFor(filename: string, config: readonly Linter.Config[]): Promise<Linter.Config | undefined> {
  const eslint = new ESLint({ overrideConfigFile: true, overrideConfig: [...config] });
  return (await eslint.calculateConfigForFile(filename)) as Linter.Config | undefined;
}

async function isLinted(filename: string, config: readonly Linter.Config[]): Promise<boolean> {
  return (await configFor(filename, config)) !== undefined;
}

describe("presets", () => {
  test("contain one another", () => {
    expect(rulesOf(strict)).toEqual(expect.arrayContaining(rulesOf(recommended)));
    expect(rulesOf(all)).toEqual(expect.arrayContaining(rulesOf(strict)));
    expect(rulesOf(all)).toEqual(
      Object.keys(cognito.rules)
        .map(name => `cognito/${name}`)
        .toSorted(),
    );
  });

  test("take each rule's level from its meta", () => {
    for (const rule of Object.values(cognito.rules)) {
      const level = rule.meta.docs.level === "error" ? "error" : "warn";
      expect([...new Set(all.flatMap(({ rules }) => rules?.[`cognito/${rule.name}`] ?? []))]).toEqual([level]);
    }
  });

  test.each(Object.entries({ ...presets, rulesOnly }))(
    "%s names every object and says for which files it is",
    (_, config) => {
      for (const object of config) {
        expect(object.name).toMatch(/^cognito\/[a-z-]+(?:\/[a-z]+)?$/u);
        expect(object.files).not.toHaveLength(0);
        expect(object.plugins).toEqual({ cognito });
      }
      expect(new Set(config.map(({ name }) => name)).size).toBe(config.length);
    },
  );

  test.each(Object.entries({ ...presets, rulesOnly }))("%s lets users set a rule for all files", async (_, config) => {
    const own: Linter.Config[] = [{ files: ["**/*.css"] }, { rules: { "cognito/valid-token-validity": "off" } }];
    await expect(configFor("style.css", [...config, ...own])).resolves.toBeDefined();
  });

  test("register the plugin itself, so that users can register it too", async () => {
    const own: Linter.Config = { plugins: { cognito }, rules: { "cognito/valid-token-validity": "off" } };
    await expect(configFor("template.yaml", [own, ...recommended])).resolves.toBeDefined();
    expect(Object.values(recommended).every(({ plugins }) => plugins?.["cognito"] === cognito)).toBe(true);
  });
});

describe("files", () => {
  test.each([
    "template.yaml",
    "infra/stack.yml",
    "cfn/auth.json",
    "auth.template",
    "serverless.yml",
    "composer-auth.yaml",
    "infra/main.tf.json",
  ])("%s is linted as a template", async filename => {
    expect(await configFor(filename, recommended)).toMatchObject({
      processor: { meta: { name: "eslint-plugin-cognito/cloudformation" } },
      languageOptions: { parser: { meta: { name: "eslint-plugin-cognito/template-parser" } } },
    });
  });

  test.each([
    "package.json",
    "packages/a/package-lock.json",
    "pnpm-lock.yaml",
    "pnpm-workspace.yaml",
    "tsconfig.json",
    "tsconfig.build.json",
    "cdk.json",
    "cdk.context.json",
    "cdk.out/Stack.template.json",
    "cdktf.out/stacks/auth/cdk.tf.json",
    ".aws-sam/build/template.yaml",
    ".github/workflows/ci.yml",
    ".vscode/settings.json",
    ".prettierrc.json",
    "docker-compose.yml",
    "docker-compose.override.yml",
    "compose.yaml",
    "test/integ.auth.js.snapshot/Stack.template.json",
    "src/__snapshots__/stack.json",
  ])("%s is not linted", async filename => {
    expect(await isLinted(filename, recommended)).toBe(false);
  });

  test.each(["code.ts", "code.tsx", "code.jsx", "code.vue", "style.css", "README.md"])(
    "%s is not linted where nobody else lints it",
    async filename => {
      expect(await isLinted(filename, recommended)).toBe(false);
      expect(await isLinted(filename, rulesOnly)).toBe(false);
    },
  );

  test.each(["code.js", "code.ts", "code.vue", "code.svelte"])(
    "%s has the rules where it is linted",
    async filename => {
      const theirs: Linter.Config = { files: ["**/*.{ts,vue,svelte}"] };
      const config = await configFor(filename, [theirs, ...recommended]);
      expect(config?.rules).toMatchObject({ "cognito/valid-token-validity": [2] });
      expect(config?.processor).toBeUndefined();
    },
  );

  test.each(["style.css", "README.md", "package.json"])(
    "%s has none of the rules where it is linted",
    async filename => {
      const theirs: Linter.Config = { files: ["**/*.{css,md,json}"] };
      const config = await configFor(filename, [theirs, ...recommended]);
      expect(config).toBeDefined();
      expect(Object.keys(config?.rules ?? {})).not.toContain("cognito/valid-token-validity");
    },
  );

  test.each(["style.css", "README.md"])("%s has none with rulesOnly either", async filename => {
    const theirs: Linter.Config = { files: ["**/*.{css,md}"] };
    const config = await configFor(filename, [theirs, ...rulesOnly]);
    expect(Object.keys(config?.rules ?? {})).not.toContain("cognito/valid-token-validity");
  });

  test("rulesOnly leaves parser and processor to the user", async () => {
    const theirs: Linter.Config = { files: ["**/*.yaml"] };
    const config = await configFor("template.yaml", [theirs, ...rulesOnly]);
    expect(config?.rules).toMatchObject({ "cognito/valid-token-validity": [2] });
    expect(config?.processor).toBeUndefined();
    expect(config?.languageOptions?.["parser"]).not.toHaveProperty(
      "meta.name",
      "eslint-plugin-cognito/template-parser",
    );
    expect(await isLinted("template.json", [theirs, ...rulesOnly])).toBe(false);
  });
});

describe("a language", () => {
  test.each([
    ["Terraform", "main.tf", "**/*.{tf,tofu}"],
    ["Terraform", "main.tofu", "**/*.{tf,tofu}"],
    ["scripts", "deploy.sh", "**/*.{sh,bash,zsh,ksh}"],
    ["Python", "stack.py", "**/*.py"],
    ["R", "client.R", "**/*.{R,r}"],
  ])("is turned off by one line: %s in %s", async (_, filename, files) => {
    expect(await isLinted(filename, recommended)).toBe(true);
    expect(await isLinted(filename, [...recommended, { ignores: [files] }])).toBe(false);
    expect(await isLinted("template.yaml", [...recommended, { ignores: [files] }])).toBe(true);
  });

  test.each([
    ["a configuration of Terraform", "infra/main.tf.tmpl", terraform],
    ["a script", "bin/deploy", scripts],
  ])("is told of files with other names: %s", async (_, filename, configOf) => {
    expect(await isLinted(filename, recommended)).toBe(false);
    expect(await isLinted(filename, [...recommended, configOf({ files: [filename] })])).toBe(true);
  });

  test("leaves out the modules that Terraform has downloaded", async () => {
    const config = await configFor(".terraform/modules/auth/main.tf", [...recommended, { files: ["**/*.tf"] }]);
    expect(config).toBeDefined();
    expect(config?.rules ?? {}).toEqual({});
  });
});

describe("templates()", () => {
  test("lints what it is told to", async () => {
    const config = [templates({ files: ["infra/*.tpl", "**/package.json"], ignores: ["infra/old.tpl"] })];
    expect(await isLinted("infra/auth.tpl", config)).toBe(true);
    expect(await isLinted("package.json", config)).toBe(true);
    expect(await isLinted("infra/old.tpl", config)).toBe(false);
    expect(await isLinted("template.yaml", config)).toBe(false);
  });

  test("has the rules of the preset it is given", () => {
    expect(rulesOf([templates({ files: ["*.tpl"], preset: "all" })])).toEqual(rulesOf(all));
    expect(rulesOf([templates({ files: ["*.tpl"] })])).toEqual(rulesOf(recommended));
  });
});

describe("defineConfig", () => {
  test("extends presets, for some files too", async () => {
    const config = defineConfig(
      { files: ["infra/**"], extends: [recommended] },
      { files: ["cfn/**/*.tpl"], extends: [templates({ files: ["**/*.tpl"] }), rulesOnly] },
    ) as Linter.Config[];
    expect(await isLinted("infra/template.yaml", config)).toBe(true);
    expect(await isLinted("template.yaml", config)).toBe(false);
    expect(await isLinted("cfn/auth.tpl", config)).toBe(true);
    expect(await isLinted("infra/code.ts", config)).toBe(false);
  });

  test("extends presets by their name", async () => {
    const config = defineConfig({ plugins: { cognito }, extends: ["cognito/strict"] }) as Linter.Config[];
    expect((await configFor("template.yaml", config))?.rules).toMatchObject({ "cognito/valid-token-validity": [2] });
  });
});

describe("types", () => {
  test("are those that ESLint wants, with the names that are there", () => {
    const config: Linter.Config[] = [...recommended, templates({ files: ["*.tpl"] })];
    const plugin: ESLint.Plugin = cognito;
    expect([config.length, plugin]).toEqual([8, cognito]);
    // @ts-expect-error -- misspelt
    expect(cognito.configs.recomended).toBeUndefined();
    // @ts-expect-error -- no preset
    expect(rulesOf([templates({ files: ["*.tpl"], preset: "some" })])).toEqual([]);
  });
});
