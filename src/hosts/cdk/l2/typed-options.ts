import type { TSESTree } from "@typescript-eslint/utils";
import type { Expression, MapExpression } from "../../../model/value.ts";
import type { CodeFile } from "../../../languages/javascript/semantic-model.ts";
import { mapCases } from "../../../model/expressions.ts";
import { readTyped, typedObjectAt, type TypedObject } from "../../../languages/javascript/symbols/typed-objects.ts";
import { cognitoMember } from "./cdk-modules.ts";
import type { UserPoolClient } from "./construct.ts";
import { cdkVocabulary } from "./vocabulary.ts";

/** The types of the construct's options, with the keys that lead to them from all options. */
const optionTypes: ReadonlyMap<string, readonly string[]> = new Map([
  ["UserPoolClientProps", []],
  ["UserPoolClientOptions", []],
  ["OAuthSettings", ["oAuth"]],
]);

/** An object of the type of a client's options that the file only describes. Whoever takes it may add to it. */
export function typedOptions(node: TSESTree.ObjectExpression, file: CodeFile): UserPoolClient | undefined {
  const typed = typedObjectAt(node, file);
  const member = cognitoMember(typed?.type);
  const path = member && optionTypes.get(member.path.join("."));
  if (!typed || !path || isTaken(typed, file)) {
    return undefined;
  }
  const options = path.reduceRight(holding, partial(readTyped(typed, file, cdkVocabulary)));
  return options.kind === "map"
    ? { node, version: member.version, range: typed.range, options, userPool: undefined, isWithoutProviders: false }
    : undefined;
}

/** Whether the file itself puts the object into something else, where it is read as well. */
function isTaken({ node, within }: TypedObject, file: CodeFile): boolean {
  const isOwnPlace = (parent: TSESTree.Node) =>
    within !== undefined && within.range[0] <= parent.range[0] && parent.range[1] <= within.range[1];
  return file.usesOf(node).some(use => {
    const parent = file.parentOf(use.node);
    return (
      use.path.length === 0 &&
      parent !== undefined &&
      (parent.type === "NewExpression" || (parent.type === "Property" && !isOwnPlace(parent)) || isClientCall(parent))
    );
  });
}

function isClientCall(parent: TSESTree.Node): boolean {
  return (
    parent.type === "CallExpression" && (parent.callee.type === "Super" || /\baddClient$/u.test(nameOf(parent.callee)))
  );
}

function nameOf(callee: TSESTree.Node): string {
  return callee.type === "MemberExpression" && callee.property.type === "Identifier" ? callee.property.name : "";
}

function partial(settings: Expression): Expression {
  return mapCases(settings, value => (value.kind === "map" ? { ...value, complete: false } : value));
}

function holding(value: Expression, key: string): MapExpression {
  const { range } = value.site;
  return { kind: "map", members: [{ key, keyRange: range, range, value }], complete: false, site: { range } };
}
