import type { Rule } from "eslint";
import type { Edit } from "../edits/edit.ts";
import type { TextEdit } from "../edits/text/text-edit.ts";
import { feasibleFindings } from "../model/feasible-findings.ts";
import type { Scenario } from "../model/scenario.ts";
import type { Range, Site } from "../model/site.ts";
import type { FactId } from "../spec/facts.ts";
import type { Property } from "../spec/properties/app-client.ts";
import type { PathOf, ResourceKind } from "../spec/resource-kinds.ts";
import { affects, type Readable } from "./affects.ts";
import { atDefinitions } from "./at-definitions.ts";
import type { CognitoRule, Level, Preset } from "./cognito-rule.ts";
import { documentationUrl } from "./documentation-url.ts";
import { mergeFindings, type RenderedFinding } from "./merge-findings.ts";
import { SharedPlaces } from "./shared-places.ts";
import { shortened } from "./shortened.ts";
import { subjectsIn, type FoundSubject, type SubjectOf } from "./subject.ts";

/** The names between `{{` and `}}` in a message, so that the compiler checks `data`. */
type Placeholders<Text extends string> = Text extends `${string}{{${infer Name}}}${infer Rest}`
  ? Trimmed<Name> | Placeholders<Rest>
  : never;
type Trimmed<Text extends string> = Text extends ` ${infer Rest}` | `${infer Rest} ` ? Trimmed<Rest> : Text;
type Data<Text extends string> = [Placeholders<Text>] extends [never]
  ? { readonly data?: Readonly<Record<string, never>> }
  : { readonly data: Readonly<Record<Placeholders<Text>, string | number>> };

type Messages = Readonly<Record<string, string>>;

type Suggestion<M extends Messages, Path extends string> = {
  [Id in keyof M & string]: { readonly messageId: Id; readonly edit: Edit<Path> } & Data<M[Id] & string>;
}[keyof M & string];

/**
 * What a rule reports at one place: a message and either a fix or suggestions, the safest first. A suggestion equal to
 * the fix is for hosts that only suggest such an edit.
 */
export type Finding<M extends Messages, Path extends string = Property> = {
  [Id in keyof M & string]: {
    readonly messageId: Id;
    /** A value, or the resource itself if something is missing. */
    readonly at: { readonly site: Site } | { readonly range: Range };
    readonly fix?: Edit<Path> | undefined;
    readonly suggest?: readonly (Suggestion<M, Path> | undefined)[];
  } & Data<M[Id] & string>;
}[keyof M & string];

export type Report<M extends Messages, Path extends string = Property> = (finding: Finding<M, Path>) => void;

type Options = Readonly<Record<string, unknown>>;

export interface RuleDefinition<M extends Messages, O extends Options, Kind extends ResourceKind = "app client"> {
  readonly name: string;
  /** The kind of resource that the rule checks. By default an app client. */
  readonly subject?: Kind;
  readonly meta: {
    readonly type: "problem" | "suggestion";
    readonly docs: {
      readonly description: string;
      readonly preset: Preset;
      readonly level: Level;
      /** The facts about the service that the rule checks, by their ids in `src/spec/facts.ts`. */
      readonly facts: readonly FactId[];
    };
    readonly fixable?: "code";
    readonly hasSuggestions?: true;
    /** The schema of the single options object. */
    readonly schema?: NonNullable<Exclude<Rule.RuleMetaData["schema"], boolean | unknown[]>>;
    readonly defaultOptions?: O;
    readonly messages: M;
  };
  /** Called once for every scenario of every resource of that kind. */
  readonly check: (subject: SubjectOf<Kind>, report: Report<M, PathOf<Kind>>, options: O) => void;
}

/** Turns a check of an app client, or of another kind of resource, into an ESLint rule for all hosts. */
export function createRule<
  const M extends Messages,
  O extends Options = Options,
  Kind extends ResourceKind = "app client",
>(definition: RuleDefinition<M, O, Kind>): CognitoRule {
  const { name, subject: kind = "app client" as Kind } = definition;
  const { schema, defaultOptions, docs, ...meta } = definition.meta;
  return {
    name,
    meta: {
      ...meta,
      docs: { ...docs, url: documentationUrl(name) },
      schema: schema ? [schema] : [],
      ...(defaultOptions && { defaultOptions: [{ ...defaultOptions }] }),
      // Without a subject the rule does nothing, and a narrower list makes ESLint throw for other languages.
      languages: ["*"],
    },
    create(context) {
      const subjects = subjectsIn(kind, context.sourceCode);
      if (subjects.length === 0) {
        return {};
      }
      const options = { ...defaultOptions, ...(context.options[0] as O | undefined) } as O;
      // Not in a listener, because the tree of a template may have no nodes to visit. The same text can create two
      // resources, and a mistake in it is reported once.
      const all = subjects.map(subject => findingsOf(subject, definition, options));
      if (all.every(findings => findings.length === 0)) {
        return {};
      }
      const found = withoutUnaskedFixes(all, new SharedPlaces(subjects));
      for (const finding of mergeFindings(atDefinitions(found, context.sourceCode.text))) {
        context.report(describe(context, finding));
      }
      return {};
    },
  };
}

type AnyFinding = Finding<Messages, string>;

interface SourcedFinding extends RenderedFinding {
  readonly source: AnyFinding;
}

