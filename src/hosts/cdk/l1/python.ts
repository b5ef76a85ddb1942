import type { Call, InstanceEvent, Program } from "../../../languages/language.ts";
import { memberOf, withoutPart } from "../../../model/members.ts";
import type { Expression } from "../../../model/value.ts";
import { requiredMembers } from "../../../spec/members.ts";
import { cfnPropertyPath } from "../../cloudformation/class-names.ts";
import { inSnakeCase } from "../../shared/camel-names.ts";
import type { ProgramClient, ProgramHost } from "../../shared/program-host.ts";
import { tableClient } from "../../shared/table-client.ts";
import { signatures } from "../library.ts";
import { cognitoClassOf } from "../names.ts";

/** The class's names as jsii gives them to Python: `callback_ur_ls`. */
const path = inSnakeCase(cfnPropertyPath);

/** The properties that are structures, by their names in Python. */
const structures: readonly string[] = ["analytics_configuration", "refresh_token_rotation", "token_validity_units"];

/** Ways to get at a construct other than by its name. */
const searches: readonly string[] = [
  ...["Aspects", "Mixins", "children", "find_all", "find_child", "setattr", "try_find_child"],
];

/** Methods that change nothing of a client's properties. */
const harmlessMethods: ReadonlySet<string> = new Set([
  ...["add_dependency", "add_depends_on", "add_metadata", "apply_removal_policy", "get_att", "get_metadata"],
  ...["override_logical_id", "remove_dependency", "to_string"],
]);

/** The `CfnUserPoolClient` construct of the CDK in Python. A keyword that it does not have raises `TypeError`. The library is that of L2. */
export const cdkL1Python: ProgramHost = {
  find: program =>
    searches.some(name => program.mentions(name)) ? [] : program.calls.flatMap(call => clientOf(call, program) ?? []),
};

function clientOf(call: Call, program: Program): ProgramClient | undefined {
  const { callee, isNew, arguments: given } = call;
  // Languages that tell what is made have a host of their own, which follows instances.
  if (isNew !== undefined || callee.kind !== "name" || cognitoClassOf(callee.name) !== "CfnUserPoolClient") {
    return undefined;
  }
  const options = given.options(signatures.construct);
  const changed = call.result.events().flatMap(event => changedBy(event) ?? []);
  if (changed.some(keys => keys.length === 0)) {
    return undefined;
  }
  const root = [...changed, ...dictionariesIn(options)].reduce(withoutPart, options);
  if (root.kind !== "map" && root.kind !== "choice") {
    return undefined;
  }
  const client = tableClient({
    host: "cdk-l1",
    operation: "create",
    path,
    required: requiredMembers.resource,
    range: call.nameSite.range,
    exists: call.exists(root),
    text: program.text,
    style: program.style,
    root,
  });
  return { ...client, at: call, identity: given.identity(signatures.construct) };
}

/** The part of the client that may be another afterwards. An empty path is all of it. */
function changedBy(event: InstanceEvent): readonly (readonly string[])[] | undefined {
  const [key] = event.path;
  switch (event.kind) {
    case "write":
    case "add":
      return [key === undefined || !event.exact ? [] : [key]];
    case "call":
      return harmlessMethods.has(event.path.at(-1) ?? "") ? undefined : [[]];
    case "argument":
      return key === undefined && !isDependency(event.call) ? [[]] : undefined;
    case "escape":
      return key === undefined ? [[]] : undefined;
    case "publish":
    case "read":
      return undefined;
  }
}

function isDependency({ callee }: Call): boolean {
  return callee.kind === "method" && /^add_(?:dependency|depends_on)$/u.test(callee.method);
}

/** Dictionaries in place of structures are given on as they are, in names that Python does not know. */
function dictionariesIn(options: Expression): readonly (readonly string[])[] {
  return structures.filter(key => !isStructure(memberOf(options, key, options.site))).map(key => [key]);
}

function isStructure(value: Expression): boolean {
  return value.kind === "absent" || (value.kind === "map" && value.site.container?.form.keys === "names");
}
