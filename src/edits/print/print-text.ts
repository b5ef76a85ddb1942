import { styleOfText } from "./local-style.ts";
import { printInline } from "./print.ts";
import type { Printable } from "./printable.ts";
import type { Style } from "./style.ts";

/** A value on one line, with the quotes that the text uses more often. */
export function printText(value: Printable, text: string, style: Style): string {
  return printInline(value, styleOfText(text, style));
}
