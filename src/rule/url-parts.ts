import { textParts, type Value } from "../model/value.ts";
import type { UrlParts } from "../spec/redirect-urls.ts";

/** A host name with a dot in its known part, so that it is not a loopback host. */
const hostOfSeveralNames = /^https?:\/\/[^./?#]*\.[^?#]*/u;

/** A redirect URL, as it is shown and as it is checked. */
export interface JudgedUrl {
  /** With `…` for unknown parts. */
  readonly shown: string;
  /**
   * If all placeholders are certain to be words and the host is known to have several labels, they are treated as
   * known.
   */
  readonly parts: UrlParts;
}

export function judgedUrl(value: Value): JudgedUrl {
  const parts = textParts(value) ?? [undefined];
  const shown = parts.map(part => part ?? "…").join("");
  const withWords = parts.map(part => part ?? "word").join("");
  const isAsGoodAsKnown = value.kind === "text" && value.hasWords && hostOfSeveralNames.test(withWords);
  return { shown, parts: isAsGoodAsKnown ? [withWords] : parts };
}
