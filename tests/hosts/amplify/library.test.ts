import { describe, expect, it } from "vitest";
import { amplifyLibrary } from "../../../src/hosts/amplify/library.ts";
import { amplifyOverride } from "../../../src/hosts/amplify/override.ts";
import type { Expression } from "../../../src/model/value.ts";
import type { QualifiedName } from "../../../src/model/qualified-name.ts";

const named = (module: string, ...path: readonly string[]): QualifiedName => ({ module, path });
const backend = (...path: readonly string[]) => named("@aws-amplify/backend", ...path);
const helper = "@aws-amplify/cli-extensibility-helper";

describe("the canonical name", () => {
  it.each<[QualifiedName, QualifiedName | undefined]>([
    [backend("defineAuth"), backend("defineAuth")],
    [named("@aws-amplify/auth-construct", "AmplifyAuth"), backend("AmplifyAuth")],
    [named("@aws-amplify/backend-auth", "defineAuth"), backend("defineAuth")],
    [named("@aws-amplify/ui", "defineAuth"), undefined],
  ])("of %j is %j", (name, expected) => {
    expect(amplifyLibrary.canonical(name)).toEqual(expected);
  });

  it.each<[QualifiedName, boolean]>([
    [named(helper, "AmplifyRootStackTemplate"), true],
    [backend("defineAuth"), false],
  ])("in Gen 1, is %j: %s", (name, isKnown) => {
    expect(amplifyOverride.library?.canonical(name)).toEqual(isKnown ? name : undefined);
  });
});

describe("the type", () => {
  const pool = named("aws-cdk-lib/aws-cognito", "UserPool");

  it.each<[QualifiedName, QualifiedName | undefined]>([
    [backend("defineBackend"), backend("Backend")],
    [backend("Backend", "auth"), backend("Backend", "auth")],
    [backend("Backend", "auth", "resources"), backend("Backend", "auth", "resources")],
    [backend("Backend", "auth", "resources", "userPool"), pool],
    [backend("Backend", "auth", "resources", "userPool", "node"), undefined],
    [backend("Backend", "auth", "resources", "userPoolClient"), undefined],
    [backend("Backend", "auth", "overrides"), undefined],
    [backend("defineAuth", "auth"), undefined],
  ])("of %j is %j", (name, expected) => {
    expect(amplifyLibrary.typeOf?.(name)).toEqual(expected);
  });
});

it("only a backend is an instance", () => {
  const site = { range: [0, 0] } as const;
  const nothing: Expression = { kind: "absent", site };
  const given = { get: () => nothing, options: () => nothing, rest: () => [], identity: () => undefined };
  const resultOf = (name: QualifiedName) =>
    amplifyLibrary.call?.({ name, isNew: false, arguments: given, site, instanceId: undefined });
  expect(resultOf(backend("defineBackend"))).toEqual({
    kind: "instance",
    name: backend("defineBackend"),
    arguments: given,
    path: [],
    site,
  });
  expect(resultOf(backend("defineAuth"))).toBeUndefined();
});
