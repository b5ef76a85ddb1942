import { absent, isSpread, mapCases, unknown } from "../../../model/expressions.ts";
import { withoutPlaces } from "../../../model/places.ts";
import type { Site } from "../../../model/site.ts";
import {
  stringOf,
  type Expression as Value,
  type MapExpression,
  type Member,
  type Spread,
} from "../../../model/value.ts";
import { truthOf } from "../flow/truth.ts";
import type { Comprehension, Expression } from "../syntax/nodes.ts";

interface ValueReader {
  read(node: Expression): Value;
}

/** What becomes of a member of the dictionary. */
type Filter = (member: Member<Value>) => Value;

/** The dictionary that `{k: v for k, v in settings.items() if v is not None}` makes. */
export function readFilteredDict(node: Comprehension, reader: ValueReader, site: Site): Value {
  const [key, value, items, ...tests] = node.children;
  const names = node.targets.flatMap(target => (target.kind === "Tuple" ? target.items : [target]));
  const [keyName, valueName, ...others] = names.map(name => (name.kind === "Name" ? name.id : undefined));
  const isCopy =
    keyName !== undefined &&
    valueName !== undefined &&
    others.length === 0 &&
    isNamed(key, keyName) &&
    isNamed(value, valueName);
  const dict = items === node.first ? itemsOf(items) : undefined;
  if (!isCopy || !dict) {
    return unknown(site);
  }
  const filters = tests.map(test => filterOf(test, keyName, valueName, reader));
  return mapCases(reader.read(dict), map => (map.kind === "map" ? filtered(map, filters, site) : unknown(site)));
}

function isNamed(node: Expression | undefined, name: string): boolean {
  return node?.kind === "Name" && node.id === name;
}

/** `settings` of `settings.items()`. */
function itemsOf(node: Expression | undefined): Expression | undefined {
  return node?.kind === "Call" &&
    node.arguments.length === 0 &&
    node.callee.kind === "Attribute" &&
    node.callee.name === "items"
    ? node.callee.value
    : undefined;
}

function filterOf(test: Expression, keyName: string, valueName: string, reader: ValueReader): Filter {
  if (isNamed(test, valueName)) {
    return ({ value, range }) =>
      mapCases(value, plain => {
        const truth = truthOf(plain);
        return truth === undefined ? unknown(plain.site) : truth ? plain : absent({ range });
      });
  }
  if (test.kind === "Comparison" && test.operator === "is not" && isNamed(test.left, valueName) && isNone(test.right)) {
    return ({ value, range }) =>
      mapCases(value, plain => (plain.kind === "literal" && plain.value === null ? absent({ range }) : plain));
  }
  if (test.kind === "Comparison" && test.operator.endsWith("in") && isNamed(test.left, keyName)) {
    const keys = stringsIn(reader.read(test.right));
    if (keys) {
      return ({ key, value, range }) => (keys.includes(key) === (test.operator === "in") ? value : absent({ range }));
    }
  }
  return ({ value }) => unknown(value.site);
}

function isNone(node: Expression): boolean {
  return node.kind === "Constant" && node.value === null;
}

function stringsIn(value: Value): readonly string[] | undefined {
  if (value.kind !== "list" || !value.complete) {
    return undefined;
  }
  const strings = value.items.map(item => (isSpread(item) ? undefined : stringOf(item)));
  return strings.every(text => text !== undefined) ? strings : undefined;
}

function filtered(map: MapExpression, filters: readonly Filter[], { range }: Site): MapExpression {
  const members = map.members.map((member): Member<Value> | Spread =>
    isSpread(member)
      ? { ...member, of: mapCases(member.of, of => (of.kind === "map" ? filtered(of, filters, { range }) : of)) }
      : filters.reduce<Member<Value>>((kept, filter) => ({ ...kept, value: filter(kept) }), {
          ...member,
          value: withoutPlaces(member.value),
        }),
  );
  return { kind: "map", members, complete: map.complete, site: { range } };
}
