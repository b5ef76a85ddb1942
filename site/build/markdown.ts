import MarkdownIt, { type Token } from "markdown-it";
import type { RuleInfo } from "../src/rule-info.ts";
import { languageOfFile, languages } from "../src/languages.ts";
import { hashOfExample } from "./examples.ts";
import type { Highlighter } from "./highlight.ts";
import { escaped } from "./html.ts";
import { ruleInfos } from "./rule-infos.ts";
import { linkOnSite, relativeLink, type DocumentPage } from "./site-map.ts";

export interface Heading {
  readonly level: number;
  readonly id: string;
  readonly text: string;
}

export interface RenderedDocument {
  readonly title: string;
  readonly html: string;
  readonly headings: readonly Heading[];
}

interface Environment {
  readonly [key: PropertyKey]: unknown;
  readonly page: DocumentPage;
  readonly headings: Heading[];
}

const verdicts: Readonly<Record<string, string>> = {
  incorrect: "Incorrect",
  correct: "Correct",
  fixed: "After the fix",
  suggested: "After the suggestion",
};

/** Renders the repository's Markdown as GitHub does, with links to the pages of the site. */
export class MarkdownRenderer {
  readonly #markdown = new MarkdownIt({ html: true });
  readonly #highlighter: Highlighter;

  constructor(highlighter: Highlighter) {
    this.#highlighter = highlighter;
    this.#renderFences();
    this.#renderTables();
    this.#renderHeadings();
  }

  render(text: string, page: DocumentPage): RenderedDocument {
    const env: Environment = { page, headings: [] };
    const tokens = this.#markdown.parse(text, env);
    addIds(tokens, env.headings);
    for (const token of tokens.flatMap(({ children }) => children ?? [])) {
      const href = token.type === "link_open" ? token.attrGet("href") : null;
      if (typeof href === "string") {
        token.attrSet("href", linkOnSite(page, href));
      }
    }
    const html = this.#markdown.renderer.render(tokens, this.#markdown.options, env);
    return { title: env.headings[0]?.text ?? page.label, html, headings: env.headings };
  }

  #renderFences(): void {
    this.#markdown.renderer.rules["fence"] = (tokens, index, _options, env) => {
      const page = env?.["page"] as DocumentPage;
      const token = tokens[index];
      const { content = "", info = "" } = token ?? {};
      const [word = ""] = info.split(" ", 1);
      const verdict = /^\w+ (incorrect|correct|fixed|suggested)\b/u.exec(info)?.[1];
      const title = /title="([^"]+)"/u.exec(info)?.[1];
      const label =
        word === "mermaid" ? "A diagram in Mermaid, which GitHub draws" : verdict ? verdicts[verdict] : title;
      const link = playgroundLink(content, info, page);
      const head =
        label === undefined && link === undefined
          ? ""
          : `<figcaption><span>${escaped(label ?? "")}</span>${link ?? ""}</figcaption>`;
      const code = this.#highlighter.html(content, word);
      return `<figure class="code ${verdict ?? ""}">${head}<pre tabindex="0"><code>${code}</code></pre></figure>\n`;
    };
  }

  /** Adds links to headings. */
  #renderHeadings(): void {
    this.#markdown.renderer.rules["heading_close"] = (tokens, index) => {
      const { tag = "" } = tokens[index] ?? {};
      const id = tokens
        .slice(0, index)
        .findLast(({ type }) => type === "heading_open")
        ?.attrGet("id");
      const link = tag === "h1" ? "" : ` <a class="anchor" href="#${id}" aria-hidden="true" tabindex="-1">#</a>`;
      return `${link}</${tag}>\n`;
    };
  }

  /** Makes wide tables scrollable, also by keyboard. */
  #renderTables(): void {
    const { rules } = this.#markdown.renderer;
    rules["table_open"] = () => '<div class="table" tabindex="0" role="region" aria-label="Table"><table>\n';
    rules["table_close"] = () => "</table></div>\n";
  }
}

/** Gives headings the same ids as on GitHub. */
function addIds(tokens: readonly Token[], headings: Heading[]): void {
  const used = new Map<string, number>();
  for (const [index, token] of tokens.entries()) {
    if (token.type !== "heading_open") {
      continue;
    }
    const text = (tokens[index + 1]?.children ?? []).map(({ content }) => content).join("");
    const slug = text
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\p{M}_\- ]/gu, "")
      .replaceAll(" ", "-");
    const count = used.get(slug) ?? 0;
    used.set(slug, count + 1);
    const id = count === 0 ? slug : `${slug}-${count}`;
    token.attrSet("id", id);
    headings.push({ level: Number(token.tag.slice(1)), id, text });
  }
}

/** A link that opens the code in the playground, if it is an example or contains an app client. */
function playgroundLink(text: string, info: string, page: DocumentPage): string | undefined {
  const language = languageOfFile(info.split(" ", 1)[0] ?? "");
  const rule = ruleInfos.find(({ name }) => page.path === `rules/${name}/`);
  const isExample = /^\w+ (?:incorrect|correct|fixed|suggested)\b/u.test(info);
  if (language === undefined || !isExample) {
    return undefined;
  }
  const file = /filename=(\S+)/u.exec(info)?.[1] ?? languages[language].file;
  const hash = hashOfExample({ text, language, file, preset: rule?.preset ?? "recommended", ...settings(info, rule) });
  const href = escaped(`${relativeLink(page.path, "playground/")}${hash}`);
  return `<a class="try" href="${href}">Open in playground</a>`;
}

function settings(info: string, rule: RuleInfo | undefined) {
  const options = /options=(\S+)/u.exec(info)?.[1];
  return options === undefined || !rule
    ? {}
    : { rules: { [rule.name]: JSON.parse(options) as Readonly<Record<string, unknown>> } };
}
