import type { LibraryCall } from "../../../languages/language.ts";
import type { QualifiedName, Signature } from "../../../model/qualified-name.ts";
import type { Site } from "../../../model/site.ts";
import { numberOf, type Expression, type InstanceExpression } from "../../../model/value.ts";
import { literal, mapCases, unknown, type Plain } from "../../../model/expressions.ts";
import { hostedUiVersion, managedLoginVersion } from "../../../spec/managed-login.ts";
import { isTimeUnit, secondsOf, type TimeUnit } from "../../../spec/time-units.ts";
import type { LibraryPart } from "../../shared/library.ts";
import { canonicalCdkName, cdkPath, cognitoClassOf, cognitoMember } from "./names.ts";

/** What the CDK's names and calls evaluate to. */
export const cdkLibrary: LibraryPart = { canonical: canonicalCdkName, constant, call, typeOf, commonType };

/**
 * The parameters of static methods and constructors that are read here, by their names, for languages with keyword
 * arguments.
 */
export const signatures = {
  construct: { parameters: ["scope", "id"], options: true },
  poolMethod: { parameters: ["id"], options: true },
  importedPool: { parameters: ["scope", "id", "user_pool_id"] },
  importedServer: { parameters: ["scope", "id", "user_pool_resource_server_id"] },
  name: { parameters: ["name"] },
  amount: { parameters: ["amount"] },
  scopeOfServer: { parameters: ["server", "scope"] },
  options: { parameters: [], options: true },
  names: { parameters: [], rest: true },
} as const satisfies Readonly<Record<string, Signature>>;

/** Classes whose static members and methods return instances. */
const classesWithStatics: ReadonlySet<string> = new Set([
  ...["Duration", "OAuthScope", "UserPool", "UserPoolClientIdentityProvider", "UserPoolResourceServer"],
]);

const attributeMethods: ReadonlySet<string> = new Set(["withCustomAttributes", "withStandardAttributes"]);

/** The classes of what a pool's methods create. */
const poolMethods: ReadonlyMap<string, string> = new Map([
  ["addClient", "UserPoolClient"],
  ["addDomain", "UserPoolDomain"],
  ["addGroup", "UserPoolGroup"],
  ["addResourceServer", "UserPoolResourceServer"],
]);

/** Members of `Aws` whose value is a word without slashes and spaces. */
const words: ReadonlySet<string> = new Set(["ACCOUNT_ID", "PARTITION", "REGION", "STACK_NAME", "URL_SUFFIX"]);

const managedLoginVersions: ReadonlyMap<string, number> = new Map([
  ["CLASSIC_HOSTED_UI", hostedUiVersion],
  ["NEWER_MANAGED_LOGIN", managedLoginVersion],
]);

/** The scopes of social providers that static members of `ProviderAttribute` require. */
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

/** `OAuthScope.OPENID`, `FeaturePlan.LITE`, `ManagedLoginVersion.NEWER_MANAGED_LOGIN`, `ProviderAttribute.GOOGLE_EMAIL`, `Aws.REGION` */
function constant(name: QualifiedName, site: Site): Expression | undefined {
  const [className = "", member = "", ...rest] = cdkPath(name) ?? [];
  if (member === "" || rest.length > 0) {
    return undefined;
  }
  if (className === "FeaturePlan") {
    return { kind: "literal", value: member, site };
  }
  if (className === "ManagedLoginVersion") {
    const version = managedLoginVersions.get(member);
    return version === undefined ? undefined : { kind: "literal", value: version, site };
  }
  if (className === "ProviderAttribute") {
    const claim = providerAttributes.get(member);
    return claim === undefined ? undefined : { kind: "literal", value: claim, site };
  }
  if (className === "Aws" && words.has(member)) {
    return { kind: "text", parts: [undefined], hasWords: true, site };
  }
  return classesWithStatics.has(className) ? { kind: "instance", name, path: [], site } : undefined;
}

function call(given: LibraryCall): Expression | undefined {
  const path = cdkPath(given.name) ?? [];
  const [className = "", member, ...rest] = path;
  if (isStructure(path)) {
    // Languages with classes for structures call them: `OAuthSettings(flows=…)`.
    return given.arguments.options(signatures.options);
  }
  if (member === undefined) {
    return given.isNew === false ? undefined : made(className, given);
  }
  const method = rest.at(-1) ?? member;
  if (className === "ClientAttributes") {
    return attributeMethods.has(method)
      ? instance(given, { module: given.name.module, path: [className, method] })
      : undefined;
  }
  if (className === "Duration" && given.receiver) {
    return durationMethod(method, given.receiver, given);
  }
  if (rest.length > 0) {
    return undefined;
  }
  if (isPoolImport(className, member)) {
    const id = given.arguments.get(signatures.importedPool, "user_pool_id");
    // The pool with that id, if the file creates it.
    return isMade(id) ? id : className === "UserPool" ? instance(given) : undefined;
  }
  const poolMethod = isPool(className) ? poolMethods.get(member) : undefined;
  if (poolMethod !== undefined) {
    return construct(given, { module: given.name.module, path: [poolMethod] });
  }
  return classesWithStatics.has(className) ? instance(given) : undefined;
}

