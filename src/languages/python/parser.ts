import type { Module } from "./syntax/nodes.ts";
import { parseModule } from "./syntax/parse-module.ts";

/** The syntax tree of a module. What cannot be parsed is omitted and recorded as a fault. Never throws. */
export function parse(text: string): Module {
  return parseModule(text);
}
