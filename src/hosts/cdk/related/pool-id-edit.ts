import type { TextEdit } from "../../../edits/text-edit.ts";
import type { Range } from "../../../model/site.ts";
import { deployedAs } from "./construct-reference.ts";
import type { Construct } from "./construct.ts";

/** Takes the id of a pool where another attribute of it is taken: `pool.attrArn` becomes `pool.ref`. */
export function renderPoolId(
  { cognitoClass = "" }: Construct,
  [start, end]: Range,
  text: string,
): readonly TextEdit[] | null {
  const [, member] = /\.\s*(?<member>\w+)$/u.exec(text.slice(start, end)) ?? [];
  const isAttribute = member !== undefined && deployedAs(cognitoClass, member)?.attribute !== undefined;
  const id = cognitoClass.startsWith("Cfn") ? "ref" : "userPoolId";
  return isAttribute ? [{ range: [end - member.length, end], text: id }] : null;
}
