import type { Range } from "../../../model/site.ts";
import { adoptAll } from "./adopt.ts";
import { namesInErrors } from "./names-in-errors.ts";
import type { Block, Module, Statement } from "../syntax/nodes.ts";
import { parseStatements } from "./parse-block.ts";
import { parseStatement } from "./parse-statement.ts";
import { MAX_ERRORS, TokenStream } from "./token-stream.ts";

/** The syntax tree of a module, in linear time. What cannot be parsed is omitted and recorded as an error. Never throws. */
export function parse(text: string): Module {
  const tokens = new TokenStream(text);
  const statements: Statement[] = [];
  parseStatements(tokens, 0, statements, parseStatement);
  const errors = tokens.errors.sort((a, b) => a[0] - b[0]);
  return errors.length > MAX_ERRORS ? moduleOf(text, [], [[0, text.length]]) : moduleOf(text, statements, errors);
}

function moduleOf(text: string, statements: readonly Statement[], errors: readonly Range[]): Module {
  const range: Range = [0, text.length];
  const body: Block = { kind: "Block", range, statements };
  const module: Module = { kind: "Module", range, body, namesInErrors: namesInErrors(body, errors, text), errors };
  body.parent = module;
  adoptAll(body, statements);
  return module;
}
