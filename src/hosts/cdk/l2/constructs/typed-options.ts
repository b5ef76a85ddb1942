import { mapCases } from "../../../../model/expressions.ts";
import type { Expression, MapExpression } from "../../../../model/value.ts";
import type { SemanticModel, TypedValue } from "../../../../languages/language.ts";
import { cognitoMember } from "../../library/names.ts";
import { unchanged } from "../../library/spelling.ts";
import type { UserPoolClient } from "../user-pool-client.ts";

/** The types of the construct's options, with the keys that lead to them from the client's options. */
const optionTypes: ReadonlyMap<string, readonly string[]> = new Map([
  ["UserPoolClientProps", []],
  ["UserPoolClientOptions", []],
  ["OAuthSettings", ["oAuth"]],
]);

/** An object typed as a client's options. Code that takes it may add to it. */
export function typedOptions(typed: TypedValue, model: SemanticModel): UserPoolClient | undefined {
  const member = cognitoMember(typed.type);
  const path = member && optionTypes.get(member.path.join("."));
  if (!path || typed.isTakenBy(name => name === "addClient")) {
    return undefined;
  }
  const options = path.reduceRight(holding, partial(typed.value));
  return options.kind === "map"
    ? {
        at: typed,
        call: undefined,
        version: member.version,
        spell: model.spell ?? unchanged,
        range: typed.nameSite.range,
        options,
        userPool: undefined,
        isWithoutProviders: false,
      }
    : undefined;
}

function partial(settings: Expression): Expression {
  return mapCases(settings, value => (value.kind === "map" ? { ...value, complete: false } : value));
}

function holding(value: Expression, key: string): MapExpression {
  const { range } = value.site;
  return { kind: "map", members: [{ key, keyRange: range, range, value }], complete: false, site: { range } };
}
