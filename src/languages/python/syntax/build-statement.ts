import type { Range } from "../../../model/site.ts";
import {
  argumentsOf,
  expressionsIn,
  isExpressionItem,
  nameOf,
  other,
  parametersOf,
  rangeOfItems,
  valueOf,
} from "./build-expression.ts";
import { isExpression } from "./children.ts";
import { rangeOf, splitAt, type Item } from "./item.ts";
import type { Block, Expression, ImportedName, Name, Statement } from "./nodes.ts";

const leaving = new Set(["RaiseStatement", "BreakStatement", "ContinueStatement"]);

/** The statement for a parser node. `undefined`: the node is not a statement. */
export function buildStatement(item: Item, text: string): Statement | undefined {
  const { type, range, items } = item;
  switch (type) {
    case "AssignStatement":
      return assign(item);
    case "UpdateStatement": {
      const at = items.findIndex(({ type: kind }) => kind === "UpdateOp");
      const operator = items[at];
      return operator && at > 0 && at < items.length - 1
        ? {
            kind: "AugmentedAssign",
            range,
            target: valueOf(items.slice(0, at)),
            operator: text.slice(...operator.range).slice(0, -1),
            value: valueOf(items.slice(at + 1)),
          }
        : otherStatement(item, text);
    }
    case "ExpressionStatement":
      return { kind: "ExpressionStatement", range, value: valueOf(items) };
    case "YieldStatement":
      return { kind: "ExpressionStatement", range, value: other(range, items) };
    case "ReturnStatement": {
      const value = items.slice(1);
      return { kind: "Return", range, ...(value.length > 0 && { value: valueOf(value) }) };
    }
    case "DeleteStatement":
      return { kind: "Delete", range, targets: stretchesOf(items.slice(1)) };
    case "IfStatement":
      return conditional(item);
    case "ForStatement":
    case "WhileStatement":
      return loop(item);
    case "WithStatement":
      return withStatement(item, text);
    case "TryStatement":
      return {
        kind: "Try",
        range,
        targets: namesAfter("as", items),
        head: expressionsIn(items).filter(child => !isAfterToken("as", child, items)),
        blocks: blocksOf(items),
      };
    case "MatchStatement":
      return match(item);
    case "DecoratedStatement":
      return decorated(item, text);
    case "FunctionDefinition":
      return functionDefinition(item, text);
    case "ClassDefinition":
      return classDefinition(item, text);
    case "ImportStatement":
      return importStatement(item, text);
    case "ScopeStatement":
      return {
        kind: "ScopeStatement",
        range,
        isGlobal: items[0]?.type === "global",
        names: namesIn(items).map(({ id }) => id),
      };
    default:
      return /(?:Statement|TypeDefinition)$/u.test(type) ? otherStatement(item, text) : undefined;
  }
}

/** A block of the statements among the items, including several on one line. */
export function blockOf(items: readonly Item[], range: Range): Block {
  return { kind: "Block", range, statements: statementsIn(items) };
}

function statementsIn(items: readonly Item[]): readonly Statement[] {
  return items.flatMap(({ type, node, items: inner }) => {
    if (node) {
      return node.kind === "Block" || isExpression(node) ? [] : [node];
    }
    return type === "StatementGroup" ? statementsIn(inner) : [];
  });
}

function otherStatement({ type, range, items }: Item, text: string): Statement {
  const defined =
    type === "TypeDefinition" ? items.filter(({ type: kind }) => kind === "VariableName").slice(0, 1) : [];
  const targets = defined.map(item => nameOf(item, text));
  return {
    kind: "OtherStatement",
    range,
    exits: leaving.has(type),
    targets,
    children: expressionsIn(items.filter(item => !defined.includes(item))),
  };
}

function stretchesOf(items: readonly Item[]): readonly Expression[] {
  return splitAt(items, ",")
    .filter(stretch => stretch.length > 0)
    .map(rangeOfItems);
}

function assign({ range, items }: Item): Statement {
  const stretches = splitAt(items, "AssignOp");
  const annotation = items.find(({ type }) => type === "TypeDef");
  const hint = annotation && expressionsIn(annotation.items)[0];
  const targets = stretches.length > 1 ? stretches.slice(0, -1) : stretches;
  const value = stretches.length > 1 ? stretches.at(-1) : undefined;
  return {
    kind: "Assign",
    range,
    targets: targets.map(target => valueOf(target.filter(({ type }) => type !== "TypeDef"))),
    ...(hint && { annotation: hint }),
    ...(value && value.length > 0 && { value: valueOf(value) }),
  };
}

function conditional({ range, items }: Item): Statement {
  const branches: { test: Expression; body: Block }[] = [];
  let otherwise: Block | undefined;
  let test: Expression | undefined;
  for (const item of items) {
    if (item.node?.kind === "Block") {
      if (test) {
        branches.push({ test, body: item.node });
      } else {
        otherwise = item.node;
      }
      test = undefined;
    } else if (isExpressionItem(item)) {
      test = item.node;
    }
  }
  return { kind: "If", range, branches, ...(otherwise && { otherwise }) };
}

function loop({ range, items }: Item): Statement {
  const from = items.findIndex(({ type }) => type === "for");
  const to = items.findIndex(({ type }) => type === "in");
  const targets = from === -1 || to === -1 ? [] : items.slice(from + 1, to);
  return {
    kind: "Loop",
    range,
    targets: stretchesOf(targets),
    head: expressionsIn(items.filter(item => !targets.includes(item))),
    blocks: blocksOf(items),
  };
}

