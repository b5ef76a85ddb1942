import type { TSESTree } from "@typescript-eslint/utils";
import type { Site } from "../../../model/site.ts";
import type { Expression, ListExpression, Scalar, Spread } from "../../../model/value.ts";
import { isGlobal } from "../scope/bindings.ts";
import {
  absent,
  combine,
  combinePair,
  either,
  isSpread,
  literal,
  mapCases,
  spread,
  truthOf,
  unknown,
  type Plain,
} from "../../../model/expressions.ts";
import { overwriting } from "../../../model/members.ts";
import { concatenate } from "../../../model/text.ts";
import type { Purpose, Reader } from "./reader.ts";
import { staticName, unwrap, type Node } from "../syntax/syntax-tree.ts";

/** The result of a call of a built-in function. Unknown where it cannot be told. */
export function readCall(node: TSESTree.CallExpression, purpose: Purpose, reader: Reader): Expression {
  const { file } = reader;
  const site = file.siteOf(node);
  const callee = unwrap(node.callee);
  const [first] = node.arguments;
  if (callee.type !== "MemberExpression") {
    return first && isGlobal(callee, "Boolean", file)
      ? either(file.conditionOf(first), literal(true, site), literal(false, site), site)
      : unknown(site);
  }
  const method = staticName(callee.property, callee.computed);
  if (isGlobal(callee.object, "Object", file)) {
    return readObjectMethod(method, node, purpose, site, reader);
  }
  switch (method) {
    case "concat":
      return readConcat(reader.read(callee.object), node.arguments, site, reader);
    case "includes":
      return first && node.arguments.length === 1
        ? readIncludes(reader.read(callee.object), reader.read(first), site)
        : unknown(site);
    case "filter":
      return first && isGlobal(first, "Boolean", file)
        ? mapCases(reader.read(callee.object), value => withoutFalsy(value, site))
        : unknown(site);
    default:
      return unknown(site);
  }
}

function readObjectMethod(
  method: string | undefined,
  { arguments: values }: TSESTree.CallExpression,
  purpose: Purpose,
  site: Site,
  reader: Reader,
): Expression {
  const [first] = values;
  if (!first || values.some(({ type }) => type === "SpreadElement")) {
    return unknown(site);
  }
  switch (method) {
    case "freeze":
    case "seal":
      return reader.read(first, purpose);
    case "assign":
      return unwrap(first).type === "ObjectExpression" ? readAssign(values, site, reader) : unknown(site);
    default:
      return unknown(site);
  }
}

/** `Object.assign({}, …)` copies the members of each object into a new one, in order. */
function readAssign(values: readonly Node[], site: Site, reader: Reader): Expression {
  const members: Spread[] = [];
  for (const value of values) {
    members.push(spread(overwriting(members, reader.read(value, "spread"))));
  }
  return { kind: "map", site, members, complete: true };
}

function readConcat(receiver: Expression, others: readonly Node[], site: Site, reader: Reader): Expression {
  const operands = others.map(other => reader.read(other));
  return mapCases(receiver, value => {
    switch (value.kind) {
      case "list":
        return { kind: "list", site, items: [spread(value), ...operands.map(appended)], complete: true };
      case "literal":
      case "text":
        return value.kind === "text" || typeof value.value === "string"
          ? combine(operands, site, values => concatenate([value, ...values], site))
          : unknown(site);
      default:
        return unknown(site);
    }
  });
}

/** Whether a list includes an item, or a string a substring, if everything involved is known. */
function readIncludes(receiver: Expression, wanted: Expression, site: Site): Expression {
  return combinePair(receiver, wanted, site, (whole, part) => {
    if (part.kind !== "literal") {
      return unknown(site);
    }
    switch (whole.kind) {
      case "literal":
        return typeof whole.value === "string" && typeof part.value === "string"
          ? literal(whole.value.includes(part.value), site)
          : unknown(site);
      case "list":
        return hasItem(whole, part.value, literal(false, site), site);
      default:
        return unknown(site);
    }
  });
}

/**
 * Checks the items from last to first, since any of them decides.
 *
 * @param otherwise - the answer if it is none of the items
 */
function hasItem({ items, complete }: ListExpression, wanted: Scalar, otherwise: Expression, site: Site): Expression {
  return items.reduceRight<Expression>(
    (found, item) =>
      mapCases(isSpread(item) ? item.of : item, value => {
        if (value.kind === "absent") {
          return found;
        }
        if (isSpread(item) && value.kind === "list") {
          return hasItem(value, wanted, found, site);
        }
        if (!isSpread(item) && value.kind === "literal") {
          return value.value === wanted ? literal(true, site) : found;
        }
        return unlessTrue(found, site);
      }),
    complete ? otherwise : unlessTrue(otherwise, site),
  );
}

/** What is left of an answer if something unknown may be what is looked for. */
function unlessTrue(answer: Expression, site: Site): Expression {
  return mapCases(answer, known => (truthOf(known) === true ? known : unknown(site)));
}

/** What `concat` adds: the items of a list, or any other value as a single item. */
function appended(operand: Expression): Expression | Spread {
  return operand.kind === "literal" || operand.kind === "text" ? operand : spread(operand);
}

function withoutFalsy(value: Plain, site: Site): Expression {
  if (value.kind !== "list") {
    return unknown(site);
  }
  const items = value.items.map(item =>
    isSpread(item)
      ? spread(mapCases(item.of, plain => withoutFalsy(plain, site)))
      : mapCases(item, plain => (truthOf(plain) === false ? absent(plain.site) : plain)),
  );
  return { ...value, items };
}
