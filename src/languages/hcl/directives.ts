import { commentValue, isOurDirective, mayHaveDirectives } from "../inert/directive-comments.ts";
import type { Directive } from "../inert/inert-parser.ts";
import { commentsInHcl } from "./outline.ts";

/**
 * The comments of a text in HCL that tell ESLint something about this plugin's rules.
 *
 * @param mayHaveFindings - whether comments that name no rule have anything to silence
 */
export function directivesInHcl(
  text: string,
  { mayHaveFindings }: { readonly mayHaveFindings: boolean },
): readonly Directive[] {
  if (!mayHaveDirectives(text)) {
    return [];
  }
  return commentsInHcl(text)
    .map(range => ({
      range,
      // Visual Studio Code begins a block comment with two stars in languages that it has no comments for.
      value: commentValue(text, range).replace(/^\*(?=\s)/u, ""),
    }))
    .filter(({ value }) => isOurDirective(value, mayHaveFindings));
}
