import type { Call, SemanticModel } from "../../../../languages/language.ts";
import { withoutHalfTypedKeys } from "../../../../model/half-typed.ts";
import type { Expression, MapExpression } from "../../../../model/value.ts";
import { signatures } from "../../library.ts";
import { versionIn } from "../../jsii.ts";
import { cognitoMember } from "../../names.ts";
import { inCanonicalNames, structures } from "../../structures.ts";
import { unchanged } from "../../spelling.ts";
import { isPoolWithoutProviders } from "./identity-providers.ts";
import { isOptionName } from "../option-names.ts";
import { typedOptions } from "./typed-options.ts";
import type { UserPoolClient } from "../user-pool-client.ts";
import { wrappedClient } from "./wrapped-client.ts";

/** `new UserPoolClient(scope, id, props)`, `pool.addClient(id, options)`, and objects typed as their options. */
export function userPoolClientsIn(model: SemanticModel): readonly UserPoolClient[] {
  return [
    ...model.calls.flatMap(
      call => ofConstructor(call, model) ?? ofMethod(call, model) ?? wrappedClient(call, model) ?? [],
    ),
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
  if (callee.kind !== "method" || callee.method !== "addClient") {
    return undefined;
  }
  const { type, value } = callee.receiver;
  const member = cognitoMember(type);
  const isPool = member?.path.length === 1 && ["IUserPool", "UserPool"].includes(member.path[0] ?? "");
  return isPool && given.get(signatures.poolMethod, "id").kind !== "absent"
    ? {
        at: call,
        call,
        version: versionIn(model, member.version),
        spell: model.spell ?? unchanged,
        range: call.nameSite.range,
        options: optionsOf(given.options(signatures.poolMethod), model),
        userPool: value,
        isWithoutProviders: isPoolWithoutProviders(value, model),
      }
    : undefined;
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
