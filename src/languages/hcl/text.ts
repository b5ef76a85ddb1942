import type { Variable } from "../../model/condition.ts";
import { isSpread, spread, unknown } from "../../model/expressions.ts";
import type { Site } from "../../model/site.ts";
import type { Expression } from "../../model/value.ts";
import type { ConfigurationText, Reference, Scope } from "../configuration.ts";
import { variableFor } from "./comparisons.ts";
import { Evaluator } from "./evaluate.ts";
import { parseHclTemplate } from "./parser.ts";
import { referencesOf } from "./references.ts";

/** A text in HCL: a whole file, or a text in another language with templates in its strings. */
export class HclText implements ConfigurationText {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  variableFor(id: string, written: string, usual?: string): Variable {
    return variableFor(id, written, this.text, usual);
  }

  evaluateTemplate(template: string, site: Site, scope: Scope): Expression {
    const { tree, errors } = parseHclTemplate(template);
    return errors.length > 0 ? unknown(site) : at(new Evaluator(template, scope, this.text).evaluate(tree), site);
  }

  referencesInTemplate(template: string): readonly Reference[] {
    return referencesOf(parseHclTemplate(template).tree);
  }
}

/** A value with the site of something that contains it. */
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
