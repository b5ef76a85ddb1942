import type { TSESTree } from "@typescript-eslint/utils";
import { cognitoMember, isCdkModule } from "../l2/cdk-modules.ts";
import { userPoolVersion } from "../l2/user-pool.ts";
import type { CodeFile } from "../../../languages/javascript/semantic-model.ts";
import { staticName, unwrap, type Node } from "../../../languages/javascript/syntax/syntax-tree.ts";

/** A construct that a file makes, by `new` or by a method of a user pool. */
export interface Construct {
  readonly node: TSESTree.NewExpression | TSESTree.CallExpression;
  /** The class or method. */
  readonly callee: Node;
  /** The pool on which the method is called. */
  readonly receiver: Node | undefined;
  /** The class by its name in the Cognito module: `UserPool`, `CfnUserPool`. `undefined`: it is another. */
  readonly cognitoClass: string | undefined;
  /** Whether the class is the CDK's. Nobody knows what others make and do. */
  readonly isOfCdk: boolean;
}

/** The classes of what the methods of a pool make. */
const poolMethods: ReadonlyMap<string, string> = new Map([
  ["addClient", "UserPoolClient"],
  ["addDomain", "UserPoolDomain"],
  ["addGroup", "UserPoolGroup"],
  ["addResourceServer", "UserPoolResourceServer"],
]);

/** The construct that a node makes. */
export function constructAt(node: Node, file: CodeFile): Construct | undefined {
  if (node.type === "NewExpression") {
    const origin = file.originOf(node.callee);
    const [cognitoClass, ...rest] = cognitoMember(origin)?.path ?? [];
    return {
      node,
      callee: nameIn(unwrap(node.callee)),
      receiver: undefined,
      cognitoClass: rest.length === 0 ? cognitoClass : undefined,
      isOfCdk: origin?.module === "constructs" || isCdkModule(origin?.module),
    };
  }
  const callee = node.type === "CallExpression" ? unwrap(node.callee) : undefined;
  if (node.type !== "CallExpression" || callee?.type !== "MemberExpression") {
    return undefined;
  }
  const cognitoClass = poolMethods.get(staticName(callee.property, callee.computed) ?? "");
  return cognitoClass !== undefined && userPoolVersion(callee.object, file)
    ? { node, callee: callee.property, receiver: callee.object, cognitoClass, isOfCdk: true }
    : undefined;
}

function nameIn(callee: Node): Node {
  return callee.type === "MemberExpression" ? callee.property : callee;
}
