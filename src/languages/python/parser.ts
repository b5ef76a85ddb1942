import { parser } from "@lezer/python";
import { buildModule } from "./syntax/build-module.ts";
import type { Module } from "./syntax/nodes.ts";

/** The syntax tree of a module. What cannot be parsed is left out, and said. */
export function parse(text: string): Module {
  return buildModule(parser.parse(text).cursor(), text);
}
