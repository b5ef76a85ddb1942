import type { Edit } from "../edits/edit.ts";
import type { TextEdit } from "../edits/text/text-edit.ts";
import { itemsOf, type Value } from "../model/value.ts";

/** What can be read of a resource in a scenario. */
export interface Readable {
  get(path: string): Value;
}

/**
 * Whether an edit changes a resource in a scenario.
 *
 * @param rendered - the edit as text
 */
export function affects(edit: Edit<string>, rendered: readonly TextEdit[], resource: Readable): boolean {
  switch (edit.kind) {
    case "set":
    case "remove":
    case "append":
      return isWithin(rendered, resource.get(edit.property));
    case "remove-item":
      return isPartOf(edit.item, resource.get(edit.property));
    case "replace":
    case "refer":
      return isPartOf(edit.target, resource.get(edit.property));
    case "together":
      return edit.edits.some(part => affects(part, rendered, resource));
    // A dependency changes no property, and a misspelled member is not one.
    case "depend":
    case "rename":
    case "rename-option":
      return false;
  }
}

/** Whether an edit changes the value itself, rather than the branch of another scenario. */
function isWithin(edits: readonly TextEdit[], { kind, site }: Value): boolean {
  const [start, end] = site.range;
  return kind === "absent" || edits.some(({ range }) => range[0] <= end && range[1] >= start);
}

function isPartOf(part: Value, whole: Value): boolean {
  const [start, end] = part.site.range;
  return [whole, ...itemsOf(whole)].some(({ site }) => site.range[0] === start && site.range[1] === end);
}
