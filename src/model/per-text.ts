/**
 * Memoizes a function of a whole text, for the last text only. Hundreds of consecutive calls are about one file, and
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
