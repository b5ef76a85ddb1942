import { isOurDirective, mayHaveDirectives } from "../inert/directive-comments.ts";
import type { Directive } from "../inert/inert-parser.ts";
import { lexemesIn } from "./parser/lexemes.ts";

/** The comments in a Python text that are ESLint directives for this plugin's rules. */
export function directivesInPython(
  text: string,
  { mayHaveFindings }: { readonly mayHaveFindings: boolean },
): readonly Directive[] {
  return mayHaveDirectives(text) ? commentsIn(text).filter(({ value }) => isOurDirective(value, mayHaveFindings)) : [];
}

function commentsIn(text: string): readonly Directive[] {
  return lexemesIn(text)
    .filter(({ kind }) => kind === "comment")
    .map(({ range }) => ({ value: text.slice(range[0] + 1, range[1]), range }));
}
