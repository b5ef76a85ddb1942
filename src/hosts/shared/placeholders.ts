/** A part of a string that CloudFormation or a preprocessor replaces: `${Stage}`, `{{resolve:ssm:/url}}`. */
export interface Placeholder {
  /** The text between `${` and `}`. `undefined` for other placeholders and for unclosed ones. */
  readonly name: string | undefined;
}

const openings = /\$\{|\{\{|#\{|&\{|%\{|\$\(|<%|\$[A-Z_]\w*/gu;

/**
 * Splits a string at its placeholders: those of `Fn::Sub` and the Serverless Framework (`${}`), dynamic references and
 * Jinja (`{{}}`), the pseudo parameters plugin (`#{}`), `Fn::ForEach` (`&{}`), ERB and EJS (`<%%>`), Terraform
 * (`%{if}`), Kustomize (`$()`) and envsubst (`$NAME`).
 */
export function splitPlaceholders(text: string): readonly (string | Placeholder)[] {
  const parts: (string | Placeholder)[] = [];
  let position = 0;
  openings.lastIndex = 0;
  for (let match = openings.exec(text); match; match = openings.exec(text)) {
    const [opening] = match;
    const start = match.index;
    const end = endOfPlaceholder(text, start, opening);
    if (start > position) {
      parts.push(text.slice(position, start));
    }
    parts.push({ name: opening === "${" && end !== undefined ? text.slice(start + 2, end - 1) : undefined });
    position = end ?? text.length;
    openings.lastIndex = position;
  }
  if (position < text.length) {
    parts.push(text.slice(position));
  }
  return parts;
}

function endOfPlaceholder(text: string, start: number, opening: string): number | undefined {
  switch (opening) {
    case "<%":
      return endOfTag(text, start, "%>");
    case "$(":
      return endOfTag(text, start, ")");
    default: {
      const brace = opening.indexOf("{");
      return brace === -1 ? start + opening.length : endOfBraces(text, start + brace);
    }
  }
}

function endOfTag(text: string, start: number, closing: string): number | undefined {
  const end = text.indexOf(closing, start);
  return end === -1 ? undefined : end + closing.length;
}

/** The position after the brace that closes the one at `start`. Names can be nested: `${a.${b}}`. */
function endOfBraces(text: string, start: number): number | undefined {
  const braces = /[{}]/gu;
  braces.lastIndex = start;
  let depth = 0;
  for (let match = braces.exec(text); match; match = braces.exec(text)) {
    depth += match[0] === "{" ? 1 : -1;
    if (depth === 0) {
      return match.index + 1;
    }
  }
  return undefined;
}
