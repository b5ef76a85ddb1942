import type { DelimitedContainer, Range, Site } from "../../../model/site.ts";
import type { Argument, Dict, Sequence } from "../syntax/nodes.ts";
import { argumentsForm, dictForm, listForm, tupleForm } from "../style.ts";

/** The container of a list or tuple, as far as its items can be edited. */
export function containerOfSequence({ kind, range, items }: Sequence, text: string): DelimitedContainer | undefined {
  const isBracketed = /^[[(]/u.test(text.slice(...range)) && /[\])]$/u.test(text.slice(...range));
  return isBracketed
    ? {
        layout: "delimited",
        range,
        items: items.map(item => item.range),
        form: kind === "List" ? listForm : tupleForm,
      }
    : undefined;
}

/** Whether items can be added and removed: a tuple of one item needs its comma. */
export function isResizable({ kind, range }: Sequence, text: string): boolean {
  return kind === "List" || /,\s*\)$/u.test(text.slice(...range));
}

export function containerOfDict({ range, entries }: Dict): DelimitedContainer {
  return { layout: "delimited", range, items: entries.map(entry => entry.range), form: dictForm };
}

/** The argument list of a call. Nothing may be inserted before its keyword arguments. */
export function containerOfArguments(range: Range, given: readonly Argument[]): DelimitedContainer {
  const firstFree = given.findLastIndex(({ kind }) => kind === "positional" || kind === "items") + 1;
  return { layout: "delimited", range, items: given.map(argument => argument.range), form: argumentsForm, firstFree };
}

export function siteWith(range: Range, container: DelimitedContainer | undefined): Site {
  return { range, ...(container && { container }) };
}
