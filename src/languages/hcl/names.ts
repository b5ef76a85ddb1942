import type { TokenStream } from "./token-stream.ts";

/** The names that a loop binds to each key and value, or to each value. */
export function parseNames(stream: TokenStream): readonly string[] {
  const names: string[] = [];
  do {
    const name = stream.expect("identifier", "Expected a name.");
    if (name) {
      names.push(stream.textOf(name));
    }
  } while (stream.accept(","));
  return names;
}
