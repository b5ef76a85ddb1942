import { stripVTControlCharacters } from "node:util";

/** The frames around text in Terraform's messages, CloudFormation's tables and quoted mails. */
const frames = /^[\t >│╷╵|]+|[─│╷╵]+/gmu;

const entities: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&apos;": "'",
  "&#39;": "'",
  "&gt;": ">",
  "&lt;": "<",
  "&quot;": '"',
};

/**
 * A text without differences that come from where it was copied: case, quotes, line breaks, frames and colors of
 * terminals, and the encodings of URLs, JSON and HTML.
 */
export function normalized(text: string): string {
  return fromAddress(stripVTControlCharacters(text))
    .replaceAll(/&(?:amp|apos|#39|gt|lt|quot);/gu, entity => entities[entity] ?? entity)
    .replaceAll(/\\(?:r\\n|n)/gu, "\n")
    .replaceAll(frames, " ")
    .toLowerCase()
    .replaceAll(/[\s"'`‘’“”\\]+/gu, " ")
    .trim();
}

/** Decodes the query of a URL, where `+` is a space and `%2F` a slash. */
function fromAddress(text: string): string {
  return text.replaceAll(/(?<=[&?][\w.]+=|^[\w.]+=)[^\s&]+/gmu, value => {
    try {
      return decodeURIComponent(value.replaceAll("+", " "));
    } catch {
      return value;
    }
  });
}
