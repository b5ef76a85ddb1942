import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hosts, library } from "../../src/hosts/registry.ts";
import type { QualifiedName } from "../../src/model/qualified-name.ts";

const parts = hosts.flatMap(host => host.library ?? []);

const name = (module: string, ...path: readonly string[]): QualifiedName => ({ module, path });

/** Names of every library, as files import them. */
const names: readonly QualifiedName[] = [
  name("@aws-sdk/client-cognito-identity-provider", "CreateUserPoolClientCommand"),
  name("aws-sdk", "CognitoIdentityServiceProvider"),
  name("aws-sdk/clients/all", "CognitoIdentityServiceProvider", "Types", "CreateUserPoolClientRequest"),
  name("aws-sdk/clients/cognitoidentityserviceprovider", "CreateUserPoolClientRequest"),
];

describe("the libraries of all hosts", () => {
  it.each(names)("know $module $path once", known => {
    expect(parts.filter(part => part.canonical(known))).toHaveLength(1);
  });

  it("give a name that is canonical back as it is", () => {
    const modules = [...names.map(({ module }) => module), ""];
    const words = [...names.flatMap(({ path }) => path), "default", "x"];
    fc.assert(
      fc.property(
        fc.constantFrom(...modules),
        fc.array(fc.constantFrom(...words), { maxLength: 4 }),
        (module, path) => {
          const canonical = library.canonical({ module, path });
          expect(canonical && library.canonical(canonical)).toEqual(canonical);
          expect(parts.filter(part => part.canonical({ module, path })).length).toBeLessThanOrEqual(1);
        },
      ),
    );
  });

  it("know nothing of others", () => {
    expect(library.canonical(name("react", "Component"))).toBeUndefined();
  });
});
