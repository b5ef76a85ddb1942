import type { Occurrence, Program } from "../../languages/language.ts";
import type { FoundAppClient } from "../host.ts";
import type { LibraryPart } from "./library.ts";

/** A library or tool with which app clients are written in programs, whatever their language. */
export interface ProgramHost {
  /** What it knows of its library's names. */
  readonly library?: LibraryPart;
  /** The app clients that a program configures with it. */
  find(program: Program): readonly ProgramClient[];
}

/** An app client found in a program. */
export interface ProgramClient extends FoundAppClient {
  /** What configures it. */
  readonly at: Occurrence;
  /** What holds its options: clients of one operation that share it are one client. */
  readonly identity?: string | undefined;
}
