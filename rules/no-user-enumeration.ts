import { replaceValue } from "../src/edits/edit.ts";
import { isForMachines } from "../src/model/machine-client.ts";
import { stringOf } from "../src/model/value.ts";
import { createRule } from "../src/rule/create-rule.ts";
import { preventUserExistenceErrors } from "../src/spec/user-existence-errors.ts";

export default createRule({
  name: "no-user-enumeration",
  meta: {
    type: "suggestion",
    docs: {
      description: "Disallow responses that reveal whether a user exists",
      preset: "recommended",
      level: "warning",
      facts: ["PUE-02"],
    },
    hasSuggestions: true,
    messages: {
      existenceErrors: "Sign-in errors reveal which users exist. Turn '{{ property }}' on.",
      turnOn: "Turn '{{ property }}' on.",
    },
  },

  check(client, report) {
    const value = client.get("PreventUserExistenceErrors");
    if (stringOf(value) !== preventUserExistenceErrors.off || isForMachines(client)) {
      return;
    }
    const property = client.nameOf("PreventUserExistenceErrors");
    report({
      at: value,
      messageId: "existenceErrors",
      data: { property },
      suggest: [
        {
          messageId: "turnOn",
          data: { property },
          edit: replaceValue("PreventUserExistenceErrors", value, preventUserExistenceErrors.on),
        },
      ],
    });
  },
});
