import { isOurDirective, mayHaveDirectives } from "../inert/directive-comments.ts";
import type { Directive } from "../inert/inert-parser.ts";

/** What a string or comment starts with. Matched from left to right, so that neither is found inside the other. */
const opening = /#|"(?:"")?|'(?:'')?/gu;

/** The comments in a Python text that are ESLint directives for this plugin's rules. */
export function directivesInPython(
  text: string,
  { mayHaveFindings }: { readonly mayHaveFindings: boolean },
): readonly Directive[] {
  return mayHaveDirectives(text) ? commentsIn(text).filter(({ value }) => isOurDirective(value, mayHaveFindings)) : [];
}

function commentsIn(text: string): readonly Directive[] {
  const comments: Directive[] = [];
  opening.lastIndex = 0;
  for (let match = opening.exec(text); match; match = opening.exec(text)) {
    const [mark] = match;
    const start = match.index;
    const end = mark === "#" ? endOfLine(text, start) : endOfString(text, start, mark);
    if (mark === "#") {
      comments.push({ value: text.slice(start + 1, end), range: [start, end] });
    }
    opening.lastIndex = end;
  }
  return comments;
}

function endOfLine(text: string, start: number): number {
  const length = text.slice(start).search(/[\n\r]/u);
  return length === -1 ? text.length : start + length;
}

/** A string with single quotes ends at the end of its line at the latest. */
function endOfString(text: string, start: number, quotes: string): number {
  const stop = new RegExp(
    quotes.length === 1 ? String.raw`\\[\s\S]|[\n\r]|${quotes}` : String.raw`\\[\s\S]|${quotes}`,
    "gu",
  );
  stop.lastIndex = start + quotes.length;
  for (let match = stop.exec(text); match; match = stop.exec(text)) {
    if (!match[0].startsWith("\\")) {
      return stop.lastIndex;
    }
  }
  return text.length;
}
