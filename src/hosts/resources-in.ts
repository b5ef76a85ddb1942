import type { SourceCode } from "eslint";
import { javascript } from "../languages/registry.ts";
import { memoizedValues } from "../model/memoize.ts";
import { resourceKinds, type ResourceKind } from "../spec/resource-kinds.ts";
import { resourcesInProgram } from "./on-demand.ts";
import { readers } from "./readers.ts";
import type { FoundResource } from "./shared/host.ts";
import { treeKindOf } from "./shared/tree-kind.ts";

/** The resources of a kind in a file. */
export function resourcesIn<Kind extends ResourceKind>(
  kind: Kind,
  sourceCode: SourceCode,
): readonly FoundResource<Kind>[] {
  const { text } = sourceCode;
  const name = resourceKinds[kind].type.replace("AWS::Cognito::", "");
  // Terraform's types have the name of the service: `aws_cognito_user_pool`.
  return text.includes(name) || text.includes("_cognito_")
    ? find(kind, sourceCode).map(resource => ({ ...resource, ...memoizedValues(resource) }))
    : [];
}

function find<Kind extends ResourceKind>(kind: Kind, sourceCode: SourceCode): readonly FoundResource<Kind>[] {
  const tree = treeKindOf(sourceCode);
  switch (tree) {
    case "code":
      return resourcesInProgram(kind, library => javascript.open(sourceCode, library));
    case "json-as-code":
    case "template":
      return readers.document.resourcesIn(kind, sourceCode.text);
    case "other":
      return [];
    default:
      return readers[tree].resourcesIn(kind, sourceCode.text);
  }
}
