import { isMap, type Printable, type PrintableMap } from "../../../../edits/print/printable.ts";
import type { Style } from "../../../../edits/print/style.ts";
import { perObject } from "../../../../model/per-object.ts";
import type { SemanticModel } from "../../../../languages/language.ts";
import { nameOfClass, type CdkVersion } from "../../library/names.ts";
import { authFlowFlags, grantFlags, optionsUnder, standardAttributes } from "../../library/option-names.ts";

/** The types of the options that are structures, with their members. */
const types: readonly (readonly [type: string, members: ReadonlySet<string>])[] = [
  ["AuthFlow", new Set(authFlowFlags.map(([flag]) => flag))],
  ["OAuthFlows", new Set(grantFlags.map(([flag]) => flag))],
  ["OAuthSettings", new Set(optionsUnder(["oAuth"]))],
  ["AnalyticsConfiguration", new Set(optionsUnder(["analytics"]))],
  ["StandardAttributesMask", new Set(standardAttributes.keys())],
];

/** A structure, including nested ones, with the names of their types, which some languages have to call. */
export function typedStructure(structure: PrintableMap, version: CdkVersion): PrintableMap {
  const members = structure.members.map(([key, value]) => [key, typed(value, version)] as const);
  const [type] = types.find(([, names]) => members.length > 0 && members.every(([key]) => names.has(key))) ?? [];
  return { ...structure, members, ...(type !== undefined && { of: nameOfClass(type, version) }) };
}

function typed(value: Printable, version: CdkVersion): Printable {
  return isMap(value) ? typedStructure(value, version) : value;
}

/** The language's style, with option names in its spelling. */
export const spelledStyle = perObject(({ style, spell }: SemanticModel): Style =>
  spell ? { ...style, printKey: (key, local, keys) => style.printKey(spell(key), local, keys) } : style,
);
