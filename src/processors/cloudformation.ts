import type { Linter } from "eslint";
import { takeFileNotes } from "../hosts/shared/current-file.ts";
import { packageInfo } from "../package-info.ts";
import { byPlace, isOwnFinding, isParseError, type Message } from "./messages.ts";
import { applyMetadataSuppressions } from "./metadata-suppressions.ts";
import { explainParseError, reportBroken } from "./parse-errors.ts";

let currentText = "";

/**
 * Passes a template through unchanged, so that the file keeps its own config, cache, directives and fixes, and
 * processes the messages about it.
 */
export const cloudformation: Linter.Processor<string> = {
  meta: { name: `${packageInfo.name}/cloudformation`, version: packageInfo.version },
  supportsAutofix: true,

  preprocess(text) {
    takeFileNotes();
    currentText = text;
    return [text];
  },

  postprocess(messageLists) {
    const text = currentText.replace(/^\uFEFF/u, "");
    currentText = "";
    return improve(messageLists.flat(), text).toSorted(byPlace);
  },
};

function improve(messages: readonly Message[], text: string): readonly Message[] {
  const { tree, clients } = takeFileNotes();
  const parseError = messages.find(isParseError);
  if (tree === undefined && parseError) {
    return explainParseError(parseError, text);
  }
  const findings = applyMetadataSuppressions(messages, clients ?? [], text);
  switch (tree) {
    case undefined:
    case "template":
    case "other":
      return findings;
    case "code":
    case "json-as-code":
      // The other messages come from rules and directives for code that were applied to a template.
      return findings.filter(isOwnFinding);
    default:
      return [
        ...findings.filter(message => message.ruleId === null || isOwnFinding(message)),
        ...(clients?.length === 0 ? reportBroken(tree, text) : []),
      ];
  }
}
