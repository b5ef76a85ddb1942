import type { Word } from "../../languages/script.ts";
import { partsOfText, shownText, sliceText, stringOfText } from "../../model/written-text.ts";
import { isMemberOf, typeOf, type Operation, type Property } from "../../spec/properties/app-client.ts";
import type { Range } from "../../model/site.ts";
import { globalOptions, optionNames } from "./option-names.ts";

/** An option of a command, other than the global ones. */
export interface WrittenOption {
  /** As it is written: `--callback-ur-ls`. */
  readonly name: string;
  readonly nameRange: Range;
  /** The range including its values. */
  readonly range: Range;
  /** Its index among all options. */
  readonly index: number;
  /** The member of the request that it sets. `undefined`: this operation has no such option. */
  readonly property: Property | undefined;
  /** Whether it turns a switch off: `--no-generate-secret`. */
  readonly isNegated: boolean;
  readonly values: readonly Word[];
  /** Words after it that are meant for it, but that it does not take. */
  readonly surplus: readonly Word[];
  readonly isWrittenHere: boolean;
}

/** What is written after the name of an operation. */
export interface WrittenOptions {
  readonly options: readonly WrittenOption[];
  /** The values of global options. */
  readonly globals: ReadonlyMap<string, Word | undefined>;
  /** The ranges of all options, including global ones. */
  readonly ranges: readonly Range[];
  /** Words that belong to no option. */
  readonly strays: readonly Word[];
  /** Whether there may be options that cannot be seen. */
  readonly hasMore: boolean;
}

interface KnownOption {
  readonly name: string;
  readonly property: Property | undefined;
  readonly isNegated?: true;
  /** The number of words that it takes. */
  readonly takes: "none" | "one" | "any";
}

const knownOptions = { create: optionsOf("create"), update: optionsOf("update") };

function optionsOf(operation: Operation): readonly KnownOption[] {
  const members = [...optionNames].filter(([property]) => isMemberOf(operation, property));
  const globals = [...globalOptions].map(([name, hasValue]): KnownOption => ({
    name,
    property: undefined,
    takes: hasValue ? "one" : "none",
  }));
  return [
    ...members.flatMap(([property, name]): readonly KnownOption[] => {
      const type = typeOf(property);
      const takes = type === "boolean" ? "none" : type === "strings" ? "any" : "one";
      const option: KnownOption = { name, property, takes };
      return takes === "none" ? [option, { ...option, name: name.replace("--", "--no-"), isNegated: true }] : [option];
    }),
    ...globals,
  ];
}

/** The option with this name, or the only one with this prefix. */
function findOption(name: string, operation: Operation): KnownOption | undefined {
  const options = knownOptions[operation];
  const exact = options.find(option => option.name === name);
  if (exact) {
    return exact;
  }
  const [only, ...others] = options.filter(option => option.name.startsWith(name));
  return others.length === 0 ? only : undefined;
}

/** Whether the last option is still being typed: it has no value yet, or is the prefix of several. */
function isHalfTyped(name: string, known: KnownOption | undefined, operation: Operation): boolean {
  return known ? known.takes !== "none" : knownOptions[operation].some(option => option.name.startsWith(name));
}

