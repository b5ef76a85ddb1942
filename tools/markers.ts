/** Replaces what is between `<!-- begin … -->` and `<!-- end … -->` in a Markdown text. */
export function replaceBetweenMarkers(markdown: string, section: string, content: string): string {
  const begin = `<!-- begin ${section} -->`;
  const end = `<!-- end ${section} -->`;
  const start = markdown.indexOf(begin);
  const stop = markdown.indexOf(end, start);
  if (start === -1 || stop === -1) {
    throw new Error(`There is no place for the ${section}: "${begin}" and "${end}".`);
  }
  return `${markdown.slice(0, start + begin.length)}\n\n${content}\n\n${markdown.slice(stop)}`;
}
