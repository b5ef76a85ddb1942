import { perText } from "../../model/per-text.ts";
import type { Variable } from "../../model/condition.ts";
import { caseOf, constantOf } from "../../model/constant-cases.ts";
import type { Scalar } from "../../model/value.ts";

/** The maximum length of an operand. */
const MAX_OPERAND = 100;

/** Separates operands. */
const between = /[\s!%&()*+,/:<=>?{|}]/u;

/** The constants that a text compares references with, by the text of the reference. */
const constantsByReference = perText((text: string): ReadonlyMap<string, ReadonlySet<Scalar>> => {
  const found = new Map<string, Set<Scalar>>();
  for (const { index } of text.matchAll(/[!=]=/gu)) {
    const left =
      text
        .slice(Math.max(0, index - MAX_OPERAND), index)
        .trimEnd()
        .split(between)
        .at(-1) ?? "";
    const right =
      text
        .slice(index + 2, index + 2 + MAX_OPERAND)
        .trimStart()
        .split(between)[0] ?? "";
    const [reference, other] = constantOf(left) === undefined ? [left, right] : [right, left];
    const value = constantOf(other);
    if (value !== undefined) {
      const constants = found.get(reference) ?? new Set();
      found.set(reference, constants.add(value));
    }
  }
  return found;
});

/** The case of a value that is none of those that the file names. */
const anyOther = "any other";

/**
 * The variable for a reference. Its cases are the constants that the text compares it with anywhere, its usual value,
 * and any other value.
 *
 * @param written - the reference as it is written
 * @param usual - the name of its usual case, which comes first
 */
export function variableFor(id: string, written: string, text: string, usual?: string): Variable {
  const constants = [...(constantsByReference(text).get(written) ?? [])].map(caseOf);
  const cases = [...new Set([...(usual === undefined ? [] : [usual]), ...constants])];
  const isSwitch = cases.every(name => name === "true" || name === "false");
  return { id, cases: isSwitch ? [...new Set([...cases, "true", "false"])] : [...cases, anyOther] };
}

const root = /(?<![\p{ID_Continue}.-])[\p{ID_Start}_][\p{ID_Continue}-]*\.[\p{ID_Continue}-]+/gu;

/** How often a text contains a pair of names at the start of a reference. `undefined`: it does not, or it is no pair. */
export function countReferences(path: readonly (string | number | undefined)[], text: string): number | undefined {
  // Only for a pair is the whole text read.
  return path.length === 2 ? mentions(text).get(path.join(".")) : undefined;
}

/** How often a text contains each pair of names at the start of a reference: `var.stage`. */
const mentions = perText((text: string): ReadonlyMap<string, number> => countRoots(text));

function countRoots(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [mention] of text.matchAll(root)) {
    counts.set(mention, (counts.get(mention) ?? 0) + 1);
  }
  return counts;
}

/** Whether nothing else in the text refers to what a part of it refers to. */
export function hasUnsharedReferences(part: string, text: string): boolean {
  return [...countRoots(part)].every(([mention, count]) => mentions(text).get(mention) === count);
}
