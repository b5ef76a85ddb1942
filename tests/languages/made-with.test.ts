import { describe, expect, it } from "vitest";
import {
  callFramesOf,
  isAlwaysMadeWith,
  isOneAt,
  type CallFrame,
  type ControlFlow,
} from "../../src/languages/shared/made-with.ts";
import type { Range } from "../../src/model/site.ts";

interface Node {
  readonly name: string;
  readonly range: Range;
}

function node(name: string, start: number, end: number): Node {
  return { name, range: [start, end] };
}

const isFunction = ({ name }: Node) => name === "function";

function frame(place: Node, outer?: Node, inner?: Node): CallFrame<Node> {
  return { place, optional: outer && inner && { outer, inner } };
}

const test = node("test", 10, 50);
const branch = node("branch", 20, 40);
const within = node("call", 25, 30);
const beside = node("call", 60, 70);
const fn = node("function", 10, 50);

describe("one is made whenever another is", () => {
  it.each<[string, one: readonly CallFrame<Node>[], other: readonly CallFrame<Node>[], boolean]>([
    ["if nothing can skip it", [frame(within)], [frame(beside)], true],
    ["in the same branch", [frame(within, test, branch)], [frame(within)], true],
    ["in the branch that calls the other", [frame(within, test, branch)], [frame(beside), frame(within)], true],
    ["not in a branch of its own", [frame(within, test, branch)], [frame(beside)], false],
    [
      "not in a branch of its own, whatever calls it",
      [frame(within, test, branch), frame(beside)],
      [frame(beside)],
      false,
    ],
    ["in a function with one call", [frame(within, fn, branch), frame(beside)], [frame(beside)], true],
    ["not in a function with more", [frame(within, fn, branch)], [frame(beside)], false],
  ])("%s", (_, one, other, isAlways) => {
    expect(isAlwaysMadeWith(one, other, isFunction)).toBe(isAlways);
  });
});

describe("the calls that lead to a node", () => {
  const top = node("top", 0, 100);

  function framesOf(callers: (place: Node) => Node | undefined): readonly CallFrame<Node>[] {
    const flow: ControlFlow<Node> = {
      ancestorsOf: place => (place === within ? [branch, test, top] : [top]),
      isOptional: (outer, inner) => outer === test && inner === branch,
      onlyCallerOf: callers,
    };
    return callFramesOf(within, flow);
  }

  it("have the innermost edge that may be skipped", () => {
    expect(framesOf(place => (place === within ? beside : undefined))).toEqual([
      frame(within, test, branch),
      frame(beside),
    ]);
  });

  it("are given up in a circle", () => {
    expect(framesOf(place => place)).toHaveLength(11);
  });
});

describe("there is one instance at a place", () => {
  const loop = node("loop", 10, 50);
  const isRepeated = ({ name }: Node) => name === "loop";

  it.each<[string, place: Node, around: readonly Node[], boolean]>([
    ["in the loop that makes it", within, [loop], true],
    ["not after the loop that makes it", beside, [loop], false],
    ["after a block that makes it", beside, [branch], true],
    ["not after the loop around a block", beside, [branch, loop], false],
    ["not behind a loop in the block around both", beside, [loop, node("program", 0, 100)], false],
    ["in a block in a loop", within, [branch, loop], true],
    ["if nothing is around", within, [], true],
  ])("%s", (_, place, around, isOne) => {
    expect(isOneAt(place, around, isRepeated)).toBe(isOne);
  });
});
