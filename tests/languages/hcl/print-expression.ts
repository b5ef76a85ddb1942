import type { Condition } from "../../../src/model/condition.ts";
import { isSpread } from "../../../src/model/expressions.ts";
import type { Expression, Spread } from "../../../src/model/value.ts";

/** A compact form of what is known about a value: `?` is unknown, `…` is unknown text, and `c ? a : b` is a choice. */
export function printExpression(value: Expression): string {
  switch (value.kind) {
    case "literal":
      return JSON.stringify(value.value);
    case "text":
      return `"${value.parts.map(part => part ?? "…").join("")}"`;
    case "list":
      return `[${value.items.map(printItem).join(", ")}${value.complete ? "" : " …"}]`;
    case "map":
      return `{${value.members.map(printMember).join(", ")}${value.complete ? "" : " …"}}`;
    case "choice":
      return value.options.map(({ when, then }) => printOption(when, then)).join(" : ");
    case "instance":
      return [value.id, ...value.path].join(".");
    case "absent":
      return "absent";
    case "unknown":
      return "?";
  }
}

function printItem(item: Expression | Spread): string {
  return isSpread(item) ? `...${printExpression(item.of)}` : printExpression(item);
}

function printMember(member: Spread | { readonly key: string; readonly value: Expression }): string {
  return isSpread(member) ? printItem(member) : `${member.key}: ${printExpression(member.value)}`;
}

function printOption(when: Condition, then: Expression): string {
  const value = then.kind === "choice" ? `(${printExpression(then)})` : printExpression(then);
  return when === true ? value : `${printCondition(when)} ? ${value}`;
}

function printCondition(condition: Condition): string {
  if (typeof condition === "boolean") {
    return String(condition);
  }
  switch (condition.kind) {
    case "is": {
      const { variable } = condition;
      return variable.cases.includes(condition.case) ? `${variable.id}=${condition.case}` : "never";
    }
    case "not":
      return `!${printCondition(condition.operand)}`;
    default: {
      const operands = condition.operands.map(printCondition);
      return operands.length === 1
        ? operands.join("")
        : `(${operands.join(condition.kind === "all" ? " && " : " || ")})`;
    }
  }
}
