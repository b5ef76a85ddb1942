import { named, type Printable, structure } from "../../../edits/print/printable.ts";
import type { Style } from "../../../edits/print/style.ts";
import type { Site } from "../../../model/site.ts";

/** The reference that CloudFormation treats as absent. */
export const noValue = "AWS::NoValue";

/** A `Ref` in the form that the file uses for its functions: YAML's short form, or the long one. */
export function printReference(name: string, { range }: Site, text: string, style: Style): Printable {
  // JSON has no short form, and neither has code, whose calls are not tags and which has a null value of its own.
  if (!style.printCall || style.absent !== undefined) {
    return structure({ Ref: name });
  }
  if (/[\s[,]!(?:Ref|Sub|GetAtt|If|Join)\s/u.test(text)) {
    return { kind: "call", name: { path: ["Ref"] }, arguments: [named(name)] };
  }
  const isBlock = /^(?:-|[\w:]+:)\s/u.test(text.slice(...range));
  return isBlock ? { kind: "entry", key: "Ref", value: named(name) } : structure({ Ref: name });
}
