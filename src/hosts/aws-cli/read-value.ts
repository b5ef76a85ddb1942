import type { Command, Word } from "../../languages/script.ts";
import {
  PLACEHOLDER,
  partsOfText,
  rangeOfText,
  sliceText,
  splitText,
  stringOfText,
  stringWithPlaceholders,
  type Piece,
  type WrittenText,
} from "../../model/written-text.ts";
import {
  type Definition,
  type DelimitedContainer,
  type Range,
  type Site,
  type Slot,
  type WordsContainer,
} from "../../model/site.ts";
import { joinText } from "../../model/text.ts";
import { isStringLiteral, type Expression, type Member } from "../../model/value.ts";
import { coerceTo } from "../shared/coercion.ts";
import { isProperty, typeOf, type Property } from "../../spec/properties/app-client.ts";
import { shorthandForm, valuesForm } from "./forms.ts";
import type { WrittenOption } from "./read-options.ts";

type ReadJson = Command["readJson"];

/**
 * The value that an option gives its member.
 *
 * @param slot - the option's slot among the options. Absent if it cannot be edited
 */
export function readValue(
  option: WrittenOption,
  property: Property,
  slot: Slot | undefined,
  readJson: ReadJson,
): Expression {
  const { values, surplus } = option;
  const [word] = values;
  const type = typeOf(property);
  // A variable without quotes may contain more words than these.
  const ownSlot = [...values, ...surplus].every(({ isWrittenHere }) => isWrittenHere) ? slot : undefined;
  if (type === "boolean") {
    const site = siteAt(option.range, ownSlot);
    return surplus.length > 0 ? { kind: "unknown", site } : { kind: "literal", value: !option.isNegated, site };
  }
  if (type === "strings") {
    return readList(option, ownSlot, readJson);
  }
  if (!word) {
    return { kind: "unknown", site: siteAt(option.range, undefined) };
  }
  const last = surplus.at(-1);
  if (last) {
    const site = siteAt([word.range[0], last.range[1]], ownSlot);
    return type === "structure" ? readShorthand(joined([word, ...surplus]), property, site) : { kind: "unknown", site };
  }
  return type === "structure"
    ? readStructure(word, property, ownSlot, readJson)
    : convert(readWord(word, ownSlot), property);
}

function siteAt(range: Range, slot: Slot | undefined): Site {
  return { range, ...(slot && { slot }) };
}

/** A word as a string. */
function readWord(word: Word, slot: Slot | undefined): Expression {
  const definition = definitionOf(word);
  const site = { ...siteAt(word.range, slot), ...(definition && { definition }) };
  return word.count === "any" || isFromElsewhere(word.text) ? { kind: "unknown", site } : readText(word.text, site);
}

/** Where the variable that a word consists of is set. */
function definitionOf({ text }: Word): Definition | undefined {
  const [first] = text;
  return text.every(({ range }) => range === first?.range) ? first?.definition : undefined;
}

function readText(text: WrittenText, site: Site): Expression {
  const parts = partsOfText(text);
  return parts.every(part => part === undefined) ? { kind: "unknown", site } : joinText(parts, site);
}

/** Whether the AWS CLI reads a value from a file. */
function isFromElsewhere(text: WrittenText): boolean {
  return /^fileb?:\/\//u.test(partsOfText(text)[0] ?? "");
}

