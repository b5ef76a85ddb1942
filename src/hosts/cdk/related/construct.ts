import type { Call, Instance, SemanticModel } from "../../../languages/language.ts";
import type { Expression } from "../../../model/value.ts";
import { signatures } from "../library/library.ts";
import { cognitoClassOf, isCdkModule } from "../library/names.ts";
import { lastNameOf } from "../../shared/calls-named.ts";
import { camelCase } from "../library/spelling.ts";
import { genericResourceAt, type GenericResource } from "./generic-resource.ts";
import { inCanonicalNames, structures, type Structure } from "../library/structures.ts";

/** A construct that a file creates, with its class or with a method of a user pool. */
export interface Construct {
  readonly call: Call;
  readonly instance: Instance;
  /**
   * The class's name in the Cognito module: `UserPool`, `CfnUserPool`; also `CfnUserPool` for a `CfnResource` of that
   * type. `undefined`: it is another class.
   */
  readonly cognitoClass: string | undefined;
  /** Whether the class is the CDK's. What others create and do is unknown. */
  readonly isOfCdk: boolean;
  /** The resource of a `CfnResource`. */
  readonly generic?: GenericResource;
  /** The pool whose method creates it. */
  readonly pool: Expression | undefined;
}

/** The classes of what a pool's methods create. */
const poolMethods: ReadonlyMap<string, string> = new Map([
  ["addClient", "UserPoolClient"],
  ["addDomain", "UserPoolDomain"],
  ["addGroup", "UserPoolGroup"],
  ["addResourceServer", "UserPoolResourceServer"],
]);

/** Whether a call may create a construct, as far as names tell. */
export function mayCreateConstruct(call: Call): boolean {
  const name = lastNameOf(call);
  return call.isNew !== undefined || isClassName(name) || poolMethods.has(camelCase(name ?? ""));
}

/** The construct that a call creates. */
export function constructAt(call: Call): Construct | undefined {
  const { callee, isNew, result: instance } = call;
  if (isNew || (isNew === undefined && callee.kind === "name" && isClassName(callee.name.path.at(-1)))) {
    const name = callee.kind === "name" ? callee.name : undefined;
    const generic = genericResourceAt(call);
    return {
      call,
      instance,
      ...(generic && { generic }),
      cognitoClass: generic ? generic.cognitoClass : cognitoClassOf(name),
      isOfCdk: name !== undefined && (name.module === "constructs" || isCdkModule(name.module)),
      pool: undefined,
    };
  }
  const cognitoClass = callee.kind === "method" ? poolMethods.get(callee.method) : undefined;
  const receiver = cognitoClass !== undefined && callee.kind === "method" ? callee.receiver : undefined;
  return receiver && /^I?UserPool$/u.test(cognitoClassOf(receiver.type) ?? "")
    ? { call, instance, cognitoClass, isOfCdk: true, pool: receiver.value }
    : undefined;
}

function isClassName(name = ""): boolean {
  return /^[A-Z]/u.test(name);
}

/** Its scope: a stack or another construct. The pool, if one of its methods creates it. */
export function scopeOf({ call, pool }: Construct): Expression {
  return pool ?? call.arguments.get(signatures.construct, "scope");
}

/** Its id within its scope. */
export function idOf({ call, pool }: Construct): Expression {
  return call.arguments.get(pool ? signatures.poolMethod : signatures.construct, "id");
}

/** The options under canonical names. The properties of a `CfnResource` have their names in templates. */
export function optionsOf({ call, pool, generic, cognitoClass = "" }: Construct, { spell }: SemanticModel): Expression {
  if (generic) {
    return generic.properties;
  }
  const options = call.arguments.options(pool ? signatures.poolMethod : signatures.construct);
  const structure = structureOfClass(cognitoClass);
  return structure ? inCanonicalNames(options, structure, spell) : options;
}

function structureOfClass(cognitoClass: string): Structure | undefined {
  const name = cognitoClass.replace(/^UserPoolIdentityProvider.*/u, "UserPoolIdentityProvider");
  const key = name.charAt(0).toLowerCase() + name.slice(1);
  return Object.entries(structures).find(([type]) => type === key)?.[1];
}
