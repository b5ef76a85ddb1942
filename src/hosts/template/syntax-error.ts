import { parseAllDocuments } from "yaml";
import { isStrictJson, looksLikeJson } from "./json-text.ts";
import { mayOverflow } from "./tree-limits.ts";

export interface SyntaxProblem {
  readonly message: string;
  readonly offset: number;
}

/** What is wrong with a text as YAML, of which JSON is a part. Empty where a reader accepts it, or it is nested too deep. */
export function findSyntaxProblems(text: string): readonly SyntaxProblem[] {
  if (mayOverflow(text) || (looksLikeJson(text) && isStrictJson(text))) {
    return [];
  }
  try {
    return [parseAllDocuments(text, { prettyErrors: false, logLevel: "silent" })]
      .flat()
      .flatMap(({ errors }) => errors)
      .map(({ message, pos }) => ({ message, offset: pos[0] }));
  } catch (error) {
    if (error instanceof RangeError) {
      return [];
    }
    throw error;
  }
}
