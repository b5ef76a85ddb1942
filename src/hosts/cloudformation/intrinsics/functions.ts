import type { Site } from "../../../model/site.ts";
import type { Expression, ListExpression, Member, Settled } from "../../../model/value.ts";
import { isOfWords, partsOf } from "../../../model/text.ts";
import { combineChoices, mapChoices } from "./choices.ts";
import { splitPlaceholders } from "../../shared/placeholders.ts";
import type { TemplateScope } from "./scope.ts";
import { memberOf, stringOfExpression, textOfScalar } from "../../shared/static-members.ts";
import { allItemsOf } from "../../../model/entries.ts";
import { readString, textOf } from "../../shared/texts.ts";

/** A call of an intrinsic function. */
interface FunctionCall {
  readonly argument: Expression;
  /** The items of the argument, if it is a list of operands. */
  readonly operands: readonly Expression[];
  /** The site of the whole call. */
  readonly site: Site;
  readonly scope: TemplateScope;
  readonly resolve: (operand: Expression) => Expression;
}

const functions: ReadonlyMap<string, (call: FunctionCall) => Expression> = new Map([
  ["Ref", readReference],
  ["Fn::FindInMap", readFindInMap],
  ["Fn::If", readIf],
  ["Fn::Join", readJoin],
  ["Fn::Select", readSelect],
  ["Fn::Split", readSplit],
  ["Fn::Sub", readSub],
]);

/**
 * The result of an intrinsic function: a choice, a text, a list, or unknown.
 *
 * @param resolve - evaluates the functions in an operand
 */
export function callFunction(
  { key, value }: Member<Expression>,
  place: Site,
  scope: TemplateScope,
  resolve: (operand: Expression) => Expression,
): Expression {
  // The value can replace the call, but its items and members are not those of the call.
  const site = { range: place.range, ...(place.slot && { slot: place.slot }) };
  const call = { argument: value, operands: allItemsOf(value) ?? [], site, scope, resolve };
  return functions.get(key)?.(call) ?? { kind: "unknown", site };
}

/** The pseudo parameters whose values are words. An ARN has slashes. */
const pseudoParametersOfWords: ReadonlySet<string> = new Set([
  "AWS::AccountId",
  "AWS::Partition",
  "AWS::Region",
  "AWS::StackName",
  "AWS::URLSuffix",
]);

function readReference({ argument, site, scope }: FunctionCall): Expression {
  const name = stringOfExpression(argument);
  if (name === undefined || name === "AWS::NotificationARNs") {
    return { kind: "unknown", site };
  }
  if (name === "AWS::NoValue") {
    return { kind: "absent", site };
  }
  if (name.startsWith("AWS::")) {
    return { kind: "text", parts: [undefined], site, ...(pseudoParametersOfWords.has(name) && { hasWords: true }) };
  }
  return readName(name, site, scope);
}

/** The value of a parameter or resource can be reported where it is used, but not edited there. */
function readName(name: string, site: Site, scope: TemplateScope): Expression {
  const place = { range: site.range };
  const cases = scope.parameter(name);
  // A list parameter with unknown items is still known to be a list.
  const other: Expression = scope.isListParameter(name)
    ? { kind: "list", items: [], complete: false, site: place }
    : { kind: "unknown", site: place };
  if (!cases) {
    const given = scope.resource?.(name);
    return given ? mapChoices(given, place, value => usedAt(value, place)) : { ...other, site };
  }
  const options = cases.map(({ when, value, defaultAt }) => ({
    when,
    then:
      value === undefined
        ? other
        : readParameterValue(value, { ...place, ...(defaultAt && { definition: { range: defaultAt } }) }),
  }));
  const usual = cases.find(({ defaultAt }) => defaultAt)?.when;
  return { kind: "choice", site, options, supplied: { name, ...(usual !== undefined && { usual }) } };
}

function usedAt(value: Settled, site: Site): Expression {
  return value.kind === "literal" || value.kind === "text" ? { ...value, site } : { kind: "unknown", site };
}

function readParameterValue(value: string | readonly string[], site: Site): Expression {
  return typeof value === "string" ? readString(value, site) : listOf(value, site);
}

function listOf(texts: readonly string[], site: Site): ListExpression {
  const { range, definition } = site;
  const place = { range, ...(definition && { definition }) };
  return { kind: "list", items: texts.map(text => readString(text, place)), complete: true, site };
}

function readIf({ operands, site, scope, resolve }: FunctionCall): Expression {
  const [condition, then, otherwise] = operands;
  const name = stringOfExpression(condition);
  if (name === undefined || !then || !otherwise || operands.length !== 3) {
    return { kind: "unknown", site };
  }
  const when = scope.condition(name);
  return {
    kind: "choice",
    site,
    options: [
      { when, then: asOperand(resolve(then)) },
      { when: true, then: asOperand(resolve(otherwise)) },
    ],
  };
}

