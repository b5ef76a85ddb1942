/**
 * The attributes that every pool has. All others start with `custom:` or `dev:`.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-attributes.html
 */
export const standardAttributes: readonly string[] = [
  "address",
  "birthdate",
  "email",
  "email_verified",
  "family_name",
  "gender",
  "given_name",
  "locale",
  "middle_name",
  "name",
  "nickname",
  "phone_number",
  "phone_number_verified",
  "picture",
  "preferred_username",
  "profile",
  "sub",
  "updated_at",
  "website",
  "zoneinfo",
];

/** Before the name of an attribute that the pool's owner added. */
export const customAttributePrefix = "custom:";

/** Before the name of an attribute that only calls with credentials of AWS can change, in front of the other prefix. */
export const developerAttributePrefix = "dev:";

/** What people write for a standard attribute, in lower case. */
export const attributeMeanings: Readonly<Record<string, string>> = {
  firstname: "given_name",
  lastname: "family_name",
  surname: "family_name",
  fullname: "name",
  phone: "phone_number",
  timezone: "zoneinfo",
  username: "preferred_username",
};

/** The attributes that only Cognito writes, with the one that an app writes instead. */
export const unwritableAttributes: ReadonlyMap<string, string | undefined> = new Map([
  ["email_verified", "email"],
  ["phone_number_verified", "phone_number"],
  ["sub", undefined],
]);

/** Whether a pool can have an attribute of this name. What AWS may add has a prefix, as far as it is known. */
export function canBeAttribute(name: string): boolean {
  return standardAttributes.includes(name) || name.includes(":") || name === "identities";
}

/** Whether a pool can require an attribute of its users, and an app can write it. */
export function canBeRequired(name: string): boolean {
  return standardAttributes.includes(name) && !unwritableAttributes.has(name);
}
