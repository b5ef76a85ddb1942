import type { Range } from "../../../model/site.ts";
import { adoptAll } from "./adopt.ts";
import { unclearNames } from "./faults.ts";
import type { Block, Module, Statement } from "./nodes.ts";
import { parseStatements } from "./parse-block.ts";
import { parseStatement } from "./parse-statement.ts";
import { MAX_FAULTS, TokenStream } from "./token-stream.ts";

/** The tree of a text. It takes linear time. */
export function parseModule(text: string): Module {
  const tokens = new TokenStream(text);
  const statements: Statement[] = [];
  parseStatements(tokens, 0, statements, parseStatement);
  const faults = tokens.faults.sort((a, b) => a[0] - b[0]);
  return faults.length > MAX_FAULTS ? moduleOf(text, [], [[0, text.length]]) : moduleOf(text, statements, faults);
}

function moduleOf(text: string, statements: readonly Statement[], faults: readonly Range[]): Module {
  const range: Range = [0, text.length];
  const body: Block = { kind: "Block", range, statements };
  const unclear = unclearNames(body, faults, text);
  const module: Module = { kind: "Module", range, body, unclear, faults };
  body.parent = module;
  adoptAll(body, statements);
  return module;
}
