import type { Site } from "../../../model/site.ts";
import type { Expression, List, ListExpression, Member, Value } from "../../../model/value.ts";

/** The classes of which app-client options are made. */
export type CdkClass =
  | "ClientAttributes"
  | "Duration"
  | "OAuthScope"
  | "ResourceServerScope"
  | "UserPool"
  | "UserPoolClientIdentityProvider"
  | "UserPoolResourceServer";

/** How an instance came to be: by `method`, of the class or of another instance of it. `new` is a method here. */
export interface InstanceCall {
  readonly method: string;
  readonly arguments: List;
  readonly receiver?: Value;
}

/*
 * The model has no instances. They are maps whose one key cannot be that of an option: `OAuthScope.OPENID` is
 * { "aws-cdk-lib.OAuthScope": "OPENID" } and `Duration.days(30)` is { "aws-cdk-lib.Duration": { days: [30] } }.
 * What they mean is decided later, when the conditions in their arguments are.
 */

/** A static member of a class: `OAuthScope.OPENID`. */
export function constantInstance(cdkClass: CdkClass, name: string, site: Site): Expression {
  return instance(cdkClass, { kind: "literal", value: name, site }, site);
}

/** What a static method, a constructor or a method that returns another instance makes. */
export function calledInstance(
  cdkClass: CdkClass,
  method: string,
  args: ListExpression,
  site: Site,
  receiver?: Expression,
): Expression {
  const members = [member(method, args), ...(receiver ? [member(RECEIVER, receiver)] : [])];
  return instance(cdkClass, { kind: "map", members, complete: true, site }, site);
}

const RECEIVER = "this";

function instance(cdkClass: CdkClass, made: Expression, site: Site): Expression {
  return { kind: "map", members: [member(keyOf(cdkClass), made)], complete: true, site };
}

function member(key: string, value: Expression): Member<Expression> {
  const { range } = value.site;
  return { key, keyRange: range, range, value };
}

function keyOf(cdkClass: CdkClass): string {
  return `aws-cdk-lib.${cdkClass}`;
}

/** The name of the static member that a value is, if it is one of this class. */
export function constantOf(cdkClass: CdkClass, value: Value): string | undefined {
  const made = madeOf(cdkClass, value);
  return made?.kind === "literal" && typeof made.value === "string" ? made.value : undefined;
}

/** The call that made a value, if it is an instance of this class. */
export function callOf(cdkClass: CdkClass, value: Value): InstanceCall | undefined {
  const made = madeOf(cdkClass, value);
  if (made?.kind !== "map") {
    return undefined;
  }
  const call = made.members.find(({ key }) => key !== RECEIVER);
  const receiver = made.members.find(({ key }) => key === RECEIVER);
  return call?.value.kind === "list"
    ? { method: call.key, arguments: call.value, ...(receiver && { receiver: receiver.value }) }
    : undefined;
}

/** The argument at this place, unless what precedes it may be more or less than it seems. */
export function argumentOf(call: InstanceCall, index: number): Value | undefined {
  return call.arguments.complete ? call.arguments.items[index] : undefined;
}

function madeOf(cdkClass: CdkClass, value: Value): Value | undefined {
  const key = keyOf(cdkClass);
  return value.kind === "map" ? value.members.find(candidate => candidate.key === key)?.value : undefined;
}
