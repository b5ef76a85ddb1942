import { isLineBreak, isQuote } from "./characters.ts";
import { behindString } from "./quotes.ts";

/** Whether the line at an offset ends with a colon that is not in brackets, as the header of a block does. */
export function isHeaderLine(text: string, start: number): boolean {
  let depth = 0;
  let last = "";
  for (let offset = start; offset < text.length && !isLineBreak(text.charCodeAt(offset)); offset += 1) {
    const character = text.charAt(offset);
    if (isQuote(text.charCodeAt(offset))) {
      offset = behindString(text, offset + 1, text.charCodeAt(offset), false) - 1;
    } else if (character === "#") {
      break;
    } else if ("([{".includes(character)) {
      depth += 1;
    } else if (")]}".includes(character)) {
      depth -= 1;
    }
    last = character.trim() === "" ? last : character;
    if (depth < 0) {
      return false;
    }
  }
  return depth === 0 && last === ":";
}
