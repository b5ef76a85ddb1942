import { renameMember, renameOption } from "../src/edits/edit.ts";
import type { Range } from "../src/model/site.ts";
import { createRule } from "../src/rule/create-rule.ts";
import { memberMistakes, optionMistakes } from "../src/rule/member-mistakes.ts";

export default createRule({
  name: "no-unknown-members",
  meta: {
    type: "problem",
    docs: {
      description: "Disallow misspelled and misplaced properties",
      preset: "recommended",
      level: "error",
      facts: ["UPD-04", "UPD-05", "SEC-05"],
    },
    fixable: "code",
    hasSuggestions: true,
    messages: {
      misspelt: "Unknown property '{{ member }}'. Did you mean '{{ meant }}'?",
      otherRequest: "'{{ member }}' belongs to {{ operation }} and cannot be set here.",
      unavailable: "'{{ member }}' cannot be set here.",
      response: "'{{ member }}' is only in responses and is rejected here. Remove it.",
      block: "'{{ member }}' must be a block, not an attribute. Write it without '='.",
      attribute: "'{{ member }}' must be an attribute, not a block. Write it with '='.",
      rename: "Rename it to '{{ meant }}'.",
    },
  },

  check(client, report) {
    for (const { option, meant, differsInCase, isOnlyOne } of optionMistakes(client)) {
      if (meant !== undefined) {
        const edit = renameOption(option, meant);
        report({
          at: { range: option.keyRange },
          messageId: "misspelt",
          data: { member: option.key, meant },
          fix: differsInCase && isOnlyOne ? edit : undefined,
          suggest: [{ messageId: "rename", data: { meant }, edit }],
        });
      }
    }
    const mistakes = memberMistakes(client);
    const allMeant = mistakes.map(({ reason }) => (reason.kind === "misspelt" ? reason.meant : undefined));
    // Passing on a whole response is a single mistake.
    const responses = new Set<Range>();
    for (const { member, reason } of mistakes) {
      const at = { range: member.keyRange };
      switch (reason.kind) {
        case "misspelt": {
          const meant = client.nameOf(reason.meant);
          const edit = renameMember(member, reason.meant);
          const isOnlyOne = allMeant.indexOf(reason.meant) === allMeant.lastIndexOf(reason.meant);
          report({
            at,
            messageId: "misspelt",
            data: { member: member.key, meant },
            fix: reason.differsInCase && isOnlyOne ? edit : undefined,
            suggest: [{ messageId: "rename", data: { meant }, edit }],
          });
          break;
        }
        case "otherRequest":
          report({ at, messageId: "otherRequest", data: { member: member.key, operation: reason.operation } });
          break;
        case "response":
          if (client.refusesMembers && !responses.has(member.keyRange)) {
            responses.add(member.keyRange);
            report({ at, messageId: "response", data: { member: member.key } });
          }
          break;
        case "form":
          report({ at, messageId: reason.form, data: { member: member.key } });
          break;
        case "unavailable":
          report({ at, messageId: "unavailable", data: { member: member.key } });
      }
    }
  },
});
