import type { ConfigurationFile, ConfigurationText } from "../configuration.ts";
import type { SyntaxProblem } from "../syntax-problem.ts";
import { HclFile } from "./file.ts";
import { parseHcl } from "./parser.ts";
import { HclText } from "./text.ts";

/** What the plugin needs of HCL. It is loaded with the first file that may have app clients. */
export { directivesInHcl } from "./directives.ts";

export function openHcl(text: string): ConfigurationFile {
  return new HclFile(text);
}

/** Opens HCL that is embedded in strings of another language. */
export function openHclText(text: string): ConfigurationText {
  return new HclText(text);
}

export function syntaxErrorInHcl(text: string): SyntaxProblem | undefined {
  const [problem] = parseHcl(text).errors;
  return problem && { message: problem.message, offset: problem.range[0] };
}
