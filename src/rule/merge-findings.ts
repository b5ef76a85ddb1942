import type { TextEdit } from "../edits/text/text-edit.ts";
import type { Definition, Range } from "../model/site.ts";

/** A finding in one scenario, without the edits that the host could not render. */
export interface RenderedFinding {
  readonly messageId: string;
  readonly data: Readonly<Record<string, string>>;
  readonly range: Range;
  /** Where a value is defined, if it is referred to by name. */
  readonly definition?: Definition | undefined;
  readonly fix: readonly TextEdit[] | undefined;
  readonly suggest: readonly RenderedSuggestion[];
}

export interface RenderedSuggestion {
  readonly messageId: string;
  readonly data: Readonly<Record<string, string>>;
  readonly edits: readonly TextEdit[];
}

/**
 * Merges the findings of all scenarios of a client: each problem once, with the message of the first scenario that has
 * it, and with the edits that are correct in every scenario that has it.
 *
 * @param scenarios - the findings of each scenario
 */
export function mergeFindings<F extends RenderedFinding>(scenarios: Iterable<readonly F[]>): readonly F[] {
  const merger = new Merger<F>();
  for (const found of scenarios) {
    merger.addScenario(found);
  }
  return merger.findings;
}

class Merger<F extends RenderedFinding> {
  readonly findings: F[] = [];
  /** The indices of the findings about each problem, of which there may be very many. */
  readonly #indexes = new Map<string, number[]>();

  addScenario(found: readonly F[]): void {
    const matched = new Set<number>();
    const others: F[] = [];
    for (const finding of found) {
      const index = this.#find(finding, at => isSame(this.findings[at], finding));
      if (index === undefined) {
        others.push(finding);
      } else {
        this.#merge(index, finding);
        matched.add(index);
      }
    }
    for (const finding of others) {
      // Two findings of one scenario are two problems, so each finding of another scenario matches at most one of them.
      const index = this.#find(finding, at => !matched.has(at) || isSame(this.findings[at], finding));
      if (index !== undefined) {
        this.#merge(index, finding);
      }
      matched.add(index ?? this.#add(finding));
    }
  }

  /** The index of the first finding about the same problem that passes the test. */
  #find(finding: F, test: (index: number) => boolean): number | undefined {
    return this.#indexes.get(problemOf(finding))?.find(test);
  }

  #merge(index: number, finding: F): void {
    this.findings[index] = withCommonEdits(this.findings[index] ?? finding, finding);
  }

  #add(finding: F): number {
    const problem = problemOf(finding);
    const indexes = this.#indexes.get(problem) ?? [];
    const index = this.findings.push(finding) - 1;
    indexes.push(index);
    this.#indexes.set(problem, indexes);
    return index;
  }
}

/** A key for a problem. Its findings may differ in data that depends on the scenario, but not in their property. */
export function problemOf({ messageId, range, data }: Pick<RenderedFinding, "messageId" | "range" | "data">): string {
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
