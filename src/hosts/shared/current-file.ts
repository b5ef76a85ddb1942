import type { FoundAppClient } from "./host.ts";
import type { TreeKind } from "./tree-kind.ts";

/** What parser and rules learn of a file. */
export interface FileNotes {
  readonly tree?: TreeKind;
  /** The app clients of a template, once a rule has asked for them. */
  readonly clients?: readonly FoundAppClient[];
}

/**
 * The notes on the file that ESLint is at, for the processor, which sees only text and messages. ESLint goes through a
 * file from preprocessing to postprocessing without a pause.
 */
let notes: FileNotes = {};

export function noteOnFile(note: FileNotes): void {
  notes = { ...notes, ...note };
}

/** What has been noted since this was last asked. */
export function takeFileNotes(): FileNotes {
  const taken = notes;
  notes = {};
  return taken;
}
