import type { TSESTree } from "@typescript-eslint/utils";
import { javascript } from "../../languages/javascript/style.ts";
import type { Range } from "../../model/site.ts";
import type { Expression, MapExpression } from "../../model/value.ts";
import { tableClient } from "../shared/table-client.ts";
import { modelOf } from "../../languages/javascript/semantic/model.ts";
import { cfnChangesBy, nameInChanges } from "../cdk/l1/changes.ts";
import { cfnPropertyPath } from "../cloudformation/class-names.ts";
import { withChange } from "../../model/updates.ts";
import type { CodeFile } from "../../languages/javascript/semantic-model.ts";
import type { CodeClient } from "../shared/code-host.ts";
import { mentionOf } from "../../languages/javascript/flow/mentions.ts";
import type { Origin } from "../../languages/javascript/symbols/qualified-name.ts";
import { isFunction, type FunctionNode, type Node } from "../../languages/javascript/syntax/syntax-tree.ts";
import { usesGivenTo } from "../../languages/javascript/flow/references.ts";

/** The clients that every stack of Amplify Gen 1 has, by their names among its resources. */
const clientNames = ["userPoolClient", "userPoolClientWeb"];

/**
 * The app clients of Amplify Gen 1, where the function `override` changes them. They are made of what the project has
 * been asked, so that nothing is known of them but their units, which are always the same.
 *
 * @see https://docs.amplify.aws/gen1/javascript/tools/cli/auth/override/
 * @see https://github.com/aws-amplify/amplify-cli/tree/dev/packages/amplify-category-auth/src/provider-utils/awscloudformation/auth-stack-builder
 */
export function overriddenClients(file: CodeFile): readonly CodeClient[] {
  return file.program.body.flatMap(statement => {
    const resources = overrideIn(statement)?.params[0];
    const type = resources && annotationOf(resources);
    return resources && type && isAmplifyTemplate(file.typeOriginOf(type))
      ? clientNames.flatMap(name => changedClient(name, resources, file) ?? [])
      : [];
  });
}

/** Whether a type is that of the resources that an override is given. */
export function isAmplifyTemplate(origin: Origin | undefined): boolean {
  return (
    origin?.module === "@aws-amplify/cli-extensibility-helper" &&
    /^Amplify(?:AuthCognito|Root)StackTemplate$/u.test(origin.path.join("."))
  );
}

/** The function `override` that a statement declares. */
function overrideIn(statement: TSESTree.ProgramStatement): FunctionNode | undefined {
  const declaration = statement.type === "ExportNamedDeclaration" ? statement.declaration : statement;
  switch (declaration?.type) {
    case "FunctionDeclaration":
      return declaration.id?.name === "override" ? declaration : undefined;
    case "VariableDeclaration": {
      const init = declaration.declarations.find(({ id }) => id.type === "Identifier" && id.name === "override")?.init;
      return init && isFunction(init) ? init : undefined;
    }
    default:
      return undefined;
  }
}

function annotationOf(parameter: TSESTree.Parameter): Node | undefined {
  return parameter.type === "Identifier" || parameter.type === "ObjectPattern" ? parameter.typeAnnotation : undefined;
}

function changedClient(clientName: string, resources: TSESTree.Parameter, file: CodeFile): CodeClient | undefined {
  const prefix = [clientName];
  const later = cfnChangesBy([{ events: modelOf(file).instances.givenTo(resources).events(), prefix, since: true }]);
  const mention = mentionOf([{ prefix, uses: usesGivenTo(resources, file) }]);
  const root = mention && later.changes.reduce(withChange, untouched(file.rangeOf(mention)));
  if (!root || later.changes.every(({ kind }) => kind === "lose") || (root.kind !== "map" && root.kind !== "choice")) {
    return undefined;
  }
  return tableClient({
    host: "amplify-override",
    operation: "create",
    range: file.rangeOf(mention),
    exists: true,
    text: file.text,
    style: javascript,
    root,
    path: cfnPropertyPath,
    dropsUnknownMembers: true,
    nameOf: property => nameInChanges(property, later) ?? cfnPropertyPath(property)?.join(".") ?? property,
  });
}

/** A client before the file changes it. */
function untouched(range: Range): Expression {
  const site = { range };
  const holding = (key: string, value: Expression, complete: boolean): MapExpression => ({
    kind: "map",
    members: [{ key, keyRange: range, range, value }],
    complete,
    site,
  });
  const units = holding("refreshToken", { kind: "literal", value: "days", site }, true);
  return holding("tokenValidityUnits", units, false);
}
