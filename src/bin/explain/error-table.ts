/** An entry of the errors page, for one or more messages. */
export interface ErrorEntry {
  /** The messages as they are shown, with `…` for variable parts. */
  readonly texts: readonly string[];
  /** The heading above, which tells when the message occurs. */
  readonly heading: string;
  /** The rules that find the cause, without the plugin's name. */
  readonly rules: readonly string[];
  /** The explanation, in Markdown, for messages whose cause no rule finds. */
  readonly answer: string;
}

/** The rows of all tables of the page, and the paragraphs that start with a message. */
export function readErrorTable(page: string): readonly ErrorEntry[] {
  let heading = "";
  return page.split(/\r?\n/u).flatMap(line => {
    heading = /^#{2,} (?<heading>.+)$/u.exec(line)?.groups?.["heading"] ?? heading;
    const row = /^\| (?<said>`.+) \| (?<meaning>.+) \|$/u.exec(line)?.groups;
    const said = row?.["said"] ?? /^`[^`]+`/u.exec(line)?.[0] ?? "";
    const texts = [...said.matchAll(/`(?<text>[^`]+)`/gu)].map(match => match.groups?.["text"] ?? "");
    const meaning = row?.["meaning"] ?? line;
    return texts.length === 0 ? [] : [{ texts, heading, rules: rulesIn(meaning), answer: meaning }];
  });
}

function rulesIn(markdown: string): readonly string[] {
  return [...markdown.matchAll(/\]\(rules\/(?<rule>[\w-]+)\.md/gu)].map(match => match.groups?.["rule"] ?? "");
}
