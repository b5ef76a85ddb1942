import type { TSESTree } from "@typescript-eslint/utils";
import type { QualifiedName } from "../../../model/qualified-name.ts";
import type { Site } from "../../../model/site.ts";
import type { Expression } from "../../../model/value.ts";
import type { LibraryCall } from "../../language.ts";
import type { ProgramTree } from "./program-tree.ts";
import { hasOwnMember, localClassOf } from "../symbols/class-inference.ts";
import { staticName, unwrap, type Node } from "../syntax/syntax-tree.ts";
import { CallArguments, TemplateArguments } from "./arguments.ts";
import type { Reader } from "./reader.ts";

/** An expression that a library may know about. */
export type LibraryNode =
  | TSESTree.Identifier
  | TSESTree.MemberExpression
  | TSESTree.NewExpression
  | TSESTree.CallExpression
  | TSESTree.TaggedTemplateExpression;

/**
 * What the library knows about a name, a call, a `new` or a tagged template. `undefined`: nothing.
 *
 * @param isShared - whether the value is used in several places, so that nothing in it may be edited
 */
export function libraryValue(node: LibraryNode, reader: Reader, isShared: boolean): Expression | undefined {
  const { file } = reader;
  switch (node.type) {
    case "Identifier":
    case "MemberExpression": {
      const name = file.nameOf(node);
      return name && file.library.constant(name, siteOf(node, node, name, file));
    }
    case "NewExpression":
      return callValue(node, reader, isShared) ?? madeBy(node, file);
    case "CallExpression":
      return callValue(node, reader, isShared);
    case "TaggedTemplateExpression": {
      const name = file.nameOf(node.tag);
      const site = file.siteOf(node);
      const given = new TemplateArguments(node.quasi, file);
      return name && file.library.call({ name, isNew: false, arguments: given, site, instanceId: undefined });
    }
  }
}

function callValue(
  node: TSESTree.NewExpression | TSESTree.CallExpression,
  reader: Reader,
  isShared: boolean,
): Expression | undefined {
  const { file } = reader;
  const { library } = file;
  const isNew = node.type === "NewExpression";
  const call = { isNew, arguments: new CallArguments(node, file, isShared), instanceId: instanceIdOf(node) };
  const callee = unwrap(node.callee);
  const name = file.nameOf(callee);
  if (name) {
    return library.call({ ...call, name, site: siteOf(node, callee, name, file) });
  }
  return !isNew && callee.type === "MemberExpression" ? methodValue(node, callee, call, reader) : undefined;
}

/** The result of a method of an instance, or of any value whose class is known. */
function methodValue(
  node: Node,
  callee: TSESTree.MemberExpression,
  call: Pick<LibraryCall, "isNew" | "arguments" | "instanceId">,
  reader: Reader,
): Expression | undefined {
  const { file } = reader;
  const method = staticName(callee.property, callee.computed);
  if (method === undefined) {
    return undefined;
  }
  const own = localClassOf(callee.object, file);
  if (own && hasOwnMember(own, method)) {
    return undefined;
  }
  const receiver = reader.read(callee.object);
  const site = file.siteOf(node);
  const value =
    receiver.kind === "instance"
      ? file.library.call({ ...call, name: memberOf(receiver.name, [...receiver.path, method]), receiver, site })
      : undefined;
  const className = value ? undefined : file.classNameOf(callee.object);
  return value ?? (className && file.library.call({ ...call, name: memberOf(className, [method]), receiver, site }));
}

/** An instance of a class that the library does not know. */
function madeBy(node: TSESTree.NewExpression, file: ProgramTree): Expression {
  return {
    kind: "instance",
    name: file.qualifiedNameOf(node.callee) ?? { module: "", path: [] },
    arguments: new CallArguments(node, file),
    id: instanceIdOf(node),
    path: [],
    site: file.siteOf(node),
  };
}

/** An id that distinguishes the instances that a file creates. */
export function instanceIdOf(node: Node): string {
  return `@${node.range[0]}-${node.range[1]}`;
}

function memberOf({ module, path }: QualifiedName, keys: readonly string[]): QualifiedName {
  return { module, path: [...path, ...keys] };
}

/** The site of an expression, with the file's spelling of the class or enum member that it refers to. */
function siteOf(node: Node, member: Node, { path }: QualifiedName, file: ProgramTree): Site {
  const { range } = file.siteOf(node);
  const type = path.at(-2);
  return member.type === "MemberExpression" && type !== undefined
    ? { range, spelling: { type, qualifier: file.text.slice(...file.rangeOf(member.object)) } }
    : { range };
}