function readList({ values, range, nameRange }: WrittenOption, slot: Slot | undefined, readJson: ReadJson): Expression {
  const [first, ...others] = values;
  if (!first) {
    return { kind: "list", items: [], complete: true, site: siteAt(range, undefined) };
  }
  const site = siteAt([first.range[0], others.at(-1)?.range[1] ?? first.range[1]], slot);
  if (others.length === 0) {
    const [known] = partsOfText(first.text);
    // An unknown value may also be a JSON array.
    if (known === undefined || isFromElsewhere(first.text)) {
      return { kind: "unknown", site };
    }
    if (/^\s*\[/u.test(known)) {
      return withSlot(readJson(first.text), slot) ?? { kind: "unknown", site };
    }
  }
  const container: WordsContainer | undefined = slot
    ? { layout: "words", form: valuesForm, range: [nameRange[1], site.range[1]], items: values.map(word => word.range) }
    : undefined;
  const items = values.flatMap((word, index) =>
    isOneItem(word) ? [readWord(word, container && { container, index })] : [],
  );
  const complete = items.length === values.length;
  return { kind: "list", items, complete, site: { ...site, ...(container && { container }) } };
}

/** Whether a word is a single item. `$URL/callback` is one too, unless the variable contains spaces. */
function isOneItem({ count, text }: Word): boolean {
  return count === "one" || (count === "some" && partsOfText(text).length > 1);
}

/** JSON replaces a whole word except for its quotes. */
function withSlot(value: Expression | undefined, slot: Slot | undefined): Expression | undefined {
  return value && slot && value.site.container ? { ...value, site: { ...value.site, slot } } : value;
}

function readStructure(word: Word, property: Property, slot: Slot | undefined, readJson: ReadJson): Expression {
  const site = siteAt(word.range, slot);
  const [known] = partsOfText(word.text);
  if (known === undefined || word.count === "any" || isFromElsewhere(word.text)) {
    return { kind: "unknown", site };
  }
  return /^\s*\{/u.test(known)
    ? (withSlot(readJson(word.text), slot) ?? { kind: "unknown", site })
    : readShorthand(word, property, site);
}

/**
 * Parses the shorthand of a structure: `AccessToken=minutes,IdToken=minutes`.
 *
 * @see https://docs.aws.amazon.com/cli/latest/userguide/cli-usage-shorthand.html
 */
function readShorthand(
  { text, isWrittenHere }: Pick<Word, "text" | "isWrittenHere">,
  property: Property,
  site: Site,
): Expression {
  const whole = stringWithPlaceholders(text);
  const range = rangeOfText(text);
  if (/["'\\[\]{}@]/u.test(whole) || !range) {
    return { kind: "unknown", site };
  }
  if (!whole.includes("=")) {
    return readText(text, site);
  }
  const parts = splitText(text, ",").map(withoutSpaces);
  const items = parts.map(rangeOfText).filter(item => item !== undefined);
  const isEditable = isWrittenHere && text.every(piece => piece.isExact);
  const container: DelimitedContainer | undefined = isEditable
    ? { layout: "delimited", form: shorthandForm, range, items }
    : undefined;
  const members = parts.flatMap((part, index) => shorthandMember(part, property, container && { container, index }));
  const complete = members.length === parts.length;
  return { kind: "map", members, complete, site: { ...site, ...(container && { container }) } };
}

/** Several words as the single word that was meant. */
function joined(words: readonly Word[]): Pick<Word, "text" | "isWrittenHere"> {
  const texts = words.map(({ text }) => {
    const whole = stringWithPlaceholders(text);
    return sliceText(text, 0, whole.endsWith(",") ? whole.length - 1 : whole.length);
  });
  const comma: Piece = { text: ",", range: [0, 0], isExact: false };
  return { isWrittenHere: false, text: texts.flatMap((text, index) => (index === 0 ? text : [comma, ...text])) };
}

function withoutSpaces(text: WrittenText): WrittenText {
  const whole = stringWithPlaceholders(text);
  return sliceText(text, whole.length - whole.trimStart().length, whole.trimEnd().length);
}

function shorthandMember(part: WrittenText, property: Property, slot: Slot | undefined): readonly Member<Expression>[] {
  const whole = stringWithPlaceholders(part);
  const border = whole.indexOf("=");
  const key = whole.slice(0, Math.max(0, border)).trimEnd();
  const keyRange = rangeOfText(sliceText(part, 0, key.length));
  const range = rangeOfText(part);
  if (!keyRange || !range || key.includes(PLACEHOLDER)) {
    return [];
  }
  const name = `${property}.${key}`;
  const text = withoutSpaces(sliceText(part, border + 1));
  const value = readText(text, siteAt(rangeOfText(text) ?? [range[1], range[1]], slot));
  return [{ key, keyRange, range, value: isProperty(name) ? convert(value, name) : value }];
}

/** Converts words to numbers and booleans, as the AWS CLI does. In a shorthand, booleans are case-insensitive. */
function convert(value: Expression, property: Property): Expression {
  if (!isStringLiteral(value)) {
    return value;
  }
  const text = typeOf(property) === "boolean" ? value.value.toLowerCase() : value.value;
  return coerceTo(typeOf(property), { ...value, value: text });
}

/** The request in `--cli-input-json`, as a word or here-document. `undefined`: unknown. */
export function readRequest(
  word: Word,
  { input, readJson }: Pick<Command, "input" | "readJson">,
): Expression | undefined {
  const isInput = /^file:\/\/\/dev\/(?:stdin|fd\/0)$/u.test(stringOfText(word.text) ?? "");
  return readJson(isInput ? (input ?? []) : word.text);
}
