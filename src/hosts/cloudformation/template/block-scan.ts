import type { DocumentFile, OutlineEntry, Tree } from "../../../languages/documents.ts";
import type { Expression, MapExpression, Member } from "../../../model/value.ts";
import { Occurrences } from "./occurrences.ts";
import { ownMembers, withValue } from "../../shared/static-members.ts";
import { appClientType } from "./template.ts";

const sections: ReadonlySet<string> = new Set([
  "Parameters",
  "Rules",
  "Conditions",
  "Mappings",
  "Transform",
  "Fn::Transform",
]);

const appClientTypes = new RegExp(appClientType, "gu");

/**
 * Reads only the relevant parts of a template: the resources that may be app clients, and the sections that they refer
 * to. All other members near the top of the tree are unknown.
 *
 * @returns `undefined` if only the whole text can tell
 */
export function scanTemplate(file: DocumentFile): Tree | undefined {
  const entries = file.outline(holdsSections);
  if (!entries?.some(holdsResources)) {
    return undefined;
  }
  const reader = new BlockReader(file);
  const root = reader.readMap(entries);
  return root && { root, style: file.style, readMember: unread => reader.readValue(unread) };
}

/**
 * Whether the entries of a value are looked for: those of a top-level `Resources`, and those of a Serverless Framework
 * file's `resources`.
 *
 * @param path - the keys above the value's own
 */
function holdsSections([first, second]: readonly string[], key: string): boolean {
  return first === undefined
    ? key === "Resources" || key === "resources"
    : second === undefined && first === "resources" && key === "Resources";
}

function holdsResources({ key, children }: OutlineEntry): boolean {
  return children !== undefined && (key === "Resources" || children.some(holdsResources));
}

class BlockReader {
  readonly #file: DocumentFile;
  readonly #appClients: Occurrences;

  constructor(file: DocumentFile) {
    this.#file = file;
    this.#appClients = new Occurrences(appClientTypes, file.text);
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
    const [start, end] = entry.range;
    if (!sections.has(entry.key) && !this.#appClients.isWithin(start, end)) {
      return entry;
    }
    const tree = this.#file.readBlock(entry.value.site.range);
    if (!tree) {
      // A syntax error, which affects no other block.
      return entry;
    }
    return tree === "needs-whole" ? undefined : this.#memberIn(tree, entry);
  }

  /** The value of a member that was left unread. Unknown if its block is not self-contained. */
  readValue(unread: Member<Expression>): Expression {
    const tree = this.#file.readBlock(unread.value.site.range);
    const member = tree && tree !== "needs-whole" ? this.#memberIn(tree, unread) : undefined;
    return (member ?? unread).value;
  }

  #memberIn({ root, style }: Tree, unread: Member<Expression>): Member<Expression> | undefined {
    if (this.#file.isJson) {
      return style === this.#file.style ? withValue(unread, root) : undefined;
    }
    const [member, ...others] = ownMembers(root);
    const isOneEntry = root.kind === "map" && root.complete && others.length === 0;
    return isOneEntry && member?.key === unread.key ? member : undefined;
  }
}
