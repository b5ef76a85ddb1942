import type { Condition } from "../../../model/condition.ts";
import type { Site } from "../../../model/site.ts";
import type { Expression } from "../../../model/value.ts";
import type { Occurrence } from "../../language.ts";
import { reachesTestDouble, isOnlyCompared } from "../flow/test-doubles.ts";
import type { CodeFile } from "./code-file.ts";
import { staticName, unwrap, type Node } from "../syntax/syntax-tree.ts";

/** A node that can configure an app client. */
export class NodeOccurrence<Of extends Node = Node> implements Occurrence {
  protected readonly node: Of;
  protected readonly file: CodeFile;
  #enclosing: readonly string[] | undefined;

  constructor(node: Of, file: CodeFile) {
    this.node = node;
    this.file = file;
  }

  get site(): Site {
    return this.file.siteOf(this.node);
  }

  get enclosing(): readonly string[] {
    this.#enclosing ??= [...this.file.ancestorsOf(this.node)].flatMap(ancestor =>
      ancestor.type === "CallExpression" ? namesInChain(ancestor.callee) : [],
    );
    return this.#enclosing;
  }

  get isTestDouble(): boolean {
    return reachesTestDouble(this.node, this.file) || isOnlyCompared(this.node, this.file);
  }

  exists(expression: Expression): Condition {
    return this.file.existenceOf(this.node, expression);
  }
}

/** The names in a callee: `toEqual` and `expect` for `expect(x).toEqual`. */
function namesInChain(callee: Node): readonly string[] {
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
