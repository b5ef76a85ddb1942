import { build, type BuildOptions, type Metafile, type Plugin } from "esbuild";
import { basename, join } from "node:path";
import { packageInfo } from "../../src/package-info.ts";
import { output, repository, site } from "./paths.ts";
import { ruleInfos } from "./rule-infos.ts";

/** The parsers that the worker loads on demand. */
const parserPaths = new Map([
  ["python", join(repository, "src/languages/python/parser/parser.ts")],
  ["shell", join(repository, "src/languages/shell/parser.ts")],
]);

const common: BuildOptions = {
  absWorkingDir: site,
  bundle: true,
  charset: "utf8",
  format: "esm",
  legalComments: "linked",
  logLevel: "warning",
  metafile: true,
  minify: true,
  outdir: join(output, "assets"),
  platform: "browser",
  splitting: true,
  target: ["chrome111", "firefox114", "safari16.4"],
};

/**
 * Bundles the scripts that run in the browser, each with its own chunks.
 *
 * @returns the files that the playground's script imports
 */
export async function bundleScripts(): Promise<readonly string[]> {
  const worker = build({
    ...common,
    entryPoints: { worker: "src/worker/worker.ts" },
    chunkNames: "worker-[name]-[hash]",
    // ESLint's packages read environment variables.
    define: { "process.env": "{}" },
    plugins: [eslintInBrowser, parsersOnDemand, packageData],
  });
  const pages = build({
    ...common,
    entryPoints: { theme: "src/pages/theme.ts", page: "src/pages/page.ts", playground: "src/playground/main.ts" },
    chunkNames: "[name]-[hash]",
    plugins: [packageData],
  });
  const styles = build({ ...common, splitting: false, entryPoints: { site: "styles/site.css" } });
  const [{ metafile }] = await Promise.all([pages, worker, styles]);
  return importsOf(metafile?.outputs ?? {}, "dist/assets/playground.js").map(path => basename(path));
}

/** Every file that one imports statically. */
function importsOf(outputs: Metafile["outputs"], path: string): readonly string[] {
  const direct = (outputs[path]?.imports ?? []).filter(({ kind }) => kind === "import-statement");
  return [...new Set(direct.flatMap(({ path: found }) => [found, ...importsOf(outputs, found)]))];
}

/** Omits parts of ESLint that the playground does not use: its rules, the validation of options and its parser. */
const eslintInBrowser: Plugin = {
  name: "eslint-in-browser",
  setup(bundler) {
    bundler.onResolve({ filter: /^node:path$/ }, () => ({ path: join(site, "src/worker/node-path.ts") }));
    bundler.onLoad({ filter: /\/eslint\/lib\/rules\/index\.js$/ }, () => ({
      contents: "module.exports = new Map();",
    }));
    // In the browser, rules have no schemas.
    bundler.onLoad({ filter: /\/eslint\/lib\/shared\/ajv\.js$/ }, () => ({
      contents: `module.exports = () => { throw new Error("Options are not checked here."); };`,
    }));
    // Each file has a parser: code that of TypeScript, everything else one of the plugin's.
    bundler.onLoad({ filter: /\/espree\/dist\/espree\.cjs$/ }, () => ({
      contents: `exports.parse = () => { throw new Error("ESLint's own parser is not loaded here."); };`,
    }));
  },
};

/** Replaces parsers by functions of the same names that call what the worker has loaded. */
const parsersOnDemand: Plugin = {
  name: "parsers-on-demand",
  setup(bundler) {
    bundler.onResolve({ filter: /^virtual:.*-parser$/ }, ({ path }) => ({
      path: parserPaths.get(path.replace(/^virtual:|-parser$/gu, "")) ?? path,
      suffix: "?real",
    }));
    bundler.onLoad({ filter: /\/parser\.ts$/ }, async ({ path, suffix }) => {
      const [language] = [...parserPaths].find(([, parser]) => parser === path) ?? [];
      if (language === undefined || suffix === "?real") {
        return undefined;
      }
      const names = Object.keys((await import(path)) as object);
      const registry = JSON.stringify(join(site, "src/worker/parsers.ts"));
      const functions = names.map(
        name => `export const ${name} = (...given) => parserOf("${language}").${name}(...given);`,
      );
      return { contents: [`import { parserOf } from ${registry};`, ...functions].join("\n"), resolveDir: site };
    });
  },
};

/** The package's metadata, which Node reads from files. */
const packageData: Plugin = {
  name: "package-data",
  setup(bundler) {
    bundler.onLoad({ filter: /\/src\/package-info\.ts$/ }, () => ({
      contents: `export const packageInfo = ${JSON.stringify(packageInfo)};`,
    }));
    bundler.onResolve({ filter: /^virtual:rules$/ }, ({ path }) => ({ path, namespace: "virtual" }));
    bundler.onLoad({ filter: /./, namespace: "virtual" }, () => ({
      contents: `export const rules = ${JSON.stringify(ruleInfos)}; export const version = ${JSON.stringify(packageInfo.version)};`,
    }));
  },
};
