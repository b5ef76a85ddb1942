/**
 * A question about a whole text that remembers its last answer. Hundreds of questions in a row are about one file, and
 * each would search all of it.
 */
export function perText<Answer>(ask: (text: string) => Answer): (text: string) => Answer {
  let last: { readonly text: string; readonly answer: Answer } | undefined;
  return text => {
    if (last?.text !== text) {
      last = { text, answer: ask(text) };
    }
    return last.answer;
  };
}
