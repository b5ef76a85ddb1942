import { dirname } from "node:path";
import { expect, it } from "vitest";
import { staleFiles } from "../../tools/generated-files.ts";

it('every generated file is as "npm run generate" writes it', async () => {
  const stale: string[] = [];
  for await (const { path } of staleFiles(dirname(dirname(import.meta.dirname)))) {
    stale.push(path);
  }
  expect(stale).toEqual([]);
});
