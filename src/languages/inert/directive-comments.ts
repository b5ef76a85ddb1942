import type { Range } from "../../model/site.ts";
import { looksLikeJson } from "../json/text.ts";
import { yamlComments } from "../yaml/on-demand.ts";
import type { Directive } from "./inert-parser.ts";

/**
 * The comments in a YAML or JSON text that are ESLint directives for this plugin's rules. Those that name only other
 * rules are left out: ESLint would report them as unknown or unused here, and `--fix` would delete them.
 *
 * @param mayHaveFindings - whether directives without rule names have anything to suppress
 */
export function directivesInDocument(
  text: string,
  { mayHaveFindings }: { readonly mayHaveFindings: boolean },
): readonly Directive[] {
  if (!mayHaveDirectives(text)) {
    return [];
  }
  const comments = looksLikeJson(text) ? jsonComments(text) : yamlComments(text);
  return Array.from(comments, range => ({ range, value: commentValue(text, range) })).filter(({ value }) =>
    isOurDirective(value, mayHaveFindings),
  );
}

/**
 * Every directive that {@link isOurDirective} accepts contains this. It is longer than `eslint`, and therefore faster
 * to search for.
 */
const directiveWord = /eslint[\s-]/u;

/** Whether a text contains any directive. */
export function mayHaveDirectives(text: string): boolean {
  return directiveWord.test(text);
}

/** The text of a comment, without its delimiters. */
export function commentValue(text: string, [start, end]: Range): string {
  return text.startsWith("#", start)
    ? text.slice(start + 1, end)
    : text.slice(start + 2, text.startsWith("/*", start) ? end - 2 : end);
}

const directiveLabel = /^eslint(?:-enable|-disable(?:-next-line|-line)?)?(?!\S)/u;
const ownRule = /(?<![\w@/-])cognito\//u;

/**
 * Whether a comment is a directive that names a rule of this plugin, or one without rule names where there may be
 * findings.
 */
export function isOurDirective(comment: string, mayHaveFindings: boolean): boolean {
  const [directive = ""] = comment.split(/\s-{2,}\s/u, 1);
  const label = directiveLabel.exec(directive.trimStart())?.[0];
  if (label === undefined) {
    return false;
  }
  const rules = directive.trim().slice(label.length);
  return label !== "eslint" && rules === "" ? mayHaveFindings : ownRule.test(rules);
}

function* jsonComments(text: string): Iterable<Range> {
  const opening = /"|\/[/*]/gu;
  for (let match = opening.exec(text); match; match = opening.exec(text)) {
    const start = match.index;
    const end = match[0] === '"' ? endOfString(text, start) : endOfComment(text, start);
    if (match[0] !== '"') {
      yield [start, end];
    }
    opening.lastIndex = end;
  }
}

function endOfString(text: string, start: number): number {
  const stop = /\\.|["\r\n]/gsu;
  stop.lastIndex = start + 1;
  for (let match = stop.exec(text); match; match = stop.exec(text)) {
    if (match[0].length === 1) {
      return stop.lastIndex;
    }
  }
  return text.length;
}

function endOfComment(text: string, start: number): number {
  const isBlock = text.startsWith("/*", start);
  const end = isBlock ? text.indexOf("*/", start + 2) : text.slice(start).search(/[\r\n\u2028\u2029]/u);
  return end === -1 ? text.length : isBlock ? end + 2 : start + end;
}
