import type { Range } from "../../model/site.ts";

/** A member near the top of a template that has been found but not read. */
export interface OutlineEntry {
  readonly key: string;
  readonly keyRange: Range;
  /** What has to be read for its value: the value itself in JSON, the whole entry in YAML. */
  readonly range: Range;
  /** The entries of the value, where those were looked for. */
  readonly children?: readonly OutlineEntry[];
}

/**
 * Whether the entries of a value are looked for: `Resources` at the top, and in the `resources` of a Serverless
 * Framework file.
 */
export function isOutlined([first, second, third]: readonly string[]): boolean {
  if (second === undefined) {
    return first === "Resources" || first === "resources";
  }
  return third === undefined && first === "resources" && second === "Resources";
}
