/** What reads YAML with the library `yaml`. It is loaded with the first text that is neither skipped nor JSON. */
export { yamlComments } from "./comments.ts";
export { findSyntaxProblems, syntaxErrorInDocument } from "./syntax-error.ts";
export { readYaml } from "./tree.ts";
export { parse } from "yaml";
