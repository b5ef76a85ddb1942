import { textParts, type HostValue, type Value } from "../../../../model/value.ts";
import { signatures } from "../../library/library.ts";
import { callOf, type InstanceCall } from "./instance.ts";
import type { NameConversion } from "../../library/spelling.ts";
import { standardAttributes } from "../../library/option-names.ts";
import { siteOf } from "./member-site.ts";
import { nameFrom, type Name } from "./named.ts";
import { withoutDuplicates } from "./without-duplicates.ts";
import { pushAll } from "../../../../model/large-lists.ts";

/** The attributes of a `ClientAttributes`, sorted by name as the construct emits them. */
export function attributesOf(value: HostValue, spell: NameConversion): Value {
  const unknown: Value = { kind: "unknown", site: value.site };
  const steps = stepsOf(value);
  if (!steps) {
    return unknown;
  }
  const items: Name[] = [];
  let complete = true;
  for (const step of steps) {
    const added = attributesAddedBy(step, spell);
    if (!added) {
      return unknown;
    }
    pushAll(items, added.items);
    complete &&= added.complete;
  }
  return { kind: "list", items: sorted(withoutDuplicates(items)), complete, site: value.site };
}

/** The calls that built the attributes, starting with `new ClientAttributes()`. */
function stepsOf(value: HostValue): readonly InstanceCall[] | undefined {
  const steps: InstanceCall[] = [];
  for (let current: HostValue | undefined = value; current; current = steps[0]?.instance.receiver) {
    const call = callOf("ClientAttributes", current);
    if (!call) {
      return undefined;
    }
    steps.unshift(call);
  }
  return steps[0]?.method === "new" ? steps : undefined;
}

interface Attributes {
  readonly items: readonly Name[];
  readonly complete: boolean;
}

function attributesAddedBy(step: InstanceCall, spell: NameConversion): Attributes | undefined {
  switch (step.method) {
    case "new":
      return { items: [], complete: true };
    case "withStandardAttributes":
      return standardAttributesIn(step.instance.options(signatures.options), spell);
    case "withCustomAttributes": {
      const { items, complete } = step.instance.rest(signatures.names);
      return { items: items.map(customAttribute), complete };
    }
    default:
      return undefined;
  }
}

function standardAttributesIn(mask: HostValue, spell: NameConversion): Attributes | undefined {
  if (mask.kind !== "map") {
    return undefined;
  }
  const items: Name[] = [];
  let { complete } = mask;
  const names = new Map([...standardAttributes].map(([flag, name]) => [spell(flag), name]));
  for (const member of mask.members) {
    const attribute = names.get(member.key);
    if (attribute === undefined) {
      continue;
    }
    const { value } = member;
    if (value.kind === "unknown" || value.kind === "instance") {
      complete = false;
    } else if (value.kind === "literal" && value.value === true) {
      items.push({ kind: "literal", value: attribute, site: siteOf(member) });
    }
  }
  return { items, complete };
}

const customPrefix = "custom:";

/** The name in Cognito, with the prefix that `withCustomAttributes` adds if it is missing. */
function customAttribute(name: HostValue): Name {
  const [start, ...rest] = textParts(name) ?? [undefined];
  if (start === undefined || start.startsWith(customPrefix)) {
    return nameFrom([start, ...rest], name.site);
  }
  const mayHavePrefix = rest.length > 0 && customPrefix.startsWith(start);
  return mayHavePrefix ? { kind: "unknown", site: name.site } : nameFrom([customPrefix + start, ...rest], name.site);
}

/** Known names first, in the order of JavaScript's default sort. Where unknown ones belong cannot be told. */
function sorted(names: readonly Name[]): readonly Name[] {
  const known = names.filter(name => name.kind === "literal");
  return [...known.toSorted((a, b) => (a.value < b.value ? -1 : 1)), ...names.filter(name => name.kind !== "literal")];
}
