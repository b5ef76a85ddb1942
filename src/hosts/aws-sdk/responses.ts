import type { LibraryCall } from "../../languages/language.ts";
import { absent, isSpread, mapCases, spread, unknown } from "../../model/expressions.ts";
import type { QualifiedName } from "../../model/qualified-name.ts";
import type { Range, Site } from "../../model/site.ts";
import type { Expression, MapExpression, Member, Spread } from "../../model/value.ts";
import { responseMembers } from "../../spec/members.ts";

/** What every response has that describes a client. The type of the client is not documented to be there. */
const always = responseMembers.filter(name => name !== "ClientType");

/** The response that describes an app client: all that is known of it is that it has members that no request has. */
function clientResponse(site: Site): Expression {
  const { range } = site;
  const value: Expression = { kind: "text", parts: [undefined], site };
  const member = (key: string): Member<Expression> => ({ key, keyRange: range, range, value });
  const client: MapExpression = {
    kind: "map",
    members: [spread(unknown(site)), ...always.map(member)],
    complete: true,
    site: { range },
  };
  return {
    kind: "map",
    members: [spread(unknown(site)), { ...member("UserPoolClient"), value: client }],
    complete: true,
    site: { range },
  };
}

/** A method of a service's client that describes an app client, and what hands its response on. */
export function responseOf(
  { name, receiver, site }: LibraryCall,
  service: QualifiedName,
  method: string,
): Expression | undefined {
  const [first, ...rest] = name.path.slice(service.path.length);
  const isOfService = name.module === service.module && service.path.every((key, index) => key === name.path[index]);
  if (!isOfService || first !== method) {
    return undefined;
  }
  return rest.length === 0 ? clientResponse(site) : rest.join(".") === "promise" ? receiver : undefined;
}

/**
 * The members of a request with those that come from a response at the place where they are put into the request. What
 * the file may have taken out of the response is left out.
 *
 * @param around - the range of the request
 * @param name - of the request's name
 */
export function withResponseHere(root: Expression, around: Range, name: Range): Expression {
  const here = isWithin(root.site.range, around) ? root.site.range : name;
  return mapCases(root, value => (value.kind === "map" ? placed(value, around, here) : value));
}

function placed(map: MapExpression, around: Range, here: Range): MapExpression {
  return {
    ...map,
    members: map.members.map((member): Member<Expression> | Spread => {
      if (isSpread(member)) {
        const { range } = member.of.site;
        const place = isWithin(range, around) ? range : here;
        return { ...member, of: mapCases(member.of, of => (of.kind === "map" ? placed(of, around, place) : of)) };
      }
      return always.includes(member.key) && !isWithin(member.keyRange, around) ? passedOn(member, here) : member;
    }),
  };
}

function passedOn(member: Member<Expression>, here: Range): Member<Expression> {
  const moved = { ...member, keyRange: here, range: here };
  return member.value.kind === "text" ? moved : { ...moved, value: absent({ range: here }), isDeletion: true };
}

function isWithin([start, end]: Range, around: Range): boolean {
  return around[0] <= start && end <= around[1];
}
