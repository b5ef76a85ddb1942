import type { Quote, Style } from "../../edits/print/style.ts";
import { arrayForm, objectForm } from "../json/style.ts";

/** Needs no quotes as a word of a command. */
const plainWord = /^[\w%+,./:=@-]+$/u;

/** The style of a command's words, and of the JSON in some of them. */
export const shell: Style = {
  comment: /#[^\n\r]*/uy,
  printString(value, { quote, fallback, inFlow, form }) {
    if (form?.isBare) {
      return value;
    }
    if (inFlow) {
      return printJson(value);
    }
    const isPlain = quote === undefined && plainWord.test(value);
    return isPlain ? value : quoted(value, quote ?? fallback);
  },
  printKey: (key, _style, keys) => (keys === "data" ? printJson(key) : key),
  printSwitch: (option, value) => (value ? option : option.replace("--", "--no-")),
  emptyListWord: "'[]'",
  list: arrayForm,
  structure: objectForm,
  map: objectForm,
};

function quoted(value: string, quote: Quote): string {
  return quote === "'"
    ? `'${value.replaceAll("'", String.raw`'\''`)}'`
    : `"${value.replaceAll(/["$\\`]/gu, String.raw`\$&`)}"`;
}

/** JSON that is the same in quotes of either kind and in a here-document. */
function printJson(value: string): string {
  return JSON.stringify(value).replaceAll(/['$`]/gu, escapeUnicode);
}

function escapeUnicode(character: string): string {
  return String.raw`\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
