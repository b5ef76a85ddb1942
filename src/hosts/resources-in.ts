import type { SourceCode } from "eslint";
import { javascript } from "../languages/registry.ts";
import { memoizedValues } from "../model/memoize.ts";
import { resourceKinds, type ResourceKind } from "../spec/resource-kinds.ts";
import { resourcesInProgram } from "./on-demand.ts";
import { readers } from "./readers.ts";
import type { FoundResource } from "./shared/host.ts";
import { treeKindOf } from "./shared/tree-kind.ts";

const found = new WeakMap<SourceCode, Map<ResourceKind, readonly FoundResource<ResourceKind>[]>>();

/** The resources of a kind in a file. Cached, because every rule asks. */
export function resourcesIn<Kind extends ResourceKind>(
  kind: Kind,
  sourceCode: SourceCode,
): readonly FoundResource<Kind>[] {
  const ofFile = found.get(sourceCode) ?? new Map<ResourceKind, readonly FoundResource<Kind>[]>();
  found.set(sourceCode, ofFile);
  const known = ofFile.get(kind) as readonly FoundResource<Kind>[] | undefined;
  const resources = known ?? find(kind, sourceCode).map(resource => ({ ...resource, ...memoizedValues(resource) }));
  ofFile.set(kind, resources);
  return resources;
}

function find<Kind extends ResourceKind>(kind: Kind, sourceCode: SourceCode): readonly FoundResource<Kind>[] {
  const { text } = sourceCode;
  const [, name = ""] = /^AWS::Cognito::(.+)$/u.exec(resourceKinds[kind].type) ?? [];
  // Terraform's types have the name of the service: `aws_cognito_user_pool`.
  if (!text.includes(name) && !text.includes("_cognito_")) {
    return [];
  }
  const tree = treeKindOf(sourceCode);
  switch (tree) {
    case "code":
      return resourcesInProgram(kind, library => javascript.open(sourceCode, library));
    case "json-as-code":
    case "template":
      return readers.document.resourcesIn(kind, text);
    case "other":
      return [];
    default:
      return readers[tree].resourcesIn(kind, text);
  }
}
