import type { Call, Receiver, SemanticModel } from "../../../../languages/language.ts";
import { withoutHalfTypedKeys } from "../../../../model/half-typed.ts";
import type { Expression, MapExpression } from "../../../../model/value.ts";
import { callsNamed } from "../../../shared/calls-named.ts";
import { signatures } from "../../library/library.ts";
import { versionIn } from "../../library/jsii.ts";
import { cognitoMember, type CdkVersion } from "../../library/names.ts";
import { inCanonicalNames, structures } from "../../library/structures.ts";
import { unchanged } from "../../library/spelling.ts";
import { isPoolWithoutProviders } from "./identity-providers.ts";
import { isOptionName } from "../../library/option-names.ts";
import { typedOptions } from "./typed-options.ts";
import type { UserPoolClient } from "../user-pool-client.ts";
import { wrappedClientsIn } from "./wrapped-client.ts";

/** `new UserPoolClient(scope, id, props)`, `pool.addClient(id, options)`, and objects typed as their options. */
export function userPoolClientsIn(model: SemanticModel): readonly UserPoolClient[] {
  return [
    ...callsNamed(["UserPoolClient"], model).flatMap(call => ofConstructor(call, model) ?? []),
    ...callsNamed(["addClient"], model).flatMap(call => ofMethod(call, model) ?? []),
    ...wrappedClientsIn(model),
    ...model.typedValues.flatMap(value => typedOptions(value, model) ?? []),
  ];
}

function ofConstructor(call: Call, model: SemanticModel): UserPoolClient | undefined {
  const { callee } = call;
  const isMade = callee.kind === "super" || (callee.kind === "name" && call.isNew !== false);
  const member = isMade ? cognitoMember(callee.name) : undefined;
  if (member?.path.join(".") !== "UserPoolClient") {
    return undefined;
  }
  const options = optionsOf(call.arguments.options(signatures.construct), model);
  if (options.kind === "absent") {
    return undefined;
  }
  const isWithoutProviders = isPoolWithoutProviders(optionIn(options, "userPool"), model);
  const range = call.nameSite.range;
  return {
    at: call,
    call,
    version: versionIn(model, member.version),
    spell: model.spell ?? unchanged,
    range,
    options,
    userPool: undefined,
    isWithoutProviders,
  };
}

function ofMethod(call: Call, model: SemanticModel): UserPoolClient | undefined {
  const { callee, arguments: given } = call;
  if (callee.kind !== "method") {
    return undefined;
  }
  const { type, value } = callee.receiver;
  const member = cognitoMember(type);
  const isPool = member?.path.length === 1 && ["IUserPool", "UserPool"].includes(member.path[0] ?? "");
  const version = isPool ? member.version : type ? undefined : versionOfGivenPool(call, callee.receiver, model);
  return version !== undefined && given.get(signatures.poolMethod, "id").kind !== "absent"
    ? {
        at: call,
        call,
        version: versionIn(model, version),
        spell: model.spell ?? unchanged,
        range: call.nameSite.range,
        options: optionsOf(given.options(signatures.poolMethod), model),
        userPool: value,
        isWithoutProviders: isPoolWithoutProviders(value, model),
      }
    : undefined;
}

/** Options that no other `addClient` has. */
const distinctiveOptions: ReadonlySet<string> = new Set([
  ...["authFlows", "disableOAuth", "oAuth", "preventUserExistenceErrors", "supportedIdentityProviders"],
  "userPoolClientName",
]);

/**
 * The version of a pool that a function is given without a type: in a file that uses the Cognito module, by a name for
 * a pool, with the options of this construct and no others.
 */
function versionOfGivenPool(
  { arguments: given }: Call,
  { givenAs }: Receiver,
  model: SemanticModel,
): CdkVersion | undefined {
  if (givenAs === undefined || !/(?:^|_|user)pool$/iu.test(givenAs)) {
    return undefined;
  }
  const options = inCanonicalNames(given.options(signatures.poolMethod), structures.userPoolClient, model.spell);
  const members = options.kind === "map" ? options.members : [];
  const keys = members.map(member => ("key" in member ? member.key : ""));
  if (!keys.some(key => distinctiveOptions.has(key)) || !keys.every(isOptionName)) {
    return undefined;
  }
  const { modules } = model;
  if (
    modules.has("aws_cdk.aws_cognito") ||
    modules.has("aws-cdk-lib/aws-cognito") ||
    (modules.has("aws-cdk-lib") && model.mentions("aws_cognito"))
  ) {
    return 2;
  }
  return modules.has("@aws-cdk/aws-cognito") ? 1 : undefined;
}

function optionIn(options: Expression, key: string): Expression | undefined {
  const members = options.kind === "map" ? options.members : [];
  const member = members.find(candidate => "key" in candidate && candidate.key === key);
  return member && "key" in member ? member.value : undefined;
}

/** Removed options, of versions that had other defaults. */
const formerOptions: readonly (readonly string[])[] = [["enabledAuthFlows"], ["authFlows", "refreshToken"]];

/** The options under canonical names. */
function optionsOf(given: Expression, { spell }: SemanticModel): Expression {
  const options = withoutHalfTypedKeys(inCanonicalNames(given, structures.userPoolClient, spell), isOptionName);
  return options.kind === "map" && formerOptions.some(path => isWritten(path, options))
    ? { ...options, complete: false }
    : options;
}

function isWritten([key, ...rest]: readonly string[], { members }: MapExpression): boolean {
  return members.some(
    member =>
      "key" in member &&
      member.key === key &&
      (rest.length === 0 || (member.value.kind === "map" && isWritten(rest, member.value))),
  );
}
