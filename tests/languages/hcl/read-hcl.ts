import { HclFile } from "../../../src/languages/hcl/file.ts";
import type { Attribute, Scope } from "../../../src/languages/configuration.ts";
import { memberAt } from "../../../src/model/members.ts";
import type { Expression } from "../../../src/model/value.ts";

/** Evaluates an expression in a file with these local values. The only function is `f`, which returns its arguments. */
export function readExpression(expression: string, locals = ""): { readonly text: string; readonly value: Expression } {
  const text = `locals {\n${locals}\n}\noutput "it" {\n  value = ${expression}\n}\n`;
  const { file, scope } = open(text);
  const [attribute] = file.blocks.at(-1)?.attributes ?? [];
  if (!attribute) {
    throw new Error(`Not an expression: ${expression}`);
  }
  return { text, value: attribute.evaluate(scope) };
}

/** The content of the last block of a file. */
export function readBlock(text: string): Expression {
  const { file, scope } = open(text);
  const block = file.blocks.at(-1);
  if (!block) {
    throw new Error(`No block: ${text}`);
  }
  return block.read(scope);
}

function open(text: string): { readonly file: HclFile; readonly scope: Scope } {
  const file = new HclFile(text);
  const locals = file.blocks.filter(({ name }) => name === "locals").flatMap(({ attributes }) => attributes);
  return { file, scope: scopeOf(file, new Map(locals.map(attribute => [attribute.name, attribute]))) };
}

function scopeOf(file: HclFile, locals: ReadonlyMap<string, Attribute>): Scope {
  const scope: Scope = {
    valueOf({ path: [root, name, ...rest], range }) {
      const local = root === "local" ? locals.get(String(name)) : undefined;
      return local && memberAt(local.evaluate(scope), rest, { range });
    },
    variable: ({ path }) => file.variableFor(path.join("."), path.join(".")),
    call: ({ name, arguments: items, site }) =>
      name === "f" ? { kind: "list", items, complete: true, site } : undefined,
  };
  return scope;
}