/** The findings of each resource, without fixes that would change another one to which they do not apply. */
function withoutUnaskedFixes(
  found: readonly (readonly SourcedFinding[])[],
  shared: SharedPlaces,
): readonly (readonly SourcedFinding[])[] {
  const fixes = found.map(findings => new Set(findings.flatMap(({ fix }) => (fix ? JSON.stringify(fix) : []))));
  const isAsked = ({ source, fix }: SourcedFinding) => {
    const text = JSON.stringify(fix);
    return !source.fix || !fix || [...shared.changedBy(source.fix, fix)].every(number => fixes[number]?.has(text));
  };
  return found.length < 2
    ? found
    : found.map(findings => findings.map(finding => (isAsked(finding) ? finding : { ...finding, fix: undefined })));
}

/** The findings of the check in all scenarios. */
function findingsOf<M extends Messages, O extends Options, Kind extends ResourceKind>(
  found: FoundSubject<SubjectOf<Kind>>,
  { check }: RuleDefinition<M, O, Kind>,
  options: O,
): readonly SourcedFinding[] {
  const look = (subject: SubjectOf<Kind>) => {
    const findings: AnyFinding[] = [];
    check(subject, finding => findings.push(finding as AnyFinding), options);
    return findings;
  };
  const explored = [
    ...found.explore((subject, scenario) => look(subject).map(finding => renderFinding(found, finding, scenario))),
  ];
  if (explored.every(({ found: findings }) => findings.length === 0)) {
    return [];
  }
  const inEveryScenario = commonProblems(explored.map(({ found: findings }) => findings));
  // There may be very many findings, and to look again takes as long for each as for all.
  const changesOthers = (finding: SourcedFinding) =>
    !inEveryScenario.has(placedProblemOf(finding)) && changesOtherScenarios(found, finding, look);
  return mergeFindings(feasibleFindings(explored, ({ messageId }) => messageId))
    .map(finding => (changesOthers(finding) ? { ...finding, fix: undefined } : finding))
    .map(withoutSuggestedFix);
}

/** The problems that are found in all scenarios. */
function commonProblems(found: readonly (readonly SourcedFinding[])[]): ReadonlySet<string> {
  const [first = [], ...others] = found.map(findings => new Set(findings.map(placedProblemOf)));
  return new Set([...first].filter(problem => others.every(problems => problems.has(problem))));
}

function placedProblemOf({ messageId, range }: SourcedFinding): string {
  return JSON.stringify([messageId, range]);
}

function rangeOf(at: AnyFinding["at"]): Range {
  return "site" in at ? at.site.range : at.range;
}

/** Whether the fix would also change a correct resource: the same text under another condition. */
function changesOtherScenarios<Subject extends Readable>(
  found: FoundSubject<Subject>,
  { source, messageId, range: [start, end], fix: rendered }: SourcedFinding,
  look: (subject: Subject) => readonly AnyFinding[],
): boolean {
  const { fix } = source;
  if (!fix || !rendered) {
    return false;
  }
  const answers = found.explore(subject => {
    const isWrong = look(subject).some(other => {
      const range = rangeOf(other.at);
      return other.messageId === messageId && range[0] === start && range[1] === end;
    });
    return !isWrong && affects(fix, rendered, subject);
  });
  return [...answers].some(answer => answer.found);
}

function renderFinding<Subject>(found: FoundSubject<Subject>, source: AnyFinding, scenario: Scenario): SourcedFinding {
  const { at, messageId, data, fix, suggest } = source;
  const isFixable = fix && found.isOnlySuggested?.(fix) !== true;
  return {
    source,
    messageId,
    data: stringified(data),
    range: rangeOf(at),
    definition: "site" in at ? at.site.definition : undefined,
    fix: isFixable ? (found.render(fix, scenario) ?? undefined) : undefined,
    suggest: (suggest ?? []).flatMap(suggestion => {
      const edits = suggestion && found.render(suggestion.edit, scenario);
      return edits ? [{ messageId: suggestion.messageId, data: stringified(suggestion.data), edits }] : [];
    }),
  };
}

/** A rule may also suggest its fix, for cases in which it is not applied automatically. */
function withoutSuggestedFix(finding: SourcedFinding): SourcedFinding {
  const fix = JSON.stringify(finding.fix);
  return { ...finding, suggest: finding.suggest.filter(({ edits }) => JSON.stringify(edits) !== fix) };
}

function stringified(data: Readonly<Record<string, string | number>> | undefined): Record<string, string> {
  return Object.fromEntries(Object.entries(data ?? {}).map(([key, value]) => [key, String(value)]));
}

function describe(context: Rule.RuleContext, finding: RenderedFinding): Rule.ReportDescriptor {
  const { sourceCode } = context;
  const { messageId, data, range, fix, suggest } = finding;
  return {
    loc: { start: sourceCode.getLocFromIndex(range[0]), end: sourceCode.getLocFromIndex(range[1]) },
    messageId,
    data: shownData(data),
    ...(fix && { fix: toFixer(fix) }),
    suggest: suggest.map(({ edits, ...suggestion }) => ({
      ...suggestion,
      data: shownData(suggestion.data),
      fix: toFixer(edits),
    })),
  };
}

/** Findings are compared by their full data, and only shown in a shorter form. */
function shownData(data: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, shortened(value)]));
}

function toFixer(edits: readonly TextEdit[]) {
  return (fixer: Rule.RuleFixer) => edits.map(({ range, text }) => fixer.replaceTextRange([range[0], range[1]], text));
}
