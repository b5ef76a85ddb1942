import { readdirSync } from "node:fs";
import { join, posix } from "node:path";
import { ruleInfos } from "./rule-infos.ts";
import { repository } from "./paths.ts";

/** A page of the site that is rendered from a Markdown file. */
export interface DocumentPage {
  /** The file, relative to the root of the repository. */
  readonly source: string;
  /** The folder of the page in the site: `""`, `docs/hosts/`, `rules/no-implicit-grant/`. */
  readonly path: string;
  /** Its name in the navigation. */
  readonly label: string;
}

interface Group {
  readonly title: string;
  readonly pages: readonly (readonly [file: string, label: string])[];
}

const groups: readonly Group[] = [
  {
    title: "Use it",
    pages: [
      ["editors", "Editors"],
      ["cognito-lint", "cognito-lint"],
      ["ci", "CI"],
      ["pre-commit", "Pre-commit hooks"],
      ["monorepos", "Monorepos"],
      ["oxlint", "oxlint"],
      ["compatibility", "Compatibility"],
    ],
  },
  {
    title: "Look it up",
    pages: [
      ["errors", "Error messages"],
      ["hosts", "Where app clients are read"],
    ],
  },
  {
    title: "How it works",
    pages: [
      ["reliability", "Reliability"],
      ["performance", "Performance"],
      ["architecture", "Architecture"],
      ["contributing", "Contributing"],
    ],
  },
];

export const home: DocumentPage = { source: "README.md", path: "", label: "Overview" };

/** The pages of `docs/` in the order of the navigation. Those in no group come last. */
export const navigation: readonly { readonly title: string; readonly pages: readonly DocumentPage[] }[] = (() => {
  const named = new Set(groups.flatMap(({ pages }) => pages.map(([file]) => file)));
  const others = readdirSync(join(repository, "docs"))
    .filter(file => file.endsWith(".md") && !named.has(file.replace(/\.md$/u, "")))
    .map(file => file.replace(/\.md$/u, ""))
    .map((name): readonly [string, string] => [name, name]);
  return [...groups, { title: "More", pages: others }]
    .filter(({ pages }) => pages.length > 0)
    .map(({ title, pages }) => ({
      title,
      pages: pages.map(([file, label]) => ({ source: `docs/${file}.md`, path: `docs/${file}/`, label })),
    }));
})();

const rulePages: readonly DocumentPage[] = ruleInfos.map(({ name }) => ({
  source: `docs/rules/${name}.md`,
  path: `rules/${name}/`,
  label: name,
}));

export const documentPages: readonly DocumentPage[] = [home, ...navigation.flatMap(({ pages }) => pages), ...rulePages];

const pathOfSource = new Map(documentPages.map(({ source, path }) => [source, path]));

export const repositoryUrl = "https://github.com/eslint-plugin-cognito/eslint-plugin-cognito";

export function sourceUrl(path: string): string {
  const isFile = /\.\w+$|\/\.?\w+$/u.test(path) && posix.extname(path) !== "";
  return `${repositoryUrl}/${isFile ? "blob" : "tree"}/main/${path}`;
}

/** The relative URL from one page of the site to another, or to a file in it. */
export function relativeLink(from: string, to: string): string {
  const up = "../".repeat(from.split("/").length - 1);
  return `${up}${to}` || "./";
}

/** Where the site is published. */
const siteUrl = "https://eslint-plugin-cognito.github.io/eslint-plugin-cognito/";

/** The target of a Markdown link on the site: the page of another file, or the repository. */
export function linkOnSite(page: DocumentPage, href: string): string {
  if (href.startsWith(siteUrl)) {
    return relativeLink(page.path, href.slice(siteUrl.length));
  }
  if (/^[a-z][a-z+.-]*:|^#/iu.test(href)) {
    return href;
  }
  const [target = "", fragment] = href.split("#");
  const file = posix.normalize(posix.join(posix.dirname(page.source), target)).replace(/\/$/u, "");
  const path = file === "docs/rules" ? "rules/" : pathOfSource.get(file);
  const link = path === undefined ? sourceUrl(file) : relativeLink(page.path, path);
  return fragment === undefined ? link : `${link}#${fragment}`;
}
