import { parser } from "@lezer/python";
import { buildModule, emptyModule } from "./syntax/build-module.ts";
import type { Module } from "./syntax/nodes.ts";

/** The syntax tree of a module. What cannot be parsed is omitted and recorded as a fault. */
export function parse(text: string): Module {
  try {
    // A form feed between definitions is a space to Python, and an error to the parser.
    return buildModule(parser.parse(text.replaceAll("\f", " ")).cursor(), text);
  } catch {
    // Thousands of nested brackets overflow the stack of the recursive parser.
    return emptyModule(text);
  }
}
