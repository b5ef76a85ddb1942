import type { TSESTree } from "@typescript-eslint/utils";
import { perObject } from "../../../edits/per-object.ts";
import type { Expression, Value } from "../../../model/value.ts";
import { cognitoMember } from "../l2/cdk-modules.ts";
import { cdkVocabulary } from "../l2/vocabulary.ts";
import { classFieldOf, type ClassField } from "../../../languages/javascript/scope/class-fields.ts";
import type { CodeFile } from "../../../languages/javascript/semantic-model.ts";
import { mapCases, unknown } from "../../../model/expressions.ts";
import { callsOf } from "../../../languages/javascript/scope/local-functions.ts";
import { isFunction, staticName, type Node } from "../../../languages/javascript/syntax/syntax-tree.ts";
import { isWriteTarget } from "../../../languages/javascript/syntax/write-targets.ts";
import { argumentOf } from "./argument-of.ts";
import { constructAt, type Construct } from "./construct.ts";
import { referenceIn, referenceTo } from "./construct-reference.ts";

/** The constructs of a file. */
export const constructsIn = perObject((file: CodeFile): Constructs => new Constructs(file));

export class Constructs {
  readonly file: CodeFile;
  /** In the order of the text. */
  readonly all: readonly Construct[];
  readonly #byPlace: ReadonlyMap<string, Construct>;
  readonly #read = new Map<Node, Expression>();
  readonly #open = new Set<Node>();
  /** The expression that is being read. */
  #reader: Node | undefined;

  constructor(file: CodeFile) {
    this.file = file;
    this.all = file.candidates.flatMap(node => constructAt(node, file) ?? []);
    this.#byPlace = new Map(this.all.map(construct => [placeOf(construct.node), construct]));
  }

  /** The construct that a node makes. */
  madeAt(node: Node): Construct | undefined {
    return this.#byPlace.get(placeOf(node));
  }

  /** The construct that an expression always stands for, or the resource in it: `client.node.defaultChild`. */
  at(node: Node): Construct | undefined {
    const { construct, member } = this.referenceIn(this.read(node)) ?? {};
    return member === undefined || member === "node.defaultChild" ? construct : undefined;
  }

  /** The construct that a value is, and the member of it that is taken. */
  referenceIn(
    value: Expression | Value,
  ): { readonly construct: Construct; readonly member: string | undefined } | undefined {
    const reference = referenceIn(value);
    const construct = reference && this.#byPlace.get(reference.place);
    return construct && { construct, member: reference.member };
  }

  /** The options of a construct, with what they say of other constructs. */
  optionsOf({ node, receiver }: Construct): Expression {
    const index = receiver ? 1 : 2;
    const site = this.file.siteOf(node);
    if (node.arguments.slice(0, index + 1).some(({ type }) => type === "SpreadElement")) {
      return unknown(site);
    }
    const options = node.arguments[index];
    return options ? this.read(options) : { kind: "absent", site };
  }

  /** What an expression is worth, constructs included. */
  read(node: Node): Expression {
    const known = this.#read.get(node);
    const readerBefore = this.#reader;
    this.#reader = node;
    const value = known ?? this.file.read(node, this.#vocabulary);
    this.#reader = readerBefore;
    // What is read while its own value is looked for is not yet all there is to know.
    if (this.#open.size === 0) {
      this.#read.set(node, value);
    }
    return value;
  }

  readonly #vocabulary = (node: Node, file: CodeFile): Expression | undefined => {
    switch (node.type) {
      case "NewExpression":
        return cdkVocabulary(node, file) ?? attributeOptions(node, this) ?? this.#made(node);
      case "CallExpression":
        return this.#made(node) ?? this.#imported(node) ?? cdkVocabulary(node, file);
      case "MemberExpression":
        return this.#memberOf(node) ?? this.#fieldOf(node) ?? constantOf(node, file) ?? cdkVocabulary(node, file);
      case "Identifier":
        return cdkVocabulary(node, file) ?? this.#valueAt(argumentOf(node, file));
      default:
        return undefined;
    }
  };

