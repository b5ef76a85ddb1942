import type { Expression, Member } from "../model/value.ts";
import type { Style } from "./print/style.ts";
import type { TextEdit } from "./text/text-edit.ts";

/** Replaces a key, keeping its quotes. `undefined`: the key is not written literally. */
export function renameKey(text: string, member: Member<Expression>, key: string, style: Style): TextEdit | undefined {
  const { keyRange } = member;
  const written = text.slice(...keyRange);
  const quote = /^["']/u.exec(written)?.[0] ?? "";
  if (written !== quote + member.key + quote || member.computed) {
    return undefined;
  }
  return { range: keyRange, text: member.shorthand ? key + style.structure.pair + written : quote + key + quote };
}
