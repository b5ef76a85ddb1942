import { build, type BuildOptions, type Metafile, type Plugin } from "esbuild";
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";

/**
 * Bundles the package. The plugin is a few files, because Node takes longer to find two hundred files than to run them.
 * What only some files need is separate: each part below is loaded with the first file that needs it. It must be loaded
 * synchronously, as ESLint calls parsers and rules.
 *
 * A part shares modules with the plugin, and there must be one instance of each, whatever loads the plugin: Node, a
 * loader that transforms modules, a bundler. Therefore a part does not import them. It is a CommonJS file that exports a
 * function, which is passed the modules. In Node, that file is required; elsewhere, bundlers find a static import.
 */
const root = dirname(import.meta.dirname);
const dist = join(root, "dist");
const partsFolder = join(dist, "src/parts");

/** What is loaded on demand, by name. These modules export functions only. */
const parts: ReadonlyMap<string, string> = new Map([
  ["hosts", "src/hosts/on-demand.ts"],
  ["aws-cli", "src/hosts/aws-cli/aws-cli.ts"],
  ["terraform", "src/hosts/terraform/terraform.ts"],
  ...readdirSync(join(root, "src/languages"))
    .map(language => [language, `src/languages/${language}/on-demand.ts`] as const)
    .filter(([, path]) => existsSync(join(root, path))),
]);

/** The plugin leaves TypeScript to the user's parser, so the command's TypeScript parser is not part of the plugin. */
const commandParts: ReadonlyMap<string, string> = new Map([
  ["typescript", "src/bin/typescript/babel.ts"],
  ["junit", "src/bin/formats/junit.ts"],
]);

const common = {
  absWorkingDir: root,
  bundle: true,
  platform: "neutral",
  target: "node20.19",
  logLevel: "warning",
  metafile: true,
  write: false,
} as const satisfies BuildOptions;

async function main(): Promise<void> {
  // The names of the files in them change from build to build.
  for (const folder of [partsFolder, join(dist, "src/chunks")]) {
    rmSync(folder, { recursive: true, force: true });
  }
  const ofCommand = await bundleCommandParts();
  const ofPlugin = await bundlePlugin();
  copyLicences([...ofCommand, ...ofPlugin]);
}

/** The rarely needed parts of the command, which share nothing with the rest. */
async function bundleCommandParts(): Promise<readonly string[]> {
  const { metafile } = await build({
    ...common,
    write: true,
    platform: "node",
    entryPoints: Object.fromEntries(commandParts),
    outdir: "dist/src/bin",
    outExtension: { ".js": ".cjs" },
    format: "cjs",
    minify: true,
  });
  return Object.keys(metafile.inputs);
}

async function bundlePlugin(): Promise<readonly string[]> {
  const { metafile, outputFiles } = await build({
    ...common,
    entryPoints: [
      ...["src/index.ts", "src/bin/cognito-lint.ts", "src/bin/eslint-config.ts"].map(path => ({
        in: path,
        out: path.replace(".ts", ""),
      })),
      ...[...parts].map(([name, path]) => ({ in: path, out: `src/parts/${name}` })),
    ],
    outdir: "dist",
    chunkNames: "src/chunks/[name]-[hash]",
    splitting: true,
    format: "esm",
    // Less to parse at each start. Names are kept for the stacks in bug reports.
    minifyWhitespace: true,
    minifySyntax: true,
    external: ["node:*", "#*"],
    plugins: [
      entries,
      loadedParts(await exportsOf(parts)),
      loadedCommandParts(await exportsOf(commandParts)),
      packageData,
    ],
  });
  const withPlugin = reachable(metafile, ["dist/src/index.js"]);
  const withCommand = reachable(metafile, ["dist/src/bin/cognito-lint.js", "dist/src/bin/eslint-config.js"]);
  const files = outputFiles.map(({ path, text }) => ({ path: path.slice(root.length + 1), text }));
  const onDemand = files.filter(({ path }) => !withPlugin.has(path) && !withCommand.has(path));
  const atStart = files.filter(file => !onDemand.includes(file));
  const shared = writeParts(onDemand);
  for (const { path, text } of atStart) {
    const name = basename(path, ".js");
    mkdirSync(join(root, dirname(path)), { recursive: true });
    if (shared.has(name) && !withPlugin.has(path)) {
      throw new Error(`${path} is shared by parts, but not loaded with the plugin.`);
    }
    writeFileSync(join(root, path), shared.has(name) ? text + providing(name) : text);
  }
  return Object.keys(metafile.inputs);
}

