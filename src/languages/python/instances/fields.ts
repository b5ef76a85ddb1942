import { perObject } from "../../../model/per-object.ts";
import type { PythonFile } from "../python-file.ts";
import { childrenOf } from "../syntax/children.ts";
import type { Attribute, Node } from "../syntax/nodes.ts";

/** Every attribute of this name in a file, regardless of the object, in source order. */
export function fieldsNamed(name: string, { module }: PythonFile): readonly Attribute[] {
  return fieldsIn(module).get(name) ?? [];
}

const fieldsIn = perObject((module: Node): ReadonlyMap<string, readonly Attribute[]> => {
  const fields = new Map<string, Attribute[]>();
  const open: Node[] = [module];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.kind === "Attribute") {
      const known = fields.get(node.name);
      if (known) {
        known.push(node);
      } else {
        fields.set(node.name, [node]);
      }
    }
    open.push(...childrenOf(node));
  }
  for (const known of fields.values()) {
    known.sort((a, b) => a.range[0] - b.range[0]);
  }
  return fields;
});
