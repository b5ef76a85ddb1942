import type { Site } from "../../../model/site.ts";
import type { Expression, Settled } from "../../../model/value.ts";

/** The maximum number of combinations of choices that are evaluated for one value. */
const COMBINATION_LIMIT = 32;

/**
 * Transforms each outcome of an expression. In a template, one of the options always applies.
 *
 * @param site - the site of the result as a whole
 * @param transform - receives the site of one outcome: if there are several, it cannot be edited there
 */
export function mapChoices(
  expression: Expression,
  site: Site,
  transform: (value: Settled, place: Site) => Expression,
): Expression {
  if (expression.kind !== "choice") {
    return transform(expression, site);
  }
  const place = { range: site.range };
  const options = expression.options.map(({ when, then }) => ({
    when,
    then: mapChoices(then, place, value => transform(value, place)),
  }));
  return { ...expression, site, options };
}

/** Builds a value from several that may be choices, for each combination of their outcomes. */
export function combineChoices(
  expressions: readonly Expression[],
  site: Site,
  build: (values: readonly Settled[], place: Site) => Expression,
): Expression {
  return combine(boundCombinations(expressions), site, build);
}

function combine(
  expressions: readonly Expression[],
  site: Site,
  build: (values: readonly Settled[], place: Site) => Expression,
): Expression {
  const index = expressions.findIndex(expression => expression.kind === "choice");
  const choice = expressions[index];
  if (!choice) {
    return build(
      expressions.filter(expression => expression.kind !== "choice"),
      site,
    );
  }
  return mapChoices(choice, site, (value, place) => combine(expressions.with(index, value), place, build));
}

/** Replaces expressions by unknown that would lead to too many combinations. */
function boundCombinations(expressions: readonly Expression[]): readonly Expression[] {
  let budget = COMBINATION_LIMIT;
  return expressions.map(expression => {
    const count = countOutcomes(expression);
    if (count > budget) {
      return { kind: "unknown", site: expression.site };
    }
    budget = Math.floor(budget / count);
    return expression;
  });
}

function countOutcomes(expression: Expression): number {
  if (expression.kind !== "choice") {
    return 1;
  }
  // A choice counts at least twice, so that the number of choices with a single outcome is bounded too.
  return Math.max(
    2,
    expression.options.reduce((sum, { then }) => sum + countOutcomes(then), 0),
  );
}
