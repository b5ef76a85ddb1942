import { setProperty } from "../src/edits/edit.ts";
import { isForMachines } from "../src/model/machine-client.ts";
import { stringOf } from "../src/model/value.ts";
import { createRule } from "../src/rule/create-rule.ts";
import { preventUserExistenceErrors } from "../src/spec/user-existence-errors.ts";

export default createRule({
  name: "require-prevent-user-existence-errors",
  meta: {
    type: "suggestion",
    docs: {
      description: "Require `PreventUserExistenceErrors` to be set",
      preset: "strict",
      level: "warning",
      facts: ["PUE-02"],
    },
    hasSuggestions: true,
    messages: {
      notSet: "Sign-in errors reveal which users exist. Set '{{ property }}'.",
      turnOn: "Turn '{{ property }}' on.",
    },
  },

  check(client, report) {
    const isOff = stringOf(client.effective("PreventUserExistenceErrors")) === preventUserExistenceErrors.off;
    if (!isOff || client.has("PreventUserExistenceErrors") !== false || isForMachines(client)) {
      return;
    }
    const property = client.nameOf("PreventUserExistenceErrors");
    report({
      at: client,
      messageId: "notSet",
      data: { property },
      suggest: [
        {
          messageId: "turnOn",
          data: { property },
          edit: setProperty("PreventUserExistenceErrors", preventUserExistenceErrors.on),
        },
      ],
    });
  },
});
