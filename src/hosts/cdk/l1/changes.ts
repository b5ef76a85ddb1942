import type { Property } from "../../../spec/properties.ts";
import { assignmentsBy, type Subject } from "../../../languages/javascript/flow/assignments.ts";
import { cfnPropertyPath, isCfnKey } from "../../cloudformation/class-names.ts";
import { overrideBy, type Override } from "./overrides.ts";
import { isUnder, overlaps, type Change } from "../../../model/updates.ts";
import type { CodeFile } from "../../../languages/javascript/semantic-model.ts";
import { mutationsAt } from "../../../languages/javascript/flow/mutations.ts";
import type { Use } from "../../../languages/javascript/flow/references.ts";

/** What a file does to a `CfnUserPoolClient` once it is made, with the paths in that class's names. */
export interface CfnChanges {
  /** In the order in which they hold: overrides are put over all that the construct says itself. */
  readonly changes: readonly Change[];
  /** Those of them that are written in CloudFormation's names. */
  readonly overrides: readonly Change[];
}

/** The uses of a construct by one of the ways that lead to it. */
export interface CfnUses {
  readonly subject: Subject;
  readonly uses: readonly Use[];
}

/** The changes by all the ways that lead to one construct. */
export function cfnChangesBy(ways: readonly CfnUses[], file: CodeFile): CfnChanges {
  const uses = ways
    .flatMap(({ subject, uses: all }) => all.map(use => ({ use, subject })))
    .sort((a, b) => a.use.node.range[0] - b.use.node.range[0]);
  const assigned = uses.flatMap(({ use, subject }) => changesBy(use, subject, file));
  const overrides = settled(uses.flatMap(({ use, subject }) => overrideBy(use, subject, file) ?? []));
  return { changes: [...losesLast(assigned), ...overrides], overrides };
}

/** What a property is called where it is changed: CloudFormation's name in overrides, else that of the class. */
export function nameInChanges(property: Property, { changes, overrides }: CfnChanges): string | undefined {
  const path = cfnPropertyPath(property);
  const change = path && changes.findLast(({ kind, path: changed }) => kind !== "lose" && overlaps(changed, path));
  return change && (overrides.includes(change) ? property : path.join("."));
}

function changesBy(use: Use, subject: Subject, file: CodeFile): readonly Change[] {
  const { prefix } = subject;
  const assigned = assignmentsBy(use, subject, file);
  const paths = assigned ? [] : pathsLostBy(use, subject, file);
  const changes: readonly Change[] = assigned ?? paths.map(path => ({ kind: "lose", path }));
  return isUnder(use.path, prefix) || paths.length > 0 ? changes.filter(({ path }) => isOfProperties(path)) : [];
}

/** Whether a path is one of a property, and not of what else a construct has. */
function isOfProperties([key]: readonly string[]): boolean {
  return key === undefined || isCfnKey(key);
}

/** The parts of the properties that a use may change, nobody knows how. */
function pathsLostBy(use: Use, { prefix }: Subject, file: CodeFile): readonly (readonly string[])[] {
  if (isApplied(use, prefix, file)) {
    return [[]];
  }
  if (isUnder(use.path, prefix)) {
    return mutationsAt([{ ...use, path: use.path.slice(prefix.length) }], file).map(({ path }) => path);
  }
  // Who is given what holds the construct has all that is in it.
  return mutationsAt([use], file).some(({ path }) => isUnder(prefix, path)) ? [[]] : [];
}

/** Whether a use gives the construct to others that change it: `Aspects.of(construct)`, `construct.with(mixin)`. */
function isApplied({ node, path }: Use, prefix: readonly string[], file: CodeFile): boolean {
  const call = file.parentOf(node);
  if (call?.type !== "CallExpression") {
    return false;
  }
  const own = isUnder(path, prefix) ? path.slice(prefix.length) : path;
  if (call.callee === node) {
    return own.length === 1 && own[0] === "with";
  }
  const applier = file.originOf(call.callee)?.path ?? [];
  return own.length === 0 && /^(?:Aspects|Mixins)\.of$/u.test(applier.slice(-2).join("."));
}

/** What is lost at some time is lost, whatever is known of other times. */
function losesLast(changes: readonly Change[]): readonly Change[] {
  return [...changes.filter(({ kind }) => kind !== "lose"), ...changes.filter(({ kind }) => kind === "lose")];
}

/**
 * What the overrides come to. They are collected first, each in the place of those that it covers, and then merged
 * into the properties.
 */
function settled(overrides: readonly Override[]): readonly Change[] {
  let kept: readonly Override[] = [];
  const lost: Change[] = [];
  for (const override of overrides) {
    const { path, when } = override;
    const uncovered =
      when === true ? kept.filter(other => isSame(other, override) || !isUnder(other.path, path)) : kept;
    if (when === undefined) {
      lost.push({ kind: "lose", path });
    } else if (uncovered.every(other => goTogether(other, override))) {
      kept = [...uncovered, override];
    } else {
      lost.push({ kind: "lose", path: path.slice(0, 1) });
    }
  }
  return [...kept.flatMap(({ changes }) => changes), ...lost];
}

/** Whether one override after the other does the same as both together. */
function goTogether(earlier: Override, later: Override): boolean {
  const isMerged = earlier.when === true && earlier.changes.every(({ path }) => path.length > earlier.path.length);
  return isUnder(later.path, earlier.path) ? isSame(earlier, later) || isMerged : !isUnder(earlier.path, later.path);
}

/** Whether both write all of one value. */
function isSame(a: Override, b: Override): boolean {
  const isWhole = [...a.changes, ...b.changes].every(({ path }) => path.length === a.path.length);
  return isWhole && isUnder(a.path, b.path) && isUnder(b.path, a.path);
}
