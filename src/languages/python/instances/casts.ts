import type { PythonFile } from "../python-file.ts";
import type { Call, Expression } from "../syntax/nodes.ts";

/** `typing.cast(Type, value)`, which returns the value. */
export interface Cast {
  readonly call: Call;
  readonly type: Expression;
}

/** The cast that has a value as its operand. */
export function castAround(value: Expression, file: PythonFile): Cast | undefined {
  const { parent } = value;
  if (parent?.kind !== "Call") {
    return undefined;
  }
  const [type, given, ...others] = parent.arguments;
  const name = file.qualifiedNameOf(parent.callee);
  const isCast = name !== undefined && /^typing(?:_extensions)?$/u.test(name.module) && name.path.join(".") === "cast";
  return isCast && type && given?.value === value && others.length === 0
    ? { call: parent, type: type.value }
    : undefined;
}
