/**
 * A question about an object that remembers its answer for each. What else is needed to answer belongs to the object,
 * such as the file that a node stands in.
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
