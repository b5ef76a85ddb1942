/**
 * Memoizes a function by its first argument, held weakly. The other arguments must be determined by it, as the file is
 * by its nodes.
 */
export function perObject<About extends object, Rest extends readonly unknown[], Answer>(
  ask: (about: About, ...rest: Rest) => Answer,
): (about: About, ...rest: Rest) => Answer {
  const known = new WeakMap<About, { readonly answer: Answer }>();
  return (about, ...rest) => {
    let found = known.get(about);
    if (!found) {
      found = { answer: ask(about, ...rest) };
      known.set(about, found);
    }
    return found.answer;
  };
}
