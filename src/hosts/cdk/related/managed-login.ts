import { perText } from "../../../model/per-text.ts";
import type { Scenario } from "../../../model/scenario.ts";
import { numberOf } from "../../../model/value.ts";
import { managedLoginVersion } from "../../../spec/managed-login.ts";
import { coerceTo } from "../../shared/coercion.ts";
import type { Construct } from "./construct.ts";
import { reachesUnknownCode } from "./escapes.ts";
import type { Facts } from "./facts.ts";
import type { Order } from "./order.ts";

export function isDomain({ cognitoClass = "" }: Construct): boolean {
  return /^(?:Cfn)?UserPoolDomain$/u.test(cognitoClass);
}

/** Whether a domain certainly has managed login. */
export function hasManagedLogin(domain: Facts, scenario: Scenario): boolean {
  const version = coerceTo("integer", domain.keptValue(domain.spell("ManagedLoginVersion"), scenario));
  return !domain.escapes && numberOf(version) === managedLoginVersion;
}

/** Whether a file mentions branding styles at all: constructs, calls, permissions. */
const mentionsBrandings = perText(text => /managed[-_]?login[-_]?branding/iu.test(text));

/**
 * Whether a file may give a client a branding style, or let other code do so. Any mention of a style counts, whichever
 * client it is for.
 */
export function mayBeBranded(client: Facts, pool: Facts, order: Order): boolean {
  const { constructs } = pool;
  return (
    mentionsBrandings(constructs.model.text) ||
    [client, pool].some(
      facts => facts.isReachableElsewhere || reachesUnknownCode(facts.construct.instance.events(), constructs),
    ) ||
    constructs.all.some(construct => mayCreateOthers(construct, pool.construct, order))
  );
}

/** Whether a construct may create resources for a pool that the file does not show. */
function mayCreateOthers(construct: Construct, pool: Construct, order: Order): boolean {
  const { callee } = construct.call;
  const name = callee.kind === "name" ? callee.name.path.at(-1) : undefined;
  const isCustom =
    construct.generic?.mayMakeOthers === true ||
    (name !== undefined && /CustomResource|NestedStack|^Cfn(?:Include|Stack|StackSet)$/u.test(name));
  return isCustom
    ? order.follows(construct, pool) !== false
    : !construct.isOfCdk && order.follows(construct, pool) === true;
}
