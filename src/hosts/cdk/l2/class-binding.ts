import type { TSESTree } from "@typescript-eslint/utils";
import { perObject } from "../../../edits/per-object.ts";
import type { Site } from "../../../model/site.ts";
import type { Expression } from "../../../model/value.ts";
import type { Variable } from "../../../languages/javascript/scope/bindings.ts";
import type { CodeFile } from "../../../languages/javascript/semantic-model.ts";
import type { Origin } from "../../../languages/javascript/symbols/qualified-name.ts";
import { boundNames } from "../../../languages/javascript/syntax/patterns.ts";
import type { Node } from "../../../languages/javascript/syntax/syntax-tree.ts";
import { pathToClass } from "./cdk-modules.ts";
import type { UserPoolClient } from "./construct.ts";
import type { CdkClass } from "./instance.ts";

/**
 * How the file writes a class of the CDK where the client is: `cdk.Duration`. Best as beside the place, else as
 * elsewhere in the client, else by what the file imports. `undefined`: it would have to import something.
 */
export function classBinding(
  cdkClass: CdkClass,
  like: Site | undefined,
  client: UserPoolClient,
  file: CodeFile,
): string | undefined {
  const imported = importedBindings(file).filter(({ variable }) => isVisibleAt(client.node, variable));
  const spelled = [spellingOf(cdkClass, like), ...spellingsIn(client.options, cdkClass)].find(
    qualifier => qualifier !== undefined && imported.some(({ variable }) => startsWith(qualifier, variable.name)),
  );
  return spelled ?? shortest(imported.flatMap(binding => memberOf(binding, cdkClass) ?? []));
}

/** The name with the fewest members. */
function shortest(names: readonly string[]): string | undefined {
  const [first] = names.toSorted((a, b) => a.split(".").length - b.split(".").length);
  return first;
}

function spellingOf(cdkClass: CdkClass, site: Site | undefined): string | undefined {
  const spelling = site?.spelling;
  return spelling?.type === cdkClass ? spelling.qualifier : undefined;
}

function startsWith(qualifier: string, name: string): boolean {
  return qualifier === name || qualifier.startsWith(`${name}.`);
}

/** The spellings of a class in an expression, in the order of the text. */
function* spellingsIn(expression: Expression, cdkClass: CdkClass): Generator<string | undefined> {
  yield spellingOf(cdkClass, expression.site);
  switch (expression.kind) {
    case "choice":
      for (const { then } of expression.options) {
        yield* spellingsIn(then, cdkClass);
      }
      break;
    case "list":
      for (const item of expression.items) {
        yield* spellingsIn(item.kind === "spread" ? item.of : item, cdkClass);
      }
      break;
    case "map":
      for (const member of expression.members) {
        yield* spellingsIn("kind" in member ? member.of : member.value, cdkClass);
      }
      break;
    default:
  }
}

interface ImportedBinding {
  readonly variable: Variable;
  readonly origin: Origin;
}

/** The names by which the file's top level knows modules and their members. */
const importedBindings = perObject((file: CodeFile): readonly ImportedBinding[] =>
  file.program.body.flatMap(namesDeclaredBy).flatMap(name => {
    const variable = file.variableOf(name);
    const origin = file.originOf(name);
    return variable && origin ? [{ variable, origin }] : [];
  }),
);

function namesDeclaredBy(statement: TSESTree.ProgramStatement): readonly Node[] {
  switch (statement.type) {
    case "ImportDeclaration":
      return statement.importKind === "type"
        ? []
        : statement.specifiers.flatMap(specifier =>
            specifier.type === "ImportSpecifier" && specifier.importKind === "type" ? [] : [specifier.local],
          );
    case "TSImportEqualsDeclaration":
      return [statement.id];
    case "VariableDeclaration":
      return statement.declarations.flatMap(({ id }) => boundNames(id).map(({ name }) => name));
    default:
      return [];
  }
}

/** Whether no declaration around a node hides a variable of the top level. */
function isVisibleAt(node: Node, { name, scope }: Variable): boolean {
  let current = scope;
  for (;;) {
    const inner = current.childScopes.find(({ block }) => covers(block, node));
    if (!inner) {
      return true;
    }
    if (inner.set.has(name)) {
      return false;
    }
    current = inner;
  }
}

function covers(outer: Node, inner: Node): boolean {
  return outer.range[0] <= inner.range[0] && inner.range[1] <= outer.range[1];
}

function memberOf({ variable, origin }: ImportedBinding, cdkClass: CdkClass): string | undefined {
  const path = pathToClass(origin.module, cdkClass);
  const isOnTheWay = path !== undefined && origin.path.every((key, index) => path[index] === key);
  return isOnTheWay ? [variable.name, ...path.slice(origin.path.length)].join(".") : undefined;
}
