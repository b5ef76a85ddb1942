/** The parser of shell scripts. The build puts it into a chunk of its own, which is loaded with the first script. */
export { forEachChild, parse } from "unbash";
