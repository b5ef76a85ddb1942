/** A piece of a format string: text, or a replacement field with its number or name. */
export type Piece = string | { readonly key: string | undefined };

/**
 * The pieces of `"https://%s/callback"`.
 *
 * A conversion other than `%s` yields a piece without a key, because its output is unknown. `undefined`: the format is
 * malformed.
 *
 * @see https://docs.python.org/3/library/stdtypes.html#printf-style-string-formatting
 */
export function percentPieces(format: string): readonly Piece[] | undefined {
  const pieces: Piece[] = [];
  let start = 0;
  let count = 0;
  for (const match of format.matchAll(/%(?:\(([^()]*)\))?([#0 +-]*(?:\*|\d*)(?:\.(?:\*|\d*))?[hlL]?)(.)?/gsu)) {
    const [written, name, flags = "", conversion] = match;
    pieces.push(format.slice(start, match.index));
    start = match.index + written.length;
    if (conversion === undefined || flags.includes("*")) {
      return undefined;
    }
    if (conversion === "%") {
      pieces.push("%");
      continue;
    }
    const key = name ?? String(count);
    count += 1;
    pieces.push({ key: conversion === "s" && flags === "" ? key : undefined });
  }
  return [...pieces, format.slice(start)];
}

/**
 * The pieces of `"https://{}/callback"`, for `str.format`. `undefined`: the format is malformed.
 *
 * @see https://docs.python.org/3/library/string.html#format-string-syntax
 */
export function formatPieces(format: string): readonly Piece[] | undefined {
  const pieces: Piece[] = [];
  let start = 0;
  let count = 0;
  for (const match of format.matchAll(/\{\{|\}\}|\{([^{}]*)\}|[{}]/gu)) {
    const [written, field] = match;
    pieces.push(format.slice(start, match.index));
    start = match.index + written.length;
    if (field === undefined) {
      if (written.length < 2) {
        return undefined;
      }
      pieces.push(written.charAt(0));
      continue;
    }
    const name = /\w*/u.exec(field)?.[0];
    const key = name === "" ? String(count) : name;
    count += name === "" ? 1 : 0;
    pieces.push({ key: name === field ? key : undefined });
  }
  return [...pieces, format.slice(start)];
}
