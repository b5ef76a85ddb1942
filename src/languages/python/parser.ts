import { parser } from "@lezer/python";
import { buildModule, emptyModule } from "./syntax/build-module.ts";
import type { Module } from "./syntax/nodes.ts";

/** The syntax tree of a module. What cannot be parsed is omitted and recorded as a fault. */
export function parse(text: string): Module {
  try {
    return buildModule(parser.parse(text).cursor(), text);
  } catch {
    // Thousands of nested brackets overflow the stack of the recursive parser.
    return emptyModule(text);
  }
}
