import { styleOfText } from "./local-style.ts";
import { printInline } from "./print.ts";
import type { Printable } from "./printable.ts";
import type { Style } from "./style.ts";

/** A value on one line, in the quotes that a text has more of, to be put somewhere in it. */
export function printText(value: Printable, text: string, style: Style): string {
  return printInline(value, styleOfText(text, style));
}
