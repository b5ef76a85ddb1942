import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { clientsIn, findingsIn } from "./documents.ts";

const examples = join(import.meta.dirname, "../../examples");
const documents = ["aws-cli", "kubernetes", "pulumi-yaml", "terraform"].flatMap(folder =>
  readdirSync(join(examples, folder))
    .filter(name => /\.(?:json|yaml)$/u.test(name))
    .map(name => [`${folder}/${name}`, readFileSync(join(examples, folder, name), "utf8")] as const),
);

describe("a document that is not whole", () => {
  it.each(documents)("%s, breaks off anywhere", (name, text) => {
    expect(clientsIn(text)).toHaveLength(1);
    for (let end = 0; end < text.length; end += 1) {
      expect(clientsIn(text.slice(0, end)).length).toBeLessThanOrEqual(1);
    }
    for (let end = 0; end < text.length; end += 97) {
      expect(() => findingsIn(text.slice(0, end), name)).not.toThrow();
    }
  });

  it.each(documents)("%s, lacks any line", (name, text) => {
    const lines = text.split("\n");
    for (const index of lines.keys()) {
      expect(() => findingsIn(lines.toSpliced(index, 1).join("\n"), name)).not.toThrow();
    }
  });

  it.each(documents)("%s, has something else anywhere", (_name, text) => {
    for (const value of ["null", "[]", "{}", "0", '""', "[[{}]]", "true"]) {
      for (const { index, 0: old } of text.matchAll(/"[^"\n]*"|\b\w+$/gmu)) {
        const changed = text.slice(0, index) + value + text.slice(index + old.length);
        expect(() => clientsIn(changed)).not.toThrow();
      }
    }
  });
});
