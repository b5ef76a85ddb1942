import type { Call, FunctionDefinition, Module } from "../syntax/nodes.ts";
import type { Scopes } from "./analyze-scopes.ts";
import type { Binding } from "./bindings.ts";

/** A file whose names are resolved to variables. */
export interface ScopedFile {
  readonly text: string;
  readonly module: Module;
  readonly scopes: Scopes;
  /**
   * Whether the value of a variable is unknown: there is a syntax error nearby, or code may write it without naming it.
   */
  isUnclear(binding: Binding): boolean;
  /** The calls of a function of the file. */
  callsOf(definition: FunctionDefinition): readonly Call[];
}
