// The tree of every file of Python's standard library must be the one that Python itself builds.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { ask, hasPositionsInStrings, isInstalled, standardLibrary } from "./interpreter.mjs";
import { nodesOf } from "./nodes.mjs";

/** Every how many files one is compared. 1 compares all, which takes minutes. */
const stride = Number(process.env.COGNITO_PYTHON_STRIDE ?? 5);

function filesOfLibrary() {
  const folder = standardLibrary();
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter(name => name.endsWith(".py") && !name.includes("site-packages"))
    .toSorted()
    .filter((_, index) => index % stride === 0)
    .map(name => join(folder, name));
}

test("the trees of the standard library are Python's own", { skip: !isInstalled && "Python is not installed." }, () => {
  const paths = filesOfLibrary();
  const expected = ask(paths, "trees.py");
  let compared = 0;
  for (const [index, path] of paths.entries()) {
    const { nodes, errors } = nodesOf(readFileSync(path, "utf8"), hasPositionsInStrings);
    if (expected[index] !== null) {
      assert.deepEqual(errors, [], path);
    }
    // Offsets in a file with other line endings are not those in the text.
    if (expected[index]?.length > 0) {
      assert.deepEqual(nodes, expected[index], path);
      compared += 1;
    }
  }
  assert.ok(compared > 50, `${compared} files were compared`);
});
