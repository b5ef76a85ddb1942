import { noNeighbours } from "../../../model/neighbours.ts";
import type { FoundAppClient } from "../../host.ts";
import type { CodeFile } from "../code-file.ts";
import type { Node } from "../syntax-tree.ts";
import { neighbourhoodIn } from "./neighbourhood.ts";

/** The app client that a construct makes, with what stands around the construct. */
export function withNeighbours<Client extends FoundAppClient>(client: Client, node: Node, file: CodeFile): Client {
  return {
    ...client,
    neighbours(scenario) {
      const neighbourhood = neighbourhoodIn(file);
      const construct = neighbourhood.constructs.madeAt(node);
      return construct ? neighbourhood.of(construct, scenario) : noNeighbours;
    },
  };
}
