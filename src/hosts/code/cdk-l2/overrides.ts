import type { Property } from "../../../spec/properties.ts";
import { cfnPropertyPath, touchedParts } from "../cdk-l1.ts";
import type { CodeFile } from "../code-file.ts";
import type { Origin } from "../origin.ts";
import { staticName, unwrap, type Node } from "../syntax-tree.ts";
import type { Use } from "../uses.ts";
import { isCdkModule } from "./cdk-modules.ts";
import { findUserPoolClient, type UserPoolClient } from "./construct.ts";
import { declaredTypeOf } from "./declared-type.ts";

/** What the file changes of a client behind the back of its options, through the `CfnUserPoolClient` inside it. */
export class Overrides {
  readonly #paths: readonly (readonly string[])[];

  constructor(client: UserPoolClient, file: CodeFile) {
    const uses = file.usesOf(client.node);
    const isOpen = uses.some(reachesUnknownChild) || hasStrayEscapeHatch(file);
    this.#paths = isOpen ? [[]] : touchedParts(uses.flatMap(inTermsOfCfn), file);
  }

  /** Whether the property may be another than the options say. */
  touch(property: Property): boolean {
    const path = cfnPropertyPath(property) ?? [property];
    return this.#paths.some(touched => touched.every((key, index) => index >= path.length || key === path[index]));
  }
}

const escapeHatch = ["node", "defaultChild"];

/** A use of the construct as one of the resource inside it. Handing over the construct hands over the resource. */
function inTermsOfCfn(use: Use): readonly Use[] {
  const { path } = use;
  if (escapeHatch.every((key, index) => path[index] === key)) {
    return [{ ...use, path: path.slice(escapeHatch.length) }];
  }
  return path.length === 0 || path[0] === "with" ? [use] : [];
}

const searches: ReadonlySet<string> = new Set(["children", "findAll", "findChild", "tryFindChild"]);

/** `client.node.findChild("Resource")` */
function reachesUnknownChild({ path: [first, second], exact }: Use): boolean {
  return first === "node" && (second === undefined ? !exact : searches.has(second));
}

const strayHatches = new WeakMap<CodeFile, boolean>();

/** What an aspect does to find the resources of app clients. */
const visitsResources = /\bcfnResourceType\b|\binstanceof\s+(?:[\w$]+\.)*CfnUserPoolClient\b/u;

/**
 * Whether the file reaches into a construct without saying what it is: a parameter, what a function returned, whatever
 * an aspect visits. It may be any client.
 */
function hasStrayEscapeHatch(file: CodeFile): boolean {
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
