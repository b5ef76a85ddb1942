import { perObject } from "../../../edits/per-object.ts";
import type { Range } from "../../../model/site.ts";
import type { CodeFile } from "../../../languages/javascript/semantic-model.ts";
import type { Node } from "../../../languages/javascript/syntax/syntax-tree.ts";
import type { Use } from "../../../languages/javascript/flow/references.ts";
import { cognitoMember, isCdkModule } from "./cdk-modules.ts";

/**
 * Whether the pool that is used at this place is sure to have no identity providers: it is made in this file, and
 * nothing that the file does with it registers one.
 */
export function isPoolWithoutProviders(place: Range | undefined, file: CodeFile): boolean {
  return place !== undefined && usesOfPools(file).some(use => isAt(place, use));
}

/** The uses of the pools that a file makes and that nothing gives providers of their own. */
const usesOfPools = perObject((file: CodeFile): readonly Use[] =>
  newPools(file)
    .map(pool => file.usesOf(pool))
    .filter(uses => !uses.some(use => mayRegister(use, file)))
    .flat(),
);

function newPools(file: CodeFile): readonly Node[] {
  return file.candidates.filter(
    node => node.type === "NewExpression" && cognitoMember(file.originOf(node.callee))?.path.join(".") === "UserPool",
  );
}

/** The use may go on to a member: `pool.addClient`. */
function isAt([start, end]: Range, { node }: Use): boolean {
  return node.range[0] === start && node.range[1] >= end;
}

const registry: ReadonlySet<string> = new Set(["identityProviders", "registerIdentityProvider"]);

function mayRegister({ node, path, exact }: Use, file: CodeFile): boolean {
  const [member] = path;
  return member === undefined ? !exact || isHandedOn(node, file) : registry.has(member);
}

/** Whether code that cannot be seen gets hold of the pool. Constructs of the CDK do, but only providers register. */
function isHandedOn(pool: Node, file: CodeFile): boolean {
  let inner = pool;
  for (const node of file.ancestorsOf(pool)) {
    switch (node.type) {
      case "Property":
      case "ObjectExpression":
      case "ArrayExpression":
        inner = node;
        break;
      case "VariableDeclarator":
      case "AssignmentExpression":
      case "PropertyDefinition":
      case "ExpressionStatement":
        return inner !== pool;
      case "NewExpression": {
        const origin = file.originOf(node.callee);
        return !isCdkModule(origin?.module) || origin?.path.join(".").startsWith("UserPoolIdentityProvider") !== false;
      }
      default:
        return true;
    }
  }
  return true;
}
