const functions: ReadonlySet<string> = new Set([
  "And",
  "Base64",
  "Cidr",
  "Contains",
  "EachMemberEquals",
  "EachMemberIn",
  "Equals",
  "FindInMap",
  "GetAtt",
  "GetAZs",
  "If",
  "ImportValue",
  "Join",
  "Length",
  "Not",
  "Or",
  "Select",
  "Split",
  "Sub",
  "ToJsonString",
  "Transform",
]);

/** The long name of a CloudFormation short tag: `Fn::If` for `!If`, `Ref` for `!Ref`. */
export function longName(tag: string): string | undefined {
  const name = tag.slice(1);
  if (tag === "!Ref" || tag === "!Condition") {
    return name;
  }
  return tag.startsWith("!") && functions.has(name) ? `Fn::${name}` : undefined;
}

/** Whether a list under this key contains the operands of a function, rather than items of the same kind. */
export function takesOperands(key: string): boolean {
  return key.startsWith("Fn::");
}
