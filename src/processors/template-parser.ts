import { noteOnFile } from "../hosts/current-file.ts";
import { mayHoldDocumentClients } from "../hosts/prefilter.ts";
import { directivesIn } from "../languages/inert/directive-comments.ts";
import { createInertParser } from "../languages/inert/inert-parser.ts";
import { packageInfo } from "../package-info.ts";

/** The parser for templates that nobody else parses. */
export const templateParser = {
  meta: { name: `${packageInfo.name}/template-parser`, version: packageInfo.version },
  ...createInertParser({
    language: "document",
    directivesIn: text => directivesIn(text, mayHoldDocumentClients(text)),
    onParse: () => {
      noteOnFile({ tree: "inert" });
    },
  }),
};
