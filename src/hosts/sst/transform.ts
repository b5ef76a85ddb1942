import type { Instance, InstanceEvent, SemanticModel } from "../../languages/language.ts";
import { mapCases, unknown } from "../../model/expressions.ts";
import { memberOf } from "../../model/members.ts";
import { withChange, type Change } from "../../model/updates.ts";
import type { Expression, MapExpression, Member, Spread } from "../../model/value.ts";
import type { Property } from "../../spec/properties/app-client.ts";
import { terraformNames } from "../shared/camel-names.ts";

/**
 * The component's arguments, with the effect that its transform has on a client if it is an object. It may also be a
 * function, which SST calls with the client's arguments and whose result it ignores.
 *
 * @param ownArguments - the component's own arguments, which the transform finds among those of the client
 * @see https://github.com/sst/sst/blob/dev/platform/src/components/component.ts
 */
export function withTransform(
  root: Expression,
  ownArguments: ReadonlyMap<Property, string>,
  model: SemanticModel,
): Expression {
  if (root.kind !== "map") {
    return root;
  }
  const transform = memberOf(root, "transform", root.site);
  if (transform.kind !== "map") {
    return root;
  }
  const client = memberOf(transform, "client", transform.site);
  if (client.kind === "map") {
    return replacing(root, transform, withoutAbsence(client));
  }
  const given = client.kind === "unknown" ? model.firstParameterAt?.(client.site) : undefined;
  if (!given) {
    return root;
  }
  const nothing: Expression = { kind: "map", members: [], complete: true, site: { range: client.site.range } };
  const own = ownNames(root, ownArguments);
  return replacing(root, transform, changesTo(given, own).reduce(withChange, nothing));
}

/** The names in the client's arguments of those that the component's own arguments set. */
function ownNames(root: MapExpression, ownArguments: ReadonlyMap<Property, string>): ReadonlySet<string> {
  const written = [...ownArguments].filter(([, name]) => memberOf(root, name, root.site).kind !== "absent");
  return new Set(written.flatMap(([property]) => terraformNames(property) ?? []));
}

function replacing(root: MapExpression, transform: MapExpression, client: Expression): MapExpression {
  return withMember(root, "transform", withMember(transform, "client", client));
}

function withMember(map: MapExpression, key: string, value: Expression): MapExpression {
  const isMember = (member: Member<Expression> | Spread) => "key" in member && member.key === key;
  const index = map.members.findLastIndex(isMember);
  const member = map.members[index];
  return member && "key" in member ? { ...map, members: map.members.with(index, { ...member, value }) } : map;
}

/** What a transform omits has SST's default. What it sets to `undefined` has Cognito's. */
function withoutAbsence(client: MapExpression): MapExpression {
  return {
    ...client,
    members: client.members.map(member => ("key" in member ? { ...member, value: certain(member.value) } : member)),
  };
}

function certain(value: Expression): Expression {
  return mapCases(value, plain => (plain.kind === "absent" ? unknown(plain.site) : plain));
}

/** What a function does to a client's arguments. */
function changesTo(given: Instance, own: ReadonlySet<string>): readonly Change[] {
  const changes = given.events().flatMap(event => changeBy(event, own) ?? []);
  // A part that is unknown at some time stays unknown, whatever is known about other times.
  return [...changes.filter(({ kind }) => kind !== "havoc"), ...changes.filter(({ kind }) => kind === "havoc")];
}

function changeBy(event: InstanceEvent, own: ReadonlySet<string>): Change | undefined {
  const { path, when } = event;
  const havoc: Change = { kind: "havoc", path };
  switch (event.kind) {
    case "write":
      return !event.exact || when === undefined || (when !== true && own.has(path[0] ?? ""))
        ? havoc
        : { kind: "set", path, when, value: certain(event.value), keyRange: event.keyRange };
    case "argument":
      return event.call.callee.kind === "name" && event.call.callee.name.path[0] === "console" ? undefined : havoc;
    case "add":
    case "publish":
      return havoc;
    default:
      return undefined;
  }
}
