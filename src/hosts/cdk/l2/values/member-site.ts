import type { Site } from "../../../../model/site.ts";
import type { HostValue, Member } from "../../../../model/value.ts";

/** The site of a whole member, which can be removed unless its value is conditional. */
export function siteOf({ range, value }: Member<HostValue>): Site {
  const { slot } = value.site;
  return slot && !slot.fixed ? { range, slot } : { range };
}
