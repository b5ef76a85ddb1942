import type { Range } from "../../../model/site.ts";
import { rangeOf, splitAt, type Item } from "./item.ts";
import type {
  Argument,
  Call,
  Comprehension,
  DictEntry,
  Expression,
  FormattedString,
  Name,
  OtherExpression,
  Parameter,
  Sequence,
} from "./nodes.ts";
import { numberOf } from "./number-literal.ts";
import { isExpression } from "./children.ts";
import { marksOf, unescape } from "./string-literal.ts";

/** The expression for a parser node. `undefined`: the node is not an expression. */
export function buildExpression(item: Item, text: string): Expression | undefined {
  const { type, range, items } = item;
  switch (type) {
    case "VariableName":
      return nameOf(item, text);
    case "Boolean":
      return { kind: "Constant", range, value: text.slice(...range) === "True" };
    case "None":
      return { kind: "Constant", range, value: null };
    case "Number": {
      const value = numberOf(text.slice(...range));
      return value === undefined ? other(range, []) : { kind: "Constant", range, value };
    }
    case "String":
    case "FormatString":
      return textOf([piecesOf(item, text)], range);
    case "ContinuedString":
      return textOf(
        items.map(part => (part.node?.kind === "FormattedString" ? part.node : literalOf(part))),
        range,
      );
    case "ParenthesizedExpression":
      return parenthesized(item);
    case "ArrayExpression":
      return sequence("List", item);
    case "TupleExpression":
      return sequence("Tuple", item);
    case "SetExpression":
      return sequence("Set", item);
    case "DictionaryExpression":
      return { kind: "Dict", range, entries: entriesOf(items.slice(1, -1)) };
    case "ArrayComprehensionExpression":
    case "DictionaryComprehensionExpression":
    case "SetComprehensionExpression":
    case "ComprehensionExpression":
      return comprehension(items.slice(1, -1), range);
    case "CallExpression":
      return callOf(item, text);
    case "MemberExpression":
      return memberOf(item, text);
    case "BinaryExpression":
      return binary(item, text);
    case "UnaryExpression": {
      const [operator, operand] = items;
      return operator && operand && items.length === 2
        ? { kind: "UnaryOperation", range, operator: text.slice(...operator.range), operand: expressionOf(operand) }
        : other(range, items);
    }
    case "ConditionalExpression": {
      const [then, , test, , otherwise] = items;
      return then && test && otherwise && items.length === 5
        ? {
            kind: "Conditional",
            range,
            test: expressionOf(test),
            then: expressionOf(then),
            otherwise: expressionOf(otherwise),
          }
        : other(range, items);
    }
    case "LambdaExpression": {
      const parameters = items.find(({ type: kind }) => kind === "ParamList");
      const body = items.at(-1);
      return body?.node && isExpressionItem(body)
        ? { kind: "Lambda", range, parameters: parametersOf(parameters?.items ?? []), body: expressionOf(body) }
        : other(range, items);
    }
    case "NamedExpression":
      return named(items, range);
    case "AwaitExpression": {
      const value = items.at(-1);
      return value && items.length === 2 ? { kind: "Await", range, value: expressionOf(value) } : other(range, items);
    }
    case "YieldExpression":
    case "Ellipsis":
      return other(range, items);
    default:
      return undefined;
  }
}

export function nameOf({ range }: Item, text: string): Name {
  return { kind: "Name", range, id: text.slice(...range) };
}

export function other(range: Range, items: readonly Item[]): OtherExpression {
  return { kind: "OtherExpression", range, children: expressionsIn(items) };
}

/** Every expression among the items, whatever the items are. */
export function expressionsIn(items: readonly Item[]): readonly Expression[] {
  return items.flatMap(item => (item.node ? (isExpressionItem(item) ? [item.node] : []) : expressionsIn(item.items)));
}

export function isExpressionItem(item: Item): item is Item & { readonly node: Expression } {
  return item.node !== undefined && isExpression(item.node);
}

function expressionOf(item: Item): Expression {
  return isExpressionItem(item) ? item.node : other(item.range, item.items);
}

/** The expression between two separators. Anything else becomes an `OtherExpression` with its parts as children. */
export function rangeOfItems(items: readonly Item[]): Expression {
  const [first, second] = items;
  if (first && items.length === 1) {
    return expressionOf(first);
  }
  return first?.type === "*" && second && items.length === 2
    ? { kind: "Starred", range: rangeOf(items), value: expressionOf(second) }
    : (named(items, rangeOf(items)) ?? other(rangeOf(items), items));
}

