import type { Expression, Member } from "../../../model/value.ts";
import type { TemplateSections } from "../conditions/template-scope.ts";
import { memberOf, stringOfExpression } from "../../shared/static-members.ts";
import { allItemsOf } from "../../../model/entries.ts";
import { isSpread } from "../../../model/expressions.ts";
import { pushAll } from "../../../model/large-lists.ts";

export const appClientType = "AWS::Cognito::UserPoolClient";

type Members = ReadonlyMap<string, Member<Expression>>;
const nothing: Members = new Map();

/** What a file defines about app clients. */
export interface Template {
  /** The resources that are app clients, by logical id. */
  readonly clients: readonly Member<Expression>[];
  /** All resources by logical id, if the file has them in one section, so that they certainly belong together. */
  readonly resources: Members;
  /** Whether no part of the template is in another file. */
  readonly hasAllResources: boolean;
  readonly sections: TemplateSections;
  /**
   * Whether a custom macro processes the resources and may change anything in them. It may be in what is merged into
   * them from another file.
   */
  readonly isRewritten: boolean;
}

/**
 * Finds the app clients in a template, in the `resources` of a Serverless Framework file, and in fragments of either,
 * which may have logical ids at the top level.
 *
 * @param text - the text that the tree was read from
 */
export function readTemplate(root: Expression, text: string): Template {
  const written = partsOf(root);
  const parts = written.filter(({ kind }) => kind === "map");
  const resources = parts.map(part => memberOf(part, "Resources"));
  const members = resources.map(membersOf);
  const transforms = [
    ...parts.map(part => memberOf(part, "Transform")),
    ...[...parts, ...resources].map(macroScope => memberOf(memberOf(macroScope, "Fn::Transform"), "Name")),
  ];
  return {
    clients: parts.length > 0 ? members.flatMap(map => clientsIn(map, text)) : bareClientsIn(root, text),
    resources: parts.length === 1 ? (members[0] ?? nothing) : nothing,
    hasAllResources: written.length === parts.length,
    sections: {
      parameters: merge(parts, "Parameters"),
      conditions: merge(parts, "Conditions"),
      mappings: merge(parts, "Mappings"),
      rules: merge(parts, "Rules"),
    },
    isRewritten: transforms.some(namesCustomMacro),
  };
}

/**
 * The templates in a file: the file itself, or one or more in a Serverless Framework file. Those of other files are not
 * maps.
 */
function partsOf(root: Expression): readonly Expression[] {
  const serverless = memberOf(root, "resources");
  return [[root], allItemsOf(root), [serverless], allItemsOf(serverless)]
    .filter(parts => parts !== undefined)
    .filter(parts => parts.some(part => memberOf(part, "Resources").kind === "map"))
    .flat();
}

/** One section of several templates. Later definitions win. */
function merge(parts: readonly Expression[], section: string): Expression | undefined {
  const found = parts.map(part => memberOf(part, section)).filter(({ kind }) => kind !== "absent");
  const [first, ...others] = found;
  return first && others.length > 0
    ? { kind: "map", members: found.map(of => ({ kind: "spread", of })), complete: true, site: first.site }
    : first;
}

/**
 * The app clients in a file that is included under the `Resources` of another. Such a file contains only resources; a
 * `Type` without other members may be anything.
 */
function bareClientsIn(root: Expression, text: string): readonly Member<Expression>[] {
  const members = membersOf(root);
  return [...members.values()].every(({ value }) => isResource(value) || isAbsentValue(value))
    ? clientsIn(members, text).filter(({ value }) => memberOf(value, "Properties").kind !== "absent")
    : [];
}

function isResource(value: Expression): boolean {
  return stringOfExpression(memberOf(value, "Type"))?.includes("::") ?? false;
}

/** A key whose value has not been typed yet. */
function isAbsentValue({ site: { range }, ...value }: Expression): boolean {
  return (value.kind === "literal" && value.value === null) || (value.kind === "unknown" && range[0] === range[1]);
}

/** The members of a map, including merged ones and excluding those that later ones replace. */
function membersOf(map: Expression): Members {
  const members = new Map<string, Member<Expression>>();
  if (map.kind !== "map") {
    return members;
  }
  for (const member of map.members) {
    if (!isSpread(member)) {
      members.set(member.key, member);
      continue;
    }
    for (const [key, merged] of membersOf(member.of)) {
      members.set(key, merged);
    }
  }
  return members;
}

function clientsIn(resources: Members, text: string): readonly Member<Expression>[] {
  const clients: Member<Expression>[] = [];
  for (const member of resources.values()) {
    if (member.key.startsWith("Fn::ForEach")) {
      const [, , body] = allItemsOf(member.value) ?? [];
      pushAll(clients, body ? clientsIn(membersOf(body), text) : []);
    } else if (isAppClient(member.value, text)) {
      clients.push(member);
    }
  }
  return clients;
}

function isAppClient(resource: Expression, text: string): boolean {
  const type = memberOf(resource, "Type");
  if (stringOfExpression(type) !== appClientType || memberOf(resource, "Properties").kind === "list") {
    return false;
  }
  // A type with escapes would be missed where only blocks containing its plain text are read. An alias is `*name`.
  const spelling = text.slice(...type.site.range);
  return spelling.includes(appClientType) || spelling.startsWith("*");
}

/** Whether a transform is not one of AWS's. Those add to a template or expand it, but leave app clients unchanged. */
export function namesCustomMacro(transform: Expression): boolean {
  const names = allItemsOf(transform) ?? [transform];
  return names.some(name => name.kind !== "absent" && !stringOfExpression(name)?.startsWith("AWS::"));
}
