/** The maximum length of a value in a message, in characters. */
export const longestValue = 60;

/**
 * A value as it is shown in a message: a long one is cut in the middle, because URLs and names often differ at the end.
 *
 * @param limit - the maximum number of characters, including the ellipsis
 */
export function shortened(text: string, limit = longestValue): string {
  // A text has at most as many code points as code units, so most need not be split.
  const characters = text.length > limit ? [...text] : [];
  if (characters.length <= limit) {
    return text;
  }
  const head = Math.ceil((limit - 1) / 2);
  const tail = limit - 1 - head;
  return `${characters.slice(0, head).join("")}…${characters.slice(characters.length - tail).join("")}`;
}
