import type { Quote, Style, StringStyle } from "../../edits/style.ts";
import type { DelimitedForm, Form } from "../../model/site.ts";
import { arrayForm, objectForm } from "../json/style.ts";

/** The options of a command, each with its values. */
export const optionsForm: Form = { keys: "names", pair: " " };

/** The values of an option. */
export const valuesForm: Form = { keys: "none", pair: "" };

/** A structure in one word: `AccessToken=minutes,IdToken=minutes`. */
export const shorthandForm: DelimitedForm = {
  keys: "names",
  pair: "=",
  open: "",
  close: "",
  allowsTrailingComma: false,
};

/** What needs no quotes as a word of a command. */
const plainWord = /^[\w%+,./:=@-]+$/u;

/** How words of a command are written, and the JSON that is in some of them. */
export const shell: Style = {
  comment: /#[^\n\r]*/uy,
  printString: (value, style) => (style.inFlow ? printJson(value) : printWord(value, style)),
  printKey: (key, { inFlow }) => (inFlow ? printJson(key) : key),
  list: arrayForm,
  structure: objectForm,
  map: objectForm,
};

function printWord(value: string, { quote, fallback }: StringStyle): string {
  const written = quote ?? (plainWord.test(value) ? undefined : fallback);
  return written === undefined ? value : quoted(value, written);
}

function quoted(value: string, quote: Quote): string {
  return quote === "'"
    ? `'${value.replaceAll("'", String.raw`'\''`)}'`
    : `"${value.replaceAll(/["$\\`]/gu, String.raw`\$&`)}"`;
}

/** JSON that is the same between quotes of either kind and in a here-document. */
function printJson(value: string): string {
  return JSON.stringify(value).replaceAll(/['$`]/gu, escapeUnicode);
}

function escapeUnicode(character: string): string {
  return String.raw`\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
