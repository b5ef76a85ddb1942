import type { Call } from "../../../languages/language.ts";
import { memberOf } from "../../../model/members.ts";
import type { Expression } from "../../../model/value.ts";
import { signatures } from "../library/library.ts";
import { isCfnResource } from "../library/names.ts";

const cognitoTypes = "AWS::Cognito::";

/** What a `CfnResource` creates: a resource with the properties of a template. */
export interface GenericResource {
  /** The L1 class for its type: `CfnUserPool`. `undefined`: it is a resource of another service, or not known. */
  readonly cognitoClass: string | undefined;
  /** Whether it may be any resource, or may create others that the file does not show. */
  readonly mayMakeOthers: boolean;
  /** Its properties under their names in templates. */
  readonly properties: Expression;
}

/** The resource that `new CfnResource(scope, id, { type, properties })` creates. */
export function genericResourceAt(call: Call): GenericResource | undefined {
  return createsCfnResource(call) ? genericResourceIn(call.arguments.options(signatures.construct)) : undefined;
}

/** Whether a call creates a `CfnResource`. */
export function createsCfnResource({ callee, isNew }: Call): boolean {
  return isNew !== false && callee.kind === "name" && isCfnResource(callee.name);
}

/** The resource that properties of `CfnResource` describe. */
export function genericResourceIn(props: Expression): GenericResource {
  const { site } = props;
  const type = memberOf(props, "type", site);
  const name = type.kind === "literal" && typeof type.value === "string" ? type.value : undefined;
  return {
    cognitoClass: name?.startsWith(cognitoTypes) === true ? `Cfn${name.slice(cognitoTypes.length)}` : undefined,
    mayMakeOthers: name === undefined || mayMakeOthers(name),
    properties: memberOf(props, "properties", site),
  };
}

/** Types of resources that may create others: nested stacks, custom resources, modules. */
function mayMakeOthers(type: string): boolean {
  return /^(?:AWS::CloudFormation::|AWS::Serverless::Application$|Custom::)|::MODULE$/u.test(type);
}
