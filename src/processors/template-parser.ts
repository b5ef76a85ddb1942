import { inertParser } from "../hosts/template/inert-parser.ts";
import { packageInfo } from "../package-info.ts";

/** The parser for templates that nobody else parses. */
export const templateParser = {
  meta: { name: `${packageInfo.name}/template-parser`, version: packageInfo.version },
  ...inertParser,
};