/** What a function returns as it is can be replaced but not removed, because the function would have nothing to return. */
function asOperand(operand: Expression): Expression {
  const { slot, ...site } = operand.site;
  return slot ? { ...operand, site: { ...site, slot: { ...slot, fixed: true } } } : operand;
}

function readSub(call: FunctionCall): Expression {
  const { argument, site } = call;
  const [first, given] = call.operands;
  const template = stringOfExpression(argument.kind === "list" ? first : argument);
  if (template === undefined) {
    return { kind: "unknown", site };
  }
  const parts = splitPlaceholders(template);
  const values = parts.map((part): Expression => {
    if (typeof part === "string") {
      return { kind: "literal", value: part, site };
    }
    return readVariable(part.name, given, call);
  });
  return combineChoices(values, site, (leaves, place) =>
    textOf(
      leaves.flatMap(leaf => partsOf(leaf)),
      place,
      leaves.every(isOfWords),
    ),
  );
}

/** What `Fn::Sub` replaces `${name}` by. */
function readVariable(
  name: string | undefined,
  given: Expression | undefined,
  { site, scope, resolve }: FunctionCall,
): Expression {
  if (name === undefined) {
    return { kind: "unknown", site };
  }
  if (name.startsWith("!")) {
    return { kind: "literal", value: `\${${name.slice(1)}}`, site };
  }
  const value = given && memberOf(given, name);
  if (value && value.kind !== "absent") {
    return resolve(value);
  }
  return pseudoParametersOfWords.has(name)
    ? { kind: "text", parts: [undefined], site, hasWords: true }
    : readName(name, site, scope);
}

function readJoin({ operands: [delimiter, joined, ...rest], site, resolve }: FunctionCall): Expression {
  const between = delimiter && textOfScalar(resolve(delimiter));
  if (between === undefined || !joined || rest.length > 0) {
    return { kind: "unknown", site };
  }
  return mapChoices(resolve(joined), site, (list, place) => {
    const items = allItemsOf(list);
    return items
      ? combineChoices(items, place, (leaves, leafPlace) =>
          textOf(join(leaves, between), leafPlace, leaves.every(isOfWords)),
        )
      : { kind: "text", parts: [undefined], site: place };
  });
}

function join(items: readonly Settled[], delimiter: string): readonly (string | undefined)[] {
  return items
    .filter(item => item.kind !== "absent")
    .flatMap((item, index) => (index === 0 ? partsOf(item) : [delimiter, ...partsOf(item)]));
}

function readSplit({ operands: [delimiter, source, ...rest], site, resolve }: FunctionCall): Expression {
  const at = stringOfExpression(delimiter);
  if (at === undefined || at === "" || !source || rest.length > 0) {
    return { kind: "unknown", site };
  }
  return mapChoices(resolve(source), site, (value, place) => {
    const text = stringOfExpression(value);
    return text === undefined ? { kind: "unknown", site: place } : listOf(text.split(at), place);
  });
}

function readSelect({ operands: [index, source, ...rest], site, resolve }: FunctionCall): Expression {
  const text = index && textOfScalar(resolve(index));
  if (text === undefined || !/^\d{1,6}$/u.test(text) || !source || rest.length > 0) {
    return { kind: "unknown", site };
  }
  const position = Number(text);
  return mapChoices(resolve(source), site, (list, place) => {
    const items = allItemsOf(list) ?? [];
    const selected = items[position];
    // An item that may be absent shifts the others.
    const mayMove = items.some(item => item.kind === "absent" || item.kind === "choice");
    return selected && !mayMove ? asOperand(selected) : { kind: "unknown", site: place };
  });
}

function readFindInMap({ operands: [map, ...keys], site, scope, resolve }: FunctionCall): Expression {
  const options = keys.length > 2 ? keys.pop() : undefined;
  if (!map || keys.length !== 2) {
    return { kind: "unknown", site };
  }
  const path = [map, ...keys].map(resolve);
  return combineChoices(path, site, (values, place) => {
    const [mappingName, topLevel, secondLevel] = values.map(textOfScalar);
    const mapping = mappingName === undefined ? undefined : scope.mapping(mappingName);
    if (!mapping || topLevel === undefined || secondLevel === undefined) {
      return { kind: "unknown", site: place };
    }
    const found = memberOf(memberOf(mapping, topLevel), secondLevel);
    const fallback = options && memberOf(options, "DefaultValue");
    return found.kind === "absent" && fallback
      ? asOperand(resolve(fallback))
      : readMapped(found, { range: site.range });
  });
}

/** A value from the `Mappings`, at the place where it is used. */
function readMapped(value: Expression, site: Site): Expression {
  const text = textOfScalar(value);
  if (text !== undefined) {
    return readString(text, site);
  }
  const texts = allItemsOf(value)?.map(textOfScalar) ?? [];
  const known = texts.filter(item => item !== undefined);
  return known.length > 0 && known.length === texts.length ? listOf(known, site) : { kind: "unknown", site };
}
