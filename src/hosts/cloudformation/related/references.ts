import type { Mentions } from "../../shared/dependencies.ts";
import type { Scenario } from "../../../model/scenario.ts";
import type { Expression, Member, Spread } from "../../../model/value.ts";
import { splitPlaceholders } from "../../shared/placeholders.ts";
import type { TemplateScope } from "../intrinsics/scope.ts";
import { memberOf, stringOfExpression } from "../../shared/static-members.ts";
import { allItemsOf } from "../../../model/entries.ts";
import { isSpread } from "../../../model/expressions.ts";

/** The target of a `Ref` or `Fn::GetAtt`. */
export interface Reference {
  readonly name: string;
  /** `undefined` for `Ref`. */
  readonly attribute: string | undefined;
}

/** The reference that an expression consists of, as it is written. */
export function referenceIn(expression: Expression, scenario: Scenario, scope: TemplateScope): Reference | undefined {
  const call = callIn(expression);
  switch (call?.key) {
    case "Ref":
      return referenceTo(stringOfExpression(call.value));
    case "Fn::GetAtt":
      return referenceTo(attributePathOf(call.value));
    case "Fn::Sub": {
      const [only, ...others] = splitPlaceholders(stringOfExpression(call.value) ?? "");
      return typeof only === "object" && others.length === 0 ? referenceTo(only.name) : undefined;
    }
    case "Fn::If": {
      const [condition, then, otherwise] = allItemsOf(call.value) ?? [];
      const name = stringOfExpression(condition);
      const holds = name === undefined ? undefined : scenario.holds(scope.condition(name));
      const branch = holds === undefined ? undefined : holds ? then : otherwise;
      return branch && referenceIn(branch, scenario, scope);
    }
    default:
      return undefined;
  }
}

/** The target of `Pool` or `Pool.Arn`. */
function referenceTo(path: string | undefined): Reference | undefined {
  const [, name, attribute] = /^([A-Za-z0-9]+)(?:\.(.+))?$/u.exec(path ?? "") ?? [];
  return name === undefined ? undefined : { name, attribute };
}

function attributePathOf(argument: Expression): string | undefined {
  const path = allItemsOf(argument)?.map(stringOfExpression);
  return path ? (path.includes(undefined) ? undefined : path.join(".")) : stringOfExpression(argument);
}

/** An intrinsic function: the only member of its map. */
function callIn(expression: Expression): Member<Expression> | undefined {
  if (expression.kind !== "map" || !expression.complete || expression.members.length !== 1) {
    return undefined;
  }
  const [member] = expression.members;
  return member && !isSpread(member) ? member : undefined;
}

/** What a resource refers to in its `DependsOn` and its properties, under any condition. */
export function mentionsIn(resource: Expression): Mentions {
  const search = new MentionSearch();
  search.addDependencies(memberOf(resource, "DependsOn"));
  search.visit(memberOf(resource, "Properties"));
  return search;
}

class MentionSearch implements Mentions {
  readonly names = new Set<string>();
  complete = true;
  readonly #visited = new Set<Expression>();

  addDependencies(dependsOn: Expression): void {
    const items = dependsOn.kind === "absent" ? [] : (allItemsOf(dependsOn) ?? [dependsOn]);
    for (const item of items) {
      const name = stringOfExpression(item);
      this.#add(name !== undefined && /^[A-Za-z0-9]+$/u.test(name) ? name : undefined);
    }
  }

  #add(name: string | undefined): void {
    if (name === undefined) {
      this.complete = false;
    } else {
      this.names.add(name);
    }
  }

  visit(expression: Expression): void {
    if (this.#visited.has(expression)) {
      return;
    }
    this.#visited.add(expression);
    switch (expression.kind) {
      case "literal":
        this.#visitString(expression.value);
        return;
      case "list":
        this.complete &&= expression.complete;
        for (const item of expression.items) {
          this.visit(item.kind === "spread" ? item.of : item);
        }
        return;
      case "map":
        this.complete &&= expression.complete;
        for (const member of expression.members) {
          this.#visitMember(member);
        }
        return;
      case "absent":
        return;
      default:
        this.complete = false;
    }
  }

  #visitMember(member: Member<Expression> | Spread): void {
    if (isSpread(member)) {
      this.visit(member.of);
      return;
    }
    const { key, value } = member;
    switch (key) {
      // SAM also accepts `!Ref Function.Version`.
      case "Ref":
      case "Fn::GetAtt":
        this.#add(stringOfExpression(allItemsOf(value)?.[0] ?? value)?.split(".")[0]);
        return;
      case "Fn::Sub":
        this.#visitTemplate(value);
        return;
      default:
        // What a macro or loop generates is not written here.
        this.complete &&= key !== "Fn::Transform" && !key.startsWith("Fn::ForEach");
        this.visit(value);
    }
  }

  #visitTemplate(argument: Expression): void {
    const [template, variables] = allItemsOf(argument) ?? [argument];
    const text = stringOfExpression(template);
    if (text === undefined) {
      this.complete = false;
    } else {
      this.#addPlaceholders(text);
    }
    if (variables) {
      this.visit(variables);
    }
  }

  /** A tool may replace a placeholder by a reference. */
  #visitString(value: string | number | boolean | null): void {
    if (typeof value === "string") {
      const parts = this.#addPlaceholders(value);
      this.complete &&= parts.length > 1 || typeof parts[0] !== "object";
    }
  }

  #addPlaceholders(text: string): readonly unknown[] {
    const parts = splitPlaceholders(text.replaceAll(/\{\{resolve:[^{}]*\}\}/gu, "dynamic"));
    for (const part of parts) {
      if (typeof part === "object") {
        this.#add(part.name?.split(".")[0]);
      }
    }
    return parts;
  }
}
