import { json } from "../../languages/json/style.ts";
import { yaml } from "../../languages/yaml/style.ts";
import type { Range } from "../../model/site.ts";
import type { Expression, MapExpression, Member } from "../../model/value.ts";
import { outlineJson } from "../../languages/json/outline.ts";
import { looksLikeJson } from "../../languages/json/text.ts";
import { Occurrences } from "../../languages/document/occurrences.ts";
import type { OutlineEntry } from "../../languages/document/outline.ts";
import { ownMembers, withValue } from "./static-members.ts";
import { appClientType } from "./template.ts";
import { readTree, type Tree } from "../../languages/document/tree.ts";
import { outlineYaml } from "../../languages/yaml/outline.ts";

const sections: ReadonlySet<string> = new Set([
  "Parameters",
  "Rules",
  "Conditions",
  "Mappings",
  "Transform",
  "Fn::Transform",
]);

/**
 * Reads of a template only what matters: the resources that may be app clients, and the sections that those refer to.
 * All other members near the top of the tree are unknown.
 *
 * @returns `undefined` where only the whole text can tell
 */
export function scanTemplate(text: string): Tree | undefined {
  const isJson = looksLikeJson(text);
  const entries = isJson ? outlineJson(text) : outlineYaml(text);
  if (!entries?.some(holdsResources)) {
    return undefined;
  }
  const reader = new BlockReader(text, isJson);
  const root = reader.readMap(entries);
  return root && { root, style: isJson ? json : yaml, readMember: unread => reader.readValue(unread) };
}

function holdsResources({ key, children }: OutlineEntry): boolean {
  return children !== undefined && (key === "Resources" || children.some(holdsResources));
}

class BlockReader {
  readonly #text: string;
  readonly #isJson: boolean;
  readonly #appClients: Occurrences;

  constructor(text: string, isJson: boolean) {
    this.#text = text;
    this.#isJson = isJson;
    this.#appClients = new Occurrences(appClientType, text);
  }

  readMap(entries: readonly OutlineEntry[]): MapExpression | undefined {
    const members: Member<Expression>[] = [];
    for (const entry of entries) {
      const member = this.#readMember(entry);
      if (!member) {
        return undefined;
      }
      members.push(member);
    }
    const range = [entries[0]?.range[0] ?? 0, entries.at(-1)?.range[1] ?? 0] as const;
    return { kind: "map", members, complete: true, site: { range } };
  }

  #readMember(entry: OutlineEntry): Member<Expression> | undefined {
    if (entry.children) {
      const value = this.readMap(entry.children);
      return value && withValue(entry, value);
    }
    if (!sections.has(entry.key) && !this.#appClients.isWithin(entry.keyStart, entry.end)) {
      return entry;
    }
    const tree = this.#readTree(entry.value.site.range);
    if (!tree) {
      // A syntax error, which spoils no other block.
      return entry;
    }
    return tree === "needs-whole" ? undefined : this.#memberIn(tree, entry);
  }

  /** The value of a member that was left unread. It stays unknown if its block alone does not tell. */
  readValue(unread: Member<Expression>): Expression {
    const tree = this.#readTree(unread.value.site.range);
    const member = tree && tree !== "needs-whole" ? this.#memberIn(tree, unread) : undefined;
    return (member ?? unread).value;
  }

  #readTree(range: Range): ReturnType<typeof readTree> {
    return readTree(this.#text, range, this.#isJson ? undefined : "yaml");
  }

  #memberIn({ root, style }: Tree, unread: Member<Expression>): Member<Expression> | undefined {
    if (this.#isJson) {
      return style === json ? withValue(unread, root) : undefined;
    }
    const [member, ...others] = ownMembers(root);
    const isOneEntry = root.kind === "map" && root.complete && others.length === 0;
    return isOneEntry && member?.key === unread.key ? member : undefined;
  }
}
