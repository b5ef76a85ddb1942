import type { Scalar } from "../../model/value.ts";
import type { Token } from "./tokens.ts";

const escapes: Readonly<Record<string, string>> = {
  n: "\n",
  r: "\r",
  t: "\t",
  "\\": "\\",
  '"': '"',
  "'": "'",
  "`": "`",
};

const words: ReadonlyMap<string, Scalar> = new Map<string, Scalar>([
  ["TRUE", true],
  ["FALSE", false],
  ["NULL", null],
]);

/** The value of a literal. `undefined`: unknown. */
export function scalarOf({ kind, text }: Token): Scalar | undefined {
  switch (kind) {
    case "string":
      return stringOf(text);
    case "number":
      return numberOf(text);
    case "name":
      return words.get(text);
    default:
      return undefined;
  }
}

function numberOf(text: string): number | undefined {
  const value = Number(text.replace(/L$/u, ""));
  return Number.isFinite(value) ? value : undefined;
}

function stringOf(text: string): string | undefined {
  const raw = /^[rR]["']-*[([{]([\s\S]*)[)\]}]-*["']$/u.exec(text);
  if (raw) {
    return raw[1];
  }
  const inner = text.slice(1, -1);
  const isKnown = [...inner.matchAll(/\\([\s\S])/gu)].every(([, character = ""]) => escapes[character] !== undefined);
  return isKnown ? inner.replace(/\\([\s\S])/gu, (_escape, character: string) => escapes[character] ?? "") : undefined;
}
