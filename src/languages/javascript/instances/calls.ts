import { absent, spread, unknown } from "../../../model/expressions.ts";
import type { Signature } from "../../../model/qualified-name.ts";
import { placedIn } from "../../../model/places.ts";
import type { Arguments, Expression } from "../../../model/value.ts";
import { perObject } from "../../../edits/per-object.ts";
import type { Call, Callee } from "../../language.ts";
import { argumentsForm } from "../style.ts";
import type { CodeFile } from "../semantic-model.ts";
import { staticName, unwrap } from "../syntax/syntax-tree.ts";
import type { CallNode } from "./events.ts";
import { Instances } from "./instances.ts";

export const instancesIn = perObject((file: CodeFile): Instances => {
  const calls = new Map<CallNode, Call>();
  const callAt = (node: CallNode): Call => {
    const call = calls.get(node) ?? callOf(node, file, instances);
    calls.set(node, call);
    return call;
  };
  const instances: Instances = new Instances({ file, callAt });
  return instances;
});

function callOf(node: CallNode, file: CodeFile, instances: Instances): Call {
  const target = unwrap(node.callee);
  const name = target.type === "MemberExpression" ? target.property : target;
  return {
    site: file.siteOf(node),
    enclosing: [],
    exists: expression => file.existenceOf(node, expression),
    get callee(): Callee {
      const origin = file.originOf(target);
      const method = target.type === "MemberExpression" ? staticName(target.property, target.computed) : undefined;
      return origin
        ? { kind: "name", name: origin }
        : method !== undefined && target.type === "MemberExpression"
          ? {
              kind: "method",
              method,
              receiver: {
                type: file.instanceOriginOf(target.object),
                value: file.read(target.object),
                instance: undefined,
              },
            }
          : { kind: "local", name: undefined };
    },
    isNew: node.type === "NewExpression",
    arguments: argumentsOf(node, file),
    nameSite: file.siteOf(name),
    get result() {
      return instances.madeAt(node);
    },
  };
}

function argumentsOf(node: CallNode, file: CodeFile): Arguments {
  const at = (index: number): Expression => {
    if (node.arguments.slice(0, index + 1).some(({ type }) => type === "SpreadElement")) {
      return unknown(file.siteOf(node));
    }
    const argument = node.arguments[index];
    if (!argument) {
      return absent(file.siteOf(node));
    }
    const range = file.rangeOf(argument);
    return placedIn(
      { index: 0, container: { layout: "delimited", form: argumentsForm, range: file.rangeOf(node), items: [range] } },
      file.read(argument),
      range,
    );
  };
  return {
    get: ({ parameters }: Signature, name: string) => at(parameters.indexOf(name)),
    options: ({ parameters }: Signature) => at(parameters.length),
    rest: ({ parameters }) =>
      node.arguments
        .slice(parameters.length)
        .map(a => (a.type === "SpreadElement" ? spread(file.read(a.argument)) : file.read(a))),
    identity: () => undefined,
  };
}
