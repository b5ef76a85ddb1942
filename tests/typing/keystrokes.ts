/** A file in which something is typed: what is in front of it, what is typed, and what is behind it. */
export interface TypedFile {
  readonly before: string;
  readonly typed: string;
  readonly after: string;
}

/** What stands in the editor after a keystroke. */
export interface TypingState {
  readonly text: string;
  /** The offset of the cursor. */
  readonly cursor: number;
}

const closers: Readonly<Record<string, string>> = { "{": "}", "[": "]", "(": ")", '"': '"', "'": "'", "`": "`" };

/**
 * Every state of a file while something is typed into it, in an editor that closes brackets and quotes, goes on with the
 * indentation, and puts a closing bracket on a line of its own when a line is broken in front of it.
 */
export function* typingStates({ before, typed, after }: TypedFile): Generator<TypingState> {
  // What the editor has put behind the cursor, the innermost first.
  const pending: string[] = [];
  let quote: string | undefined;
  let place = 0;
  while (place < typed.length) {
    const [next = ""] = pending;
    if (next !== "" && typed.startsWith(next, place)) {
      // Whoever types what is there already, or moves behind it, changes nothing.
      place += next.length;
      pending.shift();
      quote = undefined;
    } else if (typed[place] === "\n") {
      place += 1 + indentationAt(typed, place + 1).length;
      if (quote === undefined && /[[{(]\s*$/u.test(typed.slice(0, place)) && next.length === 1) {
        pending[0] = closerOnItsOwnLine(next, before + typed.slice(0, place));
      }
    } else {
      const character = typed[place] ?? "";
      const closer = closers[character];
      place += 1;
      if (closer !== undefined && quote === undefined) {
        pending.unshift(closer);
        quote = closer === character ? closer : undefined;
      }
    }
    const written = before + typed.slice(0, place);
    yield { text: written + pending.join("") + after, cursor: written.length };
  }
}

function indentationAt(text: string, place: number): string {
  return /^ */u.exec(text.slice(place))?.[0] ?? "";
}

/** A closing bracket below the line with its opening one, with the indentation of that. */
function closerOnItsOwnLine(closer: string, written: string): string {
  const lines = written.split("\n");
  const opened = lines.findLast(line => line.trim() !== "") ?? "";
  return `\n${indentationAt(opened, 0)}${closer}`;
}
