import { amplifyResource } from "../../amplify/backend.ts";
import type { CodeFile } from "../../../languages/javascript/semantic-model.ts";
import type { Origin } from "../../../languages/javascript/symbols/qualified-name.ts";
import { staticName, unwrap, type Node } from "../../../languages/javascript/syntax/syntax-tree.ts";
import { isCdkModule } from "./cdk-modules.ts";
import { findUserPoolClient } from "./construct.ts";
import { declaredTypeOf } from "../../../languages/javascript/symbols/declared-type.ts";

const strayHatches = new WeakMap<CodeFile, boolean>();

/** What an aspect does to find the resources of app clients. */
const visitsResources = /\bcfnResourceType\b|\binstanceof\s+(?:[\w$]+\.)*CfnUserPoolClient\b/u;

/**
 * Whether the file reaches into a construct without saying what it is: a parameter, what a function returned, whatever
 * an aspect visits. It may be any client.
 */
export function hasStrayEscapeHatch(file: CodeFile): boolean {
  let has = strayHatches.get(file);
  if (has === undefined) {
    has = visitsResources.test(file.text) || (file.text.includes("defaultChild") && findStrayDefaultChild(file));
    strayHatches.set(file, has);
  }
  return has;
}

function findStrayDefaultChild(file: CodeFile): boolean {
  const uses = file.candidates.flatMap(node => (findUserPoolClient(node, file) ? file.usesOf(node) : []));
  return defaultChildrenIn(file).some(
    ({ node, construct }) =>
      !uses.some(use => covers(use.node, node)) && !isOtherConstruct(construct, file) && !isOtherCast(node, file),
  );
}

interface DefaultChild {
  readonly node: Node;
  readonly construct: Node;
}

/** Every `construct.node.defaultChild`. */
function defaultChildrenIn(file: CodeFile): readonly DefaultChild[] {
  const found: DefaultChild[] = [];
  const open: Node[] = [file.program];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === "MemberExpression" && staticName(node.property, node.computed) === "defaultChild") {
      const tree = unwrap(node.object);
      found.push({ node, construct: tree.type === "MemberExpression" ? tree.object : tree });
    }
    open.push(...file.childrenOf(node));
  }
  return found;
}

function covers(outer: Node, inner: Node): boolean {
  return outer.range[0] <= inner.range[0] && inner.range[1] <= outer.range[1];
}

/** Types that an app client has as well. */
const typesOfClients: ReadonlySet<string> = new Set([
  ...["CfnElement", "CfnRefElement", "CfnResource", "CfnUserPoolClient", "Construct", "IConstruct", "IResource"],
  ...["IUserPoolClient", "IUserPoolClientRef", "Resource", "UserPoolClient"],
]);

function isOtherConstruct(construct: Node, file: CodeFile): boolean {
  if (amplifyResource(construct, file)) {
    return true;
  }
  const type = declaredTypeOf(construct, file);
  return isOtherType(file.instanceOriginOf(construct) ?? (type && file.typeOriginOf(type)));
}

/** `bucket.node.defaultChild as CfnBucket` */
function isOtherCast(node: Node, file: CodeFile): boolean {
  const parent = file.parentOf(node);
  const isCast = parent?.type === "TSAsExpression" || parent?.type === "TSTypeAssertion";
  return isCast && isOtherType(file.typeOriginOf(parent.typeAnnotation));
}

function isOtherType(origin: Origin | undefined): boolean {
  const name = origin?.path.at(-1);
  return name !== undefined && isCdkModule(origin?.module) && !typesOfClients.has(name);
}
