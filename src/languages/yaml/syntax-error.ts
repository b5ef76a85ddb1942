import { parseAllDocuments, type YAMLParseError } from "yaml";
import { isStrictJson, looksLikeJson } from "../json/text.ts";
import type { SyntaxProblem } from "../syntax-problem.ts";
import { mayOverflow } from "../shared/tree-limits.ts";

type YamlError = Pick<YAMLParseError, "code" | "message" | "pos">;

let lastBroken: { readonly text: string; readonly problem: SyntaxProblem | undefined } | undefined;

/** Caches the errors that the YAML parser found in a text, because they are needed next and parsing is slow. */
export function noteSyntaxErrors(text: string, errors: readonly YamlError[]): void {
  // Several documents are not an error in the text.
  const isBroken = errors.every(({ code }) => code !== "MULTIPLE_DOCS");
  lastBroken = isBroken ? { text, problem: problemsOf(errors)[0] } : undefined;
}

/** The first syntax error in a text. */
export function syntaxErrorInDocument(text: string): SyntaxProblem | undefined {
  const problem = lastBroken?.text === text ? lastBroken.problem : findSyntaxProblems(text)[0];
  // The error comes from a YAML parser, whose message would be about flow maps.
  return problem && looksLikeJson(text) ? { ...problem, message: "Invalid JSON." } : problem;
}

/** The errors in a text as YAML, which includes JSON. Empty if the parser accepts it, or it is nested too deeply. */
export function findSyntaxProblems(text: string): readonly SyntaxProblem[] {
  if (mayOverflow(text) || (looksLikeJson(text) && isStrictJson(text))) {
    return [];
  }
  try {
    const documents = [parseAllDocuments(text, { prettyErrors: false })].flat();
    return problemsOf(documents.flatMap(({ errors }) => errors));
  } catch (error) {
    if (error instanceof RangeError) {
      return [];
    }
    throw error;
  }
}

function problemsOf(errors: readonly YamlError[]): readonly SyntaxProblem[] {
  return errors.map(({ message, pos: [offset] }) => ({ message, offset }));
}