/** Methods of durations that return numbers. */
const lengths: ReadonlyMap<string, TimeUnit> = new Map([
  ["toSeconds", "seconds"],
  ["toMinutes", "minutes"],
  ["toHours", "hours"],
  ["toDays", "days"],
]);

/** `duration.plus(other)`, `duration.toMinutes()`. A fractional result throws, unless it is allowed. */
function durationMethod(method: string, receiver: Expression, given: LibraryCall): Expression | undefined {
  const { name, site } = given;
  if (method === "plus" || method === "minus") {
    return instance(given, { module: name.module, path: ["Duration", method] });
  }
  const unit = lengths.get(method);
  return unit && mapCases(receiver, duration => lengthIn(unit, duration, site));
}

function lengthIn(unit: TimeUnit, duration: Plain, site: Site): Expression {
  const [, own] = duration.kind === "instance" ? (cdkPath(duration.name) ?? []) : [];
  if (duration.kind !== "instance" || !duration.arguments || !isTimeUnit(own)) {
    return unknown(site);
  }
  return mapCases(duration.arguments.get(signatures.amount, "amount"), amount => {
    const length = numberOf(amount) ?? NaN;
    const converted = (length * secondsOf[own]) / secondsOf[unit];
    return Number.isInteger(converted) ? literal(converted, site) : unknown(site);
  });
}

/** The types of options that are read, by their names in the Cognito module. */
const structureNames: ReadonlySet<string> = new Set([
  ...["AnalyticsConfiguration", "AttributeMapping", "AuthFlow", "CustomAttributeConfig", "OAuthFlows", "OAuthSettings"],
  ...["ResourceServerScopeProps", "StandardAttribute", "StandardAttributes", "StandardAttributesMask"],
]);

function isStructure([name = "", member, ...rest]: readonly string[]): boolean {
  return member === undefined
    ? structureNames.has(name) || /^(?:Cfn)?UserPool\w*(?:Props|Options)$/u.test(name)
    : rest.length === 0 && name.startsWith("Cfn") && member.endsWith("Property");
}

/** Definitions of custom attributes: `new StringAttribute({ mutable: true })`. */
const attributeClasses: ReadonlySet<string> = new Set([
  ...["BooleanAttribute", "DateTimeAttribute", "NumberAttribute", "StringAttribute"],
]);

/** The instance of a class that `new` creates. */
function made(className: string, given: LibraryCall): Expression | undefined {
  if (attributeClasses.has(className)) {
    const options = given.arguments.options(signatures.options);
    const { site } = given;
    return options.kind === "absent" ? { kind: "map", members: [], complete: true, site } : options;
  }
  return given.name.path.length === 1 ? construct(given, given.name) : undefined;
}

function instance(
  { arguments: args, receiver, site, name: called }: LibraryCall,
  name: QualifiedName = called,
): InstanceExpression {
  return { kind: "instance", name, arguments: args, ...(receiver && { receiver }), path: [], site };
}

/** An instance with an identity. */
function construct(given: LibraryCall, name: QualifiedName): InstanceExpression {
  return { ...instance(given, name), ...(given.instanceId !== undefined && { id: given.instanceId }) };
}

function isPool(className: string): boolean {
  return className === "UserPool" || className === "IUserPool";
}

function isPoolImport(className: string, member: string): boolean {
  return member === "fromUserPoolId" && (className === "UserPool" || className === "CfnUserPool");
}

function isMade(value: Expression): boolean {
  return value.kind === "choice"
    ? value.options.some(({ then }) => isMade(then))
    : value.kind === "instance" && value.id !== undefined;
}

/** The class of what a class or method returns, or of a construct in an option. */
function typeOf(name: QualifiedName): QualifiedName | undefined {
  if (name.path.length === 1) {
    // Languages without `new` create instances by calling the class.
    return name;
  }
  const [className = "", member = "", ...rest] = cognitoMember(name)?.path ?? [];
  const type = rest.length === 0 ? typeOfMember(className, member) : undefined;
  return type === undefined ? undefined : { module: name.module, path: [type] };
}

/** A construct and its interface have the interface in common: `UserPool` and the `IUserPool` that is imported. */
function commonType(one: QualifiedName, other: QualifiedName): QualifiedName | undefined {
  const [a, b] = [one, other].map(cognitoClassOf);
  return a === `I${b}` ? one : b === `I${a}` ? other : undefined;
}

function typeOfMember(className: string, member: string): string | undefined {
  if (className === "UserPool" && (member === "fromUserPoolId" || member === "fromUserPoolArn")) {
    return "IUserPool";
  }
  if (/^UserPool\w*Props$/u.test(className) && member === "userPool") {
    return "IUserPool";
  }
  return isPool(className) ? poolMethods.get(member) : undefined;
}
