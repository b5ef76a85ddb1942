import { editDistance } from "./edit-distance.ts";

/** The name that was probably meant: the only one with the smallest edit distance. */
export function nearestName(written: string, names: readonly string[]): string | undefined {
  const text = comparable(written);
  const limit = Math.min(2, Math.floor(text.length / 3));
  const near = names
    .map(name => ({ name, distance: editDistance(text, comparable(name), limit) }))
    .filter(({ distance }) => distance <= limit)
    .toSorted((a, b) => a.distance - b.distance);
  const [first, second] = near;
  return first && first.distance !== second?.distance ? first.name : undefined;
}

/** A name without case and separators: `client-credentials` equals `client_credentials`. */
function comparable(name: string): string {
  return name.toLowerCase().replaceAll(/[\s_-]/gu, "");
}
