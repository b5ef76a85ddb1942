import type { TSESTree } from "@typescript-eslint/utils";
import { javascript } from "../../edits/syntaxes/javascript.ts";
import { resourceClient } from "../template/resource-client.ts";
import { templateScope, type TemplateScope } from "../template/scope.ts";
import type { Candidate, CodeFile } from "./code-file.ts";
import type { CodeClient, CodeHost } from "./code-host.ts";
import { staticName, unwrap, wrappedBy, type Node } from "./syntax-tree.ts";

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
    const client = resourceClient(file.readDefinition(node), {
      text: file.text,
      syntax: javascript,
      scope: scopeAround(node, file),
      range: file.rangeOf(logicalIdOf(node, file) ?? type),
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

function propertyOf(node: TSESTree.ObjectExpression, key: string): TSESTree.Property | undefined {
  return node.properties.find(
    (member): member is TSESTree.Property =>
      member.type === "Property" && staticName(member.key, member.computed) === key,
  );
}

/** The key of the resource in the object around it. */
function logicalIdOf(node: Node, file: CodeFile): Node | undefined {
  for (const ancestor of file.ancestorsOf(node)) {
    if (ancestor.type === "Property") {
      return unwrap(ancestor.value) === node ? ancestor.key : undefined;
    }
    if (!wrappedBy(ancestor)) {
      return undefined;
    }
  }
  return undefined;
}

/** What the names in a resource stand for, by the template around it. */
function scopeAround(node: Node, file: CodeFile): TemplateScope {
  for (const ancestor of file.ancestorsOf(node)) {
    if (ancestor.type === "ObjectExpression" && propertyOf(ancestor, "Resources")) {
      const section = (key: string) => {
        const value = valueOf(ancestor, key);
        return value && file.read(value);
      };
      return templateScope({
        parameters: section("Parameters"),
        conditions: section("Conditions"),
        mappings: section("Mappings"),
      });
    }
  }
  return templateScope({});
}