/** Parses the words after the name of an operation as the AWS CLI does. */
export function readOptions(args: readonly Word[], operation: Operation): WrittenOptions {
  const options: WrittenOption[] = [];
  const globals = new Map<string, Word | undefined>();
  const ranges: Range[] = [];
  const strays: Word[] = [];
  let hasMore = args.some(({ isUnclosed }) => isUnclosed === true);
  let isAfterPlaceholder = false;
  let index = 0;
  for (let word = args[index]; word; word = args[index]) {
    index += 1;
    const name = optionName(word);
    if (name === undefined) {
      hasMore ||= isEllipsis(word);
      if (!hasMore && !isAfterPlaceholder) {
        strays.push(word);
      }
      continue;
    }
    const known = findOption(name, operation);
    const inline = inlineValue(word, name);
    const following = inline ? 0 : countValues(args, index, known?.takes);
    isAfterPlaceholder = args.slice(index, index + following).some(({ count }) => count !== "one");
    const isValued = inline !== undefined && known?.takes === "none";
    const values = isValued ? [] : inline ? [inline] : args.slice(index, index + following);
    hasMore ||= values.some(({ count }, at) => count === "any" && (at > 0 || known?.takes === "one"));
    index += following;
    const surplus = isValued ? [inline] : surplusWords(args, index, known, values.at(-1));
    index += isValued ? 0 : surplus.length;
    const [start, end] = word.range;
    const range: Range = [start, surplus.at(-1)?.range[1] ?? values.at(-1)?.range[1] ?? end];
    ranges.push(range);
    if (index === args.length && start + name.length === range[1] && isHalfTyped(name, known, operation)) {
      hasMore = true;
      if (!known) {
        continue;
      }
    }
    if (known && known.property === undefined) {
      globals.set(known.name, values[0]);
      continue;
    }
    options.push({
      name,
      nameRange: inline ? [start, start + name.length] : word.range,
      range,
      index: ranges.length - 1,
      property: known?.property,
      isNegated: known?.isNegated ?? false,
      values,
      surplus,
      isWrittenHere: word.isWrittenHere,
    });
  }
  return { options, globals, ranges, strays, hasMore };
}

/** The name of the option that a word is. `undefined`: it is not an option. */
function optionName({ text }: Word): string | undefined {
  const [known] = partsOfText(text);
  return known === undefined ? undefined : /^--[^\s=]+/u.exec(known)?.[0];
}

function inlineValue(word: Word, name: string): Word | undefined {
  const rest = sliceText(word.text, name.length, name.length + 1);
  if (stringOfText(rest) !== "=") {
    return undefined;
  }
  const text = sliceText(word.text, name.length + 1);
  const [start, end] = word.range;
  return { ...word, text, range: [Math.min(start + name.length + 1, end), end] };
}

function countValues(args: readonly Word[], start: number, takes: KnownOption["takes"] | undefined): number {
  if (takes === "none") {
    return 0;
  }
  const next = args.findIndex((word, index) => index >= start && optionName(word) !== undefined);
  const count = (next === -1 ? args.length : next) - start;
  return takes === "one" ? Math.min(1, count) : count;
}

/** The words after an option and its values that were certainly meant for it: `--generate-secret false`. */
function surplusWords(
  args: readonly Word[],
  start: number,
  option: KnownOption | undefined,
  value: Word | undefined,
): readonly Word[] {
  if (!option?.property) {
    return [];
  }
  if (option.takes === "none") {
    return args.slice(start, start + 1).filter(word => switchValueOf(word) !== undefined);
  }
  if (option.takes === "any" || value?.count !== "one") {
    return [];
  }
  const wanted = typeOf(option.property) === "structure" ? pair : anything;
  const end = args.findIndex(
    (word, index) =>
      index >= start && (optionName(word) !== undefined || isEllipsis(word) || !wanted.test(shownText(word.text))),
  );
  return args.slice(start, end === -1 ? undefined : end);
}

/** The value that a word would give a switch, which takes none. `undefined`: it is not known to be one. */
export function switchValueOf({ text }: Word): boolean | undefined {
  const value = stringOfText(text) ?? "";
  return /^(?:true|yes|on|1|enabled?)$/iu.test(value)
    ? true
    : /^(?:false|no|off|0|disabled?)$/iu.test(value)
      ? false
      : undefined;
}

const pair = /^[A-Za-z]+=/u;
const anything = /./u;

/** An ellipsis, with which a text omits the rest, and other words that do not occur in commands that are run. */
function isEllipsis({ text, count }: Word): boolean {
  return count !== "one" || /^(?:[…[{(<]|[^\p{L}\p{N}]*$|[\dA-Z_]+$)/u.test(shownText(text));
}
