import { expect, test } from "vitest";
import { pathsToResource } from "../../../src/hosts/cdk/l1/resource-paths.ts";
import { callsNamed } from "../../../src/hosts/shared/calls-named.ts";
import { library } from "../../../src/hosts/registry.ts";
import { openJavaScript } from "../../../src/languages/javascript/semantic/model.ts";
import { parseCode } from "../../languages/javascript/parse-code.ts";

/** How many calls lead from a construct inside another one to its resource. */
function searchesIn(code: string): number {
  const source = `import { Backend } from "./backend"; const backend = new Backend(); ${code}`;
  const model = openJavaScript(parseCode(source), library);
  const events = callsNamed(["Backend"], model).flatMap(call => call.result.events());
  const [own, ...found] = pathsToResource(events, ["auth", "client"]);
  expect(own).toEqual({ events, prefix: ["auth", "client", "node", "defaultChild"], since: true });
  return found.length;
}

test.each([
  ["by the resource's name", `backend.auth.client.node.findChild("Resource").x = 1;`, 1],
  ["by the name that it may have", `backend.auth.client.node.tryFindChild("Resource").x = 1;`, 1],
  ["not by another name", `backend.auth.client.node.findChild("Other").x = 1;`, 0],
  ["not in another construct", `backend.auth.pool.node.findChild("Resource").x = 1;`, 0],
  ["not in the construct around it", `backend.node.findChild("Resource").x = 1;`, 0],
  ["not where the method is replaced", "backend.auth.client.node.findChild = find;", 0],
])("a resource inside a construct is found %s: %s", (_name, code, count) => {
  expect(searchesIn(code)).toBe(count);
});
