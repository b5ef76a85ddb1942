import { build, type BuildOptions, type Plugin } from "esbuild";
import { copyFileSync, existsSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/**
 * Bundles the package. The plugin is one file, because Node takes longer to find two hundred files than to run them.
 * The parser of each language, `src/languages/<language>/parser.ts`, is a separate CommonJS file, which Node loads with
 * the first file of that language. It must be loaded synchronously, as ESLint calls parsers and rules. Elsewhere,
 * bundlers find a static import of it.
 */
const root = dirname(import.meta.dirname);
const require = createRequire(import.meta.url);
const parsersFolder = join(root, "dist/src/parsers");

const commandFolder = join(root, "dist/src/bin");

/** The plugin leaves TypeScript to the user's parser, so the command's TypeScript parser is not part of the plugin. */
const commandParts = new Map([
  ["typescript", join(root, "src/bin/typescript/babel.ts")],
  ["junit", join(root, "src/bin/formats/junit.ts")],
]);

const common: BuildOptions = {
  absWorkingDir: root,
  bundle: true,
  platform: "neutral",
  target: "node20.19",
  logLevel: "warning",
};

const languages = readdirSync(join(root, "src/languages")).filter(language => existsSync(parserOf(language)));

async function main(): Promise<void> {
  // The names of the files in them change from build to build.
  for (const folder of [parsersFolder, join(root, "dist/src/chunks")]) {
    rmSync(folder, { recursive: true, force: true });
  }
  const parsed = await bundleParsers();
  const parts = await bundleCommandParts();
  const bundled = await bundlePlugin();
  copyLicences([...parsed, ...parts, ...bundled]);
}

function parserOf(language: string): string {
  return join(root, "src/languages", language, "parser.ts");
}

async function bundleParsers(): Promise<readonly string[]> {
  const { metafile } = await build({
    ...common,
    entryPoints: languages.map(language => ({ in: parserOf(language), out: language })),
    outdir: parsersFolder,
    outExtension: { ".js": ".cjs" },
    format: "cjs",
    metafile: true,
  });
  writeFileSync(join(parsersFolder, "on-demand.js"), onDemand());
  writeFileSync(join(parsersFolder, "at-once.js"), atOnce());
  return Object.keys(metafile.inputs);
}

/** The rarely needed parts of the command, each of which is bundled separately. */
async function bundleCommandParts(): Promise<readonly string[]> {
  const { metafile } = await build({
    ...common,
    platform: "node",
    entryPoints: Object.fromEntries(commandParts),
    outdir: commandFolder,
    outExtension: { ".js": ".cjs" },
    format: "cjs",
    minify: true,
    metafile: true,
  });
  return Object.keys(metafile.inputs);
}

/** The access to parsers in Node. */
function onDemand(): string {
  return [
    `import { createRequire } from "node:module";`,
    `const require = createRequire(import.meta.url);`,
    ...languages.flatMap(language => [
      `let ${language};`,
      `export const ${language}Parser = () => (${language} ??= require("./${language}.cjs"));`,
    ]),
    "",
  ].join("\n");
}

/** The access to parsers where nothing can be loaded synchronously. */
function atOnce(): string {
  return languages
    .flatMap(language => [
      `import * as ${language} from "./${language}.cjs";`,
      `export const ${language}Parser = () => ${language};`,
    ])
    .join("\n")
    .concat("\n");
}

async function bundlePlugin(): Promise<readonly string[]> {
  const { metafile } = await build({
    ...common,
    entryPoints: ["src/index.ts", "src/bin/cognito-lint.ts", "src/bin/eslint-config.ts"],
    outbase: root,
    outdir: "dist",
    chunkNames: "src/chunks/[name]-[hash]",
    splitting: true,
    format: "esm",
    // Less to parse at each start. Names are kept for the stacks in bug reports.
    minifyWhitespace: true,
    minifySyntax: true,
    external: ["node:*", "#*"],
    plugins: [loadedParsers, loadedCommandParts],
    metafile: true,
  });
  return Object.keys(metafile.inputs);
}

/** Replaces each parser by functions of the same names that load it on the first call. */
const loadedParsers: Plugin = {
  name: "loaded-parsers",
  setup(bundler) {
    bundler.onLoad({ filter: /parser\.ts$/ }, ({ path }) => {
      const language = languages.find(name => parserOf(name) === path);
      if (language === undefined) {
        return undefined;
      }
      const parser = require(join(parsersFolder, `${language}.cjs`)) as Record<string, unknown>;
      const functions = Object.keys(parser).map(
        name => `export const ${name} = (...given) => ${language}Parser().${name}(...given);`,
      );
      return { contents: [`import { ${language}Parser } from "#parsers";`, ...functions].join("\n"), loader: "js" };
    });
  },
};

/** Replaces each part of the command by functions of the same names that load it. */
const loadedCommandParts: Plugin = {
  name: "loaded-command-parts",
  setup(bundler) {
    bundler.onLoad({ filter: /src\/bin\/.*\.ts$/ }, ({ path }) => {
      const name = [...commandParts].find(([, source]) => source === path)?.[0];
      if (name === undefined) {
        return undefined;
      }
      const part = require(join(commandFolder, `${name}.cjs`)) as Record<string, unknown>;
      const functions = Object.keys(part).map(
        key => `export const ${key} = (...given) => createRequire(import.meta.url)("#${name}").${key}(...given);`,
      );
      return { contents: [`import { createRequire } from "node:module";`, ...functions].join("\n"), loader: "js" };
    });
  },
};

/** Copies the licence of each bundled library. */
function copyLicences(files: readonly string[]): void {
  const libraries = files.flatMap(
    file => /node_modules\/(?<name>(?:@[^/]+\/)?[^/]+)\//u.exec(file)?.groups?.["name"] ?? [],
  );
  for (const library of new Set(libraries)) {
    const name = `${library.replace(/^@/u, "").replace("/", "-")}.LICENSE`;
    const folder = join(root, "node_modules", library);
    const licence = readdirSync(folder).find(file => /^licen[cs]e(?:\.\w+)?$/iu.test(file)) ?? "LICENSE";
    copyFileSync(join(folder, licence), join(root, "dist", name));
  }
}

await main();
