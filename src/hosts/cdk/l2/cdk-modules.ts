import type { Origin } from "../../../languages/javascript/symbols/qualified-name.ts";
import type { CdkClass } from "./instance.ts";
import type { CdkVersion } from "./option-names.ts";

/** The modules of the L2 Cognito constructs, with the major version of the CDK that they belong to. */
const cognitoModules: ReadonlyMap<string, CdkVersion> = new Map([
  ["aws-cdk-lib/aws-cognito", 2],
  ["@aws-cdk/aws-cognito", 1],
  ["monocdk/aws-cognito", 1],
]);

/** The modules of the CDK's own classes, such as `Duration`, and whether they hold the others as well. */
const coreModules: ReadonlyMap<string, { readonly isUmbrella: boolean }> = new Map([
  ["aws-cdk-lib", { isUmbrella: true }],
  ["monocdk", { isUmbrella: true }],
  ["@aws-cdk/core", { isUmbrella: false }],
]);

/** A member of a Cognito construct module: the class, and below it its static members. */
export interface CognitoMember {
  readonly version: CdkVersion;
  readonly path: readonly string[];
}

export function cognitoMember(origin: Origin | undefined): CognitoMember | undefined {
  const version = origin && cognitoModules.get(origin.module);
  return version && { version, path: origin.path };
}

/** The path of a member of the CDK's core or Cognito modules, whichever it is. */
export function cdkPath(origin: Origin | undefined): readonly string[] | undefined {
  return origin && (coreModules.has(origin.module) || cognitoModules.has(origin.module)) ? origin.path : undefined;
}

/** The keys that lead from a module to a class that it holds. */
export function pathToClass(module: string, cdkClass: CdkClass): readonly string[] | undefined {
  const isCore = cdkClass === "Duration";
  if (isCore ? coreModules.has(module) : cognitoModules.has(module)) {
    return [cdkClass];
  }
  return !isCore && coreModules.get(module)?.isUmbrella === true ? ["aws_cognito", cdkClass] : undefined;
}

export function isCdkModule(module: string | undefined): boolean {
  return module !== undefined && /^(?:aws-cdk-lib|@aws-cdk|monocdk)(?:\/|$)/u.test(module);
}
