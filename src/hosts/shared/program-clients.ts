import type { Program } from "../../languages/language.ts";
import { isExpected } from "./expectations.ts";
import type { FoundAppClient } from "./host.ts";
import type { ProgramClient, ProgramHost } from "./program-host.ts";

/**
 * The app clients that a program configures, in source order and without duplicates: several calls can share their
 * options. Excludes expected values of tests.
 */
export function clientsOfProgram(program: Program, hosts: readonly ProgramHost[]): readonly FoundAppClient[] {
  const seen = new Set<string>();
  const found = hosts.flatMap(host => host.find(program)).sort(byPlace);
  return found.filter(({ at, operation, identity }) => {
    const key = identity === undefined ? undefined : `${operation} ${identity}`;
    const isNew = (key === undefined || !seen.has(key)) && !isExpected(at);
    if (isNew && key !== undefined) {
      seen.add(key);
    }
    return isNew;
  });
}

/** Compares by start position; the outer of two comes first. */
function byPlace({ at: { site: a } }: ProgramClient, { at: { site: b } }: ProgramClient): number {
  return a.range[0] - b.range[0] || b.range[1] - a.range[1];
}
