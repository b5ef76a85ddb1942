import { PLACEHOLDER } from "../../model/written-text.ts";

/** `<pool-id>`, which a shell would parse as redirections from one file and to another. */
const placeholder = /(?<!<)<[\p{L}_](?:[\p{L}\p{N}_.:'/|-]| (?=[\p{L}\p{N}]))*>/gu;

/**
 * A script of the same length that a shell could parse: placeholders such as `<pool-id>` are replaced by {@link
 * PLACEHOLDER}s and line endings by single characters. Of a console session only the commands are kept, without prompts
 * and output.
 */
export function readableScript(text: string): string {
  const commands = isSession(text) ? commandsOfSession(text) : text;
  const filled = commands.replaceAll(placeholder, found => PLACEHOLDER.repeat(found.length));
  const lines = filled.includes("\r") ? filled.replaceAll("\\\r\n", " \\\n").replaceAll("\r\n", " \n") : filled;
  // The parser looks at the character after a backslash, even at the end of the script.
  return lines.endsWith("\\") ? `${lines.slice(0, -1)} ` : lines;
}

/** `$ `, `% `, `user@host:~/project$ `. */
const prompt = /^[\t ]*(?:[\w.-]+@[\w.-]+(?:[ :][\w./~-]*)?)?[$%][\t ]+(?=\S)/u;

/** Whether the first line that is neither blank nor a comment has a prompt, which no script starts with. */
function isSession(text: string): boolean {
  const first = /^[\t ]*[^\s#].*/mu.exec(text)?.[0] ?? "";
  return prompt.test(first);
}

/** Blanks out prompts, and lines that neither have one nor continue one that has. */
function commandsOfSession(text: string): string {
  let continues = false;
  return text.replaceAll(/[^\n]+/gu, line => {
    const sign = (prompt.exec(line) ?? (continues ? /^[\t ]*> /u.exec(line) : undefined))?.[0];
    if (sign === undefined && !continues) {
      return blank(line);
    }
    continues = /\\\r?$/u.test(line);
    return blank(sign ?? "") + line.slice(sign?.length ?? 0);
  });
}

function blank(line: string): string {
  return " ".repeat(line.length);
}
