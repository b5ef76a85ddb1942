import type { Library, Program } from "../language.ts";
import { PythonModel } from "./semantic/model.ts";

/** What the plugin needs of Python. It is loaded with the first file that may have app clients. */
export { directivesInPython } from "./directives.ts";
export { syntaxErrorInPython } from "./syntax-error.ts";

export function openPython(text: string, library: Library): Program {
  return new PythonModel(text, library);
}
