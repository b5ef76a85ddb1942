import type { Style } from "../../../edits/print/style.ts";
import type { RelatedResource, PoolReference } from "../../../model/related-resources.ts";
import type { Scenario } from "../../../model/scenario.ts";
import { resourceKinds } from "../../../spec/resource-kinds.ts";
import type { Dependencies } from "../../shared/dependencies.ts";
import { existenceOf } from "../conditions/existence.ts";
import { referenceIn } from "./references.ts";
import { typeOf, type Resource, type Resources } from "../template/resources.ts";
import type { TemplateScope } from "../intrinsics/scope.ts";
import { memberOf } from "../../shared/static-members.ts";

/** The template around an app client. */
export interface Surroundings {
  readonly resources: Resources;
  readonly dependencies: Dependencies;
  readonly scope: TemplateScope;
  readonly text: string;
  readonly style: Style;
}

export function nameOf({ key, keyRange }: Resource): RelatedResource {
  return { name: key, range: keyRange };
}

export function exists({ value }: Resource, { scope }: Surroundings, scenario: Scenario): boolean {
  return scenario.holds(existenceOf(value, scope)) === true;
}

/** The logical id of the app client that `ClientId` refers to. `undefined`: it may be of any client. */
export function clientOf(resource: Resource, around: Surroundings, scenario: Scenario): string | undefined {
  const clientId = memberOf(memberOf(resource.value, "Properties"), "ClientId");
  const reference = referenceIn(clientId, scenario, around.scope);
  const target = reference && around.resources.find(reference.name);
  const isClientId = reference?.attribute === undefined || reference.attribute === "ClientId";
  return target && isClientId && typeOf(target) === resourceKinds["app client"].type ? target.key : undefined;
}

/** What `UserPoolId` refers to, if that is a resource of the file. */
export function poolReferenceOf(
  resource: Resource,
  around: Surroundings,
  scenario: Scenario,
): PoolReference | undefined {
  const userPoolId = memberOf(memberOf(resource.value, "Properties"), "UserPoolId");
  const reference = referenceIn(userPoolId, scenario, around.scope);
  const target = reference && around.resources.find(reference.name);
  const type = target && typeOf(target);
  return reference && target && type !== undefined && exists(target, around, scenario)
    ? { target: nameOf(target), type, attribute: reference.attribute }
    : undefined;
}
