import type { Range } from "../../model/site.ts";
import type { Tree } from "../documents.ts";
import { json } from "../json/style.ts";
import { readJson } from "../json/tree.ts";
import { readYaml } from "../yaml/on-demand.ts";
import { yaml } from "../yaml/style.ts";

/**
 * Reads a YAML or JSON text, or only a range of it that contains one mapping or object. All ranges refer to the whole
 * text.
 *
 * @param language - by default JSON if the text is JSON, otherwise YAML
 * @returns `undefined` if the text has a syntax error or cannot be read with certainty; `"needs-whole"` if the range is
 *   not enough, because it refers to an anchor before it
 */
export function readTree(
  text: string,
  range: Range = [0, text.length],
  language?: "json" | "yaml",
): Tree | "needs-whole" | undefined {
  if (language !== "yaml") {
    const root = readJson(text, range);
    if (root || language === "json") {
      return root && { root, style: json };
    }
  }
  const root = readYaml(text, range);
  return root === undefined || root === "needs-whole" ? root : { root, style: yaml };
}
