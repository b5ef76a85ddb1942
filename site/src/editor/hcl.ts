import type { StreamParser, StringStream } from "@codemirror/language";

interface State {
  /** The end of the string, comment or heredoc that continues on the next line. */
  within: "string" | "comment" | { readonly heredoc: string } | undefined;
}

const blockTypes = /^(?:data|locals|module|output|provider|resource|terraform|variable)\b/u;
const keywords = /^(?:for|in|if|else|endif|endfor)\b/u;

/** HCL, as far as highlighting needs it. */
export const hcl: StreamParser<State> = {
  name: "hcl",
  startState: () => ({ within: undefined }),
  languageData: { commentTokens: { line: "#", block: { open: "/*", close: "*/" } } },

  token(stream, state) {
    if (state.within === "comment") {
      return restOfComment(stream, state);
    }
    if (typeof state.within === "object") {
      return heredocLine(stream, state, state.within.heredoc);
    }
    return state.within === "string" ? stringPart(stream, state) : code(stream, state);
  },
};

function code(stream: StringStream, state: State): string | null {
  const isLineStart = stream.sol();
  if (stream.eatSpace()) {
    return null;
  }
  if (stream.match(/^(?:#|\/\/).*/u)) {
    return "comment";
  }
  if (stream.match("/*")) {
    state.within = "comment";
    return restOfComment(stream, state);
  }
  const heredoc = stream.match(/^<<-?(\w+)/u);
  if (heredoc && typeof heredoc === "object") {
    state.within = { heredoc: heredoc[1] ?? "" };
    return "string";
  }
  if (stream.eat('"')) {
    state.within = "string";
    return stringPart(stream, state);
  }
  if (stream.match(/^\d[\d.]*(?:e[+-]?\d+)?/iu)) {
    return "number";
  }
  if (stream.match(/^(?:true|false|null)\b/u)) {
    return "atom";
  }
  if ((isLineStart && stream.match(blockTypes)) || stream.match(keywords)) {
    return "keyword";
  }
  if (stream.match(/^[\w-]+(?=\s*=[^=>])/u) || stream.match(/^[\w-]+(?=\s*(?:"[^"]*"\s*)*\{)/u)) {
    return "propertyName";
  }
  if (stream.match(/^[A-Za-z_][\w-]*/u)) {
    return "variableName";
  }
  return "=!<>?:&|+-*/%".includes(stream.next() ?? " ") ? "operator" : null;
}

function stringPart(stream: StringStream, state: State): string {
  // Expressions inside strings are not highlighted, which is easier to read in a line of settings.
  stream.match(/^(?:[^"\\]|\\.)*/u);
  if (stream.eat('"') || stream.eol()) {
    state.within = undefined;
  }
  return "string";
}

function restOfComment(stream: StringStream, state: State): string {
  if (stream.skipTo("*/")) {
    stream.match("*/");
    state.within = undefined;
  } else {
    stream.skipToEnd();
  }
  return "comment";
}

function heredocLine(stream: StringStream, state: State, end: string): string {
  if (stream.string.trim() === end) {
    state.within = undefined;
  }
  stream.skipToEnd();
  return "string";
}
