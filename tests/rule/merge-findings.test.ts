import { describe, expect, it } from "vitest";
import { mergeFindings, type RenderedFinding } from "../../src/rule/merge-findings.ts";

function finding(changes: Partial<RenderedFinding> = {}): RenderedFinding {
  return { messageId: "wrong", data: {}, range: [10, 20], fix: undefined, suggest: [], ...changes };
}

const edit = { range: [10, 20], text: "a" } as const;
const otherEdit = { range: [10, 20], text: "b" } as const;

describe("what several scenarios say", () => {
  it("is said once where they say the same", () => {
    expect(mergeFindings([[finding()], [finding()]])).toEqual([finding()]);
  });

  it("is said once in the words of the first one where only what else they have differs", () => {
    const first = finding({ data: { property: "ExplicitAuthFlows", allow: "ALLOW_USER_SRP_AUTH" } });
    const second = finding({ data: { property: "ExplicitAuthFlows", allow: "ALLOW_CUSTOM_AUTH" } });
    expect(mergeFindings([[first], [second]])).toEqual([first]);
  });

  it.each([
    ["messages", { messageId: "other" }],
    ["places", { range: [10, 21] }],
    ["properties", { data: { property: "ClientName" } }],
  ] as const)("is said apart of different %s", (_, changes) => {
    const first = finding({ data: { property: "UserPoolId" } });
    const second = finding({ ...first, ...changes });
    expect(mergeFindings([[first], [second]])).toEqual([first, second]);
  });

  it("keeps apart what one scenario says apart, whatever the order", () => {
    const [one, two] = [finding({ data: { url: "a" } }), finding({ data: { url: "b" } })];
    expect(mergeFindings([[one, two]])).toEqual([one, two]);
    expect(mergeFindings([[one], [one, two]])).toEqual([one, two]);
    expect(mergeFindings([[one], [two, one]])).toEqual([one, two]);
    expect(mergeFindings([[one, two], [two]])).toEqual([one, two]);
  });

  it("is said once where one scenario says it twice in the same words", () => {
    expect(mergeFindings([[finding(), finding()]])).toEqual([finding()]);
  });
});

describe("the edits of what several scenarios say", () => {
  const suggest = (...edits: readonly (typeof edit)[]) =>
    edits.map(one => ({ messageId: "use", data: {}, edits: [one] }));

  it("stay where they agree, whatever their words", () => {
    const first = finding({
      data: { flow: "a" },
      fix: [edit],
      suggest: [{ messageId: "use", data: { flow: "a" }, edits: [edit] }],
    });
    const second = finding({
      data: { flow: "b" },
      fix: [edit],
      suggest: [{ messageId: "use", data: { flow: "b" }, edits: [edit] }],
    });
    expect(mergeFindings([[first], [second]])).toEqual([first]);
  });

  it("go where they do not", () => {
    const first = finding({ fix: [edit], suggest: suggest(edit) });
    const second = finding({ fix: [{ ...edit, text: "b" }], suggest: [] });
    expect(mergeFindings([[first], [second]])).toEqual([finding()]);
  });

  it("stay one by one", () => {
    const both = finding({ suggest: [...suggest(edit), { messageId: "use", data: {}, edits: [otherEdit] }] });
    const one = finding({ suggest: [{ messageId: "use", data: {}, edits: [otherEdit] }] });
    expect(mergeFindings([[both], [one]])).toEqual([one]);
  });
});
