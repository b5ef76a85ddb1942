import type { LibraryCall } from "../../languages/language.ts";
import { absent, isSpread, mapCases, spread, unknown } from "../../model/expressions.ts";
import type { QualifiedName } from "../../model/qualified-name.ts";
import { covers, type Range, type Site } from "../../model/site.ts";
import type { Expression, MapExpression, Member, Spread } from "../../model/value.ts";
import { responseMembers } from "../../spec/members.ts";

/** Members of every response that describes a client. The type of the client is not documented to be among them. */
const always = responseMembers.filter(name => name !== "ClientType");

/** A response that describes an app client. Only those of its members are known to exist that requests lack. */
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

/** Methods of a service's client that describe an app client, and functions that pass their response on. */
export function responseOf(
  { name, receiver, site }: LibraryCall,
  service: QualifiedName,
  methods: readonly string[],
): Expression | undefined {
  const [first, ...rest] = name.path.slice(service.path.length);
  const isOfService = name.module === service.module && service.path.every((key, index) => key === name.path[index]);
  if (!isOfService || first === undefined || !methods.includes(first)) {
    return undefined;
  }
  return rest.length === 0 ? clientResponse(site) : rest.join(".") === "promise" ? receiver : undefined;
}

/**
 * The members of a request including those that a response adds, at the place where the response is used. Excludes
 * those that the file may have removed.
 *
 * @param around - the range of the request
 * @param name - the range of the request's name
 */
export function withResponseMembers(root: Expression, around: Range, name: Range): Expression {
  const here = covers(around, root.site.range) ? root.site.range : name;
  return mapCases(root, value => (value.kind === "map" ? placed(value, around, here) : value));
}

function placed(map: MapExpression, around: Range, here: Range): MapExpression {
  return {
    ...map,
    members: map.members.map((member): Member<Expression> | Spread => {
      if (isSpread(member)) {
        const { range } = member.of.site;
        const place = covers(around, range) ? range : here;
        return { ...member, of: mapCases(member.of, of => (of.kind === "map" ? placed(of, around, place) : of)) };
      }
      return always.includes(member.key) && !covers(around, member.keyRange) ? passedOn(member, here) : member;
    }),
  };
}

function passedOn(member: Member<Expression>, here: Range): Member<Expression> {
  const moved = { ...member, keyRange: here, range: here };
  return member.value.kind === "text" ? moved : { ...moved, value: absent({ range: here }), isDeletion: true };
}
