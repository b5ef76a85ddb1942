import type { Container, DelimitedContainer, LinesContainer, Range } from "../../model/site.ts";
import { bodyForm, objectForm, objectLinesForm, tupleForm } from "./style.ts";
import type { Body, ObjectNode, Tuple } from "./syntax-tree.ts";

export function tupleContainer({ items, range }: Tuple): DelimitedContainer {
  return { layout: "delimited", form: tupleForm, range, items: items.map(item => item.range) };
}

/** Members are separated by commas or line endings. If both occur, nothing is inserted or removed. */
export function objectContainer({ items, range }: ObjectNode, text: string): Container {
  const ranges = items.map(item => item.range);
  const separators = ranges.slice(1).map(([start], index) => text.slice(ranges[index]?.[1], start).trimStart());
  const isOnOneLine = !text.slice(...range).includes("\n");
  if (separators.every(between => between.startsWith(",")) && (items.length > 1 || isOnOneLine)) {
    return { layout: "delimited", form: objectForm, range, items: ranges };
  }
  return {
    layout: "lines",
    form: objectLinesForm,
    range: inside(range),
    items: ranges,
    pairs: items.map(({ key, value }) => [key.range[1], value.range[0]]),
  };
}

export function bodyContainer({ items, range }: Body): LinesContainer {
  return {
    layout: "lines",
    form: bodyForm,
    range: inside(range),
    items: items.map(item => item.range),
    pairs: items.map(item => (item.type === "attribute" ? [item.nameRange[1], item.value.range[0]] : undefined)),
  };
}

function inside([start, end]: Range): Range {
  return [start + 1, end - 1];
}
