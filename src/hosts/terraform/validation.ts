import type { Block, FunctionCall, Scope } from "../../languages/configuration.ts";
import { evaluate, type Variable } from "../../model/condition.ts";
import { caseOf } from "../../model/constant-cases.ts";
import { isSpread, literal, mapCases, whenPasses, type Plain } from "../../model/expressions.ts";
import { memberOf } from "../../model/members.ts";
import type { Expression, InstanceExpression } from "../../model/value.ts";
import { mapsIn } from "../shared/documents/maps-in.ts";
import { callFunction } from "./functions/functions.ts";
import { pushAll } from "../../model/large-lists.ts";

/** An input variable with the cases that its declaration allows. */
export interface ValidVariable {
  readonly variable: Variable;
  /** Whether the declaration lists all of its values. */
  readonly isClosed: boolean;
}

/** The case of a value that neither the declaration nor the rest of the file names. */
const notNamed = "not named";

/**
 * Restricts an input variable to what the `validation` blocks of its declaration allow.
 *
 * @param block - its declaration
 * @param variable - the variable with the cases that the rest of the file names
 * @see https://developer.hashicorp.com/terraform/language/block/variable#validation
 */
export function validated(block: Block, variable: Variable): ValidVariable {
  const [usual = notNamed, ...compared] = variable.cases;
  const cases = [...new Set([usual, ...listedCases(block, variable), ...compared, notNamed])];
  const conditions = conditionsOf(block, scopeOf({ ...variable, cases }, contains));
  const allowed = cases.filter(name => conditions.every(condition => isMet(condition, variable.id, name) !== false));
  // A validation that allows at most one value was probably misread.
  return allowed.includes(notNamed) || allowed.length < 2
    ? { variable, isClosed: false }
    : { variable: { ...variable, cases: allowed }, isClosed: true };
}

/** Whether a condition holds in a case of a variable. `undefined`: unknown. */
function isMet(condition: Expression, variable: string, name: string): boolean | undefined {
  const passes = whenPasses(condition, truthOf);
  const truth = passes === undefined || evaluate(passes, ({ id }) => (id === variable ? name : undefined));
  return typeof truth === "boolean" && passes !== undefined ? truth : undefined;
}

/** The variable's value while its conditions are read. */
function placeholder({ id }: Variable): InstanceExpression {
  const name = { module: "", path: ["var"] };
  return { kind: "instance", name, id, path: [], site: { range: [0, 0] } };
}

type Contains = (list: Plain, call: FunctionCall, variable: Variable) => Expression | undefined;

function scopeOf(variable: Variable, containsIt: Contains): Scope {
  const value = placeholder(variable);
  return {
    valueOf: ({ path }) => (path.join(".") === variable.id ? value : undefined),
    variable: ({ path }) =>
      path.join(".") === variable.id ? variable : { id: path.join("."), cases: ["true", "false"] },
    call(call) {
      const [list, wanted] = call.arguments;
      return call.name === "contains" && list && wanted?.kind === "instance" && wanted.id === variable.id
        ? mapCases(list, items => containsIt(items, call, variable) ?? { kind: "unknown", site: call.site })
        : callFunction(call);
    },
  };
}

/** `contains([…], var.name)` */
function contains(list: Plain, { site }: FunctionCall, variable: Variable): Expression | undefined {
  const cases = constantsIn(list);
  return (
    cases && {
      kind: "choice",
      site,
      options: [
        ...cases.map(name => ({ when: { kind: "is", variable, case: name } as const, then: literal(true, site) })),
        { when: true, then: literal(false, site) },
      ],
    }
  );
}

/** The constants in the lists that the variable is checked against. */
function listedCases(block: Block, variable: Variable): readonly string[] {
  const found: string[] = [];
  const collecting = scopeOf(variable, list => {
    pushAll(found, constantsIn(list) ?? []);
    return undefined;
  });
  conditionsOf(block, collecting);
  return found;
}

function constantsIn(list: Plain): readonly string[] | undefined {
  if (list.kind !== "list" || !list.complete) {
    return undefined;
  }
  const constants = list.items.flatMap(item => (!isSpread(item) && item.kind === "literal" ? caseOf(item.value) : []));
  return constants.length === list.items.length ? constants : undefined;
}

function conditionsOf(block: Block, scope: Scope): readonly Expression[] {
  const body = block.read(scope);
  return mapsIn(memberOf(body, "validation", body.site)).map(validation =>
    memberOf(validation, "condition", validation.site),
  );
}

function truthOf(value: Plain): boolean | undefined {
  return value.kind === "literal" && typeof value.value === "boolean" ? value.value : undefined;
}
