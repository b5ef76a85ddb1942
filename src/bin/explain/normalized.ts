import { stripVTControlCharacters } from "node:util";

/** What stands around a text in messages of Terraform, tables of CloudFormation and quoted mails. */
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
 * A text without what differs between the places from which people paste: case, quotes, line breaks, frames and colors
 * of terminals, and what addresses, JSON and HTML write in other signs.
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

/** What an address says in its query, where `+` is a space and `%2F` a slash. */
function fromAddress(text: string): string {
  return text.replaceAll(/(?<=[&?][\w.]+=|^[\w.]+=)[^\s&]+/gmu, value => {
    try {
      return decodeURIComponent(value.replaceAll("+", " "));
    } catch {
      return value;
    }
  });
}
