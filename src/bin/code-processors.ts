import type { Linter } from "eslint";
import { mayHoldCodeClients } from "../hosts/prefilter.ts";
import { packageInfo } from "../package-info.ts";
import { isOwnFinding, isParseError } from "../processors/messages.ts";

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
