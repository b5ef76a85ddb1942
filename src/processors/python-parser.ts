import { noteOnFile } from "../hosts/current-file.ts";
import { mayHoldPythonClients } from "../hosts/prefilter.ts";
import { createInertParser } from "../languages/inert/inert-parser.ts";
import { directivesInPython } from "../languages/python/directives.ts";
import { packageInfo } from "../package-info.ts";

/** The parser for Python. */
export const pythonParser = {
  meta: { name: `${packageInfo.name}/python-parser`, version: packageInfo.version },
  ...createInertParser({
    language: "python",
    directivesIn: text => directivesInPython(text, mayHoldPythonClients(text)),
    onParse: () => {
      noteOnFile({ tree: "python" });
    },
  }),
};
