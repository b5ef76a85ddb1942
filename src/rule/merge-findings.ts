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
  const matched = new Set<number>();
  const match = (index: number, finding: F) => {
    matched.add(index);
    merged[index] = withCommonEdits(merged[index] ?? finding, finding);
  };
  const others = found.filter(finding => {
    const index = merged.findIndex(candidate => isSame(candidate, finding));
    if (index !== -1) {
      match(index, finding);
    }
    return index === -1;
  });
  for (const finding of others) {
    // What one scenario says in two ways is two problems, so each one of another scenario stands for one at most.
    const index = merged.findIndex((candidate, at) =>
      matched.has(at) ? isSame(candidate, finding) : isSameProblem(candidate, finding),
    );
    match(index === -1 ? merged.length : index, finding);
  }
  return merged;
}

function isSame(one: RenderedFinding, other: RenderedFinding): boolean {
  return isSameProblem(one, other) && JSON.stringify(one.data) === JSON.stringify(other.data);
}

/** Whether two findings differ only in what else their scenarios have, and not in the property that they are about. */
function isSameProblem(one: RenderedFinding, other: RenderedFinding): boolean {
  return (
    one.messageId === other.messageId &&
    one.range[0] === other.range[0] &&
    one.range[1] === other.range[1] &&
    one.data["property"] === other.data["property"]
  );
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
