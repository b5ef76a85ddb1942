import { opaque, type Condition, type Variable } from "../../../model/condition.ts";
import type { Range } from "../../../model/site.ts";
import type { Expression } from "../../../model/value.ts";
import { allows, alternativesOf } from "./allowed-pattern.ts";
import { restrictionsIn, type Restriction } from "./assertions.ts";
import { ANY_OTHER, constantOf, referenceTo, type Comparisons } from "./comparisons.ts";
import type { ParameterCase } from "../intrinsics/scope.ts";
import { memberOf, stringOfExpression } from "../../shared/static-members.ts";
import { allItemsOf } from "../../../model/entries.ts";

interface Declaration {
  readonly isList: boolean;
  /** The values that the file names: all allowed ones, or the default first. */
  readonly known: readonly string[];
  readonly fallback: string | undefined;
  readonly defaultRange: Range;
  /** Whether the parameter can have no other value. */
  readonly isClosed: boolean;
}

/** The `Parameters` of a template, as far as their values are predictable. */
export class Parameters {
  readonly #section: Expression | undefined;
  readonly #comparisons: Comparisons;
  readonly #restrictions: ReadonlyMap<string, Restriction>;
  readonly #declarations = new Map<string, Declaration | undefined>();

  /** @param rules - the template's `Rules`, whose assertions restrict parameters */
  constructor(section: Expression | undefined, comparisons: Comparisons, rules?: Expression) {
    this.#section = section;
    this.#comparisons = comparisons;
    this.#restrictions = restrictionsIn(rules);
  }

  /** The cases of a `Ref` to the parameter. `undefined`: nothing is known about its value. */
  casesOf(name: string): readonly ParameterCase[] | undefined {
    const declaration = this.#declarationOf(name);
    if (!declaration) {
      return undefined;
    }
    const { isList, fallback, defaultRange } = declaration;
    return this.#namesOfCases(name, declaration).map(value => ({
      when: this.#is(name, value, declaration),
      value: value === ANY_OTHER ? undefined : isList ? splitList(value) : value,
      defaultAt: value === fallback ? defaultRange : undefined,
    }));
  }

  /** Whether a `Ref` to the name returns a list. */
  isList(name: string): boolean {
    const type = this.#section && stringOfExpression(memberOf(memberOf(this.#section, name), "Type"));
    return type !== undefined && isListType(/^AWS::SSM::Parameter::Value<(.*)>$/u.exec(type)?.[1] ?? type);
  }

  /** The condition under which a `Ref` to the name returns the text. */
  compare(name: string, text: string): Condition {
    if (this.#isExcluded(name, text)) {
      return false;
    }
    const declaration = this.#declarationOf(name);
    if (!declaration || declaration.isList) {
      const isParameter = this.#section !== undefined && memberOf(this.#section, name).kind !== "absent";
      return this.#comparisons.compare(referenceTo(name), text, isParameter ? { name } : undefined);
    }
    if (this.#namesOfCases(name, declaration).includes(text)) {
      return this.#is(name, text, declaration);
    }
    const { key } = referenceTo(name);
    return declaration.isClosed ? false : opaque(`${key} is ${text}`, [key]);
  }

  #is(name: string, value: string, declaration: Declaration): Condition {
    const cases = this.#namesOfCases(name, declaration);
    const { fallback } = declaration;
    const supplied = { name, ...(fallback !== undefined && { usual: fallback }) };
    const variable: Variable = { id: referenceTo(name).key, cases, supplied };
    return cases.length === 1 || { kind: "is", variable, case: value };
  }

  #namesOfCases(name: string, { isList, known, isClosed }: Declaration): readonly string[] {
    if (isClosed) {
      return known;
    }
    const compared = isList ? [] : this.#comparisons.literalsFor(referenceTo(name).key);
    return [...new Set([...known, ...compared.filter(text => !this.#isExcluded(name, text)), ANY_OTHER])];
  }

  #isExcluded(name: string, text: string): boolean {
    return this.#restrictions.get(name)?.excluded.includes(text) === true;
  }

  #declarationOf(name: string): Declaration | undefined {
    if (!this.#declarations.has(name)) {
      this.#declarations.set(
        name,
        this.#section && readDeclaration(memberOf(this.#section, name), this.#restrictions.get(name)),
      );
    }
    return this.#declarations.get(name);
  }
}

function isListType(type: string): boolean {
  return type === "CommaDelimitedList" || type.startsWith("List<");
}

function readDeclaration(parameter: Expression, restriction: Restriction | undefined): Declaration | undefined {
  const type = stringOfExpression(memberOf(parameter, "Type"));
  // The default of a Systems Manager parameter is a parameter name, not the value.
  if (type === undefined || type.startsWith("AWS::SSM::Parameter::Value")) {
    return undefined;
  }
  const isList = isListType(type);
  const isPossible = (value: string) => restriction?.excluded.includes(value) !== true;
  const fallback = [usableDefault(parameter)].find(value => value !== undefined && isPossible(value));
  const defaultRange = memberOf(parameter, "Default").site.range;
  // For a list, the allowed values are those of its items.
  const limits = isList ? [] : [allowedValues(parameter), restriction?.allowed, patternValues(parameter)];
  const [first, ...others] = limits.filter(values => values !== undefined);
  if (first) {
    const allowed = first.filter(value => isPossible(value) && others.every(values => values.includes(value)));
    // No value satisfies all limits, or the limits are not understood.
    if (allowed.length === 0) {
      return undefined;
    }
    const usual = allowed.filter(value => value === fallback);
    return { isList, known: [...new Set([...usual, ...allowed])], fallback, defaultRange, isClosed: true };
  }
  return fallback === undefined ? undefined : { isList, known: [fallback], fallback, defaultRange, isClosed: false };
}

function allowedValues(parameter: Expression): readonly string[] | undefined {
  const values = allItemsOf(memberOf(parameter, "AllowedValues"))?.map(constantOf) ?? [];
  const known = values.filter(value => value !== undefined);
  return known.length > 0 && known.length === values.length ? known : undefined;
}

function patternValues(parameter: Expression): readonly string[] | undefined {
  return alternativesOf(stringOfExpression(memberOf(parameter, "AllowedPattern")) ?? "");
}

/** The default, unless it is invalid and so only forces users to supply a value. */
function usableDefault(parameter: Expression): string | undefined {
  const text = constantOf(memberOf(parameter, "Default"));
  const isTooShort = text === "" && memberOf(parameter, "MinLength").kind !== "absent";
  const isAllowed = text !== undefined && matches(text, memberOf(parameter, "AllowedPattern"));
  return isAllowed && !isTooShort ? text : undefined;
}

/** Whether a text is certain to match an `AllowedPattern`, if there is one. */
function matches(text: string, allowedPattern: Expression): boolean {
  const pattern = stringOfExpression(allowedPattern);
  return pattern === undefined ? allowedPattern.kind === "absent" : allows(pattern, text) === true;
}

/** Whether an empty text becomes a list with one empty item or an empty list is not documented. */
function splitList(text: string): readonly string[] | undefined {
  return text.trim() === "" ? undefined : text.split(",").map(item => item.trim());
}
