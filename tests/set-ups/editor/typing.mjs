/** What an editor closes by itself, with what. */
const closers = { "(": ")", "[": "]", "{": "}" };

/** A text as it is after each word and each sign that is typed. */
export function beginningsOf(text) {
  return [...text.matchAll(/\s*(?:[\w$:/.-]*\w|\S)/gu)].map(({ 0: word, index }) => text.slice(0, index + word.length));
}

/** The rest of a beginning that the editor has written already: the other halves of brackets and quotes. */
export function closingOf(beginning) {
  const open = [];
  for (const sign of beginning.replaceAll(/#.*/gu, "")) {
    const inText = /["'`]/u.test(open.at(-1) ?? "");
    if (sign === open.at(-1)) {
      open.pop();
    } else if (!inText && sign in closers) {
      open.push(closers[sign]);
    } else if (!inText && /["'`]/u.test(sign)) {
      open.push(sign);
    }
  }
  return open.toReversed().join("");
}
