import { literal, unknown } from "../../../model/expressions.ts";
import type { Site } from "../../../model/site.ts";
import { joinText } from "../../../model/text.ts";
import type { Expression as Value, Scalar } from "../../../model/value.ts";

/** Where Jinja and Cookiecutter fill in a file that is the template of a project: `{{ name }}`, `{% if x %}`. */
const placeholder = /\{\{[^{}]+\}\}|\{%[^%]+%\}/u;

/** The same in an f-string, in which braces are doubled to stand for themselves. */
const placeholderOfFormat = /\{[\w.]+\}/u;

/** The value of a constant. A string in a template is known except for its placeholders. */
export function readConstant(value: Scalar, site: Site): Value {
  const parts = typeof value === "string" ? value.split(placeholder) : [];
  if (parts.length < 2) {
    return literal(value, site);
  }
  const isWhole = parts.every(part => part === "");
  return isWhole ? unknown(site) : joinText(withHoles(parts), site);
}

/** The parts of a text in an f-string. A placeholder is `undefined`. */
export function partsOfFormat(text: string): readonly (string | undefined)[] {
  return withHoles(text.split(placeholderOfFormat));
}

function withHoles(parts: readonly string[]): readonly (string | undefined)[] {
  return parts.flatMap((part, index) => (index === 0 ? [part] : [undefined, part]));
}
