import { adopt } from "./adopt.ts";
import type { Import, ImportedName, Name } from "../syntax/nodes.ts";
import { parseName } from "./parse-parameters.ts";
import type { TokenStream } from "./token-stream.ts";

/** `import module.submodule as name`. */
export function parseImport(tokens: TokenStream): Import {
  const { start } = tokens;
  const names: ImportedName[] = [];
  tokens.advance();
  do {
    if (!tokens.is("name")) {
      tokens.fail();
      break;
    }
    const first = parseName(tokens);
    while (tokens.accept(".")) {
      parseMemberName(tokens);
    }
    const path = dotted(tokens, first.range[0]);
    const alias = parseAlias(tokens);
    // Without `as`, only the top-level package is bound.
    names.push(
      alias
        ? { local: alias, module: path, member: undefined }
        : { local: first, module: first.id, submodule: path, member: undefined },
    );
  } while (tokens.accept(","));
  return adopt<Import>({ kind: "Import", range: tokens.rangeFrom(start), names, wildcard: undefined });
}

/** `from module import member as name`. */
export function parseFromImport(tokens: TokenStream): Import {
  const { start } = tokens;
  const names: ImportedName[] = [];
  tokens.advance();
  const from = tokens.start;
  while (tokens.is(".") || tokens.is("...")) {
    tokens.advance();
  }
  if (tokens.is("name")) {
    do {
      parseMemberName(tokens);
    } while (tokens.accept("."));
  } else if (tokens.start === from) {
    tokens.fail();
  }
  const module = dotted(tokens, from);
  let wildcard: string | undefined;
  if (!tokens.accept("import")) {
    tokens.fail();
  } else if (tokens.accept("*")) {
    wildcard = module;
  } else if (tokens.is("(")) {
    tokens.open(")");
    while (!tokens.isAtClose()) {
      parseImportedMember(tokens, module, names);
      tokens.endItem();
    }
    tokens.close();
  } else {
    do {
      parseImportedMember(tokens, module, names);
    } while (tokens.accept(","));
  }
  return adopt<Import>({ kind: "Import", range: tokens.rangeFrom(start), names, wildcard });
}

function parseImportedMember(tokens: TokenStream, module: string, names: ImportedName[]): void {
  if (!tokens.is("name")) {
    tokens.fail();
    return;
  }
  const member = parseName(tokens);
  names.push({ local: parseAlias(tokens) ?? member, module, member: member.id });
}

function parseMemberName(tokens: TokenStream): void {
  if (!tokens.accept("name")) {
    tokens.fail();
  }
}

function parseAlias(tokens: TokenStream): Name | undefined {
  if (!tokens.accept("as")) {
    return undefined;
  }
  if (tokens.is("name")) {
    return parseName(tokens);
  }
  tokens.fail();
  return undefined;
}

/** The path that ends in front of the current token, without the spaces that are allowed around its dots. */
function dotted(tokens: TokenStream, start: number): string {
  return tokens.text.slice(start, Math.max(start, tokens.lastEnd)).replaceAll(/[\s\\]/gu, "");
}
