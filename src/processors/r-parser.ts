import { noteOnFile } from "../hosts/current-file.ts";
import { mayHoldRClients } from "../hosts/prefilter.ts";
import { createInertParser } from "../languages/inert/inert-parser.ts";
import { directivesInR } from "../languages/r/directives.ts";
import { packageInfo } from "../package-info.ts";

/** The parser for R. */
export const rParser = {
  meta: { name: `${packageInfo.name}/r-parser`, version: packageInfo.version },
  ...createInertParser({
    language: "r",
    directivesIn: text => directivesInR(text, mayHoldRClients(text)),
    onParse: () => {
      noteOnFile({ tree: "r" });
    },
  }),
};
