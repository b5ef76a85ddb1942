import { parse } from "@typescript-eslint/parser";
import { AST_NODE_TYPES, type TSESTree } from "@typescript-eslint/utils";
import { arrayForm, objectForm } from "../../src/languages/javascript/style.ts";
import type { DelimitedContainer, Site, Slot } from "../../src/model/site.ts";
import type { Expression, Literal, Member, Spread } from "../../src/model/value.ts";

/** The object that is assigned to the code's first variable, or the first argument if that is created with `new`. */
export function readJavaScript(code: string): Expression {
  const [statement] = parse(code, { range: true }).body;
  const init = statement?.type === AST_NODE_TYPES.VariableDeclaration ? statement.declarations[0].init : undefined;
  const object = init?.type === AST_NODE_TYPES.NewExpression ? init.arguments[0] : init;
  if (!object) {
    throw new Error(`No object in ${code}`);
  }
  return read(object);
}

function read(node: TSESTree.Node, slot?: Slot): Expression {
  switch (node.type) {
    case AST_NODE_TYPES.ObjectExpression:
      return readObject(node, slot);
    case AST_NODE_TYPES.ArrayExpression:
      return readArray(node, slot);
    case AST_NODE_TYPES.TSAsExpression:
    case AST_NODE_TYPES.TSSatisfiesExpression: {
      const inner = read(node.expression, slot);
      return inner.kind === "literal" ? { ...inner, site: siteOf(node, slot) } : inner;
    }
    case AST_NODE_TYPES.Literal:
      return literal(node.value, siteOf(node, slot));
    case AST_NODE_TYPES.TemplateLiteral:
      return literal(node.quasis[0]?.value.cooked, siteOf(node, slot));
    case AST_NODE_TYPES.UnaryExpression:
      return literal(node.argument.type === AST_NODE_TYPES.Literal && -Number(node.argument.value), siteOf(node, slot));
    case AST_NODE_TYPES.Identifier:
      return { kind: node.name === "undefined" ? "absent" : "unknown", site: siteOf(node, slot) };
    default:
      return { kind: "unknown", site: siteOf(node, slot) };
  }
}

function literal(value: unknown, site: Site): Expression {
  const isScalar = value === null || ["string", "number", "boolean"].includes(typeof value);
  return isScalar ? { kind: "literal", value: value as Literal["value"], site } : { kind: "unknown", site };
}

function readObject(node: TSESTree.ObjectExpression, slot: Slot | undefined): Expression {
  const container: DelimitedContainer = {
    layout: "delimited",
    form: objectForm,
    range: node.range,
    items: node.properties.map(({ range }) => range),
  };
  const members = node.properties.map((property, index): Member<Expression> | Spread => {
    if (property.type === AST_NODE_TYPES.SpreadElement) {
      return { kind: "spread", of: read(property.argument) };
    }
    const key =
      property.key.type === AST_NODE_TYPES.Identifier
        ? property.key.name
        : String((property.key as TSESTree.Literal).value);
    const value = read(property.value, { container, index });
    const shorthand = property.shorthand && { shorthand: true as const };
    const isName = property.computed && property.key.type === AST_NODE_TYPES.Identifier;
    const computed = isName && { computed: true as const };
    return { key, keyRange: property.key.range, range: property.range, ...shorthand, ...computed, value };
  });
  return { kind: "map", members, complete: true, site: siteOf(node, slot, container) };
}

function readArray(node: TSESTree.ArrayExpression, slot: Slot | undefined): Expression {
  const elements = node.elements.filter(element => element !== null);
  const container: DelimitedContainer = {
    layout: "delimited",
    form: arrayForm,
    range: node.range,
    items: elements.map(({ range }) => range),
  };
  const items = elements.map((element, index): Expression | Spread =>
    element.type === AST_NODE_TYPES.SpreadElement
      ? { kind: "spread", of: read(element.argument) }
      : read(element, { container, index }),
  );
  return { kind: "list", items, complete: true, site: siteOf(node, slot, container) };
}

function siteOf({ range }: TSESTree.Node, slot: Slot | undefined, container?: DelimitedContainer): Site {
  return { range, ...(slot && { slot }), ...(container && { container }) };
}
