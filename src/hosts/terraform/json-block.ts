import type {
  Attribute,
  Block,
  BlockReference,
  ConfigurationText,
  Reference,
  Scope,
} from "../../languages/configuration.ts";
import { isSpread, unknown } from "../../model/expressions.ts";
import type { Range } from "../../model/site.ts";
import type { Expression, MapExpression, Member } from "../../model/value.ts";
import { ownMembers } from "../shared/static-members.ts";
import { mapsIn } from "../shared/documents/maps-in.ts";

/** Arguments whose strings are references, even if they are not written as templates. */
const referring: ReadonlySet<string> = new Set(["depends_on", "ignore_changes"]);

const noTypes: ReadonlySet<string> = new Set();

/** A block of Terraform's language in JSON, where attributes and blocks look alike. */
export class JsonBlock implements Block {
  readonly name: string;
  readonly labels: readonly string[];
  readonly nameRange: Range;
  readonly isBroken = false;
  readonly nestedTypes = noTypes;
  readonly #body: MapExpression;
  readonly #file: ConfigurationText;

  constructor(name: string, labels: readonly string[], nameRange: Range, body: MapExpression, file: ConfigurationText) {
    this.name = name;
    this.labels = labels;
    this.nameRange = nameRange;
    this.#body = body;
    this.#file = file;
  }

  get references(): readonly BlockReference[] {
    return ownMembers(this.#body).flatMap(({ key, value }) => referencesIn(value, key, this.#file));
  }

  get attributes(): readonly Attribute[] {
    return ownMembers(this.#body).map(({ key, value }) => ({
      name: key,
      references: referencesIn(value, key, this.#file),
      evaluate: scope => evaluate(value, scope, this.#file),
    }));
  }

  read(scope: Scope): MapExpression {
    return withMembers(this.#body, member =>
      member.key === "dynamic"
        ? mapsIn(member.value)
            .flatMap(ownMembers)
            .map(made => ({ ...made, value: unknown({ range: made.range }) }))
        : [{ ...member, value: evaluate(member.value, scope, this.#file) }],
    );
  }
}

/** The blocks of a file. Every level between the top and the body of a block may also be a list of maps. */
export function jsonBlocksIn(document: Expression, file: ConfigurationText): readonly JsonBlock[] {
  return [
    ...blocksUnder(document, "resource", 2, file),
    ...blocksUnder(document, "data", 2, file),
    ...blocksUnder(document, "module", 1, file),
    ...blocksUnder(document, "variable", 1, file),
    ...blocksUnder(document, "locals", 0, file),
  ];
}

function blocksUnder(
  document: Expression,
  name: string,
  labels: number,
  file: ConfigurationText,
): readonly JsonBlock[] {
  return ownMembers(document)
    .filter(({ key }) => key === name)
    .flatMap(member => blocksIn(member, name, [], labels, file));
}

function blocksIn(
  { keyRange, value }: Member<Expression>,
  name: string,
  labels: readonly string[],
  missing: number,
  file: ConfigurationText,
): readonly JsonBlock[] {
  return missing === 0
    ? mapsIn(value).map(body => new JsonBlock(name, labels, keyRange, body, file))
    : mapsIn(value)
        .flatMap(ownMembers)
        .flatMap(member => blocksIn(member, name, [...labels, member.key], missing - 1, file));
}

/** The value with the templates in its strings evaluated. */
function evaluate(value: Expression, scope: Scope, file: ConfigurationText): Expression {
  switch (value.kind) {
    case "literal":
      return typeof value.value === "string" && /[$%]\{/u.test(value.value)
        ? file.evaluateTemplate(value.value, value.site, scope)
        : value;
    case "list":
      return { ...value, items: value.items.map(item => (isSpread(item) ? item : evaluate(item, scope, file))) };
    case "map":
      return withMembers(value, member => [{ ...member, value: evaluate(member.value, scope, file) }]);
    default:
      return value;
  }
}

function withMembers(
  map: MapExpression,
  replace: (member: Member<Expression>) => readonly Member<Expression>[],
): MapExpression {
  const members = map.members.flatMap((member): MapExpression["members"] =>
    isSpread(member) ? [member] : replace(member),
  );
  return { ...map, members };
}

function referencesIn(value: Expression, attribute: string, file: ConfigurationText): readonly BlockReference[] {
  switch (value.kind) {
    case "literal":
      return typeof value.value === "string"
        ? referencesInString(value.value, attribute, file).map(reference => ({ ...reference, attribute }))
        : [];
    case "list":
      return value.items.flatMap(item => (isSpread(item) ? [] : referencesIn(item, attribute, file)));
    case "map":
      return ownMembers(value).flatMap(member =>
        referencesIn(member.value, referring.has(member.key) ? member.key : attribute, file),
      );
    default:
      return [];
  }
}

function referencesInString(text: string, attribute: string, file: ConfigurationText): readonly Reference[] {
  const template = referring.has(attribute) && !text.includes("${") ? `\${${text}}` : text;
  return file.referencesInTemplate(template);
}
