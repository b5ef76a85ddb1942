import type { AppClient, WrittenMember, WrittenOption } from "../model/app-client.ts";
import type { Value } from "../model/value.ts";
import { membersOfOtherRequests, responseMembers } from "../spec/members.ts";
import { isMemberOf, membersOf, type Property } from "../spec/properties/app-client.ts";
import { nearestName } from "./nearest-name.ts";

/** A member that an app client does not have, and the likely reason for it. */
export interface MemberMistake {
  readonly member: WrittenMember;
  readonly reason:
    | { readonly kind: "misspelt"; readonly meant: Property; readonly differsInCase: boolean }
    | { readonly kind: "otherRequest"; readonly operation: string }
    | { readonly kind: "form"; readonly form: "attribute" | "block" }
    | { readonly kind: "unavailable" | "attribute" | "response" | "unrecognized" };
}

/** The written members that an app client does not have here. */
export function memberMistakes(client: AppClient): readonly MemberMistake[] {
  return client.members
    .filter(({ value, property, form }) => isThere(value) && (form ?? !(property && client.takes(property))))
    .map(member => ({ member, reason: reasonOf(member, client) }));
}

/** An option that its host does not have, and the one that was probably meant. */
export interface OptionMistake {
  readonly option: WrittenOption;
  readonly meant: string | undefined;
  /** Whether the two names differ only in case and word separators. */
  readonly differsInCase: boolean;
  /** Whether no other option is, or is meant to be, the same one. */
  readonly isOnlyOne: boolean;
}

/** The written options that are not read. */
export function optionMistakes(client: AppClient): readonly OptionMistake[] {
  const { options } = client;
  const meantBy = new Map(options.map(option => [option, optionMeantBy(option)]));
  return options
    .filter(({ key, value, names }) => isThere(value) && !names.includes(key))
    .map(option => {
      const meant = meantBy.get(option);
      // The options of one structure share one list of names.
      const siblings = options.filter(({ names }) => names === option.names);
      return {
        option,
        meant,
        differsInCase: meant !== undefined && isSameName(meant, option.key),
        isOnlyOne: siblings.filter(sibling => meantBy.get(sibling) === meant).length === 1,
      };
    });
}

function optionMeantBy({ key, names }: WrittenOption): string | undefined {
  return names.includes(key) ? key : (names.find(name => isSameName(name, key)) ?? nearestName(key, names));
}

/** A member that is `null` was removed. */
function isThere(value: Value): boolean {
  return value.kind !== "absent" && !(value.kind === "literal" && value.value === null);
}

function reasonOf({ key, structure, form }: WrittenMember, client: AppClient): MemberMistake["reason"] {
  if (form) {
    return { kind: "form", form };
  }
  const siblings = membersOf(structure);
  const names = new Map(
    siblings.filter(property => client.takes(property)).map(property => [keyOf(client.nameOf(property)), property]),
  );
  const inOtherCase = [...names.keys()].find(name => isSameName(name, key));
  const elsewhere = siblings.find(
    property => !client.takes(property) && isSameName(keyOf(property), key.replace(/^--no-/u, "")),
  );
  const right = inOtherCase ?? (elsewhere ? undefined : nearestName(key, [...names.keys()]));
  const meant = right === undefined ? undefined : names.get(right);
  if (meant) {
    return { kind: "misspelt", meant, differsInCase: inOtherCase !== undefined };
  }
  if (elsewhere === "ClientId" && isResource(client)) {
    return { kind: "attribute" };
  }
  if (elsewhere) {
    const other = client.operation === "update" ? "create" : "update";
    return isMemberOf(client.operation, elsewhere)
      ? { kind: "unavailable" }
      : { kind: "otherRequest", operation: operationNames[other] };
  }
  return structure === undefined ? reasonByKnownName(key) : { kind: "unrecognized" };
}

/** Whether the client is a resource of a template rather than a request. */
function isResource(client: AppClient): boolean {
  return client.operation === "create" && !client.takes("ClientSecret");
}

const operationNames = { create: "CreateUserPoolClient", update: "UpdateUserPoolClient" } as const;

function reasonByKnownName(key: string): MemberMistake["reason"] {
  if (responseMembers.some(name => isSameName(name, key))) {
    return { kind: "response" };
  }
  const [operation] =
    Object.entries(membersOfOtherRequests).find(([, names]) => names.some(name => isSameName(name, key))) ?? [];
  return operation === undefined ? { kind: "unrecognized" } : { kind: "otherRequest", operation };
}

/** The last part of a dotted name. */
function keyOf(name: string): string {
  return name.slice(name.lastIndexOf(".") + 1);
}

/** Whether two names differ only in case and word separators. */
function isSameName(a: string, b: string): boolean {
  return a.replaceAll(/[_-]/gu, "").toLowerCase() === b.replaceAll(/[_-]/gu, "").toLowerCase();
}
