import type { Style } from "../../edits/print/style.ts";
import type { DelimitedForm, LinesForm } from "../../model/site.ts";

export const tupleForm: DelimitedForm = { keys: "none", pair: "", open: "[", close: "]", allowsTrailingComma: true };

export const objectForm: DelimitedForm = {
  keys: "data",
  pair: " = ",
  pairIn: /^(?:"[^"]*"|[^\s"=:]+)([\t ]*=[\t ]*)\S/u,
  open: "{",
  close: "}",
  padded: true,
  allowsTrailingComma: true,
};

/** A block's body. */
export const bodyForm: LinesForm = {
  keys: "names",
  pair: " = ",
  blocks: { open: " {", close: "}" },
  // According to HashiCorp's style guide.
  last: new Set(["depends_on"]),
};

/** An object with one member per line. */
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

/** A quoted string without template syntax. */
function quoted(value: string): string {
  return JSON.stringify(value)
    .replaceAll(/[$%](?=\{)/gu, "$&$&")
    .replaceAll(/\\[bf]/gu, escape => (escape === String.raw`\b` ? String.raw`\u0008` : String.raw`\u000c`));
}

function isIdentifier(key: string): boolean {
  return /^[\p{ID_Start}_][\p{ID_Continue}-]*$/u.test(key);
}
