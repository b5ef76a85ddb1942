import type { TemplatePart } from "./syntax-tree.ts";

/** The parts of a heredoc without the indentation that all of its lines share, for `<<-`. Blank lines do not count. */
export function withoutIndentation(parts: readonly TemplatePart[]): readonly TemplatePart[] {
  const beginnings = parts.filter((_, index) => beginsLine(parts, index)).filter(part => !isBlankLine(part));
  const common = beginnings.map(indentationOf).reduce((least, next) => Math.min(least, next), Infinity);
  return parts.map((part, index) =>
    part.type === "text" && beginsLine(parts, index) && !isBlankLine(part)
      ? { ...part, value: part.value.slice(common) }
      : part,
  );
}

function beginsLine(parts: readonly TemplatePart[], index: number): boolean {
  const before = parts[index - 1];
  return !before || (before.type === "text" && before.value.endsWith("\n"));
}

function isBlankLine(part: TemplatePart): boolean {
  return part.type === "text" && part.value.trim() === "" && part.value.endsWith("\n");
}

function indentationOf(part: TemplatePart): number {
  return part.type === "text" ? part.value.length - part.value.trimStart().length : 0;
}
