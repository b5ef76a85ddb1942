/** The parser of shell scripts. The build puts it into a file of its own, which is loaded at the first script. */
export { forEachChild, parse } from "unbash";
