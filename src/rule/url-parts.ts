import { textParts, type Value } from "../model/value.ts";
import type { UrlParts } from "../spec/redirect-urls.ts";

/** A host name with a dot in what is known of it, so that it is none of the loopback hosts. */
const hostOfSeveralNames = /^https?:\/\/[^./?#]*\.[^?#]*/u;

/** A redirect URL as it is shown and as it is judged. */
export interface JudgedUrl {
  /** With `…` for what is not known. */
  readonly shown: string;
  /** Where it is sure that words fill the holes, and the host is known to have several names, they are as good as known. */
  readonly parts: UrlParts;
}

export function judgedUrl(value: Value): JudgedUrl {
  const parts = textParts(value) ?? [undefined];
  const shown = parts.map(part => part ?? "…").join("");
  const withWords = parts.map(part => part ?? "word").join("");
  const isAsGoodAsKnown = value.kind === "text" && value.hasWords && hostOfSeveralNames.test(withWords);
  return { shown, parts: isAsGoodAsKnown ? [withWords] : parts };
}
