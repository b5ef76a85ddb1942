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

/** The long name of CloudFormation's short tag: `Fn::If` of `!If`, `Ref` of `!Ref`. */
export function longName(tag: string): string | undefined {
  const name = tag.slice(1);
  if (tag === "!Ref" || tag === "!Condition") {
    return name;
  }
  return tag.startsWith("!") && functions.has(name) ? `Fn::${name}` : undefined;
}

/** Whether a list under this key is the operands of a function, each with its own meaning, and no list of items. */
export function takesOperands(key: string): boolean {
  return key.startsWith("Fn::");
}
