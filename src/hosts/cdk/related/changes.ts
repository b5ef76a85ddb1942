import type { TSESTree } from "@typescript-eslint/utils";
import type { CfnUses } from "../l1/changes.ts";
import { hasUnknownSearch, waysToResource } from "../l1/ways.ts";
import { isUnder } from "../../../model/updates.ts";
import type { CodeFile } from "../../../languages/javascript/semantic-model.ts";
import { mutationsAt } from "../../../languages/javascript/flow/mutations.ts";
import type { Node } from "../../../languages/javascript/syntax/syntax-tree.ts";
import type { Use } from "../../../languages/javascript/flow/references.ts";
import type { Construct } from "./construct.ts";

/** The properties of a resource, as `CfnUserPool` names them, that a file changes once its construct is made. */
export type Changes = ReadonlySet<string> | "any";

/** Whether a property is surely as the construct's options say. */
export function isKept(property: string, changes: Changes): boolean {
  return changes !== "any" && !changes.has(property);
}

/** What an aspect does to find the resources of its kind. */
const visitsResources = /\bcfnResourceType\b|\binstanceof\s+(?:[\w$]+\.)*Cfn(?:Resource|UserPool)/u;

/** @param uses - where the construct is used */
export function changesOf(construct: Construct, uses: readonly Use[], file: CodeFile): Changes {
  if (visitsResources.test(file.text) || hasUnknownSearch(uses, file) || uses.some(use => isApplied(use, file))) {
    return "any";
  }
  const ofResource = waysIn(construct, uses, file).flatMap(way => inTermsOfResource(way));
  const changed = [
    ...mutationsAt(ofResource, file).map(({ path: [property] }) => property),
    ...ofResource.flatMap(use => overriddenBy(use, file)),
  ];
  const names = changed.filter(name => name !== undefined);
  return names.length === changed.length ? new Set(names) : "any";
}

function waysIn({ node, cognitoClass }: Construct, uses: readonly Use[], file: CodeFile): readonly CfnUses[] {
  const subject = { made: node, prefix: [] };
  return cognitoClass?.startsWith("Cfn") === true ? [{ subject, uses }] : waysToResource(subject, uses, file);
}

function inTermsOfResource({ subject: { prefix }, uses }: CfnUses): readonly Use[] {
  return uses.filter(({ path }) => isUnder(path, prefix)).map(use => ({ ...use, path: use.path.slice(prefix.length) }));
}

/** Whether a use gives the construct to others that change it: `Aspects.of(construct)`, `construct.with(mixin)`. */
function isApplied({ node, path }: Use, file: CodeFile): boolean {
  const call = file.parentOf(node);
  if (call?.type !== "CallExpression") {
    return false;
  }
  return call.callee === node ? path.at(-1) === "with" : path.length === 0 && isApplier(call, file);
}

function isApplier({ callee }: TSESTree.CallExpression, file: CodeFile): boolean {
  const path = file.originOf(callee)?.path ?? [];
  return /^(?:Aspects|Mixins)\.of$/u.test(path.slice(-2).join("."));
}

/** The properties that a call overrides. `undefined` stands for any. */
function overriddenBy({ node, path }: Use, file: CodeFile): readonly (string | undefined)[] {
  const call = file.parentOf(node);
  const [method = "", ...others] = path;
  if (call?.type !== "CallExpression" || call.callee !== node || others.length > 0) {
    return [];
  }
  const [target] = call.arguments;
  const keys = target && keysOf(target, file);
  if (/^addProperty(?:Deletion)?Override$/u.test(method)) {
    return [nameIn(keys?.[0])];
  }
  if (!/^add(?:Deletion)?Override$/u.test(method)) {
    return [];
  }
  const [section, name] = keys ?? [];
  return section === undefined || section === "Properties" || section === "Type" ? [nameIn(name)] : [];
}

/** The keys in the path of an override, where it is constant. A backslash hides a dot. */
function keysOf(path: Node, file: CodeFile): readonly string[] | undefined {
  const value = path.type === "SpreadElement" ? undefined : file.read(path);
  const text = value?.kind === "literal" && typeof value.value === "string" ? value.value : undefined;
  return text?.includes("\\") === false ? text.split(".") : undefined;
}

/** `UserPoolTier` as `userPoolTier`. */
function nameIn(name: string | undefined): string | undefined {
  return name === undefined ? undefined : name.charAt(0).toLowerCase() + name.slice(1);
}
