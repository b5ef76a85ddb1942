import { createRule } from "../src/rule/create-rule.ts";
import { memberMistakes } from "../src/rule/member-mistakes.ts";
import { structureOf } from "../src/spec/properties/app-client.ts";

export default createRule({
  name: "no-missing-members",
  meta: {
    type: "problem",
    docs: {
      description: "Require all required properties",
      preset: "recommended",
      level: "error",
      facts: ["NAM-02", "NAM-03", "NAM-04", "ROT-04"],
    },
    messages: {
      missing: "Required property '{{ property }}' is missing.",
      missingInUpdate: "Required property '{{ property }}' is missing in this update.",
      missingInStructure: "'{{ structure }}' requires '{{ property }}'.",
    },
  },

  check(client, report) {
    const misspelt = memberMistakes(client).map(({ reason }) =>
      reason.kind === "misspelt" ? reason.meant : undefined,
    );
    for (const property of client.required) {
      const structure = structureOf(property);
      if (client.has(property) !== false || misspelt.includes(property) || !client.isBegun(structure)) {
        continue;
      }
      const data = { property: client.nameOf(property) };
      if (!structure) {
        report({ at: client, messageId: client.operation === "update" ? "missingInUpdate" : "missing", data });
      } else {
        const at = client.get(structure);
        report({ at, messageId: "missingInStructure", data: { ...data, structure: client.nameOf(structure) } });
      }
    }
  },
});
