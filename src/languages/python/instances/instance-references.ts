import type { ProgramFile } from "../evaluate/evaluated-file.ts";
import { onlyDefinition } from "../scope/bindings.ts";
import { definitionOf } from "../scope/definition.ts";
import { functionAround } from "../scope/function-calls.ts";
import { classNamed, classOfSelf, localFunctionOf, parameterOf } from "../scope/local-functions.ts";
import { classAround, superclassAt } from "../symbols/super-calls.ts";
import { attributesOf } from "../syntax/attributes.ts";
import type { Attribute, Call, ClassDefinition, Expression, Name, Node } from "../syntax/nodes.ts";
import { nodesOfKind } from "../syntax/nodes-of-kind.ts";
import { referenceAt, referenceFrom, type Reference } from "../flow/references.ts";
import { castAround } from "../symbols/casts.ts";

/** The maximum number of aliases that are followed, one after another. */
const MAX_DEPTH = 5;

/** A reference to an instance. `aliased` is the number of its path's keys that precede an alias. */
export interface InstanceReference extends Reference {
  readonly aliased: number;
  /** Whether it is through a name that always refers to this instance. */
  readonly isSure: boolean;
  /** Whether the value is followed further from here. */
  readonly isFollowed: boolean;
}

/** The references to an instance under any name, in source order. */
export function referencesOfInstance(made: Call, file: ProgramFile): readonly InstanceReference[] {
  const references: InstanceReference[] = [];
  const seen = new Set<Node>();
  follow({ ...referenceFrom(made), aliased: 0, isSure: true }, 0);
  const around = superclassAt(made, file) && classAround(made);
  if (around) {
    followAlias({ path: [], exact: true, isSure: true }, selfAlias(around, file), 0);
  }
  return references.sort((a, b) => a.node.range[0] - b.node.range[0]);

  function follow(reference: Omit<InstanceReference, "isFollowed">, depth: number): void {
    if (seen.has(reference.node)) {
      return;
    }
    seen.add(reference.node);
    const aliases = depth < MAX_DEPTH ? aliasesOf(reference.node, file) : [];
    references.push({ ...reference, isFollowed: aliases.length > 0 });
    for (const alias of aliases) {
      followAlias(reference, alias, depth + 1);
    }
  }

  function followAlias(
    reference: Pick<InstanceReference, "path" | "exact" | "isSure">,
    alias: Alias,
    depth: number,
  ): void {
    for (const { node, path, exact, defaulted, name } of alias.mentions) {
      follow(
        {
          name,
          node,
          path: [...reference.path, ...path],
          exact: reference.exact && exact,
          defaulted,
          aliased: reference.path.length,
          isSure: reference.isSure && alias.isSure,
        },
        depth,
      );
    }
  }
}

interface Alias {
  readonly mentions: readonly Reference[];
  /** Whether it never refers to anything else. */
  readonly isSure: boolean;
}

/**
 * The aliases that an expression's value gets: variables, fields, parameters of the file's functions, and the calls of
 * a function that returns it.
 */
function aliasesOf(node: Expression, file: ProgramFile): readonly Alias[] {
  const { parent } = node;
  switch (parent?.kind) {
    case "Assign":
      return parent.value === node ? parent.targets.flatMap(target => aliasesByTarget(target, file)) : [];
    case "NamedExpression":
      return [...aliasesByTarget(parent.target, file), aliasOf(parent)];
    case "With":
      return parent.items.flatMap(({ context, target }) =>
        context === node && target ? aliasesByTarget(target, file) : [],
      );
    case "Conditional":
    case "BooleanOperation":
    case "Await":
      return asPossible(aliasesOf(parent, file));
    case "List":
    case "Tuple":
    case "Set":
      return parent.parent?.kind === "Loop"
        ? asPossible(parent.parent.targets.flatMap(one => aliasesByTarget(one, file)))
        : [];
    case "Call":
      return aliasesByArgument(parent, node, file);
    case "Return":
      return aliasesByReturn(node, file);
    default:
      return [];
  }
}

/** An expression around a value that always evaluates to it. */
function aliasOf(expression: Expression): Alias {
  return { mentions: [referenceFrom(expression)], isSure: true };
}

function asPossible(aliases: readonly Alias[]): readonly Alias[] {
  return aliases.map(alias => ({ ...alias, isSure: false }));
}

function aliasesByTarget(target: Expression, file: ProgramFile): readonly Alias[] {
  switch (target.kind) {
    case "Name":
      return aliasesByName(target, file);
    case "Attribute":
      return [fieldAlias(target, file)];
    default:
      return [];
  }
}

function aliasesByName(target: Name, file: ProgramFile): readonly Alias[] {
  const binding = file.scopes.bindingOf(target);
  return binding
    ? [{ mentions: binding.references.map(referenceAt), isSure: onlyDefinition(binding) !== undefined }]
    : [];
}

/** The references to a field: those through the same variable, or `self` in its class, are certain, all others possible. */
function fieldAlias(target: Attribute, file: ProgramFile): Alias {
  const around = classOfSelf(target.value, file.scopes);
  const accesses = accessesOf(target.name, file).filter(({ value }) => {
    const own = classOfSelf(value, file.scopes);
    return !around || !own || own === around;
  });
  const mentions = accesses.filter(access => access.parent?.kind !== "Assign" || access.parent.value === access);
  return {
    mentions: mentions.map(referenceFrom),
    isSure:
      accesses.length - mentions.length === 1 &&
      mentions.every(({ value }) =>
        around ? classOfSelf(value, file.scopes) === around : isSameVariable(value, target.value, file),
      ),
  };
}

/** Whether two expressions are the same variable, which never refers to another object. */
function isSameVariable(one: Expression, other: Expression, { scopes }: ProgramFile): boolean {
  const definition = definitionOf(one, scopes);
  return definition !== undefined && definition === definitionOf(other, scopes);
}

/** The parameter of a function of the file that a value is passed to, or the result of `cast`. */
function aliasesByArgument(call: Call, node: Expression, file: ProgramFile): readonly Alias[] {
  if (castAround(node, file)) {
    return [aliasOf(call)];
  }
  const argument = call.arguments.find(({ value }) => value === node);
  const local = argument && localFunctionOf(call.callee, file.scopes);
  const parameter = local && parameterOf(argument, call, local);
  return parameter ? asPossible(aliasesByName(parameter.name, file)) : [];
}

/** The calls of the function that returns a value, or the accesses of a property. */
function aliasesByReturn(node: Expression, file: ProgramFile): readonly Alias[] {
  const around = functionAround(node);
  if (!around) {
    return [];
  }
  const users = around.decorators.length > 0 ? accessesOf(around.name.id, file) : file.callsOf(around);
  return users.length > 0 ? [{ mentions: users.map(referenceFrom), isSure: false }] : [];
}

/** The attributes of a name, regardless of the object. */
function accessesOf(name: string, { module }: ProgramFile): readonly Attribute[] {
  return attributesOf(module).mentioned.get(name) ?? [];
}

/** The references to a class's instances: to `self` in its methods, and to the objects that its calls create. */
function selfAlias(around: ClassDefinition, file: ProgramFile): Alias {
  const own = nodesOfKind("Name", around.body).filter(name => classOfSelf(name, file.scopes) === around);
  const made = file.calls.filter(({ callee }) => classNamed(callee, file.scopes) === around);
  return { mentions: [...own.map(referenceAt), ...made.map(referenceFrom)], isSure: made.length <= 1 };
}
