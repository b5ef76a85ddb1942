import type { TSESTree } from "@typescript-eslint/utils";
import { mutationsAt } from "../mutations.ts";
import type { Node } from "../syntax-tree.ts";
import type { Use } from "../uses.ts";
import type { Construct, Constructs } from "./constructs.ts";

/** The properties of a resource, as `CfnUserPool` names them, that a file changes once its construct is made. */
export type Changes = ReadonlySet<string> | "any";

/** Whether a property is surely as the construct's options say. */
export function isKept(property: string, changes: Changes): boolean {
  return changes !== "any" && !changes.has(property);
}

/** What an aspect does to find the resources of its kind. */
const visitsResources = /\bcfnResourceType\b|\binstanceof\s+(?:[\w$]+\.)*Cfn(?:Resource|UserPool)/u;

/** @param uses - where the construct is used */
export function changesOf(construct: Construct, uses: readonly Use[], constructs: Constructs): Changes {
  const { file } = constructs;
  if (visitsResources.test(file.text) || uses.some(isSearch)) {
    return "any";
  }
  const ofResource = uses.flatMap(use => inTermsOfResource(use, construct));
  const changed = [
    ...mutationsAt(ofResource, file).map(({ path: [property] }) => property),
    ...ofResource.flatMap(use => overriddenBy(use, constructs)),
  ];
  const names = changed.filter(name => name !== undefined);
  return names.length === changed.length ? new Set(names) : "any";
}

const escapeHatch = ["node", "defaultChild"];
const searches: ReadonlySet<string> = new Set(["children", "findAll", "findChild", "tryFindChild"]);

/** `pool.node.findChild("Resource")` */
function isSearch({ path: [first, second], exact }: Use): boolean {
  return first === "node" && (second === undefined ? !exact : searches.has(second));
}

/** A use of the construct as one of the resource in it. */
function inTermsOfResource(use: Use, { cognitoClass }: Construct): readonly Use[] {
  const { path } = use;
  if (escapeHatch.every((key, index) => path[index] === key)) {
    return [{ ...use, path: path.slice(escapeHatch.length) }];
  }
  return cognitoClass?.startsWith("Cfn") === true || path.length === 0 || path[0] === "with" ? [use] : [];
}

/** The properties that a call overrides. `undefined` stands for any. */
function overriddenBy({ node, path }: Use, constructs: Constructs): readonly (string | undefined)[] {
  const { file } = constructs;
  const call = file.parentOf(node);
  if (call?.type !== "CallExpression") {
    return [];
  }
  if (call.callee !== node) {
    return path.length === 0 && isApplier(call, constructs) ? [undefined] : [];
  }
  const [target] = call.arguments;
  switch (path.length === 1 ? path[0] : undefined) {
    case "addPropertyOverride":
    case "addPropertyDeletionOverride":
      return [nameIn(target && keysOf(target, constructs)?.[0])];
    case "addOverride":
    case "addDeletionOverride": {
      const [section, name] = (target && keysOf(target, constructs)) ?? [];
      return section === undefined || section === "Properties" || section === "Type" ? [nameIn(name)] : [];
    }
    case "with":
      return [undefined];
    default:
      return [];
  }
}

/** `Aspects.of(construct)`, `Mixins.of(construct)` */
function isApplier({ callee }: TSESTree.CallExpression, { file }: Constructs): boolean {
  const path = file.originOf(callee)?.path ?? [];
  return /^(?:Aspects|Mixins)\.of$/u.test(path.slice(-2).join("."));
}

/** The keys in the path of an override, where it is constant. */
function keysOf(path: Node, { file }: Constructs): readonly string[] | undefined {
  const value = file.read(path);
  return value.kind === "literal" && typeof value.value === "string" ? value.value.split(".") : undefined;
}

/** `UserPoolTier` as `userPoolTier`. */
function nameIn(name: string | undefined): string | undefined {
  return name === undefined ? undefined : name.charAt(0).toLowerCase() + name.slice(1);
}
