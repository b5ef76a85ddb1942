import { named, type Printable } from "../../edits/print/printable.ts";
import { printableOf } from "../../edits/printables.ts";
import type { PlainValue } from "../../edits/edit.ts";
import type { Site } from "../../model/site.ts";
import type { Literal } from "../../model/value.ts";

/** The SDK's enums for members of a request, under its own names. */
const enums: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ExplicitAuthFlowsType: namedAsSpelled(
    "ADMIN_NO_SRP_AUTH",
    "ALLOW_ADMIN_USER_PASSWORD_AUTH",
    "ALLOW_CUSTOM_AUTH",
    "ALLOW_REFRESH_TOKEN_AUTH",
    "ALLOW_USER_AUTH",
    "ALLOW_USER_PASSWORD_AUTH",
    "ALLOW_USER_SRP_AUTH",
    "CUSTOM_AUTH_FLOW_ONLY",
    "USER_PASSWORD_AUTH",
  ),
  FeatureType: namedAsSpelled("DISABLED", "ENABLED"),
  OAuthFlowType: namedAsSpelled("client_credentials", "code", "implicit"),
  PreventUserExistenceErrorTypes: namedAsSpelled("ENABLED", "LEGACY"),
  TimeUnitsType: { DAYS: "days", HOURS: "hours", MINUTES: "minutes", SECONDS: "seconds" },
};

function namedAsSpelled(...names: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(names.map(name => [name, name]));
}

/** The value of an SDK enum member, by the names of the enum and the member. */
export function enumMember([type = "", member = "", ...others]: readonly string[], site: Site): Literal | undefined {
  const value = others.length > 0 ? undefined : valueOf(type, member);
  return value === undefined ? undefined : { kind: "literal", value, site };
}

function valueOf(type: string, member: string): string | undefined {
  const members = membersOf(type);
  return Object.hasOwn(members, member) ? members[member] : undefined;
}

function membersOf(type: string): Readonly<Record<string, string>> {
  return (Object.hasOwn(enums, type) ? enums[type] : undefined) ?? {};
}

/** A value as a member of the enum that the file uses for what it replaces or is added to. */
export function printLikeEnumMember(value: PlainValue, like: Site | undefined): Printable {
  const { type = "", qualifier = "" } = like?.spelling ?? {};
  const member = Object.entries(membersOf(type)).find(([, spelled]) => spelled === value);
  return member ? named(qualifier, member[0]) : printableOf(value);
}
