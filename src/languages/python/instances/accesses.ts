import type { QualifiedName } from "../../../model/qualified-name.ts";
import type { Access } from "../../language.ts";
import { accessesTo as accessesAmong, type MemberOf } from "../../shared/accesses.ts";
import type { ProgramFile } from "../evaluate/evaluated-file.ts";
import { castAround } from "../symbols/casts.ts";
import { attributesOf } from "../syntax/attributes.ts";
import type { Expression } from "../syntax/nodes.ts";
import { PythonInstance } from "./instance.ts";

/** Every access of a part by its path, in source order: for `node.default_child`, `construct.node.default_child`. */
export function accessesTo(path: readonly string[], file: ProgramFile): readonly Access[] {
  const named = attributesOf(file.module).mentioned.get(path.at(-1) ?? "") ?? [];
  return accessesAmong<Expression>(path, named, {
    memberAt,
    classOf: node => file.classOf(node),
    read: node => file.read(node),
    assertedTypeOf: node => assertedTypeOf(node, file),
    referencesTo: instance => (instance instanceof PythonInstance ? instance.references.map(({ node }) => node) : []),
  });
}

function memberAt(node: Expression): MemberOf<Expression> | undefined {
  return node.kind === "Attribute" ? { object: node.value, name: node.name } : undefined;
}

/** The type that `cast`, or the annotation of the assigned variable, asserts. */
function assertedTypeOf(node: Expression, file: ProgramFile): QualifiedName | undefined {
  const { parent } = node;
  const type =
    castAround(node, file)?.type ??
    (parent?.kind === "Assign" && parent.value === node ? parent.annotation : undefined);
  return type && file.canonicalNameOf(type);
}
