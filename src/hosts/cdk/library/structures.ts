import { isSpread, mapCases } from "../../../model/expressions.ts";
import type { Expression, Member, Spread } from "../../../model/value.ts";
import { propertyNames } from "../../../spec/properties/app-client.ts";
import { cfnPropertyPath } from "../../cloudformation/class-names.ts";
import type { NameConversion } from "./spelling.ts";
import { authFlowFlags, grantFlags, optionPath, standardAttributes } from "./option-names.ts";

/**
 * A structure type of the CDK: the canonical names of its members, each with the type of its value. Keys that are data,
 * such as the names of custom attributes, are not converted.
 */
export interface Structure {
  readonly members: ReadonlyMap<string, Structure | undefined>;
}

function structureOf(...members: readonly (string | readonly [string, Structure])[]): Structure {
  return { members: new Map(members.map(member => (typeof member === "string" ? [member, undefined] : member))) };
}

const attribute = structureOf("mutable", "required");

/** The types by name, without the suffixes `Props` and `Options`. */
export const structures = {
  userPoolClient: structureOf(
    ...propertyNames.flatMap(property => {
      const [option, member] = optionPath(property);
      return option !== undefined && member === undefined ? [option] : [];
    }),
    ["authFlows", structureOf(...authFlowFlags.map(([flag]) => flag))],
    [
      "oAuth",
      structureOf("callbackUrls", "logoutUrls", "scopes", "defaultRedirectUri", [
        "flows",
        structureOf(...grantFlags.map(([flag]) => flag)),
      ]),
    ],
    ["analytics", structureOf("application", "applicationId", "externalId", "role", "shareUserData")],
  ),
  cfnUserPoolClient: cfnStructure(),
  userPool: structureOf("customAttributes", "featurePlan", [
    "standardAttributes",
    structureOf(...[...standardAttributes.keys()].map((name): readonly [string, Structure] => [name, attribute])),
  ]),
  cfnUserPool: structureOf("userPoolTier", [
    "schema",
    structureOf("name", "attributeDataType", "developerOnlyAttribute", "mutable", "required"),
  ]),
  userPoolDomain: structureOf("userPool", "managedLoginVersion"),
  cfnUserPoolDomain: structureOf("userPoolId", "managedLoginVersion"),
  userPoolIdentityProvider: structureOf("userPool", "name", "scopes", [
    "attributeMapping",
    structureOf("custom", ...standardAttributes.keys()),
  ]),
  cfnUserPoolIdentityProvider: structureOf("userPoolId", "providerName", "providerType", "attributeMapping"),
  userPoolResourceServer: structureOf("userPool", "identifier", "scopes"),
  cfnUserPoolResourceServer: structureOf("userPoolId", "identifier", [
    "scopes",
    structureOf("scopeName", "scopeDescription"),
  ]),
} as const satisfies Readonly<Record<string, Structure>>;

/** The structure of `CfnUserPoolClientProps`, whose structures have no nested ones. */
function cfnStructure(): Structure {
  const nested = new Map<string, string[]>();
  for (const property of propertyNames) {
    const [key, member] = cfnPropertyPath(property) ?? [];
    if (key !== undefined) {
      nested.set(key, [...(nested.get(key) ?? []), ...(member === undefined ? [] : [member])]);
    }
  }
  return structureOf(
    ...[...nested].map(([key, members]) => (members.length > 0 ? ([key, structureOf(...members)] as const) : key)),
  );
}

/**
 * A value of a structure type, with its keys converted to canonical names. A key that happens to be a canonical name,
 * but that the language spells differently, is not a member.
 *
 * @param spell - how the language spells a canonical name
 */
export function inCanonicalNames(
  value: Expression,
  structure: Structure,
  spell: NameConversion | undefined,
): Expression {
  if (!spell) {
    return value;
  }
  const names = new Map([...structure.members.keys()].map(name => [spell(name), name]));
  const rename = (member: Member<Expression> | Spread): readonly (Member<Expression> | Spread)[] => {
    if (isSpread(member)) {
      return [{ ...member, of: inCanonicalNames(member.of, structure, spell) }];
    }
    const name = names.get(member.key);
    const inner = name === undefined ? undefined : structure.members.get(name);
    if (name === undefined) {
      return structure.members.has(member.key) ? [] : [member];
    }
    return [{ ...member, key: name, value: inner ? inCanonicalNames(member.value, inner, spell) : member.value }];
  };
  return mapCases(value, plain => {
    switch (plain.kind) {
      case "map":
        return { ...plain, members: plain.members.flatMap(rename) };
      case "list":
        return {
          ...plain,
          items: plain.items.map(item =>
            isSpread(item)
              ? { ...item, of: inCanonicalNames(item.of, structure, spell) }
              : inCanonicalNames(item, structure, spell),
          ),
        };
      default:
        return plain;
    }
  });
}
