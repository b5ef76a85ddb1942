import type { Quote, Style } from "../../edits/print/style.ts";
import type { DelimitedForm } from "../../model/site.ts";

export const arrayForm: DelimitedForm = { keys: "none", pair: "", open: "[", close: "]", allowsTrailingComma: true };

export const objectForm: DelimitedForm = {
  keys: "names",
  pair: ": ",
  open: "{",
  close: "}",
  padded: true,
  allowsTrailingComma: true,
};

/** The arguments of a call. */
export const argumentsForm: DelimitedForm = { ...arrayForm, open: "(", close: ")" };

export const javascript: Style = {
  comment: /\/\/[^\n\r\u2028\u2029]*|\/\*[\s\S]*?\*\//uy,
  printString: (value, { quote, fallback }) => quoted(value, quote ?? fallback),
  printKey: (key, { fallback }) => (/^[A-Za-z_$][\w$]*$/u.test(key) ? key : quoted(key, fallback)),
  printCall: (name, given, isNew) => `${isNew ? "new " : ""}${name}(${given.join(", ")})`,
  absent: "undefined",
  list: arrayForm,
  structure: objectForm,
  map: objectForm,
};

function quoted(value: string, quote: Quote): string {
  const escaped = JSON.stringify(value).replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029");
  return quote === '"' ? escaped : `'${escaped.slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
}
