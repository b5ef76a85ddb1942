import type { Expression, Member } from "../model/value.ts";
import type { TextEdit } from "./text-edit.ts";

/** Writes another key, in the quotes of the old one. `undefined`: the key is not written as itself. */
export function renameKey(text: string, member: Member<Expression>, key: string): TextEdit | undefined {
  const { keyRange, range } = member;
  const written = text.slice(...keyRange);
  const quote = /^["']/u.exec(written)?.[0] ?? "";
  if (written !== quote + member.key + quote || (quote === "" && isComputed(text, keyRange[0]))) {
    return undefined;
  }
  // A shorthand property is the name of its value, too.
  const isShorthand = quote === "" && range[0] === keyRange[0] && range[1] === keyRange[1];
  return { range: keyRange, text: isShorthand ? `${key}: ${written}` : quote + key + quote };
}

/** `[name]: value`, in which the name is not the key. */
function isComputed(text: string, start: number): boolean {
  return text.slice(0, start).trimEnd().endsWith("[");
}
