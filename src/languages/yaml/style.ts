import { perText } from "../../model/per-text.ts";
import type { StringStyle, Style } from "../../edits/print/style.ts";
import type { DelimitedForm, Form, Range } from "../../model/site.ts";

export const flowSequenceForm: DelimitedForm = {
  keys: "none",
  pair: "",
  open: "[",
  close: "]",
  allowsTrailingComma: true,
};

export const flowMappingForm: DelimitedForm = {
  keys: "data",
  pair: ": ",
  open: "{",
  close: "}",
  padded: true,
  allowsTrailingComma: true,
};

export const blockSequenceForm: Form = { keys: "none", pair: "" };

export const blockMappingForm: Form = { keys: "data", pair: ": " };

export const yaml: Style = {
  comment: /#[^\n\r]*/uy,
  printString: print,
  printKey: print,
  list: flowSequenceForm,
  structure: flowMappingForm,
  map: flowMappingForm,
  printCall: (name, given) => `!${name} ${given.join(" ")}`,
  refusesTabs: true,
  isReferredTo: holdsAnchor,
};

/** Whether a range contains an anchor that an alias refers to. */
function holdsAnchor(text: string, range: Range): boolean {
  const anchors = text.slice(...range).matchAll(/&([^\s,[\]{}]+)/gu);
  return [...anchors].some(([, name = ""]) => aliasNames(text).has(name));
}

/** The names of everything that may be an alias in a text. A colon after one is part of its name, or makes it a key. */
export const aliasNames = perText((text): ReadonlySet<string> => {
  const names = [...text.matchAll(/\*([^\s,[\]{}]+)/gu)].map(([, name = ""]) => name);
  return new Set(names.flatMap(name => (name.endsWith(":") ? [name, name.slice(0, -1)] : [name])));
});

function print(value: string, { quote, fallback, inFlow }: StringStyle): string {
  if (quote === undefined && isPlain(value, inFlow)) {
    return value;
  }
  return (quote ?? fallback) === "'" && isPrintable(value) ? `'${value.replaceAll("'", "''")}'` : doubleQuoted(value);
}

/** Words that some version of YAML reads as a boolean, null or a number. */
const words = /^(?:true|false|yes|no|on|off|y|n|null|nan|inf)$/iu;

/**
 * Whether YAML 1.1 and 1.2 both read a plain scalar as this string. Conservative: some other strings would be safe too.
 */
function isPlain(value: string, inFlow: boolean): boolean {
  const characters = inFlow ? /^[A-Za-z_/](?: ?[\w./@+%=~&;()*$#-])*$/u : /^[A-Za-z_/](?: ?[\w./:@+%=~?&;()*$#-])*$/u;
  return characters.test(value) && !/:(?: |$)| #/u.test(value) && !words.test(value);
}

/** Whether a single-quoted scalar can contain the string unchanged. */
function isPrintable(value: string): boolean {
  return /^[\u0020-\u007E\u00A0-\u2027\u202A-\uD7FF\uE000-\uFEFE\uFF00-\uFFFD\u{10000}-\u{10FFFF}]*$/u.test(value);
}

function doubleQuoted(value: string): string {
  return JSON.stringify(value).replaceAll(
    /[\u007F-\u009F\u2028\u2029\uFEFF\uFFFE\uFFFF]/gu,
    character => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
