import type { TextEdit } from "../../../edits/text-edit.ts";
import { noNeighbours, type Neighbour } from "../../../model/neighbours.ts";
import type { Range } from "../../../model/site.ts";
import type { FoundAppClient } from "../../host.ts";
import type { Call, SemanticModel } from "../../../languages/language.ts";
import { changedTokensOf } from "../changed-tokens.ts";
import { neighbourhoodIn } from "./neighbourhood.ts";
import { renderPoolId } from "./pool-id-edit.ts";

/** The properties that name what other constructs make. */
const madeElsewhere = ["SupportedIdentityProviders", "AllowedOAuthScopes"] as const;

/**
 * The app client that a construct makes, with what stands around the construct.
 *
 * @param call - what makes it. `undefined`: the file only describes its options
 */
export function withNeighbours<Client extends FoundAppClient>(
  client: Client,
  call: Call | undefined,
  model: SemanticModel,
): Client {
  return {
    ...client,
    neighbours(scenario) {
      const neighbourhood = neighbourhoodIn(model);
      const construct = call && neighbourhood.constructs.madeBy(call);
      const read = () => {
        for (const property of madeElsewhere) {
          client.written(property, scenario);
        }
      };
      return construct ? neighbourhood.of(construct, scenario, read) : noNeighbours;
    },
    usageErrors: () => changedTokensOf(call, model),
    // A statement that is added to somebody's program is theirs to decide on.
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

/** Nothing can wait for what waits for it. */
function waitFor(neighbour: Neighbour, call: Call, model: SemanticModel): readonly TextEdit[] | null {
  const neighbourhood = neighbourhoodIn(model);
  const { constructs, order } = neighbourhood;
  const client = constructs.madeBy(call);
  const on = neighbourhood.find(neighbour);
  return client && on && order.follows(on, client) === false
    ? model.insertCall(client.instance, ["node", "addDependency"], on.instance)
    : null;
}

function referById(call: Call, target: Range, model: SemanticModel): readonly TextEdit[] | null {
  const neighbourhood = neighbourhoodIn(model);
  const client = neighbourhood.constructs.madeBy(call);
  const reference = client && neighbourhood.referenceAt(client, target);
  return reference ? renderPoolId(reference, target) : null;
}
