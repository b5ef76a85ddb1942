import type { SearchEntry } from "../src/search-entry.ts";
import type { DocumentPage } from "./site-map.ts";

/** The sections of a page as search entries. */
export function searchEntries(markdown: string, page: DocumentPage, headingIds: readonly string[]): SearchEntry[] {
  const sections = withoutFences(markdown)
    .split(/^(?=#{1,4} )/mu)
    .filter(section => section.startsWith("#"));
  const title = plain(sections[0]?.split("\n", 1)[0] ?? page.label);
  return sections.map((section, index) => {
    const [heading = "", ...lines] = section.split("\n");
    const id = headingIds[index];
    return {
      path: index === 0 || id === undefined ? page.path : `${page.path}#${id}`,
      title,
      heading: index === 0 ? "" : plain(heading),
      text: plain(lines.join("\n")).slice(0, 3000),
    };
  });
}

function withoutFences(markdown: string): string {
  return markdown.replaceAll(/^```.+?^```$/gmsu, "");
}

/** The words of a text without Markdown syntax. */
function plain(markdown: string): string {
  return markdown
    .replaceAll(/^[*\->] /gmu, "")
    .replaceAll(/<!--.*?-->/gsu, "")
    .replaceAll(/\[([^[\]]*)\]\([^()]*\)/gu, "$1")
    .replaceAll(/^#+ |[*`|]|-{3,}/gu, " ")
    .replaceAll(/[`*|]|-{3,}/gu, " ")
    .replaceAll(/\s+/gu, " ")
    .trim();
}
