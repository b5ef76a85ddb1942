import type { TSESTree } from "@typescript-eslint/utils";
import { isGlobal } from "../scope/bindings.ts";
import type { EvaluatedTree } from "./evaluated-tree.ts";
import { staticName, unwrap, type Node } from "../syntax/syntax-tree.ts";

/** The `Object.assign` call whose target is an expression. */
export function assignCallInto(target: Node, file: EvaluatedTree): TSESTree.CallExpression | undefined {
  const call = file.parentOf(target);
  if (call?.type !== "CallExpression" || call.arguments[0] !== target) {
    return undefined;
  }
  const callee = unwrap(call.callee);
  const isAssign =
    callee.type === "MemberExpression" &&
    isGlobal(callee.object, "Object", file) &&
    staticName(callee.property, callee.computed) === "assign";
  return isAssign ? call : undefined;
}

/** A member that the call assigns. */
export interface AssignedMember {
  readonly key: string;
  readonly property: TSESTree.Property;
}

/** The members that an `Object.assign` call assigns, in order. `undefined`: some of them are unknown. */
export function membersAssignedBy({
  arguments: [, ...sources],
}: TSESTree.CallExpression): readonly AssignedMember[] | undefined {
  const members = sources.flatMap(source => {
    const object = unwrap(source);
    return object.type === "ObjectExpression" ? object.properties.map(memberOf) : [undefined];
  });
  return members.every(member => member !== undefined) ? members : undefined;
}

function memberOf(property: TSESTree.ObjectLiteralElement): AssignedMember | undefined {
  const isPlain = property.type === "Property" && property.kind === "init" && !property.method;
  const key = isPlain ? staticName(property.key, property.computed) : undefined;
  return isPlain && key !== undefined && key !== "__proto__" ? { key, property } : undefined;
}
