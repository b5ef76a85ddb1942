import { mapCases, unknown } from "../../../model/expressions.ts";
import { usedAt, withoutPlaces } from "../../../model/places.ts";
import type { Expression as Value } from "../../../model/value.ts";
import { attributesOf } from "../flow/attributes.ts";
import type { PythonFile } from "../python-file.ts";
import { onlyDefinition } from "../scope/bindings.ts";
import { classOfSelf } from "../scope/local-functions.ts";
import type { Attribute, ClassDefinition, Expression } from "../syntax/nodes.ts";

interface ValueReader {
  read(node: Expression): Value;
}

/** Attributes that subclasses and other files are not expected to assign, by naming convention. */
const constantName = /^(?:_|[A-Z][\dA-Z_]*$)/u;

/**
 * The value of a class constant or of an enum member: `Config.FLOWS`, `self.FLOWS`, `Flow.SRP.value`. `undefined`: it
 * is neither, or it may change.
 */
export function classMemberOf(node: Attribute, file: PythonFile, reader: ValueReader): Value | undefined {
  const { value: holder, name } = node;
  if (holder.kind === "Attribute" && name === "value") {
    const owner = classNamed(holder.value, file);
    return owner && isEnum(owner, file) ? constantOf(owner, holder.name, file, reader, node) : undefined;
  }
  const named = classNamed(holder, file);
  if (named) {
    // An enum member is equal to its value only in an enum of strings.
    return isEnum(named, file) && !isStringEnum(named, file) ? undefined : constantOf(named, name, file, reader, node);
  }
  const own = classOfSelf(holder, file.scopes);
  return own && constantName.test(name) ? constantOf(own, name, file, reader, node) : undefined;
}

/** The class of the file that a name refers to. */
export function classNamed(node: Expression, file: PythonFile): ClassDefinition | undefined {
  const binding = node.kind === "Name" ? file.scopes.bindingOf(node) : undefined;
  const definition = binding && onlyDefinition(binding)?.node;
  return definition?.kind === "ClassDefinition" ? definition : undefined;
}

function constantOf(
  { body, range }: ClassDefinition,
  name: string,
  file: PythonFile,
  reader: ValueReader,
  node: Attribute,
): Value | undefined {
  const { assigned, changed } = attributesOf(file.module);
  const targets = assigned.get(name) ?? [];
  const around = body.parent;
  const binding = around && file.scopes.scopeOf(around)?.bindings.get(name);
  const inClass = binding && onlyDefinition(binding);
  const own = targets.filter(target => range[0] <= target.range[0] && target.range[1] <= range[1]);
  const [only, ...others] = own;
  if (changed.has(name) || file.module.unclear.has(name) || targets.length > own.length || others.length > 0) {
    return undefined;
  }
  const field = only?.parent?.kind === "Assign" && classOfSelf(only.value, file.scopes) ? only.parent.value : undefined;
  const value = inClass ? (only ? undefined : inClass.kind === "assign" && inClass.value) : binding ? undefined : field;
  if (!value) {
    return undefined;
  }
  const isFunction = (read: Value): boolean => read.kind === "unknown";
  const read = mapCases(reader.read(value), plain => (isFunction(plain) ? unknown({ range: node.range }) : plain));
  return usedAt(withoutPlaces(read), node.range);
}

function isEnum(definition: ClassDefinition, file: PythonFile): boolean {
  return baseNames(definition, file).some(name => /^(?:Str|Int|Re)?Enum$|^(?:Int)?Flag$/u.test(name));
}

function isStringEnum(definition: ClassDefinition, file: PythonFile): boolean {
  return baseNames(definition, file).some(name => name === "StrEnum" || name === "str");
}

function baseNames({ bases }: ClassDefinition, file: PythonFile): readonly string[] {
  return bases.flatMap(({ value }) => file.qualifiedNameOf(value)?.path.at(-1) ?? []);
}
