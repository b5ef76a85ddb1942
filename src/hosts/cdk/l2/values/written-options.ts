import type { WrittenOption } from "../../../../model/app-client.ts";
import type { Scenario } from "../../../../model/scenario.ts";
import type { Expression, Value } from "../../../../model/value.ts";
import { signatures } from "../../library/library.ts";
import { unchanged, type NameConversion } from "../../library/spelling.ts";
import { authFlowFlags, grantFlags, optionsUnder } from "../../library/option-names.ts";
import type { UserPoolClient } from "../user-pool-client.ts";

/** The names of the options, including those of earlier versions, by the path of their structure. */
const structures: ReadonlyMap<string, readonly string[]> = new Map([
  ["", [...optionsUnder([]), "enabledAuthFlows"]],
  ["authFlows", [...authFlowFlags.map(([flag]) => flag), "refreshToken"]],
  ["oAuth", optionsUnder(["oAuth"])],
  ["oAuth.flows", grantFlags.map(([flag]) => flag)],
  ["analytics", optionsUnder(["analytics"])],
]);

/** The options of a client, including nested ones, whether the construct has them or not. */
export function writtenOptions(client: UserPoolClient, scenario: Scenario): readonly WrittenOption[] {
  const options = optionsAsWritten(client);
  return options ? optionsIn(scenario.resolve(options), [], client.spell) : [];
}

/**
 * The options in the language's spelling. Those under canonical names exclude keys that happen to be canonical names,
 * such as `callbackUrls` in Python.
 */
export function optionsAsWritten({ call, options, spell, userPool }: UserPoolClient): Expression | undefined {
  return spell === unchanged
    ? options
    : call?.arguments.options(userPool ? signatures.poolMethod : signatures.construct);
}

function optionsIn(value: Value, path: readonly string[], spell: NameConversion): readonly WrittenOption[] {
  const canonical = structures.get(path.join("."));
  if (value.kind !== "map" || !canonical) {
    return [];
  }
  const names = canonical.map(spell);
  return value.members.flatMap(({ key, keyRange, value: written }) => {
    const name = canonical.find(option => spell(option) === key) ?? key;
    return [{ key, keyRange, value: written, path, names }, ...optionsIn(written, [...path, name], spell)];
  });
}
