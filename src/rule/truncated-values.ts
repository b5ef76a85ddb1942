import type { AppClient } from "../model/app-client.ts";
import { isStringLiteral, itemsOf, knownStrings, type Literal, type Value } from "../model/value.ts";
import { enumMembers } from "../spec/enum-values.ts";
import { propertyNames, structureOf, typeOf, type Property } from "../spec/properties/app-client.ts";
import { reservedScopes } from "../spec/scopes.ts";

/** A value that ends inside a word, as one does that is still being typed. */
export interface TruncatedValue {
  readonly property: Property;
  readonly value: Literal<string>;
  /** The values that it is a prefix of. */
  readonly meant: readonly string[];
}

/** The values of a client that are prefixes of valid ones, except for URLs that are still being typed. */
export function truncatedValues(client: AppClient): readonly TruncatedValue[] {
  return propertyNames
    .filter(property => client.takes(property))
    .flatMap(property =>
      textsOf(client.get(property)).flatMap(value => {
        const meant = truncatedFrom(property, value.value, client);
        return meant.length > 0 && !isBeingTyped(property, value, meant, client) ? [{ property, value, meant }] : [];
      }),
    );
}

/**
 * Whether a URL is still being typed, as far as its text tells: it lacks several characters of one that the client
 * registers, and is the last of the client's text. Finished files do not contain such URLs, and typing one takes long.
 */
function isBeingTyped(
  property: Property,
  { value, site }: Literal<string>,
  meant: readonly string[],
  client: AppClient,
): boolean {
  const isFarFromEnd = meant.every(url => url.length > value.length + 1);
  return (
    property === "DefaultRedirectURI" &&
    isFarFromEnd &&
    propertyNames.every(other => {
      const { kind, site: otherSite } = client.get(other);
      return kind === "absent" || otherSite.range[0] <= site.range[0];
    })
  );
}

function textsOf(value: Value): readonly Literal<string>[] {
  return [value, ...itemsOf(value)].filter(isStringLiteral);
}

/**
 * The values that a text is a prefix of. Empty if the text may be complete: it ends with a word (`ALLOW_USER_SRP`),
 * lacks only a grammatical ending (`minute`) or is a usual abbreviation (`min`).
 */
export function truncatedFrom(property: Property, text: string, client: AppClient): readonly string[] {
  if (property === "DefaultRedirectURI") {
    const registered = knownStrings(client.get("CallbackURLs")).map(({ value }) => value);
    return registered.filter(
      url => text !== "" && url.startsWith(text) && (text.length < originOf(url).length || isTruncated(text, url)),
    );
  }
  const { values, meanings } = enumMembers.get(property) ?? { values: otherValuesOf(property), meanings: {} };
  const isUsual = Object.hasOwn(meanings, text.toLowerCase()) || values.includes(text);
  return isUsual ? [] : values.filter(value => isTruncated(text, value));
}

function otherValuesOf(property: Property): readonly string[] {
  if (property === "AllowedOAuthScopes") {
    return reservedScopes;
  }
  return typeOf(property) === "boolean" ? ["true", "false"] : [];
}

/** The part of a URL before its path. */
function originOf(url: string): string {
  return /^[^:/]*:\/\/[^/?#]*/u.exec(url)?.[0] ?? "";
}

function isTruncated(text: string, value: string): boolean {
  const rest = value.slice(text.length);
  const isInsideWord = value.startsWith(text) && /[a-z]$/iu.test(text) && /^[a-z]/iu.test(rest);
  return isInsideWord && !/^s$/iu.test(rest) && !/e:d$/iu.test(`${text}:${rest}`);
}

/** Whether a value is a prefix of a valid one or, instead of a structure, of the name of one of its members. */
export function isHalfTyped(property: Property, value: Value, client: AppClient): boolean {
  return (
    isStringLiteral(value) &&
    (truncatedFrom(property, value.value, client).length > 0 || beginsMember(property, value.value, client))
  );
}

function beginsMember(structure: Property, text: string, client: AppClient): boolean {
  return propertyNames.some(property => {
    const name = structureOf(property) === structure && client.takes(property) ? client.nameOf(property) : "";
    return text !== "" && name.slice(name.lastIndexOf(".") + 1).startsWith(text);
  });
}