/** A value without parentheses; commas make it a tuple. */
export function valueOf(items: readonly Item[]): Expression {
  const stretches = splitAt(items, ",").filter(stretch => stretch.length > 0);
  const [first] = stretches;
  return first && stretches.length === 1 && items.at(-1)?.type !== ","
    ? rangeOfItems(first)
    : { kind: "Tuple", range: rangeOf(items), items: stretches.map(rangeOfItems) };
}

function named(items: readonly Item[], range: Range): Expression | undefined {
  const [target, , value] = items;
  return target?.node?.kind === "Name" && value && items.length === 3 && items[1]?.type === "AssignOp"
    ? { kind: "NamedExpression", range, target: target.node, value: expressionOf(value) }
    : undefined;
}

function parenthesized({ range, items }: Item): Expression {
  const [, inner] = items;
  if (!inner || items.length !== 3 || !isExpressionItem(inner)) {
    return other(range, items);
  }
  inner.node.outer = range;
  return inner.node;
}

function sequence(kind: Sequence["kind"], { range, items }: Item): Expression {
  if (items.some(({ type }) => type === "⚠")) {
    return other(range, items);
  }
  const stretches = splitAt(items.slice(1, -1), ",").filter(stretch => stretch.length > 0);
  return { kind, range, items: stretches.map(rangeOfItems) };
}

function entriesOf(items: readonly Item[]): readonly DictEntry[] {
  return splitAt(items, ",")
    .filter(stretch => stretch.length > 0)
    .map(stretch => {
      const [first, second, third] = stretch;
      const range = rangeOf(stretch);
      if (first?.type === "**" && second && stretch.length === 2) {
        return { key: undefined, value: expressionOf(second), range };
      }
      return first && second?.type === ":" && third && stretch.length === 3
        ? { key: expressionOf(first), value: expressionOf(third), range }
        : { key: undefined, value: other(range, stretch), range };
    });
}

function comprehension(items: readonly Item[], range: Range): Comprehension {
  const targets: Expression[] = [];
  let first: Expression | undefined;
  let isTarget = false;
  let previous = "";
  for (const item of items) {
    isTarget = item.type === "for" || (isTarget && item.type !== "in");
    if (isTarget && isExpressionItem(item)) {
      targets.push(item.node);
    } else if (previous === "in" && isExpressionItem(item)) {
      first ??= item.node;
    }
    previous = item.type;
  }
  const children = expressionsIn(items).filter(child => !targets.includes(child));
  return { kind: "Comprehension", range, targets, first, children };
}

function callOf({ range, items }: Item, text: string): Expression {
  const [callee, list] = items;
  if (!callee || list?.type !== "ArgList" || items.length !== 2) {
    return other(range, items);
  }
  const call: Call = {
    kind: "Call",
    range,
    callee: expressionOf(callee),
    arguments: argumentsOf(list, text),
    argumentsRange: list.range,
  };
  return call;
}

/** The arguments of a call, or the bases of a class. */
export function argumentsOf({ items }: Item, text: string): readonly Argument[] {
  const inner = items.slice(1, items.at(-1)?.type === ")" ? -1 : undefined);
  if (inner.some(({ type }) => type === "for")) {
    const range = rangeOf(inner);
    return [{ kind: "positional", value: comprehension(inner, range), range }];
  }
  return splitAt(inner, ",")
    .filter(stretch => stretch.length > 0)
    .map(stretch => argumentOf(stretch, text));
}

function argumentOf(stretch: readonly Item[], text: string): Argument {
  const [first, second, third] = stretch;
  const range = rangeOf(stretch);
  if (first?.node?.kind === "Name" && second?.type === "AssignOp" && third && stretch.length === 3) {
    if (text.slice(...second.range) === "=") {
      return { kind: "keyword", name: first.node.id, nameRange: first.range, value: expressionOf(third), range };
    }
  } else if (second && stretch.length === 2 && (first?.type === "*" || first?.type === "**")) {
    return { kind: first.type === "*" ? "items" : "members", value: expressionOf(second), range };
  }
  return { kind: "positional", value: rangeOfItems(stretch), range };
}

