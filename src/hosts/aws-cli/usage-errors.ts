import type { Word } from "../../languages/script.ts";
import { shownText, stringOfText } from "../../model/written-text.ts";
import type { UsageError } from "../../model/app-client.ts";
import { typeOf, type Property } from "../../spec/properties/app-client.ts";
import { switchValueOf, type WrittenOption, type WrittenOptions } from "./read-options.ts";

/** What the AWS CLI itself refuses or misreads in the options of a command. */
export function usageErrorsOf({ options, strays }: WrittenOptions): readonly UsageError[] {
  return [...options.flatMap(errorsOfOption), ...strays.map(word => strayWord(word, undefined, undefined))];
}

function errorsOfOption(option: WrittenOption): readonly UsageError[] {
  const { property, values, surplus } = option;
  const [value] = values;
  const [first] = surplus;
  if (!property) {
    return [];
  }
  if (!first) {
    return value && values.length === 1 && isFetched(property, value) ? [fetchedUrl(value, property)] : [];
  }
  switch (typeOf(property)) {
    case "boolean":
      return [{ ...strayWord(first, property, switchMeant(option, first)), kind: "valued-switch" }];
    case "structure":
      return [strayWord(first, property, structureMeant([...values, ...surplus]))];
    default:
      return [strayWord(first, property, property === "ClientName" ? nameMeant([...values, ...surplus]) : undefined)];
  }
}

function strayWord(word: Word, property: Property | undefined, meant: UsageError["meant"]): UsageError {
  return { kind: "stray-word", property, range: word.range, text: shownText(word.text), meant };
}

function fetchedUrl(word: Word, property: Property): UsageError {
  return { ...strayWord(word, property, undefined), kind: "fetched-url" };
}

/** The AWS CLI takes a URL to be the location of the value. */
function isFetched(property: Property, { text }: Word): boolean {
  return typeOf(property) !== "structure" && /^https?:\/\//u.test(stringOfText(text) ?? "");
}

/** What was meant instead of a switch with a value. `undefined`: unknown. */
function switchMeant({ name, isNegated }: WrittenOption, word: Word): UsageError["meant"] {
  const value = isNegated ? undefined : switchValueOf(word);
  return value === undefined ? undefined : { text: value ? name : name.replace("--", "--no-"), value };
}

/** The structure that was meant by several words, which are its members. */
function structureMeant(words: readonly Word[]): UsageError["meant"] {
  const pairs = words.flatMap(({ text }) => shownText(text).split(",")).filter(pair => pair !== "");
  const members = pairs.map(pair => /^\s*([A-Za-z]+)=([\w:/.-]+)\s*$/u.exec(pair)?.slice(1));
  const known = members.flatMap(([key, value] = []) => (key && value ? [[key, value] as const] : []));
  return known.length === members.length
    ? { text: known.map(member => member.join("=")).join(","), value: Object.fromEntries(known) }
    : undefined;
}

/** The name that was meant by several words. `undefined`: not all of it is known. */
function nameMeant(words: readonly Word[]): UsageError["meant"] {
  const known = words.map(({ text }) => stringOfText(text));
  const name = known.join(" ");
  return known.includes(undefined) ? undefined : { text: name, value: name };
}