/** What a chunk does for the parts that share it. */
function providing(name: string): string {
  return `import*as self from"./${name}.js";import{provide}from"#parts";provide("${name}",self);\n`;
}

/** The names that modules export. */
async function exportsOf(modules: ReadonlyMap<string, string>): Promise<ReadonlyMap<string, readonly string[]>> {
  const { metafile } = await build({
    ...common,
    platform: "node",
    entryPoints: Object.fromEntries(modules),
    outdir: "unwritten",
    format: "esm",
  });
  return new Map([...modules.keys()].map(name => [name, metafile.outputs[`unwritten/${name}.js`]?.exports ?? []]));
}

/** The output files that are loaded with some of them. */
function reachable({ outputs }: Metafile, from: readonly string[]): ReadonlySet<string> {
  const found = new Set(from);
  for (const path of found) {
    for (const { path: imported, external } of outputs[path]?.imports ?? []) {
      if (external !== true) {
        found.add(imported);
      }
    }
  }
  return found;
}

/**
 * Puts the whole plugin behind each part and each config, and the command behind whatever it imports dynamically: they
 * are loaded then anyway. Otherwise esbuild would divide both into a chunk for each set of modules that need it.
 */
const entries: Plugin = {
  name: "entries",
  setup(bundler) {
    // The command itself loads nothing before it has turned on the compile cache.
    const alone = ["src/index.ts", "src/bin/cognito-lint.ts"].map(path => join(root, path));
    bundler.onResolve({ filter: /\.ts$/ }, ({ kind, path, resolveDir }) => {
      const file = resolve(resolveDir, path);
      return ["entry-point", "dynamic-import"].includes(kind) && !alone.includes(file)
        ? { path: file, namespace: "entry", pluginData: kind }
        : undefined;
    });
    bundler.onLoad({ filter: /./, namespace: "entry" }, ({ path, pluginData: kind }) => {
      const hasDefault = /^export default /mu.test(readFileSync(path, "utf8"));
      const statements = [
        `import "./src/index.ts";`,
        ...(kind === "dynamic-import" ? [`import "./src/bin/run.ts";`] : []),
        `export * from "${path}";`,
        ...(hasDefault ? [`export { default } from "${path}";`] : []),
      ];
      return { contents: statements.join("\n"), resolveDir: root };
    });
  },
};

/** Replaces each part, where it is imported, by functions of the same names that load it on their first call. */
const loadedParts = (exported: ReadonlyMap<string, readonly string[]>): Plugin => ({
  name: "loaded-parts",
  setup(bundler) {
    bundler.onResolve({ filter: /\.ts$/ }, ({ path, resolveDir, namespace }) => {
      const name = [...parts].find(([, source]) => source === relative(root, resolve(resolveDir, path)))?.[0];
      return name === undefined || namespace === "entry" ? undefined : { path: name, namespace: "part" };
    });
    bundler.onLoad({ filter: /./, namespace: "part" }, ({ path: name }) => {
      const functions = (exported.get(name) ?? []).map(
        key => `export const ${key} = (...given) => part("${name}").${key}(...given);`,
      );
      return { contents: [`import { part } from "#parts";`, ...functions].join("\n"), loader: "js" };
    });
  },
});

/** Replaces each part of the command by functions of the same names that load it. */
const loadedCommandParts = (exported: ReadonlyMap<string, readonly string[]>): Plugin => ({
  name: "loaded-command-parts",
  setup(bundler) {
    bundler.onLoad({ filter: /src\/bin\/.*\.ts$/ }, ({ path }) => {
      const name = [...commandParts].find(([, source]) => join(root, source) === path)?.[0];
      const functions = (exported.get(name ?? "") ?? []).map(
        key => `export const ${key} = (...given) => createRequire(import.meta.url)("#${name}").${key}(...given);`,
      );
      return name === undefined
        ? undefined
        : { contents: [`import { createRequire } from "node:module";`, ...functions].join("\n"), loader: "js" };
    });
  },
});

