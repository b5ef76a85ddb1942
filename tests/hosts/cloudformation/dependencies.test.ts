import { describe, expect, it } from "vitest";
import { dependenciesAmong } from "../../../src/hosts/cloudformation/related/dependencies.ts";
import { mentionsIn } from "../../../src/hosts/cloudformation/related/references.ts";
import { Resources } from "../../../src/hosts/cloudformation/template/resources.ts";
import { ownMembers } from "../../../src/hosts/shared/static-members.ts";
import type { Expression, ListExpression, Member } from "../../../src/model/value.ts";
import { readRoot } from "../shared/read-root.ts";

const site = { range: [0, 0] as const };

const reference = readRoot("!Ref Topic");

function listOf(...items: ListExpression["items"]): ListExpression {
  return { kind: "list", items, complete: true, site };
}

/** A resource with one property. */
function resourceWith(value: Expression): Expression {
  const member = (key: string, of: Expression): Member<Expression> => ({
    key,
    keyRange: [0, 0],
    range: [0, 0],
    value: of,
  });
  const properties: Expression = { kind: "map", members: [member("Url", value)], complete: true, site };
  return { kind: "map", members: [member("Properties", properties)], complete: true, site };
}

/** What a resource in code mentions, whose values may be spread, incomplete or used several times. */
function mentioned(value: Expression): string {
  const { names, complete } = mentionsIn(resourceWith(value));
  return `${[...names].join(" ")} ${complete ? "only" : "at least"}`;
}

describe("what a resource mentions", () => {
  it("includes what is spread into a list", () => {
    expect(mentioned(listOf({ kind: "spread", of: listOf(reference) }))).toBe("Topic only");
  });

  it("is not all if a list is incomplete", () => {
    expect(mentioned({ ...listOf(reference), complete: false })).toBe("Topic at least");
  });

  it("is found in linear time if values are used repeatedly", () => {
    let value: Expression = reference;
    for (let level = 0; level < 60; level += 1) {
      value = listOf(value, value);
    }
    expect(mentioned(value)).toBe("Topic only");
  });
});

describe("the dependencies among resources of which some may be unknown", () => {
  const text = `
Client: { Type: AWS::Cognito::UserPoolClient, DependsOn: Topic, Properties: { ClientName: !Ref Name } }
Topic: { Type: AWS::SNS::Topic, Properties: { TopicName: !Ref AWS::StackName } }
`;
  const members = new Map(ownMembers(readRoot(text)).map(member => [member.key, member]));
  const dependencies = (isComplete: boolean) => dependenciesAmong(new Resources(members, text, isComplete));

  it.each([
    ["Topic", "Other", true, false],
    ["Client", "Topic", true, true],
    ["Client", "Other", true, false],
    ["Topic", "Other", false, false],
    ["Client", "Topic", false, true],
    ["Client", "Other", false, "maybe"],
  ] as const)("of %s on %s, if all are known is %s: %s", (name, other, isComplete, expected) => {
    expect(dependencies(isComplete).follows(name, other)).toBe(expected);
  });
});
