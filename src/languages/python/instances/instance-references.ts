import type { PythonFile } from "../python-file.ts";
import { onlyDefinition } from "../scope/bindings.ts";
import { functionAround } from "../scope/function-calls.ts";
import { classOfSelf, localFunctionOf, parameterOf } from "../scope/local-functions.ts";
import { classAround, superclassAt } from "../symbols/super-calls.ts";
import { classNamed } from "../symbols/class-members.ts";
import { childrenOf } from "../syntax/children.ts";
import type { Attribute, Call, ClassDefinition, Expression, Name, Node } from "../syntax/nodes.ts";
import { referenceAt, referenceFrom, type Reference } from "../flow/references.ts";
import { castAround } from "./casts.ts";
import { fieldsNamed } from "./fields.ts";

const MAX_DEPTH = 5;

/** A use of an instance, with how many of its keys lead to what a name was given. */
export interface InstanceReference extends Reference {
  readonly aliased: number;
  /** Whether it is by a name that always is this instance. */
  readonly isSure: boolean;
  /** Whether the value is followed to where it goes from here. */
  readonly isFollowed: boolean;
}

/** The places at which an instance is used, by whatever name, in the order of the text. */
export function referencesOfInstance(made: Call, file: PythonFile): readonly InstanceReference[] {
  const references: InstanceReference[] = [];
  const seen = new Set<Node>();
  follow({ ...referenceFrom(made), aliased: 0, isSure: true }, 0);
  const around = superclassAt(made, file) && classAround(made);
  if (around) {
    followHolder({ path: [], exact: true, isSure: true }, asSelf(around, file), 0);
  }
  return references.sort((a, b) => a.node.range[0] - b.node.range[0]);

  function follow(reference: Omit<InstanceReference, "isFollowed">, depth: number): void {
    if (seen.has(reference.node) || depth > MAX_DEPTH) {
      return;
    }
    seen.add(reference.node);
    const holders = holdersOf(reference.node, file);
    references.push({ ...reference, isFollowed: holders.length > 0 });
    for (const holder of holders) {
      followHolder(reference, holder, depth + 1);
    }
  }

  function followHolder(
    reference: Pick<InstanceReference, "path" | "exact" | "isSure">,
    holder: Holder,
    depth: number,
  ): void {
    for (const { node, path, exact, defaulted, name } of holder.mentions) {
      follow(
        {
          name,
          node,
          path: [...reference.path, ...path],
          exact: reference.exact && exact,
          defaulted,
          aliased: reference.path.length,
          isSure: reference.isSure && holder.isSure,
        },
        depth,
      );
    }
  }
}

interface Holder {
  readonly mentions: readonly Reference[];
  /** Whether it never holds anything else. */
  readonly isSure: boolean;
}

/** What an expression's value goes into: names, fields, parameters of the file's functions, and what they give back. */
function holdersOf(node: Expression, file: PythonFile): readonly Holder[] {
  const { parent } = node;
  switch (parent?.kind) {
    case "Assign":
      return parent.value === node ? parent.targets.flatMap(target => heldBy(target, file)) : [];
    case "NamedExpression":
      return [...heldBy(parent.target, file), ...holdersOf(parent, file)];
    case "With":
      return parent.items.flatMap(({ context, target }) => (context === node && target ? heldBy(target, file) : []));
    case "Conditional":
    case "BooleanOperation":
    case "Await":
      return unsure(holdersOf(parent, file));
    case "List":
    case "Tuple":
    case "Set":
      return parent.parent?.kind === "Loop" ? unsure(parent.parent.targets.flatMap(one => heldBy(one, file))) : [];
    case "Call":
      return givenTo(parent, node, file);
    case "Return":
      return givenBack(node, file);
    default:
      return [];
  }
}

function unsure(holders: readonly Holder[]): readonly Holder[] {
  return holders.map(holder => ({ ...holder, isSure: false }));
}

function heldBy(target: Expression, file: PythonFile): readonly Holder[] {
  switch (target.kind) {
    case "Name":
      return namedBy(target, file);
    case "Attribute":
      return [keptIn(target, file)];
    default:
      return [];
  }
}

function namedBy(target: Name, file: PythonFile): readonly Holder[] {
  const binding = file.scopes.bindingOf(target);
  return binding
    ? [{ mentions: binding.references.map(referenceAt), isSure: onlyDefinition(binding) !== undefined }]
    : [];
}

/** Mentions of a field: surely those of `self` in the class, and perhaps those of anything else. */
function keptIn(target: Attribute, file: PythonFile): Holder {
  const around = classOfSelf(target.value, file.scopes);
  const accesses = fieldsNamed(target.name, file).filter(({ value }) => {
    const own = classOfSelf(value, file.scopes);
    return !around || !own || own === around;
  });
  const assigned = accesses.filter(access => access.parent?.kind === "Assign" && access.parent.value !== access);
  const mentions = accesses.filter(access => !assigned.includes(access));
  return {
    mentions: mentions.map(referenceFrom),
    isSure: assigned.length === 1 && mentions.every(({ value }) => classOfSelf(value, file.scopes) === around),
  };
}

/** The parameter of a function of the file that is given a value, or what `cast` gives back. */
function givenTo(call: Call, node: Expression, file: PythonFile): readonly Holder[] {
  if (castAround(node, file)) {
    return [{ mentions: [referenceFrom(call)], isSure: true }];
  }
  const argument = call.arguments.find(({ value }) => value === node);
  const local = argument && localFunctionOf(call.callee, file.scopes);
  const parameter = local && parameterOf(argument, call, local);
  return parameter ? unsure(namedBy(parameter.name, file)) : [];
}

/** The calls of the function that gives a value back, or the mentions of a property. */
function givenBack(node: Expression, file: PythonFile): readonly Holder[] {
  const around = functionAround(node);
  if (!around) {
    return [];
  }
  const users = around.decorators.length > 0 ? fieldsNamed(around.name.id, file) : file.callsOf(around);
  return users.length > 0 ? [{ mentions: users.map(referenceFrom), isSure: false }] : [];
}

/** Mentions of what a class of the file makes, in its methods and where it is made. */
function asSelf(around: ClassDefinition, file: PythonFile): Holder {
  const own = namesIn(around.body).filter(name => classOfSelf(name, file.scopes) === around);
  const made = file.calls.filter(({ callee }) => classNamed(callee, file) === around);
  return { mentions: [...own.map(referenceAt), ...made.map(referenceFrom)], isSure: made.length <= 1 };
}

function namesIn(root: Node): readonly Name[] {
  const inner = childrenOf(root).flatMap(namesIn);
  return root.kind === "Name" ? [root, ...inner] : inner;
}
