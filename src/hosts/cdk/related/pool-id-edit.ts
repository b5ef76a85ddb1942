import type { TextEdit } from "../../../edits/text/text-edit.ts";
import type { Range } from "../../../model/site.ts";
import { userPoolType } from "../../../spec/user-pools.ts";
import type { NameConversion } from "../library/spelling.ts";
import { deployedAs } from "./deployed-as.ts";
import type { ConstructReference } from "./constructs.ts";

/**
 * Replaces another attribute of a pool by its id: `pool.attrArn` becomes `pool.ref`.
 *
 * @param spell - how the program's language spells the name of the id
 * @param range - where the attribute is read; not edited if that is behind a variable
 */
export function renderPoolId(
  { construct, member, memberRange }: ConstructReference,
  spell: NameConversion,
  [start, end]: Range,
): readonly TextEdit[] | null {
  const { cognitoClass = "" } = construct;
  const isHere = memberRange && start <= memberRange[0] && memberRange[1] === end;
  const deployed = member === undefined ? undefined : deployedAs(construct, member);
  const isAttribute = deployed?.type === userPoolType && deployed.attribute !== undefined;
  const id = spell(cognitoClass.startsWith("Cfn") ? "ref" : "userPoolId");
  return isHere && isAttribute ? [{ range: memberRange, text: id }] : null;
}
