import type { Script } from "../script.ts";
import type { SyntaxProblem } from "../syntax-problem.ts";
import { scriptOf } from "./script.ts";

/** What the plugin needs of shell scripts. It is loaded with the first file that may have app clients. */
export { directivesInScript } from "./directives.ts";

export function openScript(text: string): Script {
  return scriptOf(text);
}

export function syntaxErrorInScript(text: string): SyntaxProblem | undefined {
  return scriptOf(text).syntaxError;
}
