import type { HostValue } from "../../../../model/value.ts";

/** Whether a value is truthy in JavaScript. */
export function truthinessOf(value: HostValue): boolean | "maybe" {
  switch (value.kind) {
    case "absent":
      return false;
    case "literal":
      return Boolean(value.value);
    case "text":
      return value.parts.some(part => part !== undefined) || "maybe";
    case "unknown":
      return "maybe";
    case "instance":
      return value.path.length === 0 || isAttribute(value) || "maybe";
    default:
      return true;
  }
}

/** Whether an attribute of a construct is read that is certainly a string, even if its text is unknown. */
function isAttribute({ id, path: [member = "", ...others] }: Extract<HostValue, { kind: "instance" }>): boolean {
  return id !== undefined && others.length === 0 && /^(?:ref|attr[A-Z]\w*|[a-z]\w*(?:Arn|Id))$/u.test(member);
}
