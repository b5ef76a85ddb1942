import { isOurDirective, mayHaveDirectives } from "../inert/directive-comments.ts";
import type { Directive } from "../inert/inert-parser.ts";
import { tokensIn } from "./tokens.ts";

/** The comments of an R text that tell ESLint something about this plugin's rules. */
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
