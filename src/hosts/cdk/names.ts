import type { QualifiedName } from "../../model/qualified-name.ts";
import { camelCase } from "./spelling.ts";

/** The major version of the CDK, which tells what its constructs take and do. */
export type CdkVersion = 1 | 2;

/** The modules of the L2 Cognito constructs. */
const cognitoModules: ReadonlyMap<string, CdkVersion> = new Map([
  ["aws-cdk-lib/aws-cognito", 2],
  ["@aws-cdk/aws-cognito", 1],
]);

/** The modules of what all constructs share, such as `Duration`. */
const coreModules: ReadonlyMap<string, CdkVersion> = new Map([
  ["aws-cdk-lib", 2],
  ["@aws-cdk/core", 1],
]);

/** Merged into clients that others make. */
const mixinsModule = "@aws-cdk/cfn-property-mixins";

/** The canonical name of a member of the CDK: version 2 has all modules in one package, version 1 a package each. */
export function canonicalCdkName(given: QualifiedName): QualifiedName | undefined {
  const { module, path } = /^aws_cdk(?:\.|$)/u.test(given.module) ? fromPython(given) : given;
  if (!isCdkModule(module) || module.startsWith(mixinsModule)) {
    return undefined;
  }
  const canonical = canonicalModule(module);
  // Version 1 can also be had in one package, whose root has the core.
  const [first = "", ...rest] = path;
  return coreModules.has(canonical) && first.startsWith("aws_")
    ? {
        module: module === "monocdk" ? `@aws-cdk/${hyphenated(first)}` : `${module}/${hyphenated(first)}`,
        path: rest.map(camelCase),
      }
    : { module: canonical, path: path.map(camelCase) };
}

/** Python has no border between a module and its members: `aws_cdk.aws_cognito` and `["UserPool", "from_user_pool_id"]`. */
function fromPython({ module, path }: QualifiedName): QualifiedName {
  const keys = [...module.split(".").slice(1), ...path];
  const [first = "", ...rest] = keys;
  return first === "core" ? { module: "@aws-cdk/core", path: rest } : { module: "aws-cdk-lib", path: keys };
}

function canonicalModule(module: string): string {
  return module === "monocdk" ? "@aws-cdk/core" : module.replace(/^monocdk\//u, "@aws-cdk/");
}

function hyphenated(name: string): string {
  return name.replaceAll("_", "-");
}

/** A member of a Cognito construct module: the class, and below it its static members. */
export interface CognitoMember {
  readonly version: CdkVersion;
  readonly path: readonly string[];
}

/** What a canonical name stands for in the Cognito module. */
export function cognitoMember(name: QualifiedName | undefined): CognitoMember | undefined {
  const version = name && cognitoModules.get(name.module);
  return version && { version, path: name.path };
}

/** The class of the Cognito module that a canonical name is. */
export function cognitoClassOf(name: QualifiedName | undefined): string | undefined {
  const [className, ...rest] = cognitoMember(name)?.path ?? [];
  return rest.length === 0 ? className : undefined;
}

/** The path of a member of the CDK's core or Cognito modules, whichever it is. */
export function cdkPath({ module, path }: QualifiedName): readonly string[] | undefined {
  return coreModules.has(module) || cognitoModules.has(module) ? path : undefined;
}

/** The canonical name of a class, as the constructs of a version of the CDK take its instances. */
export function nameOfClass(cdkClass: string, version: CdkVersion): QualifiedName {
  const modules = cdkClass === "Duration" ? coreModules : cognitoModules;
  const [module = ""] = [...modules].find(([, of]) => of === version) ?? [];
  return { module, path: [cdkClass] };
}

/** Whether a module is of the CDK, whose classes do nothing that is not known. */
export function isCdkModule(module: string): boolean {
  return /^(?:aws-cdk-lib|@aws-cdk|monocdk)(?:\/|$)/u.test(module);
}
