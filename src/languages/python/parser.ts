import { parser } from "@lezer/python";
import { buildModule, emptyModule } from "./syntax/build-module.ts";
import type { Module } from "./syntax/nodes.ts";

/** The syntax tree of a module. What cannot be parsed is left out, and said. */
export function parse(text: string): Module {
  try {
    return buildModule(parser.parse(text).cursor(), text);
  } catch {
    // Brackets in brackets by the thousand are more than the parser's own recursion can take.
    return emptyModule(text);
  }
}
