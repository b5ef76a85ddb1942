/** What the page of errors says of one or more messages. */
export interface ErrorEntry {
  /** The messages as they are shown, with `…` for what differs. */
  readonly texts: readonly string[];
  /** The heading above: when people see the message. */
  readonly heading: string;
  /** The rules that find the cause, without the plugin's name. */
  readonly rules: readonly string[];
  /** What is said where no rule finds the cause, in Markdown. */
  readonly answer: string;
}

/** The rows of all tables of the page, and the paragraphs that begin with a message. */
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
