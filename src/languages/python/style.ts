import type { Quote, Style } from "../../edits/print/style.ts";
import type { DelimitedForm } from "../../model/site.ts";

export const listForm: DelimitedForm = { keys: "none", pair: "", open: "[", close: "]", allowsTrailingComma: true };

export const tupleForm: DelimitedForm = { ...listForm, open: "(", close: ")" };

/** A dictionary whose keys are strings. */
export const dictForm: DelimitedForm = {
  keys: "data",
  pair: ": ",
  pairIn: /^(?:"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')(\s*:\s*)/u,
  open: "{",
  close: "}",
  allowsTrailingComma: true,
};

/** The arguments of a call. Its keyword arguments are the members of one structure. */
export const argumentsForm: DelimitedForm = {
  keys: "names",
  pair: "=",
  pairIn: /^\w+([\t ]*=[\t ]*)/u,
  open: "(",
  close: ")",
  allowsTrailingComma: true,
  hasUniqueKeys: true,
};

export const python: Style = {
  comment: /#[^\n\r]*/uy,
  printString: (value, { quote, fallback }) => quoted(value, quote ?? fallback),
  printKey: (key, { quote, fallback }, keys) => (keys === "names" ? key : quoted(key, quote ?? fallback)),
  printBoolean: value => (value ? "True" : "False"),
  printCall: (name, given) => `${name}(${given.join(", ")})`,
  absent: "None",
  list: listForm,
  structure: dictForm,
  typedStructure: argumentsForm,
  map: dictForm,
};

function quoted(value: string, quote: Quote): string {
  const escaped = JSON.stringify(value);
  return quote === '"' ? escaped : `'${escaped.slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
}
