import type { WrittenOption } from "../../../model/app-client.ts";
import type { Scenario } from "../../../model/scenario.ts";
import type { Value } from "../../../model/value.ts";
import { authFlowFlags, grantFlags, optionsUnder } from "./option-names.ts";
import type { UserPoolClient } from "./user-pool-client.ts";

/** The names of the options by the path of the structure that has them, those of earlier versions included. */
const structures: ReadonlyMap<string, readonly string[]> = new Map([
  ["", [...optionsUnder([]), "enabledAuthFlows"]],
  ["authFlows", [...authFlowFlags.map(([flag]) => flag), "refreshToken"]],
  ["oAuth", optionsUnder(["oAuth"])],
  ["oAuth.flows", grantFlags.map(([flag]) => flag)],
  ["analytics", optionsUnder(["analytics"])],
]);

/** The options of a client, and those in them, whether the construct has them or not. */
export function writtenOptions(client: UserPoolClient, scenario: Scenario): readonly WrittenOption[] {
  return optionsIn(scenario.resolve(client.options), []);
}

function optionsIn(value: Value, path: readonly string[]): readonly WrittenOption[] {
  const names = structures.get(path.join("."));
  return value.kind === "map" && names
    ? value.members.flatMap(({ key, keyRange, value: option }) => [
        { key, keyRange, value: option, names },
        ...optionsIn(option, [...path, key]),
      ])
    : [];
}
