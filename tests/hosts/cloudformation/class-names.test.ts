import { describe, expect, it } from "vitest";
import { cfnPropertyPath, isCfnKey, resourceProperty } from "../../../src/hosts/cloudformation/class-names.ts";
import { propertyNames, type Property } from "../../../src/spec/properties/app-client.ts";

describe("a property of CfnUserPoolClient", () => {
  it.each<[Property, readonly string[] | undefined]>([
    ["ClientName", ["clientName"]],
    ["AllowedOAuthFlowsUserPoolClient", ["allowedOAuthFlowsUserPoolClient"]],
    ["CallbackURLs", ["callbackUrLs"]],
    ["LogoutURLs", ["logoutUrLs"]],
    ["DefaultRedirectURI", ["defaultRedirectUri"]],
    ["TokenValidityUnits", ["tokenValidityUnits"]],
    ["TokenValidityUnits.AccessToken", ["tokenValidityUnits", "accessToken"]],
    ["ClientId", undefined],
    ["ClientSecret", undefined],
  ])("%s has the path %j", (property, path) => {
    expect(cfnPropertyPath(property)).toEqual(path);
  });

  it("is known by its key", () => {
    const paths = propertyNames.map(cfnPropertyPath).filter(path => path !== undefined);
    expect(paths).toHaveLength(propertyNames.length - 2);
    for (const [key = ""] of paths) {
      expect(isCfnKey(key)).toBe(true);
    }
    expect(["accessToken", "clientId", "ClientName", "callbackUrls", ""].filter(isCfnKey)).toEqual([]);
  });

  it("is known by its name in a template", () => {
    for (const property of propertyNames) {
      const isOfResource = property !== "ClientId" && property !== "ClientSecret";
      expect(resourceProperty(property)).toBe(isOfResource ? property : undefined);
    }
    expect(resourceProperty("clientName")).toBeUndefined();
    expect(resourceProperty("toString")).toBeUndefined();
  });
});
