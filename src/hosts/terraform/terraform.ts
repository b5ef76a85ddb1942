import type { ConfigurationFile } from "../../languages/configuration.ts";
import { unknown } from "../../model/expressions.ts";
import { named, type Printable } from "../../edits/print/printable.ts";
import type { RelatedResource } from "../../model/related-resources.ts";
import { perObject } from "../../model/per-object.ts";
import type { MapExpression, Value } from "../../model/value.ts";
import type { Property } from "../../spec/properties/app-client.ts";
import type { ResourceKind } from "../../spec/resource-kinds.ts";
import { coerce } from "../shared/coercion.ts";
import type { FoundAppClient, FoundResource } from "../shared/host.ts";
import type { ResourceIndex } from "../shared/resource-index.ts";
import { tableClient } from "../shared/table-client.ts";
import { Configuration } from "./configuration.ts";
import { indexOf } from "./related-resources.ts";
import { clientTypes, otherArguments, type ClientType } from "./resource-types.ts";
import type { Resource } from "./resource.ts";
import { wrongFormsIn, type Form } from "./forms.ts";
import { terraformValue } from "./values.ts";

/**
 * The app clients in a Terraform or OpenTofu configuration in HCL.
 *
 * @param fileName - without it, the file is taken to define its resources completely
 * @see https://developer.hashicorp.com/terraform/language
 */
export function findTerraformClients(file: ConfigurationFile, fileName?: string): readonly FoundAppClient[] {
  const { configuration, resourceIndex } = resourcesOf(file);
  const isPartial = fileName !== undefined && isOverride(fileName);
  return configuration.ofTypes(new Set(clientTypes.keys())).flatMap(resource => {
    const type = clientTypes.get(resource.type);
    return type && !resource.block.isBroken
      ? [clientOf(resource, isPartial ? { ...type, isPartial, required: [] } : type, file, resourceIndex)]
      : [];
  });
}

/** The resources of a kind in a configuration, whether it has app clients or not. */
export function findTerraformResources<Kind extends ResourceKind>(
  kind: Kind,
  file: ConfigurationFile,
): readonly FoundResource<Kind>[] {
  return resourcesOf(file).resourceIndex.ofKind(kind);
}

const resourcesOf = perObject((file: ConfigurationFile) => {
  const configuration = new Configuration(file.blocks, file);
  return { configuration, resourceIndex: indexOf(configuration, { style: file.style, printReference }) };
});

/**
 * Whether the file only overrides parts of other files.
 *
 * @see https://developer.hashicorp.com/terraform/language/files/override
 */
function isOverride(fileName: string): boolean {
  return /(?:^|[/\\_])override\.(?:tf|tofu)(?:\.json)?$/u.test(fileName);
}

function clientOf(
  resource: Resource,
  { hasBlocks, ...type }: ClientType,
  { text, style }: ConfigurationFile,
  resourceIndex: ResourceIndex<Resource>,
): FoundAppClient {
  const wrongForms = wrongFormsIn(resource, type.path, hasBlocks);
  const root = withoutWrongForms(resource.body, wrongForms);
  return tableClient({
    ...type,
    range: resource.block.nameRange,
    exists: resource.instances.exist ?? true,
    text,
    style,
    root,
    otherKeys: otherArguments,
    wrongForms,
    coerce: sentValue,
    relatedResources: scenario => resourceIndex.around(resource, scenario),
    dependencies: {
      holder: root,
      key: "depends_on",
      keyOrder: [],
      isAlwaysList: true,
      reference: ({ name }) =>
        resourceIndex.canDependOn(resource.address, name) ? named(...name.split(".")) : undefined,
    },
    ...(!hasBlocks && { printStructure: structure => ({ ...structure, kind: "map" }) }),
    printReference,
  });
}

function printReference({ name }: RelatedResource): Printable {
  return named(...name.split("."), "id");
}

/** A body without the members that are written in a form that the provider refuses. */
function withoutWrongForms(body: MapExpression, wrongForms: ReadonlyMap<string, Form>): MapExpression {
  const members = body.members.map(member =>
    "key" in member && wrongForms.has(member.key) ? { ...member, value: unknown(member.value.site) } : member,
  );
  return { ...body, members };
}

/**
 * The value that the provider gets: Terraform converts between strings, numbers and booleans, and null means absent.
 */
function sentValue(property: Property, value: Value): Value {
  const sent = terraformValue(property, coerce(property, value));
  return sent.kind === "literal" && sent.value === null ? { kind: "absent", site: sent.site } : sent;
}
