/** A file in which something is typed: the text before it, the typed text, and the text after it. */
export interface TypedFile {
  readonly before: string;
  readonly typed: string;
  readonly after: string;
}

/** The editor's content after a keystroke. */
export interface TypingState {
  readonly text: string;
  /** The offset of the cursor. */
  readonly cursor: number;
}

const closers: Readonly<Record<string, string>> = { "{": "}", "[": "]", "(": ")", '"': '"', "'": "'", "`": "`" };

/**
 * Every state of a file while something is typed into it, in an editor that closes brackets and quotes, keeps the
 * indentation, and moves a closing bracket to its own line if a line break is typed before it.
 */
export function* typingStates({ before, typed, after }: TypedFile): Generator<TypingState> {
  // What the editor has inserted after the cursor, innermost first.
  const pending: string[] = [];
  let quote: string | undefined;
  let place = 0;
  while (place < typed.length) {
    const [next = ""] = pending;
    if (next !== "" && typed.startsWith(next, place)) {
      // Typing over existing text, or moving past it, changes nothing.
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

/** A closing bracket below the line of its opening one, with the same indentation. */
function closerOnItsOwnLine(closer: string, written: string): string {
  const lines = written.split("\n");
  const opened = lines.findLast(line => line.trim() !== "") ?? "";
  return `\n${indentationAt(opened, 0)}${closer}`;
}
