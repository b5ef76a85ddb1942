import type { Printable } from "../../../edits/edit-target.ts";
import type { Style } from "../../../edits/style.ts";
import type { Site } from "../../../model/site.ts";

/** A `Ref` in the form in which the file writes its functions: the short one of YAML, or the long one. */
export function printReference(name: string, { range }: Site, text: string, style: Style): Printable {
  if (!style.writesTags) {
    return { Ref: name };
  }
  if (/[\s[,]!(?:Ref|Sub|GetAtt|If|Join)\s/u.test(text)) {
    return { code: `!Ref ${name}` };
  }
  const isBlock = /^(?:-|[\w:]+:)\s/u.test(text.slice(...range));
  return isBlock ? { code: `Ref: ${name}` } : { Ref: name };
}
