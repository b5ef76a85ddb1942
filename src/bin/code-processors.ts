import type { Linter } from "eslint";
import { mayHoldCodeClients } from "../hosts/prefilter.ts";
import { packageInfo } from "../package-info.ts";
import { isOwnFinding, isParseError } from "../processors/messages.ts";
import { hasTypescriptParser } from "./typescript-parser.ts";

/**
 * Leaves out, unparsed, what cannot hold an app client, and what other rules and the directives for them give rise to:
 * they belong to the user's own config, which is not read here.
 */
export const relevantCode: Linter.Processor<string> = {
  meta: { name: "cognito-lint/relevant-code", version: packageInfo.version },
  supportsAutofix: true,
  preprocess: text => (mayHoldCodeClients(text) ? [text] : []),
  postprocess: messageLists => messageLists.flat().filter(message => isOwnFinding(message) || isParseError(message)),
};

let hasSaidSo = false;

/** The same for TypeScript, all of which is left out where there is no parser for it. */
export const relevantTypescript: Linter.Processor<string> = {
  ...relevantCode,
  meta: { name: "cognito-lint/relevant-typescript", version: packageInfo.version },
  preprocess(text) {
    if (!mayHoldCodeClients(text)) {
      return [];
    }
    if (hasTypescriptParser()) {
      return [text];
    }
    if (!hasSaidSo) {
      process.stderr.write(
        "cognito-lint: TypeScript files are left out. To check them: npm install --save-dev @typescript-eslint/parser\n",
      );
      hasSaidSo = true;
    }
    return [];
  },
};
