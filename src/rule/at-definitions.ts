import type { TextEdit } from "../edits/text/text-edit.ts";
import type { Range } from "../model/site.ts";
import { problemOf, type RenderedFinding, type RenderedSuggestion } from "./merge-findings.ts";

type Findings<F> = readonly (readonly F[])[];
type Edits = readonly TextEdit[] | undefined;

/**
 * Moves what is wrong for several clients with a value that they know by a name to where the value is written. What is
 * wrong for one client alone stays where that client refers to the name.
 *
 * @param found - what is found in each client
 * @param text - of the file
 */
export function atDefinitions<F extends RenderedFinding>(found: Findings<F>, text: string): Findings<F> {
  if (found.length < 2 || !found.some(findings => findings.some(({ definition }) => definition))) {
    return found;
  }
  const moved = movedFindings(found, text);
  return found.map(findings => findings.map(finding => moved.get(problemAtDefinition(finding)) ?? finding));
}

function problemAtDefinition({ messageId, range, definition, data }: RenderedFinding): string {
  return problemOf({ messageId, range: definition?.range ?? range, data });
}

/** For each problem that several clients have with one value, the finding that says so where the value is written. */
function movedFindings<F extends RenderedFinding>(found: Findings<F>, text: string): ReadonlyMap<string, F> {
  const problems = new Map<string, { clients: Set<number>; findings: F[] }>();
  for (const [client, findings] of found.entries()) {
    for (const finding of findings) {
      const key = problemAtDefinition(finding);
      const problem = problems.get(key) ?? { clients: new Set(), findings: [] };
      problem.clients.add(client);
      problem.findings.push(finding);
      problems.set(key, problem);
    }
  }
  const replacements = new Replacements(found.flat(), text);
  return new Map(
    [...problems].flatMap(([key, { clients, findings }]) => {
      const [first] = findings;
      return first && clients.size > 1 && findings.some(({ definition }) => definition)
        ? [[key, moved(first, findings, replacements)] as const]
        : [];
    }),
  );
}

function moved<F extends RenderedFinding>(first: F, findings: readonly F[], replacements: Replacements): F {
  const merge = (editsOf: (finding: F) => Edits) =>
    replacements.atDefinition(first, editsOf(first)) ?? together(findings.map(editsOf));
  return {
    ...first,
    range: first.definition?.range ?? first.range,
    fix: merge(({ fix }) => fix),
    suggest: first.suggest.flatMap(suggestion => {
      const edits = merge(({ suggest }) => suggest.find(other => isSame(other, suggestion))?.edits);
      return edits ? [{ ...suggestion, edits }] : [];
    }),
  };
}

function isSame(one: RenderedSuggestion, other: RenderedSuggestion): boolean {
  return one.messageId === other.messageId && JSON.stringify(one.data) === JSON.stringify(other.data);
}

/** The edits of every client. `undefined`: a client has none, or they would overlap. */
function together(all: readonly Edits[]): Edits {
  if (!all.every(edits => edits !== undefined)) {
    return undefined;
  }
  const distinct = new Map(all.flat().map(edit => [JSON.stringify(edit), edit]));
  const sorted = [...distinct.values()].sort((a, b) => a.range[0] - b.range[0] || a.range[1] - b.range[1]);
  const overlaps = sorted.some(({ range }, index) => {
    const next = sorted[index + 1];
    return next !== undefined && next.range[0] < range[1];
  });
  return overlaps ? undefined : sorted;
}

/** What means the same wherever it is written: a string, a number or a truth value. */
const scalar = /^(?:"[^\n]*"|'[^\n]*'|-?[\d.]+|true|false)$/iu;

/** What findings would write in the place of names. */
class Replacements {
  readonly #text: string;
  /** Where the names of one definition stand that one text would replace. */
  readonly #references = new Map<string, Set<number>>();

  constructor(findings: readonly RenderedFinding[], text: string) {
    this.#text = text;
    for (const finding of findings) {
      for (const edits of [finding.fix, ...finding.suggest.map(suggestion => suggestion.edits)]) {
        const replacement = replacementOf(finding, edits);
        if (replacement !== undefined) {
          const key = keyOf(finding, replacement);
          this.#references.set(key, (this.#references.get(key) ?? new Set()).add(finding.range[0]));
        }
      }
    }
  }

  /** Writes the replacement of all references to a name where its value is written instead, if it has no others. */
  atDefinition(finding: RenderedFinding, edits: Edits): Edits {
    const { definition } = finding;
    const replacement = replacementOf(finding, edits);
    if (!definition || replacement === undefined) {
      return undefined;
    }
    const { range, references } = definition;
    return this.#references.get(keyOf(finding, replacement))?.size === references
      ? [{ range, text: quotedAs(this.#text.charAt(range[0]), replacement) }]
      : undefined;
  }
}

/** What an edit writes in the place of a name, when this is all that it does. */
function replacementOf({ range, definition }: RenderedFinding, edits: Edits): string | undefined {
  const [edit, ...others] = edits ?? [];
  return definition && edit && others.length === 0 && isEqual(edit.range, range) && scalar.test(edit.text)
    ? edit.text
    : undefined;
}

function keyOf({ definition }: RenderedFinding, replacement: string): string {
  return JSON.stringify([definition?.range, replacement]);
}

function isEqual([start, end]: Range, other: Range): boolean {
  return start === other[0] && end === other[1];
}

/** The text in the quotes of what it replaces, where they make no difference. */
function quotedAs(quote: string, text: string): string {
  const isQuoted = /^["']/u.test(text);
  return isQuoted && /^["']$/u.test(quote) && !/["'$\\`]/u.test(text.slice(1, -1))
    ? quote + text.slice(1, -1) + quote
    : text;
}
