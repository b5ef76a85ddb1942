import { perObject } from "../../../model/per-object.ts";
import type { Attribute, Call, Expression, Node } from "./nodes.ts";
import { isMutationTarget } from "./mutation-targets.ts";
import { nodesOfKind } from "./nodes-of-kind.ts";

/** What a module does with attributes, by name and regardless of the object, in source order. */
export interface Attributes {
  /** Attributes that are assigned: `self.client = …`. */
  readonly assigned: ReadonlyMap<string, readonly Attribute[]>;
  /** All attributes. */
  readonly mentioned: ReadonlyMap<string, readonly Attribute[]>;
  readonly dynamic: readonly DynamicAttribute[];
}

/** An attribute write whose name is data: `setattr(x, "name", 1)`, `vars(x)["name"] = 1`, `x.__dict__.update(…)`. */
export interface DynamicAttribute {
  readonly holder: Expression | undefined;
  /** `undefined`: any attribute. */
  readonly name: string | undefined;
}

export const attributesOf = perObject((root: Node): Attributes => {
  const attributes = nodesOfKind("Attribute", root).toSorted((a, b) => a.range[0] - b.range[0]);
  const mentioned = byName(attributes);
  const replaced = mentioned.get("__dict__")?.filter(node => isAssigned(node) || isDictionaryChanged(node)) ?? [];
  return {
    assigned: byName(attributes.filter(isAssigned)),
    mentioned,
    dynamic: [
      ...nodesOfKind("Call", root).flatMap(dynamicAttributesBy),
      ...replaced.map(({ value }) => ({ holder: value, name: undefined })),
    ],
  };
});

function byName(attributes: readonly Attribute[]): ReadonlyMap<string, readonly Attribute[]> {
  const groups = new Map<string, Attribute[]>();
  for (const attribute of attributes) {
    const others = groups.get(attribute.name);
    if (others) {
      others.push(attribute);
    } else {
      groups.set(attribute.name, [attribute]);
    }
  }
  return groups;
}

/** `setattr(x, "name", 1)`, `monkeypatch.setattr("module.x.name", 1)`, `patch.object(x, "name")`, `vars(x)["name"] = 1`. */
function dynamicAttributesBy(call: Call): readonly DynamicAttribute[] {
  const { callee, arguments: given } = call;
  const first = given[0]?.value;
  const second = given[1]?.value;
  switch (callee.kind === "Name" ? callee.id : callee.kind === "Attribute" ? callee.name : "") {
    case "vars":
      return isDictionaryChanged(call) ? [{ holder: first, name: undefined }] : [];
    case "setattr":
    case "delattr":
    case "__setattr__":
    case "__delattr__":
    case "object":
    case "patch":
      if (first?.kind === "Constant") {
        return [{ holder: undefined, name: String(first.value).split(".").at(-1) }];
      }
      // `requests.patch(url)` is unrelated.
      return first && second && !(callee.kind === "Attribute" && callee.name === "patch")
        ? [{ holder: first, name: second.kind === "Constant" ? String(second.value) : undefined }]
        : [];
    default:
      return [];
  }
}

/** Whether an attribute is an assignment target, alone or in a tuple or list, or is deleted. */
function isAssigned(node: Expression): boolean {
  const { parent } = node;
  switch (parent?.kind) {
    case "Assign":
      return parent.value !== node && parent.annotation !== node;
    case "AugmentedAssign":
      return parent.target === node;
    case "Delete":
    case "Loop":
      return parent.targets.includes(node);
    case "With":
      return parent.items.some(({ target }) => target === node);
    case "Tuple":
    case "List":
      return isAssigned(parent);
    default:
      return false;
  }
}

/** Whether the dictionary of an object's attributes may be changed: at once, or by the name that it is assigned to. */
function isDictionaryChanged(node: Expression): boolean {
  const { parent } = node;
  return parent?.kind === "Assign" || parent?.kind === "NamedExpression" || isPartChanged(node);
}

function isPartChanged(node: Expression): boolean {
  let access = node;
  for (;;) {
    const { parent } = access;
    const isAccess = parent?.kind === "Attribute" || parent?.kind === "Subscript";
    if (!isAccess || parent.value !== access) {
      return false;
    }
    if (isMutationTarget(parent)) {
      return true;
    }
    access = parent;
  }
}
