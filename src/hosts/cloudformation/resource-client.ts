import type { Style } from "../../edits/print/style.ts";
import type { Range } from "../../model/site.ts";
import type { Expression } from "../../model/value.ts";
import { requiredMembers } from "../../spec/members.ts";
import { memberPath, propertyNames, type Property } from "../../spec/properties/app-client.ts";
import type { FoundAppClient, Suppression } from "../shared/host.ts";
import { tableClient } from "../shared/table-client.ts";
import { coerce } from "../shared/coercion.ts";
import { existenceOf } from "./conditions/existence.ts";
import { resolveIntrinsics } from "./intrinsics/intrinsics.ts";
import { noValue, printReference } from "./intrinsics/print-reference.ts";
import type { ResourcesAround } from "./related/template-index.ts";
import type { TemplateScope } from "./intrinsics/scope.ts";
import { memberOf, stringOfExpression } from "../shared/static-members.ts";
import { allItemsOf } from "../../model/entries.ts";

/** Members that a resource has as attributes rather than properties. */
const onlyInRequests: ReadonlySet<Property> = new Set<Property>(["ClientId", "ClientSecret"]);

type Paths = ReadonlyMap<Property, readonly string[]>;

const paths: Paths = new Map(
  propertyNames
    .filter(property => !onlyInRequests.has(property))
    .map(property => [property, memberPath(property)] as const),
);
const pathsInResource: Paths = new Map([...paths].map(([property, path]) => [property, ["Properties", ...path]]));

export interface ResourceSurroundings {
  readonly text: string;
  readonly style: Style;
  readonly scope: TemplateScope;
  /** The logical id, where reports about the resource point. */
  readonly range: Range;
  /** Whether CloudFormation sees something other than what is written. */
  readonly isRewritten?: boolean;
  /** The other resources, if they are known. */
  readonly related?: ResourcesAround;
}

/**
 * The app client that a resource of a template describes.
 *
 * @param resource - the map with `Type` and `Properties`, with intrinsic functions in their long form
 */
export function resourceClient(resource: Expression, around: ResourceSurroundings): FoundAppClient {
  const { text, style, range, isRewritten, related } = around;
  const scope = related ? { ...around.scope, resource: (name: string) => related.valueOf(name) } : around.scope;
  const resolved: Expression = isRewritten
    ? { kind: "unknown", site: { range: resource.site.range } }
    : resolveIntrinsics(resource, scope);
  const properties = memberOf(resolved, "Properties");
  // If there are no `Properties` yet, an edit adds them to the resource.
  const [root, pathsIn] = properties.kind === "absent" ? [resolved, pathsInResource] : [properties, paths];
  return tableClient({
    host: "cloudformation",
    operation: "create",
    range,
    exists: existenceOf(resource, scope),
    text,
    style,
    root,
    path: property => pathsIn.get(property),
    required: requiredMembers.resource,
    nameOf: property => property,
    coerce,
    suppressions: suppressionsOf(resource),
    printReference: ({ name }, place) => printReference(name, place, text, style),
    printAbsence: place => printReference(noValue, place, text, style),
    ...(related && {
      relatedResources: scenario => related.in(scenario),
      dependencies: {
        holder: resolved,
        key: "DependsOn",
        keyOrder: ["Type", "DependsOn"],
        reference: ({ name }) => (related.canDependOn(name) ? name : undefined),
      },
    }),
  });
}

const pluginPrefix = "cognito/";

/** The rules named in `Metadata: { eslint-plugin-cognito: { disable: [...] } }`. */
function suppressionsOf(resource: Expression): readonly Suppression[] {
  const metadata = memberOf(resource, "Metadata");
  const disabled = allItemsOf(memberOf(memberOf(metadata, "eslint-plugin-cognito"), "disable")) ?? [];
  return disabled.flatMap(item => {
    const name = stringOfExpression(item);
    return name === undefined
      ? []
      : [{ rule: name.startsWith(pluginPrefix) ? name.slice(pluginPrefix.length) : name, range: item.site.range }];
  });
}
