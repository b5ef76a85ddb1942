import type { FoundAppClient } from "./host.ts";
import type { TreeKind } from "./tree-kind.ts";

/** What the parser and rules note about a file. */
export interface FileNotes {
  readonly tree?: TreeKind;
  /** The app clients of a template, once a rule has asked for them. */
  readonly clients?: readonly FoundAppClient[];
}

/**
 * The notes about the current file, for the processor, which sees only text and messages. ESLint handles a file
 * synchronously from preprocessing to postprocessing.
 */
let notes: FileNotes = {};

export function noteOnFile(note: FileNotes): void {
  notes = { ...notes, ...note };
}

/** The notes since the last call. */
export function takeFileNotes(): FileNotes {
  const taken = notes;
  notes = {};
  return taken;
}
