import type { TextEdit } from "../../../edits/text-edit.ts";
import { noNeighbours, type Neighbour } from "../../../model/neighbours.ts";
import type { FoundAppClient } from "../../host.ts";
import type { CodeFile } from "../../../languages/javascript/semantic-model.ts";
import type { Node } from "../../../languages/javascript/syntax/syntax-tree.ts";
import { renderDependency } from "./dependency-edit.ts";
import { neighbourhoodIn } from "./neighbourhood.ts";
import { renderPoolId } from "./pool-id-edit.ts";

/** The app client that a construct makes, with what stands around the construct. */
export function withNeighbours<Client extends FoundAppClient>(client: Client, node: Node, file: CodeFile): Client {
  return {
    ...client,
    neighbours(scenario) {
      const neighbourhood = neighbourhoodIn(file);
      const construct = neighbourhood.constructs.madeAt(node);
      return construct ? neighbourhood.of(construct, scenario) : noNeighbours;
    },
    // A statement that is added to somebody's program is theirs to decide on.
    isOnlySuggested: edit => edit.kind === "depend" || (client.isOnlySuggested?.(edit) ?? false),
    render(edit, scenario) {
      switch (edit.kind) {
        case "depend":
          return waitFor(edit.on, node, file);
        case "refer": {
          const pool = neighbourhoodIn(file).find(edit.to);
          return pool ? renderPoolId(pool, edit.target.site.range, file.text) : null;
        }
        default:
          return client.render(edit, scenario);
      }
    },
  };
}

/** Nothing can wait for what waits for it. */
function waitFor(neighbour: Neighbour, node: Node, file: CodeFile): readonly TextEdit[] | null {
  const neighbourhood = neighbourhoodIn(file);
  const { constructs, order } = neighbourhood;
  const client = constructs.madeAt(node);
  const on = neighbourhood.find(neighbour);
  return client && on && order.follows(on, client) === false ? renderDependency(client, on, constructs) : null;
}
