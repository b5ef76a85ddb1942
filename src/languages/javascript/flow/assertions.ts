import type { CodeFile } from "../semantic-model.ts";
import { staticName, unwrap, type Node } from "../syntax/syntax-tree.ts";

/** Calls of test libraries that compare with what they are given, and of CDK's assertions on templates. */
const assertion =
  /^(?:assert|expect|should|Match$|(?:deep|not|strict)\w*Equal|equal$|eql$|to(?:Be|Contain|Equal|Have|Include|Match|Strict|Throw)|has[A-Z]|haveResource|findResources$|resource\w*Count|allResources|templateMatches$)/u;

/** Whether a node is part of what a test expects, which configures nothing. */
export function isInsideAssertion(node: Node, file: CodeFile): boolean {
  for (const ancestor of file.ancestorsOf(node)) {
    if (ancestor.type === "CallExpression" && namesIn(ancestor.callee).some(name => assertion.test(name))) {
      return true;
    }
  }
  return false;
}

/** The names of a callee chain: `expect` and `toEqual` of `expect(x).toEqual`. */
function namesIn(callee: Node): readonly string[] {
  const names: string[] = [];
  for (let current: Node | undefined = unwrap(callee); current;) {
    const node: Node = current;
    current = undefined;
    if (node.type === "Identifier") {
      names.push(node.name);
    } else if (node.type === "CallExpression") {
      current = unwrap(node.callee);
    } else if (node.type === "MemberExpression") {
      const name = staticName(node.property, node.computed);
      if (name !== undefined) {
        names.push(name);
      }
      current = unwrap(node.object);
    }
  }
  return names;
}
