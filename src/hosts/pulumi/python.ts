import { combine } from "../../model/expressions.ts";
import { withoutPlaces } from "../../model/places.ts";
import { isSameName, type QualifiedName } from "../../model/qualified-name.ts";
import { concatenate } from "../../model/text.ts";
import type { Expression } from "../../model/value.ts";
import { requiredByTerraform, requiredMembers } from "../../spec/members.ts";
import { tokenUnits } from "../../spec/token-validity.ts";
import type { Call, LibraryCall, Program } from "../../languages/language.ts";
import { awsNativeNames, snakeNames, terraformManagedNames, terraformNames } from "../shared/camel-names.ts";
import { callsNamed } from "../shared/calls-named.ts";
import type { ProgramClient, ProgramHost } from "../shared/program-host.ts";
import { tableClient, type ClientTable } from "../shared/table-client.ts";
import { isRelatedResource, relatedResourcesOf, placeOf } from "./python-related.ts";
import { argumentsOfResource, keywords, optionsOfResource } from "./python-resource.ts";

/** A class of a provider's package that creates an app client. */
interface Resource {
  readonly name: QualifiedName;
  readonly table: Pick<
    ClientTable,
    "host" | "operation" | "path" | "required" | "hasSets" | "isPartial" | "otherKeys" | "usual"
  >;
}

const named = (module: string, ...path: readonly string[]): QualifiedName => ({ module, path });

const resources: readonly Resource[] = [
  {
    name: named("pulumi_aws", "cognito", "UserPoolClient"),
    table: {
      host: "pulumi-aws",
      operation: "create",
      path: snakeNames(terraformNames),
      hasSets: true,
      otherKeys: new Set(["region"]),
      required: [...requiredMembers.resource, ...requiredByTerraform],
    },
  },
  {
    // It modifies a client that an AWS service has created for itself.
    name: named("pulumi_aws", "cognito", "ManagedUserPoolClient"),
    table: {
      host: "pulumi-aws",
      operation: "update",
      path: snakeNames(terraformManagedNames),
      hasSets: true,
      isPartial: true,
      usual: tokenUnits,
      otherKeys: new Set(["name_pattern", "name_prefix", "region"]),
    },
  },
  {
    name: named("pulumi_aws_native", "cognito", "UserPoolClient"),
    table: {
      host: "pulumi-aws-native",
      operation: "create",
      path: snakeNames(awsNativeNames),
      required: requiredMembers.resource,
    },
  },
];

/**
 * App clients of Pulumi in Python: classes of `pulumi_aws` and `pulumi_aws_native`, with keyword arguments,
 * dictionaries and argument classes. An unknown keyword argument raises `TypeError`.
 */
export const pulumiPython: ProgramHost = {
  library: { canonical, call },
  find: program =>
    callsNamed(["UserPoolClient", "ManagedUserPoolClient"], program).flatMap(made => clientOf(made, program) ?? []),
};

/** Python makes no distinction between a module and its members: `pulumi_aws.cognito` may be either. */
function canonical({ module, path }: QualifiedName): QualifiedName | undefined {
  const [root = "", ...names] = [...module.split("."), ...path];
  switch (root) {
    case "pulumi":
      return named(root, ...names.filter(name => name !== "output" && name !== "resource"));
    case "pulumi_aws":
    case "pulumi_aws_native":
      return named(root, ...names.filter(name => !/^(?:managed_)?user_pool_client$|^_inputs$/u.test(name)));
    default:
      return undefined;
  }
}

function call({ name: { module, path }, arguments: given, site }: LibraryCall): Expression | undefined {
  const name = path.join(".");
  if (module !== "pulumi") {
    return name.endsWith("Args")
      ? given.options(keywords)
      : isRelatedResource(path)
        ? { kind: "instance", name: named(module, ...path), id: placeOf(site.range), path: [], site }
        : undefined;
  }
  if (name === "ResourceOptions") {
    return { kind: "instance", name: named(module, ...path), arguments: given, path: [], site };
  }
  const values = given.rest(keywords);
  const plain = values.filter(value => value.kind !== "spread");
  const [value] = plain;
  if (plain.length < values.length) {
    return undefined;
  }
  switch (name) {
    case "Output.concat":
      return combine(plain, site, parts => concatenate(parts, site));
    case "Output.from_input":
    case "Output.secret":
      return value && withoutPlaces(value);
    default:
      return undefined;
  }
}

function clientOf(made: Call, program: Program): ProgramClient | undefined {
  const { callee, arguments: given } = made;
  const resource = callee.kind === "name" ? resources.find(({ name }) => isSameName(name, callee.name)) : undefined;
  if (!resource || transformers.some(name => program.mentions(name)) || isDecidedElsewhere(optionsOfResource(given))) {
    return undefined;
  }
  const root = argumentsOfResource(made);
  if (root.kind !== "map" && root.kind !== "choice") {
    return undefined;
  }
  const client = tableClient({
    ...resource.table,
    range: made.nameSite.range,
    exists: made.exists(root),
    text: program.text,
    style: program.style,
    root,
    relatedResources: scenario => relatedResourcesOf(made, root, program, scenario),
  });
  return { ...client, at: made };
}

/**
 * Options with which something else than the arguments is deployed: the lookup of an existing resource, and
 * transformations.
 */
const decisiveOptions: ReadonlySet<string> = new Set(["id", "urn", "transformations", "transforms"]);

/** Functions that may change the arguments of any resource. */
const transformers = ["register_resource_transform", "register_stack_transform", "register_stack_transformation"];

function isDecidedElsewhere(options: Expression): boolean {
  return options.kind === "map" && options.members.some(member => "key" in member && decisiveOptions.has(member.key));
}
