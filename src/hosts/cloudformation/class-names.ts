import { isProperty, propertyNames, type Property } from "../../spec/properties/app-client.ts";

/** Names other than the API's with a lower-case first letter. */
const oddNames: Readonly<Record<string, string>> = {
  CallbackURLs: "callbackUrLs",
  LogoutURLs: "logoutUrLs",
  DefaultRedirectURI: "defaultRedirectUri",
};

const paths = new Map<Property, readonly string[]>(
  propertyNames
    .filter(property => property !== "ClientId" && property !== "ClientSecret")
    .map(property => [property, property.split(".").map(nameInCdk)]),
);

function nameInCdk(name: string): string {
  return oddNames[name] ?? name.charAt(0).toLowerCase() + name.slice(1);
}

/** The keys that lead to the property in the properties of `CfnUserPoolClient`. */
export function cfnPropertyPath(property: Property): readonly string[] | undefined {
  return paths.get(property);
}

const keys: ReadonlySet<string | undefined> = new Set([...paths.values()].map(([key]) => key));

/** Whether `CfnUserPoolClient` has a property of this name. */
export function isCfnKey(key: string): boolean {
  return keys.has(key);
}

/** The property with this name in a template, if the resource has it. */
export function resourceProperty(name: string): Property | undefined {
  return isProperty(name) && paths.has(name) ? name : undefined;
}
