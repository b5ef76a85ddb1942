import type { Style } from "../../edits/print/style.ts";
import type { DelimitedForm } from "../../model/site.ts";

export const arrayForm: DelimitedForm = { keys: "none", pair: "", open: "[", close: "]", allowsTrailingComma: false };

export const objectForm: DelimitedForm = {
  keys: "data",
  pair: ": ",
  pairIn: /^"[^"\\]*(?:\\.[^"\\]*)*"([\t ]*:[\t ]*)\S/u,
  open: "{",
  close: "}",
  padded: true,
  allowsTrailingComma: false,
};

export const json: Style = {
  comment: /\/\/[^\n\r]*|\/\*[\s\S]*?\*\//uy,
  printString: value => JSON.stringify(value),
  printKey: key => JSON.stringify(key),
  list: arrayForm,
  structure: objectForm,
  map: objectForm,
  breaksCollections: true,
};
