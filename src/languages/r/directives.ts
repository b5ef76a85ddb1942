import { isOurDirective, mayHaveDirectives } from "../inert/directive-comments.ts";
import type { Directive } from "../inert/inert-parser.ts";
import { tokensIn } from "./tokens.ts";

/** The comments in an R text that are ESLint directives for this plugin's rules. */
export function directivesInR(
  text: string,
  { mayHaveFindings }: { readonly mayHaveFindings: boolean },
): readonly Directive[] {
  return mayHaveDirectives(text)
    ? tokensIn(text)
        .filter(({ kind }) => kind === "comment")
        .map(({ text: comment, range }) => ({ value: comment.slice(1), range }))
        .filter(({ value }) => isOurDirective(value, mayHaveFindings))
    : [];
}
