import { expect, it } from "vitest";
import { hasWords, mayHoldCodeClients, mayHoldShellClients } from "../../../src/hosts/shared/prefilter.ts";

it.each([
  ["aws cognito-idp create-user-pool-client --client-name web", true],
  ["aws cognito-idp update-user-pool-client", true],
  ["aws cognito-idp create-user-pool-client-secret", false],
  ["aws cognito-idp create-user-pool --pool-name main", false],
])("a script may have clients, or not: %s", (text, expected) => {
  expect(mayHoldShellClients(text)).toBe(expected);
});

it.each([
  ["new CreateUserPoolClientCommand({})", true],
  ["pool.addClient('web')", true],
  ["import * as Cognito from './cognito'", true],
  ["externalProviders: {}", true],
  ["const pool = new Pool();", false],
])("a program may have clients, or not: %s", (text, expected) => {
  expect(mayHoldCodeClients(text)).toBe(expected);
});

it("a text has words if every pattern matches", () => {
  expect(hasWords([/a/u, /b/u], "a b")).toBe(true);
  expect(hasWords([/a/u, /b/u], "a")).toBe(false);
  expect(hasWords([/a/u, /b/u], "b")).toBe(false);
});
