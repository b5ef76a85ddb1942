import type { TSESTree } from "@typescript-eslint/utils";
import { amplifyResource } from "../../amplify/backend.ts";
import { constantDeclaratorOf } from "../../../languages/javascript/scope/bindings.ts";
import { classFieldOf, classOfThis } from "../../../languages/javascript/scope/class-fields.ts";
import type { CodeFile } from "../../../languages/javascript/semantic-model.ts";
import type { Origin } from "../../../languages/javascript/symbols/qualified-name.ts";
import { staticName, unwrap, type Node } from "../../../languages/javascript/syntax/syntax-tree.ts";
import { cognitoMember } from "./cdk-modules.ts";
import { declaredTypeOf } from "../../../languages/javascript/symbols/declared-type.ts";
import type { CdkVersion } from "./option-names.ts";

const MAX_DEPTH = 20;

/** The version of the CDK whose `UserPool` or `IUserPool` an expression is, as far as the file tells. */
export function userPoolVersion(node: Node, file: CodeFile, depth = 0): CdkVersion | undefined {
  if (depth > MAX_DEPTH) {
    return undefined;
  }
  const type = declaredTypeOf(node, file);
  return (
    versionOf(file.instanceOriginOf(node)) ??
    (type && (versionOf(file.typeOriginOf(type)) ?? versionOfClass(type, file))) ??
    versionOfSource(unwrap(node), file, depth + 1) ??
    (amplifyResource(node, file)?.join(".") === "userPool" ? 2 : undefined)
  );
}

function versionOf(origin: Origin | undefined): CdkVersion | undefined {
  const member = cognitoMember(origin);
  const name = member?.path.join(".");
  return name === "UserPool" || name === "IUserPool" ? member?.version : undefined;
}

/** Of a pool that is imported, which only the method that does so tells. */
function versionOfSource(node: Node, file: CodeFile, depth: number): CdkVersion | undefined {
  switch (node.type) {
    case "CallExpression": {
      const member = cognitoMember(file.originOf(node.callee));
      const name = member?.path.join(".");
      return name === "UserPool.fromUserPoolId" || name === "UserPool.fromUserPoolArn" ? member?.version : undefined;
    }
    case "Identifier": {
      const variable = file.variableOf(node);
      const declarator = variable && constantDeclaratorOf(variable);
      return declarator?.id.type === "Identifier" ? userPoolVersion(declarator.init, file, depth) : undefined;
    }
    case "ThisExpression": {
      const declaration = classOfThis(node, file);
      return declaration && versionOfClass(declaration, file);
    }
    case "MemberExpression": {
      const version = versionOfOptions(node, file);
      if (version) {
        return version;
      }
      const sources = assignedToField(node, file);
      const [first, ...others] = sources.map(source => userPoolVersion(source, file, depth));
      return others.every(other => other === first) ? first : undefined;
    }
    default:
      return undefined;
  }
}

/** Of a class of this file, unless it adds clients in a way of its own: `class Users extends UserPool`. */
function versionOfClass(declaration: Node, file: CodeFile): CdkVersion | undefined {
  if (declaration.type !== "ClassDeclaration" && declaration.type !== "ClassExpression") {
    return undefined;
  }
  const { superClass, body } = declaration;
  const hasOwn = body.body.some(member => "key" in member && staticName(member.key, member.computed) === "addClient");
  return superClass && !hasOwn ? versionOf(file.originOf(superClass)) : undefined;
}

/** `props.userPool`, where the props are those of a construct of the CDK: `UserPoolClientProps`. */
function versionOfOptions(
  { object, property, computed }: TSESTree.MemberExpression,
  file: CodeFile,
): CdkVersion | undefined {
  const member =
    staticName(property, computed) === "userPool" ? cognitoMember(file.instanceOriginOf(object)) : undefined;
  return /^UserPool\w*Props$/u.test(member?.path.join(".") ?? "") ? member?.version : undefined;
}

function assignedToField(access: Node, file: CodeFile): readonly Node[] {
  const field = access.type === "MemberExpression" ? classFieldOf(access, file) : undefined;
  const initial = field?.declaration?.type === "PropertyDefinition" ? field.declaration.value : undefined;
  const assigned = (field?.accesses ?? []).flatMap(other => {
    const parent = file.parentOf(other);
    return parent?.type === "AssignmentExpression" && parent.left === other ? [parent.right] : [];
  });
  return initial ? [initial, ...assigned] : assigned;
}
