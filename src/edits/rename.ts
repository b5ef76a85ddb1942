import type { WrittenOption } from "../model/app-client.ts";
import type { Expression, Member } from "../model/value.ts";
import type { EditTarget } from "./edit-target.ts";
import type { Location } from "./locate.ts";
import type { Style } from "./print/style.ts";
import type { TextEdit } from "./text/text-edit.ts";
import { isSpread } from "../model/expressions.ts";

/**
 * Renames a member of the map at a location to the key of that location. `undefined`: the key is taken, or the old one
 * cannot be replaced.
 */
export function renameTo(
  location: Location,
  { key, keyRange }: Pick<WrittenOption, "key" | "keyRange">,
  { text, style }: Pick<EditTarget, "text" | "style">,
): TextEdit | undefined {
  if (location.kind !== "missing" || location.isInherited || location.rest.length > 0) {
    return undefined;
  }
  const { members, site } = location.holder;
  const member = members.find(
    (candidate): candidate is Member<Expression> => !isSpread(candidate) && candidate.keyRange[0] === keyRange[0],
  );
  // A member that several statements set must be renamed in all of them.
  const isAlone = members.filter(other => !isSpread(other) && other.key === key).length === 1;
  // A value that is read from a shared place has no container.
  return isAlone && member?.key === key && site.container ? renameKey(text, member, location.key, style) : undefined;
}

/** Replaces a key, keeping its quotes. `undefined`: the key is not written literally. */
function renameKey(text: string, member: Member<Expression>, key: string, style: Style): TextEdit | undefined {
  const { keyRange } = member;
  const written = text.slice(...keyRange);
  const quote = /^["']/u.exec(written)?.[0] ?? "";
  if (written !== quote + member.key + quote || member.computed) {
    return undefined;
  }
  return { range: keyRange, text: member.shorthand ? key + style.structure.pair + written : quote + key + quote };
}
