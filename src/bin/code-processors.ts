import type { Linter } from "eslint";
import { compileFunction } from "node:vm";
import { mayHoldCodeClients } from "../hosts/shared/prefilter.ts";
import { packageInfo } from "../package-info.ts";
import { isOwnFinding, isParseError } from "../processors/messages.ts";

/**
 * Leaves out, unparsed, what cannot hold an app client, and what other rules and the directives for them give rise to:
 * they belong to the user's own config, which is not read here.
 *
 * ESLint reads `.js` as a module. What is none is handed to it as a file of CommonJS, in which there may be a `return`
 * outside of functions and what strict mode forbids.
 */
export const relevantCode: Linter.Processor = {
  meta: { name: "cognito-lint/relevant-code", version: packageInfo.version },
  supportsAutofix: true,
  preprocess: (text, filename) =>
    !mayHoldCodeClients(text)
      ? []
      : filename.endsWith(".js") && isCommonJs(text)
        ? [{ text, filename: "module.cjs" }]
        : [text],
  postprocess: messageLists => messageLists.flat().filter(message => isOwnFinding(message) || isParseError(message)),
};

/**
 * Whether a text is no ES module: it can be the body of a function. Node reads it so, too, without running it. A text
 * with JSX cannot, and is left to ESLint.
 */
function isCommonJs(text: string): boolean {
  try {
    compileFunction(text.replace(/^#!.*/u, ""), ["exports", "require", "module"]);
    return true;
  } catch {
    return false;
  }
}
