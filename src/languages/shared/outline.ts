import type { Range } from "../../model/site.ts";
import type { Unknown } from "../../model/value.ts";
import type { OutlineEntry } from "../documents.ts";

/**
 * A member near the top of a template that was found but not read. A large template has thousands of them, most of
 * which are never needed, so each is one small object.
 */
export class Entry implements OutlineEntry {
  readonly key: string;
  /** The entries of its value, if they were looked for. */
  readonly children: readonly Entry[] | undefined;
  readonly keyStart: number;
  readonly keyEnd: number;
  readonly start: number;
  readonly end: number;

  constructor(key: string, keyStart: number, keyEnd: number, start: number, end: number, children?: readonly Entry[]) {
    this.key = key;
    this.children = children;
    this.keyStart = keyStart;
    this.keyEnd = keyEnd;
    this.start = start;
    this.end = end;
  }

  get keyRange(): Range {
    return [this.keyStart, this.keyEnd];
  }

  get range(): Range {
    return [this.keyStart, this.end];
  }

  /** Unknown, with the range that must be read to know it: the value itself in JSON, the whole entry in YAML. */
  get value(): Unknown {
    return { kind: "unknown", site: { range: [this.start, this.end] } };
  }
}

/** Whether to look for the entries of a value too, given its key and the keys above it. */
export type IsOpened = (path: readonly string[], key: string) => boolean;
