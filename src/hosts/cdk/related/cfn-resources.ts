import type { SemanticModel } from "../../../languages/language.ts";
import { resourceKinds, type ResourceKind } from "../../../spec/resource-kinds.ts";
import type { FoundResource } from "../../shared/host.ts";
import { tableResource } from "../../shared/table-resource.ts";
import { spelledStyle } from "../l2/edits/print-structure.ts";
import { constructsIn } from "./constructs.ts";
import { Facts } from "./facts.ts";

/** The resources of a kind that are created by L1 constructs. */
export function cfnResources<Kind extends ResourceKind>(
  kind: Kind,
  model: SemanticModel,
): readonly FoundResource<Kind>[] {
  const cognitoClass = resourceKinds[kind].type.replace("AWS::Cognito::", "Cfn");
  const constructs = constructsIn(model);
  return constructs.all
    .filter(construct => construct.cognitoClass === cognitoClass && !construct.generic)
    .map(construct => {
      const facts = new Facts(construct, constructs);
      return tableResource({
        ...facts.table(kind),
        host: "cdk-l1",
        text: model.text,
        style: spelledStyle(model),
        root: facts.options,
      });
    });
}
