import type { Site } from "../../../model/site.ts";
import { textParts, type Dictionary, type Literal, type Text, type Unknown, type Value } from "../../../model/value.ts";
import { argumentOf, callOf, constantOf } from "./instance.ts";
import { providerConstants, scopeConstants } from "./option-names.ts";

/** What stands for a name of the service: a string at the place of the instance that carries it. */
type Name = Literal<string> | Text | Unknown;

/** The name of an `OAuthScope`. */
export function scopeOf(value: Value): Name {
  const constant = constantOf("OAuthScope", value);
  if (constant !== undefined) {
    return nameFrom([scopeConstants.get(constant)], value.site);
  }
  const call = callOf("OAuthScope", value);
  switch (call?.method) {
    case "custom":
      return nameFrom(partsOf(argumentOf(call, 0)), value.site);
    case "resourceServer":
      return nameFrom([...identifierOf(argumentOf(call, 0)), "/", ...scopeNameOf(argumentOf(call, 1))], value.site);
    default:
      return { kind: "unknown", site: value.site };
  }
}

/** The name of a `UserPoolClientIdentityProvider`. */
export function providerOf(value: Value): Name {
  const constant = constantOf("UserPoolClientIdentityProvider", value);
  if (constant !== undefined) {
    return nameFrom([providerConstants.get(constant)], value.site);
  }
  const call = callOf("UserPoolClientIdentityProvider", value);
  return nameFrom(call?.method === "custom" ? partsOf(argumentOf(call, 0)) : [undefined], value.site);
}

/** The identifier of a resource server, which only an imported one has before it is deployed. */
function identifierOf(server: Value | undefined): NameParts {
  const call = server && callOf("UserPoolResourceServer", server);
  return call?.method === "fromUserPoolResourceServerId" ? partsOf(argumentOf(call, 2)) : [undefined];
}

function scopeNameOf(scope: Value | undefined): NameParts {
  const call = scope && callOf("ResourceServerScope", scope);
  const props = call?.method === "new" ? argumentOf(call, 0) : undefined;
  return props?.kind === "map" ? partsOf(memberOf(props, "scopeName")) : [undefined];
}

type NameParts = readonly (string | undefined)[];

function partsOf(value: Value | undefined): NameParts {
  return (value && textParts(value)) ?? [undefined];
}

function nameFrom(parts: NameParts, site: Site): Name {
  if (parts.every(part => part !== undefined)) {
    return { kind: "literal", value: parts.join(""), site };
  }
  return parts.every(part => part === undefined)
    ? { kind: "unknown", site }
    : { kind: "text", parts: merge(parts), site };
}

/** The same text with no two strings side by side. */
function merge(parts: NameParts): NameParts {
  const merged: (string | undefined)[] = [];
  for (const part of parts) {
    const last = merged.at(-1);
    if (part !== undefined && last !== undefined) {
      merged[merged.length - 1] = last + part;
    } else {
      merged.push(part);
    }
  }
  return merged;
}

function memberOf(map: Dictionary, key: string): Value | undefined {
  return map.members.find(member => member.key === key)?.value;
}
