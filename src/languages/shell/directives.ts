import { isOurDirective } from "../inert/directive-comments.ts";
import type { Directive } from "../inert/inert-parser.ts";
import { scriptOf } from "./script.ts";

const directiveComment = /(?:^|[\t ;])#[\t ]*(?=eslint)[^\n\r]*/gmu;
const nextLine = /^(?<before>[\t ]*)eslint-disable-next-line(?!\S)/u;

/**
 * The comments in a script that are ESLint directives for this plugin's rules.
 *
 * There can be no comment inside a command that continues over several lines. So a directive for the next line, before
 * such a command, applies to the command: it disables the rules, which are enabled again after it.
 *
 * @param mayHaveFindings - if false, the script is not parsed
 * @param pattern - matches the commands that may have findings
 */
export function directivesInScript(
  text: string,
  { mayHaveFindings, pattern }: { readonly mayHaveFindings: boolean; readonly pattern: RegExp },
): readonly Directive[] {
  if (!mayHaveFindings) {
    return [];
  }
  const comments = [...text.matchAll(directiveComment)].flatMap(({ index, 0: found }) => {
    const start = index + found.indexOf("#");
    const value = found.slice(found.indexOf("#") + 1);
    const isOurs = isOurDirective(value, true) && !scriptOf(text).isText(start);
    return isOurs ? { value, range: [start, index + found.length] as const } : [];
  });
  const hasOthers = comments.some(({ value }) => /^[\t ]*eslint-(?:disable|enable)(?!\S)/u.test(value));
  return hasOthers ? comments : comments.flatMap(directive => withCommand(directive, text, pattern));
}

/** A directive for the next line as two around the command that starts there, if that continues on further lines. */
function withCommand(directive: Directive, text: string, pattern: RegExp): readonly Directive[] {
  if (!nextLine.test(directive.value)) {
    return [directive];
  }
  const line = text.indexOf("\n", directive.range[1]) + 1;
  const lineEnd = text.indexOf("\n", line);
  const end = line > 0 ? scriptOf(text).endOfCommands(pattern, [line, lineEnd]) : undefined;
  if (end === undefined || end <= lineEnd) {
    return [directive];
  }
  const [rules = ""] = directive.value.replace(nextLine, "").split(/\s-{2,}\s/u, 1);
  return [
    { ...directive, value: directive.value.replace(nextLine, "$<before>eslint-disable") },
    { value: `eslint-enable${rules}`, range: [end, end] },
  ];
}
