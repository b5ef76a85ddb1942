import { languages } from "../../languages/registry.ts";
import type { Style } from "../../edits/print/style.ts";
import type { RelatedResource } from "../../model/related-resources.ts";
import type { Expression } from "../../model/value.ts";
import type { DocumentClient, DocumentHost } from "../shared/documents/document-host.ts";
import type { ResourceIndex } from "../shared/resource-index.ts";
import { Configuration } from "./configuration.ts";
import { jsonBlocksIn } from "./json-block.ts";
import { indexOf } from "./related-resources.ts";
import { clientTypes, otherArguments, type ClientType } from "./resource-types.ts";
import type { Resource } from "./resource.ts";
import { terraformValue } from "./values.ts";

/** Keys besides the members, including comments. */
const otherKeys: ReadonlySet<string> = new Set(["//", ...otherArguments]);

/**
 * Terraform's language as JSON.
 *
 * @see https://developer.hashicorp.com/terraform/language/syntax/json
 */
export const terraformJson: DocumentHost = {
  word: "_cognito_",
  matches: keys => keys.has("resource"),

  clientsIn(document, text, style) {
    const { configuration, resourceIndex } = resourcesOf(document, text, style);
    return configuration.ofTypes(new Set(clientTypes.keys())).flatMap(resource => {
      const type = clientTypes.get(resource.type);
      return type ? [clientOf(resource, type, resourceIndex)] : [];
    });
  },

  resourcesIn: (kind, document, text, style) => resourcesOf(document, text, style).resourceIndex.ofKind(kind),
};

function resourcesOf(document: Expression, text: string, style: Style) {
  const file = languages.hcl.textIn(text);
  const configuration = new Configuration(jsonBlocksIn(document, file), file);
  return { configuration, resourceIndex: indexOf(configuration, { style, printReference }) };
}

function printReference({ name }: RelatedResource): string {
  return `\${${name}.id}`;
}

function clientOf(resource: Resource, type: ClientType, resourceIndex: ResourceIndex<Resource>): DocumentClient {
  const { hasBlocks, isPartial = false, ...table } = type;
  const { body } = resource;
  const keys = new Set(body.members.flatMap(member => ("key" in member ? member.key : [])));
  // An override file contains only changes.
  const identity = type.required.map(property => type.path(property) ?? []).filter(path => path.length === 1);
  return {
    ...table,
    range: resource.block.nameRange,
    exists: resource.instances.exist ?? true,
    root: body,
    otherKeys,
    listsOfOne: hasBlocks,
    convertsStrings: true,
    coerce: terraformValue,
    isPartial: isPartial || !identity.every(([key = ""]) => keys.has(key)),
    relatedResources: scenario => resourceIndex.around(resource, scenario),
    dependencies: {
      holder: body,
      key: "depends_on",
      keyOrder: [],
      isAlwaysList: true,
      reference: ({ name }) => (resourceIndex.canDependOn(resource.address, name) ? name : undefined),
    },
    printReference,
  };
}
