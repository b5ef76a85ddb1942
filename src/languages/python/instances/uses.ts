import type { PythonFile } from "../python-file.ts";
import { onlyDefinition } from "../scope/bindings.ts";
import { classOfSelf } from "../scope/local-functions.ts";
import { childrenOf } from "../syntax/children.ts";
import type { Attribute, Expression, Name, Node } from "../syntax/nodes.ts";
import { useAt, useFrom, type Use } from "../flow/references.ts";

const MAX_DEPTH = 5;

/** A use of an instance, with how many of its keys lead to what a name was given. */
export interface InstanceUse extends Use {
  readonly aliased: number;
  /** Whether it is by a name that always is this instance. */
  readonly isSure: boolean;
}

/** The places at which an instance is used, by whatever name, in the order of the text. */
export function usesOfInstance(made: Expression, file: PythonFile): readonly InstanceUse[] {
  const uses: InstanceUse[] = [];
  const seen = new Set<Node>();
  follow({ ...useFrom(made), aliased: 0, isSure: true }, 0);
  return uses.sort((a, b) => a.node.range[0] - b.node.range[0]);

  function follow(use: InstanceUse, depth: number): void {
    if (seen.has(use.node) || depth > MAX_DEPTH) {
      return;
    }
    seen.add(use.node);
    uses.push(use);
    for (const holder of holdersOf(use.node, file)) {
      for (const mention of holder.mentions) {
        const { node, path, exact, defaulted, name } = mention;
        follow(
          {
            name,
            node,
            path: [...use.path, ...path],
            exact: use.exact && exact,
            defaulted,
            aliased: use.path.length,
            isSure: use.isSure && holder.isSure,
          },
          depth + 1,
        );
      }
    }
  }
}

interface Holder {
  readonly mentions: readonly Use[];
  /** Whether it never holds anything else. */
  readonly isSure: boolean;
}

/** The names and fields that are given a value where an expression stands. */
function holdersOf(node: Expression, file: PythonFile): readonly Holder[] {
  const { parent } = node;
  switch (parent?.kind) {
    case "Assign":
      return parent.value === node
        ? parent.targets.flatMap(target =>
            target.kind === "Name" ? namedBy(target, file) : target.kind === "Attribute" ? keptIn(target, file) : [],
          )
        : [];
    case "NamedExpression":
      return [...namedBy(parent.target, file), ...holdersOf(parent, file)];
    case "With":
      return parent.items.flatMap(({ context, target }) =>
        context === node && target?.kind === "Name" ? namedBy(target, file) : [],
      );
    case "Conditional":
    case "BooleanOperation":
    case "Await":
      return holdersOf(parent, file).map(holder => ({ ...holder, isSure: false }));
    default:
      return [];
  }
}

function namedBy(target: Name, file: PythonFile): readonly Holder[] {
  const binding = file.scopes.bindingOf(target);
  return binding ? [{ mentions: binding.references.map(useAt), isSure: onlyDefinition(binding) !== undefined }] : [];
}

/** Every mention of a field of `self` in its class. */
function keptIn(target: Attribute, file: PythonFile): readonly Holder[] {
  const around = classOfSelf(target.value, file.scopes);
  if (!around) {
    return [];
  }
  const accesses = attributesIn(around.body).filter(
    ({ name, value }) => name === target.name && classOfSelf(value, file.scopes) === around,
  );
  const assigned = accesses.filter(access => access.parent?.kind === "Assign" && access.parent.value !== access);
  return [
    {
      mentions: accesses.filter(access => !assigned.includes(access)).map(useFrom),
      isSure: assigned.length === 1,
    },
  ];
}

function attributesIn(root: Node): readonly Attribute[] {
  const inner = childrenOf(root).flatMap(attributesIn);
  return root.kind === "Attribute" ? [root, ...inner] : inner;
}
