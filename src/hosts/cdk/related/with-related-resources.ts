import type { TextEdit } from "../../../edits/text/text-edit.ts";
import { noRelatedResources, type RelatedResource } from "../../../model/related-resources.ts";
import type { Range } from "../../../model/site.ts";
import type { FoundAppClient } from "../../shared/host.ts";
import type { Call, SemanticModel } from "../../../languages/language.ts";
import { readReferences } from "../../shared/read-references.ts";
import { changedTokensOf } from "./changed-tokens.ts";
import { unchanged } from "../library/spelling.ts";
import { resourceIndexOf } from "./resource-index.ts";
import { renderPoolId } from "./pool-id-edit.ts";

/**
 * The app client that a construct creates, with the resources around it.
 *
 * @param call - the call that creates it. `undefined`: the file only describes its options
 */
export function withRelatedResources<Client extends FoundAppClient>(
  client: Client,
  call: Call | undefined,
  model: SemanticModel,
): Client {
  return {
    ...client,
    relatedResources(scenario) {
      const resourceIndex = resourceIndexOf(model);
      const construct = call && resourceIndex.constructs.madeBy(call);
      return construct
        ? resourceIndex.of(construct, scenario, () => {
            readReferences(client, scenario);
          })
        : noRelatedResources;
    },
    usageErrors: () => changedTokensOf(call, model),
    // Adding a statement to a program is left to the user to decide.
    isOnlySuggested: edit => edit.kind === "depend" || (client.isOnlySuggested?.(edit) ?? false),
    render(edit, scenario) {
      switch (edit.kind) {
        case "depend":
          return call ? waitFor(edit.on, call, model) : null;
        case "refer":
          return call ? referById(call, edit.target.site.range, model) : null;
        default:
          return client.render(edit, scenario);
      }
    },
  };
}

/** Two constructs cannot depend on each other. */
function waitFor(resource: RelatedResource, call: Call, model: SemanticModel): readonly TextEdit[] | null {
  const resourceIndex = resourceIndexOf(model);
  const { constructs, order } = resourceIndex;
  const client = constructs.madeBy(call);
  const on = resourceIndex.find(resource);
  return client && on && order.follows(on, client) === false
    ? model.insertCall(client.instance, ["node", "addDependency"], on.instance)
    : null;
}

function referById(call: Call, target: Range, model: SemanticModel): readonly TextEdit[] | null {
  const resourceIndex = resourceIndexOf(model);
  const client = resourceIndex.constructs.madeBy(call);
  const reference = client && resourceIndex.referenceAt(client, target);
  return reference ? renderPoolId(reference, model.spell ?? unchanged, target) : null;
}
