import type { ConfigurationText } from "../../languages/configuration.ts";
import type { Variable } from "../../model/condition.ts";
import { caseOf, constantOf } from "../../model/constant-cases.ts";
import { literal, unknown } from "../../model/expressions.ts";
import { withoutPlaces } from "../../model/places.ts";
import type { Choice, Expression } from "../../model/value.ts";

/** The case of a default that is a list or map. */
const usualCollection = "the default";

/** The cases of an input variable, of which the default comes first. */
export function casesOfVariable(name: string, fallback: Expression | undefined, file: ConfigurationText): Variable {
  const usual = fallback?.kind === "literal" ? caseOf(fallback.value) : fallback && usualCollection;
  return file.variableFor(name, name, usual);
}

/**
 * The value of an input variable: usually its default, else one that it is compared with, or any.
 *
 * @param name - as it is referred to: `var.stage`
 */
export function valueOfVariable(name: string, fallback: Expression, file: ConfigurationText): Choice {
  const variable = casesOfVariable(name, fallback, file);
  const place = { range: fallback.site.range };
  const [usual = "", ...others] = variable.cases;
  const isUsual = { kind: "is", variable, case: usual } as const;
  return {
    kind: "choice",
    site: place,
    options: [
      // Whoever edits a default changes everything that uses it. An empty one waits for somebody to give another.
      { when: isUsual, then: isEmpty(fallback) ? unknown(place) : withoutPlaces(fallback) },
      ...others.map(other => {
        const constant = constantOf(other);
        const then = constant === undefined ? unknown(place) : literal(constant, place);
        return { when: { kind: "is", variable, case: other } as const, then };
      }),
    ],
    supplied: { name, usual: isUsual },
  };
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
