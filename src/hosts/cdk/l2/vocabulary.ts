import type { TSESTree } from "@typescript-eslint/utils";
import { argumentsForm } from "../../../languages/javascript/style.ts";
import type { DelimitedContainer, Site } from "../../../model/site.ts";
import type { Expression, ListExpression } from "../../../model/value.ts";
import type { CodeFile } from "../../../languages/javascript/semantic-model.ts";
import { staticName, type Node } from "../../../languages/javascript/syntax/syntax-tree.ts";
import { pseudoParameter } from "../pseudo-parameters.ts";
import { cdkPath } from "./cdk-modules.ts";
import { calledInstance, constantInstance, type CdkClass } from "./instance.ts";

/** Reads the instances of CDK classes of which options are made. */
export function cdkVocabulary(node: Node, file: CodeFile): Expression | undefined {
  switch (node.type) {
    case "Identifier":
    case "MemberExpression":
      return readConstant(node, file);
    case "NewExpression":
      return readNew(node, file);
    case "CallExpression":
      return readCall(node, file);
    default:
      return undefined;
  }
}

const classesWithStatics = new Map<string, CdkClass>([
  ["Duration", "Duration"],
  ["OAuthScope", "OAuthScope"],
  ["UserPool", "UserPool"],
  ["UserPoolClientIdentityProvider", "UserPoolClientIdentityProvider"],
  ["UserPoolResourceServer", "UserPoolResourceServer"],
]);

const classesWithConstructors = new Map<string, CdkClass>([
  ["ClientAttributes", "ClientAttributes"],
  ["ResourceServerScope", "ResourceServerScope"],
]);

const attributeMethods: ReadonlySet<string> = new Set(["withCustomAttributes", "withStandardAttributes"]);

/** `OAuthScope.OPENID` */
function readConstant(node: Node, file: CodeFile): Expression | undefined {
  const member = staticMember(node, file);
  return member
    ? constantInstance(member.cdkClass, member.name, siteOf(node, node, member.cdkClass, file))
    : pseudoParameter(node, file);
}

/** `new ClientAttributes()` */
function readNew(node: TSESTree.NewExpression, file: CodeFile): Expression | undefined {
  const [name, ...rest] = cdkPath(file.originOf(node.callee)) ?? [];
  const cdkClass = rest.length === 0 && name !== undefined ? classesWithConstructors.get(name) : undefined;
  return cdkClass && calledInstance(cdkClass, "new", readArguments(node, file), file.siteOf(node));
}

/** `Duration.days(30)`, `attributes.withCustomAttributes("plan")` */
function readCall(node: TSESTree.CallExpression, file: CodeFile): Expression | undefined {
  const { callee } = node;
  const member = staticMember(callee, file);
  if (member) {
    const { cdkClass, name } = member;
    return calledInstance(cdkClass, name, readArguments(node, file), siteOf(node, callee, cdkClass, file));
  }
  const method = callee.type === "MemberExpression" ? staticName(callee.property, callee.computed) : undefined;
  if (callee.type !== "MemberExpression" || method === undefined || !attributeMethods.has(method)) {
    return undefined;
  }
  const receiver = file.read(callee.object, cdkVocabulary);
  return calledInstance("ClientAttributes", method, readArguments(node, file), file.siteOf(node), receiver);
}

function staticMember(node: Node, file: CodeFile): { cdkClass: CdkClass; name: string } | undefined {
  const [className, name, ...rest] = cdkPath(file.originOf(node)) ?? [];
  const cdkClass = className === undefined ? undefined : classesWithStatics.get(className);
  return cdkClass && name !== undefined && rest.length === 0 ? { cdkClass, name } : undefined;
}

function siteOf(node: Node, member: Node, type: CdkClass, file: CodeFile): Site {
  const { range } = file.siteOf(node);
  return member.type === "MemberExpression"
    ? { range, spelling: { type, qualifier: file.text.slice(...file.rangeOf(member.object)) } }
    : { range };
}

function readArguments(node: TSESTree.CallExpression | TSESTree.NewExpression, file: CodeFile): ListExpression {
  const container = argumentContainer(node, file);
  const items = node.arguments.map((argument, index) => {
    if (argument.type === "SpreadElement") {
      return { kind: "spread", of: file.read(argument.argument, cdkVocabulary) } as const;
    }
    const value = file.read(argument, cdkVocabulary);
    return container ? { ...value, site: { ...value.site, slot: { container, index } } } : value;
  });
  return { kind: "list", items, complete: true, site: file.siteOf(node) };
}

/** The parentheses of a call as a list, unless a comment hides where they open. */
function argumentContainer(
  node: TSESTree.CallExpression | TSESTree.NewExpression,
  file: CodeFile,
): DelimitedContainer | undefined {
  const [first] = node.arguments;
  const before = node.typeArguments ?? node.callee;
  const between = first && file.text.slice(before.range[1], first.range[0]);
  return between?.trim() === "("
    ? {
        layout: "delimited",
        form: argumentsForm,
        range: [before.range[1] + between.indexOf("("), node.range[1]],
        items: node.arguments.map(argument => file.rangeOf(argument)),
      }
    : undefined;
}
