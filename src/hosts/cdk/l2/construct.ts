import type { TSESTree } from "@typescript-eslint/utils";
import type { Range } from "../../../model/site.ts";
import type { Expression, MapExpression } from "../../../model/value.ts";
import type { Candidate, CodeFile } from "../../../languages/javascript/semantic-model.ts";
import { staticName, unwrap } from "../../../languages/javascript/syntax/syntax-tree.ts";
import { cognitoMember } from "./cdk-modules.ts";
import { isPoolWithoutProviders } from "./identity-providers.ts";
import { subclassAt, usesOfInstances } from "../../../languages/javascript/symbols/super-calls.ts";
import type { Use } from "../../../languages/javascript/flow/references.ts";
import type { CdkVersion } from "./option-names.ts";
import { typedOptions } from "./typed-options.ts";
import { userPoolVersion } from "./user-pool.ts";
import { cdkVocabulary } from "./vocabulary.ts";
import { wrappedClient } from "./wrapped-client.ts";

/** A `UserPoolClient` as a file makes it. */
export interface UserPoolClient {
  readonly node: Candidate;
  readonly version: CdkVersion;
  /** The name of the class, or of the method of the pool. */
  readonly range: Range;
  readonly options: Expression;
  /** The pool on which `addClient` is called. Elsewhere the pool is an option. */
  readonly userPool: Expression | undefined;
  /** Whether the pool is sure to have no identity providers of its own when the client is made. */
  readonly isWithoutProviders: boolean;
  /** Where the construct is used, if that is not where the value of the node is. */
  readonly uses?: readonly Use[];
}

/** `new UserPoolClient(scope, id, props)` or `pool.addClient(id, options)`. */
export function findUserPoolClient(node: Candidate, file: CodeFile): UserPoolClient | undefined {
  switch (node.type) {
    case "NewExpression":
      return ofConstructor(node, file) ?? wrappedClient(node, file);
    case "CallExpression":
      return ofMethod(node, file) ?? ofSubclass(node, file);
    case "ObjectExpression":
      return typedOptions(node, file);
  }
}

function ofSubclass(node: TSESTree.CallExpression, file: CodeFile): UserPoolClient | undefined {
  const subclass = subclassAt(node, file);
  const client = subclass && ofConstructor(node, file, subclass.superclass);
  return client && { ...client, uses: usesOfInstances(subclass, file) };
}

function ofConstructor(
  node: TSESTree.NewExpression | TSESTree.CallExpression,
  file: CodeFile,
  origin = file.originOf(node.callee),
): UserPoolClient | undefined {
  const member = cognitoMember(origin);
  if (member?.path.join(".") !== "UserPoolClient" || node.arguments.length < 3) {
    return undefined;
  }
  const callee = unwrap(node.callee);
  const name = callee.type === "MemberExpression" ? callee.property : callee;
  const options = readArgument(node, 2, file);
  const isWithoutProviders = isPoolWithoutProviders(placeOfUserPool(options), file);
  return { node, version: member.version, range: file.rangeOf(name), options, userPool: undefined, isWithoutProviders };
}

function ofMethod(node: TSESTree.CallExpression, file: CodeFile): UserPoolClient | undefined {
  const callee = unwrap(node.callee);
  if (callee.type !== "MemberExpression" || staticName(callee.property, callee.computed) !== "addClient") {
    return undefined;
  }
  const version = node.arguments.length > 0 ? userPoolVersion(callee.object, file) : undefined;
  return (
    version && {
      node,
      version,
      range: file.rangeOf(callee.property),
      options: readArgument(node, 1, file),
      userPool: file.read(callee.object, cdkVocabulary),
      isWithoutProviders: isPoolWithoutProviders(file.rangeOf(callee.object), file),
    }
  );
}

/** Where the option `userPool` has its value. */
function placeOfUserPool(options: Expression): Range | undefined {
  const members = options.kind === "map" ? options.members : [];
  const member = members.find(candidate => "key" in candidate && candidate.key === "userPool");
  return member && "key" in member ? member.value.site.range : undefined;
}

/** Options that are gone, from versions that had other defaults for what is left out. */
const formerOptions: readonly (readonly string[])[] = [["enabledAuthFlows"], ["authFlows", "refreshToken"]];

function ofAnyVersion(options: Expression): Expression {
  return options.kind === "map" && formerOptions.some(path => isWritten(path, options))
    ? { ...options, complete: false }
    : options;
}

function isWritten([key, ...rest]: readonly string[], { members }: MapExpression): boolean {
  return members.some(
    member =>
      "key" in member &&
      member.key === key &&
      (rest.length === 0 || (member.value.kind === "map" && isWritten(rest, member.value))),
  );
}

function readArgument(
  node: TSESTree.NewExpression | TSESTree.CallExpression,
  index: number,
  file: CodeFile,
): Expression {
  const argument = node.arguments[index];
  if (node.arguments.slice(0, index + 1).some(({ type }) => type === "SpreadElement")) {
    return { kind: "unknown", site: file.siteOf(node) };
  }
  return argument ? ofAnyVersion(file.read(argument, cdkVocabulary)) : { kind: "absent", site: file.siteOf(node) };
}
