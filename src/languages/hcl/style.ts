import type { Style } from "../../edits/print/style.ts";
import type { DelimitedForm, LinesForm } from "../../model/site.ts";

export const tupleForm: DelimitedForm = { keys: "none", pair: "", open: "[", close: "]", allowsTrailingComma: true };

export const objectForm: DelimitedForm = {
  keys: "data",
  pair: " = ",
  pairIn: /^(?:"[^"]*"|[^\s"=:]+)([\t ]*[=:][\t ]*)\S/u,
  open: "{",
  close: "}",
  padded: true,
  allowsTrailingComma: true,
};

/** Of a block's body. */
export const bodyForm: LinesForm = {
  keys: "names",
  pair: " = ",
  blocks: { open: " {", close: "}" },
  // As HashiCorp's style guide has it.
  last: new Set(["depends_on"]),
};

/** Of an object with a member a line. */
export const objectLinesForm: LinesForm = { keys: "data", pair: " = " };

export const hcl: Style = {
  comment: /(?:#|\/\/)[^\n\r]*|\/\*[\s\S]*?\*\//uy,
  printString: quoted,
  printKey: key => (isIdentifier(key) ? key : quoted(key)),
  absent: "null",
  list: tupleForm,
  structure: objectForm,
  map: objectForm,
};

/** A string in quotes, in which nothing is a template. */
function quoted(value: string): string {
  return JSON.stringify(value)
    .replaceAll(/[$%](?=\{)/gu, "$&$&")
    .replaceAll(/\\[bf]/gu, escape => (escape === String.raw`\b` ? String.raw`\u0008` : String.raw`\u000c`));
}

function isIdentifier(key: string): boolean {
  return /^[\p{ID_Start}_][\p{ID_Continue}-]*$/u.test(key);
}
