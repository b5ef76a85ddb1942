import type { QualifiedName } from "../../../model/qualified-name.ts";
import type { Call, Expression } from "../syntax/nodes.ts";

/** `typing.cast(Type, value)`, which returns the value. */
export interface Cast {
  readonly call: Call;
  readonly type: Expression;
  readonly value: Expression;
}

/** The names of a file, as far as casts need them. */
interface NameResolver {
  qualifiedNameOf(node: Expression): QualifiedName | undefined;
}

/** A call as a cast, if it is one. */
export function castOf(call: Call, file: NameResolver): Cast | undefined {
  const [type, given] = call.arguments;
  const name = file.qualifiedNameOf(call.callee);
  const isCast = name !== undefined && /^typing(?:_extensions)?\.cast$/u.test([name.module, ...name.path].join("."));
  return isCast && type && given ? { call, type: type.value, value: given.value } : undefined;
}

/** The cast that has a value as its operand. */
export function castAround(value: Expression, file: NameResolver): Cast | undefined {
  const { parent } = value;
  const cast = parent?.kind === "Call" ? castOf(parent, file) : undefined;
  return cast?.value === value ? cast : undefined;
}
