import { areRelated, type Variable } from "./condition.ts";
import { isUsual, type Explored, type Scenario } from "./scenario.ts";

interface Path {
  readonly problems: ReadonlySet<string>;
  readonly cases: ReadonlyMap<string, string>;
  readonly round: number;
  /** Variables whose dependence on each other is unknown, by their ids. */
  readonly groups: readonly (readonly string[])[];
}

/**
 * The findings without those that only a combination of related tests leads to, which may be impossible: `urls.length >
 * 0` beside `hasUrls(urls)`.
 *
 * A finding is kept if at least one of the related variables leads to the problem whatever the others are.
 *
 * @param explored - the findings of each scenario
 * @param problemOf - equal for findings of the same problem
 */
export function feasibleFindings<Finding>(
  explored: readonly Explored<readonly Finding[]>[],
  problemOf: (finding: Finding) => string,
): readonly (readonly Finding[])[] {
  const named = explored.filter(({ scenario }) => scenario.isNamed);
  const paths = named.map(({ found, scenario, round }) => pathOf(new Set(found.map(problemOf)), scenario, round));
  return named.map(({ found }, index) => {
    const path = paths[index];
    return path && path.groups.length > 0
      ? found.filter(finding => isFeasible(problemOf(finding), path, paths))
      : found;
  });
}

function pathOf(problems: ReadonlySet<string>, scenario: Scenario, round: number): Path {
  const { decisions, supplied } = scenario;
  const cases = new Map(decisions.map(({ variable, case: chosen }) => [variable.id, chosen]));
  const groups = problems.size === 0 ? [] : groupsOf(decisions.map(({ variable }) => variable));
  // Whoever supplies one value may supply the others to go with it.
  const given = isUsual(supplied) ? [] : [...new Set(supplied.flatMap(({ variables }) => variables))];
  const chosen = given.filter(id => cases.has(id));
  return { problems, cases, round, groups: chosen.length > 0 ? [...groups, chosen] : groups };
}

/** The connected groups of related variables. */
function groupsOf(variables: readonly Variable[]): readonly (readonly string[])[] {
  const groups: Variable[][] = [];
  for (const variable of variables) {
    const near = groups.filter(group => group.some(other => areRelated(variable, other)));
    const others = groups.filter(group => !near.includes(group));
    groups.splice(0, groups.length, ...others, [...near.flat(), variable]);
  }
  return groups.filter(({ length }) => length > 1).map(group => group.map(({ id }) => id));
}

function isFeasible(problem: string, path: Path, paths: readonly Path[]): boolean {
  return path.groups.every(group =>
    group.some(fixed => {
      const free = new Set(group.filter(id => id !== fixed));
      return paths.every(other => other.problems.has(problem) || !agree(path, other, free));
    }),
  );
}

/** Whether two paths belong to the same round and differ only in free variables. */
function agree(one: Path, other: Path, free: ReadonlySet<string>): boolean {
  return (
    one.round === other.round &&
    [...one.cases].every(([id, chosen]) => free.has(id) || (other.cases.get(id) ?? chosen) === chosen)
  );
}
