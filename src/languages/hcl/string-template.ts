import { isSpread, spread, unknown } from "../../model/expressions.ts";
import type { Site } from "../../model/site.ts";
import type { Expression } from "../../model/value.ts";
import { Evaluator } from "./evaluate.ts";
import { parseHclTemplate } from "./parser.ts";
import { referencesOf, type Reference } from "./references.ts";
import type { Scope } from "./scope.ts";

/**
 * What a template comes to that is a string of another language, as in HCL's variant in JSON.
 *
 * @param site - of the string, which is where all of it stands
 * @param file - the text of the whole file
 */
export function evaluateTemplate(template: string, site: Site, scope: Scope, file: string): Expression {
  const { tree, errors } = parseHclTemplate(template);
  return errors.length > 0 ? unknown(site) : at(new Evaluator(template, scope, file).evaluate(tree), site);
}

/** What a template refers to. */
export function referencesInTemplate(template: string): readonly Reference[] {
  return referencesOf(parseHclTemplate(template).tree);
}

/** A value at a place that stands for all of it. */
function at(value: Expression, site: Site): Expression {
  const place = { range: site.range };
  switch (value.kind) {
    case "choice":
      return { ...value, site, options: value.options.map(({ when, then }) => ({ when, then: at(then, place) })) };
    case "list":
      return {
        ...value,
        site,
        items: value.items.map(item => (isSpread(item) ? spread(at(item.of, place)) : at(item, place))),
      };
    case "map":
      return {
        ...value,
        site,
        members: value.members.map(member =>
          isSpread(member)
            ? spread(at(member.of, place))
            : { ...member, keyRange: site.range, range: site.range, value: at(member.value, place) },
        ),
      };
    default:
      return { ...value, site };
  }
}
