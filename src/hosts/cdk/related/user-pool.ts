import type { PoolAttribute, UserPool } from "../../../model/related-resources.ts";
import type { Scenario } from "../../../model/scenario.ts";
import { isTrue, memberIn, type Member, type Value } from "../../../model/value.ts";
import { customAttributePrefix } from "../../../spec/attributes.ts";
import { attributesIn, mayAddAttributes, valueIn } from "../../shared/resource-values.ts";
import { standardAttributes } from "../library/option-names.ts";
import { isKept } from "./changes.ts";
import type { Facts } from "./facts.ts";

/** What a construct's options tell about a pool. */
export function userPoolFacts(facts: Facts, scenario: Scenario): Pick<UserPool, "attributes" | "tier"> {
  const { options, isOfL1, changes, constructs } = facts;
  const tier = scenario.member(options, [isOfL1 ? facts.spell("UserPoolTier") : "featurePlan"]);
  const attributes = isOfL1
    ? attributesIn(facts.in("user pool", scenario))
    : declaredAttributes(
        valueIn(options, "standardAttributes", scenario),
        valueIn(options, "customAttributes", scenario),
      );
  return {
    tier: scenario.resolve(facts.valueOf("userPoolTier", tier)),
    attributes: isKept("schema", changes) && !mayAddAttributes(constructs.model.text) ? attributes : undefined,
  };
}

/** The attributes that `UserPool` adds to the schema for its options. `undefined`: there may be others. */
function declaredAttributes(standard: Value, custom: Value): readonly PoolAttribute[] | undefined {
  const attributes = [...membersOf(standard, standardAttribute), ...membersOf(custom, customAttribute)];
  const known = attributes.filter(attribute => attribute !== undefined);
  return known.length === attributes.length ? known : undefined;
}

function membersOf<T>(map: Value, read: (member: Member<Value>) => T): readonly (T | undefined)[] {
  if (map.kind === "absent") {
    return [];
  }
  return map.kind === "map" && map.complete
    ? map.members.filter(({ value }) => value.kind !== "absent").map(read)
    : [undefined];
}

function standardAttribute({ key, value, range }: Member<Value>): PoolAttribute | undefined {
  const name = standardAttributes.get(key);
  return name === undefined
    ? undefined
    : { name, required: flagIn(value, "required", false), mutable: flagIn(value, "mutable", true), range };
}

function customAttribute({ key, value, range }: Member<Value>): PoolAttribute | undefined {
  // How the service treats a name that already has the prefix is unknown.
  return key.includes(":")
    ? undefined
    : { name: customAttributePrefix + key, required: false, mutable: flagIn(value, "mutable", false), range };
}

function flagIn(attribute: Value, key: string, usual: boolean): boolean | "maybe" {
  const value = memberIn(attribute, key);
  return value.kind === "absent" ? usual : isTrue(value);
}
