import { describe, expect, it } from "vitest";
import { appendItem, type Edit, removeItem, setProperty } from "../../src/edits/edit.ts";
import type { Value } from "../../src/model/value.ts";
import { editsOf, expressionAt, readText, resolved, valueAt } from "./edit-text.ts";

function edits(text: string, path: readonly string[], edit: (client: Value) => Edit): ReturnType<typeof editsOf> {
  const tree = readText(text, "yaml");
  const root = expressionAt(tree.root, path);
  return editsOf(text, { ...tree, root }, edit(resolved(root)));
}

describe("a node that an alias refers to", () => {
  const list = "WriteAttributes: &names\n  - email\n  - name\nReadAttributes: *names\n";

  it.each<[string, string, readonly string[], (client: Value) => Edit]>([
    ["gets no item", list, [], () => appendItem("WriteAttributes", "phone_number")],
    ["loses no item", list, [], client => removeItem("WriteAttributes", valueAt(client, "WriteAttributes", 0))],
    ["is not replaced", list, [], () => setProperty("WriteAttributes", ["email"])],
    ["gets no member", "A: &a\n  ClientName: web\nB: *a\n", ["A"], () => setProperty("GenerateSecret", true)],
    ["has no other value", "A: &a\n  ClientName: web\nB:\n  <<: *a\n", ["A"], () => setProperty("ClientName", "app")],
    [
      "has no other value in brackets",
      "A: &a { ClientName: web }\nB: *a\n",
      ["A"],
      () => setProperty("ClientName", "b"),
    ],
  ])("%s", (_name, text, path, edit) => {
    expect(edits(text, path, edit)).toBeNull();
    expect(edits(text.replace(/\*\w+/u, "x"), path, edit)).not.toBeNull();
  });
});

describe("the range of an edit covers what it depends on", () => {
  it.each<[string, string, Edit, string]>([
    ["the indentation of the item in front", "CallbackURLs:\n    - a\n", appendItem("CallbackURLs", "b"), "    -"],
    ["that of the member in front", "A:\n  x: 1\nClientName: web\n", setProperty("GenerateSecret", true), "ClientName"],
    ["the dash of an item that is replaced", "CallbackURLs:\n  - a\n", setProperty("CallbackURLs", ["b"]), "  - a"],
  ])("%s", (_name, text, edit, covered) => {
    const ranges = edits(text, [], () => edit)?.map(({ range }) => range) ?? [];
    const start = Math.min(...ranges.map(range => range[0]));
    const end = Math.max(...ranges.map(range => range[1]));
    const place = text.indexOf(covered);
    expect(start).toBeLessThanOrEqual(place);
    expect(end).toBeGreaterThan(place);
  });
});
