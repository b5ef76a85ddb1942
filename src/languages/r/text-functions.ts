import { combine, unknown, type Plain } from "../../model/expressions.ts";
import type { Site } from "../../model/site.ts";
import { joinText } from "../../model/text.ts";
import type { Expression } from "../../model/value.ts";

/** An argument of a function that builds text. */
export interface TextArgument {
  readonly name: string | undefined;
  readonly value: Expression;
}

type Parts = readonly (string | undefined)[];

/** R may write numbers from 100,000 with an exponent. */
const maxPlainNumber = 99_999;

/**
 * The text that `paste0`, `paste` or `sprintf` builds from single values. An unknown value becomes a placeholder.
 *
 * @see https://stat.ethz.ch/R-manual/R-devel/library/base/html/paste.html
 */
export function textOfCall(callee: string, given: readonly TextArgument[], site: Site): Expression | undefined {
  switch (callee) {
    case "paste0":
      return pasted(given, "", site);
    case "paste":
      return pasted(given, " ", site);
    case "sprintf":
      return formatted(given, site);
    default:
      return undefined;
  }
}

function pasted(given: readonly TextArgument[], defaultSeparator: string, site: Site): Expression {
  const values = given.flatMap(({ name, value }) => (name === undefined ? [value] : []));
  const separator = given.find(({ name }) => name === "sep")?.value;
  const isPlain = given.every(({ name }) => name === undefined || name === "sep");
  if (!isPlain || (separator && (separator.kind !== "literal" || typeof separator.value !== "string"))) {
    return unknown(site);
  }
  const between = separator ? String(separator.value) : defaultSeparator;
  return combine(values, site, plain => {
    const parts = plain.map(partsOf);
    return joined(
      parts.map((part, index) => (index === 0 || part === undefined ? part : [between, ...part])),
      site,
    );
  });
}

/** `sprintf("https://%s/callback", host)`, with no conversions other than `%s`, `%d` and `%%`. */
function formatted(given: readonly TextArgument[], site: Site): Expression {
  const [format, ...values] = given;
  const text = format?.value.kind === "literal" ? format.value.value : undefined;
  if (typeof text !== "string" || given.some(({ name }) => name !== undefined)) {
    return unknown(site);
  }
  const pieces = text.split(/(%[sd%])/u);
  const isKnown = pieces.every((piece, index) => index % 2 === 1 || !piece.includes("%"));
  const count = pieces.filter(piece => /^%[sd]$/u.test(piece)).length;
  if (!isKnown || count !== values.length) {
    return unknown(site);
  }
  return combine(
    values.map(({ value }) => value),
    site,
    plain => {
      let index = 0;
      return joined(
        pieces.map(piece => {
          if (!/^%[sd]$/u.test(piece)) {
            return [piece === "%%" ? "%" : piece];
          }
          const value = plain[index];
          index += 1;
          return value && (piece === "%d" && isBoolean(value) ? [undefined] : partsOf(value));
        }),
        site,
      );
    },
  );
}

/** `%d` formats `TRUE` as `1`. */
function isBoolean(value: Plain): boolean {
  return value.kind === "literal" && typeof value.value === "boolean";
}

function joined(parts: readonly (Parts | undefined)[], site: Site): Expression {
  return parts.includes(undefined)
    ? unknown(site)
    : joinText(
        parts.flatMap(part => part ?? []),
        site,
      );
}

/** A value as text. `undefined`: it may be a vector, which would yield as many texts. */
function partsOf(value: Plain): Parts | undefined {
  switch (value.kind) {
    case "literal":
      return [spelled(value.value)];
    case "text":
      return value.parts;
    case "unknown":
      return [undefined];
    default:
      return undefined;
  }
}

function spelled(value: string | number | boolean | null): string | undefined {
  switch (typeof value) {
    case "string":
      return value;
    case "boolean":
      return value ? "TRUE" : "FALSE";
    case "number":
      return Number.isInteger(value) && Math.abs(value) <= maxPlainNumber ? String(value) : undefined;
    default:
      return undefined;
  }
}
