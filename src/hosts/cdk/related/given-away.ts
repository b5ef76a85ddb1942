import type { TSESTree } from "@typescript-eslint/utils";
import { isExported } from "../../../languages/javascript/scope/bindings.ts";
import { isCdkModule } from "../l2/cdk-modules.ts";
import type { CodeFile } from "../../../languages/javascript/semantic-model.ts";
import { callsOf, functionAround, localFunctionOf } from "../../../languages/javascript/scope/local-functions.ts";
import { staticName, unwrap, type Node } from "../../../languages/javascript/syntax/syntax-tree.ts";
import type { Use } from "../../../languages/javascript/flow/references.ts";
import type { Constructs } from "./constructs.ts";

/** Whether code that cannot be seen gets hold of a construct that is used in these places. */
export function isGivenAway(uses: readonly Use[], constructs: Constructs): boolean {
  return uses.some(({ node, path, exact }) => (path.length === 0 ? isHandedOn(node, constructs) : !exact));
}

/** Whether other files can name a construct that is used in these places. */
export function isPublished(uses: readonly Use[], { file }: Constructs): boolean {
  return uses.some(({ node, path }) => path.length === 0 && isPublicName(node, file));
}

function isPublicName(node: Node, file: CodeFile): boolean {
  const parent = file.parentOf(node);
  switch (parent?.type) {
    case "VariableDeclarator":
      return isExported(parent, file);
    case "AssignmentExpression":
      return parent.right === node && parent.left.type === "MemberExpression";
    case "PropertyDefinition":
      return parent.accessibility !== "private" && parent.key.type !== "PrivateIdentifier";
    default:
      return false;
  }
}

function isHandedOn(whole: Node, constructs: Constructs): boolean {
  const { file } = constructs;
  let inner = whole;
  for (const node of file.ancestorsOf(whole)) {
    switch (node.type) {
      case "ArrayExpression":
      case "ConditionalExpression":
      case "LogicalExpression":
      case "ObjectExpression":
      case "Property":
        inner = node;
        break;
      case "VariableDeclarator":
      case "PropertyDefinition":
        return inner !== whole;
      case "AssignmentExpression":
        return inner !== whole || !isFollowed(node, inner);
      case "NewExpression":
        return constructs.madeAt(node)?.isOfCdk !== true;
      case "CallExpression":
        return node.callee !== inner && !isKnownCall(node, inner === whole, constructs);
      case "ArrowFunctionExpression":
      case "ReturnStatement": {
        const fn = functionAround(inner, file);
        return inner !== whole || !fn || callsOf(fn, file).length === 0;
      }
      case "ExpressionStatement":
      case "IfStatement":
      case "UnaryExpression":
        return false;
      default:
        return true;
    }
  }
  return true;
}

/** Whether what is assigned can be followed by the name that it is assigned to. */
function isFollowed({ left, right }: TSESTree.AssignmentExpression, inner: Node): boolean {
  const isField = left.type === "MemberExpression" && left.object.type === "ThisExpression";
  return inner === right ? left.type === "Identifier" || isField : true;
}

/** Methods of constructs that only note what they are given. */
const harmlessMethods: ReadonlySet<string> = new Set(["addDependency", "addDependsOn", "registerIdentityProvider"]);

function isKnownCall(call: TSESTree.CallExpression, isArgument: boolean, constructs: Constructs): boolean {
  const { file } = constructs;
  const callee = unwrap(call.callee);
  if (constructs.madeAt(call) || isCdkModule(file.originOf(callee)?.module)) {
    return true;
  }
  if (callee.type !== "MemberExpression") {
    return isArgument && localFunctionOf(callee, file) !== undefined;
  }
  const name = staticName(callee.property, callee.computed);
  return (
    (name !== undefined && harmlessMethods.has(name)) ||
    isCdkModule(file.instanceOriginOf(callee.object)?.module) ||
    (isArgument && localFunctionOf(callee, file) !== undefined)
  );
}
