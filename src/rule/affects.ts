import type { Edit } from "../edits/edit.ts";
import type { AppClient } from "../model/app-client.ts";
import { itemsOf, type Value } from "../model/value.ts";

/** Whether an edit changes what an app client is in this scenario. */
export function affects(edit: Edit, client: AppClient): boolean {
  switch (edit.kind) {
    case "remove-item":
      return isPartOf(edit.item, client.get(edit.property));
    case "replace":
      return isPartOf(edit.target, client.get(edit.property));
    case "together":
      return edit.edits.some(part => affects(part, client));
    // An order changes nothing, and a member under a wrong name is nothing.
    case "depend":
    case "rename":
      return false;
    default:
      return true;
  }
}

function isPartOf(part: Value, whole: Value): boolean {
  const [start, end] = part.site.range;
  return [whole, ...itemsOf(whole)].some(({ site }) => site.range[0] === start && site.range[1] === end);
}
