import type { Linter } from "eslint";
import { compileFunction } from "node:vm";
import { mayHoldCodeClients } from "../hosts/shared/prefilter.ts";
import { packageInfo } from "../package-info.ts";
import { isOwnFinding, isParseError } from "../processors/messages.ts";

/**
 * Skips, without parsing, files that cannot contain an app client, and drops the messages of other rules and their
 * directives: they belong to the user's own config, which is not read here.
 *
 * ESLint parses `.js` as a module. Other files are passed to it as CommonJS, where `return` is allowed outside
 * functions, and syntax that strict mode forbids.
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
 * Whether a text is not an ES module, that is, whether it is valid as the body of a function. Node parses it that way
 * too, without running it. A text with JSX is not valid, and is left to ESLint.
 */
function isCommonJs(text: string): boolean {
  try {
    compileFunction(text.replace(/^#!.*/u, ""), ["exports", "require", "module"]);
    return true;
  } catch {
    return false;
  }
}