function withStatement(item: Item, text: string): Statement {
  const { range, items } = item;
  const body = items.at(-1)?.node;
  if (body?.kind !== "Block") {
    return otherStatement(item, text);
  }
  const head = items.slice(items.findIndex(({ type }) => type === "with") + 1, -1);
  return {
    kind: "With",
    range,
    items: splitAt(head, ",")
      .filter(stretch => stretch.length > 0)
      .map(stretch => {
        const [context = [], target] = splitAt(stretch, "as");
        return { context: rangeOfItems(context), ...(target && target.length > 0 && { target: rangeOfItems(target) }) };
      }),
    body,
  };
}

function match({ range, items }: Item): Statement {
  const clauses = items.filter(({ type }) => type === "MatchBody").flatMap(body => body.items);
  const patterns = clauses.flatMap(clause => clause.items.filter(({ type }) => type.endsWith("Pattern")));
  const inPatterns = expressionsIn(patterns);
  return {
    kind: "Match",
    range,
    head: [...expressionsIn(items), ...inPatterns].filter(
      child => child.kind !== "Name" || !inPatterns.includes(child),
    ),
    targets: inPatterns.filter((child): child is Name => child.kind === "Name"),
    blocks: clauses.flatMap(clause => blocksOf(clause.items)),
  };
}

function decorated({ range, items }: Item, text: string): Statement | undefined {
  const definition = items.at(-1)?.node;
  const decorators = items
    .filter(({ type }) => type === "Decorator")
    .map(({ items: parts }) => decoratorOf(parts, text));
  return definition?.kind === "FunctionDefinition" || definition?.kind === "ClassDefinition"
    ? { ...definition, range, decorators }
    : undefined;
}

/** The expression of a decorator, as of `@name.member(…)`. The parser gives its words alone. */
function decoratorOf(items: readonly Item[], text: string): Expression {
  const [first, ...others] = items.filter(({ type, node }) => type === "ArgList" || node?.kind === "Name");
  const whole: Expression = { kind: "OtherExpression", range: rangeOf(items), children: expressionsIn(items) };
  return others.reduce<Expression>(
    (value, part) => {
      const { range, node } = part;
      const upTo: Range = [value.range[0], range[1]];
      if (part.type === "ArgList") {
        return { kind: "Call", range: upTo, callee: value, arguments: argumentsOf(part, text), argumentsRange: range };
      }
      return node?.kind === "Name" ? { kind: "Attribute", range: upTo, value, name: node.id, nameRange: range } : whole;
    },
    first?.node && isExpression(first.node) ? first.node : whole,
  );
}

function functionDefinition(item: Item, text: string): Statement {
  const { range, items } = item;
  const name = items.find(({ type }) => type === "VariableName")?.node;
  const body = items.at(-1)?.node;
  const returns = items.find(({ type }) => type === "TypeDef");
  const hint = returns && expressionsIn(returns.items)[0];
  return name?.kind === "Name" && body?.kind === "Block"
    ? {
        kind: "FunctionDefinition",
        range,
        name,
        isAsync: items[0]?.type === "async",
        decorators: [],
        parameters: parametersOf(items.find(({ type }) => type === "ParamList")?.items ?? []),
        ...(hint && { returns: hint }),
        body,
      }
    : otherStatement(item, text);
}

function classDefinition(item: Item, text: string): Statement {
  const { range, items } = item;
  const name = items.find(({ type }) => type === "VariableName")?.node;
  const body = items.at(-1)?.node;
  const bases = items.find(({ type }) => type === "ArgList");
  return name?.kind === "Name" && body?.kind === "Block"
    ? { kind: "ClassDefinition", range, name, decorators: [], bases: bases ? argumentsOf(bases, text) : [], body }
    : otherStatement(item, text);
}

function importStatement(item: Item, text: string): Statement {
  const { range, items } = item;
  const at = items.findIndex(({ type }) => type === "import");
  const from = items[0]?.type === "from" && at > 0 ? dotted(items.slice(1, at), text) : undefined;
  const imported = items.slice(at + 1).filter(({ type }) => type !== "(" && type !== ")");
  return {
    kind: "Import",
    range,
    names: splitAt(imported, ",").flatMap((stretch): readonly ImportedName[] => {
      const [path = [], alias = []] = splitAt(stretch, "as");
      const [first] = path;
      const local = [...alias, ...path].find(({ node }) => node?.kind === "Name")?.node;
      if (!first || local?.kind !== "Name") {
        return [];
      }
      if (from !== undefined) {
        return [{ local, module: from, member: text.slice(...first.range) }];
      }
      // Without `as`, only the top-level package is bound.
      return [{ local, module: alias.length > 0 ? dotted(path, text) : local.id, member: undefined }];
    }),
    wildcard: imported.some(({ type }) => type === "*") ? from : undefined,
  };
}

function dotted(items: readonly Item[], text: string): string {
  return text.slice(...rangeOf(items)).replaceAll(/[\s\\]/gu, "");
}

function blocksOf(items: readonly Item[]): readonly Block[] {
  return items.flatMap(({ node }) => (node?.kind === "Block" ? [node] : []));
}

function namesIn(items: readonly Item[]): readonly Name[] {
  return items.flatMap(({ node }) => (node?.kind === "Name" ? [node] : []));
}

function namesAfter(token: string, items: readonly Item[]): readonly Name[] {
  return namesIn(items.filter((_, index) => items[index - 1]?.type === token));
}

function isAfterToken(token: string, node: Expression, items: readonly Item[]): boolean {
  return items.some((item, index) => item.node === node && items[index - 1]?.type === token);
}
