import type { Quote, Syntax } from "../syntax.ts";

export const javascript: Syntax = {
  name: "javascript",
  comment: /\/\/[^\n\r\u2028\u2029]*|\/\*[\s\S]*?\*\//uy,
  printString: (value, { quote, fallback }) => quoted(value, quote ?? fallback),
  printKey: (key, { fallback }) => (/^[A-Za-z_$][\w$]*$/u.test(key) ? key : quoted(key, fallback)),
};

function quoted(value: string, quote: Quote): string {
  const escaped = JSON.stringify(value).replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029");
  return quote === '"' ? escaped : `'${escaped.slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
}
