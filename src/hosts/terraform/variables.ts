import type { Block, ConfigurationText, Scope } from "../../languages/configuration.ts";
import type { Variable } from "../../model/condition.ts";
import { caseOf, constantOf } from "../../model/constant-cases.ts";
import { literal, unknown } from "../../model/expressions.ts";
import { withoutPlaces } from "../../model/places.ts";
import type { Choice, Expression, Scalar } from "../../model/value.ts";
import { callFunction } from "./functions/functions.ts";
import { validated } from "./validation.ts";

/** The scope of a declaration, which cannot refer to anything. */
const withoutNames: Scope = { valueOf: () => undefined, variable: () => undefined, call: callFunction };

/** The case of a default that is a list or map. */
const usualCollection = "the default";

/** An input variable of a module. */
export interface InputVariable {
  readonly variable: Variable;
  /** Its value: the default, a value that it is compared with, or any other. `undefined`: unknown. */
  readonly value: Choice | undefined;
}

/**
 * What is known about an input variable.
 *
 * @param name - as it is referred to: `var.stage`
 * @param block - its declaration, if it is in the file
 */
export function inputVariable(name: string, block: Block | undefined, file: ConfigurationText): InputVariable {
  const fallback = block && defaultOf(block);
  const usual = fallback?.kind === "literal" ? caseOf(fallback.value) : fallback && usualCollection;
  const compared = file.variableFor(name, name, usual);
  const { variable, isClosed } = block ? validated(block, compared) : { variable: compared, isClosed: false };
  if (fallback) {
    return { variable, value: usuallyDefault(name, variable, fallback) };
  }
  return { variable, value: block && isClosed ? oneOf(name, variable, block) : undefined };
}

/** The default of a variable as a value of its type. */
function defaultOf(block: Block): Expression | undefined {
  const attributes = new Map(block.attributes.map(attribute => [attribute.name, attribute]));
  const fallback = attributes.get("default")?.evaluate(withoutNames);
  const type = attributes.get("type");
  if (fallback?.kind !== "literal" || fallback.value === null || !type) {
    return fallback;
  }
  const quoted = type.evaluate(withoutNames);
  const name = quoted.kind === "literal" ? quoted.value : type.references[0]?.path[0];
  return { ...fallback, value: converted(fallback.value, name) };
}

/** A value after its conversion to a primitive type. What cannot be converted is refused, whatever it is. */
function converted(value: Scalar, type: unknown): Scalar {
  switch (type) {
    case "bool":
      return value === "true" || value === "false" ? value === "true" : value;
    case "number":
      return typeof value === "string" && /^-?\d{1,15}$/u.test(value) ? Number(value) : value;
    case "string":
      return String(value);
    default:
      return value;
  }
}

function usuallyDefault(name: string, variable: Variable, fallback: Expression): Choice {
  const place = { range: fallback.site.range };
  const [usual = "", ...others] = variable.cases;
  const isUsual = { kind: "is", variable, case: usual } as const;
  return {
    kind: "choice",
    site: place,
    options: [
      // Editing a default would change everything that uses it. An empty default is to be overridden.
      { when: isUsual, then: isEmpty(fallback) ? unknown(place) : withoutPlaces(fallback) },
      ...others.map(other => ({ when: { kind: "is", variable, case: other } as const, then: valueIn(other, place) })),
    ],
    supplied: { name, usual: isUsual },
  };
}

/** A choice of the values that its declaration allows. Each may be supplied. */
function oneOf(name: string, variable: Variable, block: Block): Choice {
  const place = { range: block.nameRange };
  return {
    kind: "choice",
    site: place,
    options: variable.cases.map(given => ({
      when: { kind: "is", variable, case: given },
      then: valueIn(given, place),
    })),
    supplied: { name },
  };
}

function valueIn(given: string, place: Choice["site"]): Expression {
  const constant = constantOf(given);
  return constant === undefined ? unknown(place) : literal(constant, place);
}

function isEmpty(value: Expression): boolean {
  switch (value.kind) {
    case "literal":
      return value.value === null || value.value === "";
    case "list":
      return value.items.length === 0;
    case "map":
      return value.members.length === 0;
    default:
      return false;
  }
}
