import type { Range } from "../../../model/site.ts";
import { adopt } from "./adopt.ts";
import type { Block, Expression, Match } from "../syntax/nodes.ts";
import { beginHeader, parseBlock, type ParseStatement } from "./parse-block.ts";
import { parseList, parseListFrom, parseNamed } from "./parse-expression.ts";
import { parsePatterns, type PatternNames } from "./parse-pattern.ts";
import type { TokenStream } from "./token-stream.ts";
import type { TokenKind } from "./tokens.ts";
import { maximum, pushAll } from "../../../model/large-lists.ts";

/** What cannot follow the name `match`, so that `match` is a keyword in front of it. */
const onlySubjects: ReadonlySet<TokenKind> = new Set<TokenKind>([
  ...(["name", "number", "string", "formatted", "None", "True", "False", "...", "{", "~", "lambda", "await"] as const),
]);

/** What follows `match` as a keyword or as a name: `match (x):` is a statement, `match(x)` a call. */
const subjectsOrOperators: ReadonlySet<TokenKind> = new Set<TokenKind>(["(", "[", "-", "+", "*"]);

/**
 * Parses a statement that begins with the name `match`.
 *
 * It is a `match` statement, or the expressions at the start of a simple statement.
 *
 * @param indent - the column of the statement
 */
export function parseMatch(
  tokens: TokenStream,
  indent: number,
  parseStatement: ParseStatement,
): Match | Expression | undefined {
  const { start } = tokens;
  const next = tokens.nextKind();
  if (onlySubjects.has(next) || (next === "not" && !isInOperator(tokens))) {
    beginHeader(tokens, indent);
    return parseCases(tokens, indent, start, [parseSubject(tokens)], parseStatement);
  }
  if (!subjectsOrOperators.has(next)) {
    return undefined;
  }
  const list = parseList(tokens);
  return tokens.is(":") && tokens.nextKind() === "newline"
    ? parseCases(tokens, indent, start, operandsBehind(list), parseStatement)
    : list;
}

/** Whether `not in` follows, in front of which `match` is a name. */
function isInOperator({ text, end }: TokenStream): boolean {
  notIn.lastIndex = end;
  return notIn.test(text);
}

const notIn = /[ \t]*not[ \t]+in\b/uy;

/** One or more expressions, named or not, which commas make a tuple. */
function parseSubject(tokens: TokenStream): Expression {
  const { start } = tokens;
  const first = parseNamed(tokens);
  return parseListFrom(tokens, start, first);
}

/** The operands behind the name that an expression begins with. */
function operandsBehind(expression: Expression): readonly Expression[] {
  const operands: Expression[] = [];
  for (let node = expression; ;) {
    switch (node.kind) {
      case "Attribute":
        node = node.value;
        break;
      case "Call":
        pushAll(operands, node.arguments.map(({ value }) => value).toReversed());
        node = node.callee;
        break;
      case "Subscript":
        pushAll(operands, node.children.toReversed());
        node = node.value;
        break;
      case "BinaryOperation":
      case "BooleanOperation":
      case "Comparison":
        operands.push(node.right);
        node = node.left;
        break;
      case "Conditional":
        operands.push(node.otherwise, node.test);
        node = node.then;
        break;
      case "Tuple": {
        const [first, ...others] = node.items;
        pushAll(operands, others.toReversed());
        if (!first) {
          return operands.reverse();
        }
        node = first;
        break;
      }
      default:
        return operands.reverse();
    }
  }
}

/** The block of `case` clauses, and the statement. Anything else in it is a syntax error. */
function parseCases(
  tokens: TokenStream,
  indent: number,
  start: number,
  subject: readonly Expression[],
  parseStatement: ParseStatement,
): Match {
  const head = [...subject];
  const names: PatternNames = { values: [], targets: [] };
  const blocks: Block[] = [];
  const body = parseBlock(tokens, indent, (_, statements) => {
    if (tokens.isName("case")) {
      blocks.push(parseCase(tokens, head, names, parseStatement));
    } else {
      tokens.fail();
      parseStatement(tokens, statements);
    }
  });
  if (body.statements.length > 0 || blocks.length === 0) {
    blocks.push(body);
  }
  const range: Range = [start, maximum(blocks.map(block => block.range[1]))];
  return adopt<Match>({ kind: "Match", range, head: [...head, ...names.values], targets: names.targets, blocks });
}

function parseCase(
  tokens: TokenStream,
  head: Expression[],
  names: PatternNames,
  parseStatement: ParseStatement,
): Block {
  const { indent } = tokens;
  beginHeader(tokens, indent);
  parsePatterns(tokens, names);
  if (tokens.accept("if")) {
    head.push(parseNamed(tokens));
  }
  return parseBlock(tokens, indent, parseStatement);
}
