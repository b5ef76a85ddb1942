import { commentValue, isOurDirective, mayHaveDirectives } from "../inert/directive-comments.ts";
import type { Directive } from "../inert/inert-parser.ts";
import { commentsInHcl } from "./outline.ts";

/**
 * The comments in an HCL text that are ESLint directives for this plugin's rules.
 *
 * @param mayHaveFindings - whether directives without rule names have anything to suppress
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
      // Visual Studio Code starts block comments with two asterisks in languages that it has no comment style for.
      value: commentValue(text, range).replace(/^\*(?=\s)/u, ""),
    }))
    .filter(({ value }) => isOurDirective(value, mayHaveFindings));
}
