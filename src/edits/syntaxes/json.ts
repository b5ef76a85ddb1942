import type { Syntax } from "../syntax.ts";

export const json: Syntax = {
  name: "json",
  comment: /\/\/[^\n\r]*|\/\*[\s\S]*?\*\//uy,
  hasParentheses: false,
  printString: value => JSON.stringify(value),
  printKey: key => JSON.stringify(key),
};
