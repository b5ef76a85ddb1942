import { readTree } from "../../../src/languages/document/tree.ts";
import type { Expression } from "../../../src/model/value.ts";

/** The value of a YAML or JSON text that can be read. */
export function readRoot(text: string): Expression {
  const tree = readTree(text);
  if (!tree || tree === "needs-whole") {
    throw new Error("Unreadable.");
  }
  return tree.root;
}
