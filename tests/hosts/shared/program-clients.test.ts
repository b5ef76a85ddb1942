import { describe, expect, it } from "vitest";
import type { Operation } from "../../../src/model/app-client.ts";
import type { ProgramClient, ProgramHost } from "../../../src/hosts/shared/program-host.ts";
import { clientsOfProgram } from "../../../src/hosts/shared/program-clients.ts";
import type { Program } from "../../../src/languages/language.ts";

interface Fake {
  readonly range: readonly [number, number];
  readonly operation?: Operation;
  readonly identity?: string;
  readonly enclosing?: readonly string[];
}

function fakeHost(...fakes: readonly Fake[]): ProgramHost {
  const clients: readonly object[] = fakes.map(({ range, operation = "create", identity, enclosing = [] }) => ({
    range,
    operation,
    identity,
    at: { site: { range }, enclosing, exists: () => true },
  }));
  return { find: () => clients as readonly ProgramClient[] };
}

/** The ranges of the clients that are left of those that hosts find. */
function ranges(...hosts: readonly ProgramHost[]): readonly (readonly [number, number])[] {
  return clientsOfProgram({} as Program, hosts).map(({ range }) => range);
}

describe("the clients of a program", () => {
  it("are in the order of the source, whichever host finds them", () => {
    expect(ranges(fakeHost({ range: [20, 30] }, { range: [0, 5] }), fakeHost({ range: [10, 15] }))).toEqual([
      [0, 5],
      [10, 15],
      [20, 30],
    ]);
  });

  it("start with the outer one of two that begin at one place", () => {
    const inner: Fake = { range: [0, 5] };
    const outer: Fake = { range: [0, 9] };
    expect(ranges(fakeHost(inner, outer))).toEqual([
      [0, 9],
      [0, 5],
    ]);
    expect(ranges(fakeHost(outer, inner))).toEqual([
      [0, 9],
      [0, 5],
    ]);
  });

  it("are one if they share their options and operation", () => {
    const shared = { identity: "options" };
    expect(ranges(fakeHost({ range: [10, 15], ...shared }, { range: [0, 5], ...shared }))).toEqual([[0, 5]]);
    expect(ranges(fakeHost({ range: [0, 5], ...shared }, { range: [10, 15], ...shared, operation: "update" }))).toEqual(
      [
        [0, 5],
        [10, 15],
      ],
    );
  });

  it("do not include what a test expects, which hides no other", () => {
    const shared = { identity: "options" };
    expect(
      ranges(fakeHost({ range: [0, 5], ...shared, enclosing: ["toEqual"] }, { range: [10, 15], ...shared })),
    ).toEqual([[10, 15]]);
  });
});
