import type { Site } from "../../../../model/site.ts";
import { textParts, type HostValue, type Literal, type Text, type Unknown } from "../../../../model/value.ts";
import { signatures } from "../../library/library.ts";
import type { NameConversion } from "../../library/spelling.ts";
import { argumentOf, callOf } from "./instance.ts";
import { providerConstants, scopeConstants } from "../../library/option-names.ts";

/** A name in the service: a string with the site of the instance that carries it. */
export type Name = Literal<string> | Text | Unknown;

/** The name of an `OAuthScope`. */
export function scopeOf(value: HostValue, spell: NameConversion): Name {
  const call = callOf("OAuthScope", value);
  if (!call) {
    return { kind: "unknown", site: value.site };
  }
  switch (call.method) {
    case "custom":
      return nameFrom(partsOf(argumentOf(call, signatures.name, "name")), value.site);
    case "resourceServer": {
      const server = argumentOf(call, signatures.scopeOfServer, "server");
      const scope = argumentOf(call, signatures.scopeOfServer, "scope");
      return nameFrom([...identifierOf(server, spell), "/", ...partsOf(serverScopeName(scope, spell))], value.site);
    }
    default:
      return nameFrom([scopeConstants.get(call.method)], value.site);
  }
}

/** The name of a `UserPoolClientIdentityProvider`. */
export function providerOf(value: HostValue): Name {
  const call = callOf("UserPoolClientIdentityProvider", value);
  return nameFrom(
    call?.method === "custom"
      ? partsOf(argumentOf(call, signatures.name, "name"))
      : [call && providerConstants.get(call.method)],
    value.site,
  );
}

/** The identifier of a resource server: the id of an imported one, otherwise the option that its `Ref` returns. */
function identifierOf(server: HostValue | undefined, spell: NameConversion): NameParts {
  const call = server && callOf("UserPoolResourceServer", server);
  switch (call?.method) {
    case "fromUserPoolResourceServerId":
      return partsOf(argumentOf(call, signatures.importedServer, "user_pool_resource_server_id"));
    case "new": {
      // `addResourceServer` is called on a pool and takes no scope.
      const signature = call.instance.receiver ? signatures.poolMethod : signatures.construct;
      return partsOf(memberIn(call.instance.options(signature), spell("identifier")));
    }
    default:
      return [undefined];
  }
}

/** The name of a `ResourceServerScope`, or of a structurally compatible object. */
export function serverScopeName(scope: HostValue | undefined, spell: NameConversion): HostValue | undefined {
  const call = scope && callOf("ResourceServerScope", scope);
  const props = call?.method === "new" ? call.instance.options(signatures.options) : scope;
  return props && memberIn(props, spell("scopeName"));
}

function memberIn(map: HostValue, key: string): HostValue | undefined {
  return map.kind === "map" ? map.members.find(member => member.key === key)?.value : undefined;
}

type NameParts = readonly (string | undefined)[];

function partsOf(value: HostValue | undefined): NameParts {
  return (value && textParts(value)) ?? [undefined];
}

export function nameFrom(parts: NameParts, site: Site): Name {
  if (parts.every(part => part !== undefined)) {
    return { kind: "literal", value: parts.join(""), site };
  }
  return parts.every(part => part === undefined)
    ? { kind: "unknown", site }
    : { kind: "text", parts: merge(parts), site };
}

/** The same text with adjacent strings joined. */
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
