// Compares our parser of HCL with HashiCorp's, which is built for WebAssembly in a package of the CDK for Terraform's.
import assert from "node:assert/strict";
import { test } from "node:test";
import { parse } from "@cdktf/hcl2json";
import fc from "fast-check";
import { outlineHcl } from "../../../src/languages/hcl/outline.ts";
import { parseHcl } from "../../../src/languages/hcl/parser.ts";
import { asJson } from "./as-json.mjs";
import { files } from "./texts.mjs";

async function theirs(text) {
  try {
    return await parse("main.tf", text);
  } catch {
    return undefined;
  }
}

function ours(text) {
  const { tree, errors } = parseHcl(text);
  return errors.length === 0 ? asJson(tree, text) : undefined;
}

test("whole files say the same to both", async () => {
  let compared = 0;
  await fc.assert(
    fc.asyncProperty(files, async text => {
      const expected = await theirs(text);
      if (expected !== undefined) {
        compared += 1;
        assert.deepEqual(ours(text), expected);
      }
    }),
    { numRuns: 4000 },
  );
  assert.ok(compared > 3000, `${compared} files were compared`);
});

test("a file that ends too early, or lacks something, is right for ours only if it is for theirs", async () => {
  await fc.assert(
    fc.asyncProperty(files, fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(3), async (text, part, length) => {
      const at = Math.floor(text.length * part);
      for (const damaged of [text.slice(0, at), text.slice(0, at) + text.slice(at + length)]) {
        const read = ours(damaged);
        const expected = read && (await theirs(damaged));
        if (expected !== undefined) {
          assert.deepEqual(read, expected);
        }
        outlineHcl(damaged);
      }
    }),
    { numRuns: 2000 },
  );
});