/** The package's name and version, which Node would need to read from a file at each start. */
const packageData: Plugin = {
  name: "package-data",
  setup(bundler) {
    bundler.onLoad({ filter: /\/src\/package-info\.ts$/ }, () => {
      const { name, version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as Record<string, string>;
      return { contents: `export const packageInfo = ${JSON.stringify({ name, version })};`, loader: "js" };
    });
  },
};

interface File {
  readonly path: string;
  readonly text: string;
}

/**
 * Writes what is loaded on demand, and how it is loaded.
 *
 * @returns the names of the chunks at the start that it shares
 */
function writeParts(files: readonly File[]): Set<string> {
  mkdirSync(partsFolder);
  const factories = files.map(({ path, text }) => ({ name: basename(path, ".js"), ...toFactory(text) }));
  const own = factories.filter(({ name }) => parts.has(name));
  for (const { name, code } of own) {
    writeFileSync(join(partsFolder, `${name}.cjs`), `"use strict";module.exports=${code};\n`);
  }
  // What several parts share is in one file, which is found faster than many.
  const ofSeveral = factories.filter(({ name }) => !parts.has(name));
  const statements = ofSeveral.map(({ name, code }) => `exports["${name}"]=${code};\n`);
  writeFileSync(join(partsFolder, "shared.cjs"), `"use strict";${statements.join("")}`);

  const loader = (factory: string) => [
    "const modules = {};",
    "export const provide = (name, module) => (modules[name] = module);",
    `export const part = name => (modules[name] ??= (${factory})(part));`,
    "",
  ];
  const inNode = [
    `import { createRequire } from "node:module";`,
    "const require = createRequire(import.meta.url);",
    `const own = new Set([${own.map(({ name }) => `"${name}"`).join(", ")}]);`,
    ...loader('own.has(name) ? require(`./${name}.cjs`) : require("./shared.cjs")[name]'),
  ];
  const elsewhere = [
    `import shared from "./shared.cjs";`,
    ...own.map(({ name }, index) => `import own${index} from "./${name}.cjs";`),
    `const own = { ${own.map(({ name }, index) => `"${name}": own${index}`).join(", ")} };`,
    ...loader("own[name] ?? shared[name]"),
  ];
  writeFileSync(join(partsFolder, "on-demand.js"), inNode.join("\n"));
  writeFileSync(join(partsFolder, "at-once.js"), elsewhere.join("\n"));
  const names = new Set(factories.map(({ name }) => name));
  return new Set(factories.flatMap(({ imports }) => imports).filter(name => !names.has(name)));
}

/**
 * A module, as esbuild prints it, as a function that is passed what gives the modules that it imports.
 *
 * @returns its code, and the names of those modules
 */
function toFactory(module: string): { readonly code: string; readonly imports: readonly string[] } {
  const imports: string[] = [];
  const [statements] = /^(?:import(?:\{[^}]*\}from)?"[^"]*";)*/u.exec(module) ?? [""];
  const declarations = Array.from(
    statements.matchAll(/import\{(?<bindings>[^}]*)\}from"(?<path>[^"]*)";/gu),
    ([, bindings = "", path = ""]) => {
      const name = basename(path, ".js");
      imports.push(name);
      return `const{${properties(bindings, ([imported, local]) => `${imported}:${local}`)}}=load("${name}");`;
    },
  );
  const body = module
    .slice(statements.length)
    .replace(
      /export\{(?<bindings>[^}]*)\};\s*$/u,
      (_, bindings: string) => `return{${properties(bindings, ([local, exported]) => `${exported}:${local}`)}};`,
    );
  return { code: `load=>{${declarations.join("")}${body}}`, imports };
}

/** The bindings of an import or export, such as `a,b as c`, as those of a pattern or an object. */
function properties(bindings: string, rename: (names: readonly [string, string]) => string): string {
  return bindings
    .split(",")
    .map(binding => {
      const [name = "", other] = binding.split(" as ");
      return other === undefined ? name : rename([name, other]);
    })
    .join();
}

/** Copies the licence of each bundled library. */
function copyLicences(files: readonly string[]): void {
  const libraries = files.flatMap(
    file => /node_modules\/(?<name>(?:@[^/]+\/)?[^/]+)\//u.exec(file)?.groups?.["name"] ?? [],
  );
  for (const library of new Set(libraries)) {
    const name = `${library.replace(/^@/u, "").replace("/", "-")}.LICENSE`;
    const folder = join(root, "node_modules", library);
    const licence = readdirSync(folder).find(file => /^licen[cs]e(?:\.\w+)?$/iu.test(file)) ?? "LICENSE";
    copyFileSync(join(folder, licence), join(dist, name));
  }
}

await main();
