import type { PlainValue } from "../edits/edit.ts";
import { isStringLiteral, knownStrings, type Dictionary, type Value } from "../model/value.ts";
import { enumMembers } from "../spec/enum-values.ts";
import { typeOf, type Property, type PropertyType } from "../spec/properties/app-client.ts";

/** A value, or an item of a list, that certainly has the wrong type. */
export interface TypeMistake {
  readonly at: Value;
  readonly wanted: string;
  readonly written: string;
  /** The same value in the right type, if there is only one reading. */
  readonly meant: PlainValue | undefined;
}

const inWords: Readonly<Record<PropertyType, string>> = {
  string: "a string",
  integer: "a whole number",
  boolean: "true or false",
  strings: "a list of strings",
  structure: "an object",
};

/**
 * The first part of a property's value that has the wrong type.
 *
 * @param isStrict - whether strings are never converted to numbers
 */
export function typeMistake(property: Property, value: Value, isStrict = false): TypeMistake | undefined {
  const type = typeOf(property);
  if (isStrict && type === "integer" && isStringLiteral(value)) {
    return mistake(type, value);
  }
  if (type === "strings" && value.kind === "list") {
    const item = enumMembers.has(property)
      ? value.items.find(candidate => isCollection(candidate))
      : value.items.find(candidate => isOfOtherType(candidate, "string"));
    return item && mistake("string", item);
  }
  // A scalar of another type instead of an enum member is a wrong name, which another rule reports.
  if (type === "string" && enumMembers.has(property) && !isCollection(value)) {
    return undefined;
  }
  return isOfOtherType(value, type) ? mistake(type, value) : undefined;
}

function mistake(type: PropertyType, value: Value): TypeMistake {
  return { at: value, wanted: inWords[type], written: kindOf(value), meant: meantAs(type, value) };
}

function isOfOtherType(value: Value, type: PropertyType): boolean {
  switch (value.kind) {
    case "absent":
    case "unknown":
      return false;
    case "literal":
      return value.value !== null && isScalarOfOtherType(value.value, type);
    case "text":
      // A text that consists of a single placeholder may be replaced by anything.
      return type === "strings" && value.parts.some(part => part?.trim());
    case "list":
      return type !== "strings";
    case "map":
      return type !== "structure" && isPlainObject(value);
  }
}

function isScalarOfOtherType(value: string | number | boolean, type: PropertyType): boolean {
  switch (type) {
    case "integer":
      // Some hosts convert numeric strings.
      return typeof value === "string" ? !/^\s*[-+.]?\d/u.test(value) : typeof value === "boolean";
    case "strings":
    case "structure":
      return true;
    default:
      return typeof value !== type;
  }
}

function isCollection(value: Value): boolean {
  return value.kind === "list" || (value.kind === "map" && isPlainObject(value));
}

/** Whether an object is not an intrinsic function, such as `{ Ref: "Pool" }`. */
function isPlainObject({ members, complete }: Dictionary): boolean {
  const [first] = members;
  return complete && !(members.length === 1 && first && /^(?:Ref$|Condition$|Fn::)/u.test(first.key));
}

function kindOf(value: Value): string {
  switch (value.kind) {
    case "list":
      return "a list";
    case "map":
      return "an object";
    case "literal":
      return `a ${typeof value.value}`;
    default:
      return "a string";
  }
}

function meantAs(type: PropertyType, value: Value): PlainValue | undefined {
  if (type === "string" && value.kind === "list") {
    const [only, ...others] = knownStrings(value);
    return value.items.length === 1 && others.length === 0 ? only?.value : undefined;
  }
  if (value.kind !== "literal" || value.value === null) {
    return undefined;
  }
  switch (type) {
    case "string":
      return String(value.value);
    case "strings":
      return isStringLiteral(value) && /^[^\s,]+$/u.test(value.value) ? [value.value] : undefined;
    case "integer":
      return isStringLiteral(value) && /^\d{1,9}$/u.test(value.value) ? Number(value.value) : undefined;
    case "boolean":
      return switchMeantBy(String(value.value));
    default:
      return undefined;
  }
}

function switchMeantBy(text: string): boolean | undefined {
  if (/^(?:true|yes|on|1|enabled?)$/iu.test(text)) {
    return true;
  }
  return /^(?:false|no|off|0|disabled?)$/iu.test(text) ? false : undefined;
}
