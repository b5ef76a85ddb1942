import dedent from "dedent";
import { build } from "esbuild";
import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { rules } from "../rules/index.ts";

const root = dirname(import.meta.dirname);

function run(command: string, ...args: readonly string[]): string {
  return execFileSync(command, args, { cwd: root, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
}

/** The packages whose types a declaration file of `dist/` uses, directly or through others. */
function packagesBehind(file: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(file)) {
    return new Set();
  }
  seen.add(file);
  const packages = new Set<string>();
  for (const match of readFileSync(file, "utf8").matchAll(/(?:from |import\()"(?<specifier>[^"]+)"/gu)) {
    const specifier = match.groups?.["specifier"] ?? "";
    const found = specifier.startsWith(".")
      ? packagesBehind(join(dirname(file), specifier.replace(/\.ts$/u, ".d.ts")), seen)
      : [specifier];
    found.forEach(name => packages.add(name));
  }
  return packages;
}

describe("the package", () => {
  const [packed] = JSON.parse(run("npm", "pack", "--dry-run", "--json", "--ignore-scripts")) as [
    { readonly files: readonly { readonly path: string }[] },
  ];
  const files = packed.files.map(({ path }) => path);

  it("has what the plugin needs and nothing else", () => {
    const others = files.filter(path => !/^dist\/(?:src|rules)\/.+\.(?:c?js|d\.ts)$/u.test(path));
    const isOfTheDocs = (path: string) => path === "docs/errors.md" || path.startsWith("docs/rules/");
    expect(others.filter(path => !isOfTheDocs(path)).toSorted()).toEqual([
      "CHANGELOG.md",
      "LICENSE",
      "README.md",
      "dist/babel-parser.LICENSE",
      "dist/eslint-config-helpers.LICENSE",
      "dist/eslint-formatter-junit.LICENSE",
      "dist/typescript-eslint-scope-manager.LICENSE",
      "dist/typescript-eslint-visitor-keys.LICENSE",
      "dist/unbash.LICENSE",
      "dist/yaml.LICENSE",
      "package.json",
    ]);
    expect(others.filter(isOfTheDocs).toSorted()).toEqual(
      ["docs/errors.md", ...Object.keys(rules).map(name => `docs/rules/${name}.md`)].toSorted(),
    );
    expect(files).toContain("dist/src/index.js");
    expect(files).toContain("dist/src/bin/cognito-lint.js");
  });

  it("takes types only from packages that its users have", () => {
    expect([...packagesBehind(join(root, "dist/src/index.d.ts"))]).toEqual(["eslint"]);
  });

  it("gives the plugin to import", () => {
    const script = 'import plugin from "eslint-plugin-cognito"; console.log(Object.keys(plugin.rules).join());';
    expect(run(process.execPath, "--input-type=module", "--eval", script).trim()).toBe(Object.keys(rules).join());
  });

  it("gives the plugin to require", () => {
    const script = 'console.log(Object.keys(require("eslint-plugin-cognito").rules).join());';
    expect(run(process.execPath, "--input-type=commonjs", "--eval", script).trim()).toBe(Object.keys(rules).join());
  });

  it.each([
    ["examples/README.md", []],
    ["examples/cloudformation/machine-clients.json", []],
    ["examples/cloudformation/template.yaml", ["yaml"]],
    ["examples/kubernetes/user-pool-client.yaml", ["hosts", "shared", "yaml"]],
    ["examples/terraform/main.tf", ["hcl", "shared", "terraform"]],
    ["examples/aws-cli/create-client.sh", ["aws-cli", "shared", "shell"]],
    ["examples/boto3/provision_clients.py", ["hosts", "python", "shared"]],
    ["examples/r/create-client.R", ["hosts", "r", "shared"]],
    ["examples/sdk/provision-clients.ts", ["hosts", "javascript", "shared"]],
  ])("loads for %s no more than it needs", (file, parts) => {
    const script = dedent`
      process.argv.push("cognito-lint", ${JSON.stringify(file)}, "--no-error-on-unmatched-pattern");
      await import("./dist/src/bin/cognito-lint.js");
      const { createRequire } = await import("node:module");
      const loaded = Object.keys(createRequire(import.meta.url).cache);
      console.log();
      process.stdout.write(JSON.stringify(loaded));
    `;
    const { stdout } = spawnSync(process.execPath, ["--input-type=module", "--eval", script], {
      cwd: root,
      encoding: "utf8",
    });
    const loaded = JSON.parse(stdout.slice(stdout.lastIndexOf("\n"))) as readonly string[];
    const names = loaded.flatMap(
      path => /\/dist\/src\/parts\/(?<name>[\w-]+)\.cjs$/u.exec(path)?.groups?.["name"] ?? [],
    );
    expect(names.toSorted()).toEqual(parts);
  });

  it("has everything in a bundle for where nothing can be loaded synchronously", async () => {
    const { metafile } = await build({
      absWorkingDir: root,
      bundle: true,
      entryPoints: ["eslint-plugin-cognito"],
      external: ["node:*"],
      format: "esm",
      metafile: true,
      platform: "browser",
      write: false,
    });
    const parts = files.filter(path => /^dist\/src\/parts\/.*\.cjs$/u.test(path));
    expect(parts.length).toBeGreaterThan(0);
    expect(Object.keys(metafile.inputs)).toEqual(expect.arrayContaining(parts));
  });

  it("has a command that prints what the README shows", () => {
    const readme = readFileSync(join(root, "README.md"), "utf8");
    const [, shown] = /```console\n\$ npx cognito-lint \S+\n\n(.*?)\n```/su.exec(readme) ?? [];
    const [file] = /examples\/\S+/u.exec(readme) ?? [];
    const { stdout, stderr } = spawnSync(process.execPath, ["dist/src/bin/cognito-lint.js", file ?? ""], {
      cwd: root,
      encoding: "utf8",
      env: { ...process.env, NO_COLOR: "1" },
    });
    // A terminal shows both; the last line is from standard error.
    expect(`${stdout}${stderr}`.replaceAll(`${root}/`, "").trim()).toBe(shown);
  });
});