  #made(node: Node): Expression | undefined {
    const place = placeOf(node);
    return this.#byPlace.has(place) && this.#isOne(node)
      ? referenceTo({ place, member: undefined }, this.file.siteOf(node))
      : undefined;
  }

  /** Whether there is one of a construct where it is read: functions that are called again make others. */
  #isOne(made: Node): boolean {
    for (const fn of this.file.ancestorsOf(made)) {
      if (this.#reader && covers(fn, this.#reader)) {
        return true;
      }
      if (isFunction(fn) && callsOf(fn, this.file).length > 1) {
        return false;
      }
    }
    return true;
  }

  /** `UserPool.fromUserPoolId(scope, id, cfnPool.ref)` is the pool with that id. */
  #imported({ callee, arguments: [, , id] }: TSESTree.CallExpression): Expression | undefined {
    const path = cognitoMember(this.file.originOf(callee))?.path.join(".");
    const isImport = path === "UserPool.fromUserPoolId" || path === "CfnUserPool.fromUserPoolId";
    const pool = isImport && id && id.type !== "SpreadElement" ? this.read(id) : undefined;
    return pool && hasReference(pool) ? pool : undefined;
  }

  #memberOf(node: TSESTree.MemberExpression): Expression | undefined {
    const name = staticName(node.property, node.computed);
    const object = name === undefined || node.object.type === "ThisExpression" ? undefined : this.read(node.object);
    if (!object || !hasReference(object)) {
      return undefined;
    }
    const site = this.file.siteOf(node);
    return mapCases(object, value => {
      const reference = referenceIn(value);
      const member = reference?.member === undefined ? name : `${reference.member}.${name ?? ""}`;
      return reference ? referenceTo({ place: reference.place, member }, site) : unknown(site);
    });
  }

  /** A field that is given one value in the file: `this.pool = new UserPool(…)`. */
  #fieldOf(node: TSESTree.MemberExpression): Expression | undefined {
    const field = classFieldOf(node, this.file);
    return field && this.#valueAt(onlyValueOf(field, this.file));
  }

  /** The construct that is written elsewhere. */
  #valueAt(source: Node | undefined): Expression | undefined {
    if (!source || this.#open.has(source)) {
      return undefined;
    }
    this.#open.add(source);
    const value = this.read(source);
    this.#open.delete(source);
    return hasReference(value) ? value : undefined;
  }
}

function covers(outer: Node, inner: Node): boolean {
  return outer.range[0] <= inner.range[0] && inner.range[1] <= outer.range[1];
}

function placeOf({ range: [start, end] }: Node): string {
  return `${start}:${end}`;
}

function hasReference(value: Expression): boolean {
  return value.kind === "choice"
    ? value.options.some(({ then }) => hasReference(then))
    : referenceIn(value) !== undefined;
}

function onlyValueOf({ declaration, accesses }: ClassField, file: CodeFile): Node | undefined {
  if (declaration?.type === "TSParameterProperty") {
    return undefined;
  }
  const written = accesses.filter(access => isWriteTarget(access, file)).map(access => file.parentOf(access));
  const [first, ...others] = declaration?.value ? [declaration.value, ...written] : written;
  if (!first || others.length > 0) {
    return undefined;
  }
  if (first.type === "AssignmentExpression") {
    return first.operator === "=" ? first.right : undefined;
  }
  return first === declaration?.value ? first : undefined;
}

/** The static members of `ProviderAttribute` that the scopes of social providers bring. */
const providerAttributes: ReadonlyMap<string, string> = new Map([
  ["AMAZON_EMAIL", "email"],
  ["AMAZON_NAME", "name"],
  ["AMAZON_POSTAL_CODE", "postal_code"],
  ["APPLE_EMAIL", "email"],
  ["APPLE_EMAIL_VERIFIED", "email_verified"],
  ["APPLE_FIRST_NAME", "firstName"],
  ["APPLE_LAST_NAME", "lastName"],
  ["APPLE_NAME", "name"],
  ["FACEBOOK_EMAIL", "email"],
  ["GOOGLE_EMAIL", "email"],
  ["GOOGLE_EMAIL_VERIFIED", "email_verified"],
  ["GOOGLE_FAMILY_NAME", "family_name"],
  ["GOOGLE_GIVEN_NAME", "given_name"],
  ["GOOGLE_NAME", "name"],
  ["GOOGLE_PICTURE", "picture"],
]);

/** `FeaturePlan.LITE`, `ProviderAttribute.GOOGLE_EMAIL` */
function constantOf(node: Node, file: CodeFile): Expression | undefined {
  const [enumeration, value, ...rest] = cognitoMember(file.originOf(node))?.path ?? [];
  if (enumeration === "ProviderAttribute" && rest.length === 0) {
    const claim = providerAttributes.get(value ?? "");
    return claim === undefined ? undefined : { kind: "literal", value: claim, site: file.siteOf(node) };
  }
  return enumeration === "FeaturePlan" && value !== undefined && rest.length === 0
    ? { kind: "literal", value, site: file.siteOf(node) }
    : undefined;
}

/** What a custom attribute is made of: `new StringAttribute({ mutable: true })`. */
function attributeOptions(
  { callee, arguments: [options] }: TSESTree.NewExpression,
  constructs: Constructs,
): Expression | undefined {
  const { file } = constructs;
  const path = cognitoMember(file.originOf(callee))?.path.join(".") ?? "";
  if (!/^(?:Boolean|DateTime|Number|String)Attribute$/u.test(path)) {
    return undefined;
  }
  return options && options.type !== "SpreadElement"
    ? constructs.read(options)
    : { kind: "map", members: [], complete: options === undefined, site: file.siteOf(callee) };
}
