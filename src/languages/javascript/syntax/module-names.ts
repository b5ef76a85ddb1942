import type { QualifiedName } from "../../../model/qualified-name.ts";

/** Packages whose files can be imported one by one: every deep path exports members of the package. */
const openPackages = ["@aws-sdk/client-cognito-identity-provider"];

/** Packages whose root re-exports their modules: `aws-cdk-lib` has `aws_cognito` for `aws-cdk-lib/aws-cognito`. */
const umbrellaPackages = ["aws-cdk-lib", "monocdk"];

/**
 * One name for a module member, however the module was imported.
 *
 * All libraries of interest are CommonJS, so a default import is the module itself.
 */
export function normalizedName({ module, path }: QualifiedName): QualifiedName {
  const named = path[0] === "default" ? path.slice(1) : path;
  const [first, ...rest] = named;
  const root = moduleRoot(module);
  if (umbrellaPackages.includes(root) && first?.startsWith("aws_") === true) {
    return { module: `${root}/${first.replaceAll("_", "-")}`, path: rest };
  }
  return { module: root, path: named };
}

/**
 * The module without the path of a file inside it: `aws-cdk-lib/aws-cognito` for
 * `aws-cdk-lib/aws-cognito/lib/user-pool`.
 */
function moduleRoot(module: string): string {
  const open = openPackages.find(name => module.startsWith(`${name}/`));
  if (open !== undefined) {
    return open;
  }
  const [withoutFile = module] = module.split(/\/lib(?:\/|$)/u, 1);
  const root = /^(?:@aws-cdk\/|aws-cdk-lib|monocdk)/u.test(module) ? withoutFile : module;
  // The core classes are also members of the root.
  return umbrellaPackages.find(name => root === `${name}/core`) ?? root;
}
