import { styleText } from "node:util";

/** Renders Markdown for a terminal. */
export function renderPage(markdown: string, hasColors: boolean): string {
  const style = (format: Parameters<typeof styleText>[0], text: string) => (hasColors ? styleText(format, text) : text);
  let fence: string | undefined;
  const lines = markdown
    .replaceAll(/<!--[\s\S]*?-->\n*/gu, "")
    .split("\n")
    .flatMap(line => {
      const mark = /^(?<mark>`{3,})(?<info>[^`]*)$/u.exec(line)?.groups;
      if (mark && (fence === undefined || mark["mark"] === fence)) {
        const isOpening = fence === undefined;
        fence = isOpening ? mark["mark"] : undefined;
        return isOpening ? captionOf(mark["info"] ?? "") : [];
      }
      if (fence !== undefined) {
        return [style("dim", `    ${line}`)];
      }
      const heading = /^#+ (?<text>.+)$/u.exec(line)?.groups?.["text"];
      return [heading === undefined ? inline(line, style) : style("bold", plain(heading))];
    });
  return `${lines
    .join("\n")
    .replaceAll(/\n{3,}/gu, "\n\n")
    .trim()}\n`;
}

/** The caption of an example: incorrect, correct, or the result of a fix of the one above. */
function captionOf(info: string): readonly string[] {
  const word = /\b(?:incorrect|correct|fixed|suggested)\b/u.exec(info)?.[0];
  return word === undefined ? [] : [`${word.charAt(0).toUpperCase()}${word.slice(1)}:`, ""];
}

function inline(line: string, style: (format: "bold" | "cyan", text: string) => string): string {
  return withoutLinks(line)
    .replaceAll(/\*\*(?<text>[^*]+)\*\*/gu, (_, text: string) => style("bold", text))
    .replaceAll(/`(?<text>[^`]+)`/gu, (_, text: string) => style("cyan", text));
}

function plain(line: string): string {
  return withoutLinks(line).replaceAll(/[`*]/gu, "");
}

/** Links within the docs lead nowhere in a terminal; others are shown. */
function withoutLinks(line: string): string {
  return line.replaceAll(/\[(?<text>[^[\]]+)\]\((?<url>[^()]+)\)/gu, (_, text: string, url: string) =>
    url.startsWith("https:") ? `${text} (${url})` : text,
  );
}
