import { usedAt, withoutPlaces } from "../../../model/places.ts";
import type { Expression as Value } from "../../../model/value.ts";
import { mutationsBy, MAX_REFERENCES } from "../flow/mutations.ts";
import { referenceFrom, referencesOf } from "../flow/references.ts";
import type { Scopes } from "../scope/analyze-scopes.ts";
import { onlyDefinition, type Binding } from "../scope/bindings.ts";
import { classNamed, classOfSelf } from "../scope/local-functions.ts";
import type { Symbols } from "../symbols/symbols.ts";
import { attributesOf } from "../syntax/attributes.ts";
import type { Attribute, ClassDefinition, Expression } from "../syntax/nodes.ts";
import { covers } from "../../../model/site.ts";

interface ValueReader {
  read(node: Expression): Value;
}

/** Attributes that subclasses and other files are not expected to assign, by naming convention. */
const constantName = /^(?:_|[A-Z][\dA-Z_]*$)/u;

/**
 * The value of a class constant or of an enum member: `Config.FLOWS`, `self.FLOWS`, `Flow.SRP.value`. `undefined`: it
 * is neither, or it may change.
 */
export function classMemberOf(node: Attribute, file: Symbols, reader: ValueReader): Value | undefined {
  const { value: holder, name } = node;
  if (holder.kind === "Attribute" && name === "value") {
    const owner = classNamed(holder.value, file.scopes);
    return owner && isEnum(owner, file) ? constantOf(owner, holder.name, file, reader, node) : undefined;
  }
  const named = classNamed(holder, file.scopes);
  if (named) {
    // An enum member is equal to its value only in an enum of strings.
    return isEnum(named, file) && !isStringEnum(named, file) ? undefined : constantOf(named, name, file, reader, node);
  }
  const own = classOfSelf(holder, file.scopes);
  return own && constantName.test(name) && !isOverridden(own, name, file)
    ? constantOf(own, name, file, reader, node)
    : undefined;
}

/** The maximum number of base classes that are followed in a row. */
const MAX_BASES = 10;

function constantOf(
  definition: ClassDefinition,
  name: string,
  file: Symbols,
  reader: ValueReader,
  node: Attribute,
): Value | undefined {
  const { range } = definition;
  const targets = attributesOf(file.module).assigned.get(name) ?? [];
  const binding = memberBinding(definition, name, file.scopes);
  const inClass = binding && onlyDefinition(binding);
  const own = targets.filter(target => covers(range, target.range));
  const [only, ...others] = own;
  if (targets.length > own.length || others.length > 0 || mayBeOverwritten(definition, name, file)) {
    return undefined;
  }
  const field = only?.parent?.kind === "Assign" && classOfSelf(only.value, file.scopes) ? only.parent.value : undefined;
  const value = inClass ? (only ? undefined : inClass.kind === "assign" && inClass.value) : binding ? undefined : field;
  if (!value) {
    return undefined;
  }
  return usedAt(withoutPlaces(reader.read(value)), node.range);
}

/** Whether a member may be written or mutated other than by plain assignment. */
function mayBeOverwritten(definition: ClassDefinition, name: string, file: Symbols): boolean {
  const { scopes, module } = file;
  const binding = memberBinding(definition, name, scopes);
  return (
    module.namesInErrors.has(name) ||
    (binding !== undefined && file.isUnclear(binding)) ||
    isTransformed(definition, file) ||
    memberBinding(definition, "__getattribute__", scopes) !== undefined ||
    attributesOf(module).dynamic.some(
      attribute => (attribute.name ?? name) === name && mayBeOf(attribute.holder, definition, file),
    ) ||
    isPartChanged(name, scopes) ||
    (binding !== undefined && referencesOf(binding).some(reference => mutationsBy(reference, scopes).length > 0))
  );
}

function memberBinding({ body }: ClassDefinition, name: string, scopes: Scopes): Binding | undefined {
  return body.parent && scopes.scopeOf(body.parent)?.bindings.get(name);
}

/** Whether the value of an attribute is mutated at any attribute of this name. */
function isPartChanged(name: string, scopes: Scopes): boolean {
  const { mentioned, assigned } = attributesOf(scopes.module.node);
  const mentions = mentioned.get(name) ?? [];
  const targets = assigned.get(name) ?? [];
  return (
    mentions.length > MAX_REFERENCES ||
    mentions.some(node => !targets.includes(node) && mutationsBy(referenceFrom(node), scopes).length > 0)
  );
}

/** Decorators that keep a class's attributes. */
const keepingDecorators = new Set([
  "dataclass",
  "final",
  "implements",
  "runtime_checkable",
  "total_ordering",
  "unique",
]);

/** Whether a decorator or a metaclass may change a class's attributes. */
function isTransformed({ decorators, bases }: ClassDefinition, file: Symbols): boolean {
  const nameOf = (node: Expression) =>
    file.qualifiedNameOf(node.kind === "Call" ? node.callee : node)?.path.at(-1) ?? "";
  return (
    decorators.some(decorator => !keepingDecorators.has(nameOf(decorator))) ||
    bases.some(({ name, value }) => name === "metaclass" && !/^(?:ABC|Enum)(?:Meta|Type)$/u.test(nameOf(value)))
  );
}

/** Whether an object may be a class or an instance of it. `undefined`: any object. */
function mayBeOf(holder: Expression | undefined, definition: ClassDefinition, file: Symbols): boolean {
  const known = holder && (classOfSelf(holder, file.scopes) ?? classNamed(holder, file.scopes));
  return known === undefined || isSubclassOf(known, definition, file, MAX_BASES);
}

/** Whether a subclass in the file overrides a member. */
function isOverridden(definition: ClassDefinition, name: string, file: Symbols): boolean {
  return file.scopes.all.some(
    ({ node, bindings }) =>
      node.kind === "ClassDefinition" &&
      node !== definition &&
      bindings.has(name) &&
      isSubclassOf(node, definition, file, MAX_BASES),
  );
}

/**
 * Whether a class is or may be a subclass of another.
 *
 * @param depth - the number of base classes to follow
 */
function isSubclassOf(node: ClassDefinition, of: ClassDefinition, file: Symbols, depth: number): boolean {
  return (
    node === of ||
    depth === 0 ||
    node.bases.some(({ value }) => {
      const base = classNamed(value, file.scopes);
      return base !== undefined && isSubclassOf(base, of, file, depth - 1);
    })
  );
}

function isEnum(definition: ClassDefinition, file: Symbols): boolean {
  return baseNames(definition, file).some(name => /(?:Enum|Flag)$/u.test(name));
}

function isStringEnum(definition: ClassDefinition, file: Symbols): boolean {
  return baseNames(definition, file).some(name => /Str(?:ing)?Enum$|^str$/u.test(name));
}

function baseNames({ bases }: ClassDefinition, file: Symbols): readonly string[] {
  return bases.flatMap(({ value }) => file.qualifiedNameOf(value)?.path.at(-1) ?? []);
}
