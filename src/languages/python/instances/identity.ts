import type { Range } from "../../../model/site.ts";
import type { Expression as Value } from "../../../model/value.ts";
import type { ScopedFile } from "../scope/scoped-file.ts";
import { isWithin } from "../scope/bindings.ts";
import { definitionOf, sourceOf } from "../scope/definition.ts";
import { classOfSelf } from "../scope/local-functions.ts";
import { childCovering } from "../syntax/child-covering.ts";
import type { Node } from "../syntax/nodes.ts";

/** Whether two values, even if unknown, are certainly the same: two references to a parameter, or to `self`. */
export function areSame(a: Value, b: Value, file: ScopedFile): boolean {
  const one = keyAt(a, file);
  return one !== undefined && one === keyAt(b, file);
}

function keyAt({ site }: Value, file: ScopedFile): string | undefined {
  const node = nodeAt(site.range, file);
  return node && keyOf(node, file);
}

/** A key that is equal for references to the same value. `undefined`: the value may differ at another place. */
function keyOf(node: Node, file: ScopedFile): string | undefined {
  if (node.kind === "Attribute") {
    const holder = keyOf(node.value, file);
    return holder === undefined ? undefined : `${holder}.${node.name}`;
  }
  const around = classOfSelf(node, file.scopes);
  if (around) {
    return `self@${around.range[0]}`;
  }
  const definition = definitionOf(node, file.scopes);
  return definition && `${definition.name.id}@${definition.name.range[0]}`;
}

/** Whether a value existed before an instance was created, so that it is neither the instance nor refers to it. */
export function isOlder(value: Value, made: Node, file: ScopedFile): boolean {
  const node = nodeAt(value.site.range, file);
  let root = node?.kind === "Name" || node?.kind === "Attribute" ? sourceOf(node, file.scopes) : undefined;
  while (root?.kind === "Attribute") {
    root = sourceOf(root.value, file.scopes);
  }
  const definition = root && definitionOf(root, file.scopes);
  switch (definition?.kind) {
    case "import":
      return true;
    case "parameter":
      return isWithin(made, definition.node);
    default:
      return false;
  }
}

/** The outermost node with exactly this range. */
export function nodeAt([start, end]: Range, { module }: ScopedFile): Node | undefined {
  let current: Node | undefined = module;
  while (current) {
    const found: Node | undefined = childCovering([start, end], current);
    if (found?.range[0] === start && found.range[1] === end) {
      return found;
    }
    current = found;
  }
  return undefined;
}
