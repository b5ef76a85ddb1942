import type { Expression, Member } from "../model/value.ts";
import type { Syntax } from "./syntax.ts";
import type { TextEdit } from "./text-edit.ts";

/** Writes another key, in the quotes of the old one. `undefined`: the key is not written as itself. */
export function renameKey(
  text: string,
  member: Member<Expression>,
  key: string,
  { name }: Syntax,
): TextEdit | undefined {
  const { keyRange, range } = member;
  const written = text.slice(...keyRange);
  const quote = /^["']/u.exec(written)?.[0] ?? "";
  if (written !== quote + member.key + quote || (quote === "" && isComputed(text, keyRange[0]))) {
    return undefined;
  }
  // A shorthand property is the name of its value, too. In YAML a lone key has none.
  const isShorthand = name === "javascript" && range[1] === keyRange[1];
  return { range: keyRange, text: isShorthand ? `${key}: ${written}` : quote + key + quote };
}

/** `[name]: value`, in which the name is not the key. */
function isComputed(text: string, start: number): boolean {
  return text.slice(0, start).trimEnd().endsWith("[");
}
