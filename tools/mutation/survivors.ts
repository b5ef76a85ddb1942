/** Mutants that no test can detect, with the reason. Each is written as by {@link describeMutant}. */
export interface Explanation {
  readonly reason: string;
  readonly mutants: MutantsByFile;
}

/** By file path, in line order. */
export interface MutantsByFile {
  readonly [file: string]: readonly string[];
}

/** The relevant part of Stryker's report on a file. */
export interface FileResult {
  readonly source: string;
  readonly mutants: readonly MutantResult[];
}

interface MutantResult {
  readonly status: string;
  readonly replacement?: string | undefined;
  readonly location: { readonly start: Position; readonly end: Position };
}

/** Both start from 1. */
interface Position {
  readonly line: number;
  readonly column: number;
}

export interface Comparison {
  /** Survivors without an explanation. */
  readonly unexplained: MutantsByFile;
  /** Explanations for mutants that are detected by now, or no longer exist. */
  readonly stale: MutantsByFile;
}

/** Compares the survivors in some files with their explanations. Files that Stryker did not mutate are ignored. */
export function compareSurvivors(
  files: { readonly [file: string]: FileResult },
  explanations: readonly Explanation[],
): Comparison {
  const unexplained: [string, readonly string[]][] = [];
  const stale: [string, readonly string[]][] = [];
  for (const [file, result] of Object.entries(files)) {
    const survivors = survivorsOf(result);
    const explained = explanations.flatMap(({ mutants }) => mutants[file] ?? []);
    unexplained.push([file, without(survivors, explained)]);
    stale.push([file, without(explained, survivors)]);
  }
  return { unexplained: withoutEmpty(unexplained), stale: withoutEmpty(stale) };
}

function survivorsOf({ source, mutants }: FileResult): string[] {
  const lines = source.split("\n");
  return mutants
    .filter(({ status }) => status === "Survived" || status === "NoCoverage")
    .toSorted((a, b) => compare(a.location.start, b.location.start) || compare(a.location.end, b.location.end))
    .map(mutant => describeMutant(lines, mutant));
}

/** A mutant with the text of its first line, rather than a line number that any edit of the file would invalidate. */
function describeMutant(
  lines: readonly string[],
  { location: { start, end }, replacement = "" }: MutantResult,
): string {
  const mutated = lines.slice(start.line - 1, end.line);
  mutated.push((mutated.pop() ?? "").slice(0, end.column - 1));
  const [first = "", ...others] = mutated;
  const original = [first.slice(start.column - 1), ...others].join("\n");
  return `${lines[start.line - 1]?.trim() ?? ""}  |  ${onOneLine(original)} → ${onOneLine(replacement)}`;
}

function onOneLine(code: string): string {
  return code.replaceAll(/\s+/gu, " ").trim();
}

function compare(a: Position, b: Position): number {
  return a.line - b.line || a.column - b.column;
}

/** The texts that remain after removing one equal text for each of the others. */
function without(texts: readonly string[], others: readonly string[]): readonly string[] {
  const left = [...others];
  return texts.filter(text => {
    const index = left.indexOf(text);
    return index === -1 || left.splice(index, 1).length === 0;
  });
}

function withoutEmpty(mutants: readonly (readonly [string, readonly string[]])[]): MutantsByFile {
  return Object.fromEntries(mutants.filter(([, descriptions]) => descriptions.length > 0));
}
