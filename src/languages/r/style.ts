import type { Quote, Style } from "../../edits/print/style.ts";
import type { DelimitedForm } from "../../model/site.ts";

export const listForm: DelimitedForm = {
  keys: "none",
  pair: "",
  open: "list(",
  close: ")",
  allowsTrailingComma: false,
};

/** The arguments of a call or of `list`, which have names. */
export const argumentsForm: DelimitedForm = {
  ...listForm,
  keys: "names",
  pair: " = ",
  pairIn: /^[\w.]+([\t ]*=[\t ]*)/u,
};

export const r: Style = {
  comment: /#[^\n\r]*/uy,
  printString: (value, { quote, fallback }) => quoted(value, quote ?? fallback),
  printKey: (key, { quote, fallback }, keys) => (keys === "names" ? key : quoted(key, quote ?? fallback)),
  printBoolean: value => (value ? "TRUE" : "FALSE"),
  printCall: (name, given) => `${name}(${given.join(", ")})`,
  absent: "NULL",
  list: listForm,
  structure: argumentsForm,
  map: argumentsForm,
};

function quoted(value: string, quote: Quote): string {
  const escaped = JSON.stringify(value);
  return quote === '"' ? escaped : `'${escaped.slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
}
