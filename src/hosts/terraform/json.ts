import type { Expression, Member } from "../../model/value.ts";
import { memberOf, ownMembers } from "../cloudformation/static-members.ts";
import type { DocumentClient, DocumentHost } from "../shared/document-host.ts";
import { mapsIn } from "../shared/maps-in.ts";
import { clientTypes, otherArguments, type ClientType } from "./resource-types.ts";
import { terraformValue } from "./values.ts";

/** What stands beside the members: `dynamic` makes some of them. */
const otherKeys: ReadonlySet<string> = new Set(["//", "dynamic", ...otherArguments]);

/**
 * Terraform's language as JSON. Every level between `resource` and a client may be a list of maps as well.
 *
 * @see https://developer.hashicorp.com/terraform/language/syntax/json
 */
export const terraform: DocumentHost = {
  word: "_user_pool_client",
  matches: keys => keys.has("resource"),

  clientsIn(document) {
    return mapsIn(memberOf(document, "resource"))
      .flatMap(ownMembers)
      .flatMap(({ key, value }) => {
        const type = clientTypes.get(key);
        return type
          ? mapsIn(value)
              .flatMap(ownMembers)
              .flatMap(resource => clientsOf(resource, type))
          : [];
      });
  },
};

function clientsOf({ keyRange, value }: Member<Expression>, type: ClientType): readonly DocumentClient[] {
  const { hasBlocks, isPartial = false, ...table } = type;
  // A file that overrides others has only changes.
  const identity = type.required.map(property => type.path(property) ?? []).filter(path => path.length === 1);
  return mapsIn(value).map(root => {
    const keys = new Set(ownMembers(root).map(({ key }) => key));
    return {
      ...table,
      range: keyRange,
      root,
      otherKeys,
      listsOfOne: hasBlocks,
      convertsStrings: true,
      coerce: terraformValue,
      isPartial: isPartial || keys.has("dynamic") || !identity.every(([key = ""]) => keys.has(key)),
    };
  });
}