function memberOf({ range, items }: Item, text: string): Expression {
  const [value, mark, name] = items;
  if (value && mark?.type === "." && name?.type === "PropertyName" && items.length === 3) {
    return {
      kind: "Attribute",
      range,
      value: expressionOf(value),
      name: text.slice(...name.range),
      nameRange: name.range,
    };
  }
  if (!value || mark?.type !== "[" || items.at(-1)?.type !== "]") {
    return other(range, items);
  }
  const inner = items.slice(2, -1);
  const index = inner.some(({ type }) => type === ":") || inner.length === 0 ? undefined : valueOf(inner);
  return {
    kind: "Subscript",
    range,
    value: expressionOf(value),
    index,
    children: index ? [index] : expressionsIn(inner),
  };
}

function binary({ range, items }: Item, text: string): Expression {
  const [first] = items;
  const last = items.at(-1);
  if (!first || !last || items.length < 3 || items.some(({ type }) => type === "⚠")) {
    return other(range, items);
  }
  const operator = items
    .slice(1, -1)
    .map(item => text.slice(...item.range))
    .join(" ");
  const operands = { range, left: expressionOf(first), right: expressionOf(last) };
  if (operator === "and" || operator === "or") {
    return { kind: "BooleanOperation", ...operands, operator };
  }
  const isComparison = /^(?:[<>=!]=?|<>|is|in|not in|is not)$/u.test(operator);
  return { kind: isComparison ? "Comparison" : "BinaryOperation", ...operands, operator };
}

export function parametersOf(items: readonly Item[]): readonly Parameter[] {
  const inner = items.filter(({ type }) => type !== "(" && type !== ")");
  let isKeywordOnly = false;
  return splitAt(inner, ",").flatMap((stretch): readonly Parameter[] => {
    const [mark] = stretch;
    const kind = mark?.type === "*" ? "items" : mark?.type === "**" ? "members" : "plain";
    const name = stretch.find(({ node }) => node?.kind === "Name")?.node;
    const wasKeywordOnly = isKeywordOnly;
    isKeywordOnly ||= kind === "items";
    if (name?.kind !== "Name") {
      return [];
    }
    const annotation = stretch.find(({ type }) => type === "TypeDef");
    const at = stretch.findIndex(({ type }) => type === "AssignOp");
    const usual = at === -1 ? undefined : stretch[at + 1];
    const hint = annotation && expressionsIn(annotation.items)[0];
    return [
      {
        name,
        kind,
        isKeywordOnly: wasKeywordOnly,
        ...(hint && { annotation: hint }),
        ...(usual && { default: expressionOf(usual) }),
      },
    ];
  });
}

type Piece = FormattedString | string | undefined;

/** The value of one literal, or the parts of an f-string. `undefined`: bytes, or a literal that cannot be decoded. */
function piecesOf({ type, range, items }: Item, text: string): Piece {
  const literal = text.slice(...range);
  const marks = marksOf(literal);
  if (!marks || marks.isBytes) {
    return undefined;
  }
  const { isRaw, opening, closing } = marks;
  if (type === "String") {
    return unescape(literal.slice(opening, -closing), isRaw);
  }
  const parts: (string | Expression | undefined)[] = [];
  let start = range[0] + opening;
  const addText = (end: number): void => {
    const written = text.slice(start, end).replaceAll(/\{\{|\}\}/gu, brace => brace.charAt(0));
    parts.push(unescape(written, isRaw));
  };
  for (const placeholder of items) {
    addText(placeholder.range[0]);
    parts.push(placeholderOf(placeholder));
    [, start] = placeholder.range;
  }
  addText(range[1] - closing);
  return { kind: "FormattedString", range, parts, children: expressionsIn(items) };
}

/** The expression in a replacement field of an f-string, unless it has a conversion or format specifier. */
function placeholderOf({ items }: Item): Expression | undefined {
  const [, value] = items;
  return value && items.length === 3 && isExpressionItem(value) ? value.node : undefined;
}

function literalOf({ node }: Item): Piece {
  return node?.kind === "Constant" && typeof node.value === "string" ? node.value : undefined;
}

/** A string made of adjacent literals. */
function textOf(pieces: readonly Piece[], range: Range): Expression {
  if (pieces.every(piece => typeof piece === "string")) {
    return { kind: "Constant", range, value: pieces.join("") };
  }
  if (pieces.includes(undefined)) {
    const children = pieces.flatMap(piece => (typeof piece === "object" ? piece.children : []));
    return { kind: "OtherExpression", range, children };
  }
  const known = pieces.filter(piece => piece !== undefined);
  return {
    kind: "FormattedString",
    range,
    parts: known.flatMap(piece => (typeof piece === "string" ? [piece] : piece.parts)),
    children: known.flatMap(piece => (typeof piece === "string" ? [] : piece.children)),
  };
}
