import type { TSESTree } from "@typescript-eslint/utils";
import { javascript } from "../../languages/javascript/style.ts";
import { dependenciesAmong } from "../cloudformation/related/dependencies.ts";
import { Neighbourhood } from "../cloudformation/related/neighbours.ts";
import { resourceClient } from "../cloudformation/resource-client.ts";
import { Resources } from "../cloudformation/resources.ts";
import { templateScope, type TemplateScope } from "../cloudformation/scope.ts";
import { ownMembers } from "../cloudformation/static-members.ts";
import { namesCustomMacro } from "../cloudformation/template.ts";
import { UserPools } from "../cloudformation/related/user-pools.ts";
import type { Candidate, CodeFile } from "../../languages/javascript/semantic-model.ts";
import type { CodeClient, CodeHost } from "../shared/code-host.ts";
import { propertyOf, staticName, unwrap, wrappedBy, type Node } from "../../languages/javascript/syntax/syntax-tree.ts";

const appClientType = "AWS::Cognito::UserPoolClient";

/** A resource of a CloudFormation template that is written as an object, as in `serverless.ts`. */
export const inlineTemplate: CodeHost = {
  name: "cloudformation",
  find(node: Candidate, file: CodeFile): CodeClient | undefined {
    if (node.type !== "ObjectExpression") {
      return undefined;
    }
    const type = valueOf(node, "Type");
    const properties = valueOf(node, "Properties");
    if (!type || !properties || !isAppClientType(type, file) || !hasMembers(properties, file)) {
      return undefined;
    }
    const key = logicalIdOf(node, file);
    const template = templateAround(node, file);
    const pools = key && userPoolsAround(key, template, file);
    const logicalId = key && staticName(key.key, key.computed);
    const client = resourceClient(file.readDefinition(node), {
      text: file.text,
      style: javascript,
      scope: template.scope,
      range: file.rangeOf(key?.key ?? type),
      isRewritten: template.isRewritten,
      ...(pools && logicalId !== undefined && { neighbourhood: new Neighbourhood(logicalId, pools) }),
    });
    // What an object in code lacks may be merged into it.
    return { ...client, required: [], definition: node };
  },
};

function isAppClientType(type: Node, file: CodeFile): boolean {
  const value = file.read(type);
  return value.kind === "literal" && value.value === appClientType;
}

/** An object without members is a stub in a test, or not written yet. */
function hasMembers(properties: Node, file: CodeFile): boolean {
  const definition = file.definitionOf(properties);
  return definition.type === "ObjectExpression" && definition.properties.length > 0;
}

function valueOf(node: TSESTree.ObjectExpression, key: string): Node | undefined {
  return propertyOf(node, key)?.value;
}

/** What gives the resource its name in the object around it. */
function logicalIdOf(node: Node, file: CodeFile): TSESTree.Property | undefined {
  for (const ancestor of file.ancestorsOf(node)) {
    if (ancestor.type === "Property") {
      return unwrap(ancestor.value) === node ? ancestor : undefined;
    }
    if (!wrappedBy(ancestor)) {
      return undefined;
    }
  }
  return undefined;
}

/** What a resource needs of the template that it stands in. */
interface InlineTemplate {
  /** What the names in a resource stand for. */
  readonly scope: TemplateScope;
  readonly isRewritten: boolean;
}

const templates = new WeakMap<Node, InlineTemplate>();

function templateAround(node: Node, file: CodeFile): InlineTemplate {
  for (const ancestor of file.ancestorsOf(node)) {
    if (ancestor.type === "ObjectExpression" && propertyOf(ancestor, "Resources")) {
      const template = templates.get(ancestor) ?? readTemplate(ancestor, file);
      templates.set(ancestor, template);
      return template;
    }
  }
  return { scope: templateScope({}), isRewritten: false };
}

function readTemplate(template: TSESTree.ObjectExpression, file: CodeFile): InlineTemplate {
  const section = (key: string) => {
    const value = valueOf(template, key);
    return value && file.read(value);
  };
  const transform = section("Transform");
  return {
    scope: templateScope({
      parameters: section("Parameters"),
      conditions: section("Conditions"),
      mappings: section("Mappings"),
    }),
    isRewritten: transform !== undefined && namesCustomMacro(transform),
  };
}

const poolsByHolder = new WeakMap<Node, UserPools>();

/** The user pools in the object that holds a resource. */
function userPoolsAround(
  logicalId: Node,
  { scope, isRewritten }: InlineTemplate,
  file: CodeFile,
): UserPools | undefined {
  const holder = file.parentOf(logicalId);
  if (holder?.type !== "ObjectExpression" || isRewritten) {
    return undefined;
  }
  const known = poolsByHolder.get(holder);
  const map = known ? undefined : file.readDefinition(holder);
  if (map?.kind !== "map") {
    return known;
  }
  const members = new Map(ownMembers(map).map(member => [member.key, member]));
  // What is spread into the object may be resources, too.
  const isComplete = map.complete && members.size === map.members.length;
  const resources = new Resources(members, file.text, undefined, isComplete);
  const pools = new UserPools({ resources, dependencies: dependenciesAmong(resources), scope, text: file.text });
  poolsByHolder.set(holder, pools);
  return pools;
}
