/** The longest value that a message shows in full, in characters. */
export const longestValue = 60;

/**
 * A value as a message shows it: a long one without its middle, since URLs and names often differ at their end.
 *
 * @param limit - the most characters to show, the ellipsis included
 */
export function shortened(text: string, limit = longestValue): string {
  // No text has more code points than code units, so that most need not be split.
  const characters = text.length > limit ? [...text] : [];
  if (characters.length <= limit) {
    return text;
  }
  const head = Math.ceil((limit - 1) / 2);
  const tail = limit - 1 - head;
  return `${characters.slice(0, head).join("")}…${characters.slice(characters.length - tail).join("")}`;
}
