// Random files in HCL's native syntax.
import fc from "fast-check";

const name = fc.constantFrom("a", "b_c", "d-e", "größe", "for_each", "resource", "名前");
const number = fc.constantFrom("0", "1", "42", "1.5", "1e3");
const textPart = fc.constantFrom("a", " ", "é", "😀", "\\n", '\\"', "\\\\", "$", "%", "{", "}", "#", "//", "/*", "<<EOT");

const { expression } = fc.letrec(tie => {
  const some = tie("expression");
  const spaced = fc.constantFrom("", " ", " /* c */ ");
  const broken = fc.constantFrom("", "\n", " # c\n", " // c\n  ");
  return {
    expression: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      number,
      fc.constantFrom("true", "false", "null"),
      fc.tuple(fc.constantFrom("var", "local", "each"), name).map(parts => parts.join(".")),
      fc.array(textPart, { maxLength: 4 }).map(parts => `"${parts.join("").replaceAll(/[$%]\{/gu, "x")}"`),
      // Of what is written out or depends on a condition, hcl2json makes something else in a string.
      fc.tuple(textPart, some, textPart).map(([a, inner, b]) => `"${a.replace(/[$%]/u, "x")}\${f(${inner})}${b}"`),
      fc
        .tuple(fc.array(some, { maxLength: 3 }), broken, fc.boolean())
        .map(([items, gap, comma]) => `[${gap}${items.join(`,${gap} `)}${comma && items.length > 0 ? "," : ""}${gap}]`),
      fc
        .array(fc.tuple(name, some), { maxLength: 3 })
        .map(members => `{\n${members.map(([key, value]) => `${key} = ${value}\n`).join("")}}`),
      fc
        .array(fc.tuple(name, some), { minLength: 1, maxLength: 3 })
        .map(members => `{ ${members.map(([key, value]) => `"${key}" : ${value}`).join(", ")} }`),
      fc.tuple(some, spaced, fc.constantFrom("+", "-", "*", "/", "%", "==", "!=", "<", ">=", "&&", "||"), some).map(([a, gap, operator, b]) => `(${a})${gap} ${operator} ${gap}(${b})`),
      fc.tuple(some, some, some).map(([a, b, c]) => `(${a}) ? (${b}) : (${c})`),
      fc.tuple(name, fc.array(some, { maxLength: 3 }), broken).map(([f, given, gap]) => `f_${f}(${gap}${given.join(`,${gap}`)})`),
      some.map(inner => `(${inner})`),
      some.map(inner => `!(${inner})`),
      fc.tuple(name, some).map(([item, of]) => `[for ${item} in ${of} : ${item}]`),
      fc.tuple(some, some).map(([of, value]) => `{ for k, v in ${of} : k => ${value} if v != null }`),
      fc.tuple(name, some).map(([item, index]) => `local.${item}[${index}].x[*].y`),
    ),
  };
});

const heredoc = fc
  .tuple(fc.boolean(), fc.array(fc.constantFrom("a", "  b", "    }", "", "\tc", "$${d}", "\\n", '"'), { maxLength: 4 }))
  .map(([isIndented, lines]) => `<<${isIndented ? "-" : ""}EOT\n${lines.map(line => `${line}\n`).join("")}EOT`);

const attribute = fc.tuple(name, fc.oneof({ weight: 6, arbitrary: expression }, heredoc)).map(([key, value]) => `${key} = ${value}\n`);

const comment = fc.constantFrom("", "\n", "# } {\n", "// \"\n", "/* <<EOT\n} */\n");

/** No two items of a body have one name, which is a mistake in HCL. */
function body(depth) {
  const block = depth === 0 ? attribute : fc.tuple(name, fc.array(fc.constantFrom(' "l"', ' "m n"', " o"), { maxLength: 2 }), body(depth - 1)).map(([key, labels, inner]) => `${key}${labels.join("")} {\n${inner}}\n`);
  return fc
    .array(fc.tuple(comment, fc.oneof(attribute, block)), { maxLength: 4 })
    .map(items => items.map(([before, item], index) => `${before}x${index}_${item}`).join(""));
}

export const files = body(2);
