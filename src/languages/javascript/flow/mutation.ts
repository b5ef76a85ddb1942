import { withoutPart, withPartDeleted } from "../../../model/members.ts";
import { perObject } from "../../../model/per-object.ts";
import type { Expression } from "../../../model/value.ts";
import type { Node } from "../syntax/syntax-tree.ts";

/** A part of an object or list that the file may change after creating it. */
export interface Mutation {
  /** The keys that lead to the part; empty for the whole. */
  readonly path: readonly string[];
  /** Whether the part is replaced, deleted or itself changed, or something inside it is changed at an unknown path. */
  readonly kind: "replaced" | "deleted" | "changed" | "inside";
  /** The call that passes it to a function of another file, which may mutate it from then on. */
  readonly passedAt?: Node;
}

/** An item that is mutated in more ways is taken to be mutated in any way. */
const MAX_ITEM_MUTATIONS = 10;

/** Stands for all mutations of a value of which not every name is known. */
export const anywhere: Mutation = { path: [], kind: "inside" };

export const withoutDuplicates = perObject((mutations: readonly Mutation[]): readonly Mutation[] => [
  ...new Map(
    mutations.map(mutation => [JSON.stringify([mutation.path, mutation.kind, mutation.passedAt?.range]), mutation]),
  ).values(),
]);

/** What remains known of a value after a mutation. */
export function afterMutation(value: Expression, { path, kind }: Mutation): Expression {
  return kind === "deleted" ? withPartDeleted(value, path) : withoutPart(value, path);
}

/** Whether a member is replaced or deleted, which has no effect on an alias of its value. */
export function isReplacedOrDeleted({ kind }: Mutation): boolean {
  return kind === "replaced" || kind === "deleted";
}

/** The mutations of a whole, as those of the part that a path leads to. */
export function ofPart(path: readonly string[], mutations: readonly Mutation[]): readonly Mutation[] {
  return path.length === 0
    ? mutations
    : mutations.flatMap((mutation): readonly Mutation[] => {
        if (!path.every((key, index) => index >= mutation.path.length || key === mutation.path[index])) {
          return [];
        }
        return mutation.path.length < path.length && mutation.kind !== "inside"
          ? []
          : [{ ...mutation, path: mutation.path.slice(path.length) }];
      });
}

/** The mutations of a list, as those of one of its items, whose index is not known. */
export function ofItems(path: readonly string[], mutations: readonly Mutation[]): readonly Mutation[] {
  const items = mutations.filter(isOfMembers);
  return items.length > MAX_ITEM_MUTATIONS
    ? [{ path, kind: "inside" }]
    : items.map(mutation => ({ ...mutation, path: [...path, ...mutation.path.slice(1)] }));
}

/** The mutations of something that has a value at any depth: an item of an item, or the value under another key. */
export function ofContents(path: readonly string[], mutations: readonly Mutation[]): readonly Mutation[] {
  const contents = mutations.filter(isOfMembers);
  return contents.length > MAX_ITEM_MUTATIONS || contents.some(({ passedAt: node }) => !node)
    ? [{ path, kind: "inside" }]
    : contents.map(mutation => ({ path, kind: "inside", ...passedAt(mutation) }));
}

/** Whether a mutation is one of a member, and not merely of which members there are. */
function isOfMembers(mutation: Mutation): boolean {
  return mutation.kind === "inside" || mutation.path.length > (isReplacedOrDeleted(mutation) ? 1 : 0);
}

/** A shallow copy shares its members: only what is inside them can be mutated through it. */
export function ofCopy(path: readonly string[], mutations: readonly Mutation[]): readonly Mutation[] {
  return mutations.filter(isOfMembers).map(mutation => ({ ...mutation, path: [...path, ...mutation.path] }));
}

export function passedAt({ passedAt: node }: Mutation): Pick<Mutation, "passedAt"> {
  return node ? { passedAt: node } : {};
}
