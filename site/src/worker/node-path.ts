/** The part of `node:path` that ESLint's linter uses. */

export const sep = "/";

export function extname(path: string): string {
  const name = path.slice(path.lastIndexOf(sep) + 1);
  const dot = name.lastIndexOf(".");
  return dot > 0 ? name.slice(dot) : "";
}
