import type { QualifiedName } from "../../../model/qualified-name.ts";
import { camelCase } from "./spelling.ts";

/** The CDK's major version, which determines the options and behaviour of its constructs. */
export type CdkVersion = 1 | 2;

/** The modules of the L2 Cognito constructs. */
const cognitoModules: ReadonlyMap<string, CdkVersion> = new Map([
  ["aws-cdk-lib/aws-cognito", 2],
  ["@aws-cdk/aws-cognito", 1],
]);

/** The modules that all constructs share, with `Duration` for instance. */
const coreModules: ReadonlyMap<string, CdkVersion> = new Map([
  ["aws-cdk-lib", 2],
  ["@aws-cdk/core", 1],
]);

/** Mixins that are merged into clients created elsewhere. */
const mixinsModule = "@aws-cdk/cfn-property-mixins";

/**
 * The canonical name of a member of the CDK. Version 2 has all modules in one package, version 1 has a package for
 * each.
 */
export function canonicalCdkName(given: QualifiedName): QualifiedName | undefined {
  const { module, path } = given.module.split(".")[0] === "aws_cdk" ? fromPython(given) : given;
  if (!isCdkModule(module) || module.startsWith(mixinsModule)) {
    return undefined;
  }
  const canonical = canonicalModule(module);
  const [first = "", ...rest] = path;
  return coreModules.has(canonical) && first.startsWith("aws_")
    ? { module: canonicalModule(`${module}/${first.replaceAll("_", "-")}`), path: rest.map(camelCase) }
    : { module: canonical, path: path.map(camelCase) };
}

/**
 * Python makes no distinction between a module and its members: `aws_cdk.aws_cognito` and `["UserPool",
 * "from_user_pool_id"]`.
 */
function fromPython({ module, path }: QualifiedName): QualifiedName {
  const keys = [...module.split(".").slice(1), ...path];
  const [first, ...rest] = keys;
  return first === "core" ? { module: "@aws-cdk/core", path: rest } : { module: "aws-cdk-lib", path: keys };
}

/** Version 1 is also available as a single package, whose root has the core. */
function canonicalModule(module: string): string {
  return module === "monocdk" ? "@aws-cdk/core" : module.replace(/^monocdk\//u, "@aws-cdk/");
}

/** A class of a Cognito construct module, or one of its static members. */
export interface CognitoMember {
  readonly version: CdkVersion;
  readonly path: readonly string[];
}

/** The member of the Cognito module that a canonical name refers to. */
export function cognitoMember(name: QualifiedName | undefined): CognitoMember | undefined {
  const version = name && cognitoModules.get(name.module);
  return version && { version, path: name.path };
}

/** The class of the Cognito module that a canonical name refers to. */
export function cognitoClassOf(name: QualifiedName | undefined): string | undefined {
  const member = cognitoMember(name);
  return member?.path.length === 1 ? member.path[0] : undefined;
}

/** Whether a canonical name is that of `CfnResource`, which creates a resource of any type. */
export function isCfnResource({ module, path }: QualifiedName): boolean {
  return coreModules.has(module) && path.join(".") === "CfnResource";
}

/** The path of a member of the CDK's core or Cognito modules. */
export function cdkPath({ module, path }: QualifiedName): readonly string[] | undefined {
  return coreModules.has(module) || cognitoModules.has(module) ? path : undefined;
}

/** The canonical name of a class in a version of the CDK. */
export function nameOfClass(cdkClass: string, version: CdkVersion): QualifiedName {
  const modules = cdkClass === "Duration" ? coreModules : cognitoModules;
  const [module = ""] = [...modules].find(([, of]) => of === version) ?? [];
  return { module, path: [cdkClass] };
}

/** Whether a module is part of the CDK, whose classes have no unknown effects. */
export function isCdkModule(module: string): boolean {
  return /^(?:aws-cdk-lib|@aws-cdk|monocdk)(?:\/|$)/u.test(module);
}
