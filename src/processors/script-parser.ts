import { noteOnFile } from "../hosts/current-file.ts";
import { commandsWithClients, mayHoldShellClients } from "../hosts/prefilter.ts";
import { createInertParser } from "../languages/inert/inert-parser.ts";
import { directivesInScript } from "../languages/shell/directives.ts";
import { packageInfo } from "../package-info.ts";

/** The parser for shell scripts. */
export const scriptParser = {
  meta: { name: `${packageInfo.name}/script-parser`, version: packageInfo.version },
  ...createInertParser({
    language: "shell",
    directivesIn: text => (mayHoldShellClients(text) ? directivesInScript(text, commandsWithClients) : []),
    onParse: () => {
      noteOnFile({ tree: "shell" });
    },
  }),
};
