import type { CodeFile } from "../../languages/javascript/semantic-model.ts";
import type { Origin } from "../../languages/javascript/symbols/qualified-name.ts";
import { staticName, unwrap, type Node } from "../../languages/javascript/syntax/syntax-tree.ts";

/**
 * What only files of an SST app have: the types of its platform, its components, its global functions.
 *
 * @see https://sst.dev/docs/reference/global/
 */
const sstMarks =
  /\.sst\/platform\/config\.d\.ts|\bsst\.(?:aws|cloudflare|Linkable|Secret)\b|\$(?:app|concat|config|dev|interpolate|resolve|transform)\b/u;

/** The member of a module that SST has as a global, without an import: `aws.cognito.UserPoolClient`, `sst.aws.Function`. */
export function sstGlobal(node: Node, file: CodeFile): Origin | undefined {
  const [name = "", ...path] = globalPath(node, file) ?? [];
  const module = sstModules.get(name);
  return module !== undefined && sstMarks.test(file.text) ? { module, path } : undefined;
}

const sstModules: ReadonlyMap<string, string> = new Map([
  ["aws", "@pulumi/aws"],
  ["sst", "sst"],
]);

/** The names in a chain that begins with a name that the file does not declare. */
function globalPath(node: Node, file: CodeFile): readonly string[] | undefined {
  const expression = unwrap(node);
  if (expression.type === "Identifier") {
    return file.variableOf(expression) ? undefined : [expression.name];
  }
  if (expression.type !== "MemberExpression") {
    return undefined;
  }
  const name = staticName(expression.property, expression.computed);
  const path = name === undefined ? undefined : globalPath(expression.object, file);
  return path && name !== undefined ? [...path, name] : undefined;
}

/** What changes the arguments of every app client of an app, whichever file it is in. */
const transformations = /\$transform\(\s*aws\.cognito\.|["'`]aws:cognito\/userPoolClient:UserPoolClient\b/u;

/** Whether the file changes app clients behind their backs: `$transform(aws.cognito.UserPoolClient, …)`. */
export function transformsClients(file: CodeFile): boolean {
  return transformations.test(file.text);
}
