import { allItemsOf } from "../../../model/entries.ts";
import { combine, literal, type Plain } from "../../../model/expressions.ts";
import type { Site } from "../../../model/site.ts";
import { joinText, partsOf } from "../../../model/text.ts";
import type { Expression } from "../../../model/value.ts";
import { ofOne, ofTwo, type TerraformFunction } from "./terraform-function.ts";

/** The text of a literal. */
export function textOf(value: Plain): string | undefined {
  return value.kind === "literal" && value.value !== null ? String(value.value) : undefined;
}

function placeholder(site: Site): Expression {
  return { kind: "text", parts: [undefined], site };
}

/** A function that changes characters independently of their context. */
function ofLetters(change: (text: string) => string): TerraformFunction {
  return ofOne((value, site) =>
    joinText(
      partsOf(value).map(part => part && change(part)),
      site,
    ),
  );
}

/** A function of texts that must all be known. */
function ofTexts(change: (text: string, ...others: string[]) => string | undefined): TerraformFunction {
  return (given, site) =>
    combine(given, site, values => {
      const [text, ...others] = values.map(textOf);
      const known = others.filter(other => other !== undefined);
      const changed = text === undefined || known.length < others.length ? undefined : change(text, ...known);
      return changed === undefined ? placeholder(site) : literal(changed, site);
    });
}

function trimStart(text: string, characters: string): string {
  let start = 0;
  while (start < text.length && characters.includes(text.charAt(start))) {
    start += 1;
  }
  return text.slice(start);
}

function trimEnd(text: string, characters: string): string {
  let end = text.length;
  while (end > 0 && characters.includes(text.charAt(end - 1))) {
    end -= 1;
  }
  return text.slice(0, end);
}

/** Replaces the verbs `%s`, `%d` and `%v`, also with an index as in `%[1]s`; others yield unknown text. */
function format([template, ...values]: readonly Expression[], site: Site): Expression | undefined {
  return (
    template &&
    combine([template, ...values], site, ([first, ...others]) => {
      const text = first && textOf(first);
      // A width that is an argument itself shifts the others.
      return text === undefined || /%[^%a-z]*\*/iu.test(text)
        ? placeholder(site)
        : joinText(formatted(text, others), site);
    })
  );
}

function formatted(template: string, values: readonly Plain[]): readonly (string | undefined)[] {
  let next = 0;
  return template.split(/(%[^%a-z]*[%a-z])/iu).flatMap((part, index): readonly (string | undefined)[] => {
    if (index % 2 === 0) {
      return [part];
    }
    if (part === "%%") {
      return ["%"];
    }
    const position = /\[(\d+)\]/u.exec(part)?.[1];
    const value = values[position === undefined ? next : Number(position) - 1];
    next = position === undefined ? next + 1 : Number(position);
    return /^%(?:\[\d+\])?[sdv]$/u.test(part) ? partsOf(value) : [undefined];
  });
}

/** The items of a list as one text, with a separator between them. */
function join([separator, ...lists]: readonly Expression[], site: Site): Expression | undefined {
  const [list, ...others] = lists;
  if (!separator || !list || others.length > 0) {
    return undefined;
  }
  return combine([separator, list], site, ([between, of]) => {
    const text = between && textOf(between);
    const items = of && allItemsOf(of);
    return text === undefined || !items
      ? placeholder(site)
      : combine(items, site, values =>
          joinText(
            values.flatMap((value, index) => (index === 0 ? partsOf(value) : [text, ...partsOf(value)])),
            site,
          ),
        );
  });
}

function split(separator: Plain, of: Plain, site: Site): Expression | undefined {
  const [at, text] = [textOf(separator), textOf(of)];
  return at === undefined || at === "" || text === undefined
    ? undefined
    : { kind: "list", items: text.split(at).map(item => literal(item, { range: site.range })), complete: true, site };
}

function toNumber(value: Plain, site: Site): Expression | undefined {
  const text = textOf(value);
  return text !== undefined && /^-?\d{1,15}$/u.test(text) ? literal(Number(text), site) : undefined;
}

function toBoolean(value: Plain, site: Site): Expression | undefined {
  const text = textOf(value);
  return text === "true" || text === "false" ? literal(text === "true", site) : undefined;
}

/** A conversion. Null stays null, and a text keeps its site. */
function converting(convert: (value: Plain, site: Site) => Expression | undefined): TerraformFunction {
  return ofOne((value, site) => (value.kind === "literal" && value.value === null ? value : convert(value, site)));
}

export const stringFunctions: Readonly<Record<string, TerraformFunction>> = {
  format,
  join,
  lower: ofLetters(text => text.toLowerCase()),
  replace: ofTexts((text, from = "", to = "") => {
    // Slashes delimit a regular expression.
    const isPattern = from.length > 1 && from.startsWith("/") && from.endsWith("/");
    return isPattern || from === "" ? undefined : text.replaceAll(from, () => to);
  }),
  split: ofTwo(split),
  tobool: converting(toBoolean),
  tonumber: converting(toNumber),
  tostring: converting((value, site) => (value.kind === "text" ? value : joinText(partsOf(value), site))),
  trim: ofTexts((text, characters = "") => trimStart(trimEnd(text, characters), characters)),
  trimprefix: ofTexts((text, prefix = "") => (text.startsWith(prefix) ? text.slice(prefix.length) : text)),
  trimspace: ofTexts(text => text.trim()),
  trimsuffix: ofTexts((text, suffix = "") =>
    text.endsWith(suffix) ? text.slice(0, text.length - suffix.length) : text,
  ),
  upper: ofLetters(text => text.toUpperCase()),
};
