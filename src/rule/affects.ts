import type { Edit } from "../edits/edit.ts";
import type { TextEdit } from "../edits/text/text-edit.ts";
import type { AppClient } from "../model/app-client.ts";
import { itemsOf, type Value } from "../model/value.ts";

/**
 * Whether an edit changes an app client in this scenario.
 *
 * @param rendered - the edit as text
 */
export function affects(edit: Edit, rendered: readonly TextEdit[], client: AppClient): boolean {
  switch (edit.kind) {
    case "set":
    case "remove":
    case "append":
      return isWithin(rendered, client.get(edit.property));
    case "remove-item":
      return isPartOf(edit.item, client.get(edit.property));
    case "replace":
    case "refer":
      return isPartOf(edit.target, client.get(edit.property));
    case "together":
      return edit.edits.some(part => affects(part, rendered, client));
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
