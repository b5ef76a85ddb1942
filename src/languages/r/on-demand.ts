import type { Library, Program } from "../language.ts";
import { RProgram } from "./program.ts";

/** What the plugin needs of R. It is loaded with the first file that may have app clients. */
export { directivesInR } from "./directives.ts";
export { syntaxErrorInR } from "./syntax-error.ts";

export function openR(text: string, library: Library): Program {
  return new RProgram(text, library);
}
