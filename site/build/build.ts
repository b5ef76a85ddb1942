import { cpSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { SearchEntry } from "../src/search-entry.ts";
import { bundleScripts } from "./bundle.ts";
import { documentPage } from "./document.ts";
import { allExamples } from "./examples.ts";
import { Highlighter } from "./highlight.ts";
import { layout } from "./layout.ts";
import { MarkdownRenderer } from "./markdown.ts";
import { output, site } from "./paths.ts";
import { playgroundPage } from "./playground-page.ts";
import { rulesPage } from "./rules-page.ts";
import { searchEntries } from "./search-index.ts";
import { documentPages } from "./site-map.ts";

/** Writes the whole site to `site/dist`. */
export async function buildSite(): Promise<void> {
  rmSync(output, { recursive: true, force: true });
  const [highlighter, preloaded] = await Promise.all([Highlighter.load(), bundleScripts()]);
  const renderer = new MarkdownRenderer(highlighter);
  const entries: SearchEntry[] = [];
  for (const page of documentPages) {
    const { html, text, headings } = documentPage(page, renderer);
    write(`${page.path}index.html`, html);
    entries.push(
      ...searchEntries(
        text,
        page,
        headings.map(({ id }) => id),
      ),
    );
  }
  write("rules/index.html", rulesPage());
  write("playground/index.html", playgroundPage(highlighter, preloaded));
  write("playground/examples.json", JSON.stringify(allExamples));
  write("search.json", JSON.stringify(entries));
  write("404.html", notFoundPage());
  // GitHub Pages would ignore files that start with an underscore.
  write(".nojekyll", "");
  cpSync(join(site, "public"), join(output, "assets"), { recursive: true });
}

function write(path: string, content: string): void {
  const file = join(output, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

/** GitHub Pages serves it for any unknown URL, so it needs absolute links. */
function notFoundPage(): string {
  const base = "/eslint-plugin-cognito/";
  return layout({
    path: "",
    title: "Not found",
    description: "There is no such page.",
    section: "docs",
    main: '<main id="main" class="prose"><h1>There is no such page</h1><p>Look among the <a href="rules/">rules</a>, or search.</p></main>',
  }).replaceAll(/(href|src)="(?!https?:|#)(?:\.\/)?/gu, `$1="${base}`);
}
