const keywordList = [
  ...(["False", "None", "True", "and", "as", "assert", "await", "break", "class", "continue", "def"] as const),
  ...(["del", "elif", "else", "except", "finally", "for", "from", "global", "if", "import", "in", "is"] as const),
  ...(["lambda", "nonlocal", "not", "or", "pass", "raise", "return", "try", "while", "with", "yield"] as const),
];

export type Keyword = (typeof keywordList)[number];

/** Keywords by themselves. Those that are names in most places (`match`, `case`, `type`, `async`) are not among them. */
export const keywords: ReadonlyMap<string, Keyword> = new Map(keywordList.map(keyword => [keyword, keyword]));

/** Keywords that begin a statement or a clause, and never occur in an expression. */
export const statementKeywords: ReadonlySet<TokenKind> = new Set<TokenKind>([
  ...(["assert", "break", "class", "continue", "def", "del", "elif", "except", "finally", "from"] as const),
  ...(["global", "import", "nonlocal", "pass", "raise", "return", "try", "while", "with"] as const),
]);

export type Operator =
  | ("(" | ")" | "[" | "]" | "{" | "}" | "," | ":" | ";" | "." | "..." | "->" | "=" | ":=" | "!" | "~")
  | ("+" | "-" | "*" | "**" | "/" | "//" | "%" | "@" | "<<" | ">>" | "&" | "|" | "^")
  | ("<" | ">" | "<=" | ">=" | "==" | "!=" | "<>");

/**
 * The kind of a token. Keywords and operators are their own kinds, except that all augmented assignments (`+=`) are one
 * kind. A formatted string is only its prefix and opening quotes.
 */
export type TokenKind =
  Keyword | Operator | "name" | "number" | "string" | "formatted" | "augmented" | "newline" | "end" | "unknown";

export const closers: ReadonlyMap<TokenKind, TokenKind> = new Map<TokenKind, TokenKind>([
  ["(", ")"],
  ["[", "]"],
  ["{", "}"],
]);

/**
 * How strongly binary operators bind, from weak to strong. 0 is for everything else, including `**`, whose right operand
 * binds more weakly than its left one.
 */
export const precedences = {
  none: 0,
  or: 1,
  and: 2,
  not: 3,
  comparison: 4,
  bitOr: 5,
  bitXor: 6,
  bitAnd: 7,
  shift: 8,
  sum: 9,
  product: 10,
} as const;
