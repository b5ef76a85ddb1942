import type { TextEdit } from "../edits/text/text-edit.ts";
import { isSameRange } from "../model/site.ts";
import { problemOf, type RenderedFinding, type RenderedSuggestion } from "./merge-findings.ts";

type Findings<F> = readonly (readonly F[])[];
type Edits = readonly TextEdit[] | undefined;

/**
 * Moves the problems that several clients have with a value, which they refer to by name, to the value's definition. A
 * problem of a single client stays at its reference.
 *
 * @param found - the findings of each client
 * @param text - the text of the file
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

/** For each problem that several clients have with one value, the finding to report at its definition. */
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

/** The combined edits of all clients. `undefined`: a client has none, or they would overlap. */
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

/** Has the same meaning wherever it is written: a string, a number or a boolean. */
const scalar = /^(?:"[^\n]*"|'[^\n]*'|-?[\d.]+|true|false)$/iu;

/** The texts that findings would replace references by. */
class Replacements {
  readonly #text: string;
  /** The references to each definition that the same text would replace, by position. */
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

  /** Edits the definition instead, if the same text would replace all references to it. */
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

/** The text that an edit replaces a reference by, if it does nothing else. */
function replacementOf({ range, definition }: RenderedFinding, edits: Edits): string | undefined {
  const [edit, ...others] = edits ?? [];
  return definition && edit && others.length === 0 && isSameRange(edit.range, range) && scalar.test(edit.text)
    ? edit.text
    : undefined;
}

function keyOf({ definition }: RenderedFinding, replacement: string): string {
  return JSON.stringify([definition?.range, replacement]);
}

/** The text in the quotes of what it replaces, if the kind of quotes makes no difference. */
function quotedAs(quote: string, text: string): string {
  const isQuoted = /^["']/u.test(text);
  return isQuoted && /^["']$/u.test(quote) && !/["'$\\`]/u.test(text.slice(1, -1))
    ? quote + text.slice(1, -1) + quote
    : text;
}
