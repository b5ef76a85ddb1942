import type { Syntax } from "../syntax.ts";

export const json: Syntax = {
  name: "json",
  comment: /\/\/[^\n\r]*|\/\*[\s\S]*?\*\//uy,
  printString: value => JSON.stringify(value),
  printKey: key => JSON.stringify(key),
};
