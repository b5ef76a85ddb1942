import type { TextEdit } from "../edits/text-edit.ts";
import type { Range } from "../model/site.ts";

/** A finding of one scenario. Edits that the host refused to render are not there. */
export interface RenderedFinding {
  readonly messageId: string;
  readonly data: Readonly<Record<string, string>>;
  readonly range: Range;
  readonly fix: readonly TextEdit[] | undefined;
  readonly suggest: readonly RenderedSuggestion[];
}

export interface RenderedSuggestion {
  readonly messageId: string;
  readonly data: Readonly<Record<string, string>>;
  readonly edits: readonly TextEdit[];
}

/**
 * What is found in all scenarios of a client, as somebody who reads the file wants to see it: each problem once, in the
 * words of the first scenario that has it, with the edits that are right in every scenario that has it.
 *
 * @param scenarios - what is found in each
 */
export function mergeFindings<F extends RenderedFinding>(scenarios: Iterable<readonly F[]>): readonly F[] {
  let merged: readonly F[] = [];
  for (const found of scenarios) {
    merged = mergeScenario(merged, found);
  }
  return merged;
}

function mergeScenario<F extends RenderedFinding>(known: readonly F[], found: readonly F[]): readonly F[] {
  const merged = [...known];
  const candidates = new Candidates(known);
  const matched = new Set<number>();
  const match = (index: number, finding: F) => {
    matched.add(index);
    merged[index] = withCommonEdits(merged[index] ?? finding, finding);
  };
  const others = found.filter(finding => {
    const index = candidates.find(finding, at => isSame(merged[at], finding));
    if (index !== undefined) {
      match(index, finding);
    }
    return index === undefined;
  });
  for (const finding of others) {
    // What one scenario says in two ways is two problems, so each one of another scenario stands for one at most.
    const index = candidates.find(finding, at => !matched.has(at) || isSame(merged[at], finding));
    match(index ?? candidates.add(finding), finding);
  }
  return merged;
}

/** Findings by the problem that they are about, as there may be very many. */
class Candidates {
  readonly #indexes = new Map<string, number[]>();
  #count = 0;

  constructor(findings: readonly RenderedFinding[]) {
    findings.forEach(finding => this.add(finding));
  }

  /** The index of the first finding that is about the same problem and passes the test. */
  find(finding: RenderedFinding, test: (index: number) => boolean): number | undefined {
    return this.#indexes.get(problemOf(finding))?.find(test);
  }

  add(finding: RenderedFinding): number {
    const problem = problemOf(finding);
    const indexes = this.#indexes.get(problem) ?? [];
    indexes.push(this.#count);
    this.#indexes.set(problem, indexes);
    this.#count += 1;
    return this.#count - 1;
  }
}

/** Findings of the same problem differ only in what else their scenarios have, and not in the property that they are about. */
function problemOf({ messageId, range, data }: RenderedFinding): string {
  return JSON.stringify([messageId, range, data["property"]]);
}

function isSame(one: RenderedFinding | undefined, other: RenderedFinding): boolean {
  return JSON.stringify(one?.data) === JSON.stringify(other.data);
}

function withCommonEdits<F extends RenderedFinding>(finding: F, other: F): F {
  const keys = new Set(other.suggest.map(keyOfSuggestion));
  return {
    ...finding,
    fix: JSON.stringify(finding.fix) === JSON.stringify(other.fix) ? finding.fix : undefined,
    suggest: finding.suggest.filter(suggestion => keys.has(keyOfSuggestion(suggestion))),
  };
}

function keyOfSuggestion({ messageId, edits }: RenderedSuggestion): string {
  return JSON.stringify([messageId, edits]);
}
