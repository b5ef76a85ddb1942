import type { Site } from "../../model/site.ts";
import type { Expression } from "../../model/value.ts";

/** Replaces lists with a single map by that map, for members with these keys, as Terraform writes nested blocks. */
export function withoutBlockLists(root: Expression, keys: ReadonlySet<string>): Expression {
  switch (root.kind) {
    case "choice":
      return {
        ...root,
        options: root.options.map(({ when, then }) => ({ when, then: withoutBlockLists(then, keys) })),
      };
    case "map":
      return {
        ...root,
        members: root.members.map(member => {
          if ("kind" in member) {
            return { ...member, of: withoutBlockLists(member.of, keys) };
          }
          return keys.has(member.key) ? { ...member, value: onlyItem(member.value) } : member;
        }),
      };
    default:
      return root;
  }
}

function onlyItem(value: Expression): Expression {
  switch (value.kind) {
    case "choice":
      return { ...value, options: value.options.map(({ when, then }) => ({ when, then: onlyItem(then) })) };
    case "list": {
      const [item, ...others] = value.items;
      if (!item && value.complete) {
        return { kind: "absent", site: value.site };
      }
      return item && item.kind !== "spread" && others.length === 0 && value.complete
        ? { ...item, site: inPlaceOf(value.site, item.site) }
        : { kind: "unknown", site: value.site };
    }
    default:
      return value;
  }
}

/** The site of the map, which is removed together with the list around it. */
function inPlaceOf({ slot }: Site, { range, container }: Site): Site {
  return { range, ...(container && { container }), ...(slot && { slot }) };
}
