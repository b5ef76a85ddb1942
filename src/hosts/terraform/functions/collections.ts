import { combine, isSpread, literal, mapCases, spread, unknown, type Plain } from "../../../model/expressions.ts";
import { allItemsOf, allMembersOf } from "../../../model/entries.ts";
import { memberOf } from "../../../model/members.ts";
import type { Site } from "../../../model/site.ts";
import type { Expression, ListExpression, Literal, Spread } from "../../../model/value.ts";
import { ofOne, ofTwo, type TerraformFunction } from "./terraform-function.ts";
import { textOf } from "./strings.ts";

type Item = Expression | Spread;

function listOf(items: readonly Item[], site: Site): ListExpression {
  // Items that come from other lists are edited there.
  return { kind: "list", items, complete: true, site: { range: site.range } };
}

/** Replaces nested lists by their items. */
function flatten(list: Plain, site: Site): Expression | undefined {
  return list.kind === "list"
    ? listOf(
        list.items.map(item => (isSpread(item) ? item : flattened(item, site))),
        site,
      )
    : undefined;
}

function flattened(item: Expression, site: Site): Spread {
  return spread(
    mapCases(item, value => {
      switch (value.kind) {
        case "list":
          return flatten(value, site) ?? value;
        case "literal":
        case "text":
        case "map":
          return listOf([value], site);
        default:
          return unknown(value.site);
      }
    }),
  );
}

/** Removes empty strings and nulls. An unknown item may be one. */
function compact(list: Plain, site: Site): Expression | undefined {
  return list.kind === "list"
    ? {
        ...listOf(
          list.items.map(item => (isSpread(item) ? item : unlessEmpty(item, site))),
          site,
        ),
        complete: list.complete,
      }
    : undefined;
}

function unlessEmpty(item: Expression, site: Site): Item {
  return item.kind === "literal" && item.value !== null && item.value !== ""
    ? item
    : spread(
        mapCases(item, value => {
          if (value.kind === "literal") {
            return listOf(value.value === null || value.value === "" ? [] : [value], site);
          }
          return value.kind === "text" && value.parts.some(Boolean) ? listOf([value], site) : unknown(value.site);
        }),
      );
}

/** The member of a map, or the fallback if there is none. */
function lookUp([map, key, fallback, ...others]: readonly Expression[], site: Site): Expression | undefined {
  if (!map || !key || others.length > 0) {
    return undefined;
  }
  return mapCases(key, name => {
    const text = textOf(name);
    const found = text === undefined ? unknown(site) : memberOf(map, text, site);
    return mapCases(found, value => (value.kind === "absent" ? (fallback ?? unknown(site)) : value));
  });
}

/** The item at an index, which wraps around at the end. */
function elementOf(list: Plain, index: Plain): Expression | undefined {
  const items = allItemsOf(list);
  const position = index.kind === "literal" && typeof index.value === "number" ? index.value : -1;
  return items && position >= 0 ? items[position % items.length] : undefined;
}

function only(list: Plain, site: Site): Expression | undefined {
  const items = allItemsOf(list);
  return items?.length === 0 ? literal(null, site) : items?.length === 1 ? items[0] : undefined;
}

function lengthOf(value: Plain, site: Site): Expression | undefined {
  // Terraform counts what looks like one character.
  const text = value.kind === "literal" && typeof value.value === "string" && /^[\w .:/-]*$/u.test(value.value);
  const length = (allItemsOf(value) ?? allMembersOf(value) ?? (text ? value.value : undefined))?.length;
  return length === undefined ? undefined : literal(length, site);
}

/** Values of different types are not equal. */
function contains(list: Plain, wanted: Plain, site: Site): Expression | undefined {
  const items = allItemsOf(list);
  return wanted.kind !== "literal" || !items
    ? undefined
    : combine(items, site, values => {
        const isFound = values.some(value => value.kind === "literal" && value.value === wanted.value);
        return isFound || values.every(({ kind }) => kind === "literal") ? literal(isFound, site) : unknown(site);
      });
}

/** A set has each item once, in the order of the texts. Others may be in any order. */
function toSet(list: Plain): Expression | undefined {
  if (list.kind !== "list") {
    return undefined;
  }
  const items = allItemsOf(list) ?? [];
  const texts = new Map(items.flatMap(item => (isString(item) ? [[item.value, item] as const] : [])));
  const isKnown = list.items.every(isString);
  const sorted = [...texts.keys()].toSorted().flatMap(text => texts.get(text) ?? []);
  return { ...list, items: isKnown ? sorted : [spread(list)] };
}

function isString(item: Item): item is Literal<string> {
  return item.kind === "literal" && typeof item.value === "string";
}

const keys: TerraformFunction = ofOne((map, site) => {
  const members = allMembersOf(map);
  return (
    members &&
    listOf(
      members.map(({ key, keyRange }) => literal(key, { range: keyRange })),
      site,
    )
  );
});

const values: TerraformFunction = ofOne((map, site) => {
  const members = allMembersOf(map);
  return (
    members &&
    listOf(
      members.map(({ value }) => value),
      site,
    )
  );
});

/** The result has the same items. */
const same: TerraformFunction = ([value, ...others]) => (others.length === 0 ? value : undefined);

/** The resulting order does not matter for an app client, whose lists are sets. */
const concat: TerraformFunction = (lists, site) => listOf(lists.map(spread), site);

export const collectionFunctions: Readonly<Record<string, TerraformFunction>> = {
  compact: ofOne(compact),
  concat,
  contains: ofTwo(contains),
  distinct: concat,
  element: ofTwo(elementOf),
  flatten: ofOne(flatten),
  keys,
  length: ofOne(lengthOf),
  lookup: lookUp,
  merge: (maps, site) => ({ kind: "map", members: maps.map(spread), complete: true, site: { range: site.range } }),
  nonsensitive: same,
  one: ofOne(only),
  reverse: concat,
  sensitive: same,
  setunion: concat,
  sort: concat,
  tolist: same,
  tomap: same,
  toset: ofOne(toSet),
  values,
};
