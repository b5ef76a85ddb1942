import type { TSESTree } from "@typescript-eslint/utils";
import { perObject } from "../../../model/per-object.ts";
import type { Node } from "../syntax/syntax-tree.ts";
import { isWriteTarget } from "../syntax/write-targets.ts";
import type { ClassField } from "./class-fields.ts";
import type { ScopedTree } from "./scoped-tree.ts";

/**
 * The constant value of a field: nothing writes it again, neither in this file nor in another. Only a private field, or
 * one accessed through its class, cannot be overridden by a subclass.
 */
export const constantFieldValue: (field: ClassField, file: ScopedTree) => Node | undefined = perObject(
  (field, file) => {
    const { declaration, isNamedByClass, isPrivate } = field;
    if (declaration?.type !== "PropertyDefinition" || declaration.declare || isDecorated(declaration, file)) {
      return undefined;
    }
    const isFixed = isPrivate || (isNamedByClass && declaration.readonly);
    return isFixed && !isWritten(field, file) ? (declaration.value ?? undefined) : undefined;
  },
);

/** Whether a field may be reassigned after its declaration. */
function isWritten({ accesses, others, isWrittenByKey }: ClassField, file: ScopedTree): boolean {
  return isWrittenByKey || [...accesses, ...others].some(access => isWriteTarget(access, file));
}

/** Whether a field may be written without being named, or through another object. */
function isWrittenElsewhere({ others, isWrittenByKey }: ClassField, file: ScopedTree): boolean {
  return isWrittenByKey || others.some(access => isWriteTarget(access, file));
}

function isDecorated(declaration: Node, file: ScopedTree): boolean {
  return file.childrenOf(declaration).some(({ type }) => type === "Decorator");
}

/** The only value that this file gives a field: its initializer, or its only assignment. */
export function onlyValueOf(field: ClassField, file: ScopedTree): Node | undefined {
  const { declaration, accesses } = field;
  if (declaration?.type === "TSParameterProperty" || isWrittenElsewhere(field, file)) {
    return undefined;
  }
  const initial = declaration?.value ?? undefined;
  const [write, ...others] = accesses.filter(access => isWriteTarget(access, file));
  if (!write || initial) {
    return write ? undefined : initial;
  }
  const [assignment] = assignmentsOf(field, file);
  return others.length === 0 && assignment?.operator === "=" ? assignment.right : undefined;
}

/** The assignments to a field, including `||=` and `+=`. */
export function assignmentsOf({ accesses }: ClassField, file: ScopedTree): readonly TSESTree.AssignmentExpression[] {
  return accesses.flatMap(access => {
    const parent = file.parentOf(access);
    return parent?.type === "AssignmentExpression" && parent.left === access ? [parent] : [];
  });
}
