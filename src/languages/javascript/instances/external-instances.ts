import { isSameName, type QualifiedName } from "../../../model/qualified-name.ts";
import type { Range } from "../../../model/site.ts";
import type { ExternalInstance, Instance } from "../../language.ts";
import { functionNameOf } from "../scope/local-functions.ts";
import type { EvaluatedTree } from "../flow/evaluated-tree.ts";
import { isFunction, type FunctionNode, type Node } from "../syntax/syntax-tree.ts";
import { nodeAt } from "./identity.ts";
import type { Instances } from "./instances.ts";
import { pushAll } from "../../../model/large-lists.ts";

/** The parameters declared to be of a type, in source order. */
export function externalInstancesOf(
  type: QualifiedName,
  instances: Instances,
  file: EvaluatedTree,
): readonly ExternalInstance[] {
  return functionsIn(file).flatMap(fn => {
    const name = functionNameOf(fn, file);
    return fn.params
      .filter(parameter => isOfType(parameter, type, file))
      .map(parameter => ({
        instance: instances.ofParameter(parameter),
        function: name?.type === "Identifier" ? name.name : undefined,
      }));
  });
}

/** The first parameter of the function at a range. `undefined`: the function is async or a generator. */
export function firstParameterAt(range: Range, instances: Instances, file: EvaluatedTree): Instance | undefined {
  const fn = nodeAt(range, file);
  const [parameter] = fn && isFunction(fn) && !fn.async && !fn.generator ? fn.params : [];
  return parameter && instances.ofParameter(parameter);
}

function isOfType(parameter: Node, type: QualifiedName, file: EvaluatedTree): boolean {
  const annotation = "typeAnnotation" in parameter ? parameter.typeAnnotation : undefined;
  const qualifiedName = annotation && file.qualifiedTypeNameOf(annotation);
  return !!qualifiedName && isSameName(file.library.canonical(qualifiedName) ?? qualifiedName, type);
}

function functionsIn(file: EvaluatedTree): readonly FunctionNode[] {
  const found: FunctionNode[] = [];
  const open: Node[] = [file.program];
  for (let node = open.pop(); node; node = open.pop()) {
    if (isFunction(node)) {
      found.push(node);
    }
    pushAll(open, file.childrenOf(node).toReversed());
  }
  return found;
}
